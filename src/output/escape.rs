//! Text from a file on its way to a terminal.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::markdown;
use crate::text::mojibake;

/// `text` as it may be shown: mis-encoded characters repaired, line breaks and tabs as spaces, and
/// every character that would steer the terminal or turn the direction of writing made visible.
pub fn shown(text: &str) -> Cow<'_, str> {
    let repaired = mojibake::repaired(text);
    if !repaired.chars().any(is_unsafe) {
        return repaired;
    }
    let mut out = String::with_capacity(repaired.len());
    for c in repaired.chars() {
        match c {
            '\n' | '\t' => out.push(' '),
            '\r' => {}
            c if is_unsafe(c) => {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// A title as a reader sees it, fit to be shown: without Markdown's marks.
pub fn title(text: &str) -> String {
    shown(&markdown::plain(text)).into_owned()
}

/// Whether `c` must not reach a terminal as it is: controls (C0, DEL, C1), the marks that turn the
/// direction of writing, line and paragraph separators, and characters nobody can see. Joiners and
/// variation selectors stay: emoji and several scripts need them.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(u32::from(c),
            0x061C | 0x200B | 0x200E | 0x200F | 0x2028..=0x202E | 0x2060..=0x2069 | 0xFEFF | 0xFFF9..=0xFFFB | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_made_visible() {
        assert_eq!(shown("a\u{1b}[31mb\u{7}"), "a\\u{1b}[31mb\\u{7}");
        assert_eq!(shown("a\u{9b}2Jb\u{7f}"), "a\\u{9b}2Jb\\u{7f}");
        assert_eq!(shown("a\u{202e}b\u{2066}c\u{200b}"), "a\\u{202e}b\\u{2066}c\\u{200b}");
        assert_eq!(shown("a\tb\r\nc"), "a b c");
        assert_eq!(shown("👩\u{200d}🚀 ❤\u{fe0f} é"), "👩\u{200d}🚀 ❤\u{fe0f} é");
    }

    #[test]
    fn mis_encoded_text_is_shown_repaired() {
        assert_eq!(shown("ðŸ”´ CRITICAL"), "🔴 CRITICAL");
        // What a repair uncovers is escaped too: U+200E is `â€` and U+008E.
        assert_eq!(shown("\u{e2}\u{20ac}\u{17d}"), "\\u{200e}");
        assert_eq!(title("**Bold** `code`"), "Bold code");
    }
}
