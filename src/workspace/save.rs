//! Saving as compare-and-swap under a lock: two writers at once both get in, a crash leaves a whole
//! file, and a failure leaves the file as it was.

mod commit;

use std::fs::Metadata;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail, ensure};

use super::Hint;
use super::journal::Print;
use super::load::{STDIN, Text};
use super::locked::{Locked, Target};
use super::platform;
use super::temp::{Temp, clear_stale};
use crate::text::Source;
use commit::commit;

/// How a file is saved.
#[derive(Clone, Copy, Debug, Default)]
pub struct Saving {
    /// Write into the file itself where another cannot take its place: hard links, a folder or an
    /// owner that is not ours, a bind mount. A crash in the middle then leaves half a file, and the
    /// whole old text in another, beside it or where the system has its temporary files.
    pub in_place: bool,
}

/// A file that was saved.
#[derive(Clone, Debug)]
pub struct Saved {
    /// Which of the paths it was.
    pub which: usize,
    /// Where it is, once symbolic links are followed.
    pub path: PathBuf,
    /// Its text before.
    pub before: Print,
    /// Its text now.
    pub after: Print,
}

impl Saved {
    fn new(which: usize, locked: &Locked, text: &Text, new: &str) -> Saved {
        let (before, after) = (Print::of(text.source.text()), Print::of(new));
        Saved { which, path: locked.target.real.clone(), before, after }
    }
}

/// How often a file may change under our hands, by programs that take no lock, until we give up.
const ROUNDS: usize = 10;

/// Edits the files at `paths`, all or none.
///
/// `plan` gets their texts and answers with a new text for each that shall change. It is called
/// again, with the texts of then, if a file has changed before it could be saved. If no text
/// changes, nothing is written.
///
/// What was saved is told to `saved` while the files still are locked, so that whoever keeps account
/// of it does so in the order that it happened.
pub fn edit<T>(
    paths: &[PathBuf],
    how: Saving,
    mut plan: impl FnMut(&[Source]) -> anyhow::Result<(Vec<Option<String>>, T)>,
    saved: impl FnOnce(Vec<Saved>),
) -> anyhow::Result<T> {
    if paths.iter().any(|path| path == Path::new(STDIN)) {
        bail!(Hint::new("standard input cannot be edited", "name a file with `-f PATH`"));
    }
    let targets = paths.iter().map(|path| Target::new(path)).collect::<anyhow::Result<Vec<_>>>()?;
    for round in 0..ROUNDS {
        let locked = lock_all(&targets).map_err(|error| match round {
            0 => error,
            _ => error.context("a file went away while it was being edited"),
        })?;
        let texts = locked.iter().map(Locked::read).collect::<anyhow::Result<Vec<_>>>()?;
        let sources: Vec<Source> = texts.iter().map(|text| text.source.clone()).collect();
        let (planned, answer) = plan(&sources)?;
        ensure!(
            planned.len() == sources.len(),
            "a plan for {} files of {}",
            planned.len(),
            sources.len()
        );
        let mut writes = Vec::new();
        let mut told = Vec::new();
        for (which, ((locked, text), new)) in locked.iter().zip(&texts).zip(planned).enumerate() {
            match new {
                Some(new) if new != text.source.text() => {
                    told.push(Saved::new(which, locked, text, &new));
                    writes.push(prepare(locked, text, new, how)?);
                }
                _ => {}
            }
        }
        if writes.is_empty() {
            return Ok(answer);
        }
        if locked.iter().zip(&texts).all(|(locked, text)| is_unchanged(locked, text)) {
            match commit(writes, how) {
                // Held until the account is kept: another edit waits for that.
                Ok(_held) => saved(told),
                Err(failed) => {
                    let told = told.into_iter().enumerate();
                    let told = told.filter(|(at, _)| failed.still_saved.contains(at));
                    let told: Vec<Saved> = told.map(|(_, saved)| saved).collect();
                    if !told.is_empty() {
                        saved(told);
                    }
                    return Err(failed.error);
                }
            }
            return Ok(answer);
        }
    }
    let names: Vec<&str> = targets.iter().map(|target| target.name.as_str()).collect();
    let message = format!("{} keeps changing while it is being edited", names.join(" or "));
    Err(Hint::new(message, "another program is writing to it: stop that one, then try again")
        .into())
}

/// Why the file at `path` could not be saved, as far as that shows without trying.
pub fn obstacle(path: &Path, how: Saving) -> Option<String> {
    let Ok(target) = Target::new(path) else { return Some("it is gone".to_owned()) };
    let metadata = match std::fs::metadata(&target.real) {
        Ok(metadata) => metadata,
        Err(error) => return Some(error.to_string()),
    };
    let protected = platform::write_protected(&target.real, &metadata);
    protected.or_else(|| irreplaceable(&target, &metadata).filter(|_| !how.in_place))
}

/// Why another file cannot take the place of this one.
fn irreplaceable(target: &Target, metadata: &Metadata) -> Option<String> {
    let links = platform::hard_links(metadata);
    if links > 1 {
        return Some(format!("it has {links} hard links, which saving would part"));
    }
    platform::folder_protected(target.folder())
}

/// Locks all targets in the order of their paths, as everybody does, so that no two wait for each
/// other; returned in the order given.
fn lock_all(targets: &[Target]) -> anyhow::Result<Vec<Locked>> {
    let mut order: Vec<usize> = (0..targets.len()).collect();
    order.sort_by_key(|&at| &targets[at].real);
    let mut held: Vec<Locked> = Vec::new();
    for &at in &order {
        let locked = Locked::new(&targets[at], &held)?;
        held.push(locked);
    }
    let mut held: Vec<(usize, Locked)> = order.into_iter().zip(held).collect();
    held.sort_by_key(|&(at, _)| at);
    Ok(held.into_iter().map(|(_, locked)| locked).collect())
}

/// Compared last of all before the rename: what comes between is lost, so that is as short as it can be.
fn is_unchanged(locked: &Locked, text: &Text) -> bool {
    locked.has(text.source.text()) && locked.is_at_its_path()
}

/// One file that is ready to be saved.
struct Write<'l> {
    locked: &'l Locked,
    old: &'l str,
    new: String,
    /// The new text beside the file; `None` if it is to be written into the file itself.
    temp: Option<Temp>,
}

/// Refuses what cannot or must not be written, else writes the new text beside the file.
fn prepare<'l>(
    locked: &'l Locked,
    text: &'l Text,
    new: String,
    how: Saving,
) -> anyhow::Result<Write<'l>> {
    let name = &locked.target.name;
    if let Some(reason) = &text.read_only {
        bail!(Hint::new(format!("cannot edit {name}: {reason}"), "save it as UTF-8 first"));
    }
    let metadata = locked.file.metadata().with_context(|| format!("cannot read {name}"))?;
    if let Some(reason) = platform::write_protected(&locked.target.real, &metadata) {
        bail!(Hint::new(format!("cannot edit {name}: {reason}"), "make it writable first"));
    }
    let staged = match irreplaceable(&locked.target, &metadata) {
        Some(obstacle) => Err(Unstaged::Obstacle(obstacle)),
        None => stage(locked, &new),
    };
    let temp = match staged {
        Ok(temp) => Some(temp),
        Err(Unstaged::Obstacle(_)) if how.in_place => None,
        Err(Unstaged::Obstacle(reason)) => return Err(refused(name, &reason)),
        Err(Unstaged::Failed(error)) => return Err(unsaved(name, error)),
    };
    Ok(Write { locked, old: text.source.text(), new, temp })
}

fn refused(name: &str, reason: &str) -> anyhow::Error {
    let hint = "`--in-place` writes into the file itself, which is not safe against a crash";
    Hint::new(format!("cannot save {name}: {reason}"), hint).into()
}

fn unsaved(name: &str, error: io::Error) -> anyhow::Error {
    anyhow!(error).context(format!("cannot save {name} (the file is as it was)"))
}

/// Why no file was put beside another.
enum Unstaged {
    /// Writing in place would do.
    Obstacle(String),
    Failed(io::Error),
}

impl Unstaged {
    fn into_error(self) -> anyhow::Error {
        match self {
            Unstaged::Obstacle(reason) => anyhow!(reason),
            Unstaged::Failed(error) => error.into(),
        }
    }
}

impl From<io::Error> for Unstaged {
    fn from(error: io::Error) -> Unstaged {
        Unstaged::Failed(error)
    }
}

/// Writes `text` to a new file beside the locked one, like it in all but the text, and on disk.
fn stage(locked: &Locked, text: &str) -> Result<Temp, Unstaged> {
    clear_stale(&locked.target.real);
    let temp = Temp::beside(&locked.target.real).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            Unstaged::Obstacle(format!("no file can be put beside it ({error})"))
        }
        _ => Unstaged::Failed(error),
    })?;
    (&temp.file).write_all(text.as_bytes())?;
    platform::copy_attributes(&locked.file, &temp.file).map_err(Unstaged::Obstacle)?;
    temp.file.sync_all()?;
    Ok(temp)
}

#[cfg(test)]
mod tests;
