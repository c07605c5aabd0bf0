//! The settings that hold and where each value comes from; the reference page; the schema.

mod page;
mod schema;

use std::io::{self, Write};

use owo_colors::OwoColorize as _;
use serde::Serialize;
use serde_json::Value;

use super::layout::width;
use super::{shown, style};
use crate::config::{Config, Entry, Place, SETTINGS, Setting, SettingKind};

pub use page::page;
pub use schema::schema;

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Origin {
    /// Nobody has set it.
    Default,
    /// A file of settings.
    File(At),
    /// The front matter of a document.
    FrontMatter(At),
    /// A variable of the environment.
    Environment {
        /// Its name.
        name: &'static str,
    },
    /// A flag on the command line.
    Flag {
        /// Its name.
        name: &'static str,
    },
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct At {
    /// The path, as the user sees it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// A file or front matter that sets something, and where.
#[derive(Clone, Debug)]
pub struct Layer {
    /// The path, as the user sees it.
    pub file: String,
    /// Where its values stand.
    pub places: Vec<Place>,
    /// Whether it is the front matter of a document.
    pub is_front_matter: bool,
}

/// The settings that hold.
#[derive(Clone, Debug, Serialize)]
pub struct ConfigView {
    /// The file of settings, if there is one.
    pub file: Option<String>,
    /// Every setting.
    pub settings: Vec<SettingView>,
    /// The documents that have settings of their own.
    pub documents: Vec<OwnView>,
}

/// The settings that a document has of its own.
#[derive(Clone, Debug, Serialize)]
pub struct OwnView {
    /// The document.
    pub file: String,
    /// The settings that its front matter names, as they hold for it.
    pub settings: Vec<SettingView>,
}

/// A setting and what it is set to.
#[derive(Clone, Debug, Serialize)]
pub struct SettingView {
    name: &'static str,
    value: Value,
    from: Vec<Origin>,
    #[serde(skip)]
    entries: Vec<Entry>,
}

/// Every setting of `config`, which came to be by `layers`, the first one first.
pub fn settings(config: &Config, layers: &[Layer]) -> Vec<SettingView> {
    let view = |setting: &Setting| {
        let entries = (setting.entries)(config);
        let mut from: Vec<Origin> =
            (0..entries.len()).map(|at| origin(setting, &entries[at], at, layers)).collect();
        if from.is_empty() {
            from.push(Origin::Default);
        }
        SettingView { name: setting.name, value: value(setting.kind, &entries), from, entries }
    };
    SETTINGS.iter().map(view).collect()
}

impl SettingView {
    /// The documents, as they were named elsewhere than in the settings.
    pub fn files_from(paths: Vec<String>, from: &Origin) -> SettingView {
        let entry = |value| Entry { word: String::new(), value };
        let entries: Vec<Entry> = paths.into_iter().map(entry).collect();
        SettingView {
            name: "files",
            value: value(SettingKind::Words, &entries),
            from: vec![from.clone(); entries.len()],
            entries,
        }
    }

    /// The setting's name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether a front matter has a part in it.
    pub fn is_of_document(&self) -> bool {
        self.from.iter().any(|from| matches!(from, Origin::FrontMatter(_)))
    }
}

/// Where the entry with the number `at` of a setting comes from. Lists grow by each layer; of all
/// else the last layer's value holds.
fn origin(setting: &Setting, entry: &Entry, at: usize, layers: &[Layer]) -> Origin {
    let all = layers.iter().flat_map(|layer| layer.places.iter().map(move |place| (layer, place)));
    let word = entry.word.to_lowercase();
    let mut own =
        all.filter(|(_, place)| place.setting == setting.name && place.word.to_lowercase() == word);
    let found = if setting.kind.is_list() { own.nth(at) } else { own.next_back() };
    let Some((layer, place)) = found else { return Origin::Default };
    let at = At { file: layer.file.clone(), line: place.line };
    if layer.is_front_matter { Origin::FrontMatter(at) } else { Origin::File(at) }
}

/// The value as JSON has it.
fn value(kind: SettingKind, entries: &[Entry]) -> Value {
    let text = |entry: &Entry| Value::from(entry.value.clone());
    match kind {
        SettingKind::Words | SettingKind::Rules => entries.iter().map(text).collect(),
        SettingKind::Meanings(_) | SettingKind::Severities(_) => {
            entries.iter().map(|entry| (entry.word.clone(), text(entry))).collect()
        }
        SettingKind::Truth => entries.iter().any(|entry| entry.value == "true").into(),
        SettingKind::Date | SettingKind::Level => entries.first().map_or(Value::Null, text),
    }
}

/// Draws the settings, a line for each value.
pub fn text(view: &ConfigView, out: &mut dyn Write) -> io::Result<()> {
    let head = view.file.as_deref().unwrap_or("no roadmap.yaml, and none is needed");
    rows(head, &view.settings, out)?;
    view.documents.iter().try_for_each(|own| {
        writeln!(out)?;
        rows(&own.file, &own.settings, out)
    })
}

fn rows(head: &str, settings: &[SettingView], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", shown(head).style(style::heading()))?;
    let mut lines: Vec<(&str, String, String)> = Vec::new();
    for setting in settings {
        for (at, from) in setting.from.iter().enumerate() {
            let name = if at == 0 { setting.name } else { "" };
            let value = match setting.entries.get(at) {
                None => "none".to_owned(),
                Some(Entry { word, value }) if word.is_empty() => shown(value).into_owned(),
                Some(Entry { word, value }) => shown(&format!("{word}: {value}")).into_owned(),
            };
            lines.push((name, value, shown(&told(from)).into_owned()));
        }
    }
    let name = SETTINGS.iter().map(|setting| setting.name.len()).max().unwrap_or(0);
    let values = lines.iter().map(|(_, value, _)| width(value)).max().unwrap_or(0);
    for (setting, value, from) in lines {
        let gap = " ".repeat(values - width(&value) + 2);
        let setting = format!("{setting:name$}");
        writeln!(
            out,
            "  {}  {value}{gap}{}",
            setting.style(style::target()),
            from.style(style::dim())
        )?;
    }
    Ok(())
}

fn told(from: &Origin) -> String {
    match from {
        Origin::Default => "default".to_owned(),
        Origin::File(at) => format!("{}:{}", at.file, at.line),
        Origin::FrontMatter(at) => format!("{}:{} (front matter)", at.file, at.line),
        Origin::Environment { name } | Origin::Flag { name } => (*name).to_owned(),
    }
}
