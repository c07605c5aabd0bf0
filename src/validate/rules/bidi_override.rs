//! `bidi-override`: characters that show words in another order than they are read in.

use crate::text::Edit;
use crate::validate::lines::runs;
use crate::validate::{Context, Fix, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "bidi-override",
    code: "RM504",
    topic: Topic::Text,
    severity: Some(Severity::Error),
    fixes: true,
    summary: "a character turns the direction of the words behind it",
    why: "What people see is not what programs read: a status or a command can be disguised with it.",
    example: "**Status:** \u{202e}enoD\u{202c}\n",
    instead: "**Status:** Done\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    for span in runs(context, |byte| byte == 0xe2, turns) {
        let first = context.slice(span).chars().next().map_or(0, u32::from);
        let message = format!("U+{first:04X} shows words in another order than they are read in");
        report.add(span, message).fix(Fix::not_safe("delete it", Edit::replace(span, "")));
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::{check_fix, check_rule};

    #[test]
    fn overrides_and_isolates_are_found() {
        check_rule(
            "bidi-override",
            "a \u{202e}b\u{2066}\u{202c}\n",
            "1:3: U+202E shows words in another order than they are read in [delete it]
             1:5: U+2066 shows words in another order than they are read in [delete it]",
        );
    }

    #[test]
    fn right_to_left_words_and_marks_are_none() {
        check_rule("bidi-override", "## خارطة الطريق\u{200f} — v1\u{200e}\n", "");
    }

    #[test]
    fn they_are_deleted_where_that_is_agreed_to() {
        check_fix("bidi-override", "a \u{202e}b\u{202c}\r\n", "a b\r\n");
    }
}
