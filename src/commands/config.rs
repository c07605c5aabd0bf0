//! `roadmap config`: the settings that hold, and where each value comes from.

use clap::ValueEnum;

use super::{Context, Outcome, settings};
use crate::output;
use crate::output::config::{ConfigView, Layer, Origin, OwnView, SettingView};
use crate::workspace::{self, Reading};

const EXAMPLES: &str = "\
Examples:
  roadmap config
  roadmap config --format json | jq '.data.settings[] | select(.from != [{\"kind\": \"default\"}])'
  roadmap config --schema > roadmap.schema.json";

#[derive(Debug, clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub(super) struct Args {
    /// How to print them
    #[arg(long, value_name = "FORMAT", default_value = "text", hide_default_value = true)]
    format: Format,

    /// Print the JSON schema of the settings, for editors
    #[arg(long, conflicts_with = "format")]
    schema: bool,
}

/// How the settings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// For programs, with a version
    Json,
    /// The reference page: every setting there is, and its default
    Markdown,
}

pub(super) fn run(args: &Args, context: &mut Context) -> anyhow::Result<Outcome> {
    if args.schema {
        serde_json::to_writer_pretty(&mut context.out, &output::config::schema())?;
        writeln!(context.out)?;
        return Ok(Outcome::Fine);
    }
    match args.format {
        Format::Markdown => output::config::page(&mut context.out)?,
        Format::Text => output::config::text(&view(context)?, &mut context.out)?,
        Format::Json => output::envelope("config", &view(context)?, &mut context.out)?,
    }
    Ok(Outcome::Fine)
}

fn view(context: &Context) -> anyhow::Result<ConfigView> {
    let search = &context.search;
    let (file, config) = workspace::settings(search)?;
    let layer = file.as_deref().map(|file| settings::of_file(file, search)).transpose()?;
    let layers: Vec<Layer> = layer.into_iter().collect();
    settings::check_rules(&config, || Ok(layers.clone()))?;
    let mut all = output::config::settings(&config, &layers);
    let named: Vec<String> = search.files.iter().map(|file| file.display().to_string()).collect();
    let variable = search.env_file.as_ref().filter(|file| !file.is_empty());
    let files = match variable {
        _ if !named.is_empty() => Some((named, Origin::Flag { name: "--file" })),
        Some(file) => {
            let file = file.to_string_lossy().into_owned();
            Some((vec![file], Origin::Environment { name: "ROADMAP_FILE" }))
        }
        None => None,
    };
    let is_named = files.is_some();
    if let Some((paths, from)) = files
        && let Some(own) = all.iter_mut().find(|setting| setting.name() == "files")
    {
        *own = SettingView::files_from(paths, &from);
    }
    let readings = match context.workspace() {
        Ok(workspace) => workspace.read_all()?,
        Err(error) if is_named || !config.files.is_empty() => return Err(error),
        // Settings may be there before the roadmap is.
        Err(_) => Vec::new(),
    };
    let mut documents = Vec::new();
    for reading in &readings {
        documents.extend(own(reading, &layers)?);
    }
    let file = layers.into_iter().next().map(|layer| layer.file);
    Ok(ConfigView { file, settings: all, documents })
}

/// The settings that a document has of its own, if it has any.
fn own(reading: &Reading, layers: &[Layer]) -> anyhow::Result<Option<OwnView>> {
    let Some(own) = settings::of_document(reading).filter(|own| !own.places.is_empty()) else {
        return Ok(None);
    };
    let layers = [layers, &[own]].concat();
    settings::check_rules(&reading.config, || Ok(layers.clone()))?;
    let settings = output::config::settings(&reading.config, &layers).into_iter();
    let settings = settings.filter(SettingView::is_of_document).collect();
    Ok(Some(OwnView { file: reading.name.clone(), settings }))
}
