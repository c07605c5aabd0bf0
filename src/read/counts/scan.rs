//! What looks like a count in a piece of text: `3/7`, `43%`, `███░░`. Whether it is one, its
//! neighbours tell.

use super::Form;
use crate::read::vocab;
use crate::text::{Span, mojibake};

/// Something that may be a count.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// What would change in it.
    pub(super) span: Span,
    /// With the brackets around a bar.
    pub(super) whole: Span,
    /// Its form and value.
    pub(super) form: Form,
}

impl Candidate {
    pub(super) fn is_bar(&self) -> bool {
        matches!(self.form, Form::Bar { .. })
    }
}

/// Nobody types a count into a longer line, and looking around in one takes its time.
const LONGEST: usize = 2000;

/// All that looks like a count in the text at `span`, in order.
pub(super) fn candidates(text: &str, span: Span) -> Vec<Candidate> {
    let mut found = Vec::new();
    let slice = &text[span.start..span.end];
    // Most lines have none of these.
    let may_open = |b: u8| b.is_ascii_digit() || b == b'[';
    let is_ascii = slice.is_ascii();
    let plain = if is_ascii {
        !slice.bytes().any(may_open)
    } else {
        !slice.contains(|c: char| c.is_ascii_digit() || opens_bar(c))
    };
    if plain || slice.len() > LONGEST {
        return found;
    }
    let mut at = span.start;
    loop {
        if is_ascii {
            let bytes = &text.as_bytes()[at..span.end];
            at += bytes.iter().position(|&b| may_open(b)).unwrap_or(bytes.len());
        }
        let Some(first) = text[at..span.end].chars().next() else { return found };
        let next = if first.is_ascii_digit() {
            let found_number = number(text, span, at);
            let end = digits(text, at, span.end);
            found_number.map_or((None, end), |candidate| {
                let end = candidate.span.end;
                (Some(candidate), end)
            })
        } else if let Some(bar) = opens_bar(first).then(|| bar(text, span, at)).flatten() {
            let end = bar.whole.end;
            (Some(bar), end)
        } else {
            (None, skip(&text[..span.end], at, first))
        };
        found.extend(next.0);
        at = next.1;
    }
}

/// Whether a bar may begin with `c`: one of ASCII signs does with a bracket, a mis-encoded one with
/// a letter.
pub(super) fn opens_bar(c: char) -> bool {
    match c {
        '[' => true,
        c if c.is_ascii() => false,
        '\u{e2}'..='\u{f4}' => true,
        c => vocab::BARS.iter().any(|(full, empties)| *full == c || empties.contains(&c)),
    }
}

/// Where the run of signs at `at` ends: a bar may not begin in the middle of one.
fn skip(text: &str, at: usize, first: char) -> usize {
    if first.is_ascii() || first.is_alphanumeric() {
        return at + first.len_utf8();
    }
    at + text[at..].len() - text[at..].trim_start_matches(first).len()
}

/// Where the digits from `at` on end, a fraction behind a point or comma not among them.
fn digits(text: &str, at: usize, end: usize) -> usize {
    let len = text[at..end].find(|c: char| !c.is_ascii_digit());
    len.map_or(end, |len| at + len)
}

/// The fraction or percent that begins with the digits at `at`.
fn number(text: &str, span: Span, at: usize) -> Option<Candidate> {
    let end = digits(text, at, span.end);
    // Something stands behind every count, a sign or another number.
    if end == span.end || !starts_alone(&text[span.start..at]) {
        return None;
    }
    fraction(text, span, at, end).or_else(|| percent(text, span, at, end))
}

/// Whether a number may begin behind `before`: it is no part of a word, date, version or range, and
/// nothing says that it is a bound.
fn starts_alone(before: &str) -> bool {
    let bare = before.trim_end_matches([' ', '~', '≈', '*', '_', '`']);
    let last = before.chars().next_back();
    let inside = |c: char| {
        (c.is_alphanumeric() && !vocab::is_unspaced(c) && !is_hangul(c))
            || matches!(c, '/' | '.' | '-' | '–' | '#' | '$' | '€' | '£' | '+' | '\\' | '&' | '@')
    };
    let bound = bare.ends_with(['<', '>', '≥', '≤', '→', '±']);
    // `50 - 55%`, `3 to 5`: the end of a range.
    let range = bare.strip_suffix(['-', '–', '—']).is_some_and(|rest| {
        rest.trim_end_matches([' ', '%']).ends_with(|c: char| c.is_ascii_digit())
    });
    let decimal =
        last == Some(',') && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit());
    !(last.is_some_and(inside) || bound || range || decimal)
}

fn is_hangul(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

/// Whether a number may end before `behind`.
fn ends_alone(behind: &str) -> bool {
    let mut chars = behind.chars();
    let Some(first) = chars.next() else { return true };
    let digit_next = chars.next().is_some_and(|c| c.is_ascii_digit());
    let inside = (first.is_alphanumeric() && !vocab::is_unspaced(first) && !is_hangul(first))
        || matches!(first, '/' | '%' | '％' | '+')
        || (matches!(first, '.' | ',' | '-' | '–' | ':') && digit_next);
    let rest = behind.trim_start();
    let range = rest
        .strip_prefix(['-', '–', '—', '→'])
        .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    !inside && !range
}

fn fraction(text: &str, span: Span, at: usize, end: usize) -> Option<Candidate> {
    let rest = &text[end..span.end];
    let bare = rest.trim_start_matches(' ');
    let spaces = rest.len() - bare.len();
    let (worded, joint) = match bare.strip_prefix(['/', '／']) {
        Some(_) => (false, bare.chars().next().map_or(0, char::len_utf8)),
        None => (true, worded_joint(bare).filter(|_| spaces == 1)?),
    };
    let behind = bare[joint..].trim_start_matches(' ');
    let more = bare.len() - joint - behind.len();
    if spaces > 1 || more > 1 || (!worded && spaces != more) {
        return None;
    }
    let from = span.end - behind.len();
    let close = digits(text, from, span.end);
    let (done, total) = (parse(&text[at..end])?, parse(&text[from..close])?);
    let year = |number: usize| (1900..2100).contains(&number);
    // Which one it is, not how many are done.
    let ordinal = ends_with_ordinal(&text[span.start..at]);
    let sound = ends_alone(&text[close..span.end])
        && done <= total
        && total > 0
        && !year(done)
        && !year(total)
        && !ordinal;
    let span = Span::new(at, close);
    sound.then_some(Candidate { span, whole: span, form: Form::Fraction { done, total } })
}

/// The length of the word that joins two numbers, with one space behind it.
fn worded_joint(text: &str) -> Option<usize> {
    vocab::COUNT_JOINTS.iter().find_map(|joint| {
        let rest = text.strip_prefix(joint)?;
        (rest.starts_with(' ') && rest[1..].starts_with(|c: char| c.is_ascii_digit()))
            .then_some(joint.len())
    })
}

/// Whether `before` ends with a word for one of several: `Phase 2 of 5`, `Part 1/2`.
fn ends_with_ordinal(before: &str) -> bool {
    let bare = before.trim_end();
    let last = bare.rsplit([' ', '(', '*']).next().unwrap_or_default();
    bare.ends_with(char::is_alphanumeric) && vocab::is_one_of_several(&vocab::fold(last))
}

fn percent(text: &str, span: Span, at: usize, end: usize) -> Option<Candidate> {
    let mut close = end;
    let mut decimals = 0;
    let rest = &text[end..span.end];
    if let Some(part) = rest.strip_prefix(['.', ',']) {
        decimals = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if decimals == 0 || decimals > 2 {
            return None;
        }
        close = end + 1 + decimals;
    }
    let rest = &text[close..span.end];
    let bare = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
    let sign = bare.chars().next().filter(|c| matches!(c, '%' | '％'))?;
    let stop = span.end - bare.len() + sign.len_utf8();
    let units = parse(&text[at..close].replace(['.', ','], ""))?;
    let sound = ends_alone(&text[stop..span.end]) && units <= 100 * 10_usize.pow(decimals as u32);
    let span = Span::new(at, stop);
    let form = Form::Percent { units, decimals: decimals as u32 };
    sound.then_some(Candidate { span, whole: span, form })
}

fn parse(digits: &str) -> Option<usize> {
    (digits.len() <= 5).then(|| digits.parse().ok())?
}

/// One sign of a bar: what it shows, mis-encoded or not, and its length in bytes.
fn glyph(text: &str) -> Option<(char, usize)> {
    let first = text.chars().next()?;
    let (shown, mut len) = if first.is_ascii() {
        (first, 1)
    } else {
        mojibake::decode_at(text).unwrap_or((first, first.len_utf8()))
    };
    if text[len..].starts_with('\u{fe0f}') {
        len += '\u{fe0f}'.len_utf8();
    }
    Some((shown, len))
}

/// How many of `wanted` the text begins with, and their length in bytes.
fn run(text: &str, wanted: char) -> (usize, usize) {
    let (mut count, mut len) = (0, 0);
    while let Some((shown, more)) = glyph(&text[len..])
        && shown == wanted
    {
        count += 1;
        len += more;
    }
    (count, len)
}

/// The bar that begins at `at`: with its bracket, if it has one.
fn bar(text: &str, span: Span, at: usize) -> Option<Candidate> {
    let rest = &text[at..span.end];
    let bracket = rest.strip_prefix('[');
    let cells = bracket.unwrap_or(rest);
    let (first, _) = glyph(cells)?;
    let from = span.end - cells.len();
    let fulls = vocab::BARS.iter().filter(|(full, _)| *full == first);
    let empties = vocab::BARS.iter().filter(|(_, empties)| empties.contains(&first));
    let found = fulls
        .filter_map(|&(full, empties)| filled(cells, full, empties))
        .chain(empties.map(|&(full, _)| {
            let (width, len) = run(cells, first);
            Found { full, empty: first, filled: 0, width, tip: false, len }
        }))
        .max_by_key(|found| found.len)?;
    let closed = bracket.is_some() && cells[found.len..].starts_with(']');
    let plain = found.full.is_ascii() || found.empty.is_ascii() && found.filled < found.width;
    let mixed = found.filled > 0 && found.filled < found.width;
    let line = matches!(found.full, '━') && !mixed;
    // Lines of ASCII signs are drawn for many reasons: only those in brackets are bars.
    if found.width < 4
        || ((plain || line) && !closed)
        || (found.empty == ' ' && found.filled == 0)
        || (!closed && continues(&cells[found.len..]))
    {
        return None;
    }
    // A bracket that is not closed behind the cells is none of the bar's.
    if bracket.is_some() && !closed {
        return None;
    }
    let own = Span::new(from, from + found.len);
    let whole = if closed { Span::new(at, own.end + 1) } else { own };
    let slice = &cells[..found.len];
    let (_, first_len) = glyph(slice)?;
    let last = |shown: char| {
        let mut at = 0;
        let mut last = None;
        while let Some((sign, len)) = glyph(&slice[at..]) {
            if sign == shown {
                last = Some(slice[at..at + len].to_owned());
            }
            at += len;
        }
        last
    };
    let full = if found.filled > 0 { Some(slice[..first_len].to_owned()) } else { None };
    let form = Form::Bar {
        filled: found.filled,
        width: found.width,
        tip: found.tip,
        full: full.unwrap_or_else(|| found.full.to_string()),
        empty: last(found.empty).unwrap_or_else(|| found.empty.to_string()),
    };
    Some(Candidate { span: own, whole, form })
}

/// Whether the signs go on with others of a bar, so that this is none of ours.
fn continues(rest: &str) -> bool {
    let sign = |c: char| {
        matches!(u32::from(c), 0x2580..=0x259F)
            || (!c.is_ascii()
                && vocab::BARS.iter().any(|(full, empties)| *full == c || empties.contains(&c)))
    };
    glyph(rest).is_some_and(|(c, _)| sign(c))
}

struct Found {
    full: char,
    empty: char,
    filled: usize,
    width: usize,
    tip: bool,
    len: usize,
}

fn filled(cells: &str, full: char, empties: &'static [char]) -> Option<Found> {
    let (mut filled, mut len) = run(cells, full);
    let tip = full == '=' && cells[len..].starts_with('>');
    if tip {
        filled += 1;
        len += 1;
    }
    // Spaces are cells only before a closing bracket.
    let is_cell = |c: &char| {
        empties.contains(c) && (*c != ' ' || cells[len..].trim_start_matches(' ').starts_with(']'))
    };
    let next = glyph(&cells[len..]).map(|(c, _)| c).filter(is_cell);
    let (open, more) = next.map_or((0, 0), |empty| run(&cells[len..], empty));
    let empty = next.or(empties.first().copied())?;
    Some(Found { full, empty, filled, width: filled + open, tip, len: len + more })
}
