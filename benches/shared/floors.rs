//! What cannot be done without: a safe save, and one pass of the Markdown parser.
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Options as MarkdownOptions, Parser};

/// The least a save under a lock can do that no crash may cut: what `check` does of it.
pub(crate) fn save(path: &Path, text: &[u8]) {
    let locked = File::options().read(true).write(true).open(path).unwrap();
    locked.lock().unwrap();
    let temp = path.with_extension("tmp");
    let mut file = File::create(&temp).unwrap();
    file.write_all(text).unwrap();
    file.sync_all().unwrap();
    fs::rename(&temp, path).unwrap();
    // Elsewhere a folder cannot be opened.
    if cfg!(unix) {
        let folder = path.parent().filter(|folder| *folder != Path::new(""));
        File::open(folder.unwrap_or(Path::new("."))).unwrap().sync_all().unwrap();
    }
}

/// A bare pass of the parser over `text`: how many events it gives.
pub(crate) fn events(text: &str) -> usize {
    let options = MarkdownOptions::ENABLE_TABLES
        | MarkdownOptions::ENABLE_TASKLISTS
        | MarkdownOptions::ENABLE_FOOTNOTES;
    Parser::new_ext(text, options).into_offset_iter().count()
}

/// A bare pass over the files at `paths`, on so many threads.
pub(crate) fn pass(paths: &[PathBuf], threads: usize) {
    std::thread::scope(|scope| {
        for own in paths.chunks(paths.len().div_ceil(threads).max(1)) {
            scope.spawn(move || {
                for path in own {
                    let text = fs::read_to_string(path).unwrap();
                    black_box(events(&text));
                }
            });
        }
    });
}
