//! Where the settings that hold stand written, and whether they name rules that there are.

use std::path::Path;

use anyhow::Context as _;

use super::rules::named;
use crate::config::{self, Config, ConfigError};
use crate::output::config::Layer;
use crate::text::Lines;
use crate::workspace::{self, Hint, Reading, Search};

/// What a file of settings sets, and where.
pub(super) fn of_file(path: &Path, search: &Search) -> anyhow::Result<Layer> {
    let file = workspace::relative(path, &search.start).display().to_string();
    let text =
        workspace::load(path).with_context(|| format!("cannot read the settings in {file}"))?;
    let text = text.source.text();
    let places = config::places(text.strip_prefix('\u{feff}').unwrap_or(text));
    Ok(Layer { file, places, is_front_matter: false })
}

/// What the front matter of a document sets, and where; `None` where it has none.
pub(super) fn of_document(reading: &Reading) -> Option<Layer> {
    let yaml = reading.document.front_matter?;
    let text = reading.document.source.text();
    let first = Lines::new(&text[..yaml.start]).line(yaml.start);
    let places = config::places_in_front_matter(reading.document.slice(yaml), first);
    Some(Layer { file: reading.name.clone(), places, is_front_matter: true })
}

/// Refuses settings that name a rule which does not exist, where that stands in `layers`, which are
/// asked for only then.
pub(super) fn check_rules(
    config: &Config,
    layers: impl FnOnce() -> anyhow::Result<Vec<Layer>>,
) -> anyhow::Result<()> {
    let mut names = config.severity.keys().chain(&config.rules);
    let unknown = names.find_map(|name| Some((name, named(name).err()?)));
    let Some((name, unknown)) = unknown else { return Ok(()) };
    for Layer { file, places, .. } in layers()? {
        let mut places =
            places.iter().filter(|place| place.setting == "severity" || place.setting == "rules");
        if let Some(place) = places.find(|place| place.written == *name) {
            let Hint { message, hint } = unknown;
            let hint = Some(hint);
            let error = ConfigError { line: place.line, column: place.column, message, hint };
            return Err(workspace::placed(error, &file));
        }
    }
    Err(unknown.into())
}
