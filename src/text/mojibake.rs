//! UTF-8 that was once read as Windows-1252 and written out again: `ðŸ”´` for 🔴.
//!
//! Each byte of the original became one character. The five bytes that Windows-1252 leaves
//! undefined (81, 8D, 8F, 90, 9D) became the C1 controls of the same number, as in the
//! [WHATWG encoding standard](https://encoding.spec.whatwg.org/#windows-1252).
//!
//! Recognising is safe, repairing a file is not ours to do unasked: this module only says what a
//! run of characters stands for.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

/// The mis-read runs of `text`, as ranges of bytes, and what each stands for.
///
/// Characters of two bytes count beside those of three and four, and alone where hardly anybody
/// means to write them. What was mis-read twice is repaired twice.
pub fn runs(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(clean) = memchr(LEAD, &text.as_bytes()[at..]) {
        at += clean;
        let (decoded, len) = decode_run(&text[at..]);
        let run = &text[at..at + len];
        let is_certain = run.char_indices().any(|(n, _)| decode_at(&run[n..]).is_some());
        if is_certain || is_telling(run) {
            found.push((at..at + len, undo(decoded)));
        }
        let next = text[at..].chars().next().map_or(1, char::len_utf8);
        at += len.max(next);
    }
    found
}

/// The first byte of every character that a run may begin with, U+00C2 to U+00F4; no character has it
/// further behind.
const LEAD: u8 = 0xC3;

/// What the mis-read characters at the start of `text` stand for, and their length.
fn decode_run(text: &str) -> (String, usize) {
    let (mut decoded, mut at) = (String::new(), 0);
    while let Some((c, len)) = unit_at(&text[at..]) {
        decoded.push(c);
        at += len;
    }
    (decoded, at)
}

/// What `text` stands for if all of it was mis-read once more.
fn undo(text: String) -> String {
    match decode_run(&text) {
        (decoded, len) if len > 0 && len == text.len() => undo(decoded),
        _ => text,
    }
}

/// Whether a run of two-byte characters is none that people write: `Ã©`, but not `Ã”`, which may end
/// a quotation, nor `Â«`.
fn is_telling(run: &str) -> bool {
    let mut chars = run.chars();
    let (lead, second) = (chars.next(), chars.next());
    matches!(lead, Some('Â' | 'Ã'))
        && matches!(second, Some('\u{a1}'..='\u{bf}'))
        && !matches!(second, Some('«' | '»' | '\u{ad}'))
}

/// What Windows-1252 shows for the bytes 80 to 9F; the undefined ones stand for themselves.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The character that the mis-read run at the start of `text` stands for, and the run's length in
/// bytes; `None` where `text` does not start with one.
///
/// Only characters of three and four bytes count (emoji, dashes, CJK): a run of two, such as `Â«`
/// or `Ã©`, may be what somebody meant to write.
pub fn decode_at(text: &str) -> Option<(char, usize)> {
    unit_at(text).filter(|(decoded, _)| decoded.len_utf8() > 2)
}

/// The same, for characters of two bytes as well.
fn unit_at(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let lead = byte(chars.next()?)?;
    let count = match lead {
        0xC2..=0xDF => 2,
        0xE2..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let mut bytes = [lead, 0, 0, 0];
    for slot in &mut bytes[1..count] {
        *slot = byte(chars.next()?)?;
    }
    let decoded = std::str::from_utf8(&bytes[..count]).ok()?.chars().next()?;
    Some((decoded, text.len() - chars.as_str().len()))
}

/// `text` with every mis-read run replaced by what it stands for: for showing, never for writing.
pub fn repaired(text: &str) -> Cow<'_, str> {
    if memchr(LEAD, text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(next) = text[at..].chars().next() {
        if let Some((decoded, len)) = decode_at(&text[at..]) {
            out.push_str(&text[copied..at]);
            out.push(decoded);
            at += len;
            copied = at;
        } else {
            at += next.len_utf8();
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// The byte that Windows-1252 shows as `shown`, if it is one above 7F.
fn byte(shown: char) -> Option<u8> {
    match shown {
        '\u{a0}'..='\u{ff}' => u8::try_from(u32::from(shown)).ok(),
        _ => HIGH.iter().position(|&c| c == shown).map(|n| 0x80 + n as u8),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn misread(text: &str) -> String {
        let shown = |b: u8| match b {
            0x80..=0x9F => HIGH[usize::from(b - 0x80)],
            _ => char::from(b),
        };
        text.bytes().map(shown).collect()
    }

    #[test]
    fn emoji_are_recognised() {
        for emoji in ["🔴", "🟡", "🟢", "✅", "⏳", "—", "❌", "🚧", "第"] {
            let broken = misread(emoji);
            assert_eq!(decode_at(&broken), Some((emoji.chars().next().unwrap(), broken.len())));
            assert_eq!(repaired(&format!("a {broken} b 🔴")), format!("a {emoji} b 🔴"));
        }
    }

    #[test]
    fn runs_are_repaired_as_often_as_they_were_damaged() {
        let once = misread("├── ");
        let twice = misread(&misread("é—🔴"));
        let text = format!("{once}, {twice} 🔴 Ã©t");
        let found = runs(&text);
        let found: Vec<&str> = found.iter().map(|(_, stands_for)| stands_for.as_str()).collect();
        assert_eq!(found, ["├──", "é—🔴", "é"]);
        assert_eq!(runs("AMANHÃ” « Â« âge naïve 🔴"), []);
    }

    #[test]
    fn what_people_mean_to_write_stays() {
        for text in ["naïve café", "« déjà »", "Ã©", "ðe", "âge", "plain", "â€", "🔴", "È œ"]
        {
            assert_eq!(repaired(text), text);
        }
    }
}
