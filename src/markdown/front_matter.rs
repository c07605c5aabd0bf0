//! YAML front matter, found by us: the parser's own option takes any two `---` lines in the middle
//! of a document for one and swallows what stands between them.

use crate::text::{Source, Span};

/// Front matter and where the document goes on after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// The lines between the two rules.
    pub(super) yaml: Span,
    /// Where the line after the closing rule begins.
    pub(super) body: usize,
}

/// Finds front matter: a `---` line at the very start, lines of which the first that says anything
/// is a `key:`, and a closing `---` or `...` line.
pub(super) fn find(source: &Source) -> Option<Found> {
    let text = source.text();
    let start = source.body_start();
    if source.slice(source.line_at(start)).trim_end() != "---" {
        return None;
    }
    let first = source.next_line(start);
    let mut at = first;
    let mut has_key = false;
    while at < text.len() {
        let line = source.slice(source.line_at(at));
        let next = source.next_line(at);
        if matches!(line.trim_end(), "---" | "...") {
            return has_key.then_some(Found { yaml: Span::new(first, at), body: next });
        }
        if !has_key && !line.trim().is_empty() && !line.starts_with('#') {
            if !opens_mapping(line) {
                return None;
            }
            has_key = true;
        }
        at = next;
    }
    None
}

/// Whether `line` begins with a YAML key: `name:`, quoted perhaps, at the end or before a space.
fn opens_mapping(line: &str) -> bool {
    let Some(colon) = line.find(':') else { return false };
    let (key, rest) = line.split_at(colon);
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\'' | ' ');
    !key.is_empty()
        && !key.starts_with([' ', '-'])
        && key.chars().all(plain)
        && matches!(rest[1..].chars().next(), None | Some(' ' | '\t' | '\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yaml(text: &str) -> Option<String> {
        let source = Source::new(text.to_owned());
        find(&source)
            .map(|found| format!("{}|{}", source.slice(found.yaml), &source.text()[found.body..]))
    }

    #[test]
    fn front_matter_stands_at_the_start() {
        assert_eq!(yaml("---\na: 1\n---\n# T\n").as_deref(), Some("a: 1\n|# T\n"));
        assert_eq!(yaml("\u{feff}---\r\na: 1\r\n---\r\nx").as_deref(), Some("a: 1\r\n|x"));
        assert_eq!(
            yaml("---\n# note\ntitle: \"x: y\"\n...\n").as_deref(),
            Some("# note\ntitle: \"x: y\"\n|")
        );
        assert_eq!(yaml("# T\n---\na: 1\n---\n"), None);
    }

    #[test]
    fn two_rules_are_no_front_matter() {
        assert_eq!(yaml("---\n\n## Heading\n\n- [ ] task\n\n---\n"), None);
        assert_eq!(yaml("---\nJust words: here, and more\nwords\n"), None);
        assert_eq!(yaml("---\n---\n"), None);
        assert_eq!(yaml("---\n- a: 1\n---\n"), None);
    }
}
