//! The reference page of the settings, in Markdown.

use std::io::{self, Write};

use crate::config::{Config, HEADINGS, SETTINGS, Setting, SettingKind};
use crate::output::layout::capital;

const HEAD: &str = "\
# Settings

No setting is ever needed. This page is written by `roadmap config --format markdown`;
`roadmap config` shows what holds here, and where each value comes from.

Settings are YAML, in `roadmap.yaml`, `.roadmap.yaml` or `.config/roadmap.yaml`, in the current
folder or in one above it, up to the repository's root. A document may have its own in its front
matter, under `roadmap:`, which go before those of the file: lists and words are added, single
values replaced. What is misspelt is refused, never ignored.

Editors complete and check the file by its schema, `schema/roadmap.schema.json`, which
`roadmap config --schema` prints too. For those that use the YAML language server:

```yaml
# yaml-language-server: $schema=schema/roadmap.schema.json
```
";

/// Writes the page.
pub fn page(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{HEAD}")?;
    writeln!(out, "| Setting | Value | Default | What it is for |\n|---|---|---|---|")?;
    for setting in &SETTINGS {
        let (name, summary) = (setting.name, setting.summary);
        let (kind, default) = (kind(setting.kind), default(setting));
        writeln!(out, "| [{name}](#{name}) | {kind} | `{default}` | {summary} |")?;
    }
    for setting in &SETTINGS {
        let more =
            if setting.in_document { "" } else { " Not for the front matter of a document." };
        let summary = capital(setting.summary);
        writeln!(out, "\n## {}\n\n{summary}. {}{more}", setting.name, setting.more)?;
        writeln!(out, "\n```yaml\n{}\n```", setting.example)?;
        if let Some(values) = values(setting.kind) {
            writeln!(out, "\n{values}")?;
        }
    }
    Ok(())
}

fn kind(kind: SettingKind) -> &'static str {
    match kind {
        SettingKind::Words => "words",
        SettingKind::Rules => "rules",
        SettingKind::Date => "a date",
        SettingKind::Level => "a heading level",
        SettingKind::Truth => "`true` or `false`",
        SettingKind::Meanings(_) => "words and what they mean",
        SettingKind::Severities(_) => "rules and a severity for each",
    }
}

/// The value that holds where nobody has set one, as YAML.
pub(super) fn default(setting: &Setting) -> String {
    let entries = (setting.entries)(&Config::default());
    match (entries.first(), setting.kind) {
        (Some(entry), _) => entry.value.clone(),
        (None, kind) if kind.is_map() => "{}".to_owned(),
        (None, kind) if kind.is_list() => "[]".to_owned(),
        (None, _) => "none".to_owned(),
    }
}

/// What the values may be, in a sentence.
fn values(kind: SettingKind) -> Option<String> {
    let listed = |names: &[&str]| names.join("`, `");
    match kind {
        SettingKind::Words => Some("One word may stand without a list.".to_owned()),
        SettingKind::Date => {
            Some("A day, `2025-01-31`, or a month, `2025-01`, for its first day.".to_owned())
        }
        SettingKind::Level => Some(format!("One of `{}`.", listed(&HEADINGS))),
        SettingKind::Meanings(names) => Some(format!("A meaning is one of `{}`.", listed(names))),
        SettingKind::Severities(names) => {
            Some(format!("A severity is one of `{}`.", listed(names)))
        }
        SettingKind::Rules | SettingKind::Truth => None,
    }
}
