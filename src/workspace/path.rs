//! Paths as they are shown and compared.

use std::path::{Component, Path, PathBuf};

use crate::text::decoded;

/// `path` as seen from the folder `from`, both absolute: `../ROADMAP.md` rather than `/a/b/…`.
pub fn relative(path: &Path, from: &Path) -> PathBuf {
    let (theirs, ours): (Vec<_>, Vec<_>) =
        (path.components().collect(), from.components().collect());
    let shared = theirs.iter().zip(&ours).take_while(|(a, b)| a == b).count();
    // Nothing but the root in common: two drives, or places that have nothing to do with each other.
    if shared == 0 || (shared == 1 && theirs[0] == Component::RootDir && ours.len() > 1) {
        return path.to_path_buf();
    }
    let up = std::iter::repeat_n(Component::ParentDir, ours.len() - shared);
    let shown: PathBuf = up.chain(theirs[shared..].iter().copied()).collect();
    if shown.as_os_str().is_empty() { PathBuf::from(".") } else { shown }
}

/// Where the path of a link in the document at `from` leads: from that one's folder, or from `root`
/// where it begins with a slash. No file is asked, so that letters' case counts as it does on hosts.
pub fn linked(link: &str, from: &Path, root: &Path) -> PathBuf {
    let link = link.split('?').next().unwrap_or_default();
    let (folder, link) = match link.strip_prefix('/') {
        Some(link) => (root, link),
        None => (from.parent().unwrap_or(from), link),
    };
    settled(&folder.join(decoded(link)))
}

/// `path` without `.` and `..`, as far as names tell.
pub fn settled(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => match out.components().next_back() {
                Some(Component::Normal(_)) => {
                    out.pop();
                }
                // Nothing is above the root.
                Some(Component::RootDir) => {}
                _ => out.push(part),
            },
            _ => out.push(part),
        }
    }
    out
}

/// A path for a message, from the process's current folder.
pub(super) fn shown(path: &Path) -> String {
    match std::env::current_dir() {
        Ok(here) if path.is_absolute() => relative(path, &here).display().to_string(),
        _ => path.display().to_string(),
    }
}

/// A message with the folder's path replaced by `DIR`, however the message shows it.
#[cfg(test)]
pub(super) fn without_folder(message: &str, folder: &Path) -> String {
    let real = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
    let forms =
        [shown(&real), shown(folder), real.display().to_string(), folder.display().to_string()];
    forms.iter().fold(message.to_owned(), |told, form| told.replace(form, "DIR")).replace('\\', "/")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_shown_from_the_current_folder() {
        let see = |path: &str, from: &str| {
            relative(Path::new(path), Path::new(from)).to_string_lossy().into_owned()
        };
        assert_eq!(see("/a/b/R.md", "/a/b"), "R.md");
        assert_eq!(see("/a/R.md", "/a/b/c"), "../../R.md");
        assert_eq!(see("/a/d/R.md", "/a/b"), "../d/R.md");
        assert_eq!(see("/x/R.md", "/a/b"), "/x/R.md");
        assert_eq!(see("/a/b", "/a/b"), ".");
    }

    #[test]
    fn a_link_leads_from_its_documents_folder() {
        let table = [
            ("R.md", "/r/docs/R.md"),
            ("./R.md", "/r/docs/R.md"),
            ("../R.md?plain=1", "/r/R.md"),
            ("../a/./b/../R.md", "/r/a/R.md"),
            ("/a/R.md", "/r/a/R.md"),
            ("My%20Plan.md", "/r/docs/My Plan.md"),
            ("../../../../R.md", "/R.md"),
        ];
        for (link, path) in table {
            let found = linked(link, Path::new("/r/docs/B.md"), Path::new("/r"));
            assert_eq!(found, Path::new(path), "{link}");
        }
    }
}
