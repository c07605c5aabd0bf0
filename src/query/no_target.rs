//! Why nothing, or too much, is meant by what was typed, and what to type instead.

use std::fmt;

use super::words::words;
use super::{Index, Target};
use crate::config::nearest;
use crate::text::mojibake;

/// What was typed fits nothing, or several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoTarget {
    /// What was typed.
    pub typed: String,
    /// What is wrong with it.
    pub why: Why,
    /// What could have been meant, likeliest first.
    pub candidates: Vec<Candidate>,
}

/// What is wrong with a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing is called so.
    Nothing,
    /// So many things fit.
    Several(usize),
    /// The item has so many tasks, and not the one that was asked for.
    NoTask(usize),
    /// A range of tasks ends before it begins.
    Backwards,
    /// The document has so many lines.
    NoLine(usize),
    /// The line is there, but neither an item nor a task stands on it.
    EmptyLine,
}

/// Something that could have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The thing.
    pub target: Target,
    /// What to type for it.
    pub typed: String,
    /// Its title, as written but for repaired encoding.
    pub title: String,
    /// Its document, where there are several.
    pub file: Option<String>,
}

/// More candidates than this are no help.
const MOST: usize = 10;

impl fmt::Display for NoTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let typed = &self.typed;
        match self.why {
            Why::Nothing => write!(f, "nothing here is called `{typed}`"),
            Why::Several(count) => write!(f, "`{typed}` fits {count} things"),
            Why::NoTask(0) => write!(f, "there is no `{typed}`: the item has no tasks"),
            Why::NoTask(1) => write!(f, "there is no `{typed}`: the item has 1 task"),
            Why::NoTask(has) => write!(f, "there is no `{typed}`: the item has {has} tasks"),
            Why::Backwards => write!(f, "`{typed}` ends before it begins"),
            Why::NoLine(has) => write!(f, "there is no line `{typed}`: the file has {has}"),
            Why::EmptyLine => write!(f, "neither an item nor a task stands at `{typed}`"),
        }
    }
}

impl std::error::Error for NoTarget {}

impl Candidate {
    /// `target`, as it is offered.
    pub fn of(index: &Index<'_>, target: Target) -> Candidate {
        Candidate {
            target,
            typed: index.address(target),
            title: mojibake::repaired(index.title(target)).into_owned(),
            file: (index.docs.len() > 1).then(|| index.docs[target.doc()].name.to_owned()),
        }
    }
}

impl NoTarget {
    pub(super) fn nothing(index: &Index<'_>, typed: &str) -> NoTarget {
        let mut near: Vec<Target> = Vec::new();
        if let Some(key) = nearest(typed, index.keys()) {
            near.extend(index.named(key).iter().map(|&(_, target)| target));
        }
        near.extend(similar(index, typed));
        near.dedup();
        near.truncate(3);
        NoTarget::of(index, typed, Why::Nothing, &near)
    }

    pub(super) fn several(index: &Index<'_>, typed: &str, found: &[Target]) -> NoTarget {
        NoTarget::of(index, typed, Why::Several(found.len()), found)
    }

    /// The item, of a document, has no such tasks, the first of which is `first`, from 1. What is
    /// offered is those that it has, lest somebody who means one ticks or removes it whole.
    pub(super) fn no_task(
        index: &Index<'_>,
        typed: &str,
        (doc, item): (usize, usize),
        first: usize,
    ) -> NoTarget {
        let has = index.docs[doc].roadmap.items[item].tasks.len();
        let skipped = if first > MOST { has.saturating_sub(MOST) } else { 0 };
        let tasks = (skipped..has).map(|task| Target::Task { doc, item, task });
        let mut offered: Vec<Target> = tasks.collect();
        if offered.is_empty() {
            offered.push(Target::Item { doc, item });
        }
        NoTarget::of(index, typed, Why::NoTask(has), &offered)
    }

    /// A range of tasks ends before it begins.
    pub(super) fn backwards(index: &Index<'_>, typed: &str, between: &[Target]) -> NoTarget {
        NoTarget::of(index, typed, Why::Backwards, between)
    }

    pub(super) fn no_line(index: &Index<'_>, typed: &str, doc: usize, line: usize) -> NoTarget {
        let Some(own) = index.docs.get(doc) else {
            return NoTarget::of(index, typed, Why::Nothing, &[]);
        };
        let lines = index.lines(doc);
        let Some(start) = lines.start(line) else {
            let text = own.source.text();
            let has = lines.line(text.len()) - usize::from(text.ends_with('\n'));
            return NoTarget::of(index, typed, Why::NoLine(has), &[]);
        };
        let around = own.roadmap.items.iter().rposition(|item| item.span.contains(start));
        let around: Vec<Target> =
            around.map(|item| Target::Item { doc, item }).into_iter().collect();
        NoTarget::of(index, typed, Why::EmptyLine, &around)
    }

    fn of(index: &Index<'_>, typed: &str, why: Why, found: &[Target]) -> NoTarget {
        let candidate = |&target: &Target| Candidate::of(index, target);
        let candidates = found.iter().take(MOST).map(candidate).collect();
        NoTarget { typed: typed.to_owned(), why, candidates }
    }
}

/// The things whose titles have most of the typed words, or words that are misspelt so.
fn similar(index: &Index<'_>, typed: &str) -> Vec<Target> {
    // Short words are in every title.
    let typed: Vec<String> = words(typed).into_iter().filter(|word| word.len() > 2).collect();
    let score = |target: Target| -> usize {
        let title = words(index.title(target));
        let near = |word: &String| {
            word.len() > 3 && nearest(word, title.iter().map(String::as_str)).is_some()
        };
        let worth = |word: &String| if title.contains(word) { 2 } else { usize::from(near(word)) };
        typed.iter().map(worth).sum()
    };
    let mut found: Vec<(usize, Target)> =
        index.all().map(|target| (score(target), target)).filter(|&(score, _)| score > 0).collect();
    found.sort_by_key(|&(score, _)| std::cmp::Reverse(score));
    found.into_iter().take(3).map(|(_, target)| target).collect()
}
