//! What is found as a count, what it is about, and what is none.

use super::*;
use crate::read;
use crate::text::Source;

/// The counts of `text`, each with what it is about and whether it is true: `3/7 of Base`.
fn found(text: &str) -> Vec<String> {
    let document = Document::parse(Source::new(text.to_owned()));
    let options = Options::default();
    let roadmap = read::read(&document, &options);
    let standing =
        Standing::new(&roadmap, |task| task.state, |item| roadmap.items[item].status.kind);
    let counts = counts(&document, &roadmap, &options);
    let shown = counts.iter().map(|count| {
        let of = match count.scope {
            Scope::Item(item) => document.slice(roadmap.items[item].title),
            Scope::Section(section) => document.slice(roadmap.sections[section].title),
            Scope::Under(_) => "what is nested",
            Scope::Whole => "all",
        };
        let lie = if standing.measure(count).is_some() { "" } else { ", a lie" };
        format!("{} of {of}{lie}", document.slice(count.span))
    });
    shown.collect()
}

/// One item `Base` with one of two boxes done, and `line` under its heading.
fn in_item(line: &str) -> Vec<String> {
    found(&format!("# Plan\n\n## Phase 1: Base\n\n{line}\n\n- [x] a\n- [ ] b\n"))
}

/// The same with `title` as its heading.
fn in_heading(title: &str) -> Vec<String> {
    found(&format!("# Plan\n\n{title}\n\n- [x] a\n- [ ] b\n"))
}

#[test]
fn counts_in_lines_of_an_item() {
    for (line, counts) in [
        ("Progress: 1/2", &["1/2"][..]),
        ("**Progress:** 1 of 2", &["1 of 2"]),
        ("**Tasks:** 1 / 2", &["1 / 2"]),
        ("- **Tasks:** 1/2 done", &["1/2"]),
        ("(1/2 tasks done)", &["1/2"]),
        ("1 out of 2 tasks completed", &["1 out of 2"]),
        ("**Plans**: 1/2 plans executed", &["1/2"]),
        ("**Status:** 50% complete", &["50%"]),
        ("**Status:** In Progress (1/2)", &["1/2"]),
        ("**Progress:** 1/2 (50%)", &["1/2", "50%"]),
        ("> Progress: ~50.0 %", &["50.0 %"]),
        ("█████░░░░░ 50%", &["█████░░░░░", "50%"]),
        ("Progress: [#####-----]", &["#####-----"]),
        ("Progress: `[=====>    ]` 50%", &["=====>    ", "50%"]),
        ("Progress: [█████     ] 50%", &["█████     ", "50%"]),
        ("▓▓▒▒", &["▓▓▒▒"]),
        ("■■□□ 1/2", &["■■□□", "1/2"]),
        ("▰▰▱▱", &["▰▰▱▱"]),
        ("⬛⬛⬜⬜ 50%", &["⬛⬛⬜⬜", "50%"]),
        ("🟩🟩⬜⬜", &["🟩🟩⬜⬜"]),
        ("â–ˆâ–ˆâ–‘â–‘ 50%", &["â–ˆâ–ˆâ–‘â–‘", "50%"]),
        ("**Выполнено:** 1 из 2", &["1 из 2"]),
        ("Готово 1 из 2 задач", &["1 из 2"]),
        ("**Fortschritt:** 1 von 2 Aufgaben erledigt", &["1 von 2"]),
        ("**进度**：50%（1/2）", &["50%", "1/2"]),
        ("完成度：50%", &["50%"]),
        ("**進捗**: 50%完了", &["50%"]),
        ("**진행률:** 50%", &["50%"]),
        ("**Progreso:** 1 de 2 tareas completadas", &["1 de 2"]),
        ("ðŸ”´ Progress: 1/2 â€” soon", &["1/2"]),
    ] {
        let expected: Vec<String> = counts.iter().map(|count| format!("{count} of Base")).collect();
        assert_eq!(in_item(line), expected, "{line}");
    }
}

#[test]
fn counts_in_headings() {
    for (title, counts) in [
        ("## Phase 1: Base (1/2)", &["1/2"][..]),
        ("## Phase 1: Base — 50%", &["50%"]),
        ("## Phase 1: Base [1/2 done]", &["1/2"]),
        ("## Phase 1: Base (1/2 tasks, 50%)", &["1/2", "50%"]),
        ("## Phase 1: Base: 1/2 Complete", &["1/2"]),
        ("## Phase 1: Base ✅ DONE (1/2)", &["1/2"]),
        ("## Phase 1: Base █░ ██░░ 50%", &["██░░", "50%"]),
        ("## Phase 1: Base（1/2）", &["1/2"]),
    ] {
        let expected: Vec<String> = counts.iter().map(|count| format!("{count} of Base")).collect();
        let found: Vec<String> =
            in_heading(title).into_iter().map(|found| found.replace("Base █░", "Base")).collect();
        assert_eq!(found, expected, "{title}");
    }
}

#[test]
fn what_only_looks_like_a_count() {
    for line in [
        "**Due:** 2024/12",
        "**Due:** 3/7",
        "Support is there 24/7",
        "We are 24/7 done",
        "**Coverage:** 70%",
        "- coverage > 70%",
        "**Goal:** 100% of the village",
        "**Progress:** > 70%",
        "**Progress:** 50-55%",
        "**Progress:** 50 – 55%",
        "**Progress:** 80%+",
        "**Progress:** v1/2b",
        "**Version:** 1/2",
        "pages 1/2",
        "Progress: Phase 1 of 2",
        "Part 1/2 done",
        "In progress: 1/2 features",
        "1/2 tasks remaining",
        "1/2 tests failed",
        "About 70% of it is done by others",
        "90% automation of repetitive tasks",
        "Backend: 50% complete",
        "Backend ██░░ 50%",
        "Progress: HTTP/2 and 1/2/3",
        "See [progress](https://example.org/1/2) and https://example.org/done/1/2",
        "Progress: [██░",
        "Progress: ███▌░░",
        "**Score:** 1/2",
        "━━━━━━━━━━━━",
        "----====----",
        "Status: Q1/2025",
        "1/2 cup of sugar",
        "**Effort:** 1/2 day",
    ] {
        assert_eq!(in_item(line), Vec::<String>::new(), "{line}");
    }
    for title in [
        "## Phase 1: Raise coverage to 60%",
        "## Phase 1: Search (60% coverage)",
        "## Phase 1: 81/19 Model",
        "## Phase 1: Ready 24/7",
        "## Phase 1: TCP/2 (2024/12)",
        "## Phase 1: Base (Part 1/2)",
        "## Phase 1: Base (9.2/10)",
    ] {
        assert_eq!(in_heading(title), Vec::<String>::new(), "{title}");
    }
}

#[test]
fn counts_of_parts_and_of_the_whole() {
    let text = "\
# Plan

**Overall progress:** 2/4 tasks (50%)

```
Base   [█████░░░░░] 50%
Search [█████░░░░░] 50%
Total  [█████░░░░░] 50%
```

- Phase 1: 1/2
- Phase 2 — 1/2 done
- Phase 9: 1/2

## Phase 1 (2/4)

### 1.1 Base
- **Status:** Done
- [x] a
- [ ] b

### 1.2 Search
- **Status:** Todo
- [x] c
- [ ] d

Items: 1/2

## Summary

Progress: 2/4
Features: 1 of 2

| Item | Tasks done | Notes |
|------|------------|-------|
| 1.1 Base | 1/2 | 3/7 |
| Search | ██░░ 50% | |
| Else | 1/2 | |
| **Total** | 2/4 | |

| Metric | Value |
|--------|-------|
| Tasks done | 2/4 |
| Coverage | 70% |
";
    assert_eq!(
        found(text),
        [
            "2/4 of all",
            "50% of all",
            "█████░░░░░ of Base",
            "50% of Base",
            "█████░░░░░ of Search",
            "50% of Search",
            "█████░░░░░ of all",
            "50% of all",
            "1/2 of ",
            "2/4 of ",
            "1/2 of Search",
            "2/4 of all",
            "1 of 2 of all",
            "1/2 of Base",
            "██░░ of Search",
            "50% of Search",
            "2/4 of all",
            "2/4 of all",
        ]
    );
}

#[test]
fn a_row_that_sums_up_counts_what_it_stands_under() {
    let text = "# Plan\n\n## 1. Base\n- [x] a\n- [ ] b\n\n## Progress\n\n| Part | Progress |\n|---|---|\n| Base | 1/2 |\n| **Total** | 50% |\n";
    assert_eq!(found(text), ["1/2 of Base", "50% of all"]);
}

#[test]
fn a_list_items_own_count_is_of_what_is_nested_in_it() {
    let text = "# Plan\n\n## 1. Base\n\n- [ ] Streams (1/2 done)\n  - [x] a\n  - [ ] b\n- [ ] Else (1/2)\n";
    assert_eq!(found(text), ["1/2 of what is nested"]);
}

#[test]
fn dropped_boxes_may_be_left_out() {
    let text = |count| format!("# Plan\n\n## 1. Base ({count})\n\n- [x] a\n- [-] b\n- [ ] c\n");
    assert_eq!(found(&text("1/3")), ["1/3 of Base"]);
    assert_eq!(found(&text("1/2")), ["1/2 of Base"]);
    assert_eq!(found(&text("2/3")), ["2/3 of Base, a lie"]);
}

#[test]
fn a_count_is_no_part_of_a_title() {
    for title in [
        "Phase 1: Base (1/2)",
        "Phase 1: Base — 40%",
        "Phase 1: Base [2/5 done]",
        "Phase 1: Base (1/2) ✅",
        "Phase 1: Base ██░░ 50%",
        "Phase 1: Base (80% complete)",
    ] {
        let document = Document::parse(Source::new(format!("# Plan\n\n## {title}\n\n- [ ] a\n")));
        let roadmap = read::read(&document, &Options::default());
        let item = &roadmap.items[0];
        assert_eq!(document.slice(item.title), "Base", "{title}");
        assert_eq!(item.id.map(|id| document.slice(id)), Some("Phase 1"), "{title}");
    }
}

#[test]
fn a_share_is_rounded_as_it_was() {
    let check = |written: &str, before: (usize, usize), after: (usize, usize), expected: &str| {
        let found = scan::candidates(written, Span::new(0, written.len()));
        let form = &found[0].form;
        let tally = |(done, total)| Tally { done, total };
        assert!(form.fits(tally(before)), "{written}");
        let new = form.rewritten(written, tally(before), tally(after), Rounding::Nearest);
        assert_eq!(new, expected, "{written}");
    };
    check("33%", (1, 3), (2, 3), "67%");
    check("66%", (2, 3), (1, 6), "16%");
    check("42.9%", (3, 7), (4, 7), "57.1%");
    check("42.8 %", (3, 7), (4, 7), "57.1 %");
    check("0,5%", (1, 200), (2, 200), "1,0%");
    check("50 %", (1, 2), (2, 2), "100 %");
    check("99%", (198, 200), (199, 200), "99%");
    check("03/12", (3, 12), (4, 12), "04/12");
    check("9 of 12", (9, 12), (10, 12), "10 of 12");
    check("██░░", (1, 2), (3, 4), "███░");
}

#[test]
fn looking_ends_with_the_span() {
    let text = "1/2 ））";
    let found = scan::candidates(text, Span::new(0, text.len() - '）'.len_utf8()));
    assert_eq!(found.len(), 1);
    assert!(scan::candidates(&"1/2 ".repeat(600), Span::new(0, 2400)).is_empty());
}
