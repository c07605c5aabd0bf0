//! Dates and windows in words: `Q3 2025`, `2025-07`, `30-Day`, `Week 1-2`, `Quarter 3`.

use std::borrow::Cow;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::{Origin, Window};

/// The days that a written date covers: one, or a month (`2024-12`), a quarter, a half, a year.
pub fn parse_date(text: &str) -> Option<(Date, Date)> {
    let small = small(text);
    let tokens = tokens(&small);
    (0..tokens.len()).find_map(|at| written(&tokens[at..])).map(|(days, _)| days)
}

/// When the work under a heading is to happen, as its words say: written dates are the calendar's,
/// relative ones count from `start`.
pub(super) fn window(title: &str, start: Option<Date>) -> Option<Window> {
    let small = small(title);
    let tokens = tokens(&small);
    if let Some((start, end)) = all_written(&tokens) {
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
    all_written(&tokens).is_some() || (0..tokens.len()).any(|at| relative(&tokens[at..]).is_some())
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
        if let Some(((start, end), used)) = written(&tokens[at..]) {
            if start == end {
                return None;
            }
            dated = true;
            at += used;
            continue;
        }
        match (token, tokens.get(at + 1)) {
            (Word(unit), Some(Number { digits: 1, .. })) if is(unit, &["q", "h"]) => at += 1,
            (Word(name), _) if month(name).is_some() => {}
            (Word(word), _) => rest.push(word.to_string()),
            (Number { value, .. }, _) => rest.push(value.to_string()),
            (Mark(_), _) => {}
        }
        at += 1;
    }
    dated.then_some(rest)
}

/// A piece of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token<'a> {
    Number {
        value: u32,
        digits: usize,
    },
    /// In small letters.
    Word(Cow<'a, str>),
    Mark(char),
}

use Token::{Mark, Number, Word};

/// Words, numbers and marks; spaces are left out.
fn tokens(text: &str) -> Vec<Token<'_>> {
    // Every date has a number in it, and most titles have none.
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found: Vec<Token<'_>> = Vec::with_capacity(8);
    let is_ascii = text.is_ascii();
    let mut rest = text;
    // Dates stand in short texts, and at the start of long ones.
    while let (Some(first), true) = (rest.chars().next(), found.len() < 40) {
        let len = if first.is_ascii_digit() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let value = rest[..digits].parse().unwrap_or(u32::MAX);
            found.push(Number { value, digits });
            digits
        } else if is_ascii && first.is_ascii_alphabetic() {
            let len = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            found.push(Word(lower(&rest[..len])));
            len
        } else if first.is_alphabetic() {
            let is_cjk = |c: char| u32::from(c) >= 0x2E80;
            let ends = |c: char| !c.is_alphabetic() || is_cjk(c) != is_cjk(first);
            let len = rest.find(ends).unwrap_or(rest.len());
            let len = if is_cjk(first) { first.len_utf8() } else { len };
            found.push(Word(lower(&rest[..len])));
            len
        } else {
            if !first.is_whitespace() {
                found.push(Mark(first));
            }
            first.len_utf8()
        };
        rest = &rest[len..];
    }
    found
}

fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = word.bytes().all(|b| b.is_ascii_lowercase());
    if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// `text` in small letters where it is of ASCII: at once and not word by word.
fn small(text: &str) -> Cow<'_, str> {
    let is_large = |b: u8| b.is_ascii_uppercase();
    if text.is_ascii() && text.bytes().any(is_large) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether one of the tokens may be a year: every written date has one.
fn has_year(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| matches!(token, Number { digits: 4, .. }))
}

/// The first written date, up to the end of the second where they are joined as a range.
fn all_written(tokens: &[Token<'_>]) -> Option<(Date, Date)> {
    if !has_year(tokens) {
        return None;
    }
    for at in 0..tokens.len() {
        // `1.2024` or `v2024` is a version.
        let inside = at > 0
            && (matches!(tokens[at - 1], Mark('.'))
                || matches!(&tokens[at - 1], Word(word) if word == "v"));
        let Some(((start, end), used)) = written(&tokens[at..]).filter(|_| !inside) else {
            continue;
        };
        let rest = &tokens[at + used..];
        let joined = match rest.first() {
            Some(Mark('-' | '–' | '—' | '~' | '→' | '～' | '/')) => true,
            Some(Word(word)) => matches!(&**word, "to" | "bis" | "a" | "à" | "至" | "到"),
            _ => false,
        };
        let second = if joined { written(&rest[1..]) } else { None };
        let end = second.map_or(end, |((_, last), _)| last.max(end));
        return Some((start, end));
    }
    None
}

/// A written date at the start of `tokens`, and how many of them it takes.
#[expect(clippy::many_single_char_names, reason = "y, m and d are what dates consist of")]
fn written(tokens: &[Token<'_>]) -> Option<((Date, Date), usize)> {
    match tokens {
        // 2025-07-01, 2025/7/1, 2025.07.01
        [
            Number { value: y, digits: 4 },
            Mark(a @ ('-' | '/' | '.')),
            Number { value: m, .. },
            Mark(b),
            Number { value: d, .. },
            ..,
        ] if a == b => day(*y, *m, *d).map(|days| (days, 5)),
        // 2025年7月1日, 2025年7月
        [
            Number { value: y, digits: 4 },
            Word(year),
            Number { value: m, .. },
            Word(month),
            Number { value: d, .. },
            Word(unit),
            ..,
        ] if is(year, &["年", "년"]) && is(month, &["月", "월"]) && is(unit, &["日", "일"]) => {
            day(*y, *m, *d).map(|days| (days, 6))
        }
        [Number { value: y, digits: 4 }, Word(year), Number { value: m, .. }, Word(month), ..]
            if is(year, &["年", "년"]) && is(month, &["月", "월"]) =>
        {
            months(*y, *m, 1).map(|days| (days, 4))
        }
        // 2025 Q3, 2025-Q3, 2025年Q3, 2025 H2
        [
            Number { value: y, digits: 4 },
            Mark('-' | '/' | ' ') | Word(_),
            Word(unit),
            Number { value: n, digits: 1 },
            ..,
        ] if is(unit, &["q", "h"]) && is_year(*y) => {
            part_of_year(*y, unit, *n).map(|days| (days, 4))
        }
        [Number { value: y, digits: 4 }, Word(unit), Number { value: n, digits: 1 }, ..]
            if is(unit, &["q", "h", "s", "t"]) && is_year(*y) =>
        {
            part_of_year(*y, unit, *n).map(|days| (days, 3))
        }
        // 2025-07: only with two digits, `2024-5` is a range of something else.
        [
            Number { value: y, digits: 4 },
            Mark('-' | '/' | '.'),
            Number { value: m, digits: 2 },
            ..,
        ] if is_year(*y) && (1..=12).contains(m) => months(*y, *m, 1).map(|days| (days, 3)),
        // Q3-Q4 2025, Q3 2025, Q3/2025, H2 2025
        [
            Word(a),
            Number { value: n, digits: 1 },
            Mark('-' | '–' | '/' | '&'),
            Word(b),
            Number { value: m, digits: 1 },
            rest @ ..,
        ] if a == b && is(a, &["q", "h"]) => {
            let (year, used) = year(rest)?;
            let (start, _) = part_of_year(year, a, *n)?;
            let (_, end) = part_of_year(year, b, *m)?;
            Some(((start, end.max(start)), 5 + used))
        }
        [Word(unit), Number { value: n, digits: 1 }, rest @ ..]
            if is(unit, &["q", "h", "кв", "t"]) =>
        {
            let (year, used) = year(rest)?;
            part_of_year(year, unit, *n).map(|days| (days, 2 + used))
        }
        // July 2025, Jul 5, 2025, 5 July 2025
        [Word(name), Number { value: d, digits: 1 | 2 }, rest @ ..] if month(name).is_some() => {
            let rest_from = usize::from(matches!(rest.first(), Some(Mark(',') | Word(_))));
            let (year, used) = year(&rest[rest_from..])?;
            day(year, month(name)?, *d).map(|days| (days, 2 + rest_from + used))
        }
        [Number { value: d, digits: 1 | 2 }, Word(name), rest @ ..] if month(name).is_some() => {
            let (year, used) = year(rest)?;
            day(year, month(name)?, *d).map(|days| (days, 2 + used))
        }
        [Word(name), rest @ ..] if month(name).is_some() => {
            let (year, used) = year(rest)?;
            months(year, month(name)?, 1).map(|days| (days, 1 + used))
        }
        // A year alone.
        [Number { value: y, digits: 4 }, rest @ ..]
            if is_year(*y) && !matches!(rest.first(), Some(Mark('.' | '%'))) =>
        {
            let used =
                usize::from(matches!(rest.first(), Some(Word(word)) if is(word, &["年", "년"])))
                    + 1;
            Some(((new(*y, 1, 1)?, new(*y, 12, 31)?), used))
        }
        _ => None,
    }
}

/// A year, perhaps behind a mark or a small word.
fn year(tokens: &[Token<'_>]) -> Option<(u32, usize)> {
    match tokens {
        [Number { value, digits: 4 }, ..] if is_year(*value) => Some((*value, 1)),
        [Mark('/' | '-' | ',' | '\'' | '.'), Number { value, digits: 4 }, ..]
            if is_year(*value) =>
        {
            Some((*value, 2))
        }
        [Word(word), Number { value, digits: 4 }, ..]
            if is(word, &["of", "de", "del"]) && is_year(*value) =>
        {
            Some((*value, 2))
        }
        _ => None,
    }
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

fn is(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}

fn is_year(value: u32) -> bool {
    (1990..2100).contains(&value)
}

fn month(name: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let known = |full: &str| name == full || (name.len() >= 3 && full.starts_with(name));
    NAMES.iter().position(|full| known(full)).map(|at| at as u32 + 1)
}

fn new(y: u32, m: u32, d: u32) -> Option<Date> {
    Date::new(y.try_into().ok()?, m.try_into().ok()?, d.try_into().ok()?).ok()
}

fn day(y: u32, m: u32, d: u32) -> Option<(Date, Date)> {
    let day = new(y, m, d).filter(|_| is_year(y))?;
    Some((day, day))
}

/// `count` months from month `m` of year `y` on.
fn months(y: u32, m: u32, count: u32) -> Option<(Date, Date)> {
    let start = new(y, m, 1).filter(|_| is_year(y))?;
    let next = start.checked_add(i64::from(count).months()).ok()?;
    Some((start, next.yesterday().ok()?))
}

fn part_of_year(y: u32, unit: &str, n: u32) -> Option<(Date, Date)> {
    match (unit, n) {
        ("h" | "s", 1..=2) => months(y, 6 * (n - 1) + 1, 6),
        ("h" | "s", _) => None,
        (_, 1..=4) => months(y, 3 * (n - 1) + 1, 3),
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
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for title in
            ["Version 2024.1", "Phase 2", "1.4 Search", "99.9% uptime", "Support 5000 users", "Q3"]
        {
            check(title, None);
        }
    }
}
