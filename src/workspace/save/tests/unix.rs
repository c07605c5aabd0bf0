//! Links, modes, owners, attributes and mounts.

use std::fs::File;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown, symlink};
use std::process::Command;

use super::*;

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_symbolic_link_is_written_through_and_stays() {
    let place = place("a\n");
    let folder = place.temp.path().join("links");
    fs::create_dir(&folder).unwrap();
    let link = folder.join("L.md");
    symlink("../R.md", &link).unwrap();
    append(&[&link], "b", PLAIN).unwrap();
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(&place.file).unwrap(), "a\nb");
    assert_eq!(names(&folder), ["L.md"]);
}

#[test]
fn a_dangling_link_is_no_file() {
    let place = place("a\n");
    let link = place.temp.path().join("L.md");
    symlink("none.md", &link).unwrap();
    let error = append(&[&link], "b", PLAIN).unwrap_err();
    insta::assert_snapshot!(told(&error, place.temp.path()), @"no such file: DIR/L.md");
}

#[test]
fn a_hard_link_is_refused_or_written_in_place() {
    let place = place("a, and more than will be left\n");
    let link = place.temp.path().join("L.md");
    fs::hard_link(&place.file, &link).unwrap();
    let error = append(&[&place.file], "b", PLAIN).unwrap_err();
    insta::assert_snapshot!(told(&error, place.temp.path()), @"cannot save DIR/R.md: it has 2 hard links, which saving would part (`--in-place` writes into the file itself, which is not safe against a crash)");
    edit(std::slice::from_ref(&place.file), IN_PLACE, |_| Ok((vec![Some("b\n".to_owned())], ())))
        .unwrap();
    assert_eq!(fs::read_to_string(&link).unwrap(), "b\n");
    assert_eq!(fs::metadata(&link).unwrap().nlink(), 2);
    let error = append(&[&place.file, &link], "b", IN_PLACE).unwrap_err();
    insta::assert_snapshot!(told(&error, place.temp.path()), @"DIR/L.md and DIR/R.md are the same file");
}

#[test]
fn the_mode_is_kept() {
    let place = place("a\n");
    for mode in [0o640, 0o755, 0o600, 0o666, 0o2764] {
        set_mode(&place.file, mode);
        append(&[&place.file], "b", PLAIN).unwrap();
        assert_eq!(fs::metadata(&place.file).unwrap().mode() & 0o7777, mode);
    }
}

#[test]
fn the_owner_is_kept() {
    let place = place("a\n");
    if chown(&place.file, Some(12345), Some(54321)).is_err() {
        eprintln!("skipped: only root can give a file away");
        return;
    }
    append(&[&place.file], "b", PLAIN).unwrap();
    let metadata = fs::metadata(&place.file).unwrap();
    assert_eq!((metadata.uid(), metadata.gid()), (12345, 54321));
}

#[test]
fn the_group_is_kept_where_the_owner_is_ours() {
    let place = place("a\n");
    if chown(&place.file, None, Some(54321)).is_err() {
        eprintln!("skipped: only root can give a file to any group");
        return;
    }
    let owner = fs::metadata(&place.file).unwrap().uid();
    append(&[&place.file], "b", PLAIN).unwrap();
    let metadata = fs::metadata(&place.file).unwrap();
    assert_eq!((metadata.uid(), metadata.gid()), (owner, 54321));
}

#[test]
fn what_is_in_the_way_of_saving_shows_without_trying() {
    let place = place("a\n");
    assert_eq!(obstacle(&place.file, PLAIN), None);
    fs::hard_link(&place.file, place.temp.path().join("L.md")).unwrap();
    let links = "it has 2 hard links, which saving would part";
    assert_eq!(obstacle(&place.file, PLAIN).as_deref(), Some(links));
    assert_eq!(obstacle(&place.file, IN_PLACE), None);
    set_mode(&place.file, 0o444);
    for how in [PLAIN, IN_PLACE] {
        let mode = "its permissions make it read-only";
        assert_eq!(obstacle(&place.file, how).as_deref(), Some(mode));
    }
    fs::remove_file(&place.file).unwrap();
    assert_eq!(obstacle(&place.file, PLAIN).as_deref(), Some("it is gone"));
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
#[test]
fn extended_attributes_are_kept() {
    use rustix::fs::{XattrFlags, fgetxattr, fsetxattr};
    let place = place("a\n");
    let value = vec![b'v'; 2000];
    let file = File::open(&place.file).unwrap();
    if let Err(error) = fsetxattr(&file, "user.roadmap.test", &value, XattrFlags::empty()) {
        eprintln!("skipped: no extended attributes here ({error})");
        return;
    }
    append(&[&place.file], "b", PLAIN).unwrap();
    let mut kept = vec![0; 4096];
    let saved = File::open(&place.file).unwrap();
    let length = fgetxattr(&saved, "user.roadmap.test", &mut kept[..]).unwrap();
    assert_eq!(kept[..length], value);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_refused_or_written_in_place() {
    let place = place("a\n");
    set_mode(place.temp.path(), 0o555);
    let refused = append(&[&place.file], "b", PLAIN);
    let saved = append(&[&place.file], "b", IN_PLACE);
    set_mode(place.temp.path(), 0o755);
    insta::assert_snapshot!(told(&refused.unwrap_err(), place.temp.path()), @"cannot save DIR/R.md: its folder DIR is read-only (`--in-place` writes into the file itself, which is not safe against a crash)");
    saved.unwrap();
    assert_eq!(fs::read_to_string(&place.file).unwrap(), "a\nb");
}

#[test]
fn a_pipe_is_refused() {
    let place = place("a\n");
    let pipe = place.temp.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let error = append(&[&pipe], "b", PLAIN).unwrap_err();
    insta::assert_snapshot!(told(&error, place.temp.path()), @"DIR/pipe is not an ordinary file (a pipe or a device) (to read from a pipe, use `-f -`)");
}

/// Something mounted for the length of a test, where that is allowed.
struct Mount(PathBuf);

impl Mount {
    fn new(arguments: &[&str], at: &Path) -> Option<Mount> {
        let mut mount = Command::new("mount");
        match mount.args(arguments).arg(at).output() {
            Ok(output) if output.status.success() => Some(Mount(at.to_path_buf())),
            _ => {
                eprintln!("skipped: nothing can be mounted here");
                None
            }
        }
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_leaves_the_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let Some(_mount) = Mount::new(&["-t", "tmpfs", "-o", "size=64k", "none"], folder.path()) else {
        return;
    };
    let file = folder.path().join("R.md");
    fs::write(&file, "a\n").unwrap();
    let error = append(&[&file], &"b".repeat(100_000), PLAIN).unwrap_err();
    insta::assert_snapshot!(told(&error, folder.path()), @"cannot save DIR/R.md (the file is as it was): No space left on device (os error 28)");
    assert_eq!(fs::read_to_string(&file).unwrap(), "a\n");
    assert_eq!(names(folder.path()), ["R.md"]);
    fs::hard_link(&file, folder.path().join("L.md")).unwrap();
    let error = append(&[&file], &"b".repeat(100_000), IN_PLACE).unwrap_err();
    insta::assert_snapshot!(told(&error, folder.path()), @"cannot save DIR/R.md (the file is as it was): No space left on device (os error 28)");
    assert_eq!(fs::read_to_string(&file).unwrap(), "a\n");
}

#[test]
fn a_bind_mount_is_refused_or_written_in_place_and_the_files_before_it_get_their_text_back() {
    let place = place("a\n");
    let (other, origin) = (place.temp.path().join("A.md"), place.temp.path().join("O.md"));
    fs::write(&other, "c\n").unwrap();
    fs::write(&origin, "o\n").unwrap();
    let Some(_mount) = Mount::new(&["--bind", origin.to_str().unwrap()], &place.file) else {
        return;
    };
    let error = append(&[&other, &place.file], "b", PLAIN).unwrap_err();
    insta::assert_snapshot!(told(&error, place.temp.path()), @"cannot save DIR/R.md: it is mounted on its own (a bind mount) (`--in-place` writes into the file itself, which is not safe against a crash)");
    assert_eq!(fs::read_to_string(&other).unwrap(), "c\n");
    assert_eq!(fs::read_to_string(&origin).unwrap(), "o\n");
    append(&[&other, &place.file], "b", IN_PLACE).unwrap();
    assert_eq!(fs::read_to_string(&other).unwrap(), "c\nb");
    assert_eq!(fs::read_to_string(&origin).unwrap(), "o\nb");
    assert_eq!(names(place.temp.path()), ["A.md", "O.md", "R.md"]);
}
