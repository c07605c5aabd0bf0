//! A fixture as it was read, with what is found in it: what a planter looks for a place in.

use std::sync::Arc;

use jiff::civil::date;
use roadmap_md::config::Config;
use roadmap_md::markdown::{Block, Document, Kind};
use roadmap_md::model::{Item, ItemField, ItemKind, Key, Roadmap, Shape, Task, TaskMark};
use roadmap_md::query::{Doc, Index};
use roadmap_md::read::{self, Count, Form, Options, Scope};
use roadmap_md::text::{Source, Span};
use roadmap_md::validate::{Checked, Facts, RULES, validate};

use super::plant::Planted;

/// A text, what was read from it, and what every rule finds in it, those that are off as well.
pub(crate) struct Page {
    pub(crate) document: Document,
    pub(crate) roadmap: Roadmap,
    /// The rules and the places of their findings.
    pub(crate) found: Vec<(&'static str, usize)>,
}

impl Page {
    pub(crate) fn read(text: String) -> Page {
        let document = Document::parse(Source::new(text));
        let options = Options::default();
        let roadmap = read::read(&document, &options);
        let found = found(&document, &roadmap, &options);
        Page { document, roadmap, found }
    }

    pub(crate) fn text(&self) -> &str {
        self.document.source.text()
    }

    pub(crate) fn slice(&self, span: Span) -> &str {
        self.document.slice(span)
    }

    /// The line of an offset, without its ending.
    pub(crate) fn line(&self, offset: usize) -> Span {
        self.document.source.line_at(offset)
    }

    /// The line of an offset, with its ending.
    pub(crate) fn whole_line(&self, offset: usize) -> Span {
        Span::new(self.line(offset).start, self.document.source.next_line(offset))
    }

    /// Where the line below one is.
    pub(crate) fn next_line(&self, offset: usize) -> &str {
        self.slice(self.line(self.document.source.next_line(offset)))
    }

    /// Whether `rule` finds something here.
    pub(crate) fn finds(&self, rule: &str) -> bool {
        self.found.iter().any(|&(name, _)| name == rule)
    }

    /// Whether nothing is found on the line of an offset.
    pub(crate) fn is_clean(&self, offset: usize) -> bool {
        let line = self.whole_line(offset);
        self.found.iter().all(|&(_, at)| !line.contains(at))
    }

    /// The headings that stand in nothing else.
    pub(crate) fn headings(&self) -> Vec<(u8, &Block)> {
        let own = self.document.blocks.iter().filter(|block| block.depth == 0);
        own.filter_map(|block| match block.kind {
            Kind::Heading(rank) => Some((rank, block)),
            _ => None,
        })
        .collect()
    }

    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        self.roadmap.items.iter()
    }

    /// Whether a percent or a drawn bar says how much of an item is done.
    pub(crate) fn has_share(&self, item: &Item) -> bool {
        let own = self.roadmap.items.iter().position(|one| one.head == item.head).unwrap();
        let counts = read::counts(&self.document, &self.roadmap, &Options::default());
        let is_share = |count: &Count| !matches!(count.form, Form::Fraction { .. });
        counts.iter().any(|count| count.scope == Scope::Item(own) && is_share(count))
    }

    /// Every box, with the item that has it as a task.
    pub(crate) fn boxes(&self) -> Vec<(&Task, Option<&Item>)> {
        let own =
            self.items().flat_map(|item| item.tasks.iter().map(move |task| (task, Some(item))));
        let loose = self.roadmap.loose_tasks.iter().map(|task| (task, None));
        let all = own.chain(loose);
        all.filter(|(task, _)| matches!(task.mark, TaskMark::Box(_))).collect()
    }

    /// The section that an item stands in.
    pub(crate) fn parent(&self, item: &Item) -> Option<usize> {
        match item.kind {
            ItemKind::Card => self.roadmap.sections[item.section].parent,
            _ => Some(item.section),
        }
    }

    /// The items of an item's kind in the section that it stands in, itself too.
    pub(crate) fn beside(&self, item: &Item) -> Vec<&Item> {
        let like =
            |other: &&Item| (other.kind, self.parent(other)) == (item.kind, self.parent(item));
        self.items().filter(like).collect()
    }

    /// An item's id as written; empty where it has none.
    pub(crate) fn id(&self, item: &Item) -> &str {
        item.id.map_or("", |id| self.slice(id))
    }

    /// Whether another item waits for this one.
    pub(crate) fn is_waited_for(&self, item: &Item) -> bool {
        let id = self.id(item);
        let fields = self.items().filter_map(|item| item.field(Key::Depends));
        !id.is_empty() && fields.into_iter().any(|field| self.slice(field.value).contains(id))
    }

    /// Whether nearly all items of a kind have something; then one more without it is a fault.
    pub(crate) fn have_nearly_all(&self, kind: ItemKind, has: fn(&Item) -> bool) -> bool {
        let (mut having, mut all) = (0, 1);
        for item in self.items().filter(|item| item.kind == kind) {
            all += 1;
            having += usize::from(has(item));
        }
        all >= 5 && having * 5 >= all * 4
    }

    /// What `item` says of itself on a line of its own.
    fn field_line<'a>(&self, item: &'a Item) -> Option<&'a ItemField> {
        let known = [Key::Status, Key::Priority, Key::Owner, Key::Due, Key::Goal];
        let alone = |field: &&ItemField| {
            let line = self.line(field.name.start);
            matches!(field.shape, Shape::Bullet | Shape::Line)
                && known.contains(&field.key)
                && !field.value.is_empty()
                && line.covers(field.value)
                && self.has_no_words(Span::new(line.start, field.name.start))
                && self.has_no_words(Span::new(field.value.end, line.end))
        };
        item.fields.iter().find(alone)
    }

    fn has_no_words(&self, span: Span) -> bool {
        !self.slice(span).chars().any(char::is_alphanumeric)
    }

    /// Says one thing more of `item`, in the way in which it says others; a card that says none, right
    /// under its heading. The fault is where the value is.
    pub(crate) fn say(&self, item: &Item, name: &str, value: &str) -> Option<Planted> {
        self.say_all(item, &[(name, value)])
    }

    /// Says several things more; the fault is in the first of them.
    pub(crate) fn say_all(&self, item: &Item, all: &[(&str, &str)]) -> Option<Planted> {
        if let Some(field) = self.field_line(item) {
            let line = self.line(field.name.start);
            let part = |start, end| self.slice(Span::new(start, end));
            let before = part(line.start, field.name.start);
            let colon = part(field.name.end, field.value.start);
            let after = part(field.value.end, line.end);
            let new =
                |(name, value): &(&str, &str)| format!("\n{before}{name}{colon}‸{value}{after}");
            let new: String = all.iter().map(new).collect();
            return Some(Planted::insert(line.end, &new));
        }
        let heading = |block: &&Block| {
            matches!(block.kind, Kind::Heading(_)) && block.span.start == item.head.start
        };
        let heading = self.document.blocks.iter().find(heading)?;
        let end = self.line(heading.span.end.saturating_sub(1)).end;
        let new = |(name, value): &(&str, &str)| format!("\n**{name}:** ‸{value}");
        let new: String = all.iter().map(new).collect();
        Some(Planted::insert(end, &format!("\n{new}\n")))
    }

    /// Where words can come in between others, before the last of them: in tasks and plain text.
    pub(crate) fn places(&self) -> Vec<usize> {
        let said = || self.items().chain(&self.roadmap.parts).flat_map(|item| &item.fields);
        let is_said = |span: Span| {
            said().any(|field| field.span.start < span.end && span.start < field.span.end)
                || self.roadmap.meta.iter().any(|meta| span.covers(meta.value))
        };
        let paragraphs = self.document.blocks.iter().filter(|block| block.kind == Kind::Paragraph);
        let paragraphs = paragraphs.map(|block| block.text).filter(|&span| !is_said(span));
        let tasks = self.boxes().into_iter().map(|(task, _)| task.text);
        let mut all: Vec<usize> =
            tasks.chain(paragraphs).filter_map(|span| self.place_in(span)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The titles of items that stand nowhere else, each with the place before its last word.
    pub(crate) fn titles(&self) -> Vec<usize> {
        let alone = self.items().filter(|item| item.mirrors.is_empty());
        alone.filter_map(|item| self.place_in(item.title)).collect()
    }

    fn place_in(&self, span: Span) -> Option<usize> {
        let line = self.line(span.start);
        let words = Span::new(span.start, span.end.min(line.end)).trim(self.text());
        let shown = self.slice(words);
        if shown.contains(['`', '[', '*', '_', '|', '<', '\\']) || shown.chars().count() < 4 {
            return None;
        }
        let last = shown.char_indices().next_back()?.0;
        Some(words.start + shown.rfind(' ').map_or(last, |at| at + 1))
    }
}

/// Whether an item says something with `key`.
pub(crate) fn says(item: &Item, key: Key) -> bool {
    item.field(key).is_some()
}

/// What stands in the repository of every fixture, and when it was last changed.
fn facts() -> Facts {
    let paths = ["ROADMAP.md", "docs", "docs/plan.md", "gateway", "gateway/radio.toml"];
    Facts {
        committed: Some(date(2026, 4, 2)),
        paths: Some(Arc::new(paths.map(str::to_owned).into())),
        folder: String::new(),
    }
}

fn found(document: &Document, roadmap: &Roadmap, options: &Options) -> Vec<(&'static str, usize)> {
    let docs = [Doc { name: "ROADMAP.md", source: &document.source, roadmap }];
    let index = Index::new(&docs);
    let rules = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    let config = Config { rules, ..Config::default() };
    let facts = facts();
    let today = date(2026, 6, 15);
    let checked = Checked { document, config: &config, options, facts: &facts, today };
    let found = validate(&index, &checked, 0);
    found.iter().map(|one| (one.rule.name, one.span.start)).collect()
}
