//! Every setting, in one table: what it is for, what it may be, and what holds without it. The
//! reading, the reference page and the schema for editors are made of this.

use super::{Config, RuleLevel};
use crate::model::{Priority, StatusKind};

/// A setting.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The key, as it is written.
    pub name: &'static str,
    /// What its value may be.
    pub kind: SettingKind,
    /// What it is for, in a line without a full stop.
    pub summary: &'static str,
    /// What else there is to know, in sentences.
    pub more: &'static str,
    /// How it is written.
    pub example: &'static str,
    /// Whether a document may have it in its front matter.
    pub in_document: bool,
    /// What it is set to, entry by entry.
    pub entries: fn(&Config) -> Vec<Entry>,
}

/// What a setting's value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingKind {
    /// A list of words, or one word alone.
    Words,
    /// The same, of names of rules.
    Rules,
    /// A day, or a month for its first day.
    Date,
    /// A heading's level.
    Level,
    /// `true` or `false`.
    Truth,
    /// Words and what they come down to: one of these.
    Meanings(&'static [&'static str]),
    /// Rules and how bad their faults are: one of these.
    Severities(&'static [&'static str]),
}

/// One word of a list, one line of a map, or a single value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The word that is given a meaning; empty where the setting is no map.
    pub word: String,
    /// The value.
    pub value: String,
}

impl SettingKind {
    /// Whether the value is a map.
    pub const fn is_map(self) -> bool {
        matches!(self, SettingKind::Meanings(_) | SettingKind::Severities(_))
    }

    /// Whether the value is a list.
    pub const fn is_list(self) -> bool {
        matches!(self, SettingKind::Words | SettingKind::Rules)
    }
}

/// The names of all values of an enumeration, as a constant.
macro_rules! names {
    ($of:ty) => {{
        let mut names = [""; <$of>::ALL.len()];
        let mut at = 0;
        while at < names.len() {
            names[at] = <$of>::ALL[at].name();
            at += 1;
        }
        names
    }};
}

const STATUSES: [&str; 7] = names!(StatusKind);
const PRIORITIES: [&str; 4] = names!(Priority);
const LEVELS: [&str; 4] = names!(RuleLevel);

/// The levels of headings, as they are written: the first is 1.
pub const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// Every setting, in the order of the documentation.
pub const SETTINGS: [Setting; 11] = [
    Setting {
        name: "files",
        kind: SettingKind::Words,
        summary: "paths and globs of the documents, instead of searching for them",
        more: "From the folder that the file of settings is about. `--file` and the variable `ROADMAP_FILE` go before it.",
        example: "files: [docs/plan.md, 'plans/*.md']",
        in_document: false,
        entries: |config| words(&config.files),
    },
    Setting {
        name: "start",
        kind: SettingKind::Date,
        summary: "the day that `Week 1`, `30-Day` and the like count from",
        more: "Without it, the day that the document says it was made on.",
        example: "start: 2026-11-24",
        in_document: true,
        entries: |config| one(config.start.as_ref()),
    },
    Setting {
        name: "statuses",
        kind: SettingKind::Meanings(&STATUSES),
        summary: "your own words for statuses, and what they come down to",
        more: "Letters' case does not count.",
        example: "statuses: {parked: blocked, Shipped: done}",
        in_document: true,
        entries: |config| meanings(&config.statuses, StatusKind::name),
    },
    Setting {
        name: "priorities",
        kind: SettingKind::Meanings(&PRIORITIES),
        summary: "your own words for priorities, and what they come down to",
        more: "Letters' case does not count.",
        example: "priorities: {someday: low}",
        in_document: true,
        entries: |config| meanings(&config.priorities, Priority::name),
    },
    Setting {
        name: "fields",
        kind: SettingKind::Words,
        summary: "fields of your own, besides the known ones",
        more: "`set` writes them, and they are read wherever a field may stand.",
        example: "fields: [Squad]",
        in_document: true,
        entries: |config| words(&config.fields),
    },
    Setting {
        name: "items",
        kind: SettingKind::Level,
        summary: "the headings that are items, if they are taken wrongly",
        more: "`roadmap explain --reading` shows what each heading is taken for.",
        example: "items: h3",
        in_document: true,
        entries: |config| {
            let level = config.items.and_then(|level| HEADINGS.get(usize::from(level) - 1));
            one(level)
        },
    },
    Setting {
        name: "ignore",
        kind: SettingKind::Words,
        summary: "titles of sections that hold no items",
        more: "All below them is kept as prose.",
        example: "ignore: [Appendix]",
        in_document: true,
        entries: |config| words(&config.ignore),
    },
    Setting {
        name: "severity",
        kind: SettingKind::Severities(&LEVELS),
        summary: "how bad the faults of a rule are, by its name or code",
        more: "`off` does not look for them. `roadmap rules` lists the rules.",
        example: "severity: {stale-status: error, duplicate-title: off}",
        in_document: true,
        entries: |config| meanings(&config.severity, RuleLevel::name),
    },
    Setting {
        name: "rules",
        kind: SettingKind::Rules,
        summary: "the only rules that `validate` looks for, by name or code",
        more: "Without it, all that are not off.",
        example: "rules: [stale-status]",
        in_document: true,
        entries: |config| words(&config.rules),
    },
    Setting {
        name: "keep_true",
        kind: SettingKind::Truth,
        summary: "whether an edit also changes what follows from it",
        more: "`false` is as if `--only` were always given.",
        example: "keep_true: false",
        in_document: true,
        entries: |config| one(Some(&config.keep_true)),
    },
    Setting {
        name: "touch_last_updated",
        kind: SettingKind::Truth,
        summary: "whether an edit sets `Last Updated` to today",
        more: "In the text and in the front matter, where it is written as a date.",
        example: "touch_last_updated: true",
        in_document: true,
        entries: |config| one(Some(&config.touch_last_updated)),
    },
];

fn words(words: &[String]) -> Vec<Entry> {
    words.iter().map(|word| Entry { word: String::new(), value: word.clone() }).collect()
}

fn one(value: Option<&impl ToString>) -> Vec<Entry> {
    let entry = |value: &_| Entry { word: String::new(), value: ToString::to_string(value) };
    value.map(entry).into_iter().collect()
}

fn meanings<T: Copy>(
    words: &std::collections::BTreeMap<String, T>,
    name: fn(T) -> &'static str,
) -> Vec<Entry> {
    let entry = |(word, &meaning): (&String, &T)| Entry {
        word: word.clone(),
        value: name(meaning).to_owned(),
    };
    words.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_read_and_shown_as_what_it_says() {
        for setting in SETTINGS {
            let config = Config::parse(setting.example).unwrap_or_else(|error| panic!("{error}"));
            let shown = (setting.entries)(&config);
            assert!(!shown.is_empty(), "{}", setting.name);
            for Entry { word, value } in shown {
                assert!(setting.example.contains(&word), "{word}");
                assert!(setting.example.contains(&value), "{value}");
            }
            let in_document = Config::default()
                .overridden_by(&format!("roadmap: {{{}}}", setting.example), 1)
                .is_ok();
            assert_eq!(in_document, setting.in_document, "{}", setting.name);
        }
    }
}
