//! A file that nobody else who asks may write: opened, locked, and seen to be the one at its path.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use super::load::{Text, check_kind, decode, read_limited};
use super::path::shown;
use super::platform;

/// A file to be edited: where it is once symbolic links are followed, and what the user calls it.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) real: PathBuf,
    pub(super) name: String,
}

impl Target {
    pub(super) fn new(path: &Path) -> anyhow::Result<Target> {
        Target { real: path.to_path_buf(), name: shown(path) }.followed()
    }

    /// The same, with the links followed that are there now.
    fn followed(&self) -> anyhow::Result<Target> {
        let name = self.name.clone();
        match fs::canonicalize(&self.real) {
            Ok(real) => Ok(Target { real, name }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => bail!("no such file: {name}"),
            Err(error) => Err(error).with_context(|| format!("cannot read {name}")),
        }
    }

    pub(super) fn folder(&self) -> &Path {
        self.real.parent().unwrap_or(&self.real)
    }
}

/// A locked file. The lock ends when this is dropped.
pub(super) struct Locked {
    pub(super) target: Target,
    pub(super) file: File,
    identity: same_file::Handle,
}

impl Locked {
    /// Opens and locks `target`, waiting for whoever holds it. `held` are the files already locked:
    /// a lock on one of them through another name would wait for ourselves.
    pub(super) fn new(target: &Target, held: &[Locked]) -> anyhow::Result<Locked> {
        let name = &target.name;
        // Each turn of this loop is one edit that somebody else has finished meanwhile.
        loop {
            let target = target.followed()?;
            let metadata = fs::metadata(&target.real).with_context(|| format!("no file {name}"))?;
            check_kind(&metadata, name)?;
            let file = open(&target.real).with_context(|| format!("cannot open {name}"))?;
            // Something else may have come to its place meanwhile.
            let metadata = file.metadata().with_context(|| format!("cannot open {name}"))?;
            check_kind(&metadata, name)?;
            let identity = file.try_clone().and_then(same_file::Handle::from_file);
            let identity = identity.with_context(|| format!("cannot open {name}"))?;
            if let Some(other) = held.iter().find(|other| other.identity == identity) {
                bail!("{} and {name} are the same file", other.target.name);
            }
            match file.lock() {
                // Some network file systems have no locks; comparing before saving must do.
                Err(error) if error.kind() != io::ErrorKind::Unsupported => {
                    return Err(error).with_context(|| format!("cannot lock {name}"));
                }
                _ => {}
            }
            let locked = Locked { target, file, identity };
            if locked.is_at_its_path() {
                return Ok(locked);
            }
        }
    }

    /// The text as it is now.
    pub(super) fn read(&self) -> anyhow::Result<Text> {
        let name = &self.target.name;
        let mut file = &self.file;
        file.rewind().with_context(|| format!("cannot read {name}"))?;
        let size = file.metadata().map_or(0, |metadata| metadata.len());
        decode(read_limited(file, size, name)?, name)
    }

    /// Whether the file has just `text`. While that is read, it may change where it has been read
    /// already: so its size and its time are asked before and after.
    pub(super) fn has(&self, text: &str) -> bool {
        let state = || {
            let metadata = self.file.metadata()?;
            Ok::<_, io::Error>((metadata.len(), metadata.modified().ok()))
        };
        let mut file = &self.file;
        let (before, rewound) = (state(), file.rewind());
        let size = text.len() as u64;
        let read = || read_limited(file, size, &self.target.name).ok();
        let read = rewound.is_ok().then(read).flatten();
        read.is_some_and(|bytes| bytes == text.as_bytes())
            && matches!((before, state()), (Ok(before), Ok(now)) if before == now)
    }

    /// Whether the path still names the locked file: an edit puts another in its place.
    pub(super) fn is_at_its_path(&self) -> bool {
        platform::is_at(&self.file, &self.target.real)
    }
}

/// For reading and writing; for reading alone where no more is allowed: the edit may change nothing.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    match platform::without_waiting(options.read(true).write(true)).open(path) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
            ) =>
        {
            platform::without_waiting(options.write(false)).open(path)
        }
        opened => opened,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn whoever_waits_for_a_file_that_is_replaced_gets_the_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let (file, other) = (folder.path().join("R.md"), folder.path().join("other"));
        fs::write(&file, "old").unwrap();
        fs::write(&other, "new").unwrap();
        let target = Target::new(&file).unwrap();
        let first = Locked::new(&target, &[]).unwrap();
        std::thread::scope(|scope| {
            let second = scope.spawn(|| Locked::new(&target, &[]).unwrap());
            // Long enough for the other to wait by now; if it does not yet, the test still holds.
            std::thread::sleep(Duration::from_millis(50));
            fs::rename(&other, &file).unwrap();
            assert!(!first.is_at_its_path());
            drop(first);
            let second = second.join().unwrap();
            assert!(second.is_at_its_path());
            assert_eq!(second.read().unwrap().source.text(), "new");
        });
    }
}
