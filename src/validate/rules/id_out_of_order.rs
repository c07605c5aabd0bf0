//! `id-out-of-order`: numbers that go down or leave one out, where the others go up one by one.

use std::cell::OnceCell;
use std::collections::HashMap;

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
    stem: &'a str,
    items: Vec<(&'a Item, u64)>,
    /// How often each number is there.
    often: HashMap<u64, usize>,
}

fn check(context: &Context<'_>, report: &mut Report) {
    let mut all: Vec<Series<'_>> = Vec::new();
    let mut known: HashMap<(ItemKind, Option<usize>, &str), usize> = HashMap::new();
    for item in &context.roadmap().items {
        let Some((stem, number)) = item.id.and_then(|id| numbered(context.slice(id))) else {
            continue;
        };
        let at = *known.entry((item.kind, context.around(item), stem)).or_insert(all.len());
        if at == all.len() {
            all.push(Series { stem, items: Vec::new(), often: HashMap::new() });
        }
        all[at].items.push((item, number));
        *all[at].often.entry(number).or_default() += 1;
    }
    let headings = OnceCell::new();
    for series in &all {
        let steps = || series.items.windows(2).map(|pair| (pair[0], pair[1]));
        // The same number twice is another fault.
        let breaks = || steps().filter(|((_, one), (_, next))| *next != one + 1 && next != one);
        let sound = steps().filter(|((_, one), (_, next))| *next == one + 1).count();
        if sound < STEPS * breaks().count() {
            continue;
        }
        for ((above, one), (item, next)) in breaks() {
            let headings = || headings.get_or_init(|| by_number(context));
            if !is_fault(headings, series, one, next) {
                continue;
            }
            let (Some(id), Some(last)) = (item.id, above.id) else { continue };
            let (shown, over) = (context.slice(id), context.slice(last));
            let what = if next > one { "leaves out what is between" } else { "goes back" };
            report.add(id, format!("{shown} follows {over} and {what}")).note(last, "it is here");
        }
    }
}

/// The words of the headings that each number stands in.
type Headings<'a> = HashMap<u64, Vec<&'a str>>;

fn by_number<'a>(context: &Context<'a>) -> Headings<'a> {
    let mut found: Headings<'a> = HashMap::new();
    let blocks = context.document().blocks.iter();
    for block in blocks.filter(|block| matches!(block.kind, Kind::Heading(_))) {
        let words = context.slice(block.text);
        for number in words.split(|c: char| !c.is_ascii_digit()).filter_map(|run| run.parse().ok())
        {
            found.entry(number).or_default().push(words);
        }
    }
    found
}

/// Whether the step from `one` to `next` is none that the document accounts for.
fn is_fault<'h>(
    headings: impl Fn() -> &'h Headings<'h>,
    series: &Series<'_>,
    one: u64,
    next: u64,
) -> bool {
    if next < one {
        // Plain numbers begin anew, and a number that was there before is another fault.
        return !series.stem.is_empty() && series.often.get(&next) < Some(&2);
    }
    // What is between may be no item, or stand in another part.
    let stands = |number: u64| {
        let there = headings().get(&number);
        there.is_some_and(|there| there.iter().any(|words| names(words, series.stem, number)))
    };
    !(one + 1..next).take(MOST).any(stands)
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
