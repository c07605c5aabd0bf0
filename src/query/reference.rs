//! What words refer to: `2.1`, `api.md:2.1`, `[API](api.md#21-search)`, `2.1 in api.md`.

use super::Index;

/// A link's text or destination is not longer than this, in bytes.
const LONGEST: usize = 2000;

/// What words refer to, as far as their form tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reference<'a> {
    /// Words, and no document.
    Words(&'a str),
    /// The text of a link that leads to none of the documents.
    Text(&'a str),
    /// `FILE:ID`.
    Inside {
        /// The document.
        file: usize,
        /// What is written behind the colon.
        id: &'a str,
    },
    /// A document, or a heading in it.
    Place {
        /// The document.
        file: usize,
        /// The heading, as written behind `#`.
        anchor: Option<&'a str>,
        /// The text of the link.
        text: &'a str,
        /// The words before it.
        before: &'a str,
        /// The words behind it.
        after: &'a str,
    },
}

/// The parts of a list in running text, none of them empty. What stands in a link or in code is
/// not split.
pub(super) fn parts(list: &str) -> impl Iterator<Item = &str> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(c) = list[at..].chars().next() {
        let here = &list[at..];
        let gap = match c {
            ',' | ';' | '，' | '、' | '；' | '\n' | '|' => c.len_utf8(),
            ' ' if here.starts_with(" and ") => " and ".len(),
            '<' if here.get(..3).is_some_and(|tag| tag.eq_ignore_ascii_case("<br")) => {
                here.find('>').map_or(c.len_utf8(), |end| end + 1)
            }
            _ => {
                at += match c {
                    '[' => link(here).map_or(1, |link| link.len),
                    '`' => {
                        here[1..].find('`').filter(|&len| len < LONGEST).map_or(1, |len| len + 2)
                    }
                    _ => c.len_utf8(),
                };
                continue;
            }
        };
        found.push(&list[from..at]);
        at += gap;
        from = at;
    }
    found.push(&list[from..]);
    found.into_iter().map(str::trim).filter(|part| !part.is_empty())
}

/// What `words`, written in document `doc`, refer to.
pub(super) fn reference<'a>(index: &Index<'_>, doc: usize, words: &'a str) -> Reference<'a> {
    let link_at = words.match_indices('[').find_map(|(at, _)| Some((at, link(&words[at..])?)));
    if let Some((at, Link { text, to, len })) = link_at {
        let (path, anchor) = match to.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor)),
            None => (to, None),
        };
        let file = if path.is_empty() { Some(doc) } else { index.linked(doc, path) };
        let (before, after) = (&words[..at], &words[at + len..]);
        return match file {
            Some(file) => Reference::Place { file, anchor, text, before, after },
            // `#12` is an issue where it leads there.
            None if before.trim().is_empty() && !text.starts_with('#') => Reference::Text(text),
            None => Reference::Text(before),
        };
    }
    named_file(index, doc, words).unwrap_or(Reference::Words(words))
}

/// A document that is named without a link, and what is said with it.
fn named_file<'a>(index: &Index<'_>, doc: usize, words: &'a str) -> Option<Reference<'a>> {
    markdown_names(words).find_map(|(start, end)| {
        let name = &words[start..end];
        let file = index.linked(doc, name).or_else(|| index.only_file(name))?;
        let (before, after, text) = (&words[..start], &words[end..], "");
        if let Some(id) = after.strip_prefix(':').map(|id| id.trim_matches(is_edge)) {
            return Some(Reference::Inside { file, id });
        }
        Some(match after.strip_prefix('#') {
            Some(rest) => {
                let anchor = rest.split(|c: char| is_edge(c) && c != '_').next();
                Reference::Place { file, anchor, text, before, after: "" }
            }
            None => Reference::Place { file, anchor: None, text, before, after },
        })
    })
}

/// Where the names of Markdown files in `words` begin and end.
fn markdown_names(words: &str) -> impl Iterator<Item = (usize, usize)> {
    words.match_indices('.').filter_map(|(dot, _)| {
        let extension = |known: &&str| {
            words.get(dot..dot + known.len()).is_some_and(|own| own.eq_ignore_ascii_case(known))
        };
        let end = dot + [".markdown", ".md"].iter().find(|known| extension(known))?.len();
        let own = words[..dot].rsplit(char::is_whitespace).next().unwrap_or_default();
        let start = dot - own.trim_start_matches(is_edge).len();
        (!words[end..].starts_with(char::is_alphanumeric)).then_some((start, end))
    })
}

/// What stands around a name and is no part of it.
fn is_edge(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '`' | '*' | '_' | '(' | ')' | '[' | ']' | '"' | '\'' | '<' | '>')
}

/// An inline link at the start of a text.
struct Link<'a> {
    text: &'a str,
    to: &'a str,
    /// Its length in bytes.
    len: usize,
}

/// The link `[text](to "title")` that `text` begins with.
fn link(text: &str) -> Option<Link<'_>> {
    let close = closing(text, b'[', b']')?;
    let rest = &text[close + 1..];
    let end = rest.starts_with('(').then(|| closing(rest, b'(', b')'))??;
    let inside = rest[1..end].trim();
    let to = match inside.strip_prefix('<') {
        Some(inside) => inside.split('>').next(),
        None => inside.split_whitespace().next(),
    };
    Some(Link { text: &text[1..close], to: to.unwrap_or_default(), len: close + 1 + end + 1 })
}

/// Where the bracket that `text` begins with is closed.
fn closing(text: &str, open: u8, close: u8) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate().take(LONGEST) {
        if byte == open {
            depth += 1;
        } else if byte == close {
            depth = depth.checked_sub(1)?;
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_split_outside_of_links_and_code() {
        let split = |list| parts(list).collect::<Vec<&str>>();
        assert_eq!(split("1.1, 1.2 and 1.3;, 2"), ["1.1", "1.2", "1.3", "2"]);
        assert_eq!(split("[A, B](x.md#a,b), `c, d`<br>e"), ["[A, B](x.md#a,b)", "`c, d`", "e"]);
        assert_eq!(split("[A, B] and `c"), ["[A", "B]", "`c"]);
        assert_eq!(split(" "), [""; 0]);
        assert_eq!(split("甲、乙，丙"), ["甲", "乙", "丙"]);
    }

    #[test]
    fn a_link_has_a_text_and_a_destination() {
        let read = |text| link(text).map(|link| (link.text, link.to, link.len));
        assert_eq!(read("[a](b.md) c"), Some(("a", "b.md", 9)));
        assert_eq!(read("[a [b]](<c d.md> \"t\")"), Some(("a [b]", "c d.md", 21)));
        assert_eq!(read("[a](b_(c).md)"), Some(("a", "b_(c).md", 13)));
        assert_eq!(read("[a] (b)"), None);
        assert_eq!(read("[a](b"), None);
        assert_eq!(read("[a]()"), Some(("a", "", 5)));
    }
}
