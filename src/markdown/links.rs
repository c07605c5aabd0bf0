//! Links: where they lead, and where exactly that is written.

use memchr::memmem;
use pulldown_cmark::{CowStr, Event, LinkType, Parser, Tag, TagEnd};

use super::Document;
use super::parse::{OPTIONS, readable};
use crate::text::Span;

/// A link with its destination, `[words](destination)`, or a definition, `[label]: destination`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its words; the label of a definition.
    pub words: Span,
    /// Where it leads, with escapes resolved.
    pub to: String,
    /// Where that is written, a pair of `<>` around it left out; `None` where escapes stand in it,
    /// so that what is written is not what is meant.
    pub written: Option<Span>,
}

/// The links and definitions of a document, in document order. Images are none, nor are links that
/// only name a definition, and addresses that are links of themselves.
pub fn links(document: &Document) -> Vec<Link> {
    let body = document.body();
    // Neither kind is there without these: mostly that spares a pass of the parser.
    let text = document.source.text().as_bytes();
    if memmem::find(text, b"](").is_none() && memmem::find(text, b"]:").is_none() {
        return Vec::new();
    }
    let read = readable(&document.source.text()[body..]);
    let parser = Parser::new_ext(&read, OPTIONS);
    let mut links: Vec<Link> = Vec::new();
    for (_, definition) in parser.reference_definitions().iter() {
        let whole = Span::from(definition.span.clone());
        let written = place(&read, &definition.dest, whole);
        let label = &read[whole.start..written.map_or(whole.end, |written| written.start)];
        let words = Span::new(1, label.rfind("]:").unwrap_or(label.len()).max(1));
        let words = words.shifted(whole.start);
        links.push(Link { words, to: definition.dest.to_string(), written });
    }
    let mut open: Option<Link> = None;
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, .. }) => {
                let written = place(&read, &dest_url, range.clone().into());
                let words = Span::at(range.start + 1);
                open = Some(Link { words, to: dest_url.to_string(), written });
            }
            Event::End(TagEnd::Link) => links.extend(open.take()),
            _ => {
                if let Some(link) = &mut open {
                    link.words.end = link.words.end.max(range.end);
                }
            }
        }
    }
    for link in &mut links {
        link.words = link.words.shifted(body);
        link.written = link.written.map(|written| written.shifted(body));
    }
    links.sort_by_key(|link| link.words);
    links
}

/// Where `part` stands in `text`, if it is a piece of it, inside `whole`. The parser hands out a
/// piece of the text it was given wherever nothing had to be resolved.
fn place(text: &str, part: &CowStr<'_>, whole: Span) -> Option<Span> {
    let CowStr::Borrowed(part) = part else { return None };
    let at = part.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    let span = Span::new(at, at.checked_add(part.len())?);
    (whole.covers(span) && text.get(span.start..span.end) == Some(part)).then_some(span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    /// One line a link: its words, what is written, and where it leads if that is something else.
    fn check(text: &str, expected: &[&str]) {
        for text in [text.to_owned(), text.replace('\n', "\r\n"), format!("\u{feff}{text}")] {
            let document = Document::parse(Source::new(text.clone()));
            let shown = |link: Link| {
                let words = document.slice(link.words);
                match link.written.map(|written| document.slice(written)) {
                    Some(written) if written == link.to => format!("{words} -> {written}"),
                    written => format!("{words} -> {written:?} = {}", link.to),
                }
            };
            let found: Vec<String> = links(&document).into_iter().map(shown).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_destination_is_where_it_is_written() {
        check("a [b](#c) [*d* `e`](<#f g> \"#t\") ![i](#j)", &["b -> #c", "*d* `e` -> #f g"]);
        check("[#c](#c) [](#d) [a](#b)[c](#b)", &["#c -> #c", " -> #d", "a -> #b", "c -> #b"]);
        check("[![i](#no)](#yes)", &["![i](#no) -> #yes"]);
        check(
            "# H [a](#b)\n\n- [ ] [c](#d)\n\n> [e](\n> #f)\n",
            &["a -> #b", "c -> #d", "e -> #f"],
        );
        check("| a |\n|---|\n| [b](#c) |\n| [d\\|e](x.md#f) |", &["b -> #c", "d\\|e -> x.md#f"]);
        check("---\nt: 1\n---\n[a](#b)", &["a -> #b"]);
    }

    #[test]
    fn definitions_are_links() {
        check(
            "[a] [b][c]\n\n[a]: #d\n[c]: <x.md#e> 'f'\n[unused]:\n  #g\n",
            &["a -> #d", "c -> x.md#e", "unused -> #g"],
        );
    }

    #[test]
    fn what_is_no_link_is_none() {
        check("`[a](#b)` <https://x.y/#z> \\[a](#b) <!-- [a](#b) -->\n\n    [a](#b)\n", &[]);
    }

    #[test]
    fn escapes_leave_no_place() {
        check("[a](#b\\_c) [d](#e&amp;f)", &["a -> None = #b_c", "d -> None = #e&f"]);
        check("[a](#%E6%95%B0)", &["a -> #%E6%95%B0"]);
    }
}
