//! `fmt`: idempotent, and nothing but spelling, order, blank lines and tables is another.

use roadmap_md::change::format;
use roadmap_md::markdown::Kind;
use roadmap_md::model::{Item, Key};
use roadmap_md::read::Options;

use super::support::{Reading, documents, reading, variants};

/// A document with something to do for each step.
const MIXED: &str = "\
# Plan

## 1.1 Search

- **Status:** In Progress
- **Owner:** @kim
- [ ] Index

## 1.2 Export

- **Status:** In Progress
- **Owner:** @lee
- [x] CSV


## 1.3 Import

- **Owner:** @ann
- **Status:** in-progress (slow)

Prose  stays,
as it is.

## Tables

| ID  | Feature | Status |
| --- | ------- | ------ |
| A-1 | Sails   | Done   |

Words.

| ID | Feature | Status |
|---|---|---|
| B-1 | A longer name | Done |

Words.

| ID  | Risk |
| --- | ---- |
| C-1 | Wind |
";

#[test]
fn a_formatted_document_says_what_it_said() {
    let (mut formatted, mut refused) = (0, Vec::new());
    let own = ("mixed".to_owned(), MIXED.to_owned());
    for (name, text) in documents().into_iter().chain([own]) {
        for text in variants(&text) {
            let new = match format(&text, &Options::default()) {
                Ok(new) if new.text == text => continue,
                Ok(new) => new.text,
                Err(refusal) => {
                    refused.push(format!("{name}: {refusal}"));
                    continue;
                }
            };
            formatted += 1;
            let again = format(&new, &Options::default()).unwrap();
            assert_eq!(again.text, new, "{name}: a second time");
            let (old, new) = (reading(&text), reading(&new));
            assert_eq!(said(&old), said(&new), "{name}");
            assert_eq!(fixed_lines(&old), fixed_lines(&new), "{name}");
            let endings =
                |text: &str| (text.contains("\r\n"), text.replace("\r\n", "").contains('\n'));
            assert_eq!(endings(&text), endings(new.document.source.text()), "{name}");
        }
    }
    assert!(formatted > 3, "only {formatted} documents had anything to format");
    let lone = |refusal: &&String| !refusal.contains("carriage return");
    let others: Vec<&String> = refused.iter().filter(lone).collect();
    assert!(others.is_empty(), "{others:#?}");
}

/// What is said of each item: all but the spelling of its status and priority and the order of its
/// fields.
fn said(reading: &Reading) -> Vec<String> {
    let slice = |span| reading.document.slice(span);
    let roadmap = &reading.roadmap;
    let item = |item: &Item| {
        let is_spelled = |key: Key| matches!(key, Key::Status | Key::Priority);
        let value = |key, value| if is_spelled(key) { "" } else { slice(value) };
        let mut fields: Vec<_> = item
            .fields
            .iter()
            .map(|field| (field.key, slice(field.name), value(field.key, field.value)))
            .collect();
        fields.sort_unstable();
        let tasks: Vec<_> = item.tasks.iter().map(|task| (task.state, slice(task.text))).collect();
        let (id, title) = (item.id.map(slice), slice(item.title));
        let status = (item.status.kind, item.status.source, item.status.note.map(slice));
        let priority = item.priority.and_then(|field| field.value);
        format!("{:?} {id:?} {title} {status:?} {priority:?} {fields:?} {tasks:?}", item.kind)
    };
    let all = roadmap.items.iter().chain(&roadmap.parts);
    let mirrors = all.clone().flat_map(|one| &one.mirrors);
    let loose =
        roadmap.loose_tasks.iter().map(|task| format!("{:?} {}", task.state, slice(task.text)));
    let sections =
        roadmap.sections.iter().map(|one| format!("{:?} {}", one.role, slice(one.title)));
    all.chain(mirrors).map(item).chain(loose).chain(sections).collect()
}

/// Every line that holds a heading, a box, code or prose: all but blank ones, those of tables and
/// those with a field.
fn fixed_lines(reading: &Reading) -> Vec<String> {
    let source = &reading.document.source;
    let line = |at| source.line_at(at);
    let tables = reading.document.blocks.iter().filter(|block| block.kind == Kind::Table);
    let tables: Vec<_> = tables.map(|block| block.span).collect();
    let roadmap = &reading.roadmap;
    let all = roadmap.items.iter().chain(&roadmap.parts);
    let all = all.flat_map(|item| std::iter::once(item).chain(&item.mirrors));
    let fields: Vec<usize> =
        all.flat_map(|item| &item.fields).map(|field| line(field.name.start).start).collect();
    let mut lines = Vec::new();
    let mut at = source.body_start();
    while at < source.text().len() {
        let own = line(at);
        let moves =
            fields.contains(&own.start) || tables.iter().any(|table| table.contains(own.start));
        if !moves && !source.slice(own).trim().is_empty() {
            lines.push(source.slice(own).to_owned());
        }
        at = source.next_line(at);
    }
    lines
}
