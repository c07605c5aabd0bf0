//! "Did you mean …": the candidate that a misspelt word is closest to.

/// The candidate nearest to `word`, unless none is near enough to be meant.
///
/// Letters' case, dashes, spaces and underscores do not count; a swap of two neighbours is one step.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = plain(word);
    // Beyond any key's length nothing can be near, and the distance costs the product of both.
    if word.is_empty() || word.len() > 64 {
        return None;
    }
    let allowed = (word.len() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, &plain(candidate)), candidate))
        .filter(|&(steps, _)| steps <= allowed)
        .min_by_key(|&(steps, _)| steps)
        .map(|(_, candidate)| candidate)
}

fn plain(word: &str) -> Vec<char> {
    let letters = word.chars().filter(|c| !matches!(c, '-' | '_' | ' '));
    letters.flat_map(char::to_lowercase).collect()
}

/// The steps (insert, delete, replace, swap neighbours) that lead from `a` to `b`.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_finds_its_neighbour_and_a_strange_one_none() {
        let keys = ["files", "statuses", "keep_true", "ignore"];
        assert_eq!(nearest("file", keys), Some("files"));
        assert_eq!(nearest("status", keys), Some("statuses"));
        assert_eq!(nearest("Keep-True", keys), Some("keep_true"));
        assert_eq!(nearest("ingore", keys), Some("ignore"));
        assert_eq!(nearest("colour", keys), None);
        assert_eq!(nearest("", keys), None);
    }
}
