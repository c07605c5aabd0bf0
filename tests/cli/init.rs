//! `init`: a first roadmap, and nothing written over.

use super::place::{Place, Ran};

const TEMPLATES: [&str; 5] = ["horizons", "now-next-later", "phases", "versions", "table"];

/// A folder that is no repository.
fn bare() -> Place {
    let place = Place::new();
    std::fs::remove_dir(place.path().join(".git")).unwrap();
    place
}

fn on(place: &Place, day: &str, arguments: &[&str]) -> Ran {
    place.run(&[arguments, &["--today", day]].concat())
}

#[test]
fn every_template_is_a_sound_roadmap() {
    for template in TEMPLATES {
        for day in ["2026-11-28", "2028-02-29"] {
            let place = bare();
            let ran = on(&place, day, &["init", "--template", template]);
            assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{template}");
            let ran = on(&place, day, &["validate", "--strict", "--format", "concise"]);
            assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{template}: {}", ran.err);
            let items = on(&place, day, &["list", "--format", "json"]).out;
            let items: serde_json::Value = serde_json::from_str(&items).unwrap();
            let items = items["data"]["items"].as_array().unwrap();
            assert!(items.len() >= 3, "{template}: {items:?}");
            assert!(items.iter().any(|item| item["status"]["kind"] != "unknown"), "{template}");
            // It can be edited as it is.
            let target = items[1]["id"].as_str().map_or("feedback", |id| id);
            if template != "table" {
                let ran = on(&place, day, &["add", "task", target, "Ask a friend"]);
                assert_eq!(ran.code, 0, "{template}: {}", ran.whole());
            }
            if template != "now-next-later" {
                let ran = on(&place, day, &["done", target]);
                assert_eq!(ran.code, 0, "{template}: {}", ran.whole());
            }
            let ran = on(&place, day, &["validate", "--strict", "--format", "concise"]);
            assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{template}: {}", ran.err);
        }
    }
}

#[test]
fn what_is_written_is_told_with_the_hook() {
    let place = Place::new();
    insta::assert_snapshot!(on(&place, "2026-11-28", &["init", "--config"]).whole(), @"
    exit 0
    out:
    wrote ROADMAP.md
    wrote roadmap.yaml
    to check each commit with pre-commit, add to .pre-commit-config.yaml:
    repos:
      - repo: local
        hooks:
          - id: roadmap-validate
            name: validate the roadmap
            entry: roadmap validate
            language: system
            types: [markdown]
    next: `roadmap edit` opens it, `roadmap` shows where it stands
    ");
    assert!(place.run(&["status"]).code == 0, "the settings can be read");
    let hooked = Place::with(&[(".pre-commit-config.yaml", "repos:\n  - id: roadmap-validate\n")]);
    insta::assert_snapshot!(on(&hooked, "2026-11-28", &["init", "-f", "docs/ROADMAP.md"]).whole(), @"
    exit 0
    out:
    wrote docs/ROADMAP.md
    next: `roadmap edit` opens it, `roadmap` shows where it stands
    ");
    assert!(hooked.path().join("docs/ROADMAP.md").is_file());
}

#[test]
fn nothing_is_written_over() {
    let place = bare();
    place.write("docs/ROADMAP.md", "# Plan\n\n## 1.1 Search\n\n- [ ] Index\n");
    insta::assert_snapshot!(on(&place, "2026-11-28", &["init"]).whole(), @"
    exit 0
    out:
    Plan  docs/ROADMAP.md

    Whole plan    ░░░░░░░░░░  0/1  1 todo

    1 item, 1 task in 1 file

    err:
    there is a roadmap already: docs/ROADMAP.md
    ");
    assert!(!place.path().join("ROADMAP.md").exists());
    let ran = place.run(&["init", "--config"]);
    assert_eq!(ran.code, 0);
    assert!(place.path().join("roadmap.yaml").is_file());
    assert!(
        place
            .run(&["init", "--config"])
            .out
            .starts_with("there are settings already: roadmap.yaml\n")
    );
    let ran = bare().run(&["init", "-f", "plan.txt"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
}
