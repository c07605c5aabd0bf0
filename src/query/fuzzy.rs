//! Finding by a few letters.

/// How well `typed` fits `text`: each of its words must be there, letters in order if not together;
/// `None` if one is not. More is better.
pub fn fuzzy(typed: &str, text: &str) -> Option<i64> {
    let text = text.to_lowercase();
    typed.to_lowercase().split_whitespace().map(|word| one(word, &text)).sum()
}

/// How well one word fits: best as it is, and at the beginning of a word; else by how little stands
/// between its letters.
fn one(word: &str, text: &str) -> Option<i64> {
    if let Some(at) = text.find(word) {
        let begins = !text[..at].ends_with(char::is_alphanumeric);
        return Some(if begins { 200 } else { 150 });
    }
    let first = word.chars().next()?;
    let begun = text.match_indices(first).map(|(at, _)| between(word, &text[at..]));
    begun.flatten().min().map(|between| (100 - between).max(1))
}

/// How many letters stand between those of `word` in `text`, which begins with its first.
fn between(word: &str, text: &str) -> Option<i64> {
    let mut letters = text.chars();
    let mut between = 0;
    for wanted in word.chars() {
        while letters.next()? != wanted {
            between += 1;
        }
    }
    Some(between)
}

#[cfg(test)]
mod tests {
    use super::fuzzy;

    #[test]
    fn what_fits_better_comes_first() {
        let table = [
            ("smoke", "1.2.3  Write smoke tests", Some(200)),
            ("MOKE", "1.2.3  Write smoke tests", Some(150)),
            ("smk tst", "Write smoke tests", Some(99 + 99)),
            ("tests write", "Write smoke tests", Some(400)),
            ("xyz", "Write smoke tests", None),
            ("", "Write smoke tests", Some(0)),
            ("ä", "Ärger", Some(200)),
        ];
        for (typed, text, fit) in table {
            assert_eq!(fuzzy(typed, text), fit, "{typed}");
        }
    }
}
