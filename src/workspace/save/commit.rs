//! Putting new texts in their places, and the old ones back where that cannot be done for all.

use std::fs::File;
use std::io::{self, Seek as _, Write as _};

use anyhow::{Context as _, anyhow};

use super::{Saving, Unstaged, Write, refused, stage, unsaved};
use crate::text::quoted;
use crate::workspace::Hint;
use crate::workspace::locked::Locked;
use crate::workspace::platform;
use crate::workspace::temp::Temp;

/// A text that is in its place.
pub(super) struct Done<'l> {
    locked: &'l Locked,
    old: &'l str,
    new: String,
    way: Way,
}

/// How a new text came to its place.
enum Way {
    /// In another file, which is locked like the one whose place it took.
    Replaced(File),
    /// In the file itself; the old text is kept in a file of its own meanwhile.
    InPlace(Temp),
}

/// Why not all texts came to their places.
pub(super) struct Failed {
    pub(super) error: anyhow::Error,
    /// Which of them did and had to stay: their old text could not be put back.
    pub(super) still_saved: Vec<usize>,
}

/// Puts every new text in place. If one fails, those before it get their old text back.
pub(super) fn commit<'l>(writes: Vec<Write<'l>>, how: Saving) -> Result<Vec<Done<'l>>, Failed> {
    let mut done: Vec<Done<'l>> = Vec::new();
    for Write { locked, old, new, temp } in writes {
        match put(locked, old, &new, temp, how) {
            Ok(way) => done.push(Done { locked, old, new, way }),
            Err(error) => {
                let mut failed = Failed { error, still_saved: Vec::new() };
                for (at, done) in done.into_iter().enumerate().rev() {
                    failed.restore(at, done);
                }
                return Err(failed);
            }
        }
    }
    Ok(done)
}

impl Failed {
    /// Gives a file its old text back; if that fails, too, says so, and where the text is.
    fn restore(&mut self, at: usize, done: Done) {
        let Done { locked, old, new, way } = done;
        let name = &locked.target.name;
        let (told, hint) = match way {
            Way::InPlace(copy) => match overwrite(&locked.file, old) {
                Ok(()) => return,
                Err(_) => return self.add(&damaged(name, copy), None),
            },
            Way::Replaced(file) => match give_back(locked, &file, &new, old) {
                Ok(()) => return,
                Err(error) => (
                    format!("{name} has its new text, as its old one cannot be put back ({error})"),
                    format!("`roadmap undo -f {}` tries that again", quoted(name)),
                ),
            },
        };
        self.still_saved.push(at);
        self.add(&told, Some(hint));
    }

    fn add(&mut self, told: &str, hint: Option<String>) {
        let message = format!("{:#}; {told}", self.error);
        self.error = match hint {
            Some(hint) => Hint::new(message, hint).into(),
            None => anyhow!(message),
        };
    }
}

/// Puts the `old` text in the place of the file that brought the `new` one, unless somebody has
/// changed it since.
fn give_back(locked: &Locked, file: &File, new: &str, old: &str) -> anyhow::Result<()> {
    let real = &locked.target.real;
    let theirs = std::fs::read(real)?;
    if !platform::is_at(file, real) || theirs != new.as_bytes() {
        return Err(anyhow!("it has been changed since"));
    }
    let temp = stage(locked, old).map_err(Unstaged::into_error)?;
    temp.replace(real)?;
    let _ = platform::sync_folder(locked.target.folder());
    Ok(())
}

fn put(
    locked: &Locked,
    old: &str,
    new: &str,
    temp: Option<Temp>,
    how: Saving,
) -> anyhow::Result<Way> {
    let target = &locked.target;
    if let Some(temp) = temp {
        match temp.replace(&target.real) {
            Ok(file) => {
                // The edit is made; that the folder could not be flushed changes nothing of it.
                let _ = platform::sync_folder(target.folder());
                return Ok(Way::Replaced(file));
            }
            // A mount point cannot be renamed over.
            Err(error) if error.kind() != io::ErrorKind::ResourceBusy => {
                return Err(unsaved(&target.name, error));
            }
            Err(_) if !how.in_place => {
                return Err(refused(&target.name, "it is mounted on its own (a bind mount)"));
            }
            Err(_) => {}
        }
    }
    let copy = keep(locked, old).with_context(|| {
        format!("cannot save {} (the file is as it was): its text cannot be kept", target.name)
    })?;
    match overwrite(&locked.file, new) {
        Ok(()) => Ok(Way::InPlace(copy)),
        Err(error) if overwrite(&locked.file, old).is_ok() => Err(unsaved(&target.name, error)),
        Err(error) => Err(anyhow!(error).context(damaged(&target.name, copy))),
    }
}

/// Writes `old` to a file of its own before its file is written into: beside that, or where the
/// system has its temporary files.
fn keep(locked: &Locked, old: &str) -> io::Result<Temp> {
    let real = &locked.target.real;
    let write = |temp: Temp| -> io::Result<Temp> {
        (&temp.file).write_all(old.as_bytes())?;
        temp.file.sync_all()?;
        Ok(temp)
    };
    let elsewhere = || std::env::temp_dir().join(real.file_name().unwrap_or_default());
    match platform::folder_protected(locked.target.folder()) {
        None => Temp::copy_of(real)
            .and_then(write)
            .or_else(|_| Temp::copy_of(&elsewhere()).and_then(write)),
        Some(_) => Temp::copy_of(&elsewhere()).and_then(write),
    }
}

/// What is said of a file that has half a text, of which `copy` has the one before.
fn damaged(name: &str, copy: Temp) -> String {
    format!("{name} may be damaged: its text before is in {}", copy.leave().display())
}

fn overwrite(mut file: &File, text: &str) -> io::Result<()> {
    file.rewind()?;
    file.write_all(text.as_bytes())?;
    file.set_len(text.len() as u64)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::workspace::locked::Target;

    /// Saves a new text, lets `meanwhile` do something to the file, and gives it its old text back.
    fn given_back(meanwhile: impl FnOnce(&std::path::Path)) -> (anyhow::Result<()>, String) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("R.md");
        fs::write(&path, "old").unwrap();
        let locked = Locked::new(&Target::new(&path).unwrap(), &[]).unwrap();
        let temp = stage(&locked, "new").map_err(Unstaged::into_error).unwrap();
        let Ok(Way::Replaced(file)) = put(&locked, "old", "new", Some(temp), Saving::default())
        else {
            panic!("a file in a folder of ours can be replaced");
        };
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        meanwhile(&path);
        let given = give_back(&locked, &file, "new", "old");
        (given, fs::read_to_string(&path).unwrap())
    }

    #[test]
    fn an_old_text_is_given_back_unless_somebody_was_there_since() {
        let (given, text) = given_back(|_| {});
        given.unwrap();
        assert_eq!(text, "old");
        let (given, text) = given_back(|path| fs::write(path, "theirs").unwrap());
        assert_eq!(given.unwrap_err().to_string(), "it has been changed since");
        assert_eq!(text, "theirs");
        // What has the same text may be another file all the same.
        let (given, text) = given_back(|path| {
            fs::write(path.with_extension("other"), "new").unwrap();
            fs::rename(path.with_extension("other"), path).unwrap();
        });
        assert_eq!(given.unwrap_err().to_string(), "it has been changed since");
        assert_eq!(text, "new");
    }
}
