//! Edits that mend faults, and the loop that makes them.

use super::Diagnostic;
use crate::text::{Edit, EditSet, Source};

/// Whether a fix may be made unseen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applicability {
    /// It keeps what the document means: `--fix` makes it.
    Safe,
    /// It is most likely what is wanted, and may change what the document means: `--unsafe-fixes`.
    Unsafe,
    /// Only to be shown: people have to decide.
    DisplayOnly,
}

impl Applicability {
    /// The applicability's name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Applicability::Safe => "safe",
            Applicability::Unsafe => "unsafe",
            Applicability::DisplayOnly => "display-only",
        }
    }
}

/// How a fault is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an order: `close the fence`.
    pub title: String,
    /// The edits, sorted and apart; all of them or none.
    pub edits: Vec<Edit>,
    /// Whether it may be made unseen.
    pub applicability: Applicability,
}

impl Fix {
    /// One edit that may be made unseen.
    pub fn safe(title: impl Into<String>, edit: Edit) -> Fix {
        Fix { title: title.into(), edits: vec![edit], applicability: Applicability::Safe }
    }

    /// One edit that people have to agree to.
    pub fn not_safe(title: impl Into<String>, edit: Edit) -> Fix {
        Fix { title: title.into(), edits: vec![edit], applicability: Applicability::Unsafe }
    }
}

/// More rounds than this are none that settle.
const ROUNDS: usize = 10;

/// A text after its fixes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixed {
    /// The text.
    pub text: String,
    /// How many fixes were made, by the rules' names, in the order of the first of each.
    pub made: Vec<(&'static str, usize)>,
    /// What is left.
    pub left: Vec<Diagnostic>,
}

/// Fixes that do not come to an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// The rules that undo each other's fixes.
    pub rules: Vec<&'static str>,
}

impl std::fmt::Display for Unsettled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rules = self.rules.join(", ");
        write!(
            f,
            "the fixes did not settle after {ROUNDS} rounds ({rules}), so nothing was written"
        )
    }
}

impl std::error::Error for Unsettled {}

/// The fixes that can be made side by side, and the rule of each.
fn round(
    source: &Source,
    found: &[Diagnostic],
    most: Applicability,
) -> (EditSet, Vec<&'static str>) {
    let fixes = found.iter().filter_map(|one| Some((one.rule.name, one.fix.as_ref()?)));
    let whole = |(rule, fix): (&'static str, &Fix)| {
        let set = EditSet::new(source, fix.edits.clone()).ok()?;
        Some((rule, set.edits().to_vec()))
    };
    let wanted = fixes.filter(|(_, fix)| fix.applicability <= most).filter_map(whole);
    let mut wanted: Vec<_> = wanted.filter(|(_, edits)| !edits.is_empty()).collect();
    wanted.sort_by_key(|(_, edits)| edits[0].span);
    let (mut edits, mut rules): (Vec<Edit>, Vec<&'static str>) = (Vec::new(), Vec::new());
    for (rule, own) in wanted {
        if edits.last().is_none_or(|last| last.span.end < own[0].span.start) {
            edits.extend(own);
            rules.push(rule);
        }
    }
    (EditSet::new(source, edits).unwrap_or_default(), rules)
}

/// Makes the fixes that `check` finds in `text`, round by round, until there is none left that is at
/// most as daring as `most`. Fixes that touch another one wait for the next round.
pub fn fix(
    text: &str,
    most: Applicability,
    check: impl Fn(&str) -> Vec<Diagnostic>,
) -> Result<Fixed, Unsettled> {
    let mut text = text.to_owned();
    let mut made: Vec<(&'static str, usize)> = Vec::new();
    for _ in 0..ROUNDS {
        let left = check(&text);
        let source = Source::new(text.clone());
        let (round, rules) = round(&source, &left, most);
        let after = round.apply(&text);
        if rules.is_empty() || after == text {
            return Ok(Fixed { text, made, left });
        }
        for rule in rules {
            match made.iter_mut().find(|(name, _)| *name == rule) {
                Some((_, count)) => *count += 1,
                None => made.push((rule, 1)),
            }
        }
        text = after;
    }
    let fights = |one: &Diagnostic| {
        one.fix.as_ref().filter(|fix| fix.applicability <= most).map(|_| one.rule.name)
    };
    let mut rules: Vec<&'static str> = check(&text).iter().filter_map(fights).collect();
    rules.sort_unstable();
    rules.dedup();
    if rules.is_empty() {
        Ok(Fixed { left: check(&text), text, made })
    } else {
        Err(Unsettled { rules })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::text::Span;
    use crate::validate::{Report, rule};

    /// Each `from` in the text, to be made a `to`.
    fn replacing(text: &str, pairs: &[(&str, &str, Applicability)]) -> Vec<Diagnostic> {
        let mut report = Report::new(&Config::default());
        report.begin(rule("stale-status").unwrap());
        for &(from, to, applicability) in pairs {
            for (at, _) in text.match_indices(from) {
                let span = Span::new(at, at + from.len());
                let fix = Fix { applicability, ..Fix::safe("mend", Edit::replace(span, to)) };
                report.add(span, from).fix(fix);
            }
        }
        report.found
    }

    const SAFE: Applicability = Applicability::Safe;

    #[test]
    fn fixes_side_by_side_are_made_in_one_round_and_touching_ones_in_the_next() {
        let check = |text: &str| replacing(text, &[("a", "b", SAFE)]);
        let fixed = fix("a-aa-a", SAFE, check).unwrap();
        assert_eq!((fixed.text.as_str(), &fixed.made[..]), ("b-bb-b", &[("stale-status", 4)][..]));
        assert_eq!(fixed.left, []);
    }

    #[test]
    fn what_is_more_daring_is_left() {
        let pairs = [
            ("a", "b", SAFE),
            ("c", "d", Applicability::Unsafe),
            ("e", "f", Applicability::DisplayOnly),
        ];
        let check = |text: &str| replacing(text, &pairs);
        let fixed = fix("a c e", SAFE, check).unwrap();
        assert_eq!((fixed.text.as_str(), fixed.left.len()), ("b c e", 2));
        let fixed = fix("a c e", Applicability::Unsafe, check).unwrap();
        assert_eq!((fixed.text.as_str(), fixed.left.len()), ("b d e", 1));
    }

    #[test]
    fn rules_that_fight_are_named_and_nothing_is_changed() {
        let check = |text: &str| replacing(text, &[("a", "b", SAFE), ("b", "a", SAFE)]);
        let unsettled = fix("a", SAFE, check).unwrap_err();
        assert_eq!(unsettled.rules, ["stale-status"]);
        assert!(unsettled.to_string().contains("stale-status"));
    }
}
