//! Fitting text into columns. Widths are columns on a terminal, not characters.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::Look;

/// Columns that `text` takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// `text` cut to `columns` at most, with an ellipsis where something is missing.
pub(super) fn cut(text: &str, columns: usize, look: Look) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mark = look.ellipsis();
    let room = columns.saturating_sub(width(mark));
    let mut used = 0;
    let mut end = 0;
    let mut last = (0, 0);
    for (at, c) in text.char_indices() {
        // The selector of the emoji form makes the character before it as wide as an emoji.
        let widens = c == '\u{fe0f}' && last.1 == 1;
        let own = if widens { 1 } else { c.width().unwrap_or(0) };
        used += own;
        if used > room {
            // Without its selector the character would be another one.
            end = if widens { last.0 } else { end };
            break;
        }
        last = (at, own);
        end = at + c.len_utf8();
    }
    let mark = if width(mark) <= columns { mark } else { "" };
    format!("{}{mark}", text[..end].trim_end())
}

/// `text` cut or filled up with spaces to `columns`.
pub(super) fn fit(text: &str, columns: usize, look: Look) -> String {
    let mut out = cut(text, columns, look);
    let missing = columns.saturating_sub(width(&out));
    out.extend(std::iter::repeat_n(' ', missing));
    out
}

/// The words of `text` in lines of `columns` at most; a longer word has a line of its own, cut.
pub(super) fn wrap(text: &str, columns: Option<usize>, look: Look) -> Vec<String> {
    let Some(columns) = columns.map(|columns| columns.max(10)) else {
        return vec![text.to_owned()];
    };
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let word = cut(word, columns, look);
        let line = lines.last().map_or("", String::as_str);
        let fits = line.is_empty() || width(line) + 1 + width(&word) <= columns;
        if !fits {
            lines.push(word);
        } else if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
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
    }

    #[test]
    fn words_are_wrapped_whole() {
        assert_eq!(wrap("one two three four", Some(10), LOOK), ["one two", "three four"]);
        assert_eq!(wrap("one two", None, LOOK), ["one two"]);
        assert_eq!(wrap("", Some(10), LOOK), [""]);
    }
}
