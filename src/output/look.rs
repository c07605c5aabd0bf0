//! How text is drawn: how wide, and with which characters.

/// How text is to look.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// Columns of the terminal; `None` where lines may be as long as they like.
    pub width: Option<usize>,
    /// Whether only ASCII characters may be drawn with.
    pub ascii: bool,
}

impl Look {
    /// A bar of `width` columns for `done` of `total`. It is full only when all is done, and shows
    /// something as soon as anything is.
    pub(super) fn bar(self, done: usize, total: usize, width: usize) -> String {
        let (full, empty) = if self.ascii { ('#', '.') } else { ('█', '░') };
        let exact = (done * width).checked_div(total).unwrap_or(0);
        let begun = usize::from(done > 0 && exact == 0);
        let filled = (exact + begun).min(width);
        let bar = std::iter::repeat_n(full, filled);
        bar.chain(std::iter::repeat_n(empty, width - filled)).collect()
    }

    /// What stands for words that had no room.
    pub const fn ellipsis(self) -> &'static str {
        if self.ascii { "..." } else { "…" }
    }

    /// A mark between things on a line.
    pub(super) const fn dot(self) -> &'static str {
        if self.ascii { "-" } else { "·" }
    }

    /// From this to that.
    pub(super) const fn arrow(self) -> &'static str {
        if self.ascii { "->" } else { "→" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_does_not_lie() {
        let look = Look { width: None, ascii: true };
        let bars = [(0, 0), (0, 5), (1, 100), (5, 10), (99, 100), (5, 5)];
        let drawn = bars.map(|(done, total)| look.bar(done, total, 10));
        assert_eq!(
            drawn,
            ["..........", "..........", "#.........", "#####.....", "#########.", "##########"]
        );
    }
}
