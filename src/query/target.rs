//! What somebody means who types `1.4.2`, `:120`, `docs/PLAN.md:M1`, `phase-2/1.1` or a few words.

use super::words::{Fit, fit, words};
use super::{Index, NoTarget};
use crate::model::id_key;
use crate::text::Span;

/// A thing that is meant; the numbers are indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// An item.
    Item {
        /// The document.
        doc: usize,
        /// The item in it.
        item: usize,
    },
    /// A task of an item.
    Task {
        /// The document.
        doc: usize,
        /// The item in it.
        item: usize,
        /// The task of the item, from 0.
        task: usize,
    },
    /// A box that no item owns.
    Loose {
        /// The document.
        doc: usize,
        /// The box in it.
        task: usize,
    },
    /// A horizon, a phase or a bucket: for reading.
    Section {
        /// The document.
        doc: usize,
        /// The section in it.
        section: usize,
    },
}

impl Target {
    /// The document it stands in.
    pub const fn doc(self) -> usize {
        match self {
            Target::Item { doc, .. }
            | Target::Task { doc, .. }
            | Target::Loose { doc, .. }
            | Target::Section { doc, .. } => doc,
        }
    }
}

/// Where to look: everywhere, in one document, or in a part of one.
#[derive(Clone, Copy, Debug, Default)]
struct Scope {
    doc: Option<usize>,
    part: Option<Span>,
}

type Found = Result<Vec<Target>, NoTarget>;

impl Index<'_> {
    /// What is meant by `typed`: one thing, or several tasks where it is a range.
    pub fn resolve(&self, typed: &str) -> Found {
        let typed = typed.trim();
        let everywhere = Scope::default();
        // A line first: where ids are compared, a colon makes no difference.
        self.by_line(typed)
            .or_else(|| self.by_id(everywhere, typed))
            .or_else(|| self.by_file(typed))
            .or_else(|| self.by_parent(everywhere, typed))
            .or_else(|| self.by_words(everywhere, typed))
            .unwrap_or_else(|| Err(NoTarget::nothing(self, typed)))
    }

    /// An exact id, else a task or a range of tasks of one.
    fn by_id(&self, scope: Scope, typed: &str) -> Option<Found> {
        // `1.4.` is a task whose number was forgotten, not the item.
        let cut = typed.ends_with('.') && typed.contains(|c: char| c.is_ascii_digit());
        if cut {
            return None;
        }
        let exact = self.named_in(scope, typed);
        if !exact.is_empty() {
            return Some(self.only(typed, exact));
        }
        let (id, numbers) = typed.rsplit_once('.')?;
        let (first, last) = match numbers.split_once(['-', '–']) {
            Some((first, last)) => (first.parse().ok()?, last.parse().ok()?),
            None => (numbers.parse().ok()?, numbers.parse().ok()?),
        };
        let mut items = self.named_in(scope, id);
        items.retain(|target| matches!(target, Target::Item { .. }));
        match items[..] {
            [] => None,
            [Target::Item { doc, item }] => Some(self.tasks(typed, (doc, item), first, last)),
            _ => Some(Err(self.tasks_of_several(typed, &items, first, last))),
        }
    }

    /// Several items have the id. What is offered for a task is tasks, lest an item be ticked whole.
    fn tasks_of_several(
        &self,
        typed: &str,
        items: &[Target],
        first: usize,
        last: usize,
    ) -> NoTarget {
        let tasks = |&target: &Target| match target {
            Target::Item { doc, item } => {
                self.tasks(typed, (doc, item), first, last).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let tasks: Vec<Target> = items.iter().flat_map(tasks).collect();
        NoTarget::several(self, typed, if tasks.is_empty() { items } else { &tasks })
    }

    fn named_in(&self, scope: Scope, id: &str) -> Vec<Target> {
        let key = id_key(id.trim());
        let found = self.named(&key).iter().map(|&(_, target)| target);
        found.filter(|&target| !key.is_empty() && self.is_in(scope, target)).collect()
    }

    fn is_in(&self, scope: Scope, target: Target) -> bool {
        scope.doc.is_none_or(|doc| doc == target.doc())
            && scope.part.is_none_or(|part| part.contains(self.offset(target)))
    }

    fn only(&self, typed: &str, found: Vec<Target>) -> Found {
        if found.len() == 1 { Ok(found) } else { Err(NoTarget::several(self, typed, &found)) }
    }

    /// The tasks of an item from one number to another, both counted from 1.
    fn tasks(&self, typed: &str, of: (usize, usize), first: usize, last: usize) -> Found {
        let (doc, item) = of;
        let has = self.docs[doc].roadmap.items[item].tasks.len();
        let tasks = |first: usize, last: usize| -> Vec<Target> {
            (first - 1..last).map(|task| Target::Task { doc, item, task }).collect()
        };
        if first == 0 || last == 0 || first.max(last) > has {
            return Err(NoTarget::no_task(self, typed, of, first));
        }
        if first > last {
            return Err(NoTarget::backwards(self, typed, &tasks(last, first)));
        }
        Ok(tasks(first, last))
    }

    /// `:120`, in the one document that has that line.
    fn by_line(&self, typed: &str) -> Option<Found> {
        let line = line_number(typed.strip_prefix(':')?)?;
        let found: Vec<Target> =
            (0..self.docs.len()).filter_map(|doc| self.at_line(doc, line)).collect();
        Some(match found[..] {
            [] => Err(NoTarget::no_line(self, typed, 0, line)),
            _ => self.only(typed, found),
        })
    }

    /// `FILE:LINE`, `FILE:ID`, `FILE:words`; the end of a path may fit several files.
    fn by_file(&self, typed: &str) -> Option<Found> {
        typed.rmatch_indices(':').find_map(|(at, _)| {
            let (file, rest) = (&typed[..at], &typed[at + 1..]);
            let found =
                self.files(file).into_iter().filter_map(|doc| self.in_file(typed, doc, rest));
            self.one_of(typed, found.collect())
        })
    }

    fn in_file(&self, typed: &str, doc: usize, rest: &str) -> Option<Found> {
        if let Some(line) = line_number(rest) {
            let found = self.at_line(doc, line).map(|target| vec![target]);
            return Some(found.ok_or_else(|| NoTarget::no_line(self, typed, doc, line)));
        }
        let scope = Scope { doc: Some(doc), part: None };
        self.by_id(scope, rest)
            .or_else(|| self.by_parent(scope, rest))
            .or_else(|| self.by_words(scope, rest))
    }

    /// What was found in several places, as one answer: what is meant, if only one place has it.
    fn one_of(&self, typed: &str, mut found: Vec<Found>) -> Option<Found> {
        if found.iter().any(Result::is_ok) {
            found.retain(Result::is_ok);
        }
        if found.len() > 1 {
            let all: Vec<Target> =
                found.iter().filter_map(|found| found.as_ref().ok()).flatten().copied().collect();
            if !all.is_empty() {
                return Some(Err(NoTarget::several(self, typed, &all)));
            }
        }
        found.into_iter().next()
    }

    /// `PARENT/ID`: the id, in the sections and items that the parent's id or title names.
    fn by_parent(&self, scope: Scope, typed: &str) -> Option<Found> {
        typed.rmatch_indices('/').find_map(|(at, _)| {
            let (parent, id) = (&typed[..at], &typed[at + 1..]);
            let parents = self.parents(scope, parent);
            let inside = |&parent: &Target| {
                let scope = Scope { doc: Some(parent.doc()), part: Some(self.span(parent)) };
                self.by_id(scope, id)
            };
            self.one_of(typed, parents.iter().filter_map(inside).collect())
        })
    }

    fn parents(&self, scope: Scope, parent: &str) -> Vec<Target> {
        let named = self.named_in(scope, parent);
        if !named.is_empty() {
            return named;
        }
        let slug = super::index::slug(parent);
        let found = if slug.is_empty() { Vec::new() } else { self.sluggish(&slug).collect() };
        found.into_iter().filter(|&target| self.is_in(scope, target)).collect()
    }

    fn span(&self, target: Target) -> Span {
        let roadmap = self.docs[target.doc()].roadmap;
        match target {
            Target::Section { section, .. } => roadmap.sections[section].span,
            Target::Item { item, .. } | Target::Task { item, .. } => {
                // A container that is an item as well ends, as an item, before the deeper ones.
                let its = &roadmap.items[item];
                let section =
                    roadmap.sections.get(its.section).filter(|its| its.role.is_container());
                section.filter(|section| section.head == its.head).map_or(its.span, |it| it.span)
            }
            Target::Loose { task, .. } => roadmap.loose_tasks[task].text,
        }
    }

    /// What stands on a line of a document.
    pub(super) fn at_line(&self, doc: usize, line: usize) -> Option<Target> {
        let lines = self.lines(doc);
        let start = lines.start(line)?;
        let end = lines.start(line + 1).unwrap_or(self.docs[doc].source.text().len() + 1);
        let here = |span: Span| span.start < end && span.end.max(span.start + 1) > start;
        let roadmap = self.docs[doc].roadmap;
        let head = roadmap.items.iter().position(|item| here(item.head));
        if let Some(item) = head {
            return Some(Target::Item { doc, item });
        }
        for (item, its) in roadmap.items.iter().enumerate() {
            if let Some(task) = its.tasks.iter().position(|task| here(task.mark.span())) {
                return Some(Target::Task { doc, item, task });
            }
        }
        if let Some(task) = roadmap.loose_tasks.iter().position(|task| here(task.mark.span())) {
            return Some(Target::Loose { doc, task });
        }
        let mut sections = roadmap.sections.iter();
        if let Some(section) = sections.position(|its| its.role.is_container() && here(its.head)) {
            return Some(Target::Section { doc, section });
        }
        let states = |item: &crate::model::Item| item.fields.iter().any(|field| here(field.span));
        roadmap.items.iter().position(states).map(|item| Target::Item { doc, item })
    }

    /// The slug of a container, else words of exactly one item's or task's title, else of one
    /// container's.
    fn by_words(&self, scope: Scope, typed: &str) -> Option<Found> {
        let typed_words = words(typed);
        // A number that is nobody's id must not find a title that happens to have one.
        if !typed.contains(char::is_alphabetic) {
            return None;
        }
        let slugs: Vec<Target> = self
            .sluggish(&typed_words.join("-"))
            .filter(|&target| self.is_in(scope, target))
            .collect();
        // Words with spaces between them are a title's, and an item's before a container's.
        if slugs.len() == 1 && !typed.contains(' ') {
            return Some(Ok(slugs));
        }
        // A letter or two are in many titles, and mostly a slip of the hand.
        let tells = |word: &String| word.chars().count() > 2 || !word.is_ascii();
        if !typed_words.iter().any(tells) {
            return None;
        }
        let (work, parts): (Vec<Target>, Vec<Target>) =
            self.all().partition(|target| !matches!(target, Target::Section { .. }));
        [work, parts].into_iter().find_map(|among| {
            let fits: Vec<(Fit, Target)> = among
                .into_iter()
                .filter(|&target| self.is_in(scope, target))
                .filter_map(|target| Some((fit(&typed_words, self.title(target))?, target)))
                .collect();
            let best = fits.iter().map(|&(fit, _)| fit).min()?;
            let found = fits.into_iter().filter(|&(fit, _)| fit == best);
            Some(self.only(typed, found.map(|(_, target)| target).collect()))
        })
    }

    /// Everything that can be meant, in document order by kind.
    pub fn all(&self) -> impl Iterator<Item = Target> {
        self.docs.iter().enumerate().flat_map(|(doc, own)| {
            let items = own.roadmap.items.iter().enumerate().flat_map(move |(item, its)| {
                let tasks = (0..its.tasks.len()).map(move |task| Target::Task { doc, item, task });
                std::iter::once(Target::Item { doc, item }).chain(tasks)
            });
            let loose =
                (0..own.roadmap.loose_tasks.len()).map(move |task| Target::Loose { doc, task });
            let parts = own.roadmap.sections.iter().enumerate();
            let parts = parts.filter(|(_, section)| section.role.is_container());
            let parts = parts.map(move |(section, _)| Target::Section { doc, section });
            items.chain(loose).chain(parts)
        })
    }
}

/// The line of `120` or `120:7`.
fn line_number(text: &str) -> Option<usize> {
    let (line, column) = text.split_once(':').unwrap_or((text, "1"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    (is_number(line) && is_number(column)).then(|| line.parse().ok())?
}
