//! The setting that says what a status word means.

use std::borrow::Cow;

/// What to write into the settings so that the status `words` is understood.
pub(super) fn teach(words: &str) -> String {
    format!("`statuses: {{{}: active}}`", yaml(words))
}

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
            let line = teach(words);
            let config = Config::parse(line.trim_matches('`')).unwrap();
            assert_eq!(config.statuses.get(words), Some(&StatusKind::Active), "{line}");
        }
        assert_eq!(teach("In the oven"), "`statuses: {In the oven: active}`");
        assert_eq!(teach("it's on"), "`statuses: {'it''s on': active}`");
    }
}
