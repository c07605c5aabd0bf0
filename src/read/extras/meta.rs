//! Facts about the document: at its top, before the first part of the plan, and at its foot.

use jiff::civil::Date;

use super::super::outline::Entry;
use super::super::roles::Roles;
use super::super::{Reader, fields, vocab};
use crate::markdown::Kind;
use crate::model::{Meta, MetaKey, Roadmap, Role};
use crate::text::{Span, dates};

/// Reads the facts of the front matter, the paragraphs under the title, and those at the very end.
pub(super) fn read(reader: &Reader<'_>, outline: &[Entry], roles: &Roles, roadmap: &mut Roadmap) {
    front_matter(reader, roadmap);
    for (at, entry) in outline.iter().enumerate() {
        if roles.of[at] == Role::Document {
            of_blocks(reader, entry.body, roadmap);
        }
    }
    let last = outline.len() - 1;
    // The foot is what a rule parts from the last section.
    if matches!(roles.of[last], Role::Document) {
        return;
    }
    let (from, to) = outline[last].body;
    let rule = reader
        .document
        .siblings(from, to)
        .filter(|&at| reader.document.blocks[at].kind == Kind::Rule)
        .last();
    if let Some(rule) = rule {
        of_blocks(reader, (rule, to), roadmap);
    }
}

/// The day that relative windows count from: when the plan was made, or as the front matter has it.
pub(super) fn start(reader: &Reader<'_>, roadmap: &Roadmap) -> Option<Date> {
    let made = roadmap.meta.iter().filter(|meta| meta.key == MetaKey::Generated);
    made.filter_map(|meta| dates::parse(reader.document.slice(meta.value)))
        .map(|(first, _)| first)
        .next()
}

fn of_blocks(reader: &Reader<'_>, (from, to): (usize, usize), roadmap: &mut Roadmap) {
    let blocks = &reader.document.blocks;
    for at in reader.document.siblings(from, to) {
        match blocks[at].kind {
            Kind::Paragraph => of_paragraph(reader, blocks[at].text, roadmap),
            Kind::Quote | Kind::List { .. } => {
                let inner =
                    reader.document.children(at).filter(|&inner| !blocks[inner].text.is_empty());
                for inner in inner {
                    of_paragraph(reader, blocks[inner].text, roadmap);
                }
            }
            _ => {}
        }
    }
}

fn of_paragraph(reader: &Reader<'_>, paragraph: Span, roadmap: &mut Roadmap) {
    for line in fields::lines(reader.text, paragraph) {
        for part in fields::parts(reader.text, line) {
            if let Some((name, value)) = fields::any_pair(reader.text, part) {
                push(reader, name, value, roadmap);
            }
        }
    }
}

fn push(reader: &Reader<'_>, name: Span, value: Span, roadmap: &mut Roadmap) {
    // In a front matter words are joined: `last_updated`, `last-updated`.
    let written = reader.document.slice(name).replace(['_', '-'], " ");
    if let Some(key) = vocab::meta_key(&written)
        && !value.is_empty()
    {
        roadmap.meta.push(Meta { key, name, value });
    }
}

/// Top-level scalars of the front matter.
fn front_matter(reader: &Reader<'_>, roadmap: &mut Roadmap) {
    let Some(yaml) = reader.document.front_matter else { return };
    for line in fields::lines(reader.text, yaml) {
        let slice = reader.document.slice(line);
        let indented = reader.text[..line.start].ends_with([' ', '\t']);
        let Some(colon) = slice.find(':').filter(|_| !indented) else { continue };
        let name = Span::new(line.start, line.start + colon);
        let value = Span::new(name.end + 1, line.end).trim(reader.text);
        let value = scalar(reader.document.slice(value)).shifted(value.start);
        push(reader, name, value, roadmap);
    }
}

/// What a YAML scalar on one line says: between its quotes, and before a comment.
fn scalar(written: &str) -> Span {
    if let Some(quote) = written.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let inside = &written[1..];
        return Span::new(1, 1 + inside.find(quote).unwrap_or(inside.len()));
    }
    let comment =
        written.match_indices('#').find(|&(at, _)| at == 0 || written[..at].ends_with([' ', '\t']));
    let end = comment.map_or(written.len(), |(at, _)| at);
    Span::new(0, written[..end].trim_end().len())
}
