//! The anchors that links reach headings by, as GitHub makes them:
//! [`github-slugger`](https://github.com/Flet/github-slugger) states the rule.

use std::collections::HashMap;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use unicode_width::UnicodeWidthChar as _;

use super::Document;
use super::parse::{OPTIONS, readable};
use crate::text::Span;

/// A heading and its anchor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Where the heading is.
    pub heading: Span,
    /// What its words come to; other headings may have the same.
    pub words: String,
    /// Its anchor, without `#`: no other heading of the document has it.
    pub name: String,
}

/// The anchors of a document's headings, in document order.
pub fn anchors(document: &Document) -> Vec<Anchor> {
    let body = document.body();
    let read = readable(&document.source.text()[body..]);
    let mut anchors = Vec::new();
    let mut names = HashMap::new();
    // A heading that has begun, and its words so far.
    let mut open: Option<(Span, String)> = None;
    let mut images = 0_usize;
    for (event, range) in Parser::new_ext(&read, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                open = Some((Span::from(range).trim(&read).shifted(body), String::new()));
            }
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images = images.saturating_sub(1),
            // What an image shows is no text, and a line break is no space.
            Event::Text(words) | Event::Code(words) if images == 0 => {
                if let Some((_, heading)) = &mut open {
                    heading.push_str(&words);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((heading, words)) = open.take() {
                    let words = slug(&words);
                    let name = unused(&words, &mut names);
                    anchors.push(Anchor { heading, words, name });
                }
            }
            _ => {}
        }
    }
    anchors
}

/// `slug`, or `slug-1`, `slug-2` … where a heading before has that.
fn unused(slug: &str, names: &mut HashMap<String, usize>) -> String {
    let mut name = slug.to_owned();
    while names.contains_key(&name) {
        let count = names.entry(slug.to_owned()).or_default();
        *count += 1;
        name = format!("{slug}-{count}");
    }
    names.insert(name.clone(), 0);
    name
}

/// Small letters, dashes for spaces, and nothing but letters, digits, dashes and underscores.
fn slug(words: &str) -> String {
    let kept = |c: char| match c {
        ' ' => Some('-'),
        '-' => Some(c),
        _ => is_word(c).then_some(c),
    };
    words.to_lowercase().chars().filter_map(kept).collect()
}

/// Letters, digits, what joins words, and marks that stand on letters; a variation selector behind
/// an emoji is such a mark, so that it stays where the emoji goes.
fn is_word(c: char) -> bool {
    let joins = matches!(
        c,
        '_' | '\u{203f}' | '\u{2040}' | '\u{2054}' | '\u{fe33}' | '\u{fe34}' | '\u{fe4d}'
            ..='\u{fe4f}' | '\u{ff3f}'
    );
    joins || c.is_alphabetic() || (c.is_numeric() && !is_other_number(c)) || is_mark(c)
}

/// Numbers that are not digits: `²`, `½`, `①`.
fn is_other_number(c: char) -> bool {
    matches!(
        c,
        '²' | '³' | '¹' | '¼'..='¾' | '\u{2070}'..='\u{2089}' | '\u{2150}'..='\u{215f}' | '\u{2189}'
            | '\u{2460}'..='\u{249b}' | '\u{24ea}'..='\u{24ff}' | '\u{2776}'..='\u{2793}'
            | '\u{3192}'..='\u{3195}' | '\u{3220}'..='\u{3229}' | '\u{3248}'..='\u{324f}'
            | '\u{3251}'..='\u{325f}' | '\u{3280}'..='\u{3289}' | '\u{32b1}'..='\u{32bf}'
            | '\u{1f100}'..='\u{1f10c}'
    )
}

/// What takes no column and is neither a control character nor one that only formats.
fn is_mark(c: char) -> bool {
    let formats = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    );
    c.width() == Some(0) && !c.is_control() && !formats
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn check(text: &str, expected: &[&str]) {
        let document = Document::parse(Source::new(text.to_owned()));
        let anchors = anchors(&document);
        let names: Vec<&str> = anchors.iter().map(|anchor| anchor.name.as_str()).collect();
        assert_eq!(names, expected, "{text:?}");
        for anchor in &anchors {
            let is_heading = |block: &&super::super::Block| block.span == anchor.heading;
            assert!(document.blocks.iter().any(|block| is_heading(&block)), "{text:?}");
        }
    }

    #[test]
    fn words_become_anchors() {
        let table = [
            ("Phase 1 (In Progress)", "phase-1-in-progress"),
            ("1.4 Search & Find", "14-search--find"),
            ("Week 3–4: It's done!", "week-34-its-done"),
            ("snake_case - a-b", "snake_case---a-b"),
            ("✅ Done", "-done"),
            ("Phase 1 ✅", "phase-1-"),
            ("⚠️ Risks", "\u{fe0f}-risks"),
            ("👩\u{200d}💻 Team", "-team"),
            (":rocket: Start", "rocket-start"),
            ("阶段一：数据（进行中）", "阶段一数据进行中"),
            ("Überblick Ⅳ ²½", "überblick-ⅳ-"),
            ("e\u{301}tude", "e\u{301}tude"),
            ("हिन्दी", "हिन्दी"),
            ("**Bold** `code` [link](x.md#y) ![alt](i.png)", "bold-code-link-"),
            ("A &amp; B \\* <b>C</b>", "a--b--c"),
            // An emoji read in a wrong encoding has letters in it.
            ("ðŸš€ Go", "ðÿš-go"),
        ];
        for (heading, anchor) in table {
            check(&format!("## {heading}\n"), &[anchor]);
        }
    }

    #[test]
    fn a_second_heading_of_the_same_words_gets_a_number() {
        check("# A\n## A\nA\n---\n## A-1\n", &["a", "a-1", "a-2", "a-1-1"]);
        check("# ✅\n\n> ## ✅\n", &["", "-1"]);
    }

    #[test]
    fn headings_of_every_kind_have_one() {
        check("\u{feff}# A\r\n\r\nB *c*\r\n===\r\n- # D #\r\n", &["a", "b-c", "d"]);
        check("---\nt: 1\n---\n# [A][x]\n\n[x]: #a\n", &["a"]);
        check("```\n# no\n```\n<!--\n# no\n-->\n", &[]);
    }
}
