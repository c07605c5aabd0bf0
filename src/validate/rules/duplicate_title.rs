//! `duplicate-title`: two items of one name side by side.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::duplicate_id::table;
use crate::markdown::Kind;
use crate::model::{Item, ItemKind, id_key};
use crate::validate::lines::Spans;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "duplicate-title",
    code: "RM212",
    topic: Topic::Meaning,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "two items side by side have the same title",
    why: "Nobody can name just one of them, and most likely one is a copy that was forgotten.",
    example: "## Phase 1\n\n### Search\n\n**Status:** Done\n\n### Search\n\n**Status:** Planned\n",
    instead: "## Phase 1\n\n### Search\n\n**Status:** Done\n\n### Search by voice\n\n**Status:** Planned\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let mut seen: HashMap<(Option<usize>, ItemKind, String, String), &Item> = HashMap::new();
    let roadmap = context.roadmap();
    for item in &roadmap.items {
        let title = title(context, item);
        if title.chars().filter(|c| c.is_alphabetic()).count() < 3 {
            continue;
        }
        let id = item.id.map(|id| id_key(context.slice(id))).unwrap_or_default();
        match seen.entry((context.around(item), item.kind, id, title)) {
            Entry::Vacant(free) => _ = free.insert(item),
            Entry::Occupied(first) => {
                tell(context, report, first.get(), item);
            }
        }
    }
    let tables = Spans::of(context, Kind::Table);
    for item in roadmap.items.iter().filter(|item| !item.mirrors.is_empty()) {
        rows(context, &tables, report, item);
    }
}

/// Rows of one table: the second of the same title is read as the first one said again.
fn rows(context: &Context<'_>, tables: &Spans, report: &mut Report, item: &Item) {
    let mut seen: HashMap<(Option<usize>, String), &Item> = HashMap::new();
    let again = std::iter::once(item).chain(&item.mirrors);
    for row in again.filter(|item| item.kind == ItemKind::Row && item.id.is_none()) {
        match seen.entry((table(tables, row), title(context, row))) {
            Entry::Vacant(free) => _ = free.insert(row),
            Entry::Occupied(first) => tell(context, report, first.get(), row),
        }
    }
}

fn title(context: &Context<'_>, item: &Item) -> String {
    crate::markdown::plain(context.slice(item.title)).trim().to_lowercase()
}

fn tell(context: &Context<'_>, report: &mut Report, first: &Item, item: &Item) {
    let line = context.line(first.title.start);
    let message = format!("{} is the title of line {line} again", context.name(item));
    report.add(item.title, message).note(first.title, "it is here first");
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn only_neighbors_without_ids_of_their_own_are_the_same() {
        check_rule(RULE.name, RULE.example, "7:5: Search is the title of line 3 again");
        let ids = RULE
            .example
            .replacen("### Search", "### 1.1 Search", 1)
            .replace("### Search", "### 1.2 Search");
        check_rule(RULE.name, &ids, "");
        check_rule(RULE.name, &RULE.example.replace("Done\n\n", "Done\n\n## Phase 2\n\n"), "");
    }

    #[test]
    fn rows_of_one_table_are_neighbors() {
        let row = |title: &str| format!("| {title} | Done |\n");
        let table = format!("| Feature | Status |\n|---|---|\n{}{}", row("Search"), row("Export"));
        check_rule(RULE.name, &table, "");
        check_rule(
            RULE.name,
            &format!("{table}{}", row("Search")),
            "5:3: Search is the title of line 3 again",
        );
        check_rule(RULE.name, &format!("{table}\nLater:\n\n{table}"), "");
    }
}
