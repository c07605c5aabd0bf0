//! What an item waits for, as its `Depends` fields say: other items, parts of a plan, documents.

use super::anchor::anchored;
use super::place::enclosing;
use super::reference::{Reference, parts, reference};
use super::{Index, Target};
use crate::model::{Key, StatusKind, id_key};
use crate::text::Span;

/// Something that an item waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits<'a> {
    /// The words that name it, as written.
    pub words: &'a str,
    /// Where they stand.
    pub span: Span,
    /// What they name, if that is known.
    pub on: Option<On>,
    /// How many unfinished items it comes to; with none, it need not be waited for any more, as
    /// far as is known.
    pub open: usize,
}

impl Waits<'_> {
    /// Whether it need not be waited for any more, as far as is known.
    pub const fn is_over(&self) -> bool {
        self.open == 0
    }
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// An item, or a horizon, a phase or a bucket.
    Thing(Target),
    /// A whole document.
    Document(usize),
}

impl On {
    /// The document it is, or stands in.
    pub const fn doc(self) -> usize {
        match self {
            On::Thing(target) => target.doc(),
            On::Document(doc) => doc,
        }
    }
}

/// What `target`, an item, waits for, in the order it is written.
pub fn waits_for<'a>(index: &Index<'a>, target: Target) -> Vec<Waits<'a>> {
    let Target::Item { doc, item } = target else { return Vec::new() };
    let own = &index.docs[doc];
    let fields = own.roadmap.items[item].fields.iter().filter(|field| field.key == Key::Depends);
    fields
        .flat_map(|field| {
            let list = own.slice(field.value);
            // A part of a list is a part of its text: how far in is told by where it is kept.
            let at = |part: &str| field.value.start + part.as_ptr().addr() - list.as_ptr().addr();
            parts(list).map(move |part| (part, Span::new(at(part), at(part) + part.len())))
        })
        .filter(|(part, _)| !is_nothing(part))
        .map(|(words, span)| {
            let on = named(index, doc, words).filter(|&on| !holds(index, on, target));
            Waits { words, span, on, open: on.map_or(0, |on| open(index, on)) }
        })
        .collect()
}

/// Whether something unfinished keeps `target`, an item, from being worked on.
pub(super) fn is_kept(index: &Index<'_>, target: Target) -> bool {
    waits_for(index, target).iter().any(|waits| !waits.is_over())
}

/// What words in document `doc` name, if exactly one thing.
fn named(index: &Index<'_>, doc: usize, words: &str) -> Option<On> {
    match reference(index, doc, words) {
        Reference::Words(words) => by_words(index, doc, words).map(On::Thing),
        Reference::Text(text) => by_id(index, Some(doc), None, text).map(On::Thing),
        Reference::Inside { file, id } => {
            by_id(index, None, Some(file), id).or_else(|| by_line(index, file, id)).map(On::Thing)
        }
        Reference::Place { file, anchor, text, before, after } => {
            let inside = |words: &str| by_id(index, None, Some(file), words).map(On::Thing);
            inside(before)
                .or_else(|| by_id(index, Some(doc), None, before).map(On::Thing))
                .or_else(|| inside(after))
                .or_else(|| anchor.and_then(|anchor| anchored(index, file, anchor)))
                .or_else(|| inside(text))
                // A dead anchor meant something in the document, not all of it.
                .or_else(|| anchor.is_none().then_some(On::Document(file)))
        }
    }
}

/// What `words` name: by an id they are or begin with, else by the whole of a title.
fn by_words(index: &Index<'_>, doc: usize, words: &str) -> Option<Target> {
    by_id(index, Some(doc), None, words).or_else(|| {
        let bare = bare(words);
        [bare, short(bare)].into_iter().find_map(|title| {
            let called = index.titled(title);
            nearest(called.iter().copied().filter(is_item), Some(doc))
                .or_else(|| nearest(called.iter().copied(), Some(doc)))
        })
    })
}

/// What bears the id that `words` are or begin with, as in `1.2 (schema)` or `Phase 2 complete`: in
/// the document `file`, or, seen from document `from`, in any.
fn by_id(
    index: &Index<'_>,
    from: Option<usize>,
    file: Option<usize>,
    words: &str,
) -> Option<Target> {
    let bare = bare(words);
    let short = short(bare);
    let start = |count: usize| {
        let mut spaces = short.match_indices(char::is_whitespace).map(|(at, _)| at);
        &short[..spaces.nth(count - 1).unwrap_or(short.len())]
    };
    let mut forms = vec![(bare, true), (short, true), (start(2), true), (start(1), false)];
    forms.dedup_by_key(|(form, _)| *form);
    forms.into_iter().find_map(|(id, whole)| {
        let key = id_key(id.trim_matches(['*', '`', ' ']));
        let found = || {
            let all = index.named(&key).iter().map(|&(_, target)| target);
            all.filter(|target| file.is_none_or(|file| file == target.doc()))
        };
        nearest(found().filter(is_item), from)
            // `2 weeks of quiet` is not all of part 2.
            .or_else(|| nearest(found().filter(|_| whole), from))
    })
}

/// The item, or part, on a line of a document, as our own output names lines.
fn by_line(index: &Index<'_>, file: usize, line: &str) -> Option<Target> {
    match index.at_line(file, line.parse().ok()?)? {
        Target::Task { doc, item, .. } => Some(Target::Item { doc, item }),
        Target::Loose { .. } => None,
        found => Some(found),
    }
}

/// The first thing in document `from`, else the first one if only one other document has any.
fn nearest(found: impl Iterator<Item = Target>, from: Option<usize>) -> Option<Target> {
    let found: Vec<Target> = found.collect();
    let first = *found.first()?;
    let own = found.iter().copied().find(|target| Some(target.doc()) == from);
    own.or_else(|| found.iter().all(|target| target.doc() == first.doc()).then_some(first))
}

const fn is_item(target: &Target) -> bool {
    matches!(target, Target::Item { .. })
}

/// Whether `target`, an item, is what is waited for, or a part of it: nothing waits for itself.
fn holds(index: &Index<'_>, on: On, target: Target) -> bool {
    let Target::Item { doc, item } = target else { return false };
    match on {
        On::Document(other) => other == doc,
        On::Thing(Target::Section { doc: other, section }) => {
            let roadmap = index.docs[doc].roadmap;
            let around = roadmap.items[item].section;
            other == doc && enclosing(roadmap, around).any(|at| at == section)
        }
        On::Thing(other) => other == target,
    }
}

/// How many unfinished items something comes to. What goes on for ever cannot be waited for.
fn open(index: &Index<'_>, on: On) -> usize {
    match on {
        On::Thing(Target::Item { doc, item }) => {
            let kind = index.docs[doc].roadmap.items[item].status.kind;
            let is_over = kind.is_some_and(|kind| kind.is_closed() || kind == StatusKind::Ongoing);
            usize::from(!is_over)
        }
        On::Thing(Target::Section { doc, section }) => {
            index.progress(doc).sections[section].unsettled()
        }
        On::Thing(_) => 0,
        On::Document(doc) => index.progress(doc).whole.unsettled(),
    }
}

/// Words without the marks around them.
fn bare(words: &str) -> &str {
    words.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '*' | '_' | '`' | '[' | ']' | '(' | ')' | '.' | ':')
    })
}

/// Words without what is said of them in brackets or behind a dash or a colon.
fn short(words: &str) -> &str {
    words.split(['(', '[', '—', ':']).next().unwrap_or(words).trim()
}

fn is_nothing(words: &str) -> bool {
    let words = words.trim_matches(['*', '_', '.', ' ']).to_lowercase();
    matches!(words.as_str(), "none" | "nothing" | "n/a" | "-" | "—" | "–" | "no")
}
