//! The values of status and priority fields, cells and brackets.

use super::{Options, Reader, counts, vocab};
use crate::model::{Priority, StatusKind};
use crate::text::Span;

/// A value as written, and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value<K> {
    /// What it comes down to; `None` if that was not understood.
    pub kind: Option<K>,
    /// The words, emoji included, the note not.
    pub words: Span,
    /// What stands in brackets or behind a dash.
    pub note: Option<Span>,
    /// Whether an emoji alone decided.
    pub by_sign: bool,
}

impl<K> Value<K> {
    /// The same value, in a text that has `offset` more bytes before it.
    pub(super) fn shifted(&self, offset: usize) -> Value<K>
    where
        K: Copy,
    {
        let note = self.note.map(|note| note.shifted(offset));
        Value { words: self.words.shifted(offset), note, ..*self }
    }
}

/// What the status at `span` in `text` says: `In Progress`, `🔄 Partial (schema exists)`.
pub fn status_value(text: &str, span: Span, options: &Options) -> Value<StatusKind> {
    let parts = parts(text, span);
    let folded = vocab::fold(&text[parts.bare.start..parts.bare.end]);
    let note = parts.note.map(|note| vocab::fold(&text[note.start..note.end]));
    let kind = share(text, parts.bare).or_else(|| status_of(&folded, note.as_deref(), options));
    let sign = parts.sign.and_then(|emoji| options.sign(emoji, false));
    Value {
        kind: kind.or(sign),
        words: parts.words,
        note: parts.note,
        by_sign: kind.is_none() && sign.is_some(),
    }
}

/// What the priority at `span` in `text` says: `🔴 CRITICAL`, `P1 (customers ask)`.
pub fn priority_value(text: &str, span: Span, options: &Options) -> Value<Priority> {
    let parts = parts(text, span);
    let folded = vocab::fold(&text[parts.bare.start..parts.bare.end]);
    let kind = priority_of(&folded, options);
    let sign = parts
        .sign
        .and_then(|emoji| options.priority_sign(emoji).or_else(|| vocab::priority_sign(emoji)));
    Value {
        kind: kind.or(sign),
        words: parts.words,
        note: parts.note,
        by_sign: kind.is_none() && sign.is_some(),
    }
}

/// Everyday words that are statuses only in a field of their own.
#[rustfmt::skip]
const VAGUE: &[&str] = &[
    "new", "open", "now", "current", "next", "later", "some", "basic", "limited", "stable", "beta", "alpha", "no", "yes", "research",
    "review", "testing", "production", "available", "prototype", "required", "needed", "building", "planning", "preview", "draft", "live",
    "active", "ready", "proposal", "integrated", "plan", "план", "планы", "计划", "规划", "計画", "future", "mixed", "working", "missing",
];

/// A status in a heading's brackets or behind its last dash: only what plainly is one, so that
/// `(Week 1)` stays in the title.
pub(super) fn status_in_title(reader: &Reader<'_>, span: Span) -> Option<Value<StatusKind>> {
    let value = status_value(reader.text, span, reader.options);
    if value.kind.is_none() || value.by_sign {
        return None;
    }
    let bare = &reader.text[value.words.start..value.words.end];
    let folded = vocab::fold(bare);
    let first = folded.split(' ').next().unwrap_or_default();
    let parenthesised = reader.text[..span.start].ends_with(['(', '[', '（', '【']);
    // `(Future / Optional)` says as much as `(Future)`.
    let head = vocab::fold(bare.split('/').next().unwrap_or(bare));
    let plain = if VAGUE.contains(&head.as_str()) {
        parenthesised && bare.starts_with(char::is_uppercase)
    } else {
        // In brackets any status will do that is not a sentence.
        let unspaced = vocab::is_unspaced_text(&folded);
        let short = folded.chars().count() <= if unspaced { 8 } else { 40 };
        // `(somebody should do it now)` only ends like a status.
        let last = folded.rsplit(' ').next().unwrap_or_default();
        let ends_vaguely =
            VAGUE.contains(&last) && leading_status(&folded, reader.options).is_none();
        !VAGUE.contains(&first)
            && ((parenthesised && short && !ends_vaguely) || is_bare(&folded, reader.options))
    };
    plain.then_some(value)
}

/// A priority in a heading's brackets or behind its last dash: `(P1, customers)`, `(HIGH PRIORITY -
/// Week 1)`, or a sign that the document's legend explains.
pub(super) fn priority_in_title(reader: &Reader<'_>, span: Span) -> Option<Value<Priority>> {
    let slice = &reader.text[span.start..span.end];
    let joints = [" - ", " — ", " – ", ",", ";", ": "];
    // Most have none.
    let may_join = |b: u8| matches!(b, b'-' | b',' | b';' | b':') || !b.is_ascii();
    let joints = joints.iter().filter(|_| slice.bytes().any(may_join));
    let end = joints.filter_map(|joint| slice.find(joint)).min().unwrap_or(slice.len());
    let head = slice[..end].trim();
    let folded = vocab::fold(head);
    let first = folded.split(' ').next().unwrap_or_default();
    let first = first.trim_end_matches('+');
    let code = matches!(first, "p0" | "p1" | "p2" | "p3" | "p4");
    let kind = if code { vocab::priority_word(first) } else { vocab::named_priority(&folded) };
    let loud = || {
        matches!(head, "CRITICAL" | "HIGH" | "MEDIUM" | "LOW" | "URGENT")
            .then(|| vocab::priority_word(&folded))
            .flatten()
    };
    let signed = || {
        let sign = vocab::leading(reader.text, span)?;
        reader.options.priority_sign(sign.emoji)
    };
    let kind = kind.or_else(loud).or_else(signed)?;
    Some(Value { kind: Some(kind), words: span, note: None, by_sign: false })
}

/// A value taken apart.
struct Parts {
    /// What counts as the value, emoji included.
    words: Span,
    /// The words without emoji and marks.
    bare: Span,
    /// What stands in brackets or behind a dash.
    note: Option<Span>,
    /// The emoji it begins or ends with.
    sign: Option<char>,
}

fn parts(text: &str, span: Span) -> Parts {
    let whole = unmarked(text, after_struck(text, span.trim(text)));
    let mut bare = whole;
    let mut sign = None;
    while let Some(found) = vocab::leading(text, bare) {
        sign = sign.or(Some(found.emoji));
        bare = Span::new(found.span.end, bare.end).trim(text);
    }
    let (end, note) = note(text, bare);
    let written = Span::new(bare.start, end).trim(text);
    let bare = unmarked(text, written);
    // An emoji belongs to the words, with marks between the two if there are any.
    let words =
        if sign.is_some() { Span::new(whole.start, written.end.max(whole.start)) } else { bare };
    // An emoji behind the words: `In Progress 🔄`.
    if sign.is_none()
        && let Some(last) = text[bare.start..bare.end].rfind(' ')
    {
        sign = vocab::leading(text, Span::new(bare.start + last + 1, bare.end))
            .map(|found| found.emoji);
    }
    Parts { words, bare, note, sign }
}

/// What stands behind struck words at the start: `Active` of `~~Planned~~ Active`.
fn after_struck(text: &str, span: Span) -> Span {
    let slice = &text[span.start..span.end];
    let inner = slice.strip_prefix("~~").and_then(|rest| Some((rest, rest.find("~~")?)));
    let rest = inner.map(|(rest, close)| Span::new(span.end - rest.len() + close + 2, span.end));
    rest.map(|rest| rest.trim(text)).filter(|rest| !rest.is_empty()).unwrap_or(span)
}

/// Without the emphasis, strike and code marks around all of it.
fn unmarked(text: &str, span: Span) -> Span {
    let mut span = span;
    for mark in ["**", "__", "~~", "`", "*", "_"] {
        let slice = &text[span.start..span.end];
        if slice.len() > 2 * mark.len()
            && slice.starts_with(mark)
            && slice[mark.len()..].find(mark) == Some(slice.len() - 2 * mark.len())
        {
            span = Span::new(span.start + mark.len(), span.end - mark.len()).trim(text);
        }
    }
    span
}

/// Where the words end, and the note behind them: in brackets, or behind a dash, colon or comma.
fn note(text: &str, span: Span) -> (usize, Option<Span>) {
    const JOINTS: [&str; 19] = [
        " (", "（", "(", " — ", " – ", " - ", ": ", "; ", ". ", ", ", "，", "；", "。", "：", "、",
        "<br", " | ", " · ", "—",
    ];
    let slice = &text[span.start..span.end];
    let joint_at = |(at, c): (usize, char)| {
        let may = c.is_ascii_punctuation() || c == ' ' || !c.is_ascii();
        let joint = JOINTS.iter().find(|&joint| may && slice[at..].starts_with(joint))?;
        Some((at, joint.len()))
    };
    let Some((at, joint)) = slice.char_indices().skip(1).find_map(joint_at) else {
        return (span.end, None);
    };
    let behind = Span::new(span.start + at + joint, span.end).trim(text);
    let opened = slice[at..at + joint].trim_start().starts_with(['(', '（']);
    let note = if opened {
        let inner = &text[behind.start..behind.end];
        let close = inner.rfind([')', '）']).unwrap_or(inner.len());
        Span::new(behind.start, behind.start + close).trim(text)
    } else {
        behind
    };
    (span.start + at, (!note.is_empty()).then_some(note))
}

/// The kind that the folded words of a status come down to.
fn status_of(folded: &str, note: Option<&str>, options: &Options) -> Option<StatusKind> {
    let clauses = || note.into_iter().flat_map(|note| note.split([',', ';'])).map(str::trim);
    // Where the first clause says nothing of how far it is, the next one may.
    let Some(kind) = clause(folded, options) else {
        return clauses().find_map(|part| leading_status(part, options));
    };
    // What follows may take it back: `proposed; blocked on legal`, `begun, the rest deferred`.
    let follows =
        |wanted: StatusKind| clauses().any(|part| leading_status(part, options) == Some(wanted));
    let ends_in = |wanted: StatusKind| clauses().any(|part| clause(part, options) == Some(wanted));
    Some(match kind {
        StatusKind::Todo | StatusKind::Active | StatusKind::Partial
            if follows(StatusKind::Blocked)
                || (vocab::is_unspaced_text(folded) && ends_in(StatusKind::Blocked)) =>
        {
            StatusKind::Blocked
        }
        StatusKind::Partial if ends_in(StatusKind::Dropped) => StatusKind::Dropped,
        kind => kind,
    })
}

fn clause(folded: &str, options: &Options) -> Option<StatusKind> {
    if folded.is_empty() {
        return None;
    }
    let lookup = Lookup::new(options);
    let beginning = || {
        let (kind, end) = lookup.beginning(folded)?;
        // `完成 80%`: how much of it is done.
        let part = percent(folded[end..].trim_start());
        Some(part.filter(|_| kind == StatusKind::Done).unwrap_or(kind))
    };
    lookup
        .find(folded)
        .or_else(|| percent(folded))
        .or_else(beginning)
        .or_else(|| lookup.ending(folded))
}

/// The status that folded words are or begin with.
pub(super) fn leading_status(folded: &str, options: &Options) -> Option<StatusKind> {
    let lookup = Lookup::new(options);
    lookup.find(folded).or_else(|| lookup.beginning(folded).map(|(kind, _)| kind))
}

/// Whether a heading's last words, behind a dash or a colon, are a status and no part of its title:
/// `In Progress`, `Done in v2`, `80% complete`, but not `Completed searches first`.
fn is_bare(folded: &str, options: &Options) -> bool {
    const BEHIND: &[&str] = &[
        "in", "on", "since", "by", "as", "at", "with", "until", "for", "seit", "am", "en", "le",
        "el", "em", "с", "в",
    ];
    let lookup = Lookup::new(options);
    let goes_on = |rest: &str| {
        let word = rest.trim_start_matches([' ', ',']).split(' ').next().unwrap_or_default();
        word.is_empty() || BEHIND.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit())
    };
    lookup.find(folded).or_else(|| percent(folded)).is_some()
        || lookup.beginning(folded).is_some_and(|(_, len)| goes_on(&folded[len..]))
}

/// The words for statuses: the user's, then everybody's.
struct Lookup {
    own: Vec<(String, StatusKind)>,
    longest: usize,
}

impl Lookup {
    fn new(options: &Options) -> Lookup {
        let own = options.statuses.iter().map(|(word, kind)| (vocab::fold(word), *kind));
        let own: Vec<(String, StatusKind)> = own.collect();
        // Looking up every part of a long value whole would take the square of its length.
        let longest =
            own.iter().map(|(word, _)| word.len()).fold(vocab::LONGEST_STATUS, usize::max);
        Lookup { own, longest }
    }

    fn find(&self, phrase: &str) -> Option<StatusKind> {
        if phrase.len() > self.longest {
            return None;
        }
        let own = self.own.iter().find(|(word, _)| word == phrase).map(|&(_, kind)| kind);
        own.or_else(|| vocab::status_word(phrase))
    }

    /// The longest known beginning, and its length.
    fn beginning(&self, folded: &str) -> Option<(StatusKind, usize)> {
        let unspaced = vocab::is_unspaced_text(folded);
        let ends = folded.char_indices().filter(|&(_, c)| c == ' ' || c == ',').map(|(at, _)| at);
        let whole = ends.rev().find_map(|end| Some((self.find(&folded[..end])?, end)));
        let inside = || {
            let ends = folded.char_indices().map(|(at, c)| at + c.len_utf8());
            ends.rev().find_map(|end| Some((self.find(&folded[..end])?, end)))
        };
        whole.or_else(|| if unspaced { inside() } else { None })
    }

    /// A known end: "backend complete" says that something else is not.
    fn ending(&self, folded: &str) -> Option<StatusKind> {
        let mut starts = folded.char_indices().filter(|&(_, c)| c == ' ' || c == ',');
        let spaced = starts
            .find_map(|(at, _)| Some(of_a_part(&folded[..at], self.find(&folded[at + 1..])?)));
        // Without spaces any end of two characters or more: `2027年に延期`.
        let inside = || {
            let starts = folded.char_indices().skip(1).map(|(at, _)| at);
            let long = |at: &usize| folded[*at..].chars().nth(1).is_some();
            let mut ends = starts.filter(long).filter_map(|at| self.find(&folded[at..]));
            ends.find(|kind| *kind != StatusKind::Done)
        };
        spaced.or_else(|| vocab::is_unspaced_text(folded).then(inside).flatten())
    }
}

/// The kind of the whole, where `subject` is said to be of `kind`.
fn of_a_part(subject: &str, kind: StatusKind) -> StatusKind {
    let last = subject.rsplit(' ').next().unwrap_or(subject);
    if matches!(
        last,
        "not" | "isn't" | "nicht" | "не" | "no" | "non" | "pas" | "não" | "未" | "yet"
    ) && kind == StatusKind::Done
    {
        return StatusKind::Todo;
    }
    let whole = matches!(
        last,
        "fully"
            | "now"
            | "already"
            | "all"
            | "is"
            | "are"
            | "100%"
            | "phase"
            | "milestone"
            | "recently"
            | "successfully"
            | "total"
            | "status"
    );
    if kind == StatusKind::Done && !whole { StatusKind::Partial } else { kind }
}

/// What a typed progress comes down to: `40%`, `4/4 plans complete`.
pub(super) fn progress(text: &str) -> Option<StatusKind> {
    let folded = vocab::fold(text);
    if let Some(kind) = percent(&folded) {
        return Some(kind);
    }
    let (done, rest) = text.trim().split_once('/')?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (done, total): (u32, u32) = (done.trim().parse().ok()?, rest[..digits].parse().ok()?);
    match (done, total) {
        (_, 0) => None,
        (0, _) => Some(StatusKind::Todo),
        (done, total) if done >= total => Some(StatusKind::Done),
        _ => Some(StatusKind::Active),
    }
}

/// `80% complete`, `~60%`: all is done, none is not begun, what is between is partial.
fn percent(folded: &str) -> Option<StatusKind> {
    let digits = folded.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(folded.len());
    let number: f64 = folded[..digits].parse().ok()?;
    let rest = folded[digits..].trim_start();
    let percent = rest.strip_prefix('%')?;
    let parted = |c: char| matches!(c, ' ' | ',') || vocab::is_unspaced(c);
    if !percent.trim().is_empty() && !percent.starts_with(parted) {
        return None;
    }
    Some(if number >= 100.0 {
        StatusKind::Done
    } else if number <= 0.0 {
        StatusKind::Todo
    } else {
        StatusKind::Partial
    })
}

/// `2/5 done`: all is done, none is not begun, what is between is partial.
fn share(text: &str, span: Span) -> Option<StatusKind> {
    let (done, total) = counts::share(text, span)?;
    Some(match done {
        0 => StatusKind::Todo,
        done if done == total => StatusKind::Done,
        _ => StatusKind::Partial,
    })
}

fn priority_of(folded: &str, options: &Options) -> Option<Priority> {
    let user = |phrase: &str| {
        options
            .priorities
            .iter()
            .find(|(word, _)| vocab::fold(word) == phrase)
            .map(|&(_, kind)| kind)
    };
    let find = |phrase: &str| user(phrase).or_else(|| vocab::priority_word(phrase));
    if let Some(kind) = find(folded) {
        return Some(kind);
    }
    let first = folded.split([' ', ',']).next()?;
    find(first)
        .or_else(|| folded.strip_prefix("priority ").and_then(find))
        .or_else(|| vocab::starts_with_words(folded, "must have").then_some(Priority::High))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expected: Option<StatusKind>, words: &str, note: Option<&str>) {
        let found = status_value(value, Span::new(0, value.len()), &Options::default());
        let slice = |span: Span| &value[span.start..span.end];
        assert_eq!(
            (found.kind, slice(found.words), found.note.map(slice)),
            (expected, words, note),
            "{value}"
        );
    }

    #[test]
    fn a_status_has_words_and_perhaps_a_note() {
        use StatusKind::{Active, Blocked, Done, Partial, Todo};
        check("In Progress", Some(Active), "In Progress", None);
        check("Partial (schema exists)", Some(Partial), "Partial", Some("schema exists"));
        check("**Done**", Some(Done), "Done", None);
        check("✅ Done — 2024-05-01", Some(Done), "✅ Done", Some("2024-05-01"));
        check("🔄", Some(Active), "🔄", None);
        check("✅", Some(Done), "✅", None);
        check("80% complete", Some(Partial), "80% complete", None);
        check("2/5 done", Some(Partial), "2/5 done", None);
        check("5/5 done", Some(Done), "5/5 done", None);
        check("0/4 complete", Some(Todo), "0/4 complete", None);
        check("Backend complete, UI needed", Some(Partial), "Backend complete", Some("UI needed"));
        check("Planned; blocked on legal", Some(Blocked), "Planned", Some("blocked on legal"));
        check("Not Started", Some(Todo), "Not Started", None);
        check("not done", Some(Todo), "not done", None);
        check("Completed in v2", Some(Done), "Completed in v2", None);
        check("已完成（2024）", Some(Done), "已完成", Some("2024"));
        check("ðŸŸ¡ In Progress", Some(Active), "ðŸŸ¡ In Progress", None);
        check("somewhere over there", None, "somewhere over there", None);
        check("", None, "", None);
    }

    #[test]
    fn a_priority_is_words_before_emoji() {
        let of = |value: &str| {
            priority_value(value, Span::new(0, value.len()), &Options::default()).kind
        };
        assert_eq!(of("ðŸŸ¡ HIGH"), Some(Priority::High));
        assert_eq!(of("🔴"), Some(Priority::Critical));
        assert_eq!(of("P0 - Critical"), Some(Priority::Critical));
        assert_eq!(of("High (customers ask)"), Some(Priority::High));
        assert_eq!(of("高"), Some(Priority::High));
        assert_eq!(of("whenever"), None);
    }
}
