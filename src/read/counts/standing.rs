//! How far the things are that counts are about, and whether a count says so.

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
    /// Each box, by place: its state, and the item that owns it.
    boxes: Vec<(usize, TaskState, Option<usize>)>,
    /// Each item: where it begins, the section that it is, and how far it is.
    items: Vec<(usize, Option<usize>, Option<StatusKind>)>,
    sections: Vec<Span>,
}

impl Standing {
    /// The states of the tasks and items of `roadmap`, as `state` and `kind` say them.
    pub fn new(
        roadmap: &Roadmap,
        state: impl Fn(&Task) -> TaskState,
        kind: impl Fn(usize) -> Option<StatusKind>,
    ) -> Standing {
        let mut boxes = Vec::new();
        let mut items = Vec::new();
        for (index, item) in roadmap.items.iter().enumerate() {
            let mark = item.mark.iter().filter(|task| matches!(task.mark, TaskMark::Box(_)));
            boxes.extend(mark.map(|task| (task.mark.span().start, state(task), None)));
            boxes.extend(
                item.tasks.iter().map(|task| (task.mark.span().start, state(task), Some(index))),
            );
            let section = (item.kind == ItemKind::Card).then_some(item.section);
            items.push((item.head.start, section, kind(index)));
        }
        let loose = roadmap.loose_tasks.iter();
        boxes.extend(loose.map(|task| (task.mark.span().start, state(task), None)));
        let sections = roadmap.sections.iter().map(|section| section.span).collect();
        Standing { boxes, items, sections }
    }

    /// How far the things in `scope` are.
    pub fn tally(&self, scope: Scope, measure: Measure) -> Tally {
        let inside = |span: Span, at: usize| span.contains(at);
        let mut tally = Tally { done: 0, total: 0 };
        if measure == Measure::Items {
            for &(at, section, kind) in &self.items {
                let counts = match scope {
                    Scope::Whole => true,
                    Scope::Section(own) => section != Some(own) && inside(self.sections[own], at),
                    Scope::Item(_) | Scope::Under(_) => false,
                };
                tally.total += usize::from(counts);
                tally.done += usize::from(counts && kind.is_some_and(StatusKind::is_closed));
            }
            return tally;
        }
        for &(at, state, owner) in &self.boxes {
            let counts = match scope {
                Scope::Whole => true,
                Scope::Section(own) => inside(self.sections[own], at),
                Scope::Item(item) => owner == Some(item),
                Scope::Under(span) => inside(span, at),
            } && (measure == Measure::Boxes || state != TaskState::Dropped);
            tally.total += usize::from(counts);
            tally.done += usize::from(counts && state == TaskState::Done);
        }
        tally
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
