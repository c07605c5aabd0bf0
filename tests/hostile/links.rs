//! Symbolic links that lead out of the repository: nothing there is read because of them, but for a
//! file that the user names.

use std::fs;
use std::os::unix::fs::symlink;

use super::place::Place;

const OUTSIDE: &str = "# Secret\n\n## 1.1 Outside\n\n- [ ] x\n";

/// A repository, and a folder beside it.
fn places() -> (Place, Place) {
    let outside = Place::with(OUTSIDE);
    outside.write("roadmap/ROADMAP.md", OUTSIDE);
    (Place::new(), outside)
}

#[test]
fn the_search_follows_none() {
    let (place, outside) = places();
    let out = outside.path();
    for folder in ["docs", "roadmap/below", "docs/roadmap"] {
        fs::create_dir_all(place.path().join(folder)).unwrap();
    }
    for (to, link) in [
        ("ROADMAP.md", "ROADMAP.md"),
        ("ROADMAP.md", "roadmap/x.md"),
        ("roadmap", "roadmap/below/y"),
        ("ROADMAP.md", "docs/ROADMAP.md"),
        ("roadmap", "docs/roadmap/z"),
        ("roadmap", "doc"),
        ("ROADMAP.md", "OLD-ROADMAP.md"),
        ("ROADMAP.md", "TODO.md"),
    ] {
        symlink(out.join(to), place.path().join(link)).unwrap();
    }
    let ran = place.run(&["status"]);
    assert_eq!(ran.code, Some(2), "{}", ran.out);
    assert!(ran.err.starts_with("error: no roadmap found"), "{}", ran.err);
}

#[test]
fn settings_name_none() {
    let (place, outside) = places();
    symlink(outside.path(), place.path().join("link")).unwrap();
    for pattern in ["link", "link/ROADMAP.md", "link/*.md", "link/**", "*/ROADMAP.md", "**/*.md"] {
        place.write("roadmap.yaml", &format!("files: [\"{pattern}\"]\n"));
        for arguments in [&["list"][..], &["check", "1.1"], &["validate", "--fix"]] {
            let ran = place.run(arguments);
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{pattern}");
        }
    }
    for pattern in ["../ROADMAP.md", "/etc/hostname", "a/../../ROADMAP.md", "../*.md"] {
        place.write("roadmap.yaml", &format!("files: [\"{pattern}\"]\n"));
        let ran = place.run(&["list"]);
        assert!(ran.err.contains("leads out of the folder"), "{pattern}: {}", ran.err);
    }
    assert_eq!(fs::read_to_string(outside.path().join("ROADMAP.md")).unwrap(), OUTSIDE);
}

#[test]
fn settings_are_not_read_through_one() {
    let (place, outside) = places();
    place.write("ROADMAP.md", OUTSIDE);
    let secret = outside.write("secret", "password: hunter2\n");
    for name in ["roadmap.yaml", ".config/roadmap.yaml"] {
        let link = place.path().join(name);
        fs::create_dir_all(link.parent().unwrap()).unwrap();
        symlink(&secret, &link).unwrap();
        let ran = place.run(&["status"]);
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.contains("is a link that leads out of the repository"), "{}", ran.err);
        assert!(!ran.err.contains("password"), "{}", ran.err);
        fs::remove_file(link).unwrap();
    }
    symlink(outside.path(), place.path().join("elsewhere")).unwrap();
    fs::remove_dir(place.path().join(".config")).unwrap();
    fs::rename(outside.path().join("secret"), outside.path().join("roadmap.yaml")).unwrap();
    symlink("elsewhere", place.path().join(".config")).unwrap();
    assert!(!place.run(&["status"]).err.contains("password"));
}

#[test]
fn links_that_lead_inside_or_in_circles_do_no_harm() {
    let place = Place::new();
    place.write("plan.md", OUTSIDE);
    symlink("plan.md", place.path().join("ROADMAP.md")).unwrap();
    symlink(".", place.path().join("roadmap")).unwrap();
    symlink("b.md", place.path().join("a.md")).unwrap();
    symlink("a.md", place.path().join("b.md")).unwrap();
    assert_eq!(place.run(&["list", "--format", "ids"]).out, "1.1\n");
    fs::remove_file(place.path().join("ROADMAP.md")).unwrap();
    assert_eq!(place.run(&["list", "--format", "ids"]).out, "1.1\n");
}
