//! The inside of a line: what it says without its marks, and the bold words it may begin with.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser};

use crate::text::Span;

/// Words in bold at the start of a text: `**Status:** Done`, `**Search** — all of it`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The words between the marks.
    pub words: Span,
    /// What stands behind the closing mark.
    pub rest: Span,
}

/// The bold words that the text at `span` begins with.
pub fn lead(text: &str, span: Span) -> Option<Lead> {
    let slice = &text[span.start..span.end];
    let mark = match slice.as_bytes() {
        [b'*', b'*', b'*', ..] => "***",
        [b'*', b'*', ..] => "**",
        [b'_', b'_', ..] => "__",
        _ => return None,
    };
    let inner = &slice[mark.len()..];
    let len = find_run(inner, mark)?;
    let words = &inner[..len];
    // Bold may not begin or end with a space, and a lead is part of one line.
    if words.is_empty() || words.starts_with(' ') || words.ends_with(' ') || words.contains('\n') {
        return None;
    }
    let start = span.start + mark.len();
    let end = start + len;
    Some(Lead { words: Span::new(start, end), rest: Span::new(end + mark.len(), span.end) })
}

/// The words of an inline text as a reader sees them: without emphasis marks, back quotes and link
/// targets, escapes and entities resolved, line breaks as spaces.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(is_mark) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(of_pair(text).unwrap_or_else(|| parsed(text)))
}

/// Whether `b` may be no word's.
fn is_mark(b: u8) -> bool {
    matches!(b, b'*' | b'_' | b'`' | b'[' | b'<' | b'\\' | b'&' | b'~' | b'\n')
}

/// [`plain`] for a text whose only marks are one pair around bold words or code, if it is one: many
/// are, and what the parser makes of them is plain to see.
fn of_pair(text: &str) -> Option<String> {
    let (open, inner) = text.split_once(['*', '`'])?;
    let mark = if text.as_bytes()[open.len()] == b'`' { "`" } else { "**" };
    let inner = if mark == "`" { inner } else { inner.strip_prefix('*')? };
    let (words, rest) = inner.split_once(mark)?;
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let paired = is_word(words.chars().next()) && is_word(words.chars().next_back());
    let is_odd = |b: u8| is_mark(b) || b.is_ascii_control();
    let more = [open, words, rest].iter().any(|part| part.bytes().any(is_odd));
    (paired && !more).then(|| [open, words, rest].concat().trim().to_owned())
}

/// Where `mark`, one sign several times, first stands in `text`.
fn find_run(text: &str, mark: &str) -> Option<usize> {
    let (text, mark) = (text.as_bytes(), mark.as_bytes());
    memchr::memchr_iter(mark[0], text).find(|&at| text[at..].starts_with(mark))
}

/// [`plain`] as the parser has it.
fn parsed(text: &str) -> String {
    // The parser reads blocks: a word in front keeps `1.` or `#` from beginning one.
    let fenced = format!("x {text}");
    let options = Options::ENABLE_STRIKETHROUGH;
    let mut out = String::with_capacity(text.len());
    for event in Parser::new_ext(&fenced, options) {
        match event {
            Event::Text(words) | Event::Code(words) => out.push_str(&words),
            Event::InlineHtml(html) if !html.to_ascii_lowercase().starts_with("<br") => {}
            Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => out.push(' '),
            _ => {}
        }
    }
    out.strip_prefix("x ").unwrap_or(&out).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[rustfmt::skip]
    const PIECES: &[&str] = &["**", "*", "`", "_", "a", "b c", "1. ", "# ", " ", "é", "完", "🔴", "\u{a0}", "(", ")", ":", ".", "-", "—", "x", "\\", "|", "\"", "\r", "\0"];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn a_pair_is_as_the_parser_has_it(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..12)) {
            let text = pieces.concat();
            if let Some(plain) = of_pair(&text) {
                prop_assert_eq!(plain, parsed(&text));
            }
        }
    }

    #[test]
    fn marks_are_not_words() {
        assert_eq!(plain("plain words"), "plain words");
        assert_eq!(
            plain("**Bold** `code` [link](https://x.y) \\* &amp; ~~old~~"),
            "Bold code link * & old"
        );
        assert_eq!(plain("1. *x*"), "1. x");
        assert_eq!(plain("a<br>b<b>c</b>"), "a bc");
        assert_eq!(plain("snake_case_name"), "snake_case_name");
    }

    #[test]
    fn a_lead_is_bold_and_first() {
        let check = |text: &str, expected: Option<(&str, &str)>| {
            let found = lead(text, Span::new(0, text.len()));
            let slice = |span: Span| text[span.start..span.end].to_owned();
            let found = found.map(|lead| (slice(lead.words), slice(lead.rest)));
            assert_eq!(found, expected.map(|(a, b)| (a.to_owned(), b.to_owned())), "{text}");
        };
        check("**Status:** Done", Some(("Status:", " Done")));
        check("__Status__: Done", Some(("Status", ": Done")));
        check("***Both*** x", Some(("Both", " x")));
        check("a **b**", None);
        check("** b **", None);
        check("**b", None);
    }
}
