//! The file beside the file: written first, then put in its place.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::platform;

const SUFFIX: &str = ".roadmap-tmp";

/// Of a file with a text from before: not cleared away, as it may be all that is left of that.
const COPY: &str = ".roadmap-old";

/// A temporary file in the folder of another; removed unless it took that one's place.
pub(super) struct Temp {
    pub(super) path: PathBuf,
    pub(super) file: File,
    kept: bool,
}

impl Temp {
    /// Creates one beside `target`, readable by nobody else, and locks it: the lock ends with the
    /// process, so one that is not locked belongs to nobody any more.
    pub(super) fn beside(target: &Path) -> io::Result<Temp> {
        Temp::named(target, SUFFIX)
    }

    /// Creates one for a copy of the text that `target` has.
    pub(super) fn copy_of(target: &Path) -> io::Result<Temp> {
        Temp::named(target, COPY)
    }

    fn named(target: &Path, suffix: &str) -> io::Result<Temp> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        loop {
            let number = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = format!("{}{}-{number}{suffix}", prefix(target), std::process::id());
            let path = target.with_file_name(name);
            let mut options = OpenOptions::new();
            match platform::private(options.read(true).write(true).create_new(true)).open(&path) {
                Ok(file) => {
                    let temp = Temp { path, file, kept: false };
                    // Without locks nothing is cleared away either.
                    let _ = temp.file.try_lock();
                    return Ok(temp);
                }
                // Left by a process that had the same number and died.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Puts the file in the place of `target`. It stays locked as long as what is returned lives.
    pub(super) fn replace(mut self, target: &Path) -> io::Result<File> {
        let file = self.file.try_clone()?;
        fs::rename(&self.path, target)?;
        self.kept = true;
        Ok(file)
    }

    /// Leaves the file where it is, for whoever is told of it.
    pub(super) fn leave(mut self) -> PathBuf {
        self.kept = true;
        self.path.clone()
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        if !self.kept {
            // A temporary file that cannot be removed now goes with the next edit.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Removes what killed processes left beside `target`. To be called with `target` locked.
pub(super) fn clear_stale(target: &Path) {
    for path in abandoned(target, SUFFIX) {
        // Failing is no reason not to edit; the next edit tries again.
        let _ = fs::remove_file(&path);
    }
}

/// The files beside `path` with a text that it had before an edit in place, of which no process takes
/// care any more: the edit was killed, and `path` may have half a text.
pub fn kept_copies(path: &Path) -> Vec<PathBuf> {
    let mut copies: Vec<PathBuf> =
        fs::canonicalize(path).map(|real| abandoned(&real, COPY).collect()).unwrap_or_default();
    copies.sort();
    copies
}

/// The files of ours beside `target` whose processes have ended.
fn abandoned(target: &Path, suffix: &'static str) -> impl Iterator<Item = PathBuf> {
    let prefix = prefix(target);
    let entries = target.parent().and_then(|folder| fs::read_dir(folder).ok());
    entries.into_iter().flatten().flatten().filter_map(move |entry| {
        let name = entry.file_name();
        let (pid, number) =
            name.to_str()?.strip_prefix(&prefix)?.strip_suffix(suffix)?.split_once('-')?;
        let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        // Checked before it is opened: opening a pipe of that name would wait for ever.
        let ours = is_number(pid) && is_number(number) && entry.file_type().ok()?.is_file();
        let path = entry.path();
        (ours && File::open(&path).is_ok_and(|file| file.try_lock().is_ok())).then_some(path)
    })
}

/// `.ROADMAP.md.`, cut so that the whole name stays below the 255 bytes a name may have.
fn prefix(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mut end = name.len().min(200);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!(".{}.", &name[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nobody_holds_is_cleared_away() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let target = at("R.md");
        for name in [".R.md.1-0.roadmap-tmp", ".R.md.x-0.roadmap-tmp", ".S.md.1-0.roadmap-tmp"] {
            fs::write(at(name), "").unwrap();
        }
        let held = Temp::beside(&target).unwrap();
        clear_stale(&target);
        assert!(held.path.exists());
        assert!(!at(".R.md.1-0.roadmap-tmp").exists());
        assert!(at(".R.md.x-0.roadmap-tmp").exists());
        assert!(at(".S.md.1-0.roadmap-tmp").exists());
        // A text from before stays, and is found when nobody holds it any more.
        fs::write(at(".R.md.1-0.roadmap-old"), "").unwrap();
        fs::write(&target, "").unwrap();
        let copy = Temp::copy_of(&target).unwrap();
        clear_stale(&target);
        let found: Vec<_> = kept_copies(&target)
            .into_iter()
            .map(|path| path.file_name().unwrap().to_owned())
            .collect();
        assert_eq!(found, [".R.md.1-0.roadmap-old"]);
        assert!(copy.path.exists());
        let path = held.path.clone();
        drop(held);
        assert!(!path.exists());
    }

    #[test]
    fn a_name_of_full_length_has_room_for_ours() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("ü".repeat(126) + ".md");
        fs::write(&target, "").unwrap();
        assert!(Temp::beside(&target).is_ok());
        // A character that is cut in two is left out.
        let cut = prefix(&folder.path().join("a".to_owned() + &"ü".repeat(125)));
        assert_eq!(cut.len(), "..".len() + 199);
    }

    #[test]
    fn names_that_are_taken_are_passed_over_and_other_errors_told() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("R.md");
        let number = |temp: &Temp| {
            let name = temp.path.file_name().unwrap().to_str().unwrap();
            let number = name.strip_suffix(SUFFIX).unwrap().rsplit('-').next().unwrap();
            number.parse::<usize>().unwrap()
        };
        let first = number(&Temp::beside(&target).unwrap());
        for taken in first..first + 100 {
            let name = format!(".R.md.{}-{taken}{SUFFIX}", std::process::id());
            fs::write(folder.path().join(name), "").unwrap();
        }
        assert!(number(&Temp::beside(&target).unwrap()) >= first + 100);
        let missing = Temp::beside(&folder.path().join("none/R.md"));
        assert_eq!(missing.err().unwrap().kind(), io::ErrorKind::NotFound);
    }
}
