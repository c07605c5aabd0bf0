//! Dates as people write them: `2025-07-01`, `July 16-31, 2025`, `Q3 2025`, `31.12.2025`.

mod calendar;
mod token;

use jiff::civil::Date;

pub(crate) use self::calendar::{first, has_year, is, month_of, written};
use self::token::pieces;
pub(crate) use self::token::{Token, small, tokens};
use super::Span;

/// The days that a written date covers: one, or a month (`2024-12`), a quarter, a half, a year, or
/// all from the first to the last of a range (`July 16-31, 2025`).
pub fn parse(text: &str) -> Option<(Date, Date)> {
    first(&tokens(&small(text)))
}

/// Where `text` has what is written like a date, and is none of the calendar's: `2025-02-30`.
pub fn wrong(text: &str) -> Vec<Span> {
    let small = small(text);
    let (starts, tokens): (Vec<usize>, Vec<Token<'_>>) = pieces(&small).unzip();
    let start = |at: usize| starts.get(at).copied().unwrap_or(text.len());
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((date, rest)) = written(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let next = tokens.len() - rest.len();
        if date.days().is_none() {
            let end = start(at) + text[start(at)..start(next)].trim_end().len();
            let span = Span::new(start(at), end);
            found.extend(stands_alone(text, span).then_some(span));
        }
        at = next;
    }
    found
}

/// Whether it is no part of a name or a path: `notes-2025-02-30.md`.
fn stands_alone(text: &str, span: Span) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '.');
    let mut behind = text[span.end..].trim_start_matches('.').chars();
    !text[..span.start].ends_with(is_part) && !behind.next().is_some_and(is_part)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_among_other_words() {
        let days = |text| parse(text).map(|(_, last)| last);
        assert_eq!(days("by 2025-02 (soft)"), Some(date(2025, 2, 28)));
        assert_eq!(days("~~2025-01-31~~"), Some(date(2025, 1, 31)));
        assert_eq!(days("2025-13"), None);
        assert_eq!(days("soon"), None);
    }
}
