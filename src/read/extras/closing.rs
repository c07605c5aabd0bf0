//! Focus points and next steps: the numbered lists of a conclusion, or a section of their own.

use super::super::outline::Entry;
use super::super::roles::Roles;
use super::super::{Reader, vocab};
use super::{line, named};
use crate::markdown::{self, Kind};
use crate::model::{Focus, Roadmap, Role, Step};
use crate::text::Span;

/// What the list to come is, as the words before it say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    Focus,
    Steps,
    Unknown,
}

/// Reads the lists of every section that is text, by the paragraph or heading before them.
pub(super) fn read(reader: &Reader<'_>, outline: &[Entry], roles: &Roles, roadmap: &mut Roadmap) {
    for (at, entry) in outline.iter().enumerate() {
        let first = match roles.of[at] {
            Role::NextSteps => List::Steps,
            Role::Prose | Role::Overview | Role::Document if entry.level > 0 => List::Unknown,
            _ => continue,
        };
        of_section(reader, entry, first, roadmap);
    }
}

fn of_section(reader: &Reader<'_>, entry: &Entry, first: List, roadmap: &mut Roadmap) {
    let document = reader.document;
    let mut list = first;
    for at in document.siblings(entry.body.0, entry.body.1) {
        match document.blocks[at].kind {
            Kind::Paragraph => list = announced(reader, document.blocks[at].text).unwrap_or(first),
            Kind::List { .. } => {
                for item in document.children(at) {
                    let text = line(reader, item);
                    match list {
                        List::Steps => roadmap.next_steps.push(Step { text }),
                        List::Focus => {
                            let (name, text) = named(reader, text);
                            roadmap.focus.push(Focus { name, text });
                        }
                        List::Unknown => {}
                    }
                }
            }
            Kind::Rule => list = List::Unknown,
            _ => {}
        }
    }
}

/// The list that a paragraph announces with its last words and a colon: `**Next Steps:**`, `The
/// focus is on:`.
fn announced(reader: &Reader<'_>, paragraph: Span) -> Option<List> {
    let written = reader.document.slice(paragraph);
    // A letter stays the last one without marks.
    let bare = written.trim_end_matches(|c: char| c.is_whitespace() || "*_~`".contains(c));
    if bare.ends_with(|c: char| c.is_alphanumeric() || c == '.') {
        return None;
    }
    let words = markdown::plain(written);
    if !words.trim_end().ends_with([':', '：']) {
        return None;
    }
    let sentence = words.rsplit(['.', '!', '?', '。']).find(|part| !part.trim().is_empty())?;
    let folded = vocab::fold(sentence.trim().trim_end_matches([':', '：']));
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| folded.contains(phrase));
    if has(&[
        "next steps",
        "next step",
        "immediate actions",
        "下一步",
        "次のステップ",
        "다음 단계",
        "nächste schritte",
        "prochaines étapes",
        "próximos pasos",
        "próximos passos",
        "следующие шаги",
        "prossimi passi",
    ]) {
        Some(List::Steps)
    } else if has(&["focus", "重点", "フォーカス", "schwerpunkt", "enfoque", "foco", "фокус"])
    {
        Some(List::Focus)
    } else {
        None
    }
}
