//! Words as one types them into a shell.

use std::borrow::Cow;

/// A word as a shell takes it whole: in quotes only where it needs them.
pub fn quoted(word: &str) -> Cow<'_, str> {
    // A shell may take an equals sign at the start for something else.
    let is_plain = !word.is_empty() && !word.starts_with('=');
    if is_plain && word.chars().all(|c| c.is_alphanumeric() || "._:/-@%+,=".contains(c)) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(format!("'{}'", word.replace('\'', "'\\''")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_stand_only_where_a_shell_needs_them() {
        for plain in ["1.4", "owner=@dana", "owner=", "フェーズ2.1", "-n", "docs/PLAN.md:120"] {
            assert_eq!(quoted(plain), plain);
        }
        let needy = [
            ("", "''"),
            ("=x", "'=x'"),
            ("status=in progress", "'status=in progress'"),
            ("it's", "'it'\\''s'"),
            ("$(rm)", "'$(rm)'"),
            ("~", "'~'"),
            ("a\nb", "'a\nb'"),
        ];
        for (word, typed) in needy {
            assert_eq!(quoted(word), typed);
            assert_eq!(shlex::split(typed).as_deref(), Some(&[word.to_owned()][..]));
        }
    }
}
