//! Targets, filters and what is next, over documents of our own.

use jiff::civil::{Date, date};

use super::{Doc, Filter, Index, NoTarget, On, attention, next, waiting, waits_for};
use crate::config::Config;
use crate::markdown::Document;
use crate::model::{Priority, StatusKind};
use crate::read;
use crate::text::Source;

const TODAY: Date = date(2025, 1, 10);

const PLAN: &str = "\
# Plan

**Generated:** 2024-12

## 30-Day Roadmap

### Week 1-2: Foundation

#### 1.1 Deploy **it**
- **Priority:** CRITICAL
- **Status:** Not Started
- **Tasks:**
  - [ ] Choose a host
  - [x] Write `deploy.yml`

#### 1.2 Keep secrets
- **Priority:** HIGH
- **Status:** In Progress
- **Owner:** @dana
- **Due:** 2025-01-05
- **Tasks:**
  - [ ] Rotate secrets
  - [ ] Tell all teams

### Week 3-4: Testing

#### 1.3 Test all
- **Status:** Planned
- **Depends on:** 1.1, 1.9 (unknown)
- **Tasks:**
  - [ ] Test a host

## Later

#### 2.1 Dark mode
- **Status:** frobnicated

#### 2.2 Ship it
- **Status:** Done
- **Tasks:**
  - [ ] Announce
";

const OTHER: &str = "# Other\n\n## 1.1 Elsewhere\n- [ ] Choose a colour\n\n## Phase 1: A\n\n### RM-7: Twin\n- [ ] a\n\n## Phase 2: B\n\n### RM-7: Twin again\n- [ ] b\n";

/// Asks the documents, which are called `a.md`, `b.md` and so on.
fn ask<T>(texts: &[&str], question: impl Fn(&Index<'_>) -> T) -> T {
    let read = |text: &&str| {
        let document = Document::parse(Source::new((*text).to_owned()));
        let roadmap = read::read(&document, &read::Options::default());
        (document, roadmap)
    };
    let read: Vec<_> = texts.iter().map(read).collect();
    let names = ["docs/a.md", "docs/b.md", "docs/sub/c.md", "docs/sub/b.md"];
    let docs: Vec<Doc<'_>> = read
        .iter()
        .zip(names)
        .map(|((document, roadmap), name)| Doc { name, source: &document.source, roadmap })
        .collect();
    question(&Index::new(&docs))
}

/// The titles of what `typed` means, or what is wrong and what to type instead.
fn meant(texts: &[&str], typed: &str) -> String {
    ask(texts, |index| match index.resolve(typed) {
        Ok(found) => {
            found.iter().map(|&target| index.title(target)).collect::<Vec<_>>().join(" + ")
        }
        Err(error) => {
            let NoTarget { candidates, .. } = &error;
            let typed: Vec<&str> = candidates.iter().map(|it| it.typed.as_str()).collect();
            format!("{error} [{}]", typed.join(", "))
        }
    })
}

/// Each line: what is typed, and what it means.
fn check_targets(texts: &[&str], expected: &str) {
    for line in expected.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (typed, expected) = line.split_once(" => ").unwrap();
        assert_eq!(meant(texts, typed.trim()), expected.trim(), "{typed}");
    }
}

/// The ids of the items that fit a query, given as one argument or several.
fn check_list(query: &[&str], expected: &str) {
    let query: Vec<String> = query.iter().map(|&word| word.to_owned()).collect();
    let found = ask(&[PLAN], |index| {
        let filter = match Filter::parse(&query, index, &Config::default()) {
            Ok(filter) => filter,
            Err(error) => return format!("{error}; {}", error.hint()),
        };
        let items = index.all().filter(|&target| filter.fits(index, target, TODAY));
        items.map(|target| index.address(target)).collect::<Vec<_>>().join(" ")
    });
    assert_eq!(found, expected, "{query:?}");
}

#[test]
fn a_target_is_an_id_a_task_a_range_a_line_or_words() {
    check_targets(
        &[PLAN],
        "1.1 => Deploy **it**
         1.1.2 => Write `deploy.yml`
         1.1.1-2 => Choose a host + Write `deploy.yml`
         :9 => Deploy **it**
         :11 => Deploy **it**
         :13 => Choose a host
         a.md:13 => Choose a host
         docs/a.md:13 => Choose a host
         a.md:1.2 => Keep secrets
         week-1-2/1.2 => Keep secrets
         :7 => Week 1-2: Foundation
         deploy it => Deploy **it**
         rotate => Rotate secrets
         30-day => 30-Day Roadmap
         week-3-4 => Week 3-4: Testing
         later => Later",
    );
}

#[test]
fn what_means_nothing_or_too_much_is_refused_with_what_to_type() {
    check_targets(
        &[PLAN],
        "1.1.3 => there is no `1.1.3`: the item has 2 tasks [1.1.1, 1.1.2]
         1.1.0 => there is no `1.1.0`: the item has 2 tasks [1.1.1, 1.1.2]
         1.1.2-1 => `1.1.2-1` ends before it begins [1.1.1, 1.1.2]
         :999 => there is no line `:999`: the file has 41 []
         :2 => neither an item nor a task stands at `:2` []
         host => `host` fits 2 things [1.1.1, 1.3.1]
         1.11 => nothing here is called `1.11` [1.1]
         zebra => nothing here is called `zebra` []
         dark zebra => nothing here is called `dark zebra` [2.1]",
    );
}

#[test]
fn things_of_one_id_are_told_apart_by_what_they_stand_in() {
    check_targets(
        &[PLAN, OTHER],
        "1.1 => `1.1` fits 2 things [docs/a.md:1.1, docs/b.md:1.1]
         b.md:1.1 => Elsewhere
         b.md:1.1.1 => Choose a colour
         docs/b.md:7 => neither an item nor a task stands at `docs/b.md:7` []
         rm-7 => `rm-7` fits 2 things [phase-1/RM-7, phase-2/RM-7]
         phase-2/RM-7 => Twin again
         b.md:phase-1/rm-7 => Twin
         phase-2/RM-7.1 => b
         RM-7.1 => `RM-7.1` fits 2 things [phase-1/RM-7.1, phase-2/RM-7.1]
         :3 => Elsewhere",
    );
}

#[test]
fn a_line_is_no_id() {
    check_targets(
        &["# P\n\n## 3. A\n- [ ] x\n\n## 4. B\n- [ ] y\n"],
        ":3 => A
         3 => A
         :4 => x
         4 => B",
    );
}

#[test]
fn an_address_means_what_it_was_made_for() {
    let odd = "# P\n\n## 1. A\n- [ ] x\n\n## 1.1 B\n- [ ] y\n\n## Group: Twin\n\n### Twin\n- [ ] z\n\n## 1. A again\n- [ ] w\n\n- [ ] loose\n";
    for texts in [&[PLAN][..], &[OTHER], &[PLAN, OTHER], &[odd], &[odd, OTHER]] {
        ask(texts, |index| {
            for target in index.all() {
                let typed = index.address(target);
                assert_eq!(index.resolve(&typed), Ok(vec![target]), "{typed}");
            }
        });
    }
}

#[test]
fn a_query_finds_what_fits_all_of_it() {
    check_list(&[], "1.1 1.2 1.3 2.1 2.2");
    check_list(&["status:todo,active"], "1.1 1.2 1.3");
    check_list(&["status:in progress"], "1.2");
    check_list(&["status:todo priority:critical"], "1.1");
    check_list(&["status:todo", "-priority:critical"], "1.3");
    check_list(&["-phase:\"Week 3-4\" horizon:30-day"], "1.1 1.2");
    check_list(&["phase:Week 3-4"], "1.3");
    check_list(&["is:overdue"], "1.1 1.2 1.3");
    check_list(&["is:blocked"], "1.3");
    check_list(&["is:closed"], "2.2");
    check_list(&["no:owner", "horizon:30-day"], "1.1 1.3");
    check_list(&["has:owner"], "1.2");
    check_list(&["owner:dana"], "1.2");
    check_list(&["id:2.*"], "2.1 2.2");
    check_list(&["status:unknown"], "2.1");
    check_list(&["status:frobnicated"], "2.1");
    check_list(&["IT"], "1.1 2.2");
    check_list(&["-it", "no:tasks"], "2.1");
    check_list(&["zebra"], "");
}

#[test]
fn a_query_that_is_not_understood_names_the_nearest() {
    check_list(&["staus:todo"], "unknown key `staus:` in the query; did you mean `status:`?");
    check_list(&["status:tod"], "unknown status `tod` in the query; did you mean `status:todo`?");
    check_list(&["status=done"], "`status=done` asks for nothing; did you mean `status:done`?");
    check_list(&["e=mc2", "=done"], "");
    check_list(
        &["priority:"],
        "nothing stands behind `priority:` in the query; to find items without one, type `no:priority`",
    );
    check_list(
        &["kind:zebra"],
        "unknown kind `zebra` in the query; it is one of card, row, bullet, theme",
    );
}

#[test]
fn what_can_be_done_now_is_in_order_of_urgency() {
    let steps = ask(&[PLAN], |index| {
        let steps = next(index);
        steps.iter().map(|step| index.address(step.target)).collect::<Vec<_>>().join(" ")
    });
    // 1.3 waits for 1.1; 2.1 has no tasks and is a thing to do itself.
    assert_eq!(steps, "1.1.1 1.2.1 1.2.2 2.1");
}

#[test]
fn sums_of_the_parts_are_those_of_the_whole() {
    ask(&[PLAN], |index| {
        let progress = index.progress(0);
        let whole = progress.whole;
        assert_eq!((whole.items, whole.done, whole.total), (5, 1, 6));
        assert_eq!(whole.with_status(Some(StatusKind::Todo)), 2);
        assert_eq!(whole.with_status(None), 1);
        assert_eq!(whole.with_priority(Some(Priority::Critical)), 1);
        assert_eq!(whole.with_priority(None), 3);
        let of = |title: &str| {
            let sections = &index.docs[0].roadmap.sections;
            let at = sections.iter().position(|it| index.docs[0].slice(it.title) == title);
            progress.sections[at.unwrap()]
        };
        assert_eq!(of("30-Day Roadmap").items, 3);
        assert_eq!((of("Foundation").items, of("Foundation").total), (2, 4));
        assert_eq!(of("Testing").items, 1);
    });
}

#[test]
fn attention_goes_to_what_is_late_or_does_not_add_up() {
    let found = ask(&[PLAN], |index| {
        let found = attention(index, TODAY);
        let told = found.iter().map(|it| format!("{} {}", it.reason(), index.address(it.target())));
        told.collect::<Vec<_>>().join(", ")
    });
    assert_eq!(
        found,
        "late 30-day-roadmap, overdue 1.2, done-with-open-tasks 2.2, todo-with-done-tasks 1.1, unknown-status 2.1"
    );
}

/// What the item `S1` of document `docs/a.md` waits for where its `Depends on` says `written`, with
/// two other documents beside it: each thing's address, `*` where it is over, `?` if nothing is
/// known by the words.
fn check_waits(written: &str, expected: &str) {
    let own = format!(
        "# Own\n\n## Phase 1: Base\n\n### S1 Self\n**Status:** Planned\n**Depends on:** {written}\n\n\
         ### N2 Near\n**Status:** Done\n\n### 2.1 Search here\n**Status:** Planned\n"
    );
    let found = ask(&[&own, API, APP], |index| {
        let item = index.resolve("a.md:self").unwrap()[0];
        let waits = waits_for(index, item);
        let told = waits.iter().map(|waits| {
            let what = match waits.on {
                Some(On::Thing(target)) => index.address(target),
                Some(On::Document(doc)) => index.docs[doc].name.to_owned(),
                None => format!("?{}", waits.words),
            };
            format!("{what}{}", if waits.on.is_some() && waits.is_over() { "*" } else { "" })
        });
        told.collect::<Vec<_>>().join(", ")
    });
    assert_eq!(found, expected, "{written}");
}

const API: &str = "\
# API

## Phase 2: Core

### 2.1 Search
**Status:** Planned

#### Details

### 2.2 Auth & *keys*
**Status:** Done

#### Details

### L3 Limits
**Status:** Planned

## Phase 3: Over

### 3.1 Search
**Status:** Done

## Prose

Words.
";

const APP: &str = "\
# App

| ID | Item | Status |
|---|---|---|
| A1 | Start | Done |
| L3 | Stop | Done |

## Phase 4: Never

### 4.1 Old
**Status:** Dropped
";

#[test]
fn an_item_waits_for_ids_its_own_document_first() {
    check_waits("2.1", "docs/a.md:2.1");
    check_waits("N2, 2.2 (keys) and A1", "N2*, 2.2*, A1*");
    check_waits("Phase 2", "phase-2");
    check_waits("none", "");
    check_waits("the budget round; 9.9", "?the budget round, ?9.9");
    // Two other documents have it, and nothing tells which is meant.
    check_waits("L3", "?L3");
    check_waits("`A1`<br>**2.2**", "A1*, 2.2*");
    check_waits("S1, 1.1", "?S1, ?1.1");
}

#[test]
fn an_item_waits_for_titles() {
    check_waits("Start", "A1*");
    check_waits("limits, Search here", "docs/b.md:L3, docs/a.md:2.1");
    check_waits("a start", "?a start");
}

#[test]
fn an_item_waits_for_what_a_link_leads_to() {
    check_waits("[API](b.md#21-search)", "docs/b.md:2.1");
    check_waits("[a](./b.md#22-auth--keys), [b](sub/../b.md#details)", "2.2*, docs/b.md:2.1");
    check_waits("[A, B](b.md#31-search), [c](b.md#details-1)", "3.1*, 2.2*");
    check_waits("[here](#21-search-here)", "docs/a.md:2.1");
    check_waits("[Phase](b.md#phase-3-over \"it\")", "phase-3*");
    check_waits(
        "[2.1](b.md), 2.1 in [the API](b.md), [API](b.md): 2.1",
        "docs/b.md:2.1, docs/b.md:2.1, docs/b.md:2.1",
    );
    check_waits("2.2 (see [App](sub/c.md))", "2.2*");
    check_waits("[top](/docs/sub/c.md#app)", "docs/sub/c.md*");
    // What is not there, or is no plan, is words.
    check_waits("[API](b.md#gone), [x](b.md#prose)", "?[API](b.md#gone), ?[x](b.md#prose)");
    check_waits(
        "[2.1](https://example.org/2.1), [#2](https://example.org/2)",
        "docs/a.md:2.1, ?[#2](https://example.org/2)",
    );
}

#[test]
fn an_item_waits_for_ids_in_a_named_file() {
    check_waits("b.md:2.1, `c.md:A1`", "docs/b.md:2.1, A1*");
    check_waits("docs/b.md:L3, c.md:l3", "docs/b.md:L3, docs/sub/c.md:L3*");
    check_waits(
        "2.1 in b.md, 2.1 (b.md), b.md#l3-limits",
        "docs/b.md:2.1, docs/b.md:2.1, docs/b.md:L3",
    );
    check_waits("b.md:9.9, gone.md:2.1", "?b.md:9.9, ?gone.md:2.1");
    check_waits("b.md:5", "docs/b.md:2.1");
}

#[test]
fn an_item_waits_for_a_whole_document_but_its_own() {
    check_waits("[API](b.md), [App](sub/c.md)", "docs/b.md, docs/sub/c.md*");
    check_waits("b.md and the App (c.md)", "docs/b.md, docs/sub/c.md*");
    check_waits(
        "[Own](a.md), Phase 1, [it](#phase-1-base)",
        "?[Own](a.md), ?Phase 1, ?[it](#phase-1-base)",
    );
}

#[test]
fn items_that_wait_for_each_other_hold_nothing_up_but_themselves() {
    let one = "# One\n\n## A1 A\n**Status:** Planned\n**Depends on:** [Two](b.md)\n";
    let two = "# Two\n\n## A2 B\n**Status:** Planned\n**Depends on:** a.md:A1\n\n## A3 C\n**Status:** Planned\n";
    let steps = ask(&[one, two], |index| {
        let steps = next(index);
        let steps = steps.iter().map(|step| index.address(step.target)).collect::<Vec<_>>();
        let waiting = waiting(index);
        let waiting = waiting.iter().map(|&item| index.address(item)).collect::<Vec<_>>();
        format!("{} | {}", steps.join(" "), waiting.join(" "))
    });
    assert_eq!(steps, "A3 | A1 A2");
}

#[test]
fn a_file_that_several_paths_end_with_is_the_one_that_has_it() {
    let (one, two) =
        ("# One\n\n## 1.1 A\n- [ ] x\n", "# Two\n\n## 1.1 B\n- [ ] y\n\n## 1.2 C\n- [ ] z\n");
    let texts = ["# P\n", one, "# Q\n", two];
    check_targets(
        &texts,
        "b.md:1.2 => C
         b.md:1.1 => `b.md:1.1` fits 2 things [docs/b.md:1.1, docs/sub/b.md:1.1]
         sub/b.md:1.1 => B
         b.md:6 => C
         b.md:9.9 => nothing here is called `b.md:9.9` []",
    );
}
