//! Where a roadmap is found, and where not.

use super::*;
use crate::workspace::path::without_folder;

/// Makes `files` in a new repository, searches from its folder `start`, and tells what was found,
/// relative to the repository: documents, `~` twins, `?` later candidates.
fn check_discover(files: &[&str], start: &str) -> String {
    Place::new(files).search(start, |_| {})
}

struct Place {
    temp: tempfile::TempDir,
}

impl Place {
    fn new(files: &[&str]) -> Place {
        let place = Place { temp: tempfile::tempdir().unwrap() };
        fs::create_dir(place.at(".git")).unwrap();
        for file in files {
            place.write(file, "");
        }
        place
    }

    fn at(&self, path: &str) -> PathBuf {
        self.temp.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn search(&self, start: &str, change: impl FnOnce(&mut Search)) -> String {
        let start = if start.is_empty() { self.temp.path().to_path_buf() } else { self.at(start) };
        let mut search = Search { start, files: Vec::new(), env_file: None };
        change(&mut search);
        let read =
            |path: &Path| Config::parse(&fs::read_to_string(path)?).map_err(anyhow::Error::new);
        let found = discover(&search, read);
        let shown = |path: &PathBuf| {
            let path = path.strip_prefix(self.temp.path()).unwrap_or(path);
            path.to_string_lossy().replace('\\', "/")
        };
        match found {
            Ok((found, _)) => {
                let mut told: Vec<String> = found.documents.iter().map(shown).collect();
                told.extend(found.twins.iter().map(|path| format!("~{}", shown(path))));
                told.extend(found.later().iter().map(|path| format!("?{}", shown(path))));
                told.join(" ")
            }
            Err(error) => {
                let hint = Hint::of(&error).map(|hint| format!(" ({hint})")).unwrap_or_default();
                without_folder(&format!("{error:#}{hint}"), self.temp.path())
            }
        }
    }
}

#[test]
fn the_best_tier_wins_and_later_ones_are_told() {
    let all = [
        "ROADMAP.md",
        "roadmap/a.md",
        "roadmap/b/c.md",
        "docs/ROADMAP.md",
        "docs/MY-roadmap-2.md",
        "TODO.md",
        "README.md",
        "roadmap/notes.txt",
    ];
    insta::assert_snapshot!(check_discover(&all, ""), @"ROADMAP.md ?TODO.md ?docs/MY-roadmap-2.md ?docs/ROADMAP.md ?roadmap/a.md ?roadmap/b/c.md");
    insta::assert_snapshot!(check_discover(&all[1..], ""), @"roadmap/a.md roadmap/b/c.md ?TODO.md ?docs/MY-roadmap-2.md ?docs/ROADMAP.md");
    insta::assert_snapshot!(check_discover(&all[3..], ""), @"docs/ROADMAP.md ?TODO.md ?docs/MY-roadmap-2.md");
    insta::assert_snapshot!(check_discover(&all[4..], ""), @"docs/MY-roadmap-2.md ?TODO.md");
    insta::assert_snapshot!(check_discover(&all[5..], ""), @"TODO.md");
    insta::assert_snapshot!(check_discover(&all[6..], ""), @"no roadmap found: no ROADMAP.md, roadmap/, docs/ROADMAP.md, *ROADMAP*.md, MILESTONES.md, PLAN.md or TODO.md in DIR (`roadmap init` writes one; or name yours: `--file PATH`, or `files: [PATH]` in roadmap.yaml)");
}

#[test]
fn the_third_tier_has_five_places() {
    let files = [
        "docs/roadmap/q1.md",
        "doc/Roadmap.md",
        ".planning/ROADMAP.md",
        ".github/roadmap.md",
        "docs/ROADMAP.md",
    ];
    insta::assert_snapshot!(check_discover(&files, ""), @"docs/ROADMAP.md doc/Roadmap.md .planning/ROADMAP.md .github/roadmap.md docs/roadmap/q1.md");
}

#[test]
fn letters_case_is_ignored() {
    insta::assert_snapshot!(check_discover(&["Roadmap.MD"], ""), @"Roadmap.MD");
    insta::assert_snapshot!(check_discover(&["RoadMap/x.md"], ""), @"RoadMap/x.md");
    insta::assert_snapshot!(check_discover(&["Docs/roadmap.md"], ""), @"Docs/roadmap.md");
    insta::assert_snapshot!(check_discover(&["todo.md"], ""), @"todo.md");
}

#[test]
fn the_search_goes_up_to_the_root_and_no_further() {
    let place = Place::new(&["ROADMAP.md", "a/b/x.txt", "a/TODO.md"]);
    insta::assert_snapshot!(place.search("a/b", |_| {}), @"ROADMAP.md ?a/TODO.md");
    place.write("a/roadmap.md", "");
    insta::assert_snapshot!(place.search("a/b", |_| {}), @"a/roadmap.md ?ROADMAP.md ?a/TODO.md");
    fs::create_dir(place.at("a/b/.git")).unwrap();
    insta::assert_snapshot!(place.search("a/b", |_| {}), @"no roadmap found: no ROADMAP.md, roadmap/, docs/ROADMAP.md, *ROADMAP*.md, MILESTONES.md, PLAN.md or TODO.md in DIR/a/b (`roadmap init` writes one; or name yours: `--file PATH`, or `files: [PATH]` in roadmap.yaml)");
}

#[test]
fn outside_a_repository_only_the_current_folder_is_searched() {
    let place = Place::new(&["ROADMAP.md", "a/x.txt"]);
    fs::remove_dir(place.at(".git")).unwrap();
    insta::assert_snapshot!(place.search("a", |_| {}), @"no roadmap found: no ROADMAP.md, roadmap/, docs/ROADMAP.md, *ROADMAP*.md, MILESTONES.md, PLAN.md or TODO.md in DIR/a (`roadmap init` writes one; or name yours: `--file PATH`, or `files: [PATH]` in roadmap.yaml)");
    insta::assert_snapshot!(place.search("", |_| {}), @"ROADMAP.md");
}

#[test]
fn other_peoples_folders_and_what_git_ignores_are_not_entered() {
    let files = [
        "roadmap/a.md",
        "roadmap/node_modules/b.md",
        "roadmap/target/b.md",
        "roadmap/vendor/b.md",
        "roadmap/.hidden/b.md",
        "roadmap/old/b.md",
        "roadmap/private.md",
    ];
    let place = Place::new(&files);
    place.write(".gitignore", "old/\n");
    place.write("roadmap/.gitignore", "private.md\n");
    insta::assert_snapshot!(place.search("", |_| {}), @"roadmap/a.md");
}

#[test]
fn language_twins_stand_apart() {
    let files = ["ROADMAP.md", "ROADMAP.zh-CN.md", "ROADMAP_ja.md", "ROADMAP-old.md"];
    insta::assert_snapshot!(check_discover(&files, ""), @"ROADMAP.md ~ROADMAP.zh-CN.md ~ROADMAP_ja.md ?ROADMAP-old.md");
    insta::assert_snapshot!(check_discover(&files[1..3], ""), @"ROADMAP.zh-CN.md ~ROADMAP_ja.md");
    insta::assert_snapshot!(check_discover(&["ROADMAP.de.md", "ROADMAP.en.md"], ""), @"ROADMAP.en.md ~ROADMAP.de.md");
    insta::assert_snapshot!(check_discover(&["roadmap/x.md", "roadmap/de/x.md", "roadmap/de/y.md"], ""), @"roadmap/de/y.md roadmap/x.md ~roadmap/de/x.md");
    insta::assert_snapshot!(check_discover(&["docs/roadmap.md", "docs/zh/roadmap.md"], ""), @"docs/roadmap.md ~docs/zh/roadmap.md");
    insta::assert_snapshot!(check_discover(&["docs/en/roadmap.md", "docs/zh/ROADMAP.md", "docs/api/roadmap.md"], ""), @"docs/en/roadmap.md ~docs/zh/ROADMAP.md");
    insta::assert_snapshot!(check_discover(&["docs/PLAN.md", "docs/PLAN.fr.md"], ""), @"docs/PLAN.md ~docs/PLAN.fr.md");
}

#[test]
fn named_files_are_taken_and_nothing_is_searched() {
    let place = Place::new(&["ROADMAP.md", "a/x.md", "a/x.de.md", "a/y.txt", "a/b/z.markdown"]);
    let named = |files: &[&str]| {
        place.search("", |search| search.files = files.iter().map(PathBuf::from).collect())
    };
    insta::assert_snapshot!(named(&["a/y.txt", "ROADMAP.md", "./ROADMAP.md"]), @"a/y.txt ROADMAP.md");
    insta::assert_snapshot!(named(&["a"]), @"a/b/z.markdown a/x.md ~a/x.de.md");
    insta::assert_snapshot!(named(&["-"]), @"-");
    insta::assert_snapshot!(named(&["none.md"]), @"no such file: none.md");
    fs::create_dir(place.at("empty")).unwrap();
    insta::assert_snapshot!(named(&["empty"]), @"no Markdown files in the folder empty");
}

#[test]
fn the_environment_names_a_file_after_the_flag_and_before_the_config() {
    let place = Place::new(&["ROADMAP.md", "a.md", "b.md"]);
    place.write("roadmap.yaml", "files: [b.md]\n");
    let env = |value: &str| place.search("", |search| search.env_file = Some(value.into()));
    insta::assert_snapshot!(env("a.md"), @"a.md");
    insta::assert_snapshot!(env(""), @"b.md");
    insta::assert_snapshot!(env("none.md"), @"ROADMAP_FILE names no roadmap: no such file: none.md");
    let both = place.search("", |search| {
        search.env_file = Some("a.md".into());
        search.files = vec!["ROADMAP.md".into()];
    });
    insta::assert_snapshot!(both, @"ROADMAP.md");
}

#[test]
fn the_configs_globs_start_from_its_folder() {
    let files = ["p/a.md", "p/b.md", "p/q/c.md", "p/q/c.ja.md", "p/target/d.md", "e.md", "f/g.txt"];
    let place = Place::new(&files);
    let listed = |files: &str| {
        place.write(".config/roadmap.yaml", &format!("files: {files}\n"));
        place.search("p", |_| {})
    };
    insta::assert_snapshot!(listed("['p/*.md']"), @"p/a.md p/b.md");
    insta::assert_snapshot!(listed("['p/**/*.md', '!p/b.md']"), @"p/a.md p/q/c.md ~p/q/c.ja.md");
    insta::assert_snapshot!(listed("['*.md', f/g.txt, ./p/q]"), @"e.md f/g.txt p/q/c.md ~p/q/c.ja.md");
    insta::assert_snapshot!(listed("['*.txt']"), @"`files` in DIR/.config/roadmap.yaml: nothing fits *.txt in DIR");
    insta::assert_snapshot!(listed("[none.md]"), @"`files` in DIR/.config/roadmap.yaml: `none.md` does not exist in DIR");
    insta::assert_snapshot!(listed("[../x.md]"), @"`files` in DIR/.config/roadmap.yaml: `../x.md` leads out of the folder DIR");
    insta::assert_snapshot!(listed("['p/[']"), @"`files` in DIR/.config/roadmap.yaml: nothing fits p/[ in DIR");
}

#[test]
fn two_configurations_in_one_folder_are_refused() {
    let place = Place::new(&["ROADMAP.md", "roadmap.yaml", ".roadmap.yaml"]);
    insta::assert_snapshot!(place.search("", |_| {}), @"two configurations: DIR/roadmap.yaml and DIR/.roadmap.yaml (keep one of them)");
}

#[cfg(unix)]
#[test]
fn a_link_that_stays_inside_is_followed_once_and_one_that_leaves_is_not() {
    use std::os::unix::fs::symlink;
    let outside = Place::new(&["x.md", "dir/y.md"]);
    let place = Place::new(&["docs/plan.md", "roadmap/a.md"]);
    symlink(outside.at("x.md"), place.at("ROADMAP.md")).unwrap();
    symlink(outside.at("dir"), place.at("roadmap/dir")).unwrap();
    symlink(outside.at("x.md"), place.at("roadmap/x.md")).unwrap();
    symlink("a.md", place.at("roadmap/0.md")).unwrap();
    insta::assert_snapshot!(place.search("", |_| {}), @"roadmap/a.md ?docs/plan.md");
    fs::remove_file(place.at("ROADMAP.md")).unwrap();
    symlink("docs/plan.md", place.at("ROADMAP.md")).unwrap();
    insta::assert_snapshot!(place.search("", |_| {}), @"ROADMAP.md ?roadmap/a.md");
}
