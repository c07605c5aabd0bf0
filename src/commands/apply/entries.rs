//! A file of edits, as it is read: a list, or what `--format json` prints of an edit.

mod place;

use anyhow::bail;

use super::entry::Entry;
use super::node::{Fields, Node, Way, Wrong};
use crate::workspace::Hint;
use place::{Language, place};

/// What goes with the words about a file that cannot be read at all.
const HINT: &str = "it is a list of entries; see `roadmap apply --help`";

/// The entries of a file, and where each stands.
pub(super) struct Entries<'t> {
    text: &'t str,
    name: &'t str,
    language: Language,
    /// The way to the list.
    way: Vec<Way>,
    pub(super) all: Vec<Entry>,
}

impl<'t> Entries<'t> {
    /// Reads the edits of the file `name`.
    pub(super) fn parse(text: &'t str, name: &'t str) -> anyhow::Result<Entries<'t>> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (language, node) = Language::read(text).map_err(|(line, column, words)| {
            Hint::new(format!("{name}:{line}:{column}: {words}"), HINT)
        })?;
        let mut entries = Entries { text, name, language, way: Vec::new(), all: Vec::new() };
        let list = match &node {
            Node::List(list) => list,
            Node::Map(_) => {
                let is = |key: &str, text: &str| matches!(node.get(key), Some(Node::Text(value)) if value == text);
                if !is("schema_version", "1") || !is("kind", "edit") {
                    bail!(Hint::new(
                        format!("{name} is neither a list nor what an edit prints"),
                        "a list of entries, or what an editing command prints with `--format json`",
                    ));
                }
                entries.way = ["data", "edits"].map(|key| Way::Of(key.to_owned())).to_vec();
                let edits = node.get("data").and_then(|data| data.get("edits"));
                let Some(Node::List(edits)) = edits else {
                    bail!(Hint::new(format!("{name} has no list `edits` under `data`"), HINT));
                };
                edits
            }
            Node::Nothing => &Vec::new(),
            _ => bail!(Hint::new(format!("{name} is no list"), HINT)),
        };
        // What was printed of an edit that had nothing to do asks for nothing.
        if list.is_empty() && entries.way.is_empty() {
            bail!(Hint::new(format!("{name} has no edits"), HINT));
        }
        for (number, node) in list.iter().enumerate() {
            let fields = Fields::new(node, entries.way_to(number));
            let entry = fields.and_then(|fields| Entry::read(number, &fields));
            let entry = entry.map_err(|wrong| entries.error(number, &wrong))?;
            entries.all.push(entry);
        }
        Ok(entries)
    }

    /// Which entry something is wrong with, for people.
    pub(super) fn told(&self, entry: &Entry) -> String {
        let at = self.place(&self.way_to(entry.number));
        format!("{at}entry {} ({})", entry.number + 1, entry.told())
    }

    fn error(&self, number: usize, wrong: &Wrong) -> Hint {
        let at = self.place(&wrong.way);
        Hint::new(format!("{at}entry {}: {}", number + 1, wrong.message), wrong.hint.clone())
    }

    fn way_to(&self, number: usize) -> Vec<Way> {
        [self.way.as_slice(), &[Way::At(number)]].concat()
    }

    fn place(&self, way: &[Way]) -> String {
        match place(self.text, self.language, way) {
            Some((line, column)) => format!("{}:{line}:{column}: ", self.name),
            None => format!("{}: ", self.name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        match Entries::parse(text, "e.yaml") {
            Ok(entries) => {
                let told = entries.all.iter().map(|entry| entries.told(entry));
                told.collect::<Vec<_>>().join("\n")
            }
            Err(error) => {
                let hint = Hint::of(&error).map(|hint| format!(" ({hint})"));
                format!("{error:#}{}", hint.unwrap_or_default())
            }
        }
    }

    #[test]
    fn a_list_in_either_language_is_read() {
        insta::assert_snapshot!(told("- {target: '1.4', key: status, from: a, to: done}\n- target: 7\n  field: effort\n  new: 3\n- {target: a, field: owner, old: null, new: null}"), @"
        e.yaml:1:3: entry 1 (status of 1.4)
        e.yaml:2:3: entry 2 (effort of 7)
        e.yaml:5:3: entry 3 (owner of a)
        ");
        insta::assert_snapshot!(told("[{\"target\": \"1.4\",\n\t\"field\": \"x\", \"value\": \"y\"},\n {\"renumber\": true}]"), @"
        e.yaml:1:2: entry 1 (x of 1.4)
        e.yaml:3:2: entry 2 (renumber)
        ");
        insta::assert_snapshot!(told("- add: item\n  title: A\n  in: B\n- {add: task, target: A, text: C, at: 1}\n- {add: phase, title: P}\n- {add: horizon, title: H}\n- {add: risk, title: R}\n- {add: metric, title: M}\n- {remove: A}\n- {move: A, to: B}\n- {rename: A, title: B}\n- {renumber: all}"), @"
        e.yaml:1:3: entry 1 (add item)
        e.yaml:4:3: entry 2 (add task to A)
        e.yaml:5:3: entry 3 (add phase)
        e.yaml:6:3: entry 4 (add horizon)
        e.yaml:7:3: entry 5 (add risk)
        e.yaml:8:3: entry 6 (add metric)
        e.yaml:9:3: entry 7 (remove A)
        e.yaml:10:3: entry 8 (move A)
        e.yaml:11:3: entry 9 (rename A)
        e.yaml:12:3: entry 10 (renumber)
        ");
        insta::assert_snapshot!(told("{\"schema_version\":1,\"kind\":\"edit\",\"data\":{\"changes\":[],\n\"edits\":[{\"remove\":\"1\"}]}}"), @"e.yaml:2:10: entry 1 (remove 1)");
        assert_eq!(told("{\"schema_version\":1,\"kind\":\"edit\",\"data\":{\"edits\":[]}}"), "");
    }

    #[test]
    fn what_is_wrong_says_where() {
        let all = [
            "- target: 1.10\n  field: status\n  new: done",
            "- {renumber: all}\n- target: '1'\n  feild: status\n  new: done",
            "- {target: '1', field: status}",
            "- {target: '1'}",
            "- {target: '1', field: status, new: [done]}",
            "[{\"target\": \"1\",\n \"field\": }]",
            "[{\"remove\": \"1\"},\n {\"remoev\": \"1\"}]",
            "- {add: itme, title: A}",
            "- {add: epic, title: A}",
            "- {add: item}",
            "- {add: item, title: A, tasks: [a, {b: c}]}",
            "- {add: item, title: A, in: B, after: C}",
            "- {add: metric, title: A, priority: high}",
            "- {add: task, in: '1', title: A, at: 0}",
            "- {move: '1'}",
            "- {move: '1', to: A, before: B}",
            "- {move: '1', remove: '1'}",
            "- {remove: '1', title: A, title: B}",
            "- {remove: '1', only: maybe}",
            "- {remove: }",
            "- {rename: '1'}",
            "- {renumber: '1.4'}",
            "- {target: '1', title: A, field: added, old: null, new: A, cause: asked}",
            "- {}",
            "- done 1.4",
            "done",
            "{\"schema_version\":1,\"kind\":\"item-list\",\"data\":{\"changes\":[]}}",
            "{\"schema_version\":1,\"kind\":\"edit\",\"data\":{}}",
            "[]",
            "",
        ];
        insta::assert_snapshot!(all.map(told).join("\n"), @r#"
        e.yaml:1:11: entry 1: `1.1` is read as a number (put it in quotes: target: "…")
        e.yaml:3:3: entry 2: `feild` does not go with `target` (did you mean `field`?)
        e.yaml:1:3: entry 1: `new` is missing (give the new value; `new: null` clears a field)
        e.yaml:1:3: entry 1: `field` is missing (`roadmap apply --help` shows what each entry has)
        e.yaml:1:37: entry 1: `new` is a list (it is one text)
        e.yaml:2:11: entry 1: `field` says nothing (`roadmap apply --help` shows what each entry has)
        e.yaml:2:10: entry 2: `remoev` is not a known key (did you mean `remove`?)
        e.yaml:1:9: entry 1: `itme` is nothing that can be added (did you mean `item`?)
        e.yaml:1:9: entry 1: `epic` is nothing that can be added (what can be added: item, task, phase, horizon, risk, metric)
        e.yaml:1:3: entry 1: `title` is missing (`roadmap apply --help` shows what each entry has)
        e.yaml:1:36: entry 1: `tasks` is a map (it is one text)
        e.yaml:1:39: entry 1: it has more than one place (a place is one of `in`, `before` and `after`)
        e.yaml:1:27: entry 1: `priority` does not go with `add` (what goes with it: title, file, only)
        e.yaml:1:38: entry 1: `at` is a number from 1, not `0` (`at: 1` comes before the others)
        e.yaml:1:3: entry 1: it does not say where to (a place is one of `to`, `before`, `after` and `status`)
        e.yaml:1:30: entry 1: it has more than one place (a place is one of `to`, `before`, `after` and `status`)
        e.yaml:1:10: entry 1: it has both `remove` and `move` (give each an entry of its own)
        e.yaml:1:17: entry 1: `title` and `title` say the same (leave one of them out)
        e.yaml:1:23: entry 1: `only` is true or false, not `maybe` (write `only: true`, or leave it out)
        e.yaml:1:12: entry 1: `remove` says nothing (`roadmap apply --help` shows what each entry has)
        e.yaml:1:3: entry 1: `new` is missing (`roadmap apply --help` shows what each entry has)
        e.yaml:1:14: entry 1: only all ids are put in order (write `renumber: all`; to give one thing another id, use your editor)
        e.yaml:1:34: entry 1: `added` tells what was done, and not how to do it again (take the entries under `edits` instead)
        e.yaml:1:3: entry 1: it does not say what to do (it needs one of target, add, remove, move, rename, renumber)
        e.yaml:1:3: entry 1: it is not a map (an entry is written as `{KEY: VALUE, …}`)
        e.yaml is no list (it is a list of entries; see `roadmap apply --help`)
        e.yaml is neither a list nor what an edit prints (a list of entries, or what an editing command prints with `--format json`)
        e.yaml has no list `edits` under `data` (it is a list of entries; see `roadmap apply --help`)
        e.yaml has no edits (it is a list of entries; see `roadmap apply --help`)
        e.yaml:1:1: invalid type: Option value, expected a text, a list or a map (it is a list of entries; see `roadmap apply --help`)
        "#);
    }
}
