//! Completion in the shells themselves: each runs the script that `roadmap completions` prints. A
//! shell that is not installed is skipped, aloud.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::print_stderr, reason = "what is skipped is said aloud")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Titles that a shell would obey if it were let.
const HOSTILE: &str = "# Bad\n\n\
    ## 9.1 $(touch pwned) `touch pwned` \"q\" 'q' \u{1b}[31mred\n\n**Status:** $(touch pwned)\n\n\
    - [ ] ; touch pwned & <b>\\n</b> %F{red} \u{7}\n\n\
    ## 9.2 Tame\n\n**Status:** In Progress\n\n- [ ] Go on\n";

/// Takes the pieces of a line as bash cuts them, and what it would replace, and prints the answer.
const ASK_BASH: &str = r#"
source <(roadmap completions bash)
registered=$(complete -p roadmap)
[[ $registered =~ -F\ ([^ ]+) ]] || { echo "not registered: $registered"; exit 3; }
COMP_LINE=$1 COMP_POINT=${#1}
replaced=$2
shift 2
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_TYPE=9
"${BASH_REMATCH[1]}" roadmap "$replaced" ''
printf '%s\n' "${COMPREPLY[@]}"
"#;

/// Takes the words of a line, and prints what would be described.
const ASK_ZSH: &str = r#"
compdef() { function=$1 }
source <(roadmap completions zsh)
_describe() { print -rl -- "${(@P)3}" }
words=("$@") CURRENT=$#
$function
true
"#;

/// A roadmap with a field that no other has.
const OWN: &str = "# Own\n\n## 7.1 Sails\n\n- **Status:** Todo\n- **Squad:** Red\n\n- [ ] Sew\n";

/// A folder with a roadmap, a hostile one, and one whose name would be obeyed as well.
fn place() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    fs::create_dir(place.path().join(".git")).unwrap();
    fs::copy(fixtures.join("archetype.md"), place.path().join("ROADMAP.md")).unwrap();
    fs::write(place.path().join("bad.md"), HOSTILE).unwrap();
    fs::write(place.path().join("own.md"), OWN).unwrap();
    fs::write(place.path().join("x$(touch pwned).md"), HOSTILE).unwrap();
    place
}

/// What a shell answers, line by line; `None` where it is not installed. Nothing may have been run.
fn ask(place: &Path, shell: &str, arguments: &[&str]) -> Option<Vec<String>> {
    let program = Path::new(env!("CARGO_BIN_EXE_roadmap")).parent().unwrap();
    let before = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(program.to_owned()).chain(std::env::split_paths(&before));
    let mut command = Command::new(shell);
    command.args(arguments).current_dir(place).env("HOME", place);
    command.env("PATH", std::env::join_paths(folders).unwrap());
    for name in ["ROADMAP_FILE", "COMPLETE", "_CLAP_IFS", "BASH_ENV", "ZDOTDIR"] {
        command.env_remove(name);
    }
    let output = match command.output() {
        Ok(output) => output,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("skipped: {shell} is not installed");
            return None;
        }
        Err(error) => panic!("{shell}: {error}"),
    };
    let (out, err) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{shell} {arguments:?}\n{out}{err}");
    assert!(!place.join("pwned").exists(), "{shell} {arguments:?} ran what a file says");
    assert!(!out.chars().any(|c| c.is_control() && c != '\n' && c != '\t'), "{shell}: {out:?}");
    Some(out.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

fn bash(place: &Path, line: &str, replaced: &str, pieces: &[&str]) -> Option<Vec<String>> {
    let mut arguments = vec!["--noprofile", "--norc", "-c", ASK_BASH, "ask", line, replaced];
    arguments.extend(pieces);
    ask(place, "bash", &arguments)
}

fn zsh(place: &Path, words: &[&str]) -> Option<Vec<String>> {
    let mut arguments = vec!["-f", "-c", ASK_ZSH, "ask"];
    arguments.extend(words);
    ask(place, "zsh", &arguments)
}

fn fish(place: &Path, line: &str) -> Option<Vec<String>> {
    let script = "roadmap completions fish | source; complete -C \"$argv[1]\"";
    ask(place, "fish", &["--no-config", "-c", script, line])
}

const KINDS: [&str; 7] = ["todo", "active", "partial", "blocked", "ongoing", "done", "dropped"];

/// Whether all statuses are offered behind `prefix`, and the document's own words after them.
fn check_statuses(found: &[String], prefix: &str, own: &str) {
    let kinds = KINDS.map(|kind| format!("{prefix}{kind}"));
    assert_eq!(found[..kinds.len().min(found.len())], kinds);
    assert!(found.contains(&format!("{prefix}{own}")), "{found:?}");
}

#[test]
fn bash_completes() {
    let temp = place();
    let check = |line: &str, replaced: &str, pieces: &[&str]| {
        let found = bash(temp.path(), line, replaced, pieces);
        found.map(|found| found.join(" "))
    };
    let Some(show) = check("roadmap sh", "sh", &["roadmap", "sh"]) else { return };
    assert_eq!(show, "show");
    let ids = check("roadmap show 1.1", "1.1", &["roadmap", "show", "1.1"]).unwrap();
    assert_eq!(ids, "1.1 1.1.1 1.1.2 1.1.3");
    for verb in ["start", "done", "block", "drop", "reopen", "edit", "check"] {
        let ids = check(&format!("roadmap {verb} 1.1"), "1.1", &["roadmap", verb, "1.1"]).unwrap();
        assert_eq!(ids, "1.1 1.1.1 1.1.2 1.1.3", "{verb}");
    }

    // bash cuts at `=` and `:`, and replaces what stands behind them.
    let set = ["roadmap", "set", "1.1", "status", "="];
    let all = bash(temp.path(), "roadmap set 1.1 status=", "", &set).unwrap();
    check_statuses(&all, "", "In\\ Progress");
    let set = ["roadmap", "set", "1.1", "status", "=", "d"];
    assert_eq!(check("roadmap set 1.1 status=d", "d", &set).unwrap(), "done dropped");
    let set = ["roadmap", "set", "1.1", "status", "=", "\"In"];
    assert_eq!(check("roadmap set 1.1 status=\"In", "In", &set).unwrap(), "In Progress");
    let list = ["roadmap", "list", "status", ":"];
    assert_eq!(check("roadmap list status:", "", &list).unwrap(), KINDS.join(" "));
    let list = ["roadmap", "list", "status", ":", "todo,ac"];
    assert_eq!(check("roadmap list status:todo,ac", "todo,ac", &list).unwrap(), "todo,active");

    let file = ["roadmap", "--file", "=", "bad.md", "show", "9."];
    assert_eq!(check("roadmap --file=bad.md show 9.", "9.", &file).unwrap(), "9.1 9.1.1 9.2 9.2.1");
    let file = ["roadmap", "-f", "bad.md", "set", "9.1", "status", "="];
    let all = bash(temp.path(), "roadmap -f bad.md set 9.1 status=", "", &file).unwrap();
    check_statuses(&all, "", "In\\ Progress");
    assert!(!all.concat().contains("pwned"), "{all:?}");
    let own = ["roadmap", "-f", "own.md", "set", "7.1", "Sq"];
    assert_eq!(check("roadmap -f own.md set 7.1 Sq", "Sq", &own).unwrap(), "Squad=");
    let fields = ["roadmap", "set", "1.1", "ow"];
    assert_eq!(check("roadmap set 1.1 ow", "ow", &fields).unwrap(), "owner=");
    let rule = ["roadmap", "explain", "stale-s"];
    assert_eq!(check("roadmap explain stale-s", "stale-s", &rule).unwrap(), "stale-status");
    let name = check("roadmap -f x", "x", &["roadmap", "-f", "x"]).unwrap();
    assert_eq!(name, r"x\$\(touch\ pwned\).md");
    let name = check("roadmap -f \"x", "x", &["roadmap", "-f", "\"x"]).unwrap();
    assert_eq!(name, "");
}

#[test]
fn zsh_completes() {
    let temp = place();
    let check = |words: &[&str]| zsh(temp.path(), words).map(|found| found.join("|"));
    let Some(show) = check(&["roadmap", "sh"]) else { return };
    assert!(show.starts_with("show:One item"), "{show}");
    let ids = check(&["roadmap", "show", "1.4"]).unwrap();
    assert!(ids.starts_with("1.4:Battery Forecast|1.4.1:Log cell"), "{ids}");
    check_statuses(
        &zsh(temp.path(), &["roadmap", "set", "1.1", "status="]).unwrap(),
        "status=",
        "In Progress",
    );
    let kinds = KINDS.map(|kind| format!("status\\:{kind}")).join("|");
    assert_eq!(check(&["roadmap", "list", "status:"]).unwrap(), kinds);
    assert_eq!(check(&["roadmap", "set", "1.1", "st"]).unwrap(), "status=|start=");

    let bad = check(&["roadmap", "-f", "bad.md", "show", "9."]).unwrap();
    assert!(bad.starts_with("9.1:$(touch pwned)"), "{bad}");
    assert_eq!(check(&["roadmap", "-f", "own.md", "set", "7.1", "Sq"]).unwrap(), "Squad=");
    assert_eq!(check(&["roadmap", "-f", "ow"]).unwrap(), "own.md");
    let rule = check(&["roadmap", "explain", "stale-s"]).unwrap();
    assert!(rule.starts_with("stale-status:"), "{rule}");
    let quoted = check(&["roadmap", "-f", "'x$(touch pwned).md'", "show", "9.2"]).unwrap();
    assert_eq!(quoted, "9.2:Tame|9.2.1:Go on");
}

#[test]
fn fish_completes() {
    let temp = place();
    let check = |line: &str| fish(temp.path(), line).map(|found| found.join("|"));
    let Some(show) = check("roadmap sh") else { return };
    assert!(show.starts_with("show\tOne item"), "{show}");
    let ids = check("roadmap show 1.4").unwrap();
    assert!(ids.starts_with("1.4\tBattery Forecast|1.4.1\tLog cell"), "{ids}");
    let all = fish(temp.path(), "roadmap set 1.1 status=").unwrap();
    check_statuses(&all, "status=", "In Progress");
    let kinds = KINDS.map(|kind| format!("status:{kind}")).join("|");
    assert_eq!(check("roadmap list status:").unwrap(), kinds);

    let bad = check("roadmap -f bad.md show 9.").unwrap();
    assert!(bad.starts_with("9.1\t$(touch pwned)"), "{bad}");
    assert_eq!(check("roadmap -f own.md set 7.1 Sq").unwrap(), "Squad=");
    assert_eq!(check("roadmap -f ow").unwrap(), "own.md");
    let rule = check("roadmap explain stale-s").unwrap();
    assert!(rule.starts_with("stale-status\t"), "{rule}");
    let quoted = check("roadmap -f 'x$(touch pwned).md' show 9.2").unwrap();
    assert_eq!(quoted, "9.2\tTame|9.2.1\tGo on");
}
