//! Where each setting stands: the line of every word of a list, of every line of a map, of every
//! single value.
//!
//! The YAML library places errors only, so a text is read once for each value, with an error raised
//! at just that one.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::front_matter;
use super::yaml::{Entries, Fault, Faults, Map, Scalar};

/// The most values that are placed; the reading takes time by their square.
const MOST: usize = 1000;

/// A value of a setting, and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The setting.
    pub setting: String,
    /// The word that is given a meaning; empty where the setting is no map.
    pub word: String,
    /// The line, from 1.
    pub line: usize,
}

/// Where the values of a configuration file stand, which has been read without a fault.
pub fn places(text: &str) -> Vec<Place> {
    all(|leaves| {
        let read = Map(leaves).deserialize(serde_yaml::Deserializer::from_str(text));
        Some(leaves.faults.own(&read.err()?)?.line)
    })
}

/// The same of a front matter, whose first line is the given one of the document.
pub fn places_in_front_matter(yaml: &str, first_line: usize) -> Vec<Place> {
    all(|leaves| {
        let fault = front_matter::visit(yaml, leaves).err()?;
        Some(fault.line + first_line.saturating_sub(1))
    })
}

/// Reads until the first value is passed by that does not stop the reading.
fn all(read: impl Fn(&mut Leaves<'_>) -> Option<usize>) -> Vec<Place> {
    let mut found = Vec::new();
    while found.len() < MOST {
        let faults = Faults::default();
        let mut leaves = Leaves {
            faults: &faults,
            passed: Cell::new(found.len()),
            setting: RefCell::default(),
            word: RefCell::default(),
        };
        let Some(line) = read(&mut leaves) else { break };
        found.push(Place {
            setting: leaves.setting.into_inner(),
            word: leaves.word.into_inner(),
            line,
        });
    }
    found
}

/// The values of settings, some of which are passed by before one raises an error.
struct Leaves<'f> {
    faults: &'f Faults,
    passed: Cell<usize>,
    setting: RefCell<String>,
    word: RefCell<String>,
}

impl Leaves<'_> {
    fn leaf(&self, word: &str) -> Result<(), Fault> {
        if let Some(passed) = self.passed.get().checked_sub(1) {
            self.passed.set(passed);
            return Ok(());
        }
        self.word.replace(word.trim().to_owned());
        Err(Fault::new("here", None))
    }

    fn single<E: Error>(&self) -> Result<(), E> {
        self.leaf("").map_err(|fault| self.faults.raise(fault))
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

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.0.single()
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.0.single()
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        self.0.single()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let faults = self.0.faults;
        let check = |_: &str| self.0.leaf("");
        while list.next_element_seed(Scalar { faults, expected: "a word", check })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let faults = self.0.faults;
        let check = |word: &str| self.0.leaf(word);
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
        let told = |place: &Place| format!("{}:{} {}", place.setting, place.word, place.line);
        places.iter().map(told).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_value_has_its_line() {
        let text = "# ours\nfiles:\n- a.md\n- b.md\nstatuses: {Parked: blocked,\n  Odd: todo}\n\
                    ignore: One\nkeep_true: false\nseverity: {}\nitems:\n  h3\n";
        insta::assert_snapshot!(told(&places(text)), @"
        files: 3
        files: 4
        statuses:Parked 5
        statuses:Odd 6
        ignore: 7
        keep_true: 8
        items: 11
        ");
        assert_eq!(places(""), []);
    }

    #[test]
    fn a_front_matter_is_placed_in_its_document() {
        let yaml = "title: x\nroadmap:\n  items: h2\n  statuses:\n    Odd: todo\nfiles: [z]\n";
        insta::assert_snapshot!(told(&places_in_front_matter(yaml, 2)), @"
        items: 4
        statuses:Odd 6
        ");
        assert_eq!(places_in_front_matter("roadmap: later\n", 2), []);
    }
}
