//! Typed counts that were true stay true; those that were not are left.

use super::{change, check};

fn replaced(text: &str, pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

const PLAN: &str = "\
# Plan

**Overall progress:** 2/5 tasks (40%)

```
Base    [███████░░░]  67%
Search  [░░░░░░░░░░]   0%
```

## Phase 1: Base (2/3)

Progress: ███████░░░ 66.7%

- [x] a
- [x] b
- [ ] c

## Phase 2: Search — 0/2 done

**Progress:** 5%

- [ ] d
- [ ] e

| Phase  | Tasks | Share |
|--------|-------|------:|
| Base   | 2/3   |   67% |
| Search | 0/2   |    0% |
";

#[test]
fn a_tick_is_counted_wherever_it_was_counted() {
    let after = replaced(
        PLAN,
        &[
            ("2/5 tasks (40%)", "3/5 tasks (60%)"),
            ("[███████░░░]  67%", "[██████████] 100%"),
            ("Base (2/3)", "Base (3/3)"),
            ("███████░░░ 66.7%", "██████████ 100.0%"),
            ("- [ ] c", "- [x] c"),
            ("| 2/3   |   67% |", "| 3/3   |  100% |"),
        ],
    );
    check(PLAN, "check 0.2", &after);
    check(&after, "clear 0.2", PLAN);
    check(&PLAN.replace('\n', "\r\n"), "check 0.2", &after.replace('\n', "\r\n"));
    check(PLAN, "only check 0.2", &PLAN.replace("- [ ] c", "- [x] c"));
}

#[test]
fn a_count_that_lied_is_left() {
    let after = replaced(
        PLAN,
        &[
            ("2/5 tasks (40%)", "3/5 tasks (60%)"),
            ("[░░░░░░░░░░]   0%", "[█████░░░░░]  50%"),
            ("0/2 done", "1/2 done"),
            ("- [ ] d", "- [x] d"),
            ("| 0/2   |    0% |", "| 1/2   |   50% |"),
        ],
    );
    check(PLAN, "check 1.0", &after);
}

#[test]
fn counts_are_named() {
    let (_, plan) = change("## 1. Base (0/1)\n- [ ] a\n", "check 0.0").unwrap();
    let [_, super::Effect::Count { from, to, .. }] = &plan.effects[..] else {
        panic!("{:?}", plan.effects)
    };
    assert_eq!((from.as_str(), to.as_str()), ("0/1", "1/1"));
}

#[test]
fn a_status_that_is_a_count_changes_as_one() {
    let text = "# T\n\n## Phase 1: A (50% complete)\n\n- [x] a\n- [ ] b\n";
    check(text, "check 0.1", &text.replace("[ ]", "[x]").replace("50%", "100%"));
    check(text, "clear 0.0", &text.replace("[x]", "[ ]").replace("50%", "0%"));
    let text = "## 1. A\n**Status:** 1/2 done\n- [x] a\n- [ ] b\n";
    check(text, "check 0.1", &text.replace("[ ]", "[x]").replace("1/2", "2/2"));
    // Set by hand, it says what was typed.
    check(text, "set 0 status=done", &text.replace("1/2 done", "done"));
}

#[test]
fn a_count_beside_a_status_changes_with_it() {
    let text = "## 1. A\n- **Status:** In Progress (1/2)\n- [x] a\n- [ ] b\n";
    check(
        text,
        "check 0.1",
        &text.replace("In Progress (1/2)", "Done (2/2)").replace("[ ]", "[x]"),
    );
    let text = "# T\n\n## 1. A ðŸ”´ IN PROGRESS (1/2)\n\n- [x] a\n- [ ] b\n\n## 2. B ðŸ”´ DONE (1/1)\n\n- [x] c\n";
    let after = text.replace("ðŸ”´ IN PROGRESS (1/2)", "ðŸ”´ DONE (2/2)").replace("[ ]", "[x]");
    check(text, "check 0.1", &after);
    let table = "\
| Phase | Status            | Owner |
|-------|-------------------|-------|
| A     | In Progress (1/2) | me    |
| B     | Done (9/10)       | me    |

## 1. A
- [x] a
- [ ] b

## 2. B
- [x] c
";
    let after =
        table.replace("| In Progress (1/2) |", "| Done (2/2)        |").replace("[ ]", "[x]");
    check(table, "check 0.1", &after);
}

#[test]
fn items_are_counted_as_their_status_says() {
    let text = "\
# Plan

Features: 1/2 done

## 1. A
**Status:** Done
- [x] a

## 2. B
**Status:** Todo
- [ ] b
- [ ] c
";
    let after = text.replace("1/2", "2/2").replace("Todo", "Done").replace("[ ]", "[x]");
    check(text, "check 1.0; check 1.1", &after);
    check(text, "set 1 status=done", &text.replace("1/2", "2/2").replace("Todo", "Done"));
    check(text, "check 1.0", &text.replace("Todo", "In Progress").replace("[ ] b", "[x] b"));
}

#[test]
fn other_dialects() {
    let chinese = "# 计划\n\n总进度：▓▓▒▒ 50%\n\n## 第一阶段：基础（1/2）\n\n- [x] 甲\n- [ ] 乙\n";
    let after = replaced(chinese, &[("▓▓▒▒ 50%", "▓▓▓▓ 100%"), ("1/2", "2/2"), ("[ ]", "[x]")]);
    check(chinese, "check 0.1", &after);
    let russian =
        "# План\n\nИтого: 1 из 2 задач\n\n## Этап 1. База [==>  ] 50%\n\n- [x] а\n- [ ] б\n";
    let after =
        replaced(russian, &[("1 из 2", "2 из 2"), ("[==>  ] 50%", "[=====] 100%"), ("[ ]", "[x]")]);
    check(russian, "check 0.1", &after);
    let nested = "# P\n\n## 1. A\n\n- [ ] Streams (1/2 done)\n  - [x] a\n  - [ ] b\n";
    check(nested, "check 0.2", &nested.replace("1/2", "2/2").replace("[ ] b", "[x] b"));
    let mojibake = "# P\n\n## 1. A\n\nProgress: â–ˆâ–ˆâ–‘â–‘ 50% â€” slow\n\n- [x] a\n- [ ] b\n";
    let after = replaced(mojibake, &[("â–‘â–‘ 50%", "â–ˆâ–ˆ 100%"), ("[ ]", "[x]")]);
    check(mojibake, "check 0.1", &after);
    let down = "# P\n\n**Progress:** 66%\n\n## 1. A\n\n- [x] a\n- [x] b\n- [ ] c\n\n## 2. B — 0%\n\n- [ ] d\n- [ ] e\n- [ ] f\n";
    let lies = down.replace("- [ ] f\n", "- [ ] f\n- [ ] g\n");
    check(&lies, "check 1.0", &replaced(&lies, &[("— 0%", "— 25%"), ("[ ] d", "[x] d")]));
}

#[test]
fn dropped_boxes_are_counted_as_before() {
    let text = "## 1. A (1/2)\n\n- [x] a\n- [-] b\n- [ ] c\n";
    check(text, "check 0.2", &text.replace("1/2", "2/2").replace("[ ]", "[x]"));
    check(text, "check 0.1", &text.replace("1/2", "2/3").replace("[-]", "[x]"));
}
