//! The settings that set a reading right, as they are written.

use std::borrow::Cow;

use super::layout::width;

/// What to write into the settings so that the status `words` is understood, and what was written
/// there is short enough to be a word of the team's: a sentence is said once and no more.
pub(super) fn status(words: &str) -> Option<String> {
    let is_short = !words.is_empty() && width(words) <= LONGEST;
    is_short.then(|| format!("statuses: {{{}: active}}", yaml(words)))
}

/// What to write into the settings so that the section `title` holds no items.
pub(super) fn ignore(title: &str) -> String {
    format!("ignore: [{}]", yaml(title))
}

/// So many columns a word for a status may take.
const LONGEST: usize = 30;

/// A text as YAML takes it for a text: in quotes wherever it could be anything else.
fn yaml(text: &str) -> Cow<'_, str> {
    const OTHERS: [&str; 8] = ["true", "false", "null", "yes", "no", "on", "off", "y"];
    let is_plain = text.starts_with(char::is_alphabetic)
        && text.ends_with(char::is_alphanumeric)
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'))
        && !OTHERS.contains(&text.to_lowercase().as_str());
    if is_plain {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(format!("'{}'", text.replace('\'', "''")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use crate::model::StatusKind;

    #[test]
    fn what_is_said_to_be_written_is_understood() {
        for words in [
            "Simmering",
            "In the oven",
            "it's on",
            "🔥 hot: now",
            "No",
            "~",
            "12",
            "50% there",
            "- x",
            "搁置",
            "{a}",
        ] {
            let line = status(words).unwrap();
            let config = Config::parse(&line).unwrap();
            assert_eq!(config.statuses.get(words), Some(&StatusKind::Active), "{line}");
        }
        let told = |words| status(words).unwrap_or_default();
        assert_eq!(told("In the oven"), "statuses: {In the oven: active}");
        assert_eq!(told("it's on"), "statuses: {'it''s on': active}");
        assert_eq!(ignore("Odds, ends"), "ignore: ['Odds, ends']");
        assert_eq!(told("waits for the day on which it will be done"), "");
    }
}
