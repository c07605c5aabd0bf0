//! Where a value stands in a text of YAML or JSON.
//!
//! Both libraries say where an error was raised, and not where a value stands: so one is raised
//! there, when it is reached.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::commands::apply::node::{Node, Way};

/// What a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Json,
    Yaml,
}

impl Language {
    /// Reads JSON if it is that, else YAML; or the line and column, and what is wrong there.
    pub(super) fn read(text: &str) -> Result<(Language, Node), (usize, usize, String)> {
        let yaml = || match serde_yaml::from_str(text) {
            Ok(node) => Ok((Language::Yaml, node)),
            Err(error) => {
                let at = error.location().map_or((1, 1), |at| (at.line(), at.column()));
                Err((at.0, at.1, without(&error, at)))
            }
        };
        if !text.trim_start().starts_with(['{', '[']) {
            return yaml();
        }
        match serde_json::from_str(text) {
            Ok(node) => Ok((Language::Json, node)),
            // Of what looks like JSON, that says what is wrong.
            Err(error) => yaml().map_err(|_| {
                let at = (error.line(), error.column());
                (at.0, at.1, without(&error, at))
            }),
        }
    }
}

/// The words of a library without the place that they end with.
fn without(error: &impl fmt::Display, (line, column): (usize, usize)) -> String {
    error.to_string().replace(&format!(" at line {line} column {column}"), "")
}

/// The line and column at the end of `way`, both from 1.
pub(super) fn place(text: &str, language: Language, way: &[Way]) -> Option<(usize, usize)> {
    let probe = Probe(way);
    match language {
        Language::Json => {
            let error = probe.deserialize(&mut serde_json::Deserializer::from_str(text)).err()?;
            Some((error.line(), error.column()))
        }
        Language::Yaml => {
            let error = probe.deserialize(serde_yaml::Deserializer::from_str(text)).err()?;
            error.location().map(|at| (at.line(), at.column()))
        }
    }
}

/// Goes a way, and fails at its end.
struct Probe<'w>(&'w [Way]);

impl<'de> DeserializeSeed<'de> for Probe<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Probe<'_> {
    fn here<E: Error>(&self) -> Result<(), E> {
        if self.0.is_empty() { Err(E::custom("here")) } else { Ok(()) }
    }
}

impl<'de> Visitor<'de> for Probe<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        self.here()
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.here()
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.here()
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.here()
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.here()
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.here()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        self.here()?;
        for at in 0.. {
            let next = match self.0 {
                [Way::At(number), rest @ ..] if *number == at => {
                    list.next_element_seed(Probe(rest))?
                }
                _ => list.next_element::<IgnoredAny>()?.map(drop),
            };
            if next.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.here()?;
        while let Some(is_it) = map.next_key_seed(KeyProbe(self.0))? {
            if is_it {
                map.next_value_seed(Probe(&self.0[1..]))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// Whether a key is the next on the way; fails where the way ends at it.
struct KeyProbe<'w>(&'w [Way]);

impl<'de> DeserializeSeed<'de> for KeyProbe<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for KeyProbe<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<bool, E> {
        match self.0.first() {
            Some(Way::Key(key)) if key == name => Err(E::custom("here")),
            Some(Way::Of(key)) => Ok(key == name),
            _ => Ok(false),
        }
    }
}
