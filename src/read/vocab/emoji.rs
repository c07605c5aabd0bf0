//! Emoji that say how far or how urgent something is, sound or mis-encoded.

use crate::model::{Priority, StatusKind};
use crate::text::{Span, mojibake};

/// An emoji at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct Sign {
    /// What it is, repaired if it was mis-encoded.
    pub(in crate::read) emoji: char,
    /// Its bytes, with a variation selector behind it.
    pub(in crate::read) span: Span,
}

/// The emoji that the text at `span` begins with.
pub(in crate::read) fn leading(text: &str, span: Span) -> Option<Sign> {
    let slice = &text[span.start..span.end];
    let first = slice.chars().next()?;
    if first.is_ascii() {
        return None;
    }
    let (emoji, len) = mojibake::decode_at(slice).unwrap_or((first, first.len_utf8()));
    if !is_sign(emoji) {
        return None;
    }
    let mut end = span.start + len;
    loop {
        let rest = &text[end..span.end];
        if let Some(stripped) = rest.strip_prefix(['\u{fe0f}', '\u{fe0e}', '\u{200d}']) {
            end = span.end - stripped.len();
        } else if let Some(('\u{fe0f}' | '\u{fe0e}', len)) = mojibake::decode_at(rest) {
            end += len;
        } else {
            return Some(Sign { emoji, span: Span::new(span.start, end) });
        }
    }
}

/// Whether `c` is a picture: an emoji, a check mark, a geometric shape.
fn is_sign(c: char) -> bool {
    matches!(u32::from(c),
        0x231A..=0x23FF | 0x25A0..=0x27BF | 0x2B00..=0x2BFF | 0x1F000..=0x1FAFF | 0x2139 | 0x2190..=0x21FF | 0xE000..=0xF8FF | 0xF0000..=0xFFFFD | 0x3030 | 0x303D)
}

/// How far something is that opens with `emoji`. Some of these are icons elsewhere: a caller that
/// meets them in a heading asks `in_heading`.
pub(in crate::read) fn status_sign(emoji: char, in_heading: bool) -> Option<StatusKind> {
    let kind = match emoji {
        '✅' | '✔' | '☑' | '✓' | '🟢' | '🎉' | '🏁' | '🆗' | '💚' => {
            StatusKind::Done
        }
        '🚧' | '🔄' | '🔨' | '🏗' | '🟡' | '🔃' | '🏃' | '🛠' | '🔧' | '🟠' | '🔁' | '▶' | '◐'
        | '🌓' | '🔵' | '🚀' => StatusKind::Active,
        '⏳' | '⌛' | '⬜' | '⚪' | '🔲' | '☐' | '⭕' | '🔜' | '🕐' | '📅' | '🗓' | '📋' | '📝'
        | '🔴' | '❌' | '✗' | '✘' | '◻' | '⬛' | '⚫' | '💡' | '🔮' | '🆕' | '○' | '◯' | '🗒'
        | '🟦' | '🕒' => StatusKind::Todo,
        '⏸' | '🛑' | '⛔' | '🔒' | '🧱' => StatusKind::Blocked,
        '🚫' | '⏭' | '🗑' | '🧊' => StatusKind::Dropped,
        '♾' => StatusKind::Ongoing,
        '⚠' | '🌗' | '🟨' | '🔶' => StatusKind::Partial,
        _ => return None,
    };
    // In a heading these mostly are pictures for the eye.
    let icon = matches!(
        emoji,
        '🚀' | '🔧'
            | '🛠'
            | '🔨'
            | '🏗'
            | '📋'
            | '📝'
            | '📅'
            | '🗓'
            | '💡'
            | '🔮'
            | '🎉'
            | '🏁'
            | '🔒'
            | '🆕'
            | '⚠'
            | '🏃'
            | '🧱'
            | '🔵'
            | '💚'
            | '🗒'
            | '▶'
            | '🔁'
            | '🟠'
            | '🔶'
            | '🟦'
            | '⛔'
            | '🛑'
    );
    (!(in_heading && icon)).then_some(kind)
}

/// How urgent something is that opens with `emoji`.
pub(in crate::read) fn priority_sign(emoji: char) -> Option<Priority> {
    match emoji {
        '🔴' | '🔥' | '🚨' | '‼' => Some(Priority::Critical),
        '🟠' | '⬆' | '⏫' | '🔺' => Some(Priority::High),
        '🟡' | '🔼' => Some(Priority::Medium),
        '🟢' | '🔵' | '⚪' | '🔽' | '⬇' | '⏬' => Some(Priority::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_seen_through_its_encoding() {
        for (text, emoji, rest) in
            [("ðŸ”´ CRITICAL", '🔴', " CRITICAL"), ("✔️ done", '✔', " done"), ("âœ… x", '✅', " x")]
        {
            let sign = leading(text, Span::new(0, text.len())).unwrap();
            assert_eq!((sign.emoji, &text[sign.span.end..]), (emoji, rest));
        }
        assert_eq!(leading("Plain", Span::new(0, 5)), None);
        assert_eq!(leading("第一", Span::new(0, 6)), None);
    }
}
