//! Dates and windows in words: `Q3 2025`, `2025-07`, `30-Day`, `Week 1-2`, `Quarter 3`.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::{Origin, Window};
use crate::text::dates::Token::{self, Mark, Number, Word};
use crate::text::dates::{first, has_year, is, month_of, small, tokens, written};

/// When the work under a heading is to happen, as its words say: written dates are the calendar's,
/// relative ones count from `start`.
pub(super) fn window(title: &str, start: Option<Date>) -> Option<Window> {
    let small = small(title);
    let tokens = tokens(&small);
    if let Some((start, end)) = first(&tokens) {
        return Some(Window { start, end, origin: Origin::Written });
    }
    let start = start?;
    let (from, to) = (0..tokens.len()).find_map(|at| relative(&tokens[at..]))?.days(start)?;
    Some(Window { start: from, end: to, origin: Origin::Derived })
}

/// Whether a heading says when, written or relative.
pub(super) fn says_when(title: &str) -> bool {
    let small = small(title);
    let tokens = tokens(&small);
    first(&tokens).is_some() || (0..tokens.len()).any(|at| relative(&tokens[at..]).is_some())
}

/// The words of a title that says when, without its dates: none of `Q3 (July 2025)`, `roadmap` of
/// `Roadmap 2026`. `None` where there is no date, or a single day, which says when something was
/// written down.
pub(super) fn without_dates(title: &str) -> Option<Vec<String>> {
    let small = small(title);
    let tokens = tokens(&small);
    if !has_year(&tokens) {
        return None;
    }
    let mut rest = Vec::new();
    let mut dated = false;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let date = written(&tokens[at..]).and_then(|(date, rest)| Some((date.days()?, rest)));
        if let Some(((start, end), rest)) = date {
            if start == end {
                return None;
            }
            dated = true;
            at = tokens.len() - rest.len();
            continue;
        }
        match (token, tokens.get(at + 1)) {
            (Word(unit), Some(Number { digits: 1, .. })) if is(unit, &["q", "h"]) => at += 1,
            (Word(name), _) if month_of(name).is_some() => {}
            (Word(word), _) => rest.push(word.to_string()),
            (Number { value, .. }, _) => rest.push(value.to_string()),
            (Mark(_), _) => {}
        }
        at += 1;
    }
    dated.then_some(rest)
}

/// A window that counts from the day the plan was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relative {
    /// From the start, that many days.
    WithinDays(u32),
    /// From the start, that many months.
    WithinMonths(u32),
    /// From one week to another, counted from 1, both included.
    Weeks(u32, u32),
    /// From one month to another, counted from 1, both included.
    Months(u32, u32),
}

impl Relative {
    fn days(self, start: Date) -> Option<(Date, Date)> {
        let days = |n: u32| start.checked_add(i64::from(n).days()).ok();
        let months = |n: u32| start.checked_add(i64::from(n).months()).ok();
        Some(match self {
            Relative::WithinDays(n) => (start, days(n)?),
            Relative::WithinMonths(n) => (start, months(n)?),
            Relative::Weeks(a, b) => (days(7 * (a - 1))?, days(7 * b - 1)?),
            Relative::Months(a, b) => (months(a - 1)?, months(b)?.yesterday().ok()?),
        })
    }
}

/// A relative window at the start of `tokens`.
fn relative(tokens: &[Token<'_>]) -> Option<Relative> {
    match tokens {
        [Number { value: n, digits: 1..=3 }, Mark('-' | '‑' | '–'), Word(unit), ..]
        | [Number { value: n, digits: 1..=3 }, Word(unit), ..] => {
            let n = *n;
            match &**unit {
                "day" | "days" | "天" | "日" | "일" | "tage" | "jours" | "días" | "dias" => {
                    Some(Relative::WithinDays(n))
                }
                "week" | "weeks" => Some(Relative::WithinDays(7 * n)),
                "month" | "months" => Some(Relative::WithinMonths(n)),
                "year" | "years" => Some(Relative::WithinMonths(12 * n)),
                _ => None,
            }
        }
        [Word(unit), Number { value: a, digits: 1 | 2 }, rest @ ..] if *a > 0 => {
            let to = match rest {
                [
                    Mark('-' | '–' | '—' | '/' | '&' | '~'),
                    Number { value: b, digits: 1 | 2 },
                    ..,
                ] if b >= a => *b,
                [Word(joint), Number { value: b, digits: 1 | 2 }, ..]
                    if is(joint, &["to", "and", "bis"]) && b >= a =>
                {
                    *b
                }
                _ => *a,
            };
            match &**unit {
                "week" | "weeks" | "woche" | "wochen" | "semaine" | "semana" | "неделя"
                | "settimana" => Some(Relative::Weeks(*a, to)),
                "month" | "months" | "monat" | "monate" | "mois" | "mes" | "mês" | "месяц"
                | "mese" => Some(Relative::Months(*a, to)),
                "quarter" | "quarters" | "quartal" | "trimestre" | "квартал" => {
                    Some(Relative::Months(3 * (*a - 1) + 1, 3 * to))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn check(title: &str, expected: Option<(&str, &str, Origin)>) {
        let found = window(title, Some(date(2024, 12, 1)));
        let found =
            found.map(|found| (found.start.to_string(), found.end.to_string(), found.origin));
        let expected = expected.map(|(a, b, origin)| (a.to_owned(), b.to_owned(), origin));
        assert_eq!(found, expected, "{title}");
    }

    #[test]
    fn relative_windows_count_from_the_start() {
        use Origin::Derived;
        check(
            "30-Day Roadmap (High-Leverage Cleanup)",
            Some(("2024-12-01", "2024-12-31", Derived)),
        );
        check("90-Day Roadmap", Some(("2024-12-01", "2025-03-01", Derived)));
        check("1-Year Roadmap", Some(("2024-12-01", "2025-12-01", Derived)));
        check("Week 1-2: Foundation", Some(("2024-12-01", "2024-12-14", Derived)));
        check("Week 3–4", Some(("2024-12-15", "2024-12-28", Derived)));
        check("Month 2: Quality", Some(("2025-01-01", "2025-01-31", Derived)));
        check("Quarter 2", Some(("2025-03-01", "2025-05-31", Derived)));
    }

    #[test]
    fn written_dates_are_the_calendars() {
        use Origin::Written;
        check("Q3 2025", Some(("2025-07-01", "2025-09-30", Written)));
        check("2025 Q3 — Search", Some(("2025-07-01", "2025-09-30", Written)));
        check("Q3-Q4 2025", Some(("2025-07-01", "2025-12-31", Written)));
        check("2025-07", Some(("2025-07-01", "2025-07-31", Written)));
        check("2025 H2", Some(("2025-07-01", "2025-12-31", Written)));
        check("H1 2026", Some(("2026-01-01", "2026-06-30", Written)));
        check("Sprint 3 (2025-02-03 – 2025-02-14)", Some(("2025-02-03", "2025-02-14", Written)));
        check("July 2025", Some(("2025-07-01", "2025-07-31", Written)));
        check("Due 5 Feb 2025", Some(("2025-02-05", "2025-02-05", Written)));
        check("2025年7月", Some(("2025-07-01", "2025-07-31", Written)));
        check("2026", Some(("2026-01-01", "2026-12-31", Written)));
        check("July 16-31, 2025", Some(("2025-07-16", "2025-07-31", Written)));
        check("July 16 – August 3, 2025", Some(("2025-07-16", "2025-08-03", Written)));
        check("Dec 20 - Jan 5, 2026", Some(("2025-12-20", "2026-01-05", Written)));
        check("16-31 July 2025", Some(("2025-07-16", "2025-07-31", Written)));
        check("28 Feb – 3 March 2025", Some(("2025-02-28", "2025-03-03", Written)));
        check("July–September 2025", Some(("2025-07-01", "2025-09-30", Written)));
        check("July 5th, 2025", Some(("2025-07-05", "2025-07-05", Written)));
        check("5. Juli 2025", Some(("2025-07-05", "2025-07-05", Written)));
        check("5 de julio de 2025", Some(("2025-07-05", "2025-07-05", Written)));
        check("31.12.2025", Some(("2025-12-31", "2025-12-31", Written)));
        check("12/31/2025", Some(("2025-12-31", "2025-12-31", Written)));
        // The day or the month first: nobody knows.
        check("03/04/2025", Some(("2025-03-04", "2025-04-03", Written)));
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for title in [
            "Version 2024.1",
            "Phase 2",
            "1.4 Search",
            "99.9% uptime",
            "Support 5000 users",
            "Q3",
            "Feb 30, 2025",
        ] {
            check(title, None);
        }
    }
}
