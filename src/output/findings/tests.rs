//! Each format, over a document of our own and over one that means harm: here what people read.

mod formats;

use insta::assert_snapshot;

use super::*;
use crate::output::escape::is_hidden;
use crate::text::{Edit, Span};
use crate::validate::{Fix, Note, Severity, rule};

const FORMATS: [Format; 7] = [
    Format::Text,
    Format::Concise,
    Format::Json,
    Format::Sarif,
    Format::Github,
    Format::Junit,
    Format::Rdjsonl,
];
const SMALL: &str = "# Plan\r\n\r\n完成 🔴\t**Status:** Done\r\n\r\n- [x] Index\r\n- [ ] Ranking\r\n\r\n```\r\ncode\r\nend";
const HOSTILE: &str = "\u{feff}x \u{1b}[31m\u{202e}]]>%0A\"a' <b>,:\u{7} end\n";

fn found(name: &str, severity: Severity, message: &str, span: Span) -> Diagnostic {
    Diagnostic {
        rule: rule(name).unwrap(),
        severity,
        message: message.to_owned(),
        span,
        notes: Vec::new(),
        help: None,
        fix: None,
    }
}

fn place(text: &str, words: &str) -> Span {
    let at = text.find(words).unwrap();
    Span::new(at, at + words.len())
}

fn small() -> Vec<Diagnostic> {
    let status = place(SMALL, "Done");
    let mut stale = found(
        "stale-status",
        Severity::Warning,
        "1.1 is done, but 1 of its 2 tasks is open",
        status,
    );
    stale.note(place(SMALL, "Ranking"), "this one is open");
    stale.help("finish the task, or say that the item is in progress");
    stale.fix(Fix::safe("say that it is in progress", Edit::replace(status, "In Progress")));
    let fence = Span::new(place(SMALL, "```").start, SMALL.len());
    let mut open = found("unknown-suppression", Severity::Error, "the fence is not closed", fence);
    open.fix(Fix::not_safe("close the fence", Edit::insert(SMALL.len(), "\r\n```")));
    vec![stale, open]
}

fn hostile() -> Vec<Diagnostic> {
    let span = place(HOSTILE, "end");
    let mut one = found("stale-status", Severity::Info, HOSTILE.trim_end(), span);
    one.notes.push(Note { span: place(HOSTILE, "]]>"), message: HOSTILE.to_owned() });
    one.help(HOSTILE);
    one.fix(Fix::safe(HOSTILE, Edit::replace(span, HOSTILE)));
    vec![one]
}

fn written(format: Format, name: &str, text: &str, found: &[Diagnostic], look: Look) -> String {
    let source = Source::new(text.to_owned());
    let document = Findings { name, path: name, source: &source, found };
    let mut out = Vec::new();
    write(format, &[document], look, false, &mut out).unwrap();
    let styled = String::from_utf8(out).unwrap();
    anstream::adapter::strip_str(&styled).to_string()
}

fn of_small(format: Format, width: usize) -> String {
    let look = Look { width: Some(width), ascii: true };
    written(format, "docs/my plan.md", SMALL, &small(), look)
}

fn of_hostile(format: Format) -> String {
    let look = Look { width: Some(60), ascii: true };
    written(format, "a,b:%0A\u{1b}.md", HOSTILE, &hostile(), look)
}

#[test]
fn text_fits_sixty_columns() {
    assert_snapshot!(of_small(Format::Text, 60), @r#"
    warning[stale-status]: 1.1 is done, but 1 of its 2 tasks is
                           open
     --> docs/my plan.md:3:18
      |
    3 | 完成 🔴    **Status:** Done
      |                        ^^^^
    ...
    6 | - [ ] Ranking
      |       ------- this one is open
      |
      = help: finish the task, or say that the item is in
              progress
    help: say that it is in progress (--fix)
      |
    3 - 完成 🔴    **Status:** Done
    3 + 完成 🔴    **Status:** In Progress

    error[unknown-suppression]: the fence is not closed
      --> docs/my plan.md:8:1
       |
     8 | / ```
     9 | | code
    10 | | end
       | |___^
    help: close the fence (--unsafe-fixes)
       |
    11 + ```

    1 error, 1 warning in 1 file; 1 can be mended with --fix, 1
    more with --unsafe-fixes
    "#);
}

#[test]
fn text_fits_a_hundred_columns() {
    assert_snapshot!(of_small(Format::Text, 100), @r#"
    warning[stale-status]: 1.1 is done, but 1 of its 2 tasks is open
     --> docs/my plan.md:3:18
      |
    3 | 完成 🔴    **Status:** Done
      |                        ^^^^
    ...
    6 | - [ ] Ranking
      |       ------- this one is open
      |
      = help: finish the task, or say that the item is in progress
    help: say that it is in progress (--fix)
      |
    3 - 完成 🔴    **Status:** Done
    3 + 完成 🔴    **Status:** In Progress

    error[unknown-suppression]: the fence is not closed
      --> docs/my plan.md:8:1
       |
     8 | / ```
     9 | | code
    10 | | end
       | |___^
    help: close the fence (--unsafe-fixes)
       |
    11 + ```

    1 error, 1 warning in 1 file; 1 can be mended with --fix, 1 more with --unsafe-fixes
    "#);
}

#[test]
fn hostile_text_is_harmless() {
    assert_snapshot!(of_hostile(Format::Text), @r#"
    info[stale-status]: \u{feff}x \u{1b}[31m\u{202e}]]>%0A"a'
                        <b>,:\u{7} end
     --> a,b:%0A\u{1b}.md:1:26
      |
    1 | x ?[31m?]]>%0A"a' <b>,:? end
      |         ---              ^^^
      |         |
      |         \u{feff}x \u{1b}[31m\u{202e}]]>%0A"a' <b>,:\u{7} end
      |
      = help: \u{feff}x \u{1b}[31m\u{202e}]]>%0A"a' <b>,:\u{7}
              end
    help: \u{feff}x \u{1b}[31m\u{202e}]]>%0A"a' <b>,:\u{7} end
          (--fix)
      |
    1 - x ?[31m?]]>%0A"a' <b>,:? end
    1 + x ?[31m?]]>%0A"a' <b>,:? ?x ?[31m?]]>%0A"a' <b>,:? end
    2 +

    1 info in 1 file; 1 can be mended with --fix
    "#);
}

#[test]
fn nothing_of_a_document_steers_a_terminal() {
    for format in FORMATS {
        let source = Source::new(HOSTILE.to_owned());
        let found = hostile();
        let name = "a\u{1b}]0;b\u{202e}.md";
        let document = Findings { name, path: name, source: &source, found: &found };
        let mut out = Vec::new();
        write(format, &[document], Look::default(), false, &mut out).unwrap();
        let mut out = String::from_utf8(out).unwrap();
        if format == Format::Text {
            // Its own styles begin with ESC, and have nothing but numbers.
            for part in out.split("\u{1b}[").skip(1) {
                let end = part.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap();
                assert!(part[end..].starts_with('m'), "{part:?}");
            }
            out = out.replace("\u{1b}[", "");
        }
        let strange = out.chars().find(|&c| c != '\n' && is_hidden(c));
        assert_eq!(strange, None, "{format:?}: {out:?}");
    }
}

#[test]
fn what_is_not_there_is_said_once_or_not_at_all() {
    let source = Source::new(SMALL.to_owned());
    let document = Findings { name: "a.md", path: "a.md", source: &source, found: &[] };
    let text = |format: Format, quiet: bool| {
        let mut out = Vec::new();
        write(format, &[document; 3], Look::default(), quiet, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert_eq!(text(Format::Text, false), "no faults in 3 files\n");
    assert_eq!(text(Format::Text, true), "");
    assert_eq!(text(Format::Concise, false), "");
    assert!(text(Format::Junit, false).contains("<testcase name=\"a.md\""));
}

#[test]
fn any_place_can_be_drawn() {
    let long = format!("{}数据{}", "导".repeat(5000), "x".repeat(5000));
    for text in ["", "\n", "a", "a\r\n", "\u{feff}a\n", HOSTILE, SMALL, &long] {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let some = ends.iter().step_by(ends.len() / 12 + 1);
        for (&start, &end) in
            some.clone().flat_map(|start| some.clone().map(move |end| (start, end)))
        {
            if start > end {
                continue;
            }
            let mut one = found("stale-status", Severity::Error, "x", Span::new(start, end));
            one.note(Span::at(end), "here");
            one.fix(Fix::safe("mend it", Edit::replace(Span::new(start, end), "y\n")));
            let look = Look { width: Some(60), ascii: true };
            let drawn = written(Format::Text, "a.md", text, &[one], look);
            assert!(drawn.starts_with("error[stale-status]: x\n"));
            let widest = drawn.lines().map(crate::output::layout::width).max();
            assert!(widest <= Some(75), "{drawn}");
        }
    }
}
