//! Text from a file on its way to a terminal.

use std::borrow::Cow;

use crate::markdown;
use crate::text::mojibake;

/// `text` as it may be shown: mis-encoded characters repaired, line breaks and tabs as spaces, and
/// everything that a terminal would obey, or that nobody would see, made visible as `\u{1b}`.
pub fn shown(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return Cow::Borrowed(text);
    }
    let repaired = mojibake::repaired(text);
    if !repaired.chars().any(|c| is_space(c) || is_hidden(c)) {
        return repaired;
    }
    let mut out = String::with_capacity(repaired.len() + 16);
    let mut before = ' ';
    let mut chars = repaired.chars().peekable();
    while let Some(c) = chars.next() {
        if is_space(c) {
            // Both characters of a line break are one space.
            if c != '\r' || chars.peek() != Some(&'\n') {
                out.push(' ');
            }
        } else if is_hidden(c) && !joins(before, c, chars.peek().copied()) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
        before = c;
    }
    Cow::Owned(out)
}

/// A line of a text where it matters what characters it has: nothing is repaired, and all that a terminal
/// would obey or that nobody would see is made visible, but for tabs.
pub fn exactly(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut before = ' ';
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\t' && is_hidden(c) && !joins(before, c, chars.peek().copied()) {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
        before = c;
    }
    out
}

/// A title as a reader sees it, fit to be shown: without Markdown's marks.
pub fn title(text: &str) -> String {
    shown(&markdown::plain(text)).into_owned()
}

fn is_space(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}')
}

/// Whether a terminal would obey the character (controls, the direction of writing), or nobody
/// would see it.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            u32::from(c),
            0xAD | 0x34F
                | 0x61C
                | 0x115F..=0x1160
                | 0x17B4..=0x17B5
                | 0x180B..=0x180F
                | 0x200B..=0x200F
                | 0x2028..=0x202E
                | 0x2060..=0x206F
                | 0x3164
                | 0xFE00..=0xFE0F
                | 0xFEFF
                | 0xFFA0
                | 0xFFF9..=0xFFFB
                | 0x1_D173..=0x1_D17A
                | 0xE_0000..=0xE_0FFF
        )
}

/// Whether a hidden character does its proper work here: joins emoji or letters of scripts that
/// need it, or says how the character before it is drawn.
pub(super) fn joins(before: char, c: char, after: Option<char>) -> bool {
    let stands = |c: char| !c.is_ascii() && !c.is_whitespace() && !is_hidden(c);
    match c {
        '\u{fe0e}' | '\u{fe0f}' => !before.is_whitespace() && !is_hidden(before),
        '\u{200c}' | '\u{200d}' => {
            (stands(before) || before == '\u{fe0f}') && after.is_some_and(stands)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_matter_stay_and_are_seen() {
        assert_eq!(exactly("â€” a\tb\r"), "â€” a\tb\\u{d}");
        assert_eq!(exactly("\u{1b}[31m ⚠\u{fe0f}"), "\\u{1b}[31m ⚠\u{fe0f}");
    }

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

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        let check = |text: &str, expected: &str| assert_eq!(shown(text), expected);
        check("\u{1b}[31mred\u{7}", "\\u{1b}[31mred\\u{7}");
        check("\u{9b}2J \u{7f}", "\\u{9b}2J \\u{7f}");
        check("abc\u{202e}cba", "abc\\u{202e}cba");
        check("a\tb\r\nc\rd\u{2028}e", "a b c d e");
        check("in\u{200b}visible\u{feff}", "in\\u{200b}visible\\u{feff}");
        check("\0", "\\u{0}");
    }

    #[test]
    fn what_people_write_stays() {
        for text in
            ["plain", "naïve — 第一", "👩\u{200d}💻 ❤\u{fe0f} 1\u{fe0f}\u{20e3}", "می\u{200c}خواهم"]
        {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn joiners_that_join_nothing_are_shown() {
        assert_eq!(shown("a\u{200d}b"), "a\\u{200d}b");
        assert_eq!(shown("é \u{200d}"), "é \\u{200d}");
        assert_eq!(shown(" \u{fe0f}"), " \\u{fe0f}");
    }
}
