//! The words and emoji that documents are written with, as data, and how they are looked up.
//!
//! Everything that depends on a language is in the files of this folder. Words are compared
//! folded: small letters, no marks, single spaces.

mod buckets;
mod counts;
mod emoji;
mod keys;
mod later;
mod priorities;
mod sections;
mod statuses;
pub(super) mod words;

pub(super) use buckets::{Bucket, are_bucket_nouns, bucket, is_placeholder};
pub(super) use counts::{BARS, Beside, JOINTS as COUNT_JOINTS, beside, is_one_of_several};
pub(super) use emoji::{Sign, leading, priority_sign, status_sign};
pub(super) use keys::{key, meta_key};
pub(super) use later::is_put_off;
pub(super) use priorities::{named_priority, priority_word};
pub(super) use sections::{
    is_generic_part, is_history, is_never_work, is_roadmap, names_work, section_role, tells_success,
};
pub(super) use statuses::{
    LONGEST_STATUS, is_meaning_column, is_status_column, status_default, status_word,
};
pub(super) use words::{Words, words};

/// `text` as words are compared: small letters, Markdown marks, emoji and punctuation at the ends
/// left out, runs of space and dashes as one space.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_ascii(text.as_bytes());
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // What most letters are, and most signs, without a look at the tables of Unicode.
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if is_small(c) {
            out.push(c);
        } else if is_picture(c) {
        } else if c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '_' | '/')
        {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if c.is_alphanumeric()
            || matches!(c, '.' | '%' | '\'' | '’' | '+' | ',' | ';' | '&')
            || is_mark(c)
        {
            match c {
                '’' => out.push('\''),
                _ => out.extend(c.to_lowercase()),
            }
        }
    }
    let end = out.trim_end_matches([' ', '.', ',', ';']).len();
    out.truncate(end);
    out
}

/// Whether `c` is a letter of those without capitals, or a small Cyrillic one: not all of them.
fn is_small(c: char) -> bool {
    matches!(u32::from(c), 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x0430..=0x044F | 0x4E00..=0x9FEF | 0xAC00..=0xD7A3)
}

/// Whether `c` is a picture or a part of one: not all of them.
fn is_picture(c: char) -> bool {
    matches!(u32::from(c), 0x2500..=0x2767 | 0x1F300..=0x1FAFF | 0xFE0F)
}

/// [`fold`] for most texts.
fn fold_ascii(text: &[u8]) -> String {
    const NONE: u8 = 0;
    const FOLDED: [u8; 128] = {
        let mut folded = [NONE; 128];
        let mut b = 0;
        while b < 128 {
            folded[b as usize] = match b {
                b'0'..=b'9' | b'a'..=b'z' | b'.' | b'%' | b'\'' | b'+' | b',' | b';' | b'&' => b,
                b'A'..=b'Z' => b.to_ascii_lowercase(),
                b'-' | b'_' | b'/' | b' ' | b'\t'..=b'\r' => b' ',
                _ => NONE,
            };
            b += 1;
        }
        folded
    };
    let mut out = Vec::with_capacity(text.len());
    for &b in text {
        let folded = FOLDED[usize::from(b & 0x7F)];
        let is_second_space = folded == b' ' && out.last().is_none_or(|&last| last == b' ');
        if folded != NONE && !is_second_space {
            out.push(folded);
        }
    }
    while let Some(b' ' | b'.' | b',' | b';') = out.last() {
        out.pop();
    }
    String::from_utf8(out).unwrap_or_default()
}

/// Whether `c` is a combining mark of a script that needs them for its words.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x0300..=0x036F | 0x064B..=0x0652 | 0x0900..=0x0DFF | 0x0E31..=0x0E4E | 0x3099..=0x309A)
}

/// Whether `text` begins with `phrase` as whole words. Where words are written without spaces
/// (Chinese, Japanese), any end will do.
pub(super) fn starts_with_words(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase).is_some_and(|rest| ends_word(phrase, rest))
}

fn ends_word(phrase: &str, rest: &str) -> bool {
    let boundary = |c: char| !c.is_alphanumeric();
    rest.chars().next().is_none_or(boundary) || phrase.chars().next_back().is_some_and(is_unspaced)
}

/// Whether `c` belongs to a script that puts no spaces between words.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x0E00..=0x0E7F)
}

/// Whether some of `text` is in a script that puts no spaces between words.
pub(super) fn is_unspaced_text(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_unspaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_leaves_words() {
        assert_eq!(fold("**In-Progress** ✅."), "in progress");
        assert_eq!(fold("Won’t  do"), "won't do");
        assert_eq!(fold("【已完成】"), "已完成");
        assert_eq!(fold("80% complete, UI needed"), "80% complete, ui needed");
    }

    #[test]
    fn letters_and_pictures_are_what_unicode_says() {
        for c in ('\u{80}'..=char::MAX).filter(|&c| is_small(c)) {
            assert!(c.is_alphanumeric() && c.to_lowercase().eq([c]), "{c:?}");
        }
        for c in ('\u{80}'..=char::MAX).filter(|&c| is_picture(c)) {
            assert!(!c.is_alphanumeric() && !c.is_whitespace() && !is_mark(c), "{c:?}");
        }
    }

    #[test]
    fn words_are_whole() {
        assert!(starts_with_words("done since may", "done"));
        assert!(!starts_with_words("doneness", "done"));
        assert!(starts_with_words("已完成功能", "已完成"));
    }
}
