//! A query as its words and `KEY:VALUE` pairs.

/// One part of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Whether a dash stands before it.
    pub(super) negated: bool,
    /// What stands before the first colon, in lower case.
    pub(super) key: Option<String>,
    /// The values, which commas part; one for words.
    pub(super) values: Vec<String>,
}

/// The parts of one argument of a command line. Double quotes hold spaces and commas together.
pub(super) fn split(argument: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = argument.trim();
    while !rest.is_empty() {
        let end = outside_quotes(rest, char::is_whitespace).unwrap_or(rest.len());
        parts.push(part(&rest[..end]));
        rest = rest[end..].trim_start();
    }
    parts
}

/// The argument as a single pair: the shell has taken its quotes, so its spaces are the value's.
pub(super) fn whole(argument: &str) -> Option<Part> {
    let part = part(argument.trim());
    let one_pair = split(argument).iter().filter(|part| part.key.is_some()).count() == 1;
    (part.key.is_some() && one_pair && !argument.contains('"')).then_some(part)
}

fn part(text: &str) -> Part {
    let (negated, text) = match text.strip_prefix('-') {
        Some(rest) if !rest.is_empty() => (true, rest),
        _ => (false, text),
    };
    let is_key = |key: &str| {
        key.starts_with(char::is_alphabetic)
            && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    match text.split_once(':').filter(|(key, _)| is_key(key)) {
        Some((key, values)) => {
            let key = Some(key.to_lowercase());
            Part { negated, key, values: values_of(values) }
        }
        None => Part { negated, key: None, values: vec![unquoted(text)] },
    }
}

fn values_of(text: &str) -> Vec<String> {
    let mut values = Vec::new();
    let mut rest = text;
    loop {
        let end = outside_quotes(rest, |c| c == ',').unwrap_or(rest.len());
        let value = unquoted(&rest[..end]);
        if !value.is_empty() {
            values.push(value);
        }
        if end == rest.len() {
            return values;
        }
        rest = &rest[end + 1..];
    }
}

/// Where the first character that `fits` stands outside of quotes.
fn outside_quotes(text: &str, fits: fn(char) -> bool) -> Option<usize> {
    let mut quoted = false;
    text.char_indices()
        .find(|&(_, c)| {
            quoted ^= c == '"';
            !quoted && fits(c)
        })
        .map(|(at, _)| at)
}

fn unquoted(text: &str) -> String {
    text.replace('"', "").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(parts: &[Part]) -> String {
        let shown = parts.iter().map(|part| {
            let dash = if part.negated { "-" } else { "" };
            let key = part.key.as_deref().unwrap_or("");
            format!("{dash}{key}={}", part.values.join("|"))
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn pairs_and_words_are_told_apart() {
        let check = |query: &str, expected: &str| assert_eq!(shown(&split(query)), expected);
        check("status:todo,active x", "status=todo|active =x");
        check("-phase:\"Week 3-4\" no:owner", "-phase=Week 3-4 no=owner");
        check("\"two words\" -other", "=two words -=other");
        check("Status:", "status=");
        check("12:30 ::", "=12:30 =::");
        check("owner:\"a, b\",c", "owner=a, b|c");
        check("  ", "");
        check("\"open", "=open");
    }

    #[test]
    fn spaces_that_the_shell_kept_are_the_values() {
        let check = |query: &str, expected: Option<&str>| {
            assert_eq!(whole(query).map(|part| shown(&[part])).as_deref(), expected);
        };
        check("-phase:Week 3-4", Some("-phase=Week 3-4"));
        check("status:todo priority:high", None);
        check("smoke test", None);
        check("phase:\"a b\"", None);
    }
}
