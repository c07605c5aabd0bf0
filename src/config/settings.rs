//! The reading of the settings one by one: what their values mean.

use std::collections::BTreeMap;

use serde::de::{DeserializeSeed, MapAccess};

use super::reference::{HEADINGS, SETTINGS};
use super::yaml::{Entries, Fault, Faults, Map, Scalar, Words, check_nesting, foreign, shown};
use super::{Config, ConfigError, RuleLevel, SIZE_LIMIT, nearest};
use crate::model::{Priority, StatusKind};

/// Reads the settings of a whole file into `config`.
pub(super) fn read_file(text: &str, config: &mut Config) -> Result<(), ConfigError> {
    check_size(text)?;
    check_nesting(text)?;
    let faults = Faults::default();
    let mut settings = Settings { config, faults: &faults, in_document: false };
    Map(&mut settings)
        .deserialize(serde_yaml::Deserializer::from_str(text))
        .map_err(|error| faults.own(&error).unwrap_or_else(|| foreign(&error, text)))
}

fn check_size(text: &str) -> Result<(), ConfigError> {
    if text.len() <= SIZE_LIMIT {
        return Ok(());
    }
    let message = format!("{} bytes are too many for settings (at most 1 MiB)", text.len());
    Err(ConfigError { line: 1, column: 1, message, hint: None })
}

/// The settings, wherever they stand.
pub(super) struct Settings<'c> {
    pub(super) config: &'c mut Config,
    pub(super) faults: &'c Faults,
    pub(super) in_document: bool,
}

impl<'de> Entries<'de> for Settings<'_> {
    const EXPECTED: &'static str = "settings, such as `items: h3`";

    fn faults(&self) -> &Faults {
        self.faults
    }

    fn check_key(&self, key: &str) -> Result<(), Fault> {
        let known = SETTINGS.iter().find(|setting| setting.name == key);
        if known.is_some_and(|setting| self.in_document && !setting.in_document) {
            let hint = format!("put `{key}` into roadmap.yaml");
            return Err(Fault::new("a document cannot say where the documents are", Some(hint)));
        }
        if known.is_some() {
            return Ok(());
        }
        let keys = SETTINGS.map(|setting| setting.name);
        let hint = match nearest(key, keys) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("the settings are {}", keys.join(", ")),
        };
        Err(Fault::new(format!("unknown setting `{}`", shown(key)), Some(hint)))
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        let faults = self.faults;
        let words = Words { faults, not_a_map: None };
        match key {
            "files" => self.config.files.extend(map.next_value_seed(words)?),
            "fields" => self.config.fields.extend(map.next_value_seed(words)?),
            "ignore" => self.config.ignore.extend(map.next_value_seed(words)?),
            "start" => {
                let seed = Scalar { faults, expected: "a date", check: date };
                self.config.start = Some(map.next_value_seed(seed)?);
            }
            "items" => {
                let seed = Scalar { faults, expected: "a heading level", check: level };
                self.config.items = Some(map.next_value_seed(seed)?);
            }
            "keep_true" => {
                let seed = Scalar { faults, expected: "true or false", check: truth };
                self.config.keep_true = map.next_value_seed(seed)?;
            }
            "touch_last_updated" => {
                let seed = Scalar { faults, expected: "true or false", check: truth };
                self.config.touch_last_updated = map.next_value_seed(seed)?;
            }
            "rules" => {
                let not_a_map = Some("`severity` says how bad the faults of each rule are");
                let words = Words { not_a_map, ..words };
                self.config.rules.extend(map.next_value_seed(words)?);
            }
            "severity" => {
                let words = &mut self.config.severity;
                map.next_value_seed(Map(&mut Vocabulary { words, faults, parse: rule_level }))?;
            }
            "statuses" => {
                let words = &mut self.config.statuses;
                map.next_value_seed(Map(&mut Vocabulary { words, faults, parse: status }))?;
            }
            _ => {
                debug_assert_eq!(key, "priorities");
                let words = &mut self.config.priorities;
                map.next_value_seed(Map(&mut Vocabulary { words, faults, parse: priority }))?;
            }
        }
        Ok(())
    }
}

/// A team's own words for something, and what they come down to.
struct Vocabulary<'c, T> {
    words: &'c mut BTreeMap<String, T>,
    faults: &'c Faults,
    parse: fn(&str) -> Result<T, Fault>,
}

impl<'de, T> Entries<'de> for Vocabulary<'_, T> {
    const EXPECTED: &'static str = "a word and its meaning, such as `Shipped: done`";

    fn faults(&self) -> &Faults {
        self.faults
    }

    fn check_key(&self, key: &str) -> Result<(), Fault> {
        let _ = key;
        Ok(())
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        let seed = Scalar { faults: self.faults, expected: "a word", check: self.parse };
        let meaning = map.next_value_seed(seed)?;
        // The document's own word replaces the repository's, however its letters are cased.
        let word = key.trim();
        self.words.retain(|other, _| other.to_lowercase() != word.to_lowercase());
        self.words.insert(word.to_owned(), meaning);
        Ok(())
    }
}

fn status(word: &str) -> Result<StatusKind, Fault> {
    let all = StatusKind::ALL;
    let found = all.into_iter().find(|kind| kind.name() == word);
    found.ok_or_else(|| unknown("status", word, &all.map(StatusKind::name)))
}

fn rule_level(word: &str) -> Result<RuleLevel, Fault> {
    let all = RuleLevel::ALL;
    let found = all.into_iter().find(|level| level.name() == word);
    found.ok_or_else(|| unknown("severity", word, &all.map(RuleLevel::name)))
}

fn priority(word: &str) -> Result<Priority, Fault> {
    let all = Priority::ALL;
    let found = all.into_iter().find(|priority| priority.name() == word);
    found.ok_or_else(|| unknown("priority", word, &all.map(Priority::name)))
}

fn truth(word: &str) -> Result<bool, Fault> {
    word.parse().map_err(|_| unknown("answer", word, &["true", "false"]))
}

fn level(word: &str) -> Result<u8, Fault> {
    let found = HEADINGS.iter().zip(1..).find(|(name, _)| **name == word);
    found.map(|(_, level)| level).ok_or_else(|| unknown("heading level", word, &HEADINGS))
}

/// A day, or a month, which is its first day.
fn date(word: &str) -> Result<jiff::civil::Date, Fault> {
    let whole = if word.len() == "2025-01".len() { format!("{word}-01") } else { word.to_owned() };
    whole.parse().map_err(|_| {
        let hint = "write it as 2025-01-31, or 2025-01 for the first of a month".to_owned();
        Fault::new(format!("`{}` is not a date", shown(word)), Some(hint))
    })
}

fn unknown(what: &str, word: &str, known: &[&str]) -> Fault {
    let hint = match nearest(word, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("one of {}", known.join(", ")),
    };
    Fault::new(format!("unknown {what} `{}`", shown(word)), Some(hint))
}
