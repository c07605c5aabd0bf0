//! Words and what they stand for, in a table that is made when the program is compiled: nothing is
//! put together at each start, and the words are one text, so that the loader has no address of each
//! to fill in. (`phf` keeps the address of each word, and wants them written into its macro.)

/// Makes [`Words`] of a constant: `words!(K, LISTS)` of lists of words, each with what they stand
/// for, or `words!(LIST)` of a list of words alone.
macro_rules! words {
    ($value:ty, $lists:expr) => {{
        use $crate::read::vocab::words::{Table, Words, bytes, slots, table};
        const LISTS: &[($value, &[&str])] = $lists;
        const TABLE: Table<$value, { bytes(LISTS) }, { slots(LISTS) }> = table(LISTS);
        Words::new(&TABLE)
    }};
    ($list:expr) => {
        $crate::read::vocab::words::words!((), &[((), $list)])
    };
}
pub(in crate::read) use words;

/// Words, and for each what it stands for.
pub(in crate::read) struct Words<V: 'static> {
    text: &'static [u8],
    /// A hash table with linear probing, at most half full.
    slots: &'static [Option<Entry<V>>],
}

/// Where a word stands in the text, and what it stands for.
#[derive(Clone, Copy)]
pub(in crate::read) struct Entry<V> {
    start: u32,
    len: u8,
    /// Some of the word's hash: few other words have the same, and need not be compared.
    tag: u8,
    value: V,
}

impl<V: Copy> Words<V> {
    pub(in crate::read) const fn new<const BYTES: usize, const SLOTS: usize>(
        table: &'static Table<V, BYTES, SLOTS>,
    ) -> Words<V> {
        Words { text: &table.text, slots: &table.slots }
    }

    /// What the word stands for; of several lists that have it the first decides.
    pub(in crate::read) fn get(&self, word: impl AsRef<[u8]>) -> Option<V> {
        let word = word.as_ref();
        let (first, tag) = hash(word);
        self.probe(word, tag, first).map(|(_, value)| value)
    }

    /// What the word stands for in each list that has it, in their order.
    pub(in crate::read) fn all(&self, word: &str) -> impl Iterator<Item = V> {
        let (mut at, tag) = hash(word.as_bytes());
        std::iter::from_fn(move || {
            let (found, value) = self.probe(word.as_bytes(), tag, at)?;
            at = found + 1;
            Some(value)
        })
    }

    /// The first slot from `at` on that has the word, and what it stands for there.
    fn probe(&self, word: &[u8], tag: u8, mut at: usize) -> Option<(usize, V)> {
        while let Some(entry) = &self.slots[at & (self.slots.len() - 1)] {
            let start = entry.start as usize;
            if entry.tag == tag && self.text[start..start + usize::from(entry.len)] == *word {
                return Some((at, entry.value));
            }
            at += 1;
        }
        None
    }
}

impl Words<()> {
    pub(in crate::read) fn contains(&self, word: impl AsRef<[u8]>) -> bool {
        self.get(word).is_some()
    }
}

/// What [`Words`] refer to.
pub(in crate::read) struct Table<V, const BYTES: usize, const SLOTS: usize> {
    text: [u8; BYTES],
    slots: [Option<Entry<V>>; SLOTS],
}

/// How many bytes all words have.
pub(in crate::read) const fn bytes<V>(lists: &[(V, &[&str])]) -> usize {
    let (mut bytes, mut list) = (0, 0);
    while list < lists.len() {
        let mut word = 0;
        while word < lists[list].1.len() {
            bytes += lists[list].1[word].len();
            word += 1;
        }
        list += 1;
    }
    bytes
}

/// How many slots a table of all words has.
pub(in crate::read) const fn slots<V>(lists: &[(V, &[&str])]) -> usize {
    let (mut words, mut list) = (0, 0);
    while list < lists.len() {
        words += lists[list].1.len();
        list += 1;
    }
    (words * 2).next_power_of_two()
}

/// The table of all words.
#[expect(clippy::cast_possible_truncation, reason = "asserted: the program is not compiled else")]
pub(in crate::read) const fn table<V: Copy, const BYTES: usize, const SLOTS: usize>(
    lists: &[(V, &[&str])],
) -> Table<V, BYTES, SLOTS> {
    assert!(BYTES <= u32::MAX as usize);
    let mut table = Table { text: [0; BYTES], slots: [None; SLOTS] };
    let (mut start, mut list) = (0, 0);
    while list < lists.len() {
        let (value, words) = lists[list];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            assert!(word.len() <= u8::MAX as usize);
            let (mut slot, tag) = hash(word);
            while table.slots[slot & (SLOTS - 1)].is_some() {
                slot += 1;
            }
            let len = word.len() as u8;
            table.slots[slot & (SLOTS - 1)] = Some(Entry { start: start as u32, len, tag, value });
            let rest = table.text.split_at_mut(start).1;
            rest.split_at_mut(word.len()).0.copy_from_slice(word);
            start += word.len();
            at += 1;
        }
        list += 1;
    }
    table
}

/// Where to look first, and a tag. Eight bytes at a time are multiplied into each other, the last
/// ones of a longer word together with some before them. The words are ours, so nobody makes them
/// collide, and texts that are looked up only read the table.
const fn hash(word: &[u8]) -> (usize, u8) {
    let hash = match *word {
        [] => 0,
        [a] => mixed(1, a as u64),
        [a, b] => mixed(2, u16::from_le_bytes([a, b]) as u64),
        [a, b, c] => mixed(3, u32::from_le_bytes([a, b, c, 0]) as u64),
        _ => match (word.first_chunk::<4>(), word.last_chunk::<4>(), word.last_chunk::<8>()) {
            (_, _, Some(last)) => {
                let (mut hash, mut rest) = (word.len() as u64, word);
                while let Some((eight, after)) = rest.split_first_chunk::<8>() {
                    hash = mixed(hash, u64::from_le_bytes(*eight));
                    rest = after;
                }
                if rest.is_empty() { hash } else { mixed(hash, u64::from_le_bytes(*last)) }
            }
            (Some(first), Some(last), None) => {
                let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
                mixed(word.len() as u64, (first as u64) << 32 | last as u64)
            }
            _ => 0,
        },
    };
    ((hash >> 32) as usize, (hash >> 24) as u8)
}

const fn mixed(hash: u64, bytes: u64) -> u64 {
    (hash.rotate_left(23) ^ bytes).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OF_TESTS: &[(u8, &[&str])] = &[
        (1, &["a", "plan", "with several words", "fertig"]),
        (2, &["完成", "a", "b"]),
        (3, &["a"]),
    ];
    static KNOWN: Words<u8> = words!(u8, OF_TESTS);

    #[test]
    fn each_word_is_found_and_no_other() {
        for &(value, words) in OF_TESTS.iter().rev() {
            for word in words {
                assert!(KNOWN.all(word).any(|found| found == value), "{word}");
            }
        }
        assert_eq!(KNOWN.get("fertig"), Some(1));
        assert_eq!(KNOWN.get("完成"), Some(2));
        for word in ["", "c", "plans", "pla", "with several words ", "完", "aa"] {
            assert_eq!(KNOWN.get(word), None, "{word}");
        }
    }

    #[test]
    fn a_word_of_several_lists_stands_for_what_the_first_says() {
        assert_eq!(KNOWN.get("a"), Some(1));
        assert_eq!(KNOWN.all("a").collect::<Vec<u8>>(), [1, 2, 3]);
    }

    #[test]
    fn no_words_are_none() {
        static NONE: Words<()> = words!((), &[]);
        assert!(!NONE.contains("") && !NONE.contains("a"));
    }
}
