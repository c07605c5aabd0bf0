//! `id-out-of-order`: numbers that go down or leave one out, where the others go up one by one.

use crate::markdown::Kind;
use crate::model::{Item, ItemKind};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "id-out-of-order",
    code: "RM102",
    topic: Topic::Structure,
    severity: Some(Severity::Info),
    fixes: false,
    summary: "the ids of a section go up one by one, but not here",
    why: "Either an item is lost or at the wrong place, or it has the id of another one.",
    example: "### 1.1 A\n\n- [ ] a\n\n### 1.2 B\n\n- [ ] b\n\n### 1.3 C\n\n- [ ] c\n\n### 1.4 D\n\n- [ ] d\n\n### 1.6 E\n\n- [ ] e\n",
    instead: "### 1.1 A\n\n- [ ] a\n\n### 1.2 B\n\n- [ ] b\n\n### 1.3 C\n\n- [ ] c\n\n### 1.4 D\n\n- [ ] d\n\n### 1.5 E\n\n- [ ] e\n",
    check,
};

/// So many steps by one are wanted for each that is not.
const STEPS: usize = 3;

/// So many missing numbers are looked for.
const MOST: usize = 20;

/// Items of one section whose ids differ in their last number only.
struct Series<'a> {
    kind: ItemKind,
    parent: Option<usize>,
    stem: &'a str,
    items: Vec<(&'a Item, u64)>,
}

fn check(context: &Context<'_>, report: &mut Report) {
    let roadmap = context.roadmap();
    let mut all: Vec<Series<'_>> = Vec::new();
    for item in &roadmap.items {
        let Some((stem, number)) = item.id.and_then(|id| numbered(context.slice(id))) else {
            continue;
        };
        let parent = match item.kind {
            ItemKind::Card => roadmap.sections.get(item.section).and_then(|own| own.parent),
            _ => Some(item.section),
        };
        let fits =
            |own: &&mut Series<'_>| (own.kind, own.parent, own.stem) == (item.kind, parent, stem);
        match all.iter_mut().rev().find(fits) {
            Some(own) => own.items.push((item, number)),
            None => all.push(Series { kind: item.kind, parent, stem, items: vec![(item, number)] }),
        }
    }
    for series in &all {
        let steps = || series.items.windows(2).map(|pair| (pair[0], pair[1]));
        // The same number twice is another fault.
        let breaks = || steps().filter(|((_, one), (_, next))| *next != one + 1 && next != one);
        let sound = steps().filter(|((_, one), (_, next))| *next == one + 1).count();
        if sound < STEPS * breaks().count() {
            continue;
        }
        for ((above, one), (item, next)) in breaks() {
            if !is_fault(context, series, one, next) {
                continue;
            }
            let (Some(id), Some(last)) = (item.id, above.id) else { continue };
            let (shown, over) = (context.slice(id), context.slice(last));
            let what = if next > one { "leaves out what is between" } else { "goes back" };
            report.add(id, format!("{shown} follows {over} and {what}")).note(last, "it is here");
        }
    }
}

/// Whether the step from `one` to `next` is none that the document accounts for.
fn is_fault(context: &Context<'_>, series: &Series<'_>, one: u64, next: u64) -> bool {
    if next < one {
        // Plain numbers begin anew, and a number that was there before is another fault.
        let before = series.items.iter().filter(|(_, number)| *number == next).count();
        return !series.stem.is_empty() && before < 2;
    }
    // What is between may be no item, or stand in another part.
    let headings = context.document().blocks.iter();
    let headings = headings.filter(|block| matches!(block.kind, Kind::Heading(_)));
    let mut words = headings.map(|block| context.slice(block.text));
    !words.any(|words| (one + 1..next).take(MOST).any(|n| names(words, series.stem, n)))
}

/// Whether a heading names the id: anywhere, but a plain number only where it begins.
fn names(words: &str, stem: &str, number: u64) -> bool {
    let id = format!("{stem}{number}");
    let is_whole = |at: usize| {
        let after = &words[at + id.len()..];
        let before = words[..at].chars().next_back();
        !after.starts_with(|c: char| c.is_ascii_digit())
            && !before.is_some_and(|c| c.is_alphanumeric() || c == '.')
            && (!stem.is_empty() || words[..at].trim_matches(['*', '[', ' ']).is_empty())
    };
    words.match_indices(&id).any(|(at, _)| is_whole(at))
}

/// An id's words up to its last number, and that number; `None` for versions and issues, which come
/// in any order.
fn numbered(id: &str) -> Option<(&str, u64)> {
    let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &id[stem.len()..];
    let is_free = stem.starts_with('#') || stem.eq_ignore_ascii_case("v");
    let is_version =
        stem.starts_with(['v', 'V']) && stem[1..].starts_with(|c: char| c.is_ascii_digit());
    if is_free || is_version { None } else { Some((stem, number.parse().ok()?)) }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    fn cards(ids: &[&str]) -> String {
        let card = |id: &&str| format!("## {id} Words\n\n- [ ] a\n\n");
        ids.iter().map(card).collect()
    }

    #[test]
    fn a_gap_and_a_step_back_are_found() {
        let text = cards(&["1.1", "1.2", "1.3", "1.4", "1.6"]);
        check_rule(
            "id-out-of-order",
            &text,
            "17:4: 1.6 follows 1.4 and leaves out what is between",
        );
        let text = cards(&["RM-2", "RM-3", "RM-4", "RM-5", "RM-1"]);
        check_rule("id-out-of-order", &text, "17:4: RM-1 follows RM-5 and goes back");
    }

    #[test]
    fn where_there_is_no_order_nothing_breaks_it() {
        check_rule("id-out-of-order", &cards(&["RM-4", "RM-9", "RM-2", "RM-3"]), "");
        check_rule("id-out-of-order", &cards(&["1.1", "1.2", "2.1", "2.2", "3.7"]), "");
        check_rule("id-out-of-order", &cards(&["1.1", "1.3"]), "");
    }

    #[test]
    fn what_another_heading_accounts_for_is_no_gap() {
        let text = cards(&["1.1", "1.2", "1.3", "1.4", "1.6"]);
        check_rule("id-out-of-order", &format!("{text}# 1.5 Elsewhere\n"), "");
        check_rule("id-out-of-order", &cards(&["2.", "3.", "4.", "5.", "1."]), "");
    }
}
