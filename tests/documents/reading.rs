//! Reading: nothing is changed, nothing is lost, and another parser sees the same boxes.

use roadmap_md::markdown::{Document, Kind, ListMark};
use roadmap_md::query::{Doc, Index};
use roadmap_md::text::{EditSet, Source};

use super::support::{Reading, documents, reading, variants};

#[test]
fn reading_changes_nothing_and_spans_are_sound() {
    for (name, text) in documents() {
        for text in variants(&text) {
            let Reading { document, roadmap } = reading(&text);
            assert_eq!(document.source.text(), text, "{name}");
            assert_eq!(EditSet::default().apply(&text), text, "{name}");
            for block in &document.blocks {
                assert!(block.span.covers(block.text), "{name}: {block:?}");
                let _ = (document.slice(block.span), document.slice(block.text));
                if let Kind::Item(ListMark { bullet, state }) = block.kind {
                    let mark = text.as_bytes()[bullet];
                    assert!(
                        mark.is_ascii_digit() || b"-*+".contains(&mark),
                        "{name}: no bullet at {bullet}"
                    );
                    let brackets = |at: usize| {
                        text[at - 1..].starts_with('[') && text[at + 1..].starts_with(']')
                    };
                    assert!(state.is_none_or(brackets), "{name}: no box at {bullet}");
                }
            }
            for item in &roadmap.items {
                let _ = (
                    document.slice(item.title),
                    document.slice(item.head),
                    document.slice(item.span),
                );
                assert!(item.span.covers(item.head), "{name}: {}", document.slice(item.head));
            }
        }
    }
}

#[test]
fn every_box_belongs_to_something_once() {
    for (name, text) in documents() {
        let reading = reading(&text);
        let mut owned: Vec<usize> = reading.boxes().into_iter().map(|(_, _, at)| at).collect();
        owned.sort_unstable();
        let states = reading.document.blocks.iter().filter_map(|block| match block.kind {
            Kind::Item(ListMark { state, .. }) => state,
            _ => None,
        });
        assert_eq!(owned, states.collect::<Vec<usize>>(), "{name}");
    }
}

/// Known differences between the oracle's count of boxes and ours: none at present. Boxes of other
/// states (`[~]` and the like) are ours alone and not counted here.
#[test]
fn another_parser_counts_the_same_boxes() {
    let mut counted = 0;
    for (name, text) in documents() {
        for text in variants(&text) {
            let document = Document::parse(Source::new(text.clone()));
            let body = document
                .front_matter
                .map_or(document.source.body_start(), |yaml| document.source.next_line(yaml.end));
            let ours = document.blocks.iter().filter(|block| match block.kind {
                Kind::Item(ListMark { state: Some(at), .. }) => {
                    b" xX\t\r\n".contains(&text.as_bytes()[at])
                }
                _ => false,
            });
            let ours = ours.count();
            assert_eq!(ours, comrak_boxes(&text[body..]), "{name}");
            counted += ours;
        }
    }
    assert!(counted > 100, "no boxes to compare: {counted}");
}

fn comrak_boxes(text: &str) -> usize {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, text, &options);
    let is_box = |node: &comrak::nodes::AstNode<'_>| {
        matches!(node.data.borrow().value, comrak::nodes::NodeValue::TaskItem(_))
    };
    root.descendants().filter(|node| is_box(node)).count()
}

#[test]
fn what_we_say_to_type_means_what_it_was_said_for() {
    for (name, text) in documents() {
        let reading = reading(&text);
        let (source, roadmap) = (&reading.document.source, &reading.roadmap);
        let docs = [Doc { name: "ROADMAP.md", source, roadmap }];
        let index = Index::new(&docs);
        for target in index.all() {
            let typed = index.address(target);
            assert_eq!(index.resolve(&typed), Ok(vec![target]), "{name}: {typed}");
        }
    }
}
