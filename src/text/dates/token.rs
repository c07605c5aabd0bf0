//! The words, numbers and marks that dates are told by.

use std::borrow::Cow;

use Token::{Mark, Number, Word};

/// A piece of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    Number {
        value: u32,
        digits: usize,
    },
    /// In small letters.
    Word(Cow<'a, str>),
    Mark(char),
}

/// Words, numbers and marks; spaces are left out.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    // Every date has a number in it, and most titles have none.
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found = Vec::with_capacity(8);
    // Dates stand in short texts, and at the start of long ones.
    found.extend(pieces(text).map(|(_, token)| token).take(40));
    found
}

/// The same one by one, each with the place where it starts.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = (usize, Token<'_>)> {
    let is_ascii = text.is_ascii();
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].len() - text[at..].trim_start().len();
        let start = at;
        let (token, len) = first(&text[at..], is_ascii)?;
        at += len;
        Some((start, token))
    })
}

fn first(text: &str, is_ascii: bool) -> Option<(Token<'_>, usize)> {
    let first = text.chars().next()?;
    if first.is_ascii_digit() {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let value = text[..digits].parse().unwrap_or(u32::MAX);
        return Some((Number { value, digits }, digits));
    }
    if is_ascii && first.is_ascii_alphabetic() {
        let len = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        return Some((Word(lower(&text[..len])), len));
    }
    if first.is_alphabetic() {
        let is_cjk = |c: char| u32::from(c) >= 0x2E80;
        let ends = |c: char| !c.is_alphabetic() || is_cjk(c) != is_cjk(first);
        let len = text.find(ends).unwrap_or(text.len());
        let len = if is_cjk(first) { first.len_utf8() } else { len };
        return Some((Word(lower(&text[..len])), len));
    }
    Some((Mark(first), first.len_utf8()))
}

fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = word.bytes().all(|b| b.is_ascii_lowercase());
    if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

/// `text` in small letters where it is of ASCII: at once and not word by word.
pub(crate) fn small(text: &str) -> Cow<'_, str> {
    let is_large = |b: u8| b.is_ascii_uppercase();
    if text.is_ascii() && text.bytes().any(is_large) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}
