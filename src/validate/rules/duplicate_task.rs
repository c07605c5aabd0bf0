//! `duplicate-task`: the same task twice in a list.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::markdown::{Kind, ListMark, plain};
use crate::validate::{Context, Report, Rule, Severity, Topic};

pub(super) const RULE: Rule = Rule {
    name: "duplicate-task",
    code: "RM107",
    topic: Topic::Structure,
    severity: Some(Severity::Warning),
    fixes: false,
    summary: "a list has the same task twice",
    why: "It counts twice, and once it is done one of the two stays open.",
    example: "## 1.1 Search\n\n- [x] Index\n- [ ] Ranking\n- [ ] Index\n",
    instead: "## 1.1 Search\n\n- [x] Index\n- [ ] Ranking\n",
    check,
};

fn check(context: &Context<'_>, report: &mut Report) {
    let document = context.document();
    let lists = document.blocks.iter().enumerate();
    for (list, _) in lists.filter(|(_, block)| matches!(block.kind, Kind::List { .. })) {
        // What is under them may tell two apart.
        let is_whole = |&item: &usize| {
            let block = &document.blocks[item];
            let is_box = matches!(block.kind, Kind::Item(ListMark { state: Some(_), .. }));
            is_box && block.end <= item + 1
        };
        let tasks: Vec<usize> = document.children(list).filter(is_whole).collect();
        if tasks.len() < 2 {
            continue;
        }
        let mut seen: HashMap<String, usize> = HashMap::with_capacity(tasks.len());
        for item in tasks {
            let block = &document.blocks[item];
            let words = plain(context.slice(block.text)).trim().to_lowercase();
            if words.is_empty() {
                continue;
            }
            match seen.entry(words) {
                Entry::Occupied(first) => {
                    let first = &document.blocks[*first.get()];
                    let shown = plain(context.slice(block.text));
                    let line = context.line(first.text.start);
                    report
                        .add(block.text, format!("`{shown}` is on line {line} already"))
                        .note(first.text, "it is here first");
                }
                Entry::Vacant(new) => {
                    new.insert(item);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::validate::tests::check_rule;

    #[test]
    fn the_second_of_two_is_found() {
        check_rule(
            "duplicate-task",
            "## 1.1 A\n\n- [ ] Write *tests*\n- [ ] b\n- [x] write tests\n",
            "5:7: `write tests` is on line 3 already",
        );
    }

    #[test]
    fn tasks_of_other_lists_and_with_parts_are_others() {
        check_rule("duplicate-task", "- [ ] a\n  - [ ] Tests\n- [ ] b\n  - [ ] Tests\n", "");
        check_rule("duplicate-task", "- [ ] a\n\nThen:\n\n- [ ] a\n", "");
        check_rule("duplicate-task", "- [ ] Tests\n  - one\n- [ ] Tests\n  - two\n", "");
        check_rule("duplicate-task", "- a\n- a\n", "");
    }
}
