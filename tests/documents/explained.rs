//! `explain --reading` accounts for all that was read.

use roadmap_md::model::ItemKind;
use roadmap_md::output::reading::{DocumentReading, Found, Given};
use roadmap_md::query::{Doc, Index};
use roadmap_md::read::{self, Options};

use super::support::{Reading, documents, reading};

#[test]
fn what_is_explained_is_what_was_read() {
    for (name, text) in documents() {
        let Reading { document, roadmap } = reading(&text);
        let docs = [Doc { name: &name, source: &document.source, roadmap: &roadmap }];
        let legend = read::legend(&document, &Options::default());
        let explained = DocumentReading::new(&Index::new(&docs), 0, &legend);
        let sum = |of: fn(&Given) -> usize| {
            explained.sections.iter().map(|section| of(&section.own)).sum::<usize>()
        };
        let tasks = roadmap.items.iter().map(|item| item.tasks.len()).sum::<usize>();
        assert_eq!(sum(|given| given.items), roadmap.items.len(), "{name}");
        assert_eq!(sum(|given| given.tasks), tasks, "{name}");
        assert_eq!(sum(|given| given.loose_tasks), roadmap.loose_tasks.len(), "{name}");
        let found = explained.sections.iter().flat_map(|section| &section.found);
        let (mut listed, mut again) = (0, 0);
        for found in found {
            match found {
                Found::Table { items, .. }
                | Found::Bullets { items, .. }
                | Found::Themes { items, .. } => listed += items,
                Found::Again { .. } => again += 1,
                Found::Legend { .. } => {}
            }
        }
        let unlisted = roadmap.items.iter().filter(|item| item.kind == ItemKind::Card).count();
        assert_eq!(listed + unlisted, roadmap.items.len(), "{name}");
        let all = roadmap.items.iter().chain(&roadmap.parts);
        assert_eq!(again, all.map(|item| item.mirrors.len()).sum::<usize>(), "{name}");
    }
}
