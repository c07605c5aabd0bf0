//! Written dates: days, months, quarters, halves and years of the calendar, and ranges of them.

use jiff::civil::Date;

use super::token::Token::{self, Mark, Number, Word};

/// The first written date, up to the end of the second where they are joined as a range.
pub(crate) fn first(tokens: &[Token<'_>]) -> Option<(Date, Date)> {
    if !has_year(tokens) {
        return None;
    }
    let mut at = 0;
    while at < tokens.len() {
        // `1.2024` or `v2024` is a version.
        let inside = at > 0
            && (matches!(tokens[at - 1], Mark('.'))
                || matches!(&tokens[at - 1], Word(word) if word == "v"));
        let Some((written, rest)) = written(&tokens[at..]).filter(|_| !inside) else {
            at += 1;
            continue;
        };
        let Some((start, end)) = written.days() else {
            at = tokens.len() - rest.len();
            continue;
        };
        let second = joined(rest).and_then(self::written).and_then(|(second, _)| second.days());
        return Some((start, second.map_or(end, |(_, last)| last.max(end))));
    }
    None
}

/// Whether one of the tokens may be a year: every written date has one.
pub(crate) fn has_year(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| matches!(token, Number { digits: 4, .. }))
}

/// What is written like a date, whether or not the calendar has such days: from one to another,
/// both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    from: Part,
    to: Part,
}

/// A day of the calendar, or without a day the whole month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    year: u32,
    month: u32,
    day: Option<u32>,
}

impl Written {
    /// The first and the last day, if the calendar has them.
    pub(crate) fn days(self) -> Option<(Date, Date)> {
        let day = |part: Part, day: u32| {
            let (year, month) = (part.year.try_into().ok()?, part.month.try_into().ok()?);
            Date::new(year, month, day.try_into().ok()?).ok()
        };
        let start = day(self.from, self.from.day.unwrap_or(1))?;
        let end = match self.to.day {
            Some(last) => day(self.to, last)?,
            None => day(self.to, 1)?.last_of_month(),
        };
        Some((start, end.max(start)))
    }

    fn day(year: u32, month: u32, day: u32) -> Written {
        let part = Part { year, month, day: Some(day) };
        Written { from: part, to: part }
    }

    fn months(year: u32, from: u32, to: u32) -> Written {
        let part = |month| Part { year, month, day: None };
        Written { from: part(from), to: part(to) }
    }

    /// A range whose year stands at its end only: what begins in a later month than it ends in
    /// begins in the year before.
    fn range(year: u32, from: (u32, u32), to: (u32, u32)) -> Written {
        let begins = if from.0 > to.0 { year - 1 } else { year };
        let part = |year, (month, day)| Part { year, month, day: Some(day) };
        Written { from: part(begins, from), to: part(year, to) }
    }

    /// Two numbers before a year: the day comes first, but where only the other way is a day. Where
    /// both ways are, it is all from the one to the other.
    fn numbers(year: u32, a: u32, b: u32) -> Written {
        let [one, other] = [Written::day(year, b, a), Written::day(year, a, b)];
        match (one.days(), other.days()) {
            (None, Some(_)) => other,
            (Some(_), Some(_)) => {
                Written { from: one.from.min(other.from), to: one.to.max(other.to) }
            }
            _ => one,
        }
    }

    fn part_of_year(year: u32, unit: &str, n: u32) -> Option<Written> {
        let len = if is(unit, &["h", "s"]) { 6 } else { 3 };
        (1..=12 / len).contains(&n).then(|| Written::months(year, len * (n - 1) + 1, len * n))
    }
}

/// What is written like a date at the start of `tokens`, and what follows it.
pub(crate) fn written<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Written, &'a [Token<'t>])> {
    year_first(tokens)
        .or_else(|| by_number(tokens))
        .or_else(|| part(tokens))
        .or_else(|| named(tokens))
        .or_else(|| alone(tokens))
}

/// `2025-07-01`, `2025/7/1`, `2025年7月1日`, `2025年7月`, `2025 Q3`, `2025-07`.
fn year_first<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Written, &'a [Token<'t>])> {
    let [Number { value: year, digits: 4 }, rest @ ..] = tokens else { return None };
    let year = Some(*year).filter(|&year| is_year(year))?;
    match rest {
        [
            Mark(a @ ('-' | '/' | '.')),
            Number { value: month, digits: 1 | 2 },
            Mark(b),
            Number { value: day, digits: 1 | 2 },
            rest @ ..,
        ] if a == b => Some((Written::day(year, *month, *day), rest)),
        [
            Word(y),
            Number { value: month, .. },
            Word(m),
            Number { value: day, .. },
            Word(d),
            rest @ ..,
        ] if is(y, &["年", "년"]) && is(m, &["月", "월"]) && is(d, &["日", "일"]) => {
            Some((Written::day(year, *month, *day), rest))
        }
        [Word(y), Number { value: month, .. }, Word(m), rest @ ..]
            if is(y, &["年", "년"]) && is(m, &["月", "월"]) =>
        {
            Some((Written::months(year, *month, *month), rest))
        }
        [Mark('-' | '/') | Word(_), Word(unit), Number { value: n, digits: 1 }, rest @ ..]
            if is(unit, &["q", "h"]) =>
        {
            Written::part_of_year(year, unit, *n).map(|found| (found, rest))
        }
        [Word(unit), Number { value: n, digits: 1 }, rest @ ..]
            if is(unit, &["q", "h", "s", "t"]) =>
        {
            Written::part_of_year(year, unit, *n).map(|found| (found, rest))
        }
        // Only with two digits: `2024-5` is a range of something else, and `2025-26` two years.
        [Mark(mark @ ('-' | '/' | '.')), Number { value: month, digits: 2 }, rest @ ..] => {
            let is_month = (1..=12).contains(month);
            let is_wrong = *mark != '.' && *month <= year % 100;
            (is_month || is_wrong).then(|| (Written::months(year, *month, *month), rest))
        }
        _ => None,
    }
}

/// `31.12.2025`, `12/31/2025`.
fn by_number<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Written, &'a [Token<'t>])> {
    match tokens {
        [
            Number { value: a, digits: 1 | 2 },
            Mark(first @ ('.' | '/' | '-')),
            Number { value: b, digits: 1 | 2 },
            Mark(second),
            Number { value: year, digits: 4 },
            rest @ ..,
        ] if first == second && is_year(*year) => {
            let by_dots = *first == '.';
            let found =
                if by_dots { Written::day(*year, *b, *a) } else { Written::numbers(*year, *a, *b) };
            Some((found, rest))
        }
        _ => None,
    }
}

/// `Q3-Q4 2025`, `Q3 2025`, `Q3/2025`, `H2 2025`.
fn part<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Written, &'a [Token<'t>])> {
    match tokens {
        [
            Word(a),
            Number { value: n, digits: 1 },
            Mark('-' | '–' | '/' | '&'),
            Word(b),
            Number { value: m, digits: 1 },
            rest @ ..,
        ] if a == b && is(a, &["q", "h"]) => {
            let (year, rest) = year(rest)?;
            let (from, to) =
                (Written::part_of_year(year, a, *n)?.from, Written::part_of_year(year, b, *m)?.to);
            Some((Written { from, to }, rest))
        }
        [Word(unit), Number { value: n, digits: 1 }, rest @ ..]
            if is(unit, &["q", "h", "кв", "t"]) =>
        {
            let (year, rest) = year(rest)?;
            Some((Written::part_of_year(year, unit, *n)?, rest))
        }
        _ => None,
    }
}

/// `July 2025`, `Jul 5, 2025`, `5 July 2025`, `July 16-31, 2025`, `July 16 – August 3, 2025`,
/// `July–September 2025`.
fn named<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Written, &'a [Token<'t>])> {
    month_first(tokens).or_else(|| day_first(tokens))
}

fn month_first<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Written, &'a [Token<'t>])> {
    let (month, rest) = month(tokens)?;
    if let Some((from, rest)) = day(rest) {
        let until = joined(rest).and_then(|rest| {
            let (to_month, rest) = self::month(rest).unwrap_or((month, rest));
            let (to, rest) = day(rest)?;
            let (year, rest) = year(rest)?;
            Some((Written::range(year, (month, from), (to_month, to)), rest))
        });
        let alone = || year(rest).map(|(year, rest)| (Written::day(year, month, from), rest));
        return until.or_else(alone);
    }
    let until = joined(rest).and_then(|rest| {
        let (to, rest) = self::month(rest)?;
        let (year, rest) = year(rest)?;
        (month <= to).then(|| (Written::months(year, month, to), rest))
    });
    let alone = || year(rest).map(|(year, rest)| (Written::months(year, month, month), rest));
    until.or_else(alone)
}

fn day_first<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Written, &'a [Token<'t>])> {
    let (from, rest) = day(tokens)?;
    let own = month(rest);
    let until = joined(own.map_or(rest, |(_, rest)| rest)).and_then(|rest| {
        let (to, rest) = day(rest)?;
        let (to_month, rest) = month(rest)?;
        let (year, rest) = year(rest)?;
        let from_month = own.map_or(to_month, |(month, _)| month);
        Some((Written::range(year, (from_month, from), (to_month, to)), rest))
    });
    let alone = || {
        let (month, rest) = own?;
        year(rest).map(|(year, rest)| (Written::day(year, month, from), rest))
    };
    until.or_else(alone)
}

/// A year alone.
fn alone<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Written, &'a [Token<'t>])> {
    match tokens {
        [Number { value: year, digits: 4 }, rest @ ..]
            if is_year(*year) && !matches!(rest.first(), Some(Mark('.' | '%'))) =>
        {
            let rest = match rest {
                [Word(word), rest @ ..] if is(word, &["年", "년"]) => rest,
                _ => rest,
            };
            Some((Written::months(*year, 1, 12), rest))
        }
        _ => None,
    }
}

/// What stands behind the sign or word of a range.
fn joined<'a, 't>(tokens: &'a [Token<'t>]) -> Option<&'a [Token<'t>]> {
    match tokens {
        [Mark('-' | '–' | '—' | '~' | '→' | '～' | '/'), rest @ ..] => Some(rest),
        [Word(word), rest @ ..]
            if is(
                word,
                &["to", "until", "through", "bis", "a", "à", "au", "al", "по", "至", "到"],
            ) =>
        {
            Some(rest)
        }
        _ => None,
    }
}

/// The number of a day: `5`, `5th`, `5.`.
fn day<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(u32, &'a [Token<'t>])> {
    match tokens {
        [Number { value, digits: 1 | 2 }, rest @ ..] => {
            let rest = match rest {
                [Word(word), rest @ ..] if is(word, &["st", "nd", "rd", "th"]) => rest,
                [Mark('.'), rest @ ..] if matches!(rest, [Word(_), ..]) => rest,
                _ => rest,
            };
            Some((*value, rest))
        }
        _ => None,
    }
}

/// The name of a month: `July`, `Jul.`, `de julio`.
fn month<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(u32, &'a [Token<'t>])> {
    let rest = match tokens {
        [Word(word), rest @ ..] if is(word, &["of", "de"]) => rest,
        _ => tokens,
    };
    let [Word(name), rest @ ..] = rest else { return None };
    let month = month_of(name)?;
    match rest {
        [Mark('.'), rest @ ..] => Some((month, rest)),
        _ => Some((month, rest)),
    }
}

/// A year, perhaps behind a mark or a small word.
fn year<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(u32, &'a [Token<'t>])> {
    let rest = match tokens {
        [Mark('/' | '-' | ',' | '\'' | '.'), rest @ ..] => rest,
        [Word(word), rest @ ..] if is(word, &["of", "de", "del"]) => rest,
        _ => tokens,
    };
    match rest {
        [Number { value, digits: 4 }, rest @ ..] if is_year(*value) => Some((*value, rest)),
        _ => None,
    }
}

pub(crate) fn is(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}

fn is_year(value: u32) -> bool {
    (1990..2100).contains(&value)
}

/// The month that `name` stands for, in small letters: its number, from 1.
pub(crate) fn month_of(name: &str) -> Option<u32> {
    let abbreviated = |full: &str| name.len() >= 3 && full.starts_with(name);
    let english = ENGLISH.iter().position(|full| abbreviated(full));
    let found = english.or_else(|| OTHERS.iter().position(|names| is(name, names)));
    found.map(|at| at as u32 + 1)
}

const ENGLISH: [&str; 12] = [
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

/// The same in German, French, Spanish, Portuguese, Italian and Russian, where it is another word.
const OTHERS: [&[&str]; 12] = [
    &["januar", "janvier", "enero", "janeiro", "gennaio", "январь", "января"],
    &["februar", "février", "febrero", "fevereiro", "febbraio", "февраль", "февраля"],
    &["märz", "mars", "marzo", "março", "март", "марта"],
    &["avril", "abril", "aprile", "апрель", "апреля"],
    &["mai", "mayo", "maio", "maggio", "май", "мая"],
    &["juni", "juin", "junio", "junho", "giugno", "июнь", "июня"],
    &["juli", "juillet", "julio", "julho", "luglio", "июль", "июля"],
    &["août", "agosto", "август", "августа"],
    &["septembre", "septiembre", "setembro", "settembre", "сентябрь", "сентября"],
    &["oktober", "octobre", "octubre", "outubro", "ottobre", "октябрь", "октября"],
    &["novembre", "noviembre", "novembro", "ноябрь", "ноября"],
    &["dezember", "décembre", "diciembre", "dezembro", "dicembre", "декабрь", "декабря"],
];
