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
    let len = inner.find(mark)?;
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
    const MARKS: [char; 9] = ['*', '_', '`', '[', '<', '\\', '&', '~', '\n'];
    if !text.contains(MARKS) {
        return Cow::Borrowed(text);
    }
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
    let words = out.strip_prefix("x ").unwrap_or(&out).trim();
    Cow::Owned(words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

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
