//! `roadmap config`: the settings that hold, and where each value comes from.

use std::path::Path;

use anyhow::Context as _;
use clap::ValueEnum;

use super::rules::check_names;
use super::{Context, Outcome};
use crate::config;
use crate::output;
use crate::output::config::{ConfigView, Layer, Origin, OwnView, SettingView};
use crate::text::Lines;
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
    let name = |path: &Path| workspace::relative(path, &search.start).display().to_string();
    if let Some(file) = &file {
        check_names(&config, &name(file))?;
    }
    let layers: Vec<Layer> =
        file.iter().map(|file| of_file(file, name(file))).collect::<Result<_, _>>()?;
    let mut settings = output::config::settings(&config, &layers);
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
        && let Some(own) = settings.iter_mut().find(|setting| setting.name() == "files")
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
        documents.extend(of_document(reading, &layers)?);
    }
    Ok(ConfigView { file: file.as_deref().map(name), settings, documents })
}

fn of_file(path: &Path, file: String) -> anyhow::Result<Layer> {
    let text =
        workspace::load(path).with_context(|| format!("cannot read the settings in {file}"))?;
    let text = text.source.text();
    let places = config::places(text.strip_prefix('\u{feff}').unwrap_or(text));
    Ok(Layer { file, places, is_front_matter: false })
}

/// The settings that a document has of its own, if it has any.
fn of_document(reading: &Reading, layers: &[Layer]) -> anyhow::Result<Option<OwnView>> {
    let Some(yaml) = reading.document.front_matter else { return Ok(None) };
    let text = reading.document.source.text();
    let first = Lines::new(&text[..yaml.start]).line(yaml.start);
    let places = config::places_in_front_matter(reading.document.slice(yaml), first);
    if places.is_empty() {
        return Ok(None);
    }
    check_names(&reading.config, &reading.name)?;
    let own = Layer { file: reading.name.clone(), places, is_front_matter: true };
    let layers = [layers, &[own]].concat();
    let settings = output::config::settings(&reading.config, &layers).into_iter();
    let settings = settings.filter(SettingView::is_of_document).collect();
    Ok(Some(OwnView { file: reading.name.clone(), settings }))
}
