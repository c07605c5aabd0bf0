//! Moving items to the heading that says how far they are: which lines go, and where they come.
//!
//! All moves of a plan are made together, so that several things can leave one list, or come to
//! one, in a single edit. What else changes inside of what moves, changes on the way.

use super::lines::{self, Piece, Unit};
use super::{Draft, Effect, Planner, Refusal, style};
use crate::markdown::Kind;
use crate::model::{ItemKind, StatusKind};
use crate::read::words;
use crate::text::{Edit, Lines, Span};

/// An item that is to move.
#[derive(Clone, Copy, Debug)]
pub(super) struct Move {
    /// Which item.
    pub(super) item: usize,
    /// The section it leaves: an index into the roadmap's.
    pub(super) from: usize,
    /// The section it goes to.
    pub(super) to: usize,
    /// How far it is there.
    pub(super) kind: StatusKind,
}

/// Refuses what cannot be moved as whole lines.
pub(super) fn may(planner: &Planner<'_>, Move { item, from, .. }: Move) -> Result<(), Refusal> {
    let own = &planner.roadmap.items[item];
    let title = || planner.document.slice(own.title);
    let found = planner.units(own.kind, from).iter().any(|unit| unit.span.start == own.head.start);
    let whole =
        own.kind != ItemKind::Card || own.span == planner.roadmap.sections[own.section].span;
    if found && whole {
        return Ok(());
    }
    Err(Refusal::new(format!("`{}` is not made of lines of its own that could move", title()))
        .hint("move it in your editor"))
}

/// Adds the edits and effects of the moves in `draft`.
pub(super) fn carry_out(planner: &Planner<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let moves = std::mem::take(&mut draft.moves);
    let heads: Vec<usize> =
        moves.iter().map(|asked| planner.roadmap.items[asked.item].head.start).collect();
    let goes = |unit: &Unit| heads.contains(&unit.span.start);
    let mut left: Vec<Edit> = Vec::new();
    let mut closing: Vec<Edit> = Vec::new();
    let mut come: Vec<usize> = Vec::new();
    for &asked in &moves {
        let item = &planner.roadmap.items[asked.item];
        let units = planner.units(item.kind, asked.from);
        let there: Vec<Unit> = planner.units(item.kind, asked.to);
        let stay: Vec<Unit> = there.iter().copied().filter(|unit| !goes(unit)).collect();
        let Some(own) = units.iter().find(|unit| unit.span.start == item.head.start) else {
            return Err(Refusal::contradiction());
        };
        // Of units in several lists, those of its own list are left behind.
        let beside: Vec<Unit> =
            units.iter().copied().filter(|unit| unit.group == own.group).collect();
        for cut in lines::cuts(&planner.document.source, &beside, goes) {
            if !left.iter().any(|edit| edit.span == cut) {
                left.push(Edit::replace(cut, ""));
            }
        }
        let place = planner.place(asked, &beside, &stay);
        let before = come.iter().filter(|&&at| at == place.at).count();
        come.push(place.at);
        let (pieces, mark) = match item.kind {
            ItemKind::Bullet => style::bullet(planner, asked, own, &stay, before),
            _ => (vec![Piece::Old(own.span)], None),
        };
        let text = written(planner, pieces, draft);
        let joint = if before == 0 { &place.joint } else { &place.next };
        draft.edits.push(Edit::insert(place.at, format!("{joint}{text}")));
        if place.closes && before == 0 {
            let eol = planner.document.source.eol_at(place.at).as_str();
            closing.push(Edit::insert(place.at, eol));
        }
        draft.left.extend(placeholder(planner, &stay));
        let Move { item, from, to, .. } = asked;
        draft.effects.push(Effect::Moved { item, from, to, lines: own.span, put: place.at, mark });
    }
    // Behind all that comes to one place.
    draft.edits.append(&mut closing);
    draft.edits.append(&mut left);
    Ok(())
}

/// What to say of a bullet that only kept the place of others.
fn placeholder(planner: &Planner<'_>, stay: &[Unit]) -> Option<String> {
    let [only] = stay else { return None };
    let written = planner.document.slice(planner.document.blocks[only.block].text);
    let line = Lines::new(planner.document.source.text()).line(only.span.start);
    let bullet = matches!(planner.document.blocks[only.block].kind, Kind::Item(_));
    (bullet && words::is_placeholder(written))
        .then(|| format!("the bullet `{written}` at line {line}, which now stands beside another"))
}

/// The text of what moves, with what else `draft` changes in it.
fn written(planner: &Planner<'_>, pieces: Vec<Piece>, draft: &mut Draft) -> String {
    let text = planner.document.source.text();
    let mut out = String::new();
    for piece in pieces {
        let span = match piece {
            Piece::New(new) => {
                out.push_str(&new);
                continue;
            }
            Piece::Old(span) => span,
        };
        let is_inside = |edit: &Edit| span.covers(edit.span);
        let (mut inside, rest): (Vec<Edit>, Vec<Edit>) =
            std::mem::take(&mut draft.edits).into_iter().partition(is_inside);
        draft.edits = rest;
        inside.sort_by_key(|edit| edit.span);
        let mut from = span.start;
        for edit in inside {
            // Two that overlap are one change too many: they stay, and the plan is refused.
            if edit.span.start < from {
                draft.edits.push(edit);
                continue;
            }
            out.push_str(&text[from..edit.span.start]);
            out.push_str(&edit.text);
            from = edit.span.end;
        }
        out.push_str(&text[from..span.end]);
    }
    out
}

/// Where things come to, and what stands before and between them there.
struct Place {
    /// The end of a line.
    at: usize,
    /// From the end of that line to the first thing that comes.
    joint: String,
    /// From one thing that comes to the next.
    next: String,
    /// Whether a blank line has to part the last of them from what follows.
    closes: bool,
}

impl Planner<'_> {
    /// The things of one kind that stand right under section `at`, in document order: bullets of
    /// its lists, or the sections in it.
    fn units(&self, kind: ItemKind, at: usize) -> Vec<Unit> {
        let (blocks, source) = (&self.document.blocks, &self.document.source);
        if kind == ItemKind::Card {
            let own = |section: &&crate::model::Section| section.parent == Some(at);
            let unit = |section: &crate::model::Section| {
                let block = blocks.partition_point(|block| block.span.start < section.head.start);
                Unit { span: self.content(section.span), block, group: 0 }
            };
            return self.roadmap.sections.iter().filter(own).map(unit).collect();
        }
        let mut units = Vec::new();
        for list in self.body(at) {
            if !matches!(blocks[list].kind, Kind::List { .. }) {
                continue;
            }
            let bullets = self.document.children(list).filter_map(|block| {
                let Kind::Item(mark) = blocks[block].kind else { return None };
                let line = source.line_at(mark.bullet);
                let end = blocks[block..blocks[block].end].iter().map(|inside| inside.span.end);
                let span = Span::new(blocks[block].span.start, end.max()?);
                let first = source.slice(Span::new(line.start, mark.bullet)).trim().is_empty();
                first.then_some(Unit { span, block, group: list })
            });
            let bullets: Vec<Unit> = bullets.collect();
            let is_item = |unit: &Unit| {
                let bullet = |item: &&crate::model::Item| item.kind == ItemKind::Bullet;
                self.places().filter(bullet).any(|item| item.head.start == unit.span.start)
            };
            if bullets.iter().any(is_item) {
                units.extend(bullets);
            }
        }
        units
    }

    /// The blocks right under the heading of section `at`, those of deeper sections left out.
    pub(super) fn body(&self, at: usize) -> impl Iterator<Item = usize> {
        let blocks = &self.document.blocks;
        let head = self.roadmap.sections[at].head;
        let from = blocks.partition_point(|block| block.span.start < head.start) + 1;
        let is_heading = |&block: &usize| matches!(blocks[block].kind, Kind::Heading(_));
        self.document.siblings(from, blocks.len()).take_while(move |block| !is_heading(block))
    }

    /// A section without the blank lines and the rule at its end: those part it from the next.
    pub(super) fn content(&self, section: Span) -> Span {
        let text = self.document.source.text();
        let end = |end: usize| section.start + text[section.start..end].trim_end().len();
        let blocks = &self.document.blocks;
        let next = blocks.partition_point(|block| block.span.start < section.end);
        let last = next.checked_sub(1).map(|last| blocks[last]);
        match last {
            Some(last) if last.kind == Kind::Rule && last.span.end == end(section.end) => {
                Span::new(section.start, end(last.span.start))
            }
            _ => Span::new(section.start, end(section.end)),
        }
    }

    /// Where a moved item comes to, and how it is parted from what is there: as the others there
    /// are from each other, or those that it leaves.
    fn place(&self, asked: Move, beside: &[Unit], stay: &[Unit]) -> Place {
        let source = &self.document.source;
        let kind = self.roadmap.items[asked.item].kind;
        let eol = source.eol_at(self.roadmap.sections[asked.to].head.start).as_str();
        let usual = if kind == ItemKind::Card { eol.repeat(2) } else { eol.to_owned() };
        let parting = |units: &[Unit]| {
            let mut pairs = units.windows(2).rev().filter(|pair| pair[0].group == pair[1].group);
            pairs.find_map(|pair| lines::parting(source, pair[0], pair[1]))
        };
        let next = parting(stay).or_else(|| parting(beside)).unwrap_or(usual);
        let blocks = &self.document.blocks;
        let head = self.roadmap.sections[asked.to].head;
        let is_text = |&block: &usize| !matches!(blocks[block].kind, Kind::Rule | Kind::Html);
        let (at, joint) = if let Some(last) = stay.last() {
            (lines::end_of_line(source, last.span), next.clone())
        } else if let Some(last) = self.body(asked.to).filter(is_text).last() {
            (lines::end_of_line(source, blocks[last].span), eol.repeat(2))
        } else {
            let gap = self.below_heading_gap(asked.from, beside, eol);
            (lines::end_of_line(source, head), gap)
        };
        let follows = source.next_line(at);
        let closes = stay.is_empty()
            && joint.matches('\n').count() > 1
            && follows < source.text().len()
            && !source.slice(source.line_at(follows)).trim().is_empty();
        Place { at, joint, next, closes }
    }

    /// What stands between a heading and the first thing under it: as where the moved ones are.
    fn below_heading_gap(&self, from: usize, beside: &[Unit], eol: &str) -> String {
        let source = &self.document.source;
        let head = self.roadmap.sections[from].head;
        let first = beside.first().map(|unit| source.line_at(unit.span.start).start);
        let gap = first.map(|first| Span::new(lines::end_of_line(source, head), first));
        let gap = gap.map(|gap| source.slice(gap)).filter(|gap| gap.trim().is_empty());
        let blank = gap.is_none_or(|gap| gap.matches('\n').count() > 1);
        if blank { eol.repeat(2) } else { eol.to_owned() }
    }
}
