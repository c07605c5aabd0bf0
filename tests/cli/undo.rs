//! `undo` and `redo`: back to the byte, or not at all.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::place::{Place, Ran, fixture, fixtures};

/// A folder with fixtures, and beside it one for what the program remembers.
struct Remembering {
    place: Place,
    state: tempfile::TempDir,
}

impl Remembering {
    fn new(names: &[&str]) -> Remembering {
        Remembering { place: Place::with_fixtures(names), state: tempfile::tempdir().unwrap() }
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, &[])
    }

    fn run_with(&self, arguments: &[&str], env: &[(&str, &str)]) -> Ran {
        let mut command = self.command(arguments);
        command.envs(env.iter().copied());
        Ran::new(command.output().unwrap(), self.place.path())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.place.command();
        command.env("XDG_STATE_HOME", self.state.path()).env("HOME", self.state.path());
        command.env("TZ", "UTC").args(arguments);
        command
    }

    fn record(&self) -> PathBuf {
        self.state.path().join("roadmap/edits.json")
    }
}

/// What was said, without the moment.
fn timeless(text: &str) -> String {
    let is_moment = |word: &str| {
        let word = word.trim_end_matches(')');
        word.len() == 10 && word.split('-').count() == 3 || word.len() == 5 && word.contains(':')
    };
    let line = |line: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let words = words.iter().map(|word| match word.ends_with(')') {
            _ if !is_moment(word) => (*word).to_owned(),
            true => "T)".to_owned(),
            false => "T".to_owned(),
        });
        words.collect::<Vec<String>>().join(" ")
    };
    text.lines().map(line).collect::<Vec<String>>().join("\n")
}

#[test]
fn an_edit_is_taken_back_and_made_again() {
    let here = Remembering::new(&["archetype.md"]);
    let file = "archetype.md";
    let before = fixture(file);
    assert_eq!(here.run(&["check", "1.4.1", "-f", file]).code, 0);
    let once = here.place.bytes(file);
    assert_eq!(here.run(&["set", "1.3", "owner=@dana o", "-f", file]).code, 0);
    let twice = here.place.bytes(file);
    insta::assert_snapshot!(timeless(&here.run(&["undo", "--list", "-f", file]).out), @"
    T T  roadmap set 1.3 'owner=@dana o' -f archetype.md  (archetype.md)
    T T  roadmap check 1.4.1 -f archetype.md  (archetype.md)
    ");
    insta::assert_snapshot!(timeless(&here.run(&["undo", "-n", "-f", file]).whole()), @"
    exit 0
    out:
    would take back `roadmap set 1.3 'owner=@dana o' -f archetype.md` (archetype.md, T T)
    nothing was written
    --- a/archetype.md
    +++ b/archetype.md
    @@ -44,7 +44,6 @@
     #### 1.3 Quiet Alarms
     - **Priority:** ðŸŸ¡ HIGH
     - **Status:** Partial (drift alarm is grouped)
    -- **Owner:** @dana o
     - **Tasks:**
       - [x] Group alarms of one buoy within ten minutes
       - [ ] Mute an alarm from the phone, with a reason
    ");
    assert_eq!(here.place.bytes(file), twice);
    insta::assert_snapshot!(timeless(&here.run(&["undo", "-f", file]).whole()), @"
    exit 0
    out:
    took back `roadmap set 1.3 'owner=@dana o' -f archetype.md` (archetype.md, T T)
    ");
    assert_eq!(here.place.bytes(file), once);
    assert_eq!(here.run(&["undo", "-f", file]).code, 0);
    assert_eq!(here.place.bytes(file), before);
    insta::assert_snapshot!(here.run(&["undo", "-f", file]).whole(), @"
    exit 2
    err:
    error: there is nothing to take back in archetype.md
    hint: `roadmap redo` makes the edit again that was taken back last
    ");
    insta::assert_snapshot!(timeless(&here.run(&["redo", "-f", file, "--diff"]).whole()), @r#"
    exit 0
    out:
    made again `roadmap check 1.4.1 -f archetype.md` (archetype.md, T T)
    --- a/archetype.md
    +++ b/archetype.md
    @@ -54,9 +54,9 @@
     
     #### 1.4 Battery Forecast
     - **Priority:** ðŸŸ¢ MEDIUM
    -- **Status:** â\u{8f}³ Not Started
    +- **Status:** 🚧 In Progress
     - **Tasks:**
    -  - [ ] Log cell voltage with every tenth frame
    +  - [x] Log cell voltage with every tenth frame
       - [ ] Fit a line through the last 14 days
       - [ ] Order cells when a buoy has < 20 days left
    "#);
    assert_eq!(here.place.bytes(file), once);
    let json: serde_json::Value =
        serde_json::from_str(&here.run(&["redo", "-f", file, "--format", "json"]).out).unwrap();
    assert_eq!(json["kind"], "redo");
    assert_eq!(json["data"]["files"], serde_json::json!([file]));
    assert_eq!(here.place.bytes(file), twice);
    // Another edit, and what was taken back is gone.
    assert_eq!(here.run(&["undo", "-f", file]).code, 0);
    assert_eq!(here.run(&["check", "1.4.2", "-f", file]).code, 0);
    assert_eq!(here.run(&["redo", "-f", file]).code, 2);
}

#[test]
fn what_has_changed_since_is_left_alone() {
    let here = Remembering::new(&["archetype.md"]);
    assert_eq!(here.run(&["check", "1.4.1", "-f", "archetype.md"]).code, 0);
    let mut changed = here.place.bytes("archetype.md");
    changed.push(b'\n');
    here.place.write("archetype.md", &changed);
    for dry in [&["undo"][..], &["undo", "-n"]] {
        let ran = here.run(&[dry, &["-f", "archetype.md"]].concat());
        insta::allow_duplicates! {
            insta::assert_snapshot!(ran.whole(), @"
            exit 2
            err:
            error: archetype.md has changed since `roadmap check 1.4.1 -f archetype.md`, so nothing was written
            hint: change it in your editor, or with your version control
            ");
        }
        assert_eq!(here.place.bytes("archetype.md"), changed);
    }
    insta::assert_snapshot!(timeless(&here.run(&["undo", "--list", "-f", "archetype.md"]).out), @"T T  roadmap check 1.4.1 -f archetype.md  (archetype.md, changed since)");
}

#[test]
fn files_edited_together_are_taken_back_together() {
    let here = Remembering::new(&["archetype.md", "boxes.md"]);
    let both = ["-f", "archetype.md", "-f", "boxes.md"];
    let done = [&["check", "1.4.1", "rendering"][..], &both].concat();
    assert_eq!(here.run(&done).code, 0);
    let edited = here.place.bytes("archetype.md");
    let other = here.place.bytes("boxes.md");
    here.place.write("boxes.md", "# Other\n");
    let ran = here.run(&["undo", "-f", "archetype.md"]);
    assert_eq!(ran.code, 2, "{}", ran.whole());
    assert_eq!(here.place.bytes("archetype.md"), edited);
    here.place.write("boxes.md", other);
    assert_eq!(here.run(&["undo", "-f", "archetype.md"]).code, 0);
    for name in ["archetype.md", "boxes.md"] {
        assert_eq!(here.place.bytes(name), fixture(name));
    }
}

/// Every command that changes the structure, of one document among two.
#[test]
fn changes_of_the_structure_are_taken_back_and_made_again() {
    let edits: [&[&str]; 13] = [
        &["add", "item", "Spare mast", "--after", "1.3"],
        &["add", "task", "1.4", "Weigh the anchor"],
        &["add", "phase", "Spare time"],
        &["add", "horizon", "Spare years"],
        &["add", "risk", "Fog", "--mitigation", "A horn"],
        &["add", "metric", "No buoy is lost"],
        &["move", "1.3", "--after", "1.4"],
        &["move", "1.2", "--to", "Week 3-4"],
        &["rm", "1.4"],
        &["rm", "1.4.1"],
        &["rename", "1.4", "Weigh the anchor"],
        &["rename", "1.4.1", "Weigh the anchor"],
        &["renumber"],
    ];
    let names = ["archetype.md", "notes.md"];
    for asked in edits {
        let here = Remembering::new(&names[..1]);
        here.place.write("notes.md", "\u{feff}# Notes\r\n\r\n- [ ] Look below\r\n- [x] Rest");
        if asked == ["renumber"] {
            // There has to be something that is out of order.
            let ran =
                here.run(&["add", "item", "Spare mast", "--after", "1.1", "-f", "archetype.md"]);
            assert_eq!(ran.code, 0, "{}", ran.whole());
            assert!(ran.out.contains("`roadmap renumber` puts them in order"), "{}", ran.out);
        }
        let all = || names.map(|name| here.place.bytes(name));
        let both = ["-f", names[0], "-f", names[1]];
        let run = |command: &[&str]| {
            let ran = here.run(&[command, &both[..]].concat());
            assert_eq!(ran.code, 0, "{asked:?}, {command:?}: {}", ran.whole());
        };
        let before = all();
        run(asked);
        let after = all();
        assert_ne!(after, before, "{asked:?}");
        run(&["undo"]);
        assert_eq!(all(), before, "{asked:?}");
        run(&["redo"]);
        assert_eq!(all(), after, "{asked:?}");
    }
}

#[test]
fn fixes_are_taken_back_too() {
    let here = Remembering::new(&[]);
    let text =
        "# Plan\r\n\r\n## 1.1 Search\r\n\r\n**Status:** Done\r\n\r\n- [x] Index\r\n- [X] Ask\n";
    here.place.write("ROADMAP.md", text);
    assert_eq!(here.run(&["validate", "--fix", "--unsafe-fixes"]).code, 0);
    assert_ne!(here.place.bytes("ROADMAP.md"), text.as_bytes());
    assert_eq!(here.run(&["undo"]).code, 0);
    assert_eq!(here.place.bytes("ROADMAP.md"), text.as_bytes());
    // Of several files together.
    here.place.write("docs/plan.md", text);
    let both = ["-f", "ROADMAP.md", "-f", "docs/plan.md"];
    let fix = [&["validate", "--fix", "--unsafe-fixes"][..], &both].concat();
    assert_eq!(here.run(&fix).code, 0);
    assert_eq!(here.run(&["undo"]).code, 0);
    for name in ["ROADMAP.md", "docs/plan.md"] {
        assert_eq!(here.place.bytes(name), text.as_bytes(), "{name}");
    }
}

#[test]
fn nothing_is_recorded_where_nobody_says_where() {
    let place = Place::with_fixtures(&["archetype.md"]);
    insta::assert_snapshot!(place.run(&["check", "1.4.1", "-f", "archetype.md"]).whole(), @"
    exit 0
    out:
    1.4.1 Log cell voltage with every tenth frame: open → done (archetype.md:59)
    1.4 Battery Forecast: status ⏳ Not Started → 🚧 In Progress, as its tasks say (archetype.md:57)
    ");
    insta::assert_snapshot!(place.run(&["undo", "-f", "archetype.md"]).whole(), @"
    exit 2
    err:
    error: no edits are recorded: there is no folder for that
    hint: set HOME or XDG_STATE_HOME, and ROADMAP_STATE not to `off`
    ");
    let here = Remembering::new(&["archetype.md"]);
    let off = [("ROADMAP_STATE", "off")];
    assert_eq!(here.run_with(&["check", "1.4.1", "-f", "archetype.md"], &off).err, "");
    assert!(!here.record().exists());
    // The repository has nothing but what was there.
    let names: Vec<_> = std::fs::read_dir(here.place.path()).unwrap().flatten().collect();
    assert_eq!(names.len(), 2);
}

#[test]
fn a_record_that_cannot_be_written_is_a_warning() {
    let here = Remembering::new(&["archetype.md"]);
    std::fs::write(here.state.path().join("roadmap"), "a file").unwrap();
    let ran = here.run(&["check", "1.4.1", "-f", "archetype.md"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.err.starts_with("warning: `undo` will not know of this edit: cannot write"),
        "{}",
        ran.err
    );
    assert_ne!(here.place.bytes("archetype.md"), fixture("archetype.md"));
    let here = Remembering::new(&["archetype.md"]);
    std::fs::create_dir(here.state.path().join("roadmap")).unwrap();
    std::fs::write(here.record(), "{\"version\":7}").unwrap();
    let ran = here.run(&["check", "1.4.1", "-f", "archetype.md"]);
    assert_eq!(ran.code, 0);
    assert!(ran.err.contains("is no record of edits"), "{}", ran.err);
    let ran = here.run(&["undo", "-f", "archetype.md"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("hint: remove it"), "{}", ran.err);
}

/// The record has them in the order in which they were saved.
#[test]
fn edits_made_at_once_are_taken_back_one_after_the_other() {
    let here = Remembering::new(&["archetype.md"]);
    let tasks = ["1.2.3", "1.2.4", "1.4.1", "1.4.2", "3.3.1", "3.3.2", "3.1.1", "2.2.3"];
    let edits = tasks.map(|task| {
        let mut command = here.command(&["check", task, "-f", "archetype.md"]);
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    });
    for edit in edits {
        let output = edit.wait_with_output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty());
    }
    for n in 0..tasks.len() {
        let ran = here.run(&["undo", "-f", "archetype.md"]);
        assert_eq!(ran.code, 0, "{n}: {}", ran.err);
    }
    assert_eq!(here.place.bytes("archetype.md"), fixture("archetype.md"));
    assert_eq!(here.run(&["undo", "-f", "archetype.md"]).code, 2);
}

/// Over all fixtures, and whatever documents are there.
#[test]
fn an_edit_taken_back_is_the_file_as_it_was() {
    let mut documents: Vec<(String, Vec<u8>)> =
        fixtures().into_iter().map(|name| (name.clone(), fixture(&name))).collect();
    match std::env::var_os("ROADMAP_CORPUS").map(PathBuf::from) {
        Some(folder) => {
            let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            let mut paths: Vec<PathBuf> = paths.collect();
            paths.sort();
            // Some of them: each is several runs of the program.
            let some = paths.iter().step_by(9);
            documents.extend(
                some.map(|path| (path.display().to_string(), std::fs::read(path).unwrap())),
            );
        }
        None => eprintln!("skipped: real documents, as ROADMAP_CORPUS is not set"),
    }
    let here = Remembering::new(&[]);
    let (mut edits, mut all) = (0, 0);
    for (name, text) in documents {
        all += 1;
        here.place.write("ROADMAP.md", &text);
        let ids = here.run(&["list", "--format", "ids"]).out;
        let ids: Vec<&str> = ids.lines().collect();
        let Some(target) = ids.get(ids.len() / 2) else { continue };
        for edit in [&["done", target][..], &["start", target], &["set", target, "owner=Ida"]] {
            here.run(edit);
            let after = here.place.bytes("ROADMAP.md");
            if after == text {
                continue;
            }
            edits += 1;
            let ran = here.run(&["undo"]);
            assert_eq!(ran.code, 0, "{name} {edit:?}: {}", ran.err);
            assert!(here.place.bytes("ROADMAP.md") == text, "{name} {edit:?}");
            assert_eq!(here.run(&["redo"]).code, 0, "{name} {edit:?}");
            assert!(here.place.bytes("ROADMAP.md") == after, "{name} {edit:?}");
            here.place.write("ROADMAP.md", &text);
        }
    }
    eprintln!("{edits} edits of {all} documents were taken back");
    assert!(edits > 30, "{edits}");
}

const SEVERAL: &str = "\
- {add: item, title: Rate limits, in: Week 3-4, tasks: [Count, Refuse]}
- {add: task, in: Rate limits, title: Write it down, at: 1}
- {remove: '1.1.2'}
- {move: '1.2', after: Rate limits}
";

#[test]
fn edits_of_a_file_are_taken_back_together() {
    let here = Remembering::new(&["archetype.md"]);
    std::fs::write(here.place.path().join("several.yaml"), SEVERAL).unwrap();
    let run = |words: &[&str]| {
        let ran = here.run(&[words, &["-f", "archetype.md"]].concat());
        assert_eq!(ran.code, 0, "{words:?}: {}", ran.err);
        here.place.bytes("archetype.md")
    };
    let after = run(&["apply", "several.yaml"]);
    assert_ne!(after, fixture("archetype.md"));
    assert_eq!(run(&["undo"]), fixture("archetype.md"));
    assert_eq!(run(&["redo"]), after);
}

#[test]
fn where_nothing_is_left_it_is_said_what_can_be_done() {
    let here = Remembering::new(&["archetype.md"]);
    let only = "hint: only edits that roadmap makes are recorded: change others in your editor, or \
                with your version control\n";
    for (turn, what) in [("undo", "take back"), ("redo", "make again")] {
        let error = format!("error: there is nothing to {what} in archetype.md\n");
        assert_eq!(here.run(&[turn, "-f", "archetype.md"]).err, format!("{error}{only}"));
    }
    assert_eq!(here.run(&["check", "1.4.1", "-f", "archetype.md"]).code, 0);
    insta::assert_snapshot!(here.run(&["redo", "-f", "archetype.md"]).err, @"
    error: there is nothing to make again in archetype.md
    hint: `roadmap undo` takes the last edit back
    ");
}

#[test]
fn a_command_is_listed_as_one_would_type_it_and_at_the_time_of_the_build() {
    let here = Remembering::new(&["archetype.md"]);
    let build = [("SOURCE_DATE_EPOCH", "1735689599")];
    let edits: [&[&str]; 3] = [
        &["set", "1.3", "owner=@dana", "due="],
        &["set", "1.3", "status=partial (it's late)"],
        &["rename", "1.3.1", "Group $alarms"],
    ];
    for edit in edits {
        let ran = here.run_with(&[edit, &["-f", "archetype.md"]].concat(), &build);
        assert_eq!(ran.code, 0, "{}", ran.whole());
    }
    insta::assert_snapshot!(here.run(&["undo", "--list", "-f", "archetype.md"]).out, @r"
    2024-12-31 23:59  roadmap rename 1.3.1 'Group $alarms' -f archetype.md  (archetype.md)
    2024-12-31 23:59  roadmap set 1.3 'status=partial (it'\''s late)' -f archetype.md  (archetype.md)
    2024-12-31 23:59  roadmap set 1.3 owner=@dana due= -f archetype.md  (archetype.md)
    ");
}
