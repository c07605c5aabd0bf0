//! `mixed-line-endings`: some lines end as on Windows, some do not.

use crate::text::{Edit, Span};
use crate::validate::{Applicability, Context, Fix, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "mixed-line-endings",
    code: "RM111",
    topic: Topic::Structure,
    severity: Some(Severity::Warning),
    fixes: true,
    summary: "some lines of the document end in CRLF and some in LF",
    why: "Editors and Git turn one into the other unasked, and then every line has changed.",
    example: "# Plan\r\n\r\n## 1.1 Search\n\r\n- [ ] Index\r\n",
    instead: "# Plan\r\n\r\n## 1.1 Search\r\n\r\n- [ ] Index\r\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let text = context.text();
    let ends = || text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at);
    let is_crlf = |&at: &usize| at > 0 && text.as_bytes()[at - 1] == b'\r';
    let crlf = ends().filter(is_crlf).count();
    let lf = ends().count() - crlf;
    if crlf == 0 || lf == 0 {
        return;
    }
    let to_crlf = crlf > lf;
    let strays: Vec<usize> = ends().filter(|at| is_crlf(at) != to_crlf).collect();
    let edit = |&at: &usize| {
        // Of `\r\r\n`, as careless programs make it, both go: one left would be the next stray.
        let end = || text[..at].trim_end_matches('\r').len();
        if to_crlf { Edit::insert(at, "\r") } else { Edit::replace(Span::new(end(), at), "") }
    };
    let (few, other, most) = if to_crlf { (lf, "LF", "CRLF") } else { (crlf, "CRLF", "LF") };
    let lines = if few == 1 { "this line ends" } else { "lines from here on end" };
    let count = if few == 1 { String::new() } else { format!("{few} ") };
    let message = format!("{count}{lines} in {other}, and the others in {most}");
    let span = context.document().source.line_at(strays[0]);
    let title = format!("end every line in {most}");
    let edits = strays.iter().map(edit).collect();
    report.add(span, message).fix(Fix { title, edits, applicability: Applicability::Safe });
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::{check_fix, check_rule};

    #[test]
    fn the_fewer_lines_are_wrong() {
        check_rule(
            "mixed-line-endings",
            "a\nb\r\nc\n",
            "2:1: this line ends in CRLF, and the others in LF [end every line in LF]",
        );
        check_rule(
            "mixed-line-endings",
            "a\r\nb\n\nc\r\n\r\n",
            "2:1: 2 lines from here on end in LF, and the others in CRLF [end every line in CRLF]",
        );
    }

    #[test]
    fn lines_that_end_alike_are_right() {
        check_rule("mixed-line-endings", "a\r\nb\r\nc", "");
        check_rule("mixed-line-endings", "a\nb\n", "");
        check_rule("mixed-line-endings", "", "");
    }

    #[test]
    fn every_line_ends_as_most_do() {
        check_fix(
            "mixed-line-endings",
            "a\r\nb\n\n\nc\r\n\r\n\r\n",
            "a\r\nb\r\n\r\n\r\nc\r\n\r\n\r\n",
        );
        check_fix("mixed-line-endings", "a\r\nb\n", "a\nb\n");
        check_fix("mixed-line-endings", "a\r\r\r\nb\nc\n", "a\nb\nc\n");
    }
}
