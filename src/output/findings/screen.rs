//! Lines of a document as a terminal may have them.

use crate::output::Look;
use crate::output::escape::{is_hidden, joins};
use crate::text::{Source, Span};

/// A character that nothing is drawn for, though it counts as one.
const NOTHING: char = '\u{200d}';

/// Some lines, with one character for each of theirs, so that columns stay what they are.
pub(super) struct Screen {
    /// The lines, each but the last with its `\n`.
    pub(super) text: String,
    /// Where the distance between an offset in the document and here changes.
    moved: Vec<(usize, usize)>,
}

impl Screen {
    /// The text at `span`. What a terminal would obey or nobody would see is drawn as one mark; what
    /// joins emoji is left out, because terminals do not agree how wide the joined ones are.
    pub(super) fn new(source: &Source, span: Span, look: Look) -> Screen {
        let mark = if look.ascii { '?' } else { '\u{fffd}' };
        let mut screen = Screen { text: String::new(), moved: vec![(span.start, 0)] };
        let mut before = ' ';
        let mut chars = source.slice(span).char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let after = chars.peek().map(|&(_, c)| c);
            let drawn = match c {
                '\n' | '\t' => Some(c),
                '\r' if after == Some('\n') => None,
                '\u{1f3fb}'..='\u{1f3ff}' if !before.is_ascii() => Some(NOTHING),
                c if is_hidden(c) && joins(before, c, after) => Some(NOTHING),
                c if is_hidden(c) => Some(mark),
                c => Some(c),
            };
            screen.text.extend(drawn);
            if drawn.map_or(0, char::len_utf8) != c.len_utf8() {
                screen.moved.push((span.start + at + c.len_utf8(), screen.text.len()));
            }
            before = c;
        }
        screen
    }

    /// Where the byte at `offset` of the document is here.
    pub(super) fn at(&self, offset: usize) -> usize {
        let next = self.moved.partition_point(|&(from, _)| from <= offset);
        let Some(&(from, here)) = next.checked_sub(1).and_then(|at| self.moved.get(at)) else {
            return 0;
        };
        // Of a character that is shorter here, no more than there is.
        let end = self.moved.get(next).map_or(self.text.len(), |&(_, here)| here);
        (here + offset - from).min(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, places: &[(&str, &str)]) {
        let source = Source::new(text.to_owned());
        let look = Look { width: None, ascii: true };
        let screen = Screen::new(&source, Span::new(0, text.len()), look);
        assert_eq!(screen.text, expected);
        for (there, here) in places {
            let at = screen.at(text.find(there).unwrap());
            assert_eq!(&screen.text[at..at + here.len()], *here, "{there}");
        }
    }

    #[test]
    fn each_character_is_one() {
        check("a\u{1b}[1m\u{202e}b", "a?[1m?b", &[("[", "["), ("b", "b")]);
        check("a\r\nb\rc", "a\nb?c", &[("\r\n", "\n"), ("b", "b"), ("c", "c")]);
        check("完\u{feff}成", "完?成", &[("成", "成")]);
        check("👍🏽❤\u{fe0f}x", "👍\u{200d}❤\u{200d}x", &[("❤", "❤"), ("x", "x")]);
    }
}
