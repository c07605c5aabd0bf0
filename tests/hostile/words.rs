//! Titles, statuses, tasks and fields that a terminal, a shell, a spreadsheet or the reader of a
//! report would obey.

use std::fmt::Write as _;

use super::place::Place;

/// A plan of such words, each where it is shown.
fn plan() -> String {
    let words = [
        "\u{1b}[31mred \u{1b}]0;title\u{7}",
        "\u{9b}2J\u{9d}0;x\u{9c}",
        "a\rb",
        "ab\u{202e}dc\u{2066}\u{200b}\u{200e}\u{feff}",
        "$(touch pwned) `touch pwned` \"q\" 'q'; touch pwned",
        "::error file=x,line=1::forged",
        "x%0A::stop-commands::t%0D ##[add-mask]x",
        "--help",
        "=cmd|'/c calc'!A0",
        "@SUM(1+1)",
        "＝1+1",
        "a | b \\| c",
        "<script>alert(1)</script> <img src=x onerror=y>",
        "![i](http://host.invalid/x.png) [l](javascript:x)",
        "\"/><failure message='x'> ]]> &amp; &#27;",
        "\u{0}\u{8}\u{7f}",
    ];
    let mut text = "# Plan \u{1b}[1m\n\n## Q1 2026 \u{9b}1m ::error::x\n".to_owned();
    for (n, words) in words.iter().enumerate() {
        write!(
            text,
            "\n### 1.{n} {words}\n\n- **Status:** {words}\n- **Priority:** {words}\n\
             - **Owner:** {words}\n- **Due:** {words}\n- **Depends on:** {words}\n\
             - **Tasks:**\n  - [ ] {words}\n  - [x] {words}\n"
        )
        .unwrap();
    }
    text
}

/// Every command that shows what a document says, in every format.
fn shown() -> Vec<Vec<&'static str>> {
    let list = [
        "status",
        "status -v",
        "status --format json",
        "list",
        "list --tasks",
        "list --group phase",
        "list --format json",
        "list --format csv",
        "list --tasks --format csv",
        "list --format markdown",
        "list --format ids",
        "next",
        "next -n 99",
        "next --format json",
        "show 1.0",
        "show 1.4 --format json",
        "explain --reading",
        "validate",
        "validate --diff",
        "validate --format concise",
        "validate --format json",
        "validate --format sarif",
        "validate --format github",
        "validate --format junit",
        "validate --format rdjsonl",
        "check 1.0 --dry-run",
        "check 1.4 --dry-run --format json",
        "set 1.0 status=done --dry-run",
        "check touch",
        "check 1.5.9",
    ];
    list.iter().map(|line| line.split(' ').collect()).collect()
}

#[test]
fn no_answer_is_obeyed_by_what_shows_it() {
    let place = Place::with(&plan());
    for arguments in shown() {
        let ran = place.run(&arguments);
        assert!(!ran.out.is_empty() || !ran.err.is_empty(), "{arguments:?}");
        // A style that we set, and no other, on a terminal as well.
        let colored = place.run_colored(&arguments);
        assert_eq!(without_styles(&colored), ran.out, "{arguments:?}");
    }
    assert_eq!(place.names(), [".git", "ROADMAP.md"]);
}

impl Place {
    fn run_colored(&self, arguments: &[&str]) -> String {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_roadmap"));
        self.set_up(&mut command);
        let output = command.args(["--color", "always"]).args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The text without changes of colour, which is all that may be in it.
fn without_styles(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let end = part.find('m').unwrap();
        assert!(part[..end].bytes().all(|b| b.is_ascii_digit() || b == b';'), "{part:?}");
        out.push_str(&part[end + 1..]);
    }
    out
}

#[test]
fn json_keeps_the_words_whole() {
    let place = Place::with(&plan());
    let out = place.run(&["list", "--format", "json"]).out;
    let answer: serde_json::Value = serde_json::from_str(&out).unwrap();
    let title = |n: usize| answer["data"]["items"][n]["title"].as_str().unwrap();
    assert!(title(0).contains("\u{1b}[31mred"), "{}", title(0));
    assert!(title(1).contains("\u{9b}2J"), "{}", title(1));
    for format in ["json", "sarif"] {
        let out = place.run(&["validate", "--format", format]).out;
        serde_json::from_str::<serde_json::Value>(&out).unwrap();
    }
    for line in place.run(&["validate", "--format", "rdjsonl"]).out.lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
}

#[test]
fn a_workflow_gets_one_command_a_finding() {
    let place = Place::with(&plan());
    let findings = place.run(&["validate", "--format", "concise"]).out.lines().count();
    let out = place.run(&["validate", "--format", "github"]).out;
    assert_eq!(out.lines().count(), findings);
    for line in out.lines() {
        let (head, data) = line[2..].split_once("::").unwrap();
        assert!(head.contains(",title=") && !head.contains("forged"), "{line}");
        // The one break of a line that is ours.
        let rest = data.replacen("%0Ahelp: ", "", 1);
        assert!(!rest.contains("%0A") && !rest.contains("%0D"), "{line}");
    }
}

#[test]
fn a_report_in_xml_has_our_tags_alone() {
    let place = Place::with(&plan());
    let out = place.run(&["validate", "--format", "junit"]).out;
    let ours = ["?xml", "testsuites", "testsuite", "testcase", "failure"];
    for tag in out.split('<').skip(1) {
        let name = tag.trim_start_matches('/');
        let name = &name[..name.find([' ', '>', '/']).unwrap()];
        assert!(ours.contains(&name), "<{tag}");
        let inside = &tag[..tag.find('>').unwrap()];
        assert_eq!(inside.matches('"').count() % 2, 0, "<{tag}");
    }
    for entity in out.split('&').skip(1) {
        let name = &entity[..entity.find(';').unwrap()];
        assert!(["amp", "lt", "gt", "quot", "apos"].contains(&name), "&{entity}");
    }
    let opened = out.matches("<failure ").count();
    assert_eq!((opened, out.matches("</failure>").count()), (opened, opened));
}

#[test]
fn a_spreadsheet_gets_no_formula() {
    let place = Place::with(&plan());
    for arguments in [&["list"][..], &["list", "--tasks"]] {
        let out = place.run(&[arguments, &["--format", "csv"]].concat()).out;
        let rows = rows(&out);
        assert!(rows.len() > 16);
        for row in &rows {
            assert_eq!(row.len(), rows[0].len(), "{row:?}");
            for field in row {
                let first = field.trim_start().chars().next();
                let formula = first.is_some_and(|c| "=+-@＝＋－＠\t\r".contains(c));
                assert!(!formula, "{field}");
            }
        }
    }
}

/// The fields of a text in CSV, as RFC 4180 has them.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = text.trim_end_matches("\r\n").chars().peekable();
    while let Some(c) = chars.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                row.last_mut().unwrap().push('"');
                chars.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'));
                rows.push(vec![String::new()]);
            }
            c => row.last_mut().unwrap().push(c),
        }
    }
    assert!(!quoted);
    rows
}

#[test]
fn a_table_for_markdown_has_words_and_nothing_else() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let place = Place::with(&plan());
    let out = place.run(&["list", "--format", "markdown"]).out;
    let (mut cells, mut rows) = (0, 0);
    for event in Parser::new_ext(&out, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::TableCell) => cells += 1,
            Event::Start(Tag::TableRow | Tag::TableHead) => rows += 1,
            Event::Start(Tag::Table(_)) | Event::End(_) | Event::Text(_) => {}
            other => panic!("{other:?} in {out}"),
        }
    }
    assert_eq!((rows, cells), (17, 17 * 5), "{out}");
}
