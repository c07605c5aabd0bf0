//! How far the things are that counts are about, and whether a count says so.

use rustc_hash::FxHashMap;

use super::{Count, Form, Scope};
use crate::model::{ItemKind, Roadmap, StatusKind, Task, TaskMark, TaskState};
use crate::text::Span;

/// What a count counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Boxes: those that are done, of all.
    Boxes,
    /// Boxes, dropped ones left out.
    KeptBoxes,
    /// Items: those that are done or dropped, of all.
    Items,
}

impl Measure {
    /// In the order of preference; a count that speaks of items prefers those.
    pub const fn preferred(items: bool) -> [Measure; 3] {
        if items {
            [Measure::Items, Measure::Boxes, Measure::KeptBoxes]
        } else {
            [Measure::Boxes, Measure::KeptBoxes, Measure::Items]
        }
    }
}

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}

/// The states of all boxes and items of a roadmap: as they are, or as they will be.
#[derive(Clone, Debug)]
pub struct Standing {
    /// All boxes: how many there are, are done, are dropped.
    boxes: Sums<3>,
    /// The same of the boxes that each item owns.
    owned: Vec<[usize; 3]>,
    /// All items: how many there are, are done or dropped.
    items: Sums<2>,
    /// The same of the item that a section is itself.
    own: FxHashMap<usize, [usize; 2]>,
    sections: Vec<Span>,
}

impl Standing {
    /// The states of the tasks and items of `roadmap`, as `state` and `kind` say them.
    pub fn new(
        roadmap: &Roadmap,
        state: impl Fn(&Task) -> TaskState,
        kind: impl Fn(usize) -> Option<StatusKind>,
    ) -> Standing {
        let sections: Vec<Span> = roadmap.sections.iter().map(|section| section.span).collect();
        let counted = |task: &Task| {
            let is = |wanted: TaskState| usize::from(state(task) == wanted);
            (task.mark.span().start, [1, is(TaskState::Done), is(TaskState::Dropped)])
        };
        let mut boxes: Vec<_> = roadmap.loose_tasks.iter().map(counted).collect();
        let (mut items, mut owned) = (Vec::new(), Vec::new());
        let mut own: FxHashMap<usize, [usize; 2]> = FxHashMap::default();
        for (index, item) in roadmap.items.iter().enumerate() {
            let mark = item.mark.iter().filter(|task| matches!(task.mark, TaskMark::Box(_)));
            boxes.extend(mark.chain(&item.tasks).map(counted));
            owned.push(total(item.tasks.iter().map(|task| counted(task).1)));
            let at = item.head.start;
            let count = [1, usize::from(kind(index).is_some_and(StatusKind::is_closed))];
            if item.kind == ItemKind::Card && sections[item.section].contains(at) {
                let all = own.entry(item.section).or_default();
                *all = total([*all, count].into_iter());
            }
            items.push((at, count));
        }
        Standing { boxes: Sums::new(boxes), owned, items: Sums::new(items), own, sections }
    }

    /// How far the things in `scope` are.
    pub fn tally(&self, scope: Scope, measure: Measure) -> Tally {
        if measure == Measure::Items {
            let [total, done] = match scope {
                Scope::Whole => self.items.all(),
                Scope::Section(own) => {
                    let [all, closed] = self.items.within(self.sections[own]);
                    let [itself, done] = self.own.get(&own).copied().unwrap_or_default();
                    [all - itself, closed - done]
                }
                Scope::Item(_) | Scope::Under(_) => [0, 0],
            };
            return Tally { done, total };
        }
        let [all, done, dropped] = match scope {
            Scope::Whole => self.boxes.all(),
            Scope::Section(own) => self.boxes.within(self.sections[own]),
            Scope::Item(item) => self.owned[item],
            Scope::Under(span) => self.boxes.within(span),
        };
        let total = if measure == Measure::Boxes { all } else { all - dropped };
        Tally { done, total }
    }

    /// Whether there is anything in the scope that `count` could be of.
    pub fn has_any(&self, count: &Count) -> bool {
        [Measure::Boxes, Measure::Items]
            .into_iter()
            .any(|measure| self.tally(count.scope, measure).total > 0)
    }

    /// What `count` truly counts; `None` if it is false whatever it counts.
    pub fn measure(&self, count: &Count) -> Option<Measure> {
        let mut measures = Measure::preferred(count.items).into_iter();
        measures.find(|&measure| count.form.fits(self.tally(count.scope, measure)))
    }
}

/// Counts at places, so that those of any part of the document are the difference of two sums.
#[derive(Clone, Debug)]
struct Sums<const N: usize> {
    places: Vec<usize>,
    /// All that is counted before each place, and at last all.
    before: Vec<[usize; N]>,
}

impl<const N: usize> Sums<N> {
    fn new(mut counts: Vec<(usize, [usize; N])>) -> Sums<N> {
        counts.sort_by_key(|&(at, _)| at);
        let mut before = vec![[0; N]];
        for &(_, count) in &counts {
            before.push(total([before[before.len() - 1], count].into_iter()));
        }
        Sums { places: counts.into_iter().map(|(at, _)| at).collect(), before }
    }

    fn all(&self) -> [usize; N] {
        self.before[self.places.len()]
    }

    fn within(&self, span: Span) -> [usize; N] {
        let from = self.places.partition_point(|&at| at < span.start);
        let to = self.places.partition_point(|&at| at < span.end).max(from);
        std::array::from_fn(|n| self.before[to][n] - self.before[from][n])
    }
}

fn total<const N: usize>(counts: impl Iterator<Item = [usize; N]>) -> [usize; N] {
    counts.fold([0; N], |sum, count| std::array::from_fn(|n| sum[n] + count[n]))
}

/// How shares that do not come out even are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// As the nearest number: 2 of 3 is 67%.
    Nearest,
    /// As the next smaller one: 2 of 3 is 66%.
    Down,
}

impl Form {
    /// Whether this says what `tally` does.
    pub fn fits(&self, tally: Tally) -> bool {
        match *self {
            Form::Fraction { done, total } => (done, total) == (tally.done, tally.total),
            _ => self.roundings(tally).0 || self.roundings(tally).1,
        }
    }

    /// Whether this is `tally` as the nearest number, and as the next smaller one.
    pub fn roundings(&self, tally: Tally) -> (bool, bool) {
        if tally.total == 0 {
            return (false, false);
        }
        let (is, of) = self.share();
        let fits = |rounding| {
            let share = share(tally, of, rounding);
            // With a tip the bar may be meant to end behind it, or before.
            is == share || (self.has_tip() && is == share + 1)
        };
        (fits(Rounding::Nearest), fits(Rounding::Down))
    }

    /// So many of so many parts of the whole.
    fn share(&self) -> (usize, usize) {
        match *self {
            Form::Fraction { done, total } => (done, total),
            Form::Percent { units, decimals } => (units, 100 * 10_usize.pow(decimals)),
            Form::Bar { filled, width, .. } => (filled, width),
        }
    }

    fn has_tip(&self) -> bool {
        matches!(self, Form::Bar { tip: true, .. })
    }

    /// `written`, which has this form, as it has to be to say `after` where it said `before`.
    pub fn rewritten(&self, written: &str, before: Tally, after: Tally, usual: Rounding) -> String {
        let rounding = match self.roundings(before) {
            (true, false) => Rounding::Nearest,
            (false, true) => Rounding::Down,
            _ => usual,
        };
        match self {
            Form::Fraction { .. } => {
                let rest = written.trim_start_matches(|c: char| c.is_ascii_digit());
                let joint = rest.trim_end_matches(|c: char| c.is_ascii_digit());
                let first = &written[..written.len() - rest.len()];
                let second = &rest[joint.len()..];
                format!("{}{joint}{}", padded(after.done, first), padded(after.total, second))
            }
            &Form::Percent { decimals, .. } => {
                let number = written.trim_end_matches(|c: char| !c.is_ascii_digit());
                let sign = &written[number.len()..];
                let units = share(after, 100 * 10_usize.pow(decimals), rounding);
                if decimals == 0 {
                    return format!("{units}{sign}");
                }
                let digits = format!("{units:0width$}", width = decimals as usize + 1);
                let (whole, part) = digits.split_at(digits.len() - decimals as usize);
                let point = if number.contains(',') { ',' } else { '.' };
                format!("{whole}{point}{part}{sign}")
            }
            Form::Bar { filled, width, tip, full, empty } => {
                let tipped = *tip && *filled != share(before, *width, rounding);
                let mut cells = share(after, *width, rounding);
                if tipped && cells < *width {
                    cells += 1;
                }
                let shows_tip = *tip && cells > 0 && cells < *width;
                let end = if shows_tip { ">" } else { "" };
                let fulls = full.repeat(cells - usize::from(shows_tip));
                format!("{fulls}{end}{}", empty.repeat(width - cells))
            }
        }
    }
}

/// `number`, with as many digits as `like` has where that begins with a zero.
fn padded(number: usize, like: &str) -> String {
    let width = if like.len() > 1 && like.starts_with('0') { like.len() } else { 0 };
    format!("{number:0width$}")
}

/// How many of `parts` parts `tally` is. Not all of them unless all is done.
fn share(tally: Tally, parts: usize, rounding: Rounding) -> usize {
    let Tally { done, total } = tally;
    if total == 0 {
        return 0;
    }
    let down = parts * done / total;
    let nearest = (2 * parts * done + total) / (2 * total);
    match rounding {
        Rounding::Nearest if nearest < parts || done >= total => nearest,
        _ => down,
    }
}
