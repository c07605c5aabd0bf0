//! What `gen_variants.py` makes of a real document, where that is at hand.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::program::{check_ideal, check_sturdy};

fn generated() -> Option<tempfile::TempDir> {
    let Some(bench) = std::env::var_os("ROADMAP_BENCH").map(PathBuf::from) else {
        eprintln!("skipped: generated variants, as ROADMAP_BENCH is not set");
        return None;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut python = Command::new("python3");
    match python.arg(bench.join("gen_variants.py")).arg(folder.path()).status() {
        Ok(status) => assert!(status.success(), "gen_variants.py: {status}"),
        Err(error) => {
            eprintln!("skipped: generated variants, as python3 does not start ({error})");
            return None;
        }
    }
    Some(folder)
}

fn markdown_in(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    paths
}

#[test]
fn each_variant_gives_its_ideal_and_no_bad_file_does_harm() {
    let Some(folder) = generated() else { return };
    let mut variants = 0;
    for path in markdown_in(folder.path()) {
        let ideal = path.with_extension("ideal.md");
        if ideal.exists() {
            variants += 1;
            let name = path.display().to_string();
            check_ideal(&name, &fs::read(&path).unwrap(), &fs::read(&ideal).unwrap());
        }
    }
    assert_eq!(variants, 9);
    let bad = markdown_in(&folder.path().join("bad"));
    assert!(bad.len() >= 11, "{bad:?}");
    for path in bad {
        check_sturdy(&path.display().to_string(), &fs::read(&path).unwrap());
    }
}
