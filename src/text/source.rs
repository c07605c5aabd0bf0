//! The text of a file, exactly as it was read.

use super::Span;

const BOM: &str = "\u{feff}";

/// A text as it was read: nothing is normalised, so that what is written back is what was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    text: String,
}

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eol {
    /// `\n`
    Lf,
    /// `\r\n`
    CrLf,
}

impl Eol {
    /// The bytes of this line ending.
    pub const fn as_str(self) -> &'static str {
        match self {
            Eol::Lf => "\n",
            Eol::CrLf => "\r\n",
        }
    }
}

impl Source {
    /// Takes a text as it is.
    pub fn new(text: String) -> Source {
        Source { text }
    }

    /// The whole text, with its byte order mark if it has one.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text at `span`.
    ///
    /// # Panics
    /// If the span was not made for this text.
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }

    /// Where the text begins after a byte order mark: 3 where there is one, else 0.
    pub fn body_start(&self) -> usize {
        if self.text.starts_with(BOM) { BOM.len() } else { 0 }
    }

    /// The line ending of the line that holds `offset`; for a last line without one, that of the
    /// line before; `\n` for a text of one line.
    pub fn eol_at(&self, offset: usize) -> Eol {
        let bytes = self.text.as_bytes();
        let here = bytes[offset..].iter().position(|&b| b == b'\n').map(|n| offset + n);
        let newline = here.or_else(|| bytes[..offset].iter().rposition(|&b| b == b'\n'));
        match newline {
            Some(at) if at > 0 && bytes[at - 1] == b'\r' => Eol::CrLf,
            _ => Eol::Lf,
        }
    }

    /// The span of the line that holds `offset`, without its ending and a byte order mark.
    pub fn line_at(&self, offset: usize) -> Span {
        let bytes = self.text.as_bytes();
        let offset = offset.max(self.body_start());
        let start = bytes[..offset].iter().rposition(|&b| b == b'\n');
        let start = start.map_or_else(|| self.body_start(), |n| n + 1);
        let end =
            bytes[offset..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |n| offset + n);
        let end = if end > start && bytes[end - 1] == b'\r' { end - 1 } else { end };
        Span::new(start, end.max(start))
    }

    /// Where the line after the one that holds `offset` begins, or the end of the text.
    pub fn next_line(&self, offset: usize) -> usize {
        let bytes = self.text.as_bytes();
        bytes[offset..].iter().position(|&b| b == b'\n').map_or(bytes.len(), |n| offset + n + 1)
    }

    /// The offset of the first carriage return that no line feed follows, if there is one.
    ///
    /// `CommonMark` takes it for a line ending, editors mostly do not: nobody can say what such a
    /// line is, so a text with one is read but not edited.
    pub fn lone_cr(&self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut from = 0;
        while let Some(n) = bytes[from..].iter().position(|&b| b == b'\r') {
            let at = from + n;
            if bytes.get(at + 1) != Some(&b'\n') {
                return Some(at);
            }
            from = at + 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ending_is_its_neighbours() {
        let source = Source::new("a\r\nb\nc".to_owned());
        assert_eq!(source.eol_at(0), Eol::CrLf);
        assert_eq!(source.eol_at(3), Eol::Lf);
        assert_eq!(source.eol_at(5), Eol::Lf);
        assert_eq!(Source::new("a".to_owned()).eol_at(1), Eol::Lf);
    }

    #[test]
    fn a_line_has_no_ending() {
        let source = Source::new("a\r\nbc\n\nd".to_owned());
        let lines: Vec<&str> = [0, 1, 2, 4, 6, 7].map(|at| source.slice(source.line_at(at))).into();
        assert_eq!(lines, ["a", "a", "a", "bc", "", "d"]);
        assert_eq!(source.next_line(0), 3);
        assert_eq!(source.next_line(7), 8);
    }

    #[test]
    fn a_lone_carriage_return_is_found() {
        assert_eq!(Source::new("a\r\nb\rc".to_owned()).lone_cr(), Some(4));
        assert_eq!(Source::new("a\r\nb\r\n".to_owned()).lone_cr(), None);
    }
}
