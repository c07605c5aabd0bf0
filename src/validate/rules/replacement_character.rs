//! `replacement-character`: what stands where a character was lost.

use crate::validate::lines::runs;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "replacement-character",
    code: "RM502",
    topic: Topic::Text,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a character was lost, and U+FFFD stands in its place",
    why: "A program read the text in a wrong encoding and saved it. Only an older version has what was there.",
    example: "## 1.1 Search \u{fffd} all of it\n",
    instead: "## 1.1 Search — all of it\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    for span in runs(context, |byte| byte == 0xef, |c| c == '\u{fffd}') {
        // Between back quotes it is spoken of, not lost.
        let text = context.text();
        if text[..span.start].ends_with('`') && text[span.end..].starts_with('`') {
            continue;
        }
        let lost = match context.slice(span).chars().count() {
            1 => "a character was".to_owned(),
            many => format!("{many} characters were"),
        };
        report.add(span, format!("{lost} lost here, and U+FFFD stands instead"));
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn a_run_is_one_finding() {
        check_rule(
            "replacement-character",
            "a \u{fffd}\u{fffd} b \u{fffd}\n",
            "1:3: 2 characters were lost here, and U+FFFD stands instead
             1:8: a character was lost here, and U+FFFD stands instead",
        );
    }

    #[test]
    fn what_is_spoken_of_is_not_lost() {
        check_rule("replacement-character", "Show `\u{fffd}` for bad bytes?\n", "");
    }
}
