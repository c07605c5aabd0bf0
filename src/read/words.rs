//! What other layers may ask the vocabulary: which words mean what, and which to write.

use super::{Options, tasks, vocab};
use crate::model::{Key, Priority, StatusKind, TaskState};
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

/// The emoji that the text at `span` begins with: its bytes, and how far it says things are.
pub fn leading_sign(text: &str, span: Span) -> Option<(Span, Option<StatusKind>)> {
    let sign = vocab::leading(text, span)?;
    Some((sign.span, vocab::status_sign(sign.emoji, false)))
}

/// `text` as words are compared: small letters, without marks, double spaces and emoji, mis-encoded
/// ones neither.
pub fn fold(text: &str) -> String {
    vocab::fold(&mojibake::repaired(text))
}
