//! Documents by the names that people write for them.

use super::{Doc, Index};
use crate::text::decoded;

impl Index<'_> {
    /// The documents that `name` names: exactly, else by the end of their path.
    pub(super) fn files(&self, name: &str) -> Vec<usize> {
        let all = || self.docs.iter().enumerate();
        let exact: Vec<usize> =
            all().filter(|(_, doc)| doc.name == name).map(|(at, _)| at).collect();
        let ends = |doc: &Doc<'_>| {
            doc.name.strip_suffix(name).is_some_and(|rest| rest.ends_with(['/', '\\']))
        };
        if exact.is_empty() && !name.is_empty() {
            return all().filter(|(_, doc)| ends(doc)).map(|(at, _)| at).collect();
        }
        exact
    }

    /// The one document that `name` names.
    pub(super) fn only_file(&self, name: &str) -> Option<usize> {
        match self.files(name)[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The document that a link in document `from` leads to.
    pub(super) fn linked(&self, from: usize, path: &str) -> Option<usize> {
        let path = decoded(path);
        if let Some(path) = path.strip_prefix('/') {
            // From the repository's root, which names as they are shown do not tell.
            return self.only_file(path);
        }
        let own = self.docs[from].name;
        let folder = own.rfind(['/', '\\']).map_or("", |end| &own[..=end]);
        let all = || {
            let all = self.docs.iter().enumerate();
            all.map(|(doc, own)| (settled(own.name), doc)).collect()
        };
        self.paths.get_or_init(all).get(&settled(&format!("{folder}{path}"))).copied()
    }
}

/// A path without `.` and `..`, as far as they can be known.
fn settled(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for (n, part) in path.split(['/', '\\']).enumerate() {
        match part {
            "." => {}
            "" if n > 0 => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_what_it_comes_to() {
        assert_eq!(settled("a/./b/../c.md"), "a/c.md");
        assert_eq!(settled("../a//b.md"), "../a/b.md");
        assert_eq!(settled("../../x/../b.md"), "../../b.md");
        assert_eq!(settled("/x/b.md"), "/x/b.md");
    }
}
