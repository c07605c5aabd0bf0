//! A text, and the text in its own style; where nothing is to change, the text alone.

use super::*;

fn check(before: &str, after: &str) {
    for crlf in [false, true] {
        let spelled = |text: &str| text.replace('\n', if crlf { "\r\n" } else { "\n" });
        let (before, after) = (spelled(before), spelled(after));
        let options = Options::default();
        let formatted = format(&before, &options).unwrap_or_else(|refusal| panic!("{refusal}"));
        assert_eq!(formatted.text, after);
        assert_eq!(formatted.made.is_empty(), before == after);
        assert_eq!(format(&after, &options).unwrap().text, after, "a second time");
    }
}

fn cards(fields: &[&str]) -> String {
    let card =
        |(at, own): (usize, &&str)| format!("## 1.{at} Card {at}\n\n{own}\n\n- [ ] task\n\n");
    format!("# Plan\n\n{}", fields.iter().enumerate().map(card).collect::<String>())
}

#[test]
fn a_word_is_spelled_as_it_mostly_is() {
    let spelled = |third: &str, fourth: &str| {
        let field = |word: &str| format!("**Status:** {word} (a note)");
        let fields = ["In Progress", "In Progress", third, fourth].map(field);
        cards(&fields.each_ref().map(String::as_str))
    };
    check(&spelled("in progress", "IN-PROGRESS"), &spelled("In Progress", "In Progress"));
    check(&spelled("🚧 In Progress", "WIP"), &spelled("In Progress", "WIP"));
    // Several emoji for one word may tell things apart.
    let apart = spelled("🚧 In Progress", "🔄 In Progress");
    check(&apart, &apart);
    // No majority, no style.
    let even = cards(&["**Priority:** High", "**Priority:** HIGH"]);
    check(&even, &even);
    let most = |word: &str| cards(&["**Priority:** High", "**Priority:** High", word]);
    check(&most("**Priority:** HIGH"), &most("**Priority:** High"));
    // Mis-encoded signs are no style, and not for us to mend.
    let odd = most("**Priority:** ðŸ”´ HIGH");
    check(&odd, &odd);
}

#[test]
fn fields_stand_in_the_order_that_most_have() {
    let bullets = ["- **Status:** Todo\n- **Owner:** @a", "- **Status:** Done\n- **Owner:** @b"];
    let with = |last: &str| cards(&[bullets[0], bullets[1], last]);
    check(
        &with("- **Owner:** @c\n- **Status:** Todo"),
        &with("- **Status:** Todo\n- **Owner:** @c"),
    );
    // A line that is broken behind its words keeps the break where it is.
    let lines = |last: &str| {
        cards(&["**Status:** Todo  \n**Owner:** @a", "**Status:** Done  \n**Owner:** @b", last])
    };
    check(&lines("**Owner:** @c  \n**Status:** Todo"), &lines("**Status:** Todo  \n**Owner:** @c"));
    // What stands between two fields keeps them apart.
    let apart = with("- **Owner:** @c\n- words\n- **Status:** Todo");
    check(&apart, &apart);
    let even = cards(&[bullets[0], "- **Owner:** @c\n- **Status:** Todo"]);
    check(&even, &even);
}

#[test]
fn items_have_the_blank_lines_before_them_that_most_have() {
    let text = |gap: &str| {
        format!(
            "# Plan\n\n## 1.1 A\n\n- [ ] a\n\n## 1.2 B\n\n- [ ] b\n\n## 1.3 C\n\n- [ ] c\n{gap}## 1.4 D\n\n- [ ] d\n"
        )
    };
    for gap in ["", "\n\n", " \n\t\n\n"] {
        check(&text(gap), &text("\n"));
    }
    // A comment that speaks of the item stays with it.
    let comment = text("\n<!-- roadmap: allow stale-status, because -->\n");
    check(&comment, &comment);
}

#[test]
fn tables_are_set_as_most_are() {
    let aligned = "| ID  | Name       |\n| --- | ---------- |\n| A-1 | Soil probe |\n\n";
    let compact = "| ID | Name |\n|---|---|\n| A-2 | Water valve |\n\n";
    let set = "| ID  | Name        |\n| --- | ----------- |\n| A-2 | Water valve |\n\n";
    let text = |last: &str| format!("# Plan\n\n{aligned}words\n\n{aligned}words\n\n{last}");
    check(&text(compact), &text(set));
    let centred = "| N | S |\n|--:|:-:|\n| 1 | long |\n| 12 | a |\n\n";
    let set = "|   N |  S   |\n| --: | :--: |\n|   1 | long |\n|  12 |  a   |\n\n";
    check(&text(centred), &text(set));
    let text = |last: &str| format!("# Plan\n\n{compact}words\n\n{compact}words\n\n{last}");
    let tight = "| ID | Name |\n| --- | ---------- |\n| A-1 | Soil probe |\n\n";
    check(&text(aligned), &text(tight));
    // A row without its last bar, or with a cell too many, is left with its table.
    let odd = text("| ID  | Name  |\n| --- | ----- |\n| A-1 | Soil  | probe |\n\n");
    check(&odd, &odd);
}

#[test]
fn a_word_in_a_table_is_spelled_as_that_table_spells_it_and_its_bars_stay() {
    let table = |word: &str| {
        format!(
            "# Plan\n\n## Work\n\n| ID  | Feature | Status  |\n| --- | ------- | ------- |\n| A-1 | Search  | Planned |\n| A-2 | Export  | Planned |\n| A-3 | Print   | {word} |\n\n"
        )
    };
    let cards = "## 1.1 A\n\n**Status:** ⏳ Planned\n\n## 1.2 B\n\n**Status:** ⏳ Planned\n\n## 1.3 C\n\n**Status:** ⏳ Planned\n\n## 1.4 D\n\n**Status:** ⏳ Planned\n";
    let text = |word: &str| table(word) + cards;
    check(&text("planned"), &text("Planned"));
}

#[test]
fn a_text_whose_lines_nobody_can_tell_is_refused() {
    let refusal = format("## A\rb\n\n- [ ] a\n", &Options::default()).unwrap_err();
    assert!(refusal.message.contains("carriage return"), "{refusal}");
}
