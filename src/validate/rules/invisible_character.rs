//! `invisible-character`: characters without width that part words which look whole.

use crate::text::{Edit, Span};
use crate::validate::lines::runs;
use crate::validate::{Context, Fix, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "invisible-character",
    code: "RM505",
    topic: Topic::Text,
    severity: Some(Severity::Warning),
    fixes: true,
    summary: "a character that is not seen stands among the words",
    why: "The words look as they should and are others: they are not found, and ids do not match.",
    example: "## 1.1 Sea\u{200b}rch\n",
    instead: "## 1.1 Search\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let start = context.document().source.body_start();
    let text = context.text();
    let is_unseen = |c| matches!(c, '\u{200b}' | '\u{2060}' | '\u{ad}' | '\u{feff}');
    for span in runs(context, |byte| matches!(byte, 0xe2 | 0xc2 | 0xef), is_unseen) {
        let span = Span::new(span.start.max(start).min(span.end), span.end);
        let before = text[..span.start].chars().next_back().filter(|&c| c != '\n');
        let after = text[span.end..].chars().next();
        if span.is_empty() || before.is_some_and(needs_breaks) || after.is_some_and(needs_breaks) {
            continue;
        }
        let first = context.slice(span).chars().next().unwrap_or_default();
        let message = format!("{} (U+{:04X}) is not seen here", name(first), u32::from(first));
        let delete = Edit::replace(span, "");
        // Beside signs it may be there to keep them from being markup, and hyphens may be meant.
        let is_stray = context.slice(span).chars().all(|c| matches!(c, '\u{200b}' | '\u{feff}'));
        let is_plain = |c: char| !c.is_ascii_punctuation();
        let fix = if is_stray
            && before.is_some_and(char::is_alphanumeric)
            && after.is_none_or(is_plain)
        {
            Fix::safe("delete it", delete)
        } else {
            Fix::not_safe("delete it", delete)
        };
        report.add(span, message).fix(fix);
    }
}

/// What people call the character.
fn name(c: char) -> &'static str {
    match c {
        '\u{200b}' => "a space of no width",
        '\u{2060}' => "a word joiner",
        '\u{ad}' => "a soft hyphen",
        _ => "a byte order mark",
    }
}

/// Whether the letter is of a script that writes no spaces between words: Thai, Lao, Tibetan,
/// Burmese, Khmer.
fn needs_breaks(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::{check_fix, check_rule};

    #[test]
    fn each_is_called_by_its_name() {
        check_rule(
            "invisible-character",
            "a\u{200b}b c\u{2060} d\u{ad}e\n\u{feff}# F\n",
            "1:2: a space of no width (U+200B) is not seen here [delete it]
             1:6: a word joiner (U+2060) is not seen here [delete it]
             1:9: a soft hyphen (U+00AD) is not seen here [delete it]
             2:1: a byte order mark (U+FEFF) is not seen here [delete it]",
        );
    }

    #[test]
    fn emoji_scripts_that_need_them_and_the_first_mark_are_right() {
        check_rule("invisible-character", "\u{feff}# 👩\u{200d}💻 ❤\u{fe0f}\n", "");
        check_rule("invisible-character", "می\u{200c}خواهم สวัสดี\u{200b}ครับ\n", "");
    }

    #[test]
    fn they_are_deleted() {
        check_fix("invisible-character", "a\u{200b}b\u{feff}\r\n", "ab\r\n");
    }
}
