//! Faults of headings, boxes, ids and lines.

use roadmap_md::markdown::Kind;
use roadmap_md::model::{Item, ItemKind, StatusSource, Task};
use roadmap_md::text::Span;

use super::Planter;
use super::page::Page;
use super::plant::Planted;

pub(super) const PLANTERS: &[(&str, Planter)] = &[
    ("duplicate-id", duplicate_id),
    ("id-out-of-order", id_out_of_order),
    ("heading-level-jump", heading_level_jump),
    ("empty-item", empty_item),
    ("empty-task", |page| below_tasks(page, |_, head, _| head.to_owned())),
    ("malformed-checkbox", |page| {
        below_tasks(page, |at, head, words| {
            let indent = &head[..head.len() - head.trim_start().len()];
            match at % 4 {
                0 => format!("{indent}-[ ] {words} again"),
                1 => format!("{indent}- [] {words} again"),
                2 => format!("{indent}- [ x] {words} again"),
                _ => format!("{indent}- [x]{words} again"),
            }
        })
    }),
    ("duplicate-task", |page| below_tasks(page, |_, head, words| format!("{head}{words}"))),
    ("unclosed-fence", |page| {
        let end = page.text().trim_end().len();
        vec![Planted::insert(end, "\n\n‸```\n- [ ] Hidden\n")]
    }),
    ("conflict-markers", |page| {
        let headings = page.headings();
        let above = headings.iter().map(|(_, block)| block.span.start);
        above.map(|at| Planted::insert(at, "<<<<<<< ours\n")).collect()
    }),
    ("accidental-setext", accidental_setext),
    ("mixed-line-endings", mixed_line_endings),
    ("bad-front-matter", bad_front_matter),
];

/// Puts a line below each task that has nothing under it, made of what stands before its words, and
/// of these.
fn below_tasks(page: &Page, new: fn(usize, &str, &str) -> String) -> Vec<Planted> {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let mut all = Vec::new();
    for (at, (task, item)) in page.boxes().into_iter().enumerate() {
        let line = page.line(task.text.start);
        let head = page.slice(Span::new(line.start, task.text.start));
        let goes_on = indent(page.next_line(line.start)) > indent(head);
        // A count that is false already would be of something else then, and a share be false.
        let is_clean =
            item.is_none_or(|item| page.is_clean(item.head.start) && !page.has_share(item));
        if !is_bullet(head) || goes_on || !is_alone(page, task) || !is_clean {
            continue;
        }
        let new = new(at, head, page.slice(Span::new(task.text.start, line.end)));
        all.push(Planted::insert(line.end, &format!("\n‸{new}")));
    }
    all
}

/// Whether a task has nothing under it.
fn is_alone(page: &Page, task: &Task) -> bool {
    let blocks = page.document.blocks.iter().enumerate();
    let mut own = blocks.filter(|(_, block)| matches!(block.kind, Kind::Item(_)));
    own.any(|(at, block)| block.text.start == task.text.start && block.end == at + 1)
}

fn is_bullet(head: &str) -> bool {
    head.trim_start().starts_with(['-', '*', '+'])
}

/// Gives the last item of a section the id of the one above it.
fn duplicate_id(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for (above, last) in last_two(page) {
        let (Some(id), Some(other)) = (last.id, above.id) else { continue };
        if above.mirrors.is_empty() {
            all.push(Planted::replace(id, page.slice(other)));
        }
    }
    all
}

/// Makes the last id of a series greater than it has to be.
fn id_out_of_order(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for (_, last) in last_two(page) {
        let (Some(id), Some((stem, number))) = (last.id, numbered(page.id(last))) else { continue };
        let beside = page.beside(last);
        let ids = beside.into_iter().filter_map(|item| numbered(page.id(item)));
        let series: Vec<u64> = ids.filter(|own| own.0 == stem).map(|own| own.1).collect();
        // An item elsewhere may have the number that is left out.
        let next = format!("{stem}{}", number + 1);
        let is_left_out = page.items().all(|item| page.id(item) != next);
        let is_series = series.len() > 4 && series.windows(2).all(|pair| pair[1] == pair[0] + 1);
        if is_series && is_left_out {
            all.push(Planted::replace(id, &format!("{stem}{}", number + 2)));
        }
    }
    all
}

/// The last item with an id in each section and the one above it, where nothing else names the last.
fn last_two(page: &Page) -> Vec<(&Item, &Item)> {
    let mut all = Vec::new();
    for last in page.items().filter(|item| item.id.is_some() && item.mirrors.is_empty()) {
        let mut beside = page.beside(last);
        beside.retain(|item| item.id.is_some());
        let at = beside.iter().position(|item| item.head == last.head).unwrap();
        if at > 0 && at + 1 == beside.len() && !page.is_waited_for(last) {
            all.push((beside[at - 1], last));
        }
    }
    all
}

fn numbered(id: &str) -> Option<(&str, u64)> {
    let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
    id[stem.len()..].parse().ok().map(|number| (stem, number))
}

/// Puts a heading two ranks deeper at the end of what stands under each.
fn heading_level_jump(page: &Page) -> Vec<Planted> {
    let headings = page.headings();
    let mut all = Vec::new();
    for (at, (rank, _)) in headings.iter().enumerate().filter(|(_, (rank, _))| *rank < 5) {
        let marks = "#".repeat(usize::from(rank + 2));
        all.push(match headings.get(at + 1) {
            // It would come between two that are too far apart already.
            Some((_, next)) if !page.is_clean(next.span.start) => continue,
            Some((_, next)) => {
                Planted::insert(next.span.start, &format!("{marks} A closer look\n\nWords.\n\n"))
            }
            None => Planted::insert(
                page.text().trim_end().len(),
                &format!("\n\n‸{marks} A closer look\n\nWords.\n"),
            ),
        });
    }
    all
}

/// Puts a card with the next id, and nothing below it, behind the last one.
fn empty_item(page: &Page) -> Vec<Planted> {
    let has_status = |item: &Item| item.status.is_stated() && item.status.words.is_some();
    if page.have_nearly_all(ItemKind::Card, has_status)
        || page.have_nearly_all(ItemKind::Card, |item| item.priority.is_some())
    {
        return Vec::new();
    }
    let cards = page.items().filter(|item| item.kind == ItemKind::Card && item.id.is_some());
    let mut all = Vec::new();
    for last in cards.filter(|item| item.status.source != StatusSource::Heading) {
        let mut beside = page.beside(last);
        beside.retain(|item| item.id.is_some());
        let is_last = beside.last().is_some_and(|item| item.head == last.head);
        let has_mark = page.slice(last.head).starts_with('#');
        let (true, Some((stem, number))) =
            (is_last && has_mark && beside.len() > 1, numbered(page.id(last)))
        else {
            continue;
        };
        let Some(id) = last.id else { continue };
        let before = page.slice(Span::new(last.head.start, id.start));
        let between = page.slice(Span::new(id.end, last.title.start));
        let end = last.span.trim(page.text()).end;
        let new = format!("\n\n‸{before}{stem}{}{between}Whatever that was\n", number + 1);
        all.push(Planted::insert(end, &new));
    }
    all
}

fn accidental_setext(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    // Takes the blank line away that keeps words from the rule below them.
    let blocks = &page.document.blocks;
    for pair in blocks.windows(2) {
        let [words, rule] = pair else { continue };
        let is_words = words.kind == Kind::Paragraph && words.depth == 0;
        let is_rule = rule.kind == Kind::Rule && page.slice(rule.span) == "---";
        let rules = blocks.iter().filter(|block| block.kind == Kind::Rule).count();
        // Windows count from what is said there.
        let is_meta = page.roadmap.meta.iter().any(|meta| words.text.covers(meta.value));
        if is_words && is_rule && rules > 1 && !is_meta {
            let gap = Span::new(page.whole_line(words.span.end).end, rule.span.start);
            all.push(Planted::replace(gap, "").told_at(words.span.start));
        }
    }
    let new = "That is as far as we can see.\n---\n\nMore of it will follow.\n\n---\n\n";
    for (at, (rank, block)) in page.headings().into_iter().enumerate() {
        if at > 0 && rank < 3 {
            all.push(Planted::insert(block.span.start, new));
        }
    }
    all.push(Planted::insert(page.text().trim_end().len(), &format!("\n\n‸{}", new.trim_end())));
    all
}

/// Ends one line otherwise than the others.
fn mixed_line_endings(page: &Page) -> Vec<Planted> {
    let text = page.text();
    let ends = text.match_indices('\n').map(|(at, _)| at);
    let other = |at: usize| {
        let crlf = text[..at].ends_with('\r');
        let place = if crlf { Span::new(at - 1, at) } else { Span::at(at) };
        Planted::replace(place, if crlf { "" } else { "\r" })
    };
    ends.map(other).collect()
}

fn bad_front_matter(page: &Page) -> Vec<Planted> {
    // What is not closed is noticed where the front matter ends.
    let faults = ["‸note: Plan: the second", "‸note: [a, b", "‸note: 'what was", "notes:\n\t‸a: b"];
    let start = page.document.source.body_start();
    let plant = |fault: &&str| match page.document.front_matter {
        Some(yaml) => Planted::insert(yaml.end, &format!("{fault}\n")),
        None => Planted::insert(start, &format!("---\n{fault}\n---\n\n")),
    };
    faults.iter().map(plant).collect()
}
