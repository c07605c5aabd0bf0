//! Fitting text into columns. Widths are columns on a terminal, not characters.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::Look;

/// `text` with a capital at its start.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Columns that `text` takes.
pub(super) fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// The width of `text`, or something above `limit` where it is wider: a title may be a megabyte.
fn width_upto(text: &str, limit: usize) -> usize {
    if text.len() > limit.saturating_add(1).saturating_mul(32) {
        return limit.saturating_add(1);
    }
    width(text)
}

/// The length in bytes of the longest start of `text` that takes no more than `columns`.
fn prefix(text: &str, columns: usize) -> usize {
    let mut used = 0;
    let mut last = 0;
    let mut before = 0;
    for (at, c) in text.char_indices() {
        let own = match c {
            // Makes the character before it an emoji, which takes two columns.
            '\u{fe0f}' => 2 - last,
            _ => c.width().unwrap_or(0),
        };
        used += own;
        if used > columns {
            // Without its selector the character before it would be another one.
            return if c == '\u{fe0f}' { before } else { at };
        }
        before = if own == 0 { before } else { at };
        last = if own == 0 { last } else { own.min(2) };
    }
    text.len()
}

/// `text` cut to `columns` at most, with an ellipsis where something is missing.
pub fn cut(text: &str, columns: usize, look: Look) -> String {
    if width_upto(text, columns) <= columns {
        return text.to_owned();
    }
    let mark = look.ellipsis();
    let room = columns.saturating_sub(width(mark));
    let end = prefix(text, room);
    let mark = if width(mark) <= columns { mark } else { "" };
    format!("{}{mark}", text[..end].trim_end())
}

/// `text` cut at its start to `columns` at most: of a path, the end tells most.
pub(super) fn cut_start(text: &str, columns: usize, look: Look) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mark = look.ellipsis();
    let room = columns.saturating_sub(width(mark));
    let starts = text.char_indices().map(|(at, _)| at);
    let start = starts.chain([text.len()]).find(|&at| width(&text[at..]) <= room);
    let mark = if width(mark) <= columns { mark } else { "" };
    format!("{mark}{}", &text[start.unwrap_or(text.len())..])
}

/// `text` cut or filled up with spaces to `columns`.
pub(super) fn fit(text: &str, columns: usize, look: Look) -> String {
    let mut out = cut(text, columns, look);
    let missing = columns.saturating_sub(width(&out));
    out.extend(std::iter::repeat_n(' ', missing));
    out
}

/// The words of `text` in lines of `columns` at most; a longer word is broken.
pub(super) fn wrap(text: &str, columns: Option<usize>) -> Vec<String> {
    let Some(room) = columns.map(|columns| columns.max(10)) else {
        return vec![text.to_owned()];
    };
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut word = word;
        if !line.is_empty() && width(&line) + 1 + width_upto(word, room) > room {
            lines.push(std::mem::take(&mut line));
        }
        while line.is_empty() && width_upto(word, room) > room {
            let (head, rest) = word.split_at(prefix(word, room));
            lines.push(head.to_owned());
            word = rest;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { width: None, ascii: false };

    #[test]
    fn text_is_cut_by_columns() {
        assert_eq!(cut("smoke test", 10, LOOK), "smoke test");
        assert_eq!(cut("smoke tests", 10, LOOK), "smoke tes…");
        assert_eq!(cut("完成数据导入", 7, LOOK), "完成数…");
        assert_eq!(cut("smoke tests", 8, Look { ascii: true, ..LOOK }), "smoke...");
        assert_eq!(cut("⚠️⚠️⚠️", 5, LOOK), "⚠️⚠️…");
        assert_eq!(cut("⚠️⚠️⚠️", 4, LOOK), "⚠️…");
        assert_eq!(fit("ab", 4, LOOK), "ab  ");
        assert_eq!(cut("abc", 0, LOOK), "");
        assert_eq!(cut_start("docs/api.md", 8, LOOK), "…/api.md");
        assert_eq!(cut_start("docs/api.md", 11, LOOK), "docs/api.md");
        assert_eq!(cut_start("数据.md", 6, LOOK), "…据.md");
        assert_eq!(cut_start("abc", 0, LOOK), "");
    }

    #[test]
    fn words_are_wrapped_whole() {
        assert_eq!(wrap("one two three four", Some(10)), ["one two", "three four"]);
        assert_eq!(wrap("one two", None), ["one two"]);
        assert_eq!(wrap("", Some(10)), [""]);
    }

    #[test]
    fn a_long_word_is_broken_and_whole() {
        assert_eq!(wrap("abcdefghijklmno p", Some(10)), ["abcdefghij", "klmno p"]);
        assert_eq!(wrap("数据导入数据导入", Some(10)), ["数据导入数", "据导入"]);
    }

    #[test]
    fn emoji_are_as_wide_as_they_are_drawn() {
        let hearts = "❤\u{fe0f}❤\u{fe0f}❤\u{fe0f}";
        for text in [hearts, "a👩\u{200d}💻b👩\u{200d}💻c", "👍🏽👍🏽👍🏽👍🏽"]
        {
            for columns in 0..6 {
                assert!(width(&cut(text, columns, LOOK)) <= columns, "{text} {columns}");
            }
        }
        assert_eq!(cut(&"x".repeat(1 << 20), 3, LOOK), "xx…");
    }
}
