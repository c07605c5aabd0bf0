//! `duplicate-id`: two items beside each other with the same id.

use std::collections::HashMap;

use crate::markdown::Kind;
use crate::model::{Item, ItemKind, id_key};
use crate::validate::lines::Spans;
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "duplicate-id",
    code: "RM101",
    topic: Topic::Structure,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "two items of one section have the same id",
    why: "Nobody can say which of them a reference or a command means.",
    example: "## Phase 1\n\n### 1.1 Search\n\n- [ ] Index\n\n### 1.1 Filters\n\n- [ ] By owner\n",
    instead: "## Phase 1\n\n### 1.1 Search\n\n- [ ] Index\n\n### 1.2 Filters\n\n- [ ] By owner\n",
    check,
};

/// What has to be the same for two ids to meet: the section, the table if they are rows, the id.
type Place = (Option<usize>, Option<usize>, String);

fn check(context: &Context<'_>, report: &mut Report) {
    let mut seen: HashMap<Place, &Item> = HashMap::new();
    let tables = Spans::of(context, Kind::Table);
    let mut last = 0;
    for item in &context.roadmap().items {
        let Some(id) = item.id else { continue };
        let shown = context.slice(id);
        // The id goes on where reading took only the start of it: `Phase 23A`, `Phase 23 A:`.
        let rest = &context.text()[id.end..];
        let mut next = rest.trim_start_matches(' ').chars();
        let is_lettered = next.next().is_some_and(|c| c.is_ascii_uppercase())
            && matches!(next.next(), Some(':' | '：' | '.' | ')'));
        if is_lettered || rest.starts_with(char::is_alphanumeric) {
            continue;
        }
        let place = (context.around(item), table(&tables, item), id_key(shown));
        if let Ok(number) = shown.parse::<u64>() {
            // Plain numbers that go back begin to count anew.
            if number < last {
                seen.retain(|(_, _, key), _| key.parse::<u64>().is_err());
            }
            last = number;
        }
        match seen.get(&place) {
            Some(first) => {
                let name = context.name(first);
                report
                    .add(id, format!("{shown} is the id of `{name}` already"))
                    .note(first.id.unwrap_or(first.head), "it is here first");
            }
            None => {
                seen.insert(place, item);
            }
        }
    }
}

/// The table that the item is a row of.
pub(super) fn table(tables: &Spans, item: &Item) -> Option<usize> {
    (item.kind == ItemKind::Row).then(|| tables.at(item.head.start))?.map(|table| table.start)
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn the_second_of_two_is_found() {
        check_rule(
            "duplicate-id",
            "# P\n\n## RM-1 A\n\n- [ ] a\n\n## RM-1 B\n\n- [ ] b\n",
            "7:4: RM-1 is the id of `RM-1 A` already",
        );
    }

    #[test]
    fn numbers_that_begin_anew_and_longer_ids_are_others() {
        let card = |id: &str| format!("## {id} Words\n\n- [ ] a\n\n");
        let text = |ids: &[&str]| ids.iter().map(|id| card(id)).collect::<String>();
        check_rule("duplicate-id", &text(&["1.", "2.", "3.", "1.", "2."]), "");
        check_rule("duplicate-id", &text(&["Phase 2A:", "Phase 2B:"]), "");
        check_rule("duplicate-id", &text(&["Phase 2 A：", "Phase 2 B："]), "");
    }

    #[test]
    fn ids_of_other_parts_are_others() {
        check_rule(
            "duplicate-id",
            "# P\n\n## Phase 1\n\n### 1. A\n\n- [ ] a\n\n## Phase 2\n\n### 1. B\n\n- [ ] b\n",
            "",
        );
        check_rule(
            "duplicate-id",
            "# P\n\n## Plan\n\n| # | Task | Status |\n|---|---|---|\n| 1 | A | Done |\n\nLater:\n\n| # | Task | Status |\n|---|---|---|\n| 1 | B | Done |\n",
            "",
        );
    }
}
