//! From the parser's events to blocks, with every quirk of theirs mended.
//!
//! What is mended here, each with a test below:
//! - a last line without a newline is no task for the parser: it is given a newline to read;
//! - the range of a list item may begin before its bullet, even on the line before;
//! - the range of a task marker is right only at its end: the state is two bytes before that;
//! - `[~]`, `[-]`, `[/]` and `[!]` are words to the parser: they are recognised here;
//! - items of tight lists have no paragraph, those of loose ones have: both get a text of their own;
//! - text events are split by escapes and entities: spans are made from the blocks' edges instead.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::block::{Block, Kind, ListMark};
use super::unmarked::unmarked;
use crate::text::Span;

/// What is Markdown here. Not the option for YAML blocks (see `front_matter`), nor that for heading
/// attributes, which takes `{…}` out of titles.
pub(super) const OPTIONS: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_TASKLISTS).union(Options::ENABLE_FOOTNOTES);

/// The text that the parser is given for `body`: a last line without a newline gets one.
pub(super) fn readable(body: &str) -> Cow<'_, str> {
    if body.is_empty() || body.ends_with('\n') {
        Cow::Borrowed(body)
    } else {
        Cow::Owned(format!("{body}\n"))
    }
}

/// The blocks of `text` from the byte at `body` on, with spans into all of `text`.
pub(super) fn blocks(text: &str, body: usize) -> Vec<Block> {
    built(text, body, &unmarked(&text[body..]))
}

/// The blocks that the parser finds in `read`, which has as many bytes as `text` from `body` on.
pub(super) fn built(text: &str, body: usize, read: &str) -> Vec<Block> {
    let mut builder = Builder { text, blocks: Vec::new(), open: Vec::new() };
    for (event, range) in Parser::new_ext(read, OPTIONS).into_offset_iter() {
        let span =
            Span::new((range.start + body).min(text.len()), (range.end + body).min(text.len()));
        builder.event(&event, span);
    }
    builder.blocks
}

struct Builder<'a> {
    text: &'a str,
    blocks: Vec<Block>,
    /// The blocks that have begun and not ended: indices into `blocks`.
    open: Vec<usize>,
}

impl Builder<'_> {
    fn event(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(*tag),
            Event::Rule => {
                self.push(Kind::Rule, span.trim(self.text));
            }
            Event::TaskListMarker(_) => self.task_marker(span),
            Event::Html(_) => {}
            _ => self.inline(span),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Span) {
        let kind = match tag {
            Tag::Heading { level, .. } => Kind::Heading(*level as u8),
            Tag::Paragraph => return self.start_paragraph(span),
            Tag::List(first) => Kind::List { ordered: first.is_some() },
            Tag::Item => return self.start_item(span),
            Tag::BlockQuote(_) => Kind::Quote,
            Tag::CodeBlock(_) => Kind::Code,
            Tag::HtmlBlock => Kind::Html,
            Tag::Table(_) => Kind::Table,
            Tag::TableHead => Kind::Row { header: true },
            Tag::TableRow => Kind::Row { header: false },
            Tag::FootnoteDefinition(_) => Kind::Footnote,
            _ => return self.inline(span),
        };
        let span =
            if kind == Kind::Code { trim_lines(self.text, span) } else { span.trim(self.text) };
        let at = self.push(kind, span);
        match kind {
            Kind::Heading(_) => self.blocks[at].text = heading_text(self.text, span),
            Kind::Row { .. } => {
                self.blocks[at].text = first_line(self.text, span).trim(self.text);
            }
            _ => {}
        }
        self.open.push(at);
    }

    fn end(&mut self, tag: TagEnd) {
        let block = matches!(
            tag,
            TagEnd::Heading(_)
                | TagEnd::Paragraph
                | TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::BlockQuote(_)
                | TagEnd::CodeBlock
                | TagEnd::HtmlBlock
                | TagEnd::Table
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::FootnoteDefinition
        );
        if !block {
            return;
        }
        let end = self.blocks.len();
        let Some(at) = self.open.pop() else { return };
        if tag == TagEnd::Paragraph && matches!(self.blocks[at].kind, Kind::Item(_)) {
            // The item's first paragraph: the item itself goes on.
            return;
        }
        self.blocks[at].end = end;
        if let Kind::Item(mark) = self.blocks[at].kind {
            let block = &mut self.blocks[at];
            block.text = block.text.trim(self.text);
            let (state, text) = own_box(self.text, mark, block.text);
            block.kind = Kind::Item(ListMark { state, ..mark });
            block.text = text;
        }
    }

    fn push(&mut self, kind: Kind, span: Span) -> usize {
        let depth = u16::try_from(self.open.len()).unwrap_or(u16::MAX);
        let at = self.blocks.len();
        self.blocks.push(Block { kind, span, text: Span::at(span.start), depth, end: at + 1 });
        at
    }

    fn start_item(&mut self, span: Span) {
        let span = span.trim(self.text);
        let bullet = find_bullet(self.text, span);
        let span = Span::new(bullet, span.end.max(bullet));
        let at = self.push(Kind::Item(ListMark { bullet, state: None }), span);
        // Where the words can begin at the earliest; they end where the last of them does.
        let begin = after_bullet(self.text, bullet).min(span.end);
        self.blocks[at].text = Span::at(begin);
        self.open.push(at);
    }

    fn start_paragraph(&mut self, span: Span) {
        let span = span.trim(self.text);
        if let Some(&item) = self.open.last()
            && matches!(self.blocks[item].kind, Kind::Item(_))
            && item + 1 == self.blocks.len()
            && self.blocks[item].text.is_empty()
        {
            let from = self.blocks[item].text.start.min(span.end);
            self.blocks[item].text = Span::new(from, span.end);
            // Its end is told apart from the item's by being opened twice.
            self.open.push(item);
            return;
        }
        let at = self.push(Kind::Paragraph, span);
        self.blocks[at].text = span;
        self.open.push(at);
    }

    fn task_marker(&mut self, span: Span) {
        let bytes = self.text.as_bytes();
        let item = self
            .open
            .iter()
            .rev()
            .copied()
            .find(|&at| matches!(self.blocks[at].kind, Kind::Item(_)));
        let state = span.end.saturating_sub(2);
        let brackets =
            state > 0 && bytes.get(state - 1) == Some(&b'[') && bytes.get(state + 1) == Some(&b']');
        debug_assert!(brackets, "a task marker without brackets at {state}");
        if let (Some(item), true) = (item, brackets)
            && let Kind::Item(mark) = &mut self.blocks[item].kind
        {
            mark.state = Some(state);
            self.inline(Span::new(state - 1, state + 2));
        }
    }

    /// Words: of the innermost block, if that is an item whose first lines they are.
    fn inline(&mut self, span: Span) {
        if let Some(&at) = self.open.last()
            && let Kind::Item(_) = self.blocks[at].kind
            && at + 1 == self.blocks.len()
        {
            let text = &mut self.blocks[at].text;
            text.end = text.end.max(span.end);
        }
    }
}

/// Where the bullet or number of the item that the parser found at `span` is: behind blank space,
/// quote marks, and what the range may have taken from the line before.
fn find_bullet(text: &str, span: Span) -> usize {
    let bytes = text.as_bytes();
    let mut at = span.start;
    while at < span.end && matches!(bytes[at], b' ' | b'\t' | b'\r' | b'\n' | b'>') {
        at += 1;
    }
    at
}

/// Where an item's content begins at the earliest: behind the bullet or number and the space there.
fn after_bullet(text: &str, bullet: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = bullet;
    while bytes.get(at).is_some_and(u8::is_ascii_digit) {
        at += 1;
    }
    at = (at + 1).min(text.len());
    while bytes.get(at).is_some_and(|&b| matches!(b, b' ' | b'\t')) {
        at += 1;
    }
    if text.is_char_boundary(at) { at } else { bullet }
}

/// The place of the state in an item's own box, the parser's or one of the states it does not
/// know, and the item's words behind it.
fn own_box(text: &str, mark: ListMark, words: Span) -> (Option<usize>, Span) {
    let bytes = text.as_bytes();
    let state = mark.state.or_else(|| {
        let [b'[', b'~' | b'-' | b'/' | b'!', b']', rest @ ..] = &bytes[words.start..words.end]
        else {
            return None;
        };
        matches!(rest.first(), None | Some(b' ' | b'\t' | b'\r' | b'\n')).then_some(words.start + 1)
    });
    let from = state.map_or(words.start, |at| (at + 2).max(words.start));
    (state, Span::new(from.min(words.end), words.end).trim(text))
}

/// A heading's words: without the `#`s of an ATX heading, without the underline of a setext one.
fn heading_text(text: &str, span: Span) -> Span {
    let slice = &text[span.start..span.end];
    if slice.starts_with('#') && !slice.contains('\n') {
        let rest = slice.trim_start_matches('#');
        let start = span.end - rest.len();
        let words = Span::new(start, span.end).trim(text);
        let shown = &text[words.start..words.end];
        let open = shown.trim_end_matches('#');
        // A closing run of `#` counts only after a space.
        if open.is_empty() || open.ends_with([' ', '\t']) {
            return Span::new(words.start, words.start + open.len()).trim(text);
        }
        return words;
    }
    let end = slice.rfind('\n').map_or(span.end, |at| span.start + at);
    Span::new(span.start, end).trim(text)
}

fn first_line(text: &str, span: Span) -> Span {
    let slice = &text[span.start..span.end];
    let len = slice.find('\n').unwrap_or(slice.len());
    Span::new(span.start, span.start + len)
}

/// `span` without blank lines behind it; the indentation of its first line stays.
fn trim_lines(text: &str, span: Span) -> Span {
    let slice = &text[span.start..span.end];
    Span::new(span.start, span.start + slice.trim_end().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One line a block: its depth in dots, its kind, the state of its box, its words.
    fn check(text: &str, expected: &[&str]) {
        let shown: Vec<String> = blocks(text, 0).iter().map(|block| show(text, block)).collect();
        assert_eq!(shown, expected, "{text:?}");
    }

    fn show(text: &str, block: &Block) -> String {
        let words = &text[block.text.start..block.text.end];
        let dots = ".".repeat(usize::from(block.depth));
        let kind = match block.kind {
            Kind::Heading(level) => format!("h{level}"),
            Kind::List { ordered: true } => "ol".to_owned(),
            Kind::List { ordered: false } => "ul".to_owned(),
            Kind::Item(ListMark { bullet, state: None }) => text[bullet..=bullet].to_owned(),
            Kind::Item(ListMark { state: Some(at), .. }) => text[at - 1..at + 2].to_owned(),
            Kind::Row { .. } => "row".to_owned(),
            other => format!("{other:?}").to_lowercase(),
        };
        format!("{dots}{kind} {words}").trim_end().to_owned()
    }

    #[test]
    fn headings_of_both_kinds() {
        check("# A *b* #\n## {x} c##\nT\n==\n#\n", &["h1 A *b*", "h2 {x} c##", "h1 T", "h1"]);
    }

    #[test]
    fn boxes_of_every_state() {
        check(
            "- [ ] a\n- [x] b\n- [X] c\n- [~] d\n- [-] e\n- [/] f\n- [!] g\n- [>] h\n- [] i\n",
            &[
                "ul", ".[ ] a", ".[x] b", ".[X] c", ".[~] d", ".[-] e", ".[/] f", ".[!] g",
                ".- [>] h", ".- [] i",
            ],
        );
    }

    #[test]
    fn boxes_behind_numbers_tabs_and_quotes() {
        check("1. [ ] a\n2) [x] b", &["ol", ".[ ] a", "ol", ".[x] b"]);
        check("10. \t[X] a\n", &["ol", ".[X] a"]);
        check("> - [ ] a\n> - [x] b\n", &["quote", ".ul", "..[ ] a", "..[x] b"]);
        check("-\t[ ] a\n\t- [x] b\n", &["ul", ".[ ] a", "..ul", "...[x] b"]);
        check("- - [ ] a\n", &["ul", ".-", "..ul", "...[ ] a"]);
    }

    #[test]
    fn a_last_line_needs_no_newline() {
        check("- [ ] a\n- [x] b", &["ul", ".[ ] a", ".[x] b"]);
        check("- [~] b", &["ul", ".[~] b"]);
    }

    #[test]
    fn loose_and_tight_items_are_alike() {
        check(
            "- [ ] a\n  b\n\n  c\n\n- [x] d\n",
            &["ul", ".[ ] a\n  b", "..paragraph c", ".[x] d"],
        );
        check("- a\n  - b\n\n    c\n", &["ul", ".- a", "..ul", "...- b", "....paragraph c"]);
        check("-\n  a\n- \\[x] b\n", &["ul", ".- a", ".- \\[x] b"]);
    }

    #[test]
    fn boxes_in_html_and_code_are_text() {
        check("```\n- [ ] a\n```\n", &["code"]);
        check("<!--\n- [ ] a\n-->\n- [ ] b\n", &["html", "ul", ".[ ] b"]);
        check("<details>\n\n- [ ] a\n\n</details>\n", &["html", "ul", ".[ ] a", "html"]);
    }

    #[test]
    fn tables_have_rows() {
        check(
            "| a | b |\n|---|---|\n| 1 | 2 |\n  3\n",
            &["table", ".row | a | b |", ".row | 1 | 2 |", ".row 3"],
        );
    }

    #[test]
    fn carriage_returns_stay_out_of_words() {
        check("# A\r\n\r\n- [ ] b\r\n- c\r\n", &["h1 A", "ul", ".[ ] b", ".- c"]);
    }
}
