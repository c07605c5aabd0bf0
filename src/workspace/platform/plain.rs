//! Systems without Unix permissions: only the read-only attribute is known and kept.

use std::fs::{File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

pub(in crate::workspace) fn write_protected(_: &Path, metadata: &Metadata) -> Option<String> {
    let read_only = metadata.permissions().readonly();
    read_only.then(|| "its permissions make it read-only".to_owned())
}

/// A folder's read-only attribute says nothing here; creating a file in it will tell.
pub(in crate::workspace) fn folder_protected(_: &Path) -> Option<String> {
    None
}

/// Not known without asking the system in its own words: taken for one.
pub(in crate::workspace) fn hard_links(_: &Metadata) -> u64 {
    1
}

pub(in crate::workspace) fn is_at(file: &File, path: &Path) -> bool {
    let ours = file.try_clone().and_then(same_file::Handle::from_file);
    let both = ours.and_then(|ours| Ok((ours, same_file::Handle::from_path(path)?)));
    both.is_ok_and(|(ours, theirs)| ours == theirs)
}

pub(in crate::workspace) fn without_waiting(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

pub(in crate::workspace) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// The folders of a user are that user's alone here.
pub(in crate::workspace) fn create_private_folder(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)
}

pub(in crate::workspace) fn copy_attributes(_: &File, _: &File) -> Result<(), String> {
    Ok(())
}

/// A folder cannot be opened as a file here; the system's journal has to do.
pub(in crate::workspace) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
