//! What a status or a priority says in words, and what emoji stands before these.

use crate::model::{Item, StatusSource};
use crate::text::{Span, mojibake};
use crate::validate::Context;

/// The emoji before some words, if there is one, and the words.
pub(super) fn split(written: &str) -> (Option<char>, String) {
    let written = mojibake::repaired(written);
    let words = written.trim_start_matches(|c: char| !c.is_alphanumeric());
    let before = &written[..written.len() - words.len()];
    let sign =
        before.chars().find(|c| u32::from(*c) > 0x2000 && !matches!(c, '\u{2000}'..='\u{206f}'));
    (sign, words.trim_end_matches(['*', '_', '`', ' ']).to_owned())
}

/// The words of a status that its item states itself, where they are more than an emoji.
pub(super) fn stated(context: &Context<'_>, item: &Item) -> Option<Span> {
    let own = matches!(
        item.status.source,
        StatusSource::Field | StatusSource::Heading | StatusSource::Row
    );
    let words = item.stating().status.words.filter(|_| own)?;
    (!split(context.slice(words)).1.is_empty()).then_some(words)
}

/// Whether what stands behind a status says nothing against it: a day, a version.
pub(super) fn is_plain(context: &Context<'_>, item: &Item) -> bool {
    item.stating().status.note.is_none_or(|note| {
        let words = context.slice(note);
        crate::read::parse_date(words).is_some() || !words.chars().any(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_no_word() {
        assert_eq!(split("✅ Done"), (Some('✅'), "Done".to_owned()));
        assert_eq!(split("**Done**"), (None, "Done".to_owned()));
        assert_eq!(split("🔴"), (Some('🔴'), String::new()));
        assert_eq!(split("ðŸ”´ CRITICAL"), (Some('🔴'), "CRITICAL".to_owned()));
    }
}
