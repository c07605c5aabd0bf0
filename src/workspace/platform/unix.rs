//! Unix: modes, owners, hard links, extended attributes (access control lists are such).

use std::fs::{DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::os::unix::fs::{
    DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown,
};
use std::path::Path;

use rustix::fs::{Access, OFlags, access};
use rustix::io::Errno;

/// Why the file must not be written. For root every access is granted, so the mode speaks first:
/// a file that nobody may write to was meant to stay as it is.
pub(in crate::workspace) fn write_protected(path: &Path, metadata: &Metadata) -> Option<String> {
    if metadata.mode() & 0o222 == 0 {
        return Some("its permissions make it read-only".to_owned());
    }
    match access(path, Access::WRITE_OK) {
        Err(Errno::ROFS) => Some("its file system is read-only".to_owned()),
        Err(Errno::ACCESS | Errno::PERM) => Some("you may not write to it".to_owned()),
        // Whatever else is wrong, the attempt to write will say it better.
        _ => None,
    }
}

/// Why no file can be put beside another in `folder`.
pub(in crate::workspace) fn folder_protected(folder: &Path) -> Option<String> {
    let shown = folder.display();
    match folder.metadata() {
        Ok(metadata) if metadata.mode() & 0o222 == 0 => {
            return Some(format!("its folder {shown} is read-only"));
        }
        _ => {}
    }
    match access(folder, Access::WRITE_OK | Access::EXEC_OK) {
        Err(Errno::ACCESS | Errno::PERM | Errno::ROFS) => {
            Some(format!("its folder {shown} cannot be written to"))
        }
        _ => None,
    }
}

pub(in crate::workspace) fn hard_links(metadata: &Metadata) -> u64 {
    metadata.nlink()
}

/// Whether `path` names just this file, and is no link to it. Nothing is opened for that: a pipe that
/// was put there would wait for ever.
pub(in crate::workspace) fn is_at(file: &File, path: &Path) -> bool {
    let same =
        |ours: Metadata, theirs: Metadata| (ours.dev(), ours.ino()) == (theirs.dev(), theirs.ino());
    let both = file.metadata().and_then(|ours| Ok((ours, path.symlink_metadata()?)));
    both.is_ok_and(|(ours, theirs)| same(ours, theirs))
}

/// Opening a pipe does not wait for whoever writes to it; for files nothing is different.
pub(in crate::workspace) fn without_waiting(options: &mut OpenOptions) -> &mut OpenOptions {
    options.custom_flags(OFlags::NONBLOCK.bits().cast_signed())
}

/// Nobody else may read what is not yet the file.
pub(in crate::workspace) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options.mode(0o600)
}

/// Makes `folder`, for nobody else to look into, and those it stands in.
pub(in crate::workspace) fn create_private_folder(folder: &Path) -> io::Result<()> {
    if let Some(around) = folder.parent() {
        std::fs::create_dir_all(around)?;
    }
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Gives `to` the owner, the extended attributes and the mode of `from`; else says what it cannot.
pub(in crate::workspace) fn copy_attributes(from: &File, to: &File) -> Result<(), String> {
    let told = |what: &str, error: io::Error| format!("its {what} cannot be kept ({error})");
    let theirs = from.metadata().map_err(|error| told("mode", error))?;
    let ours = to.metadata().map_err(|error| told("mode", error))?;
    let uid = (theirs.uid() != ours.uid()).then_some(theirs.uid());
    let gid = (theirs.gid() != ours.gid()).then_some(theirs.gid());
    if uid.is_some() || gid.is_some() {
        fchown(to, uid, gid).map_err(|error| told("owner", error))?;
    }
    attributes::copy(from, to).map_err(|error| told("extended attributes", error.into()))?;
    // Last: a change of owner clears bits of the mode, and an access list sets some.
    let mode = std::fs::Permissions::from_mode(theirs.mode() & 0o7777);
    to.set_permissions(mode).map_err(|error| told("mode", error))
}

/// Makes a rename in `folder` last through a power cut, on file systems that can.
pub(in crate::workspace) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod attributes {
    use std::collections::BTreeSet;
    use std::ffi::{CStr, CString};
    use std::fs::File;

    use rustix::fs::{XattrFlags, fgetxattr, flistxattr, fremovexattr, fsetxattr};
    use rustix::io::Errno;

    pub(super) fn copy(from: &File, to: &File) -> Result<(), Errno> {
        let (theirs, ours) = match (names(from), names(to)) {
            (Ok(theirs), Ok(ours)) => (theirs, ours),
            (Err(Errno::NOTSUP), _) | (_, Err(Errno::NOTSUP)) => return Ok(()),
            (Err(error), _) | (_, Err(error)) => return Err(error),
        };
        // What a folder gives each new file by default, and this one did not have.
        for name in ours.difference(&theirs) {
            passable(name, fremovexattr(to, name.as_c_str()))?;
        }
        for name in &theirs {
            let value = match get(from, name) {
                // Gone since it was listed, or not for us to see.
                Err(Errno::NODATA | Errno::ACCESS | Errno::PERM) => continue,
                value => value?,
            };
            if get(to, name).as_ref() != Ok(&value) {
                let set = fsetxattr(to, name.as_c_str(), &value, XattrFlags::empty());
                passable(name, set)?;
            }
        }
        Ok(())
    }

    /// The system's own labels (`security.…`) may be beyond us, and the system sets them itself.
    fn passable(name: &CStr, result: Result<(), Errno>) -> Result<(), Errno> {
        let bytes = name.to_bytes();
        let own = bytes.starts_with(b"security.") || bytes.starts_with(b"trusted.");
        match result {
            Err(Errno::NOTSUP) => Ok(()),
            Err(Errno::PERM | Errno::ACCESS) if own => Ok(()),
            result => result,
        }
    }

    fn names(file: &File) -> Result<BTreeSet<CString>, Errno> {
        let list = grown(|buffer| flistxattr(file, buffer))?;
        let names = list.split(|&b| b == 0).filter(|name| !name.is_empty());
        Ok(names.filter_map(|name| CString::new(name).ok()).collect())
    }

    fn get(file: &File, name: &CStr) -> Result<Vec<u8>, Errno> {
        grown(|buffer| fgetxattr(file, name, buffer))
    }

    /// How many bytes an attribute may have; Linux allows 65,536.
    const MOST: usize = 1 << 25;

    /// Reads into a buffer that grows until the answer fits.
    fn grown(read: impl Fn(&mut [u8]) -> Result<usize, Errno>) -> Result<Vec<u8>, Errno> {
        let mut buffer = vec![0; 1024];
        loop {
            match read(&mut buffer) {
                Ok(length) => {
                    buffer.truncate(length);
                    return Ok(buffer);
                }
                Err(Errno::RANGE) if buffer.len() < MOST => buffer.resize(buffer.len() * 8, 0),
                Err(error) => return Err(error),
            }
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn what_cannot_be_set_is_passed_over_where_the_system_sets_it() {
            for errno in [Errno::PERM, Errno::ACCESS] {
                for own in [c"security.selinux", c"trusted.overlay.origin"] {
                    assert_eq!(passable(own, Err(errno)), Ok(()));
                }
                assert_eq!(passable(c"user.note", Err(errno)), Err(errno));
            }
            for name in [c"security.selinux", c"user.note"] {
                assert_eq!(passable(name, Err(Errno::NOTSUP)), Ok(()));
                assert_eq!(passable(name, Err(Errno::NOSPC)), Err(Errno::NOSPC));
            }
        }

        #[test]
        fn the_buffer_grows_eightfold_until_the_answer_fits_or_is_too_long() {
            for (needed, asked) in [(9, 1), (1025, 2), (MOST, 6), (MOST + 1, 6)] {
                let turns = std::cell::Cell::new(0);
                let read = grown(|buffer| {
                    assert!(buffer.len() <= MOST);
                    turns.set(turns.get() + 1);
                    if buffer.len() < needed { Err(Errno::RANGE) } else { Ok(needed) }
                });
                let length = read.map(|bytes| bytes.len());
                assert_eq!(length, if needed > MOST { Err(Errno::RANGE) } else { Ok(needed) });
                assert_eq!(turns.get(), asked);
            }
        }
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
mod attributes {
    /// Extended attributes are called by other names here, and roadmaps do not have them.
    pub(super) fn copy(_: &std::fs::File, _: &std::fs::File) -> Result<(), rustix::io::Errno> {
        Ok(())
    }
}
