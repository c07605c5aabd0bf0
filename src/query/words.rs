//! Titles as words, for finding them by some.

use crate::text::mojibake;

/// The words of a text, in lower case: runs of letters and digits.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = mojibake::repaired(text).to_lowercase();
    let found = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    found.map(str::to_owned).collect()
}

/// How closely a title has the words that were typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Each typed word is one of the title's.
    Words,
    /// Each typed word begins one of the title's.
    Starts,
    /// Each typed word stands somewhere in the title, as in languages without spaces.
    Inside,
}

/// How closely `title` has all of `typed`; `None` if it does not.
pub(super) fn fit(typed: &[String], title: &str) -> Option<Fit> {
    if typed.is_empty() {
        return None;
    }
    let title = mojibake::repaired(title).to_lowercase();
    // Cheap first: nearly all titles fail here.
    if !typed.iter().all(|word| title.contains(word.as_str())) {
        return None;
    }
    let has = |fits: &dyn Fn(&str, &str) -> bool| {
        let found =
            |word: &String| title.split(|c: char| !c.is_alphanumeric()).any(|own| fits(own, word));
        typed.iter().all(found)
    };
    if has(&|own, word| own == word) {
        Some(Fit::Words)
    } else if has(&|own, word| own.starts_with(word)) {
        Some(Fit::Starts)
    } else {
        // A part of a word is no word, but where words are written without spaces.
        typed.iter().all(|word| !word.is_ascii()).then_some(Fit::Inside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fit_in_any_order() {
        let fits = |typed: &str, title: &str| fit(&words(typed), title);
        assert_eq!(fits("suite smoke", "Smoke Test **Suite**"), Some(Fit::Words));
        assert_eq!(fits("smo tes", "Smoke Test Suite"), Some(Fit::Starts));
        assert_eq!(fits("moke", "Smoke Test Suite"), None);
        assert_eq!(fits("数据", "完成数据导入"), Some(Fit::Inside));
        assert_eq!(fits("smoke alarm", "Smoke Test Suite"), None);
        assert_eq!(fits("week-3-4", "Week 3-4: Testing"), Some(Fit::Words));
        assert_eq!(fits("--", "Smoke"), None);
    }
}
