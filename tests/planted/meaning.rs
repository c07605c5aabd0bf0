//! Faults of statuses, priorities, titles, and of what is said twice.

use roadmap_md::model::{
    Item, ItemKind, Key, Role, Shape, StatusKind, StatusSource, Task, TaskMark, TaskState,
};
use roadmap_md::read::{Count, Form, Options, Scope, Standing, counts};
use roadmap_md::text::{Span, mojibake};

use super::Planter;
use super::page::{Page, says};
use super::plant::Planted;

pub(super) const PLANTERS: &[(&str, Planter)] = &[
    ("stale-status", stale_status),
    ("unknown-status", |page| {
        // What is done may be due long since.
        let fits =
            |item: &&Item| item.status.source != StatusSource::Heading && !says(item, Key::Due);
        let stated = page.items().filter(fits).filter_map(|item| stated(page, item));
        stated.map(|words| Planted::replace(words, "Zzyzx")).collect()
    }),
    ("missing-status", |page| {
        let has = |item: &Item| item.status.is_stated() && item.status.words.is_some();
        let fits = |item: &&Item| {
            let is_item = item.kind != ItemKind::Card || item.id.is_some();
            is_item && item.tasks.is_empty() && !says(item, Key::Due)
        };
        page.items().filter(fits).filter_map(|item| without(page, item, Key::Status, has)).collect()
    }),
    ("missing-priority", |page| {
        let open = page.items().filter(|item| !item.status.kind.is_some_and(StatusKind::is_closed));
        let has = |item: &Item| item.priority.is_some();
        open.filter_map(|item| without(page, item, Key::Priority, has)).collect()
    }),
    ("unknown-priority", |page| {
        let own = page.items().filter(|item| item.field(Key::Priority).is_some());
        let priorities = own.filter_map(|item| item.priority);
        priorities.map(|field| Planted::replace(field.raw, "Zzyzx")).collect()
    }),
    ("priority-emoji-mismatch", priority_emoji_mismatch),
    ("status-emoji-mismatch", status_emoji_mismatch),
    ("parent-child-mismatch", parent_child_mismatch),
    ("progress-mismatch", progress_mismatch),
    ("mirror-mismatch", mirror_mismatch),
    ("overview-mismatch", overview_mismatch),
    ("duplicate-title", duplicate_title),
];

/// The words of a status that an item states itself, and nothing else does.
fn stated(page: &Page, item: &Item) -> Option<Span> {
    let own = matches!(
        item.status.source,
        StatusSource::Field | StatusSource::Heading | StatusSource::Row
    );
    let words = item.status.words.filter(|_| own && item.mirrors.is_empty())?;
    page.slice(words).contains(char::is_alphabetic).then_some(words)
}

/// Ticks a box of what is not begun, ticks all of what is begun, opens one of what is done, or says
/// done of what is not.
fn stale_status(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for item in page.items().filter(|item| item.status.note.is_none() && !item.tasks.is_empty()) {
        let Some(words) = stated(page, item) else { continue };
        let boxes = || item.tasks.iter().filter(|task| matches!(task.mark, TaskMark::Box(_)));
        let open = || boxes().filter(|task| task.state == TaskState::Open);
        let mark =
            |task: &Task, mark| Planted::replace(task.mark.span(), mark).told_at(words.start);
        let planted = match item.status.kind {
            Some(StatusKind::Done) => boxes().next_back().map(|task| mark(task, " ")),
            Some(StatusKind::Todo) => open().next().map(|task| mark(task, "x")),
            Some(StatusKind::Active) => open().map(|task| mark(task, "x")).reduce(Planted::and),
            _ => None,
        };
        all.extend(planted.filter(|_| !is_counted(page, item)));
        if open().count() > 0 && !says(item, Key::Depends) {
            all.push(Planted::replace(words, "Done"));
        }
    }
    all
}

/// Whether a typed count is about the tasks of an item.
fn is_counted(page: &Page, item: &Item) -> bool {
    let about = |count: &Count| match count.scope {
        Scope::Item(at) => page.roadmap.items[at].head == item.head,
        Scope::Section(at) => page.roadmap.sections[at].span.contains(item.head.start),
        Scope::Under(span) => span.contains(item.head.start),
        Scope::Whole => true,
    };
    counts(&page.document, &page.roadmap, &Options::default()).iter().any(about)
}

/// Takes away what an item says of itself with `key`, where nearly all others say it too.
fn without(page: &Page, item: &Item, key: Key, has: fn(&Item) -> bool) -> Option<Planted> {
    let field = item.field(key)?;
    let of_kind = || page.items().filter(|other| other.kind == item.kind);
    let having = of_kind().filter(|item| has(item)).count();
    let all = of_kind().count();
    if !has(item) || all < 5 || (having - 1) * 5 < all * 4 || !item.mirrors.is_empty() {
        return None;
    }
    let gone = match field.shape {
        Shape::Bullet | Shape::Line => page.whole_line(field.value.start),
        Shape::Cell | Shape::Inline => field.value,
    };
    let is_one_line = page.slice(field.value).lines().count() == 1;
    is_one_line.then(|| Planted::replace(gone, "").told_at(item.title.start))
}

/// Marks a priority with what marks another one at two places at least.
fn priority_emoji_mismatch(page: &Page) -> Vec<Planted> {
    let written = |item: &Item| {
        let raw = item.priority.filter(|field| field.value.is_some())?.raw;
        let shown = page.slice(raw);
        let words = shown.find(|c: char| c.is_ascii_alphabetic())?;
        let sign = shown[..words].trim();
        (!sign.is_empty()).then(|| (raw.start, sign, &shown[words..]))
    };
    let all: Vec<_> = page.items().filter_map(written).collect();
    let uses = |sign: &str, words: &str| {
        all.iter().filter(|&&(_, other, own)| other == sign && own == words).count()
    };
    let mut planted = Vec::new();
    for &(at, sign, _) in &all {
        let other = all.iter().find(|(_, other, own)| *other != sign && uses(other, own) > 1);
        if let Some((_, other, _)) = other {
            let sign = Span::new(at, at + sign.len());
            planted.push(Planted::replace(sign, &mojibake::repaired(other)));
        }
    }
    planted
}

/// Marks as done what is not, and as begun what is done.
fn status_emoji_mismatch(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for item in page.items() {
        let Some(words) = stated(page, item) else { continue };
        let shown = page.slice(words);
        let Some(start) = shown.find(char::is_alphabetic) else { continue };
        let sign = match item.status.kind {
            Some(StatusKind::Done) => "🚧",
            Some(StatusKind::Todo | StatusKind::Active | StatusKind::Blocked) => "✅",
            _ => continue,
        };
        let before = Span::new(words.start, words.start + start);
        all.push(Planted::replace(before, &format!("{sign} ")));
    }
    all
}

/// Says of a part that it is done while something in it is not, or not begun while all of it is done.
fn parent_child_mismatch(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    // A bucket that states a status is an item.
    let holds = |role: Role| matches!(role, Role::Horizon | Role::Phase);
    for section in page.roadmap.sections.iter().filter(|section| holds(section.role)) {
        let inside: Vec<&Item> =
            page.items().filter(|item| section.span.contains(item.head.start)).collect();
        if !inside.iter().all(|item| item.id.is_some() || item.status.is_stated()) {
            continue;
        }
        let kinds = || inside.iter().map(|item| item.status.kind);
        let open = |kind| {
            matches!(kind, Some(StatusKind::Todo | StatusKind::Active | StatusKind::Blocked))
        };
        let status = if kinds().any(open) {
            "Done"
        } else if kinds().all(|kind| kind == Some(StatusKind::Done)) && !inside.is_empty() {
            "Planned"
        } else {
            continue;
        };
        let end = page.line(section.head.end.saturating_sub(1)).end;
        all.push(Planted::insert(end, &format!("\n\n**Status:** ‸{status}")));
    }
    all
}

/// Makes true counts false, and types false ones.
fn progress_mismatch(page: &Page) -> Vec<Planted> {
    let kind = |item: usize| page.roadmap.items[item].status.kind;
    let standing = Standing::new(&page.roadmap, |task| task.state, kind);
    let mut all = Vec::new();
    for count in counts(&page.document, &page.roadmap, &Options::default()) {
        let Form::Fraction { done, total } = count.form else { continue };
        if standing.measure(&count).is_none() || total < 2 {
            continue;
        }
        let wrong = |done: &usize| {
            let form = Form::Fraction { done: *done, total };
            standing.measure(&Count { form, ..count.clone() }).is_none()
        };
        let near = [done + 1, done.wrapping_sub(1)];
        let Some(wrong) = near.into_iter().filter(|&done| done <= total).find(wrong) else {
            continue;
        };
        let digits = done.to_string().len();
        let number = Span::new(count.span.start, count.span.start + digits);
        all.push(Planted::replace(number, &wrong.to_string()));
    }
    for item in page.items().filter(|item| item.tasks.len() > 1 && !is_counted(page, item)) {
        let (done, total) = item.progress();
        let plain = item
            .tasks
            .iter()
            .all(|task| task.depth == item.tasks[0].depth && task.state != TaskState::Dropped);
        let wrong = if done < total { done + 1 } else { done - 1 };
        let planted = page.say(item, "Progress", &format!("{wrong}/{total}"));
        all.extend(planted.filter(|_| plain));
    }
    all
}

/// Says in a summary of what is done that it is not, and the other way round.
fn mirror_mismatch(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for item in page.items().filter(|item| item.status.is_stated()) {
        for mirror in item.mirrors.iter().filter(|mirror| !std::ptr::eq(*mirror, item.stating())) {
            let is_done = item.status.kind == Some(StatusKind::Done);
            if let Some(words) = mirror.status.words {
                let other = if is_done { "Planned" } else { "Done" };
                all.push(Planted::replace(words, other));
            } else if let Some(Task { mark: TaskMark::Box(mark), .. }) = mirror.mark {
                // An empty box in an index states nothing.
                if !is_done {
                    all.push(Planted::replace(mark, "x"));
                }
            }
        }
    }
    all
}

/// Announces one horizon too many, or one too few.
fn overview_mismatch(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for goal in &page.roadmap.goals {
        let line = page.whole_line(goal.name.start);
        all.push(Planted::insert(line.end, "- **‸5-Year Roadmap:** More of the same\n"));
        let name = page.slice(goal.name);
        let told = page.roadmap.sections.iter().find(|own| page.slice(own.title).starts_with(name));
        if let Some(told) = told.filter(|_| page.roadmap.goals.len() > 2) {
            all.push(Planted::replace(line, "").told_at(told.head.start));
        }
    }
    all
}

/// Gives an item the title of the one above it.
fn duplicate_title(page: &Page) -> Vec<Planted> {
    let mut all = Vec::new();
    for item in page.items().filter(|item| item.id.is_none() && item.mirrors.is_empty()) {
        let beside = page.beside(item);
        let at = beside.iter().position(|other| other.head == item.head).unwrap();
        let Some(above) = at.checked_sub(1).map(|at| beside[at]) else { continue };
        let title = page.slice(above.title);
        let is_box = matches!(item.mark, Some(Task { mark: TaskMark::Box(_), .. }));
        let long = title.chars().filter(|c| c.is_alphabetic()).count() > 2;
        // What is late of one would be late of both.
        let is_clean = page.is_clean(item.title.start) && !says(above, Key::Due);
        if above.id.is_none() && long && !is_box && is_clean {
            all.push(Planted::replace(item.title, title));
        }
    }
    all
}
