//! `conflict-markers`: what a merge left behind.

use std::cell::OnceCell;

use crate::markdown::Kind;
use crate::text::Span;
use crate::validate::lines::{Spans, lines};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "conflict-markers",
    code: "RM109",
    topic: Topic::Structure,
    severity: Some(Severity::Error),
    fixes: false,
    summary: "a merge left both sides of a conflict in the document",
    why: "Both sides are read as if they were meant, and one of them contradicts the other.",
    example: "## 1.1 Search\n\n<<<<<<< HEAD\n**Status:** Done\n=======\n**Status:** Blocked\n>>>>>>> main\n",
    instead: "## 1.1 Search\n\n**Status:** Blocked\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let mut open: Option<(Span, Vec<(Span, &str)>)> = None;
    let code = OnceCell::new();
    for line in lines(context) {
        let words = context.slice(line);
        let part = match words.get(..8).unwrap_or(words) {
            "<<<<<<< " => "the conflict begins",
            "=======" => "the other side begins",
            "||||||| " => "what both sides had begins",
            ">>>>>>> " => "the conflict ends",
            _ => continue,
        };
        if code.get_or_init(|| Spans::of(context, Kind::Code)).at(line.start).is_some() {
            continue;
        }
        if part == "the conflict begins" {
            tell(report, open.take());
            open = Some((line, Vec::new()));
        } else if let Some((_, notes)) = &mut open {
            notes.push((line, part));
            if part == "the conflict ends" {
                tell(report, open.take());
            }
        }
    }
    tell(report, open);
}

fn tell(report: &mut Report, found: Option<(Span, Vec<(Span, &str)>)>) {
    let Some((start, notes)) = found else { return };
    let found = report.add(start, "a merge conflict was left in the document here");
    for (span, what) in notes {
        found.note(span, format!("{what} here"));
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn a_conflict_is_found_where_it_begins() {
        let text = "# A\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n\n<<<<<<< HEAD\n";
        check_rule(
            "conflict-markers",
            text,
            "3:1: a merge conflict was left in the document here
             9:1: a merge conflict was left in the document here",
        );
    }

    #[test]
    fn headings_quotes_and_code_are_none() {
        check_rule("conflict-markers", "Title\n=======\n\n>>>>>>> deep\n", "");
        check_rule("conflict-markers", "```\n<<<<<<< HEAD\na\n=======\n>>>>>>> b\n```\n", "");
        check_rule("conflict-markers", "<<<<<<<HEAD\n", "");
    }
}
