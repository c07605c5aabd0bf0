//! A text without the marks that only matter inside of lines.
//!
//! Blocks are all that a document is read for at first, and the parser spends up to half of its time
//! on what is bold, italic or code. Where such a mark cannot begin a block, it is given letters
//! instead: as many bytes, so that all spans stay what they are.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3, memrchr};

use super::parse::readable;

/// `body` as the parser finds the same blocks in it with less to do, and with a newline at its end.
pub(super) fn unmarked(body: &str) -> Cow<'_, str> {
    let Some(first) = memchr3(b'*', b'_', b'`', body.as_bytes()) else { return readable(body) };
    let mut bytes = Vec::with_capacity(body.len() + 1);
    bytes.extend_from_slice(body.as_bytes());
    if !body.ends_with('\n') {
        bytes.push(b'\n');
    }
    let mut next = Some(first);
    let mut end = 0;
    while let Some(mark) = next {
        let start = memrchr(b'\n', &bytes[end..mark]).map_or(end, |len| end + len + 1);
        end = memchr(b'\n', &bytes[mark..]).map_or(bytes.len(), |len| mark + len);
        unmark(&mut bytes[start..end]);
        next = memchr3(b'*', b'_', b'`', &bytes[end..]).map(|len| end + len);
    }
    // Letters for signs of one byte each: still a text.
    String::from_utf8(bytes).map_or_else(|_| readable(body), Cow::Owned)
}

/// Puts letters for the marks of a line behind what may begin a block, if the line is none whose
/// marks tell blocks apart: of a table, say.
fn unmark(line: &mut [u8]) {
    let end = line.len() - usize::from(line.ends_with(b"\r"));
    let line = &mut line[..end];
    if memchr2(b'|', b'\r', line).is_some() {
        return;
    }
    let Some(at) = inside(line) else { return };
    for b in &mut line[at..] {
        *b = if matches!(*b, b'*' | b'_' | b'`') { b'x' } else { *b };
    }
}

/// Where the words of a line begin that can be nothing but words, if it has such: behind bullets,
/// numbers, quote marks, the signs of a heading, and a box.
fn inside(line: &[u8]) -> Option<usize> {
    let may_begin = |b: u8| {
        matches!(b, b' ' | b'\t' | b'>' | b'-' | b'+' | b'.' | b')' | b'#') || b.is_ascii_digit()
    };
    let mut at = 0;
    while may_begin(*line.get(at)?) || matches!(line[at..], [b'*', b' ' | b'\t', ..]) {
        at += 1;
    }
    if let [b'[', b' ' | b'x' | b'X', b']', b' ', rest @ ..] = &line[at..] {
        at = line.len() - rest.len();
    }
    // `**Bold`, but neither a rule nor the fence of a code block.
    let mark = *line.get(at)?;
    let marks = match mark {
        b'*' | b'_' | b'`' => line[at..].iter().take_while(|&&b| b == mark).count(),
        _ => 0,
    };
    let word = *line.get(at + marks)?;
    let is_fence = mark == b'`' && marks > 2;
    (!is_fence && (word.is_ascii_alphanumeric() || !word.is_ascii())).then_some(at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown::parse::built;

    fn check(body: &str, expected: &str) {
        assert_eq!(unmarked(body), expected);
    }

    #[test]
    fn marks_inside_of_lines_go() {
        check("- [ ] **a** `b`\n", "- [ ] xxaxx xbx\n");
        check("1.4 _a_\r\n> # a *b*", "1.4 xax\r\n> # a xbx\n");
        check("**Status:** 完*成*", "xxStatus:xx 完x成x\n");
    }

    #[test]
    fn what_may_begin_a_block_stays() {
        for body in [
            "* * *\n",
            "```rust\n",
            "[a*]: b\n",
            "a | `b`\n",
            "<a*b>\n",
            "* \t- _\n",
            "- * 1. ***\n",
            "_*_\n",
        ] {
            check(body, body);
        }
    }

    /// What documents are made of, and what is hard to tell apart.
    #[rustfmt::skip]
    const PIECES: &[&str] = &[
        "\n", "\n\n", "\r\n", "\r", " ", "  ", "    ", "\t", "# ", "- ", "* ", "+ ", "1. ", "2) ", "> ", "- [ ] ", "* [x] ", "[ ] ", "[x]: ", "[a]: ", "[^1]: ", "[^1]",
        "---\n", "***\n", "* * *\n", "___\n", "===\n", "```", "`", "``", "~~~", "*", "**", "***", "_", "__", "a", "b1", "é", "完", "🔴", "\u{a0}", ".", ":", "|", " | ", "\n|---|---|\n",
        "\\", "\\\n", "[", "]", "(", ")", "](", "<", ">", "<b>", "</b>", "<div>", "<!-- ", " -->", "<a href=x", "<a href=\"x\">", "<?", "?>", "&amp;", "!", "\"", "'", "0", "x",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn the_blocks_stay(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
            let text = pieces.concat();
            prop_assert_eq!(built(&text, 0, &readable(&text)), built(&text, 0, &unmarked(&text)));
        }
    }
}
