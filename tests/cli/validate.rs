//! `validate`: what is reported, what fails, what is mended.

use std::process::{Command, Stdio};

use super::place::{Place, Ran};

/// A status that its tasks speak against, on line 5.
const STALE: &str = "# Plan\n\n## 1.1 Search\n\n**Status:** Done\n\n- [x] Index\n- [ ] Ranking\n";

/// The same in order.
const SOUND: &str =
    "# Plan\n\n## 1.1 Search\n\n**Status:** In Progress\n\n- [x] Index\n- [ ] Ranking\n";

const CONCISE: [&str; 3] = ["validate", "--format", "concise"];

fn concise(place: &Place, arguments: &[&str]) -> Ran {
    place.run(&[&CONCISE, arguments].concat())
}

/// The rules that were found, with the line of each.
fn rules(ran: &Ran) -> Vec<String> {
    let rule = |line: &str| {
        let mut parts = line.splitn(4, ':');
        let (file, at) = (parts.next()?, parts.next()?);
        let rest = parts.nth(1)?;
        let name = rest.split_whitespace().nth(1)?;
        Some(format!("{file}:{at} {name}"))
    };
    ran.out.lines().filter_map(rule).collect()
}

#[test]
fn a_contradiction_is_found_and_a_sound_plan_is_not() {
    let place = Place::with(&[("ROADMAP.md", STALE)]);
    let ran = concise(&place, &[]);
    assert_eq!(rules(&ran), ["ROADMAP.md:5 stale-status"], "{}", ran.whole());
    assert_eq!(ran.code, 0, "a warning does not fail");
    assert_eq!(concise(&place, &["--strict"]).code, 1);
    place.write("ROADMAP.md", SOUND);
    let ran = concise(&place, &["--strict"]);
    assert_eq!((ran.code, rules(&ran).len()), (0, 0), "{}", ran.whole());
}

#[test]
fn settings_and_flags_choose_the_rules_and_how_bad_they_are() {
    let place = Place::with(&[("ROADMAP.md", STALE)]);
    for arguments in
        [["--ignore", "stale-status"], ["--ignore", "RM201"], ["--select", "duplicate-id"]]
    {
        assert_eq!(rules(&concise(&place, &arguments)).len(), 0, "{arguments:?}");
    }
    assert_eq!(rules(&concise(&place, &["--select", "stale-status"])).len(), 1);
    place.write("roadmap.yaml", "severity: {stale-status: error}\n");
    assert_eq!(concise(&place, &[]).code, 1);
    place.write("roadmap.yaml", "severity: {stale-status: off}\n");
    assert_eq!(concise(&place, &["--strict"]).code, 0);
    place.write("roadmap.yaml", "rules: [unused-suppression]\n");
    assert_eq!(rules(&concise(&place, &[])).len(), 0);
}

#[test]
fn a_rule_that_there_is_not_is_refused_with_the_nearest() {
    let place = Place::with(&[("ROADMAP.md", STALE)]);
    let told = "error: there is no rule `stale-staus`\nhint: did you mean `stale-status`?\n";
    let ran = place.run(&["validate", "--select", "stale-staus"]);
    assert_eq!((ran.code, ran.err.as_str()), (2, told));
    let ran = place.run(&["validate", "--select", "stale"]);
    assert_eq!((ran.code, ran.err), (2, told.replace("-staus", "")));
    let ran = place.run(&["explain", "stale-staus"]);
    assert_eq!((ran.code, ran.err.as_str()), (2, told));
    place.write("roadmap.yaml", "severity: {stale-staus: off}\n");
    let ran = place.run(&["validate"]);
    assert!(ran.code == 2 && ran.err.contains("stale-staus"), "{}", ran.whole());
}

#[test]
fn a_comment_allows_a_fault_and_is_itself_held_to_account() {
    let allow = |comment: &str| STALE.replace("**Status", &format!("{comment}\n\n**Status"));
    let place = Place::with(&[(
        "ROADMAP.md",
        &*allow("<!-- roadmap: allow stale-status, because ranking is another team's -->"),
    )]);
    let ran = concise(&place, &["--strict"]);
    assert_eq!((ran.code, rules(&ran).len()), (0, 0), "{}", ran.whole());
    place.write("ROADMAP.md", allow("<!-- roadmap: allow stale-status -->"));
    let found = rules(&concise(&place, &[]));
    assert_eq!(found, ["ROADMAP.md:5 unknown-suppression", "ROADMAP.md:7 stale-status"]);
    let unused =
        allow("<!-- roadmap: allow stale-status, because it was -->").replace("Done", "Todo");
    place.write("ROADMAP.md", unused.replace("[x]", "[ ]"));
    assert_eq!(rules(&concise(&place, &[])), ["ROADMAP.md:5 unused-suppression"]);
}

#[test]
fn named_documents_are_reported_on_and_the_others_are_known() {
    let place = Place::with(&[("roadmap/a.md", STALE), ("roadmap/b.md", STALE), ("c.md", STALE)]);
    assert_eq!(rules(&concise(&place, &[])).len(), 2);
    assert_eq!(rules(&concise(&place, &["roadmap/b.md"])), ["roadmap/b.md:5 stale-status"]);
    assert_eq!(rules(&concise(&place, &["c.md"])), ["c.md:5 stale-status"]);
    let ran = place.run(&["validate", "nowhere.md"]);
    assert!(ran.code == 2 && ran.err.contains("nowhere.md"), "{}", ran.whole());
}

#[test]
fn a_baseline_knows_what_was_there() {
    let place = Place::with(&[("ROADMAP.md", STALE)]);
    let ran = place.run(&["validate", "--baseline", "known.json"]);
    assert_eq!(ran.code, 2, "{}", ran.whole());
    let ran = concise(&place, &["--strict", "--baseline", "known.json", "--update-baseline"]);
    assert_eq!(ran.code, 0, "{}", ran.whole());
    assert_eq!(concise(&place, &["--strict", "--baseline", "known.json"]).code, 0);
    // It may move; a second one like it is new.
    let more = STALE.replace("# Plan\n", "# Plan\n\nSome words.\n");
    place.write("ROADMAP.md", &more);
    assert_eq!(concise(&place, &["--strict", "--baseline", "known.json"]).code, 0);
    place.write(
        "ROADMAP.md",
        format!("{more}\n{}", STALE.replace("# Plan", "").replace("1.1", "1.2")),
    );
    let ran = concise(&place, &["--strict", "--baseline", "known.json"]);
    assert_eq!((ran.code, rules(&ran).len()), (1, 1), "{}", ran.whole());
}

#[test]
fn only_what_was_touched_is_reported_since_a_revision() {
    let place = Place::with(&[("ROADMAP.md", STALE)]);
    if !git(&place, &["init", "-q", "."]) {
        println!("skipped: there is no git");
        return;
    }
    let all = format!("{STALE}\n## 1.2 Sync\n\n**Status:** Todo\n\n- [ ] Clocks\n");
    place.write("ROADMAP.md", &all);
    assert!(git(&place, &["add", "."]) && git(&place, &["commit", "-qm", "plan"]));
    assert_eq!(rules(&concise(&place, &["--since", "HEAD"])).len(), 0);
    place.write("ROADMAP.md", all.replace("Todo", "Done"));
    assert_eq!(rules(&concise(&place, &[])).len(), 2);
    let found = rules(&concise(&place, &["--since", "HEAD"]));
    assert_eq!(found, ["ROADMAP.md:12 stale-status"]);
    for revision in ["no-such-branch", "--output=x", "-p"] {
        let ran = place.run(&["validate", &format!("--since={revision}")]);
        assert!(ran.code == 2 && ran.err.contains(revision), "{}", ran.whole());
    }
}

fn git(place: &Place, arguments: &[&str]) -> bool {
    let names = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
    let mut command = Command::new("git");
    command.current_dir(place.path()).args(names).args(arguments);
    command.stdin(Stdio::null()).status().is_ok_and(|status| status.success())
}

#[test]
fn the_rules_are_listed_and_explained() {
    let place = Place::new();
    let listed = place.run(&["rules"]);
    assert!(listed.code == 0 && listed.out.contains("stale-status"), "{}", listed.whole());
    let explained = place.run(&["explain", "RM201", "unused-suppression"]);
    assert!(explained.out.starts_with("stale-status (RM201)"), "{}", explained.whole());
    assert!(explained.out.contains("unused-suppression (RM602)"));
    assert_eq!(place.run(&["explain"]).code, 2);
}

/// The reference page is what the program says today: `roadmap rules --format markdown`.
#[test]
fn the_reference_page_is_current() {
    let page = include_str!("../../src/validate/RULES.md").replace("\r\n", "\n");
    assert_eq!(Place::new().run(&["rules", "--format", "markdown"]).out, page);
}

/// A box that begins no task, for want of a space.
const BROKEN: &str = "# Plan\n\n## 1.1 Search\n\n-[ ] Index\n\n- [ ] Ranking\n";

#[test]
fn what_is_safe_is_mended_and_nothing_else() {
    let place = Place::with(&[("ROADMAP.md", BROKEN)]);
    let shown = place.run(&["validate", "--diff", "--format", "concise"]);
    assert!(shown.out.contains("\n+- [ ] Index\n"), "{}", shown.whole());
    assert_eq!(place.bytes("ROADMAP.md"), BROKEN.as_bytes(), "shown, not written");
    let ran = concise(&place, &["--fix"]);
    assert_eq!((ran.code, rules(&ran).len()), (0, 0), "{}", ran.whole());
    let mended = BROKEN.replace("-[ ] Index", "- [ ] Index");
    assert_eq!(place.bytes("ROADMAP.md"), mended.as_bytes());
    // A second time there is nothing to do.
    assert_eq!(concise(&place, &["--fix"]).code, 0);
    assert_eq!(place.bytes("ROADMAP.md"), mended.as_bytes());
}

#[test]
fn what_may_change_the_meaning_is_mended_only_when_asked_for() {
    let text = "# Plan\n\n## 1.1 Search ðŸ”´ ✅\n\n- [ ] Index\n";
    let place = Place::with(&[("ROADMAP.md", text)]);
    concise(&place, &["--fix"]);
    assert_eq!(place.bytes("ROADMAP.md"), text.as_bytes());
    concise(&place, &["--unsafe-fixes"]);
    assert_eq!(place.bytes("ROADMAP.md"), text.replace("ðŸ”´", "🔴").as_bytes());
}

#[test]
fn standard_input_is_mended_to_standard_output() {
    use std::io::Write as _;
    let place = Place::new();
    let mut command = place.command();
    command.args(["validate", "-f", "-", "--fix"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(BROKEN.as_bytes()).unwrap();
    let ran = Ran::new(child.wait_with_output().unwrap(), place.path());
    assert_eq!((ran.code, ran.out), (0, BROKEN.replace("-[ ]", "- [ ]")), "{}", ran.err);
}

#[test]
fn every_format_is_written() {
    let place = Place::with(&[("ROADMAP.md", STALE)]);
    for format in ["text", "concise", "json", "sarif", "github", "junit", "rdjsonl"] {
        let ran = place.run(&["validate", "--format", format]);
        assert!(ran.code == 0 && ran.out.contains("stale-status"), "{format}: {}", ran.whole());
    }
}

#[cfg(unix)]
#[test]
fn git_is_started_only_where_there_is_a_repository() {
    use std::os::unix::fs::PermissionsExt as _;

    let place = Place::with(&[("ROADMAP.md", SOUND)]);
    let git = place.write("bin/git", "#!/bin/sh\necho started >> \"$STARTED\"\n");
    std::fs::set_permissions(&git, std::fs::Permissions::from_mode(0o755)).unwrap();
    let started = || {
        let mark = place.path().join("started");
        let mut command = place.command();
        command.env("PATH", git.parent().unwrap()).env("STARTED", &mark);
        let ran = Ran::new(command.arg("validate").output().unwrap(), place.path());
        assert_eq!(ran.code, 0, "{}", ran.whole());
        std::fs::remove_file(mark).is_ok()
    };
    assert!(started());
    std::fs::remove_dir(place.path().join(".git")).unwrap();
    assert!(!started());
}
