//! `control-character`: what no text is written with.

use crate::text::mojibake;
use crate::validate::lines::runs;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "control-character",
    code: "RM503",
    topic: Topic::Text,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a control character stands among the words",
    why: "It is not seen, terminals may obey it, and what is searched for is not found.",
    example: "## 1.1 Sea\u{8}rch\n",
    instead: "## 1.1 Search\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    // Those above ASCII begin with C2.
    let may_begin = |byte: u8| {
        (byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0xc2
    };
    let found = runs(context, may_begin, |c| c.is_control() && !matches!(c, '\t' | '\n' | '\r'));
    if found.is_empty() {
        return;
    }
    // Mis-read bytes are controls too: that is another fault.
    let misread = mojibake::runs(context.text());
    for span in found {
        if misread.iter().any(|(run, _)| run.contains(&span.start)) {
            continue;
        }
        let names: Vec<String> =
            context.slice(span).chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
        let what = if names.len() == 1 { "control character" } else { "control characters" };
        report.add(span, format!("{what} {} in the text", names.join(" ")));
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn controls_of_both_sets_are_found() {
        check_rule(
            "control-character",
            "a\u{0}b \u{1b}[31m\u{85}\u{7f}\n",
            "1:2: control character U+0000 in the text
             1:5: control character U+001B in the text
             1:10: control characters U+0085 U+007F in the text",
        );
    }

    #[test]
    fn tabs_line_ends_and_misread_bytes_are_none() {
        check_rule("control-character", "a\tb\r\nc\n", "");
        check_rule("control-character", "ðŸ\u{8f}\u{81} Release\n", "");
    }
}
