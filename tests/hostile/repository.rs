//! Repositories whose own settings and attributes name programs: none of them is run.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use super::place::{Place, Ran};

const PLAN: &str = "# Plan\n\nLast updated: 2025-01-01\n\n## 1.1 Search\n\n**Status:** Done\n\n\
                    - [ ] Read [the notes](notes.md)\n";

/// Every command that asks git something, and some that have no need to.
const ASKS: [&[&str]; 6] = [
    &["validate"],
    &["validate", "--since", "HEAD"],
    &["validate", "--fix"],
    &["status"],
    &["list", "--format", "json"],
    &["check", "1.1", "--dry-run"],
];

impl Place {
    /// Runs git here, with no settings but the repository's.
    fn git(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new("git");
        self.set_up(&mut command);
        for name in ["GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "EMAIL"] {
            command.env(name, "a@example.org");
        }
        Ran::new(&command.args(arguments).output().unwrap())
    }

    fn done_git(&self, arguments: &[&str]) {
        let ran = self.git(arguments);
        assert_eq!(ran.code, Some(0), "git {arguments:?}: {}", ran.err);
    }

    /// Writes a program that tells its name to a file when it is run.
    fn trap(&self, name: &str) -> String {
        let text = format!("#!/bin/sh\necho {name} >> '{}/ran'\nexit 1\n", self.path().display());
        let path = self.write(&format!("traps/{name}"), &text);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path.display().to_string()
    }

    /// Which of the traps were run since this was asked last.
    fn sprung(&self) -> String {
        let path = self.path().join("ran");
        let told = fs::read_to_string(&path).unwrap_or_default();
        let _ = fs::remove_file(path);
        told
    }
}

/// A repository with one commit, after which the roadmap has changed.
fn repository() -> Option<Place> {
    if Command::new("git").arg("--version").output().is_err() {
        eprintln!("skipped: hostile repositories, as there is no git");
        return None;
    }
    let place = Place::with(PLAN);
    place.done_git(&["init", "-q", "."]);
    place.done_git(&["add", "ROADMAP.md"]);
    place.done_git(&["commit", "-q", "-m", "plan"]);
    place.write("ROADMAP.md", &format!("{PLAN}- [ ] More\n"));
    Some(place)
}

#[test]
fn no_program_that_a_repository_names_is_run() {
    let Some(place) = repository() else { return };
    let keys = [
        "core.fsmonitor",
        "core.pager",
        "pager.log",
        "core.sshCommand",
        "core.askPass",
        "core.editor",
        "credential.helper",
        "diff.external",
        "diff.x.textconv",
        "diff.x.command",
        "filter.x.clean",
        "filter.x.smudge",
        "filter.x.process",
        "gpg.program",
        "interactive.diffFilter",
        "alias.rev-list",
        "alias.ls-files",
    ];
    for key in keys {
        let trap = place.trap(key);
        let alias = format!("!{trap}");
        let value = if key.starts_with("alias") { &alias } else { &trap };
        place.done_git(&["config", key, value]);
    }
    place.done_git(&["config", "log.showSignature", "true"]);
    place.done_git(&["config", "core.hooksPath", "traps"]);
    place.trap("post-index-change");
    place.write(".gitattributes", "* diff=x filter=x\n");
    place.write(".git/info/attributes", "*.md diff=x filter=x\n");
    // The traps are sound: git itself falls into them.
    place.git(&["status"]);
    place.git(&["-c", "core.fsmonitor=", "diff"]);
    let sprung = place.sprung();
    assert!(sprung.contains("core.fsmonitor") && sprung.contains("filter.x"), "{sprung}");
    // As it was, but for its time, which makes git look into it.
    place.write("ROADMAP.md", &format!("{PLAN}- [ ] More\n"));
    for arguments in ASKS {
        place.run(arguments);
        assert_eq!(place.sprung(), "", "{arguments:?}");
    }
}

#[test]
fn what_a_repository_has_not_got_is_not_fetched() {
    for object in ["HEAD^{tree}", "HEAD:ROADMAP.md"] {
        let Some(place) = repository() else { return };
        let trap = place.trap("fetch");
        for (key, value) in [
            ("core.repositoryFormatVersion", "1"),
            ("extensions.partialClone", "origin"),
            ("remote.origin.promisor", "true"),
            ("remote.origin.url", "ssh://host.invalid/plan"),
            ("core.sshCommand", trap.as_str()),
        ] {
            place.done_git(&["config", key, value]);
        }
        let name = place.git(&["rev-parse", object]).out;
        let (folder, rest) = name.trim().split_at(2);
        fs::remove_file(place.path().join(".git/objects").join(folder).join(rest)).unwrap();
        place.git(&["cat-file", "-e", name.trim()]);
        assert!(place.sprung().contains("fetch"), "git itself would fetch {object}");
        for arguments in ASKS {
            place.run(arguments);
            assert_eq!(place.sprung(), "", "{arguments:?} without {object}");
        }
    }
}

#[test]
fn files_that_look_like_a_bare_repository_are_none() {
    let Some(outer) = repository() else { return };
    let place = Place::with(PLAN);
    fs::remove_dir(place.path().join(".git")).unwrap();
    // A folder that was unpacked, say, with what git takes for a repository in it.
    let trap = place.trap("core.fsmonitor");
    let bare = format!(
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = {trap}\n"
    );
    place.write("config", &bare);
    place.write("HEAD", "ref: refs/heads/main\n");
    for folder in ["objects", "refs"] {
        fs::create_dir(place.path().join(folder)).unwrap();
    }
    fs::copy(outer.path().join(".git/index"), place.path().join("index")).unwrap();
    place.git(&["ls-files", "--others"]);
    place.git(&["status"]);
    assert!(place.sprung().contains("core.fsmonitor"), "git itself falls into it");
    for arguments in ASKS {
        place.run(arguments);
        assert_eq!(place.sprung(), "", "{arguments:?}");
    }
}

#[test]
fn a_revision_is_never_a_flag() {
    let Some(place) = repository() else { return };
    for revision in ["--output=pwned", "-x", "--upload-pack=touch pwned", "HEAD --output=pwned", ""]
    {
        let ran = place.run(&["validate", &format!("--since={revision}")]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{revision}");
        assert!(ran.err.starts_with("error: git knows no revision"), "{}", ran.err);
    }
    assert!(!place.path().join("pwned").exists());
}

#[test]
fn lines_since_a_revision_are_told_whatever_a_filter_would_make_of_them() {
    let Some(place) = repository() else { return };
    place.done_git(&["config", "core.autocrlf", "true"]);
    let text = PLAN.replace("the notes](notes.md)", "the notes](gone.md)");
    place.write("ROADMAP.md", &text.replace('\n', "\r\n"));
    let ran = place.run(&["validate", "--since", "HEAD", "--format", "concise"]);
    assert!(ran.out.lines().all(|line| line.starts_with("ROADMAP.md:9:")), "{}", ran.out);
    assert!(ran.out.contains("broken-path"), "{}", ran.out);
}
