//! `parent-child-mismatch`: a part of the plan whose status the items in it speak against.

use super::words;
use crate::model::{Item, ItemKind, StatusKind};
use crate::read::words::is_item_put_off;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "parent-child-mismatch",
    code: "RM208",
    topic: Topic::Meaning,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a phase's status says something else than the items in it",
    why: "The phase looks closed while work is left in it, or open when all of it is done.",
    example: "# Plan\n\n## Phase 1: Basics\n\n**Status:** Done\n\n### 1.1 A\n\n**Status:** Done\n\n### 1.2 B\n\n**Status:** In Progress\n",
    instead: "# Plan\n\n## Phase 1: Basics\n\n**Status:** In Progress\n\n### 1.1 A\n\n**Status:** Done\n\n### 1.2 B\n\n**Status:** In Progress\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let cards = roadmap.items.iter().filter(|item| item.kind == ItemKind::Card);
    for part in roadmap.parts.iter().chain(cards) {
        let (Some(stated), Some(kind)) = (words::stated(context, part), part.status.kind) else {
            continue;
        };
        let inside = &roadmap.items[roadmap.under(part)];
        if inside.is_empty() || !words::is_plain(context, part) {
            continue;
        }
        let name = context.name(part);
        if kind == StatusKind::Done {
            let open: Vec<&Item> = inside.iter().filter(|item| is_open(context, item)).collect();
            if let Some(first) = open.first() {
                let (open, all) = (open.len(), inside.len());
                let verb = if open == 1 { "is" } else { "are" };
                let message = format!("{name} is done, but {open} of its {all} items {verb} not");
                report.add(stated, message).note(first.title, "this one is not");
            }
        } else if kind == StatusKind::Todo
            && inside.iter().all(|item| item.status.kind == Some(StatusKind::Done))
        {
            let all = inside.len();
            let whole = if all == 1 {
                "its only item is".to_owned()
            } else {
                format!("all {all} items in it are")
            };
            report.add(stated, format!("{name} is not begun, but {whole} done"));
        }
    }
}

fn is_open(context: &Context<'_>, item: &Item) -> bool {
    matches!(item.status.kind, Some(StatusKind::Todo | StatusKind::Active | StatusKind::Blocked))
        && !is_item_put_off(context.document(), item)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::check_rule;

    #[test]
    fn a_done_phase_with_open_items_is_found() {
        check_rule(
            RULE.name,
            RULE.example,
            "5:13: Phase 1 Basics is done, but 1 of its 2 items is not",
        );
        let todo = RULE.example.replacen("Done", "Planned", 1).replace("In Progress", "Done");
        check_rule(
            RULE.name,
            &todo,
            "5:13: Phase 1 Basics is not begun, but all 2 items in it are done",
        );
    }

    #[test]
    fn an_id_puts_nothing_off() {
        check_rule(
            RULE.name,
            &RULE.example.replace("1.1 A", "Phase 1.1: A").replace("1.2 B", "Phase 1.2: B"),
            "5:13: Phase 1 Basics is done, but 1 of its 2 items is not",
        );
    }

    #[test]
    fn what_was_put_off_is_no_fault() {
        check_rule(RULE.name, &RULE.example.replace("1.2 B", "1.2 B (deferred)"), "");
        check_rule(RULE.name, &RULE.example.replace("In Progress", "Cancelled"), "");
        check_rule(RULE.name, &RULE.example.replacen("Done", "Done (but for B)", 1), "");
        check_rule(RULE.name, &RULE.example.replace("1.2 B", "Phase 1.2: B, later"), "");
    }
}
