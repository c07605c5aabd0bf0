//! `empty-item`: an item that is a heading and no more.

use rustc_hash::FxHashMap;

use crate::model::{Item, ItemKind};
use crate::text::Span;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "empty-item",
    code: "RM104",
    topic: Topic::Structure,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "an item has nothing under its heading, while most beside it have",
    why: "It counts as an item, and nobody can tell what is to be done.",
    example: "### 1.1 Search\n\n- [ ] Index\n\n### 1.2 Filters\n\n### 1.3 Owners\n\n- [ ] Names\n",
    instead: "### 1.1 Search\n\n- [ ] Index\n\n### 1.2 Filters\n\n- [ ] By owner\n\n### 1.3 Owners\n\n- [ ] Names\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let cards: Vec<&Item> = roadmap
        .items
        .iter()
        .filter(|item| item.kind == ItemKind::Card && item.id.is_some())
        .collect();
    let parent = |item: &Item| roadmap.sections.get(item.section).map(|own| own.parent);
    let empty: Vec<bool> = cards.iter().map(|item| is_empty(context, item)).collect();
    // How many more are full than empty, under each heading.
    let mut fuller: FxHashMap<_, isize> = FxHashMap::default();
    for (item, &empty) in cards.iter().zip(&empty) {
        *fuller.entry(parent(item)).or_default() += if empty { -1 } else { 1 };
    }
    for (item, &empty) in cards.iter().zip(&empty) {
        // What is stated at another place, or in the heading, needs no words below.
        if !empty || !item.mirrors.is_empty() || item.status.is_stated() {
            continue;
        }
        if fuller[&parent(item)] > 0 {
            let name = context.name(item);
            report.add(item.head, format!("{name} has nothing under its heading"));
        }
    }
}

fn is_empty(context: &Context<'_>, item: &Item) -> bool {
    let from = item.head.end.min(item.span.end);
    let below = context.slice(Span::new(from, item.span.end));
    below.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '=' | '#' | '*' | '_'))
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn an_empty_one_among_full_ones_is_found() {
        check_rule(
            "empty-item",
            "### 1.1 A\n\n- [ ] a\n\n### 1.2 B\n\n---\n\n### 1.3 C\n\nWords.\n",
            "5:1: 1.2 B has nothing under its heading",
        );
    }

    #[test]
    fn where_most_are_empty_or_the_heading_says_all_there_is_none() {
        check_rule("empty-item", "### 1.1 A\n\n### 1.2 B\n\n### 1.3 C\n\n- [ ] c\n", "");
        check_rule(
            "empty-item",
            "### 1.1 A\n\n- [ ] a\n\n### 1.2 B ✅\n\n### 1.3 C\n\n- [ ] c\n",
            "",
        );
    }
}
