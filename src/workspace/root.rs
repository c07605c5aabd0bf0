//! The root of the repository: the nearest folder upwards that has a `.git`.

use std::path::{Path, PathBuf};

/// The root of the repository that `start` (an absolute path) lies in, if it lies in one.
///
/// A worktree and a submodule have a file `.git`, not a folder. No program is asked.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    start.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_path_buf)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_or_a_file_named_git_marks_the_root() {
        let temp = tempfile::tempdir().unwrap();
        let deep = temp.path().join("a/b/c");
        std::fs::create_dir_all(&deep).unwrap();
        std::fs::create_dir(temp.path().join(".git")).unwrap();
        assert_eq!(find_root(&deep), Some(temp.path().to_path_buf()));
        std::fs::write(temp.path().join("a/b/.git"), "gitdir: elsewhere\n").unwrap();
        assert_eq!(find_root(&deep), Some(temp.path().join("a/b")));
    }
}
