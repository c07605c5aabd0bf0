//! The order of the fields of an item: lines change places where most items have them the other
//! way round.

use std::collections::BTreeMap;

use super::Step;
use crate::change::Planner;
use crate::model::{Item, Key, Shape};
use crate::read::words;
use crate::text::{Edit, Span};

/// What a field is called, whatever its spelling.
type Name = (Key, String);

/// Fields of an item on lines that follow each other, each alone on its own.
struct Run {
    /// The first of them, by index.
    first: usize,
    names: Vec<Name>,
    /// The words of the lines, without the ends that may break them.
    lines: Vec<Span>,
}

pub(super) fn step(planner: &Planner<'_>) -> Step {
    let mut step = Step::new(planner, Vec::new());
    let runs: Vec<(usize, Run)> = planner
        .roadmap
        .items
        .iter()
        .enumerate()
        .flat_map(|(at, item)| runs(planner, item).into_iter().map(move |run| (at, run)))
        .collect();
    // How often one field stands before another.
    let mut before: BTreeMap<(&Name, &Name), usize> = BTreeMap::new();
    for (_, run) in &runs {
        for (at, one) in run.names.iter().enumerate() {
            for other in &run.names[at + 1..] {
                *before.entry((one, other)).or_default() += 1;
            }
        }
    }
    let goes_first = |one: &Name, other: &Name| {
        let count = |a, b| before.get(&(a, b)).copied().unwrap_or_default();
        count(one, other) > count(other, one)
    };
    for (item, run) in &runs {
        let Some(order) = order(&run.names, goes_first) else { continue };
        let old = &planner.roadmap.items[*item].fields;
        for (to, &from) in order.iter().enumerate() {
            step.roadmap.items[*item].fields[run.first + to] = old[run.first + from];
            if from != to {
                let line = planner.document.slice(run.lines[from]);
                step.edits.push(Edit::replace(run.lines[to], line));
            }
        }
    }
    step
}

/// The runs of two fields and more that `item` has.
fn runs(planner: &Planner<'_>, item: &Item) -> Vec<Run> {
    let source = &planner.document.source;
    let mut all: Vec<Run> = Vec::new();
    let mut last: Option<(Shape, &str, usize)> = None;
    for (at, field) in item.fields.iter().enumerate() {
        let line = source.line_at(field.name.start);
        let words = line.trim(source.text());
        let indent = source.slice(Span::new(line.start, words.start));
        // A line may be broken behind its words, and keeps that where it is.
        let end = words.start + source.slice(words).trim_end_matches(['\\', ' ', '\t']).len();
        let alone = matches!(field.shape, Shape::Bullet | Shape::Line)
            && line.covers(field.value)
            && line
                .covers(Span::new(field.span.start.max(line.start), field.span.end.min(words.end)))
            && source.next_line(field.span.end.saturating_sub(1)) <= source.next_line(line.start)
            && item.fields.iter().filter(|other| line.covers(other.name)).count() == 1;
        if !alone {
            last = None;
            continue;
        }
        let words = Span::new(words.start, end);
        let name = (field.key, words::fold(source.slice(field.name)));
        let name = if field.key == Key::Other { name } else { (field.key, String::new()) };
        match all.last_mut().filter(|_| last == Some((field.shape, indent, line.start))) {
            Some(run) => {
                run.names.push(name);
                run.lines.push(words);
            }
            None => all.push(Run { first: at, names: vec![name], lines: vec![words] }),
        }
        last = Some((field.shape, indent, source.next_line(line.start)));
    }
    let is_whole = |run: &Run| {
        let mut names: Vec<&Name> = run.names.iter().collect();
        names.sort();
        names.dedup();
        run.names.len() > 1 && names.len() == run.names.len()
    };
    all.retain(is_whole);
    all
}

/// In which order the names are to stand, by index; `None` where not every pair has a usual order,
/// or they go round in a circle.
fn order(names: &[Name], goes_first: impl Fn(&Name, &Name) -> bool) -> Option<Vec<usize>> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    let wins = |at: usize| names.iter().filter(|other| goes_first(&names[at], other)).count();
    order.sort_by_key(|&at| std::cmp::Reverse(wins(at)));
    let settled = order.iter().enumerate().all(|(at, &one)| {
        order[at + 1..].iter().all(|&other| goes_first(&names[one], &names[other]))
    });
    settled.then_some(order)
}
