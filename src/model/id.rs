//! When two ids are the same.

/// What is compared when two ids are: letters' case, and runs of spaces, dashes, underscores and
/// colons, make no difference. Dots do: `1.4` is not `14`.
pub fn id_key(id: &str) -> String {
    let mut key = String::with_capacity(id.len());
    for c in id.chars() {
        let joint = c.is_whitespace() || matches!(c, '-' | '–' | '—' | '_' | ':' | '：' | '#');
        if c.is_ascii_alphanumeric() {
            key.push(c.to_ascii_lowercase());
        } else if !joint {
            key.extend(c.to_lowercase());
        } else if !key.is_empty() && !key.ends_with('-') {
            key.push('-');
        }
    }
    key.truncate(key.trim_end_matches(['-', '.']).len());
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same_id(a: &str, b: &str) -> bool {
        id_key(a) == id_key(b)
    }

    #[test]
    fn case_dashes_and_spaces_make_no_difference() {
        assert!(same_id("Phase 2", "phase-2"));
        assert!(same_id("RM-12", "rm_12"));
        assert!(same_id("1.", "1"));
        assert!(!same_id("1.4", "14"));
        assert!(!same_id("1.4", "1.40"));
    }
}
