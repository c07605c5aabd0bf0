//! Reading YAML so that every fault is found where it stands.
//!
//! The YAML library gives an error the place of the innermost value whose visitor raised it, but
//! raises errors about missing and duplicate fields only once a map is over, and keeps the last of
//! two equal keys. So keys are checked one by one, as they are visited. What our own checks found
//! travels beside the library's error, which has room for a sentence only.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::ConfigError;

/// A fault that we found ourselves; its place comes from the library.
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) hint: Option<String>,
}

impl Fault {
    pub(super) fn new(message: impl Into<String>, hint: Option<String>) -> Fault {
        Fault { message: message.into(), hint }
    }
}

/// Where a fault is kept while the library's error carries its place outwards.
#[derive(Default)]
pub(super) struct Faults(RefCell<Option<Fault>>);

impl Faults {
    pub(super) fn raise<E: Error>(&self, fault: Fault) -> E {
        let error = E::custom(&fault.message);
        self.0.replace(Some(fault));
        error
    }

    /// The error at its place; `None` if it is the library's own, not one of ours.
    pub(super) fn own(&self, error: &serde_yaml::Error) -> Option<ConfigError> {
        let fault = self.0.take()?;
        let (line, column) = place(error);
        Some(ConfigError { line, column, message: fault.message, hint: fault.hint })
    }
}

/// The library's own error about `text`, without the place that its words end with.
pub(super) fn foreign(error: &serde_yaml::Error, text: &str) -> ConfigError {
    let Some(at) = error.location() else {
        // The only one without a place that can happen here: a second document in one file.
        let line = text.lines().enumerate().filter(|(_, line)| line.starts_with("---")).last();
        let line = line.map_or(1, |(before, _)| before + 1);
        return ConfigError { line, column: 1, message: plain(&error.to_string()), hint: None };
    };
    let (line, column) = (at.line(), at.column());
    let words = error.to_string();
    let ending = format!(" at line {line} column {column}");
    let message = plain(&mistyped(&words.replacen(&ending, "", 1)));
    let own = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let indent = &own[..own.len() - own.trim_start().len()];
    if let Some(tab) = indent.find('\t') {
        let message = "a tab, which YAML does not indent with".to_owned();
        let hint = Some("indent with spaces".to_owned());
        return ConfigError { line, column: tab + 1, message, hint };
    }
    ConfigError { line, column, message, hint: None }
}

/// The library's words about a value of the wrong type, in those of people who write YAML.
fn mistyped(words: &str) -> String {
    let Some((before, rest)) = words.split_once("invalid type: ") else { return words.to_owned() };
    let kinds = [
        ("sequence", "a list"),
        ("map", "a map"),
        ("unit value", "nothing"),
        ("integer ", ""),
        ("floating point ", ""),
        ("boolean ", ""),
        ("string ", ""),
    ];
    let kind = kinds.iter().find_map(|(kind, plain)| Some((plain, rest.strip_prefix(kind)?)));
    kind.map_or_else(|| words.to_owned(), |(plain, rest)| format!("{before}{plain}{rest}"))
}

fn place(error: &serde_yaml::Error) -> (usize, usize) {
    error.location().map_or((1, 1), |at| (at.line(), at.column()))
}

/// Refuses what the library needs minutes for: its scanner is quadratic in the nesting.
pub(super) fn check_nesting(text: &str) -> Result<(), ConfigError> {
    let mut depth = 0_usize;
    for (before, line) in text.lines().enumerate() {
        // Brackets in words and comments count too; nobody writes a hundred of them unclosed.
        for byte in line.bytes() {
            match byte {
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if depth > 100 || line.matches("- ").count() > 100 || line.matches("? ").count() > 100 {
            let message = "nested too deeply".to_owned();
            return Err(ConfigError { line: before + 1, column: 1, message, hint: None });
        }
    }
    Ok(())
}

/// A stranger's word, short and without control characters, so that it can be shown.
pub(super) fn shown(word: &str) -> String {
    let short: String = word.chars().take(60).collect();
    let dots = if short.len() < word.len() { "…" } else { "" };
    plain(&short) + dots
}

fn plain(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        if c.is_control() { out.extend(c.escape_default()) } else { out.push(c) }
    }
    out
}

/// A scalar, taken as it is written, that `check` understands or not.
pub(super) struct Scalar<'f, F> {
    pub(super) faults: &'f Faults,
    pub(super) expected: &'f str,
    pub(super) check: F,
}

impl<'de, T, F: FnOnce(&str) -> Result<T, Fault>> DeserializeSeed<'de> for Scalar<'_, F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T, F: FnOnce(&str) -> Result<T, Fault>> Visitor<'_> for Scalar<'_, F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        let checked = if word.trim().is_empty() {
            Err(Fault::new(format!("nothing, where {} is expected", self.expected), None))
        } else {
            (self.check)(word)
        };
        checked.map_err(|fault| self.faults.raise(fault))
    }
}

/// A list of words, or one word alone.
pub(super) struct Words<'f> {
    pub(super) faults: &'f Faults,
    /// What to write where there is a map.
    pub(super) not_a_map: Option<&'f str>,
}

impl<'de> DeserializeSeed<'de> for Words<'_> {
    type Value = Vec<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Words<'_> {
    type Value = Vec<String>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a list of words")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Self::Value, E> {
        Ok(vec![word.trim().to_owned()])
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut words = Vec::new();
        let faults = self.faults;
        let check = |word: &str| Ok(word.trim().to_owned());
        while let Some(word) =
            list.next_element_seed(Scalar { faults, expected: "a word", check })?
        {
            words.push(word);
        }
        Ok(words)
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Self::Value, A::Error> {
        let Some(hint) = self.not_a_map else {
            return Err(Error::invalid_type(Unexpected::Map, &self));
        };
        let hint = Some(hint.to_owned());
        Err(self.faults.raise(Fault::new("a map, where a list of words is expected", hint)))
    }
}

/// A map whose keys are checked as they come: `entry` gets each key and must read its value.
pub(super) trait Entries<'de> {
    /// What the map is, for messages.
    const EXPECTED: &'static str;

    fn faults(&self) -> &Faults;
    fn check_key(&self, key: &str) -> Result<(), Fault>;
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error>;
}

/// Reads a map through its [`Entries`], and refuses a key that stands there twice.
pub(super) struct Map<'m, M>(pub(super) &'m mut M);

impl<'de, M: Entries<'de>> DeserializeSeed<'de> for Map<'_, M> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, M: Entries<'de>> Visitor<'de> for Map<'_, M> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(M::EXPECTED)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        loop {
            let entries = &*self.0;
            let check = |key: &str| {
                entries.check_key(key)?;
                if seen.insert(key.trim().to_lowercase()) {
                    return Ok(key.to_owned());
                }
                Err(Fault::new(format!("`{}` stands here twice", shown(key)), None))
            };
            let known = Scalar { faults: entries.faults(), expected: "a key", check };
            let Some(key) = map.next_key_seed(known)? else { return Ok(()) };
            self.0.entry(&key, &mut map)?;
        }
    }
}
