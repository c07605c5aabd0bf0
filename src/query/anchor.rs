//! Headings by the anchors that links name them with: `#21-search` for `### 2.1 Search`.

use std::collections::HashMap;

use super::{Doc, Index, On, Target};
use crate::model::Role;
use crate::text::decoded;

/// What the headings of a document stand for, by key and in document order; `None` for one that is
/// neither a thing nor inside an item.
pub(super) type Anchors = HashMap<String, Vec<Option<On>>>;

/// What stands under the heading of document `doc` that `anchor` names.
pub(super) fn anchored(index: &Index<'_>, doc: usize, anchor: &str) -> Option<On> {
    let anchor = decoded(anchor);
    let headings = index.anchors(doc);
    if let Some(found) = headings.get(&key(&anchor)) {
        return found[0];
    }
    // The second heading of the same words has `-1` behind its own.
    let (words, number) = anchor.rsplit_once('-')?;
    *headings.get(&key(words))?.get(number.parse::<usize>().ok()?)?
}

/// Looks through the headings of a document.
pub(super) fn anchors(doc: usize, own: &Doc<'_>) -> Anchors {
    let roadmap = own.roadmap;
    let items: HashMap<usize, usize> =
        roadmap.items.iter().enumerate().rev().map(|(at, item)| (item.head.start, at)).collect();
    let mut found = Anchors::new();
    for (section, its) in roadmap.sections.iter().enumerate().filter(|(_, its)| its.level > 0) {
        // The heading itself, or, as a part of an item, one around it.
        let above = std::iter::successors(Some(its), |its| Some(&roadmap.sections[its.parent?]));
        let item = above
            .take_while(|around| around.span == its.span || !around.role.is_container())
            .find_map(|around| items.get(&around.head.start).filter(|_| around.level > 0));
        let on = match (item, its.role) {
            (Some(&item), _) => Some(On::Thing(Target::Item { doc, item })),
            (None, Role::Document) => Some(On::Document(doc)),
            (None, role) if role.is_container() => {
                Some(On::Thing(Target::Section { doc, section }))
            }
            (None, _) => None,
        };
        found.entry(key(own.slice(its.head))).or_default().push(on);
    }
    found
}

/// What is compared when a heading and an anchor are: letters and digits, in lower case. Hosts
/// differ in what they make of the rest.
fn key(heading: &str) -> String {
    let mut key = String::with_capacity(heading.len());
    let mut rest = heading;
    while let Some(c) = rest.chars().next() {
        let skipped = match c {
            // Where a link in a heading leads is not read out.
            ']' if rest.starts_with("](") => rest.find(')'),
            '<' => rest.find('>'),
            '&' => rest.find(';').filter(|&len| len < 10),
            _ => None,
        };
        if skipped.is_none() && c.is_alphanumeric() {
            key.extend(c.to_lowercase());
        }
        rest = &rest[skipped.map_or(c.len_utf8(), |len| len + 1)..];
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_and_its_anchor_have_one_key() {
        assert_eq!(key("### 2.1 Search & *Find*"), key("21-search--find"));
        assert_eq!(key("## [API](api.md) v2 ✅"), key("api-v2-"));
        assert_eq!(key("## A &amp; B <!-- c -->"), key("a--b"));
        assert_eq!(key("## 数据 导入"), key(&decoded("%E6%95%B0%E6%8D%AE-%E5%AF%BC%E5%85%A5")));
    }
}
