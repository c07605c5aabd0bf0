//! Where each setting stands: every word of a list, every line of a map, every single value.
//!
//! The YAML library places errors only, so a text is read once for each value, with an error raised
//! at just that one.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::yaml::{Entries, Fault, Faults, Map, Scalar};
use super::{ConfigError, front_matter};

/// The most values that are placed; the reading takes time by their square.
const MOST: usize = 1000;

/// A value of a setting, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The setting.
    pub setting: String,
    /// The word that is given a meaning; empty where the setting is no map.
    pub word: String,
    /// What stands at the place: that word, a word of a list, or the single value.
    pub written: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Where the values of a configuration file stand, which has been read without a fault.
pub fn places(text: &str) -> Vec<Place> {
    all(|leaves| {
        let read = Map(leaves).deserialize(serde_yaml::Deserializer::from_str(text));
        leaves.faults.own(&read.err()?)
    })
}

/// The same of a front matter, whose first line is the given one of the document.
pub fn places_in_front_matter(yaml: &str, first_line: usize) -> Vec<Place> {
    all(|leaves| {
        let fault = front_matter::visit(yaml, leaves).err()?;
        Some(fault.below(first_line))
    })
}

/// Reads until the first value is passed by that does not stop the reading.
fn all(read: impl Fn(&mut Leaves<'_>) -> Option<ConfigError>) -> Vec<Place> {
    let mut found = Vec::new();
    while found.len() < MOST {
        let faults = Faults::default();
        let mut leaves = Leaves {
            faults: &faults,
            passed: Cell::new(found.len()),
            setting: RefCell::default(),
            is_map: Cell::default(),
        };
        let Some(ConfigError { line, column, message, .. }) = read(&mut leaves) else { break };
        let word = if leaves.is_map.get() { message.clone() } else { String::new() };
        let setting = leaves.setting.into_inner();
        found.push(Place { setting, word, written: message, line, column });
    }
    found
}

/// The values of settings, some of which are passed by before one raises an error.
struct Leaves<'f> {
    faults: &'f Faults,
    passed: Cell<usize>,
    setting: RefCell<String>,
    is_map: Cell<bool>,
}

impl Leaves<'_> {
    /// A fault whose message is what is written here, or nothing where that is passed by.
    fn leaf(&self, written: &str, is_map: bool) -> Result<(), Fault> {
        if let Some(passed) = self.passed.get().checked_sub(1) {
            self.passed.set(passed);
            return Ok(());
        }
        self.is_map.set(is_map);
        Err(Fault::new(written.trim(), None))
    }

    fn single<E: Error>(&self, written: &str) -> Result<(), E> {
        self.leaf(written, false).map_err(|fault| self.faults.raise(fault))
    }
}

impl<'de> Entries<'de> for Leaves<'_> {
    const EXPECTED: &'static str = "settings";

    fn faults(&self) -> &Faults {
        self.faults
    }

    fn check_key(&self, key: &str) -> Result<(), Fault> {
        self.setting.replace(key.to_owned());
        Ok(())
    }

    fn entry<A: MapAccess<'de>>(&mut self, _: &str, map: &mut A) -> Result<(), A::Error> {
        map.next_value_seed(Value(self))
    }
}

/// The value of a setting, whatever it is.
struct Value<'l, 'f>(&'l Leaves<'f>);

impl<'de> DeserializeSeed<'de> for Value<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, written: bool) -> Result<(), E> {
        self.0.single(&written.to_string())
    }

    fn visit_u64<E: Error>(self, written: u64) -> Result<(), E> {
        self.0.single(&written.to_string())
    }

    fn visit_str<E: Error>(self, written: &str) -> Result<(), E> {
        self.0.single(written)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let faults = self.0.faults;
        let check = |word: &str| self.0.leaf(word, false);
        while list.next_element_seed(Scalar { faults, expected: "a word", check })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let faults = self.0.faults;
        let check = |word: &str| self.0.leaf(word, true);
        while map.next_key_seed(Scalar { faults, expected: "a word", check })?.is_some() {
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(places: &[Place]) -> String {
        let told = |place: &Place| {
            let Place { setting, word, written, line, column } = place;
            format!("{setting}:{word} {line}:{column} {written}")
        };
        places.iter().map(told).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_value_has_its_line() {
        let text = "# ours\nfiles:\n- a.md\n- b.md\nstatuses: {Parked: blocked,\n  Odd: todo}\n\
                    ignore: One\nkeep_true: false\nseverity: {}\nitems:\n  h3\n";
        insta::assert_snapshot!(told(&places(text)), @"
        files: 3:3 a.md
        files: 4:3 b.md
        statuses:Parked 5:12 Parked
        statuses:Odd 6:3 Odd
        ignore: 7:9 One
        keep_true: 8:12 false
        items: 11:3 h3
        ");
        assert_eq!(places(""), []);
    }

    #[test]
    fn a_front_matter_is_placed_in_its_document() {
        let yaml = "title: x\nroadmap:\n  items: h2\n  statuses:\n    Odd: todo\nfiles: [z]\n";
        insta::assert_snapshot!(told(&places_in_front_matter(yaml, 2)), @"
        items: 4:10 h2
        statuses:Odd 6:5 Odd
        ");
        assert_eq!(places_in_front_matter("roadmap: later\n", 2), []);
    }
}
