//! Edits, and sets of them that can be applied together.

use std::fmt;

use super::{Source, Span};

/// Puts `text` where `span` is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes; empty for an insertion.
    pub span: Span,
    /// What comes; empty for a deletion.
    pub text: String,
}

impl Edit {
    /// Replaces the bytes at `span`.
    pub fn replace(span: Span, text: impl Into<String>) -> Edit {
        Edit { span, text: text.into() }
    }

    /// Inserts before the byte at `offset`.
    pub fn insert(offset: usize, text: impl Into<String>) -> Edit {
        Edit { span: Span::at(offset), text: text.into() }
    }
}

/// Edits of one text, to be made together: sorted, and apart.
///
/// **Invariant:** no two edits overlap or touch, and each changes something. Touching edits are
/// refused because their order would decide the result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditSet {
    edits: Vec<Edit>,
}

/// Two edits that overlap or touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditConflict {
    /// The edit that comes first in the text.
    pub first: Span,
    /// The edit that begins before the first one has ended, or just where it ends.
    pub second: Span,
}

impl fmt::Display for EditConflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let EditConflict { first, second } = self;
        write!(
            f,
            "two changes meet at bytes {}..{} and {}..{}",
            first.start, first.end, second.start, second.end
        )
    }
}

impl std::error::Error for EditConflict {}

impl EditSet {
    /// Sorts `edits`, drops those that change nothing in `source`, and makes sure that the rest
    /// are apart.
    pub fn new(source: &Source, edits: Vec<Edit>) -> Result<EditSet, EditConflict> {
        let mut edits = edits;
        edits.retain(|edit| source.slice(edit.span) != edit.text);
        EditSet::sorted(edits)
    }

    /// What makes `new` of `old`: one edit, of all between what both begin and end with.
    pub fn between(old: &str, new: &str) -> EditSet {
        let start = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
        let start =
            (0..=start).rev().find(|&at| old.is_char_boundary(at) && new.is_char_boundary(at));
        let start = start.unwrap_or_default();
        let (old_rest, new_rest) = (&old[start..], &new[start..]);
        let same = old_rest.bytes().rev().zip(new_rest.bytes().rev()).take_while(|(a, b)| a == b);
        let apart = |text: &str, len: usize| text.is_char_boundary(text.len() - len);
        let end =
            (0..=same.count()).rev().find(|&len| apart(old_rest, len) && apart(new_rest, len));
        let end = end.unwrap_or_default();
        let span = Span::new(start, old.len() - end);
        let text = &new_rest[..new_rest.len() - end];
        let edits = if span.is_empty() && text.is_empty() {
            vec![]
        } else {
            vec![Edit::replace(span, text)]
        };
        EditSet { edits }
    }

    /// Both sets as one, or neither.
    pub fn merge(&self, other: &EditSet) -> Result<EditSet, EditConflict> {
        EditSet::sorted(self.edits.iter().chain(&other.edits).cloned().collect())
    }

    /// The edits, first in the text first.
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Whether nothing is to be changed.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The text after the edits.
    ///
    /// # Panics
    /// If the set was not made for `text`.
    pub fn apply(&self, text: &str) -> String {
        let grown: usize = self.edits.iter().map(|edit| edit.text.len()).sum();
        let mut out = String::with_capacity(text.len() + grown);
        let mut from = 0;
        for edit in &self.edits {
            out.push_str(&text[from..edit.span.start]);
            out.push_str(&edit.text);
            from = edit.span.end;
        }
        out.push_str(&text[from..]);
        out
    }

    /// The set that takes the edited text back to `text`, the one this set was made for.
    #[must_use]
    pub fn inverse(&self, text: &str) -> EditSet {
        let mut grown = 0_isize;
        let edits = self.edits.iter().map(|edit| {
            let start = edit.span.start.strict_add_signed(grown);
            grown += edit.text.len().cast_signed() - edit.span.len().cast_signed();
            let span = Span::new(start, start + edit.text.len());
            Edit::replace(span, &text[edit.span.start..edit.span.end])
        });
        EditSet { edits: edits.collect() }
    }

    fn sorted(mut edits: Vec<Edit>) -> Result<EditSet, EditConflict> {
        edits.sort_by_key(|edit| edit.span);
        for pair in edits.windows(2) {
            let (first, second) = (pair[0].span, pair[1].span);
            if second.start <= first.end {
                return Err(EditConflict { first, second });
            }
        }
        Ok(EditSet { edits })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn set(text: &str, edits: &[(usize, usize, &str)]) -> Result<EditSet, EditConflict> {
        let edits =
            edits.iter().map(|&(start, end, new)| Edit::replace(Span::new(start, end), new));
        EditSet::new(&Source::new(text.to_owned()), edits.collect())
    }

    #[test]
    fn edits_apply_in_any_order_and_invert() {
        let text = "one two three";
        let set = set(text, &[(8, 13, "3"), (0, 3, "first")]).unwrap();
        let after = set.apply(text);
        assert_eq!(after, "first two 3");
        assert_eq!(set.inverse(text).apply(&after), text);
    }

    #[test]
    fn edits_that_meet_are_refused() {
        assert!(set("abc", &[(0, 1, "x"), (1, 2, "y")]).is_err());
        assert!(set("abc", &[(1, 1, "x"), (1, 1, "y")]).is_err());
        assert!(set("abc", &[(0, 2, "x"), (1, 3, "y")]).is_err());
        assert!(set("abc", &[(0, 1, "x"), (2, 3, "y")]).is_ok());
    }

    #[test]
    fn an_edit_that_changes_nothing_is_dropped() {
        assert!(set("abc", &[(0, 1, "a"), (1, 2, "b")]).unwrap().is_empty());
    }

    #[test]
    fn a_merge_takes_both_or_neither() {
        let text = "one two";
        let first = set(text, &[(0, 3, "1")]).unwrap();
        let second = set(text, &[(4, 7, "2")]).unwrap();
        assert_eq!(first.merge(&second).unwrap().apply(text), "1 2");
        assert!(first.merge(&first).is_err());
    }

    proptest! {
        #[test]
        fn what_is_between_two_texts_makes_one_of_the_other(old in "[aé€]{0,6}", new in "[aé€]{0,6}") {
            prop_assert_eq!(EditSet::between(&old, &new).apply(&old), new.as_str());
            prop_assert_eq!(EditSet::between(&old, &old).is_empty(), true);
        }

        #[test]
        fn the_inverse_restores(text in ".{0,40}", cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), ".{0,4}"), 0..5)) {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let edits = cuts.iter().map(|(a, b, new)| {
                let (a, b) = (places[a.index(places.len())], places[b.index(places.len())]);
                Edit::replace(Span::new(a.min(b), a.max(b)), new.clone())
            });
            if let Ok(set) = EditSet::new(&Source::new(text.clone()), edits.collect()) {
                let after = set.apply(&text);
                prop_assert_eq!(set.inverse(&text).apply(&after), text);
            }
        }
    }
}
