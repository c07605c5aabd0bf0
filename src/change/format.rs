//! Bringing a document to the style that most of it has: how statuses and priorities are spelled,
//! in which order fields stand, how many blank lines are before items, how tables are set.
//!
//! Nothing else: prose is never touched, and what has no majority is left. Each step is verified by
//! reading its result; the model must be the same but for places.

mod blanks;
mod fields;
mod spelling;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::{Effect, Plan, Planner, Refusal, verify};
use crate::markdown::Document;
use crate::model::Roadmap;
use crate::read::{self, Options};
use crate::text::{Edit, EditSet, Source};

/// A text in its own style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted {
    /// The text.
    pub text: String,
    /// What was brought to the style, and how often: only what was.
    pub made: Vec<(&'static str, usize)>,
}

/// What one step would do.
struct Step {
    edits: Vec<Edit>,
    /// The fields that are written otherwise.
    effects: Vec<Effect>,
    /// The roadmap, in the order that it is to be read in.
    roadmap: Roadmap,
}

type Make = fn(&Planner<'_>) -> Step;

/// The steps: tables last, since words of another length move their bars.
const STEPS: [(&str, Make); 4] = [
    ("spelling", spelling::step),
    ("order of fields", fields::step),
    ("blank lines", blanks::step),
    ("tables", tables::step),
];

/// `text` in the style that most of it has. An error if that would change what it says.
pub fn format(text: &str, options: &Options) -> Result<Formatted, Refusal> {
    let mut document = Document::parse(Source::new(text.to_owned()));
    if let Some(at) = document.source.lone_cr() {
        return Err(Refusal::lone_cr(&document, at));
    }
    let mut roadmap = read::read(&document, options);
    let mut made = Vec::new();
    for (name, make) in STEPS {
        let known = read::words::with_legend(&document, options);
        let step = make(&Planner { document: &document, roadmap: &roadmap, options: &known });
        if step.edits.is_empty() {
            continue;
        }
        let count = if step.effects.is_empty() { step.edits.len() } else { step.effects.len() };
        made.push((name, count));
        let edits =
            EditSet::new(&document.source, step.edits).map_err(|_| Refusal::contradiction())?;
        let plan = Plan { edits, effects: step.effects, left: Vec::new() };
        (document, roadmap) = verify(&document, &step.roadmap, &known, &plan)
            .map_err(|error| Refusal::new(error.to_string()))?;
    }
    Ok(Formatted { text: document.source.text().to_owned(), made })
}

impl Step {
    fn new(planner: &Planner<'_>, edits: Vec<Edit>) -> Step {
        Step { edits, effects: Vec::new(), roadmap: planner.roadmap.clone() }
    }
}

/// What most of `all` are, if one has more than any other.
fn majority<T: Ord>(all: impl IntoIterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    let mut first = counts.into_iter().filter(|&(_, count)| count == most);
    match (first.next(), first.next()) {
        (Some((one, _)), None) => Some(one),
        _ => None,
    }
}
