//! `progress-mismatch`: a typed count that its boxes or items speak against.

use crate::read::{Count, Form, Measure, Rounding, Scope, Standing, Tally, counts};
use crate::text::Edit;
use crate::validate::{Context, Fix, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "progress-mismatch",
    code: "RM209",
    topic: Topic::Meaning,
    severity: Some(Severity::Warning),
    fixes: true,
    summary: "a typed count says something else than the boxes or items it counts",
    why: "Progress that is typed by hand falls behind, and readers trust it before they count.",
    example: "### 1.1 Search\n\n**Progress:** 1/2\n\n- [x] Index\n- [x] Ranking\n",
    instead: "### 1.1 Search\n\n**Progress:** 2/2\n\n- [x] Index\n- [x] Ranking\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let kind = |item: usize| roadmap.items[item].status.kind;
    let standing = Standing::new(roadmap, |task| task.state, kind);
    for count in counts(context.document(), roadmap, context.checked.options) {
        if standing.measure(&count).is_some() {
            continue;
        }
        let Some((measure, tally)) = meant(&standing, &count) else { continue };
        let written = context.slice(count.span);
        let after = count.form.rewritten(written, tally, tally, Rounding::Nearest);
        let noun = if measure == Measure::Items { "items" } else { "tasks" };
        let of = match count.scope {
            Scope::Item(item) => format!(" of {}", context.name(&roadmap.items[item])),
            Scope::Section(own) => {
                let name = context.index.docs[context.doc].name_of(own);
                format!(" of {}", crate::markdown::plain(name))
            }
            Scope::Under(_) | Scope::Whole => String::new(),
        };
        let Tally { done, total } = tally;
        let message = format!("`{written}` is typed, but {done} of {total} {noun}{of} are done");
        let fix = Fix::not_safe(format!("write `{after}`"), Edit::replace(count.span, after));
        report.add(count.span, message).fix(fix);
    }
}

/// What a false count plainly counts: as many things as it says, or, for a share, the boxes of the
/// one item it stands at. A share of a whole part may be felt, or be of work that has no boxes.
fn meant(standing: &Standing, count: &Count) -> Option<(Measure, Tally)> {
    let tally = |measure| (measure, standing.tally(count.scope, measure));
    match count.form {
        Form::Fraction { total, .. } => Measure::preferred(count.items)
            .into_iter()
            .map(tally)
            .find(|(_, tally)| tally.total == total && total > 1),
        Form::Percent { .. } | Form::Bar { .. } => matches!(count.scope, Scope::Item(_))
            .then(|| tally(Measure::KeptBoxes))
            .filter(|(_, tally)| tally.total > 1),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::validate::tests::{check_fix, check_rule};

    #[test]
    fn a_false_count_is_found_and_mended() {
        let found = "3:15: `1/2` is typed, but 2 of 2 tasks of 1.1 Search are done [write `2/2`]";
        check_rule(RULE.name, RULE.example, found);
        check_fix(RULE.name, RULE.example, RULE.instead);
        let share = RULE.example.replace("1/2", "0%");
        check_fix(RULE.name, &share, &RULE.instead.replace("2/2", "100%"));
    }

    #[test]
    fn a_share_of_an_item_is_held_against_its_boxes() {
        let found = "3:15: `90%` is typed, but 2 of 2 tasks of 1.1 Search are done [write `100%`]";
        check_rule(RULE.name, &RULE.example.replace("1/2", "90%"), found);
    }

    #[test]
    fn what_may_count_something_else_is_no_fault() {
        let part = "# Plan\n\n## Phase 1: Base\n\n**Progress:** 90%\n\n### 1.1 Search\n\n- [x] Index\n- [x] Ranking\n";
        check_rule(RULE.name, part, "");
        check_rule(RULE.name, &part.replace("90%", "3/7"), "");
        check_rule(RULE.name, &RULE.example.replace("1/2", "1/7"), "");
        // One box is no measure.
        check_rule(RULE.name, "### 1.1 Search\n\n**Progress:** 40%\n\n- [ ] Index\n", "");
    }
}
