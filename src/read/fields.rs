//! Fields: `- **Status:** Done`, `**Owner**: @dana | **Due:** 2025-02`, `> Status: Draft`.

use memchr::memchr;

use super::{Reader, vocab};
use crate::markdown::{self, Kind};
use crate::model::{ItemField, Key, Shape};
use crate::text::Span;

/// A key and a value on a line, whatever the key may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// The key, without marks and colon.
    pub(super) name: Span,
    /// What stands behind the colon.
    pub(super) value: Span,
    /// All of it.
    pub(super) span: Span,
    /// Whether the key is set in bold or italics.
    pub(super) marked: bool,
}

/// The fields in block `at`: of a list, those of its top-level items; of a paragraph or a quote,
/// those of its lines.
pub(super) fn of_block(reader: &Reader<'_>, at: usize, found: &mut Vec<ItemField>) {
    let blocks = &reader.document.blocks;
    let first = found.len();
    let mut others: Vec<ItemField> = Vec::new();
    match blocks[at].kind {
        Kind::List { .. } => {
            for item in reader.document.children(at) {
                if !matches!(blocks[item].kind, Kind::Item(mark) if mark.state.is_none()) {
                    continue;
                }
                if let Some(pair) = pair(reader.text, blocks[item].text) {
                    push(reader, &pair, Shape::Bullet, found, &mut others);
                }
            }
        }
        Kind::Paragraph => of_lines(reader, blocks[at].text, found, &mut others),
        Kind::Quote => {
            for inner in reader.document.children(at) {
                if blocks[inner].kind == Kind::Paragraph {
                    of_lines(reader, blocks[inner].text, found, &mut others);
                }
            }
        }
        _ => {}
    }
    // A bold word with a colon is a field only beside fields that are known.
    if found[first..].iter().any(|field| is_telling(field.key)) {
        found.append(&mut others);
        found[first..].sort_by_key(|field| field.name.start);
    }
}

/// Keys that prose does not begin with.
fn is_telling(key: Key) -> bool {
    matches!(
        key,
        Key::Status
            | Key::Priority
            | Key::Owner
            | Key::Due
            | Key::Effort
            | Key::Depends
            | Key::Progress
    )
}

fn push(
    reader: &Reader<'_>,
    pair: &Pair,
    shape: Shape,
    found: &mut Vec<ItemField>,
    others: &mut Vec<ItemField>,
) {
    let name = &reader.text[pair.name.start..pair.name.end];
    let field = |key| ItemField { key, name: pair.name, value: pair.value, span: pair.span, shape };
    if let Some(key) = vocab::key(name) {
        found.push(field(key));
    } else if reader.options.fields.iter().any(|own| own.eq_ignore_ascii_case(name)) {
        found.push(field(Key::Other));
    } else if pair.marked && name.len() <= 40 {
        others.push(field(Key::Other));
    }
}

fn of_lines(
    reader: &Reader<'_>,
    paragraph: Span,
    found: &mut Vec<ItemField>,
    others: &mut Vec<ItemField>,
) {
    let text = reader.text;
    if !has_colon(text, paragraph) {
        return;
    }
    // What looks like a field in markup or code is part of that.
    let is_code =
        text[paragraph.start..paragraph.end].bytes().any(|b| matches!(b, b'<' | b'{' | b'}'));
    let of_part = |part: Span| pair(text, part).filter(|pair| pair.marked || !is_code);
    let mut last: Option<Pair> = None;
    for line in lines(text, paragraph) {
        let parts = joined(text, line);
        let (only, pairs): (Option<Pair>, Vec<Pair>) = match &parts {
            None => (of_part(line), Vec::new()),
            Some(parts) => (None, parts.iter().filter_map(|&part| of_part(part)).collect()),
        };
        if let Some(open) = &mut last
            && only.is_none()
            && pairs.is_empty()
        {
            // A value goes on until a field or a hard break ends it.
            open.value.end = line.end;
            open.span.end = line.end;
        } else if let Some(open) = last.take() {
            push(reader, &open, Shape::Line, found, others);
        }
        for pair in &pairs {
            push(reader, pair, Shape::Inline, found, others);
        }
        last = only.or(last);
        if ends_hard(text, line.end)
            && let Some(open) = last.take()
        {
            push(reader, &open, Shape::Line, found, others);
        }
    }
    if let Some(open) = last {
        push(reader, &open, Shape::Line, found, others);
    }
}

/// Whether the line whose words end at `at` ends in a hard break.
fn ends_hard(text: &str, at: usize) -> bool {
    // Mostly nothing stands there.
    if text.as_bytes().get(at).is_none_or(|&b| b == b'\n') {
        return false;
    }
    let rest = text[at..].split('\n').next().unwrap_or_default().trim_end_matches('\r');
    rest.ends_with("  ") || rest.ends_with('\\') || rest.contains("<br")
}

/// The lines of a paragraph, without quote marks before and hard breaks behind them.
pub(super) fn lines(text: &str, paragraph: Span) -> impl Iterator<Item = Span> {
    let mut at = paragraph.start;
    std::iter::from_fn(move || {
        if at >= paragraph.end {
            return None;
        }
        let bytes = &text.as_bytes()[at..paragraph.end];
        let len = memchr(b'\n', bytes).unwrap_or(bytes.len());
        let line = Span::new(at, at + len);
        at += len + 1;
        let bare = text[line.start..line.end].trim_start_matches(['>', ' ', '\t']);
        let line = Span::new(line.end - bare.len(), line.end).trim(text);
        let end =
            line.start + text[line.start..line.end].strip_suffix('\\').map_or(line.len(), str::len);
        Some(Span::new(line.start, end).trim(text))
    })
}

/// The parts of a line that are joined by ` | ` or ` · `, if each of them but the first has a
/// colon; else the whole line.
pub(super) fn parts(text: &str, line: Span) -> Vec<Span> {
    joined(text, line).unwrap_or_else(|| vec![line])
}

/// The [`parts`] of a line that has a joint.
fn joined(text: &str, line: Span) -> Option<Vec<Span>> {
    let slice = &text[line.start..line.end];
    // Most lines have none.
    if memchr(b'|', slice.as_bytes()).is_none() && slice.is_ascii() {
        return None;
    }
    for joint in [" | ", " · ", " • ", " ｜ ", "\u{a0}| ", " ∙ "] {
        if !slice.contains(joint) {
            continue;
        }
        let mut from = line.start;
        let mut found = Vec::new();
        for part in slice.split(joint) {
            found.push(Span::new(from, from + part.len()).trim(text));
            from += part.len() + joint.len();
        }
        if found.iter().all(|&part| has_colon(text, part)) {
            return Some(found);
        }
    }
    None
}

/// Whether a colon stands at `span`, as in every field.
fn has_colon(text: &str, span: Span) -> bool {
    find_colon(&text[span.start..span.end]).is_some()
}

/// Where the first colon of `text` is, and its width.
fn find_colon(text: &str) -> Option<(usize, usize)> {
    const WIDE: &str = "：";
    let bytes = text.as_bytes();
    let at = memchr::memchr2_iter(b':', WIDE.as_bytes()[0], bytes)
        .find(|&at| bytes[at] == b':' || bytes[at..].starts_with(WIDE.as_bytes()))?;
    Some((at, if bytes[at] == b':' { 1 } else { WIDE.len() }))
}

/// The key and value at `span`: `**Key:** value`, `**Key**: value`, `*Key*: value`, `Key: value`.
pub(super) fn pair(text: &str, span: Span) -> Option<Pair> {
    let mut from = span;
    while let Some(sign) = vocab::leading(text, from) {
        from = Span::new(sign.span.end, from.end).trim(text);
    }
    // Without a colon there is no key.
    let (colon, width) = find_colon(&text[from.start..from.end])?;
    if let Some(lead) = markdown::lead(text, from).or_else(|| italic(text, from)) {
        if let Some(pair) = wrapped(text, lead, span) {
            return Some(pair);
        }
        let words = &text[lead.words.start..lead.words.end];
        let rest = &text[lead.rest.start..lead.rest.end];
        let (name, value) = if let Some(name) = words.strip_suffix([':', '：']) {
            (Span::new(lead.words.start, lead.words.start + name.len()), lead.rest)
        } else {
            let behind = rest.trim_start().strip_prefix([':', '：'])?;
            (lead.words, Span::new(lead.rest.end - behind.len(), lead.rest.end))
        };
        let mut name = name.trim(text);
        while let Some(sign) = vocab::leading(text, name) {
            name = Span::new(sign.span.end, name.end).trim(text);
        }
        let value = own_value(text, value);
        return (!name.is_empty()).then_some(Pair { name, value, span, marked: true });
    }
    // Without marks: a short key of the closed list, so that sentences are not taken for fields.
    let colon_end = from.start + colon + width;
    let key = &text.as_bytes()[from.start..from.start + colon];
    if colon == 0 || colon > 40 || memchr(b'\n', key).is_some() {
        return None;
    }
    if text[from.start + colon..from.end].starts_with("://") {
        return None;
    }
    let name = Span::new(from.start, from.start + colon).trim(text);
    vocab::key(&text[name.start..name.end])?;
    let behind = &text.as_bytes()[colon_end..from.end];
    let line_end = memchr(b'\n', behind).map_or(from.end, |len| colon_end + len);
    let value = Span::new(colon_end, line_end).trim(text);
    Some(Pair { name, value, span, marked: false })
}

/// Key and value inside one pair of marks: `**Status: Done**`, `*Target: May*`.
fn wrapped(text: &str, lead: markdown::Lead, span: Span) -> Option<Pair> {
    let slice = &text[lead.words.start..lead.words.end];
    let (colon, width) =
        find_colon(slice).filter(|&(at, width)| at > 0 && at + width < slice.len())?;
    let value = Span::new(lead.words.start + colon + width, lead.words.end).trim(text);
    let name = Span::new(lead.words.start, lead.words.start + colon).trim(text);
    let alone = || text[lead.rest.start..lead.rest.end].trim().is_empty();
    if value.is_empty() || !alone() {
        return None;
    }
    vocab::key(&text[name.start..name.end])?;
    Some(Pair { name, value, span, marked: true })
}

/// Any key and value: as [`pair`], or plain words before a colon.
pub(super) fn any_pair(text: &str, span: Span) -> Option<(Span, Span)> {
    if let Some(pair) = pair(text, span) {
        return Some((pair.name, pair.value));
    }
    let slice = &text[span.start..span.end];
    let (colon, width) = find_colon(slice).filter(|&(at, _)| at > 0 && at <= 60)?;
    let name = Span::new(span.start, span.start + colon).trim(text);
    Some((name, Span::new(span.start + colon + width, span.end).trim(text)))
}

/// A value ends before a further bold key on the same line, and has no mark of a hard break.
fn own_value(text: &str, value: Span) -> Span {
    let value = value.trim(text);
    let slice = &text[value.start..value.end];
    Span::new(value.start, value.start + slice.strip_suffix('\\').map_or(slice.len(), str::len))
        .trim(text)
}

/// Words in italics at the start of a text, with a colon: `*Status:* Done`, `_Status_: Done`.
fn italic(text: &str, span: Span) -> Option<markdown::Lead> {
    let slice = &text.as_bytes()[span.start..span.end];
    let (&mark, inner) = slice.split_first().filter(|(mark, _)| matches!(mark, b'*' | b'_'))?;
    let len = memchr(mark, inner).filter(|&len| len > 0 && len <= 60)?;
    let words = Span::new(span.start + 1, span.start + 1 + len);
    Some(markdown::Lead { words, rest: Span::new(words.end + 1, span.end) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::Document;
    use crate::read::Options;
    use crate::text::Source;

    fn check(markdown: &str, expected: &[(Key, &str)]) {
        let document = Document::parse(Source::new(markdown.to_owned()));
        let options = Options::default();
        let reader = Reader::new(&document, &options);
        let mut found = Vec::new();
        of_block(&reader, 0, &mut found);
        let found: Vec<(Key, &str)> =
            found.iter().map(|field| (field.key, document.slice(field.value))).collect();
        assert_eq!(found, expected, "{markdown}");
    }

    #[test]
    fn fields_of_every_shape() {
        check(
            "- **Status:** Done\n- **Owner**: @a\n",
            &[(Key::Status, "Done"), (Key::Owner, "@a")],
        );
        check(
            "**Status:** Done  \n**Priority:** High\\\n**Due:** May\n",
            &[(Key::Status, "Done"), (Key::Priority, "High"), (Key::Due, "May")],
        );
        check(
            "**Status:** Done | **Owner:** me · you\n",
            &[(Key::Status, "Done"), (Key::Owner, "me · you")],
        );
        check("> Status: Draft\n> Owner: me\n", &[(Key::Status, "Draft"), (Key::Owner, "me")]);
        check("*Status:* Done\n", &[(Key::Status, "Done")]);
        check("*Target: May 2025*\n", &[(Key::Target, "May 2025")]);
        check("**Status: Done**\n", &[(Key::Status, "Done")]);
        check("**状态**：进行中\n", &[(Key::Status, "进行中")]);
        check("- 📅 **Due:** 2025-01\n", &[(Key::Due, "2025-01")]);
        check("- Status: Done\n", &[(Key::Status, "Done")]);
    }

    #[test]
    fn a_value_goes_on_to_the_next_field() {
        check(
            "**Status:** Done, since\nMay\n**Owner:** me\n",
            &[(Key::Status, "Done, since\nMay"), (Key::Owner, "me")],
        );
        check("**Status:** Done  \nWords of their own\n", &[(Key::Status, "Done")]);
    }

    #[test]
    fn bold_words_are_fields_only_beside_known_ones() {
        check("- **Search:** all of it\n- **Export:** to files\n", &[]);
        check(
            "- **Status:** Done\n- **Squad:** Blue\n",
            &[(Key::Status, "Done"), (Key::Other, "Blue")],
        );
        check("We said: status unknown\n", &[]);
        check("- [ ] Status: check it\n", &[]);
        check("<Board :tasks=\"[\n{ a: 1,\nstatus: 'done' }\n]\" />\n", &[]);
    }
}
