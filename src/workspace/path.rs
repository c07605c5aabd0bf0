//! Paths as they are shown and compared.

use std::path::{Component, Path, PathBuf};

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
}
