//! The record of edits, so that they can be taken back: what changes them back, and prints of the
//! texts before and after, by which it shows whether a file still is as an edit left it.
//!
//! **Invariant:** the record is never needed: an edit that cannot be recorded is an edit all the same.

mod print;
mod record;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};

use super::Hint;
use super::platform;
use super::temp::{Temp, clear_stale};
pub use print::Print;
use record::Unread;
pub use record::{Change, Entry, Record, Side};

/// The record of edits of one user, in a file.
#[derive(Clone, Debug)]
pub struct Journal {
    file: PathBuf,
}

impl Journal {
    /// The record in `folder`, which need not be there yet.
    pub fn in_folder(folder: &Path) -> Journal {
        Journal { file: folder.join("edits.json") }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.file
    }

    /// What is recorded.
    pub fn read(&self) -> anyhow::Result<Record> {
        self.parsed()?.map_err(|reason| self.unread(&reason))
    }

    fn unread(&self, reason: &Unread) -> anyhow::Error {
        let message = format!("{} is no record of edits: {reason}", self.shown());
        Hint::new(message, "remove it; edits before that can then not be taken back").into()
    }

    fn parsed(&self) -> anyhow::Result<Result<Record, Unread>> {
        match fs::read(&self.file) {
            Ok(text) => Ok(Record::parse(&text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Ok(Record::default())),
            Err(error) => Err(anyhow!(error).context(format!("cannot read {}", self.shown()))),
        }
    }

    /// Changes what is recorded, by itself among all programs that do. It is not flushed to the disk:
    /// after a power cut the record may be gone, which is better than to wait for it at each edit.
    pub fn change(&self, change: impl FnOnce(&mut Record)) -> anyhow::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        let cannot = || format!("cannot write {}", self.shown());
        platform::create_private_folder(folder).with_context(cannot)?;
        let _lock = self.lock().with_context(cannot)?;
        // One that is damaged is of no use to anybody; one of another version may be.
        let mut record = match self.parsed()? {
            Err(Unread::Damaged(_)) => Record::default(),
            Err(other @ Unread::Other(_)) => return Err(self.unread(&other)),
            Ok(record) => record,
        };
        change(&mut record);
        record.trim();
        clear_stale(&self.file);
        let temp = Temp::beside(&self.file).with_context(cannot)?;
        (&temp.file).write_all(record.text()?.as_bytes()).with_context(cannot)?;
        temp.replace(&self.file).map(drop).with_context(cannot)
    }

    /// Waits for whoever changes the record. The file itself is replaced, so another is locked.
    fn lock(&self) -> io::Result<File> {
        let mut options = OpenOptions::new();
        let options = platform::private(options.create(true).truncate(false).write(true));
        let file = options.open(self.file.with_extension("lock"))?;
        match file.lock() {
            Err(error) if error.kind() != io::ErrorKind::Unsupported => Err(error),
            _ => Ok(file),
        }
    }

    fn shown(&self) -> String {
        self.file.display().to_string()
    }
}

#[cfg(test)]
mod tests;
