//! The settings, as types with defaults, and their reading from YAML.
//!
//! Nothing here opens a file: `workspace` finds the text, this layer says what it means. No setting
//! is ever needed; a setting that is misspelt is refused, never ignored.

mod error;
mod front_matter;
mod nearest;
mod places;
mod reference;
mod settings;
mod stated;
mod yaml;

use std::collections::BTreeMap;

pub use error::ConfigError;
pub use nearest::nearest;
pub use places::{Place, places, places_in_front_matter};
pub use reference::{Entry, HEADINGS, SETTINGS, Setting, SettingKind};

use crate::model::{Priority, StatusKind};

/// The largest configuration that is read, in bytes; a person's has a few hundred.
pub const SIZE_LIMIT: usize = 1 << 20;

/// What is wrong with a front matter as YAML, if anything is; its lines count from 1.
pub fn front_matter_fault(yaml: &str) -> Option<ConfigError> {
    if yaml.len() > SIZE_LIMIT {
        return None;
    }
    let read = || serde_yaml::from_str::<serde::de::IgnoredAny>(yaml);
    let checked = yaml::check_nesting(yaml);
    checked.and_then(|()| read().map(drop).map_err(|error| yaml::foreign(&error, yaml))).err()
}

/// What a repository, or one document in its front matter, asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// `files`: paths and globs of the documents, from the folder of the configuration.
    pub files: Vec<String>,
    /// `start`: the day that relative windows count from.
    pub start: Option<jiff::civil::Date>,
    /// `statuses`: the team's own words, as written, and what they come down to.
    pub statuses: BTreeMap<String, StatusKind>,
    /// `priorities`: the team's own words, as written, and what they come down to.
    pub priorities: BTreeMap<String, Priority>,
    /// `fields`: keys of fields besides the known ones.
    pub fields: Vec<String>,
    /// `items`: the heading level that holds items, 1 to 6.
    pub items: Option<u8>,
    /// `ignore`: titles of sections that hold no items.
    pub ignore: Vec<String>,
    /// `severity`: how bad the faults of a rule are, by its name or code.
    pub severity: BTreeMap<String, RuleLevel>,
    /// `rules`: the only rules to look for, by name or code; all of them where it is empty.
    pub rules: Vec<String>,
    /// `keep_true`: whether an edit also changes what follows from it.
    pub keep_true: bool,
    /// `touch_last_updated`: whether an edit sets `Last Updated` lines to today.
    pub touch_last_updated: bool,
}

/// How bad the faults of a rule are to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleLevel {
    /// They are not looked for.
    Off,
    /// They are worth knowing.
    Info,
    /// They are most likely not meant.
    Warning,
    /// They are certainly wrong.
    Error,
}

impl RuleLevel {
    /// Every level.
    pub const ALL: [RuleLevel; 4] =
        [RuleLevel::Off, RuleLevel::Info, RuleLevel::Warning, RuleLevel::Error];

    /// The level's name.
    pub const fn name(self) -> &'static str {
        match self {
            RuleLevel::Off => "off",
            RuleLevel::Info => "info",
            RuleLevel::Warning => "warning",
            RuleLevel::Error => "error",
        }
    }
}

impl Default for Config {
    fn default() -> Config {
        Config {
            files: Vec::new(),
            start: None,
            statuses: BTreeMap::new(),
            priorities: BTreeMap::new(),
            fields: Vec::new(),
            items: None,
            ignore: Vec::new(),
            severity: BTreeMap::new(),
            rules: Vec::new(),
            keep_true: true,
            touch_last_updated: false,
        }
    }
}

impl Config {
    /// Reads a configuration file's text. An empty one is the default.
    pub fn parse(text: &str) -> Result<Config, ConfigError> {
        let mut config = Config::default();
        settings::read_file(text, &mut config)?;
        Ok(config)
    }

    /// These settings with what a document's front matter says under `roadmap:`: lists and words
    /// are added, single values replaced.
    ///
    /// The front matter's other keys are the user's business, and so is a `roadmap:` that is not a
    /// map, and a front matter that is not YAML: there is then nothing to override with.
    /// `first_line` is the line of the document (from 1) that `front_matter_yaml` begins at.
    pub fn overridden_by(
        &self,
        front_matter_yaml: &str,
        first_line: usize,
    ) -> Result<Config, ConfigError> {
        let mut config = self.clone();
        front_matter::read(front_matter_yaml, &mut config)
            .map_err(|error| error.below(first_line))?;
        Ok(config)
    }
}

#[cfg(test)]
mod tests;
