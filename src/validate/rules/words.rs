//! What a status or a priority says in words, and what emoji stands before these.

use std::collections::BTreeMap;

use crate::model::{Item, StatusSource};
use crate::text::{Span, dates, mojibake};
use crate::validate::{Context, Report};

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
        dates::parse(words).is_some() || !words.chars().any(char::is_alphabetic)
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

/// Words that should mean something and do not, each reported once, however often they are written.
#[derive(Default)]
pub(super) struct Unknown {
    found: BTreeMap<String, Vec<(Span, String)>>,
}

impl Unknown {
    /// Takes note of what is written at `span` of the item called `name`, unless it is no word of
    /// that kind at all: a number, a sentence, the name of something in code.
    pub(super) fn add(&mut self, context: &Context<'_>, span: Span, name: impl Fn() -> String) {
        let (_, bare) = split(context.slice(span));
        let folded = bare.to_lowercase();
        let is_word = bare.chars().any(char::is_alphabetic)
            && bare.split_whitespace().count() <= 3
            && !bare.split_whitespace().any(is_identifier);
        let says_none = matches!(folded.as_str(), "n/a" | "tbd" | "tbc" | "none");
        if is_word && !says_none {
            self.found.entry(folded).or_default().push((span, name()));
        }
    }

    /// Reports all of it: `what` is `status` or `priority`, and `example` sets its meaning.
    pub(super) fn report(
        self,
        context: &Context<'_>,
        report: &mut Report,
        what: &str,
        example: impl Fn(&str) -> String,
    ) {
        for (word, places) in self.found {
            let (span, name) = &places[0];
            let written = context.slice(*span);
            let more = match places.len() - 1 {
                0 => String::new(),
                1 => ", nor that of 1 other item".to_owned(),
                more => format!(", nor that of {more} other items"),
            };
            let message = format!("the {what} of {name} is not understood: `{written}`{more}");
            let found = report.add(*span, message);
            if let Some((again, _)) = places.get(1) {
                found.note(*again, "written again here");
            }
            let word = word.replace(['"', '\\', '\n'], " ");
            found.help(format!("say what it means in the settings: `{}`", example(&word)));
        }
    }
}

/// Whether a word is the name of something in code: `cropRegion`, `src/judge.py`, `crop_box`.
fn is_identifier(word: &str) -> bool {
    let is_lower = |pair: &[char]| pair[0].is_lowercase() && pair[1].is_uppercase();
    let letters: Vec<char> = word.chars().collect();
    word.contains(['_', '/', '(']) || letters.windows(2).any(is_lower)
}
