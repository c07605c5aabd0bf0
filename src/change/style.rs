//! A bullet as the list it comes to writes its bullets: marker, number, indent, box or emoji.

use super::Planner;
use super::lines::{Piece, Unit};
use super::moved::Move;
use crate::markdown::Kind;
use crate::model::{Item, ItemKind, StatusKind, Task, TaskMark, TaskState};
use crate::read::words;
use crate::text::Span;

/// The lines of the bullet `own` as they are to be behind `stay`, after `before` others that come
/// there too, and the state that its mark will have.
pub(super) fn bullet(
    planner: &Planner<'_>,
    asked: Move,
    own: &Unit,
    stay: &[Unit],
    before: usize,
) -> (Vec<Piece>, Option<TaskState>) {
    let source = &planner.document.source;
    let text = source.text();
    let item = &planner.roadmap.items[asked.item];
    let old = Opening::of(planner, own);
    let (line, opening) = match stay.last().map(|last| Opening::of(planner, last)) {
        Some(new) => {
            let units: Vec<&Unit> = stay
                .iter()
                .filter(|unit| Some(unit.group) == stay.last().map(|last| last.group))
                .collect();
            (new.indent.to_owned(), new.next(planner, &units, before))
        }
        None => (old.indent.to_owned(), old.first(before)),
    };
    let (mark, state, words) = mark(planner, item, asked.kind, own, stay);
    let (was, is) = (
        columns(old.indent, old.marker.len(), old.gap),
        columns(&line, opening.marker.len(), &opening.gap),
    );
    let mut pieces = vec![Piece::New(format!("{line}{}{}{mark}", opening.marker, opening.gap))];
    // The first line from its words on, then the nested ones.
    let mut from = words.min(own.span.end);
    let mut at = source.next_line(from.max(own.span.start)).min(own.span.end);
    while at < own.span.end {
        let next = source.next_line(at).min(own.span.end);
        let nested = source.line_at(at);
        let margin = text[nested.start..nested.end].len()
            - text[nested.start..nested.end].trim_start().len();
        let margin = Span::new(nested.start, nested.start + margin);
        let width = columns(source.slice(margin), 0, "");
        // What stands further left only goes on by the reader's grace: it does so anywhere.
        if was != is && width >= was && margin.end < nested.end {
            pieces.push(Piece::Old(Span::new(from, nested.start)));
            if is > was {
                pieces.push(Piece::New(" ".repeat(is - was)));
                from = nested.start;
            } else {
                let spaces = source.slice(margin).bytes().take_while(|&b| b == b' ').count();
                from = nested.start + spaces.min(was - is);
            }
        }
        at = next;
    }
    pieces.push(Piece::Old(Span::new(from, own.span.end)));
    (pieces, state)
}

/// How a bullet begins.
pub(super) struct Opening<'a> {
    pub(super) indent: &'a str,
    pub(super) marker: &'a str,
    pub(super) gap: &'a str,
}

/// How a bullet is to begin.
pub(super) struct Opened {
    pub(super) marker: String,
    pub(super) gap: String,
}

impl<'a> Opening<'a> {
    pub(super) fn of(planner: &Planner<'a>, unit: &Unit) -> Opening<'a> {
        let source = &planner.document.source;
        let text = source.text();
        let line = source.line_at(unit.span.start);
        let behind = &text[unit.span.start..line.end];
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        let (marker, rest) = behind.split_at((digits + 1).min(behind.len()));
        let gap = &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()];
        let gap = if gap.is_empty() { " " } else { gap };
        Opening { indent: &text[line.start..unit.span.start], marker, gap }
    }

    fn number(&self) -> Option<usize> {
        self.marker.get(..self.marker.len() - 1)?.parse().ok()
    }

    /// The beginning of the bullet behind this one, the last of `units`: the next number, or the
    /// same where all are numbered alike.
    pub(super) fn next(&self, planner: &Planner<'_>, units: &[&Unit], before: usize) -> Opened {
        let Some(number) = self.number() else {
            return Opened { marker: self.marker.to_owned(), gap: self.gap.to_owned() };
        };
        let alike = units.len() > 1
            && units.iter().all(|unit| Opening::of(planner, unit).number() == Some(number));
        self.numbered(if alike { number } else { number + 1 + before })
    }

    /// The beginning of the first bullet of a list like this one's.
    fn first(&self, before: usize) -> Opened {
        match self.number() {
            Some(_) => self.numbered(1 + before),
            None => Opened { marker: self.marker.to_owned(), gap: self.gap.to_owned() },
        }
    }

    fn numbered(&self, number: usize) -> Opened {
        let close = &self.marker[self.marker.len() - 1..];
        Opened { marker: format!("{number}{close}"), gap: self.gap.to_owned() }
    }
}

/// How wide an indent, a marker of `len` columns and a gap are, with tabs to the next fourth column.
pub(super) fn columns(indent: &str, len: usize, gap: &str) -> usize {
    let step = |at: usize, c: char| if c == '\t' { at / 4 * 4 + 4 } else { at + 1 };
    let indent = indent.chars().fold(0, step);
    gap.chars().fold(indent + len, step)
}

/// The box or emoji for a bullet of `kind` among `stay`, its state, and where the words behind it
/// begin.
fn mark(
    planner: &Planner<'_>,
    item: &Item,
    kind: StatusKind,
    own: &Unit,
    stay: &[Unit],
) -> (String, Option<TaskState>, usize) {
    let text = planner.document.source.text();
    let Kind::Item(list) = planner.document.blocks[own.block].kind else {
        return (String::new(), None, own.span.start);
    };
    let behind =
        |at: usize| at + text[at..].len() - text[at..].trim_start_matches([' ', '\t']).len();
    let opening = Opening::of(planner, own);
    let content = behind(list.bullet + opening.marker.len());
    let others: Vec<Option<Task>> = stay
        .iter()
        .filter(|unit| {
            !words::is_placeholder(planner.document.slice(planner.document.blocks[unit.block].text))
        })
        .map(|unit| planner.bullet(unit).and_then(|item| item.mark))
        .collect();
    let is_box = |task: &Task| matches!(task.mark, TaskMark::Box(_));
    let boxes: Vec<Task> = others.iter().copied().flatten().filter(is_box).collect();
    let signs = others.iter().flatten().count() - boxes.len();
    let most = |count: usize, has: bool| {
        count * 2 > others.len() || (has && (count > 0 || others.is_empty()))
    };
    let has_box = list.state.is_some();
    let sign = match item.mark {
        Some(Task { mark: TaskMark::Emoji(span), .. }) => Some(span),
        _ => None,
    };
    let after_box = list.state.map_or(content, |at| behind(at + 2));
    let words = sign.map_or(after_box, |sign| behind(sign.end));
    // Behind a box that went, an emoji would be a mark.
    let hides =
        has_box && words::leading_sign(text, Span::new(words, own.span.end.max(words))).is_some();
    if most(boxes.len(), has_box) || (hides && !most(signs, false)) {
        let state = box_state(&boxes, kind);
        let shown = planner.box_char(state).unwrap_or(' ');
        let gap =
            if has_box { &text[list.state.map_or(content, |at| at + 2)..after_box] } else { " " };
        return (format!("[{shown}]{gap}"), Some(state), words);
    }
    if most(signs, sign.is_some())
        && let Some(new) = planner.mark_beside(stay, kind)
    {
        let gap = sign.map_or(" ", |sign| &text[sign.end..words]);
        return (format!("{new}{gap}"), Some(state_of(kind)), words);
    }
    (String::new(), None, words)
}

/// The state of a box in a list of `boxes` under a heading that says `kind`: as most of them have
/// it that do not speak against the heading.
fn box_state(boxes: &[Task], kind: StatusKind) -> TaskState {
    let says = |state: TaskState| state == TaskState::Open || state == state_of(kind);
    let count = |wanted: TaskState| boxes.iter().filter(|task| task.state == wanted).count();
    let usual = if kind == StatusKind::Done { TaskState::Done } else { TaskState::Open };
    let all = [TaskState::Open, state_of(kind)].into_iter().filter(|&state| says(state));
    all.max_by_key(|&state| (count(state), state == usual))
        .filter(|&state| count(state) > 0)
        .unwrap_or(usual)
}

/// The state of a mark that says `kind`.
pub(super) const fn state_of(kind: StatusKind) -> TaskState {
    match kind {
        StatusKind::Todo => TaskState::Open,
        StatusKind::Active | StatusKind::Partial | StatusKind::Ongoing => TaskState::Active,
        StatusKind::Blocked => TaskState::Blocked,
        StatusKind::Done => TaskState::Done,
        StatusKind::Dropped => TaskState::Dropped,
    }
}

impl Planner<'_> {
    /// The bullet that `unit` is, as an item or one that names it again.
    fn bullet(&self, unit: &Unit) -> Option<&Item> {
        self.places()
            .find(|item| item.kind == ItemKind::Bullet && item.head.start == unit.span.start)
    }

    /// The emoji that bullets of `kind` have among `stay`, or in the document.
    fn mark_beside(&self, stay: &[Unit], kind: StatusKind) -> Option<String> {
        let beside = stay.iter().rev().find_map(|unit| {
            let item = self.bullet(unit).filter(|item| item.status.kind == Some(kind))?;
            match item.mark?.mark {
                TaskMark::Emoji(span) => Some(self.document.slice(span).to_owned()),
                TaskMark::Box(_) => None,
            }
        });
        beside.or_else(|| self.sign_alone(kind, crate::model::StatusSource::Mark))
    }
}
