//! Values of YAML or JSON as they were written, and what is wrong with them.

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use crate::config::nearest;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Nothing,
    /// A word, or what is one here: `true`, `3`.
    Text(String),
    /// What would not be the same as a word: `1.10` would be `1.1` by now.
    Float(f64),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    /// The value of `key`, in a map that has it.
    pub(super) fn get(&self, key: &str) -> Option<&Node> {
        let Node::Map(map) = self else { return None };
        map.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }
}

/// One step of the way to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The value with this number in a list.
    At(usize),
    /// The value of this key in a map.
    Of(String),
    /// The key itself.
    Key(String),
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) way: Vec<Way>,
    pub(super) message: String,
    pub(super) hint: String,
}

/// A map of an entry. Where a key is asked for, `new|to` is `new` and another name for it.
pub(super) struct Fields<'n> {
    map: &'n [(String, Node)],
    way: Vec<Way>,
}

impl<'n> Fields<'n> {
    /// The map at the end of `way`, if it is one.
    pub(super) fn new(node: &'n Node, way: Vec<Way>) -> Result<Fields<'n>, Wrong> {
        let Node::Map(map) = node else {
            let (message, hint) = ("it is not a map", "an entry is written as `{KEY: VALUE, …}`");
            return Err(Wrong { way, message: message.to_owned(), hint: hint.to_owned() });
        };
        Ok(Fields { map, way })
    }

    /// That the value of `key` is wrong; of the entry itself without a key.
    pub(super) fn wrong(
        &self,
        key: &str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Wrong {
        let mut way = self.way.clone();
        way.extend(self.find(key).map(|(name, _)| Way::Of(name.clone())));
        Wrong { way, message: message.into(), hint: hint.into() }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Those of the keys that are there.
    pub(super) fn which<'k>(&self, keys: &[&'k str]) -> Vec<&'k str> {
        keys.iter().copied().filter(|key| self.has(key)).collect()
    }

    /// Refuses keys that are not one of `keys`, and those that are there twice.
    pub(super) fn has_no_others(&self, keys: &[&str], verb: &str) -> Result<(), Wrong> {
        let names = || keys.iter().flat_map(|key| key.split('|'));
        for (at, (name, _)) in self.map.iter().enumerate() {
            let same = keys.iter().find(|key| key.split('|').any(|one| one == name));
            let Some(same) = same else {
                let hint = if let Some(near) = nearest(name, names()) {
                    format!("did you mean `{near}`?")
                } else {
                    let first = keys.iter().filter_map(|key| key.split('|').next());
                    let first: Vec<&str> = first.filter(|key| *key != verb).collect();
                    format!("what goes with it: {}", first.join(", "))
                };
                let message = format!("`{name}` does not go with `{verb}`");
                return Err(self.at_key(name, message, hint));
            };
            let twin = self.map[..at].iter().find(|(other, _)| same.split('|').any(|k| k == other));
            if let Some((twin, _)) = twin {
                let message = format!("`{twin}` and `{name}` say the same");
                return Err(self.at_key(name, message, "leave one of them out"));
            }
        }
        Ok(())
    }

    /// That a key is misspelt, if one is.
    pub(super) fn near(&self, keys: &[&str]) -> Option<Wrong> {
        self.map.iter().find_map(|(name, _)| {
            let near = nearest(name, keys.iter().copied())?;
            let message = format!("`{name}` is not a known key");
            Some(self.at_key(name, message, format!("did you mean `{near}`?")))
        })
    }

    /// A word that may be left out.
    pub(super) fn text(&self, key: &str) -> Result<Option<String>, Wrong> {
        Ok(self.given(key)?.flatten())
    }

    /// A word that must be there.
    pub(super) fn needed(&self, key: &str) -> Result<String, Wrong> {
        if let Some(text) = self.text(key)? {
            return Ok(text);
        }
        let name = key.split('|').next().unwrap_or(key);
        let has = if self.has(key) { "says nothing" } else { "is missing" };
        let hint = "`roadmap apply --help` shows what each entry has";
        Err(self.wrong(key, format!("`{name}` {has}"), hint))
    }

    /// A word that may be left out, or be none.
    #[expect(clippy::option_option, reason = "not at all, as nothing, as a text")]
    pub(super) fn given(&self, key: &str) -> Result<Option<Option<String>>, Wrong> {
        let Some((name, node)) = self.find(key) else { return Ok(None) };
        match node {
            Node::Nothing => Ok(Some(None)),
            node => self.word(&[Way::Of(name.clone())], name, node).map(|text| Some(Some(text))),
        }
    }

    /// Words, in a list or one alone.
    pub(super) fn texts(&self, key: &str) -> Result<Vec<String>, Wrong> {
        let Some((name, node)) = self.find(key) else { return Ok(Vec::new()) };
        let Node::List(list) = node else { return Ok(self.text(key)?.into_iter().collect()) };
        let word = |(at, node): (usize, &Node)| {
            self.word(&[Way::Of(name.clone()), Way::At(at)], name, node)
        };
        list.iter().enumerate().map(word).collect()
    }

    /// A number that may be left out.
    pub(super) fn number(&self, key: &str) -> Result<Option<usize>, Wrong> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        match text.parse() {
            Ok(0) | Err(_) => {
                let message = format!("`{key}` is a number from 1, not `{text}`");
                Err(self.wrong(key, message, "`at: 1` comes before the others"))
            }
            Ok(number) => Ok(Some(number)),
        }
    }

    /// Whether it says `true`.
    pub(super) fn flag(&self, key: &str) -> Result<bool, Wrong> {
        match self.text(key)?.as_deref() {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(other) => {
                let message = format!("`{key}` is true or false, not `{other}`");
                Err(self.wrong(key, message, format!("write `{key}: true`, or leave it out")))
            }
        }
    }

    fn word(&self, way: &[Way], name: &str, node: &Node) -> Result<String, Wrong> {
        let (message, hint) = match node {
            Node::Text(text) => return Ok(text.clone()),
            Node::Float(value) => (
                format!("`{value}` is read as a number"),
                format!("put it in quotes: {name}: \"…\""),
            ),
            Node::Nothing => (format!("`{name}` has an empty place"), "give a text".to_owned()),
            Node::List(_) => (format!("`{name}` is a list"), "it is one text".to_owned()),
            Node::Map(_) => (format!("`{name}` is a map"), "it is one text".to_owned()),
        };
        Err(Wrong { way: [&self.way, way].concat(), message, hint })
    }

    fn at_key(&self, name: &str, message: String, hint: impl Into<String>) -> Wrong {
        let way = [self.way.as_slice(), &[Way::Key(name.to_owned())]].concat();
        Wrong { way, message, hint: hint.into() }
    }

    fn find(&self, key: &str) -> Option<&'n (String, Node)> {
        self.map.iter().find(|(name, _)| key.split('|').any(|key| key == name))
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(Nodes)
    }
}

struct Nodes;

impl<'de> Visitor<'de> for Nodes {
    type Value = Node;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a text, a list or a map")
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Float(value))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = list.next_element()? {
            all.push(one);
        }
        Ok(Node::List(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut all = Vec::new();
        while let Some(entry) = map.next_entry()? {
            all.push(entry);
        }
        Ok(Node::Map(all))
    }
}
