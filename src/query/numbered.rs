//! Ids with a number, or a letter, that counts.

/// An id with a number that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbered<'t> {
    before: &'t str,
    digits: &'t str,
    behind: &'t str,
    number: usize,
}

impl<'t> Numbered<'t> {
    /// What stands before the number.
    pub const fn before(&self) -> &'t str {
        self.before
    }

    /// The number.
    pub const fn number(&self) -> usize {
        self.number
    }

    /// What tells apart counts that begin alike: by letters, or with something behind.
    pub fn kind(&self) -> String {
        let letter = self.digits.starts_with(|c: char| c.is_ascii_uppercase());
        format!("{letter}{}", self.behind)
    }

    /// Whether both are of one count.
    pub fn counts_with(&self, other: &Numbered<'_>) -> bool {
        self.before.eq_ignore_ascii_case(other.before) && self.kind() == other.kind()
    }

    /// The same with another number, written as that is: with leading noughts, or as a letter.
    pub fn with(&self, number: usize) -> Option<String> {
        let written = if self.digits.starts_with(|c: char| c.is_ascii_uppercase()) {
            let place = u8::try_from(number).ok().filter(|place| (1..=26).contains(place))?;
            char::from(b'A' + place - 1).to_string()
        } else {
            let width = if self.digits.starts_with('0') { self.digits.len() } else { 0 };
            format!("{number:0>width$}")
        };
        Some(format!("{}{written}{}", self.before, self.behind))
    }

    /// `id` taken apart. Versions, quarters and the numbers of issues do not count things here.
    pub fn of(id: &'t str) -> Option<Numbered<'t>> {
        let Some(last) = id.rfind(|c: char| c.is_ascii_digit()) else { return lettered(id) };
        let end = last + 1;
        let from = end - id[..end].bytes().rev().take_while(u8::is_ascii_digit).count();
        let (before, digits, behind) = (&id[..from], &id[from..end], &id[end..]);
        let small = before.to_lowercase();
        let is_version = small
            .strip_prefix('v')
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()));
        let is_other = is_version || before.starts_with('#') || small == "q" || small == "h";
        // `Week 3-4` is a span of time.
        let is_range = before
            .strip_suffix(['-', '–'])
            .is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
        let is_letter = behind.chars().any(|c| c.is_ascii_alphanumeric());
        let number = digits.parse().ok().filter(|_| !is_other && !is_letter && !is_range)?;
        Some(Numbered { before, digits, behind, number })
    }
}

/// An id that counts by letters, such as `Phase B`: by their place in the alphabet.
fn lettered(id: &str) -> Option<Numbered<'_>> {
    let (at, letter) = id.char_indices().next_back().filter(|(_, c)| c.is_ascii_uppercase())?;
    let before = &id[..at];
    let alone = before.is_empty() || before.ends_with([' ', '-']);
    let number = usize::from(u8::try_from(letter).ok()? - b'A') + 1;
    alone.then_some(Numbered { before, digits: &id[at..], behind: "", number })
}
