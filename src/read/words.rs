//! What other layers may ask the vocabulary: which words mean what, and which to write.

use std::borrow::Cow;

use super::{Options, Reader, Value, heading, legend, tasks, vocab};
use crate::markdown::Document;
use crate::model::{Item, Key, Priority, StatusKind, Task, TaskState};
use crate::text::{Span, mojibake};

/// The field that a key means, in any language that is known: `owner`, `负责人`.
pub fn key(word: &str) -> Option<Key> {
    vocab::key(word)
}

/// How far something is that has tasks in these states and says no more; `None` without tasks.
pub fn status_of_tasks(tasks: impl Iterator<Item = TaskState>) -> Option<StatusKind> {
    tasks::status_of(tasks)
}

/// The word to write for `kind` where a document has none of its own: in the language of the
/// status `like`, and with capitals as it has them.
pub fn status(like: &str, kind: StatusKind) -> String {
    cased(vocab::status_default(&vocab::fold(like), kind), like)
}

/// The word to write for a priority where a document has none of its own.
pub fn priority(like: &str, kind: Priority) -> String {
    cased(kind.name(), like)
}

/// `word` with capitals as `like` has them: all, of each word, or none.
pub fn cased(word: &str, like: &str) -> String {
    let letters = || like.chars().filter(|c| c.is_alphabetic());
    let upper = letters().filter(|c| c.is_uppercase()).count();
    if upper == 0 && letters().next().is_some() {
        return word.to_lowercase();
    }
    if upper > 1 && upper == letters().count() {
        return word.to_uppercase();
    }
    let each = like.is_empty() || like.is_ascii();
    let mut start = true;
    let capital = |c: char| {
        let out: String = if start { c.to_uppercase().collect() } else { c.to_string() };
        start = each && c == ' ';
        out
    };
    word.chars().map(capital).collect()
}

/// Whether `words` are a status and nothing else: no sentence that begins or ends with one. An emoji
/// alone is one too.
pub fn is_plain_status(words: &str, options: &Options) -> bool {
    let folded = fold(words);
    let own = || options.statuses.iter().any(|(word, _)| vocab::fold(word) == folded);
    folded.is_empty() || vocab::status_word(&folded).is_some() || own()
}

/// Whether `words` are a priority and nothing else.
pub fn is_plain_priority(words: &str, options: &Options) -> bool {
    let folded = fold(words);
    let own = || options.priorities.iter().any(|(word, _)| vocab::fold(word) == folded);
    folded.is_empty() || vocab::priority_word(&folded).is_some() || own()
}

/// The emoji to write for a status where a document has none of its own.
pub const fn sign(kind: StatusKind) -> &'static str {
    match kind {
        StatusKind::Done => "✅",
        StatusKind::Active | StatusKind::Partial => "🚧",
        StatusKind::Todo => "⏳",
        StatusKind::Blocked => "⛔",
        StatusKind::Dropped => "🚫",
        StatusKind::Ongoing => "🔄",
    }
}

/// The emoji that says `kind` by itself, where a document has none of its own: one that is read as
/// that kind, in headings and before bullets too. None is usual for what is partly done or goes on
/// for ever.
pub const fn sign_alone(kind: StatusKind) -> Option<&'static str> {
    match kind {
        StatusKind::Blocked => Some("⏸️"),
        StatusKind::Partial | StatusKind::Ongoing => None,
        _ => Some(sign(kind)),
    }
}

/// The options with what the document's legend says of emoji.
pub fn with_legend<'o>(document: &Document, options: &'o Options) -> Cow<'o, Options> {
    legend::added(document, options)
}

/// The emoji by which the document's legend says `kind`.
pub fn legend_sign(document: &Document, options: &Options, kind: StatusKind) -> Option<Span> {
    legend::sign(document, options, kind)
}

/// Whether `sign` is read as `kind` wherever an emoji says it alone, in a heading too.
pub fn is_sign_for(sign: &str, kind: StatusKind, options: &Options) -> bool {
    vocab::leading(sign, Span::new(0, sign.len()))
        .and_then(|sign| options.sign(sign.emoji, true))
        .is_some_and(|own| own == kind)
}

/// The words in a title that say how far something is: `已完成` of `已完成功能`.
pub fn status_words(title: &str) -> Option<String> {
    let folded = fold(title);
    let words: Vec<&str> = folded.split(' ').collect();
    let runs = (1..=words.len().min(4)).rev();
    let runs = runs.flat_map(|len| words.windows(len).map(|run| run.join(" ")));
    let parts = folded.char_indices().filter(|(_, c)| vocab::is_unspaced(*c));
    let parts = parts.map(|(at, c)| folded[..at + c.len_utf8()].to_owned());
    let mut parts: Vec<String> = parts.collect();
    parts.reverse();
    runs.chain(parts).find(|phrase| vocab::status_word(phrase).is_some())
}

/// Whether a line only keeps the place of a list that has nothing in it: `(none yet)`, `TBD`.
pub fn is_placeholder(line: &str) -> bool {
    vocab::is_placeholder(&fold(line))
}

/// What a heading's words say of a status, and where they do.
#[derive(Clone, Copy, Debug)]
pub struct Heading {
    /// The id, where there is one.
    pub id: Option<Span>,
    /// The title, without id, status and emoji at its ends.
    pub title: Span,
    /// The status in words, with an emoji that belongs to them.
    pub status: Option<Value<StatusKind>>,
    /// The status as an emoji at either end.
    pub sign: Option<(StatusKind, Span)>,
}

/// Takes a heading's words at `whole` in `text` apart, as a heading of `document`; `options` are those
/// with its legend.
pub fn heading(text: &str, whole: Span, document: &Document, options: &Options) -> Heading {
    let mut reader = Reader::new(document, options);
    reader.text = text;
    let words = heading::words(&reader, whole);
    Heading { id: words.id, title: words.title, status: words.status, sign: words.sign }
}

/// The emoji that the text at `span` begins with: its bytes, and how far it says things are.
pub fn leading_sign(text: &str, span: Span) -> Option<(Span, Option<StatusKind>)> {
    let sign = vocab::leading(text, span)?;
    Some((sign.span, vocab::status_sign(sign.emoji, false)))
}

/// Whether the line of a task puts it off, so that it need not be done with the rest.
pub fn is_task_put_off(document: &Document, task: &Task) -> bool {
    let source = &document.source;
    vocab::is_put_off(source.slice(source.line_at(task.text.start)))
}

/// Whether the line of an item puts it off. Its own id may well be `Phase 2`, which puts off nothing.
pub fn is_item_put_off(document: &Document, item: &Item) -> bool {
    let from = item.id.map_or(item.head.start, |id| id.end.min(item.head.end));
    vocab::is_put_off(document.slice(Span::new(from, item.head.end)))
}

/// `text` as words are compared: small letters, without marks, double spaces and emoji, mis-encoded
/// ones neither.
pub fn fold(text: &str) -> String {
    vocab::fold(&mojibake::repaired(text))
}
