//! A disk that is full.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::place::{Plan, Ran, command, names};

/// A small file system of our own, where that is allowed.
struct Disk(PathBuf);

impl Disk {
    fn mount(at: &Path) -> Option<Disk> {
        let mut mount = Command::new("mount");
        match mount.args(["-t", "tmpfs", "-o", "size=64k", "none"]).arg(at).output() {
            Ok(output) if output.status.success() => Some(Disk(at.to_path_buf())),
            _ => {
                eprintln!("skipped: a full disk, as nothing can be mounted here");
                None
            }
        }
    }

    /// Writes until nothing more fits.
    fn fill(&self) {
        let filler = self.0.join("filler");
        assert!(fs::write(filler, vec![0; 1 << 20]).is_err(), "the disk is too large");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_leaves_the_file_untouched_and_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let Some(disk) = Disk::mount(folder.path()) else { return };
    let file = folder.path().join("ROADMAP.md");
    let text = Plan::new().text();
    fs::write(&file, &text).unwrap();
    disk.fill();
    let check = || Ran::new(&command(&file, &["check", "1.1.1"]).output().unwrap(), folder.path());
    let ran = check();
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    insta::assert_snapshot!(ran.err, @"error: cannot save ROADMAP.md (the file is as it was): No space left on device (os error 28)");
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    assert_eq!(names(folder.path()), ["ROADMAP.md", "filler"]);
    fs::remove_file(folder.path().join("filler")).unwrap();
    assert_eq!(check().code, Some(0));
    let mut plan = Plan::new();
    plan.toggle(0);
    assert_eq!(fs::read_to_string(&file).unwrap(), plan.text());
    assert_eq!(names(folder.path()), ["ROADMAP.md"]);
}
