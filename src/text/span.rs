//! A place in a text.

/// A half-open range of bytes, `start..end`, in one particular text.
///
/// A span is only meaningful together with the text it was made for: after an edit there is a new
/// text, and the old spans are dead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span of the bytes `start..end`.
    pub const fn new(start: usize, end: usize) -> Span {
        debug_assert!(start <= end);
        Span { start, end }
    }

    /// The empty span before the byte at `offset`: a place to insert at.
    pub const fn at(offset: usize) -> Span {
        Span { start: offset, end: offset }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span covers no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `offset` is one of the span's bytes.
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether every byte of `other` is one of this span's.
    pub const fn covers(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span's bytes in `text`, without the white space at both ends.
    ///
    /// # Panics
    /// If the span does not lie in `text` on character boundaries, that is: was made for another.
    #[must_use]
    pub fn trim(self, text: &str) -> Span {
        // Mostly there is none, or plain spaces; other space is told by its characters.
        let bytes = text.as_bytes();
        let Span { mut start, mut end } = self;
        while start < end && bytes[start].is_ascii_whitespace() {
            start += 1;
        }
        while start < end && bytes[end - 1].is_ascii_whitespace() {
            end -= 1;
        }
        let plain = |byte: u8| byte.is_ascii_graphic();
        if start == end || (plain(bytes[start]) && plain(bytes[end - 1])) {
            return Span { start, end };
        }
        let slice = &text[start..end];
        let start = end - slice.trim_start().len();
        Span { start, end: start + slice.trim().len() }
    }

    /// The same bytes, counted from a text that begins `offset` bytes earlier.
    #[must_use]
    pub const fn shifted(self, offset: usize) -> Span {
        Span { start: self.start + offset, end: self.end + offset }
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Span {
        Span::new(range.start, range.end)
    }
}
