//! `set`: fields written the way the document writes them.

use super::check::{check_edit, edit, replaced};
use super::place::{Place, fixture};

#[test]
fn a_status_is_spelt_as_the_document_spells_it() {
    let status = |status: &'static str| ("LOW\n- **Status:** Not Started", status);
    let active = status("LOW\n- **Status:** In Progress");
    for typed in ["status=in progress", "status=active", "status=IN PROGRESS", "STATUS=In Progress"]
    {
        check_edit("archetype.md", &["set", "3.3", typed], &[active]);
    }
    insta::assert_snapshot!(check_edit("archetype.md", &["set", "3.3", "status=active"], &[active]), @"3.3 Public Tide Page: status Not Started → In Progress (archetype.md:120)");
    // In the words of other documents.
    let named = [
        ("chinese.md", "第三阶段", "**状态：** 未开始", "**状态：** 已完成"),
        ("japanese.md", "フェーズ3", "**ステータス：** 未着手", "**ステータス：** 完了"),
        ("german.md", "phase-5", "**Status:** verworfen", "**Status:** abgeschlossen"),
        ("russian.md", "этап-3", "**Статус:** запланировано", "**Статус:** завершено"),
    ];
    for (name, target, old, new) in named {
        check_edit(name, &["set", target, "status=done"], &[(old, new)]);
    }
    check_edit(
        "german.md",
        &["set", "phase-5", "status=active"],
        &[("**Status:** verworfen", "**Status:** in Arbeit")],
    );
}

#[test]
fn a_note_stands_in_brackets() {
    let noted = [("LOW\n- **Status:** Not Started", "LOW\n- **Status:** Partial (feed only)")];
    insta::assert_snapshot!(check_edit("archetype.md", &["set", "3.3", "status=partial (feed only)"], &noted), @"3.3 Public Tide Page: status Not Started → Partial (feed only) (archetype.md:120)");
    // An explicit status takes the old note away, and shows it.
    let plain = [("Partial (drift alarm is grouped)", "In Progress")];
    insta::assert_snapshot!(check_edit("archetype.md", &["set", "1.3", "status=active"], &plain), @"1.3 Quiet Alarms: status Partial (drift alarm is grouped) → In Progress (archetype.md:46)");
}

#[test]
fn a_field_is_added_among_the_others_and_cleared_again() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let ran = edit(&place, "archetype.md", &["set", "1.3", "owner=@dana", "due=2026-05-01"]);
    insta::assert_snapshot!(ran.whole(), @"
    exit 0
    out:
    1.3 Quiet Alarms: owner nothing → @dana (archetype.md:44)
    1.3 Quiet Alarms: due nothing → 2026-05-01 (archetype.md:44)
    warning: 1.3 Quiet Alarms was due on 2026-05-01, and is not finished (past-due, archetype.md:48)
    ");
    let status = "- **Status:** Partial (drift alarm is grouped)\n";
    let added = format!("{status}- **Owner:** @dana\n- **Due:** 2026-05-01\n");
    assert_eq!(place.bytes("archetype.md"), replaced("archetype.md", &[(status, &added)]));
    let ran = edit(&place, "archetype.md", &["set", "1.3", "owner=", "due="]);
    insta::assert_snapshot!(ran.whole(), @"
    exit 0
    out:
    1.3 Quiet Alarms: owner @dana → nothing (archetype.md:47)
    1.3 Quiet Alarms: due 2026-05-01 → nothing (archetype.md:48)
    ");
    assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"));
}

/// What touches in the text is one edit all the same.
#[test]
fn fields_that_stand_together_are_set_together() {
    let status = "- **Status:** Partial (drift alarm is grouped)\n";
    let both = format!("{}- **Owner:** @dana\n", status.replace("Partial", "Blocked"));
    let place = Place::with_fixtures(&["archetype.md"]);
    let arguments = ["set", "1.3", "owner=@dana", "status=blocked (drift alarm is grouped)"];
    let ran = edit(&place, "archetype.md", &arguments);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(place.bytes("archetype.md"), replaced("archetype.md", &[(status, &both)]));
    // In the order that another item has them, on lines of one paragraph as there.
    check_edit(
        "german.md",
        &["set", "phase-3", "owner=Grete", "due=2027-01-31"],
        &[("mittel\n", "mittel\n**Verantwortlich:** Grete\n**Fällig:** 2027-01-31\n")],
    );
}

#[test]
fn a_cell_keeps_its_column_aligned() {
    check_edit(
        "status-table.md",
        &["set", "G-3", "status=done"],
        &[(
            "| G-3 | Frost warning                  | Planned     |",
            "| G-3 | Frost warning                  | Done        |",
        )],
    );
    check_edit(
        "status-table.md",
        &["set", "G-3", "status=in progress", "owner=Ines"],
        &[
            (
                "| G-3 | Frost warning                  | Planned     |",
                "| G-3 | Frost warning                  | In Progress |",
            ),
            ("|    P1    |        | needs", "|    P1    | Ines   | needs"),
        ],
    );
    check_edit(
        "status-table.md",
        &["set", "G-2", "owner="],
        &[("|    P0    | Wanda  |", "|    P0    |        |")],
    );
    // With the sign that the others have.
    check_edit(
        "status-table.md",
        &["set", "heater timer", "status=done"],
        &[("| 🔄 In progress |", "| ✅ Done |")],
    );
    check_edit(
        "crlf-table.md",
        &["set", "3", "status=done"],
        &[("Upper Ring | Planned", "Upper Ring | Done")],
    );
}

/// What stands under the heading that says how far it is, moves to another.
#[test]
fn an_item_moves_to_the_heading_of_its_status() {
    let camera = "- Camera at the gate, until the tenants have voted\n";
    let moved = [
        ("## Blocked\n\n- Camera at the gate, until the tenants have voted\n", "## Blocked\n"),
        (
            "sign up for a stand and a mentor\n",
            &format!("sign up for a stand and a mentor\n{camera}"),
        ),
    ];
    insta::assert_snapshot!(check_edit("buckets.md", &["set", "camera", "status=active"], &moved), @r#":20 Camera at the gate, until the tenants have voted: status Blocked → In progress, moved to "In progress" (buckets.md:20)"#);
    let place = Place::with_fixtures(&["buckets.md"]);
    let asked = ["set", "camera", "status=active", "--format", "json"];
    let json: serde_json::Value =
        serde_json::from_str(&edit(&place, "buckets.md", &asked).out).unwrap();
    let change = &json["data"]["changes"][0];
    assert_eq!((&change["old"], &change["new"]), (&"Blocked".into(), &"In progress".into()));
    assert_eq!(change["moved_to"], "In progress");
    let place = Place::with_fixtures(&["now-next-later.md"]);
    insta::assert_snapshot!(edit(&place, "now-next-later.md", &["set", "shop kiosk", "status=done"]).whole(), @r"
    exit 2
    err:
    error: no heading of this document says `done`; add one, such as `## Done`
    hint: then the same command moves it there
    ");
}

#[test]
fn bytes_elsewhere_stay_as_they_are() {
    let done = [("**Status:** Not started\r\n", "**Status:** Done\r\n")];
    check_edit("crlf-cards.md", &["set", "milestone-3", "status=done", "--only"], &done);
    let owner = [("**Status:** Not started\r\n", "**Status:** Not started\r\n**Owner:** Noor\r\n")];
    check_edit("crlf-cards.md", &["set", "milestone-3", "owner=Noor"], &owner);
}

#[test]
fn what_is_not_known_is_refused_with_the_nearest() {
    let place = Place::with_fixtures(&["archetype.md"]);
    let refused = |assignment: &str| {
        let ran = edit(&place, "archetype.md", &["set", "1.4", "owner=@dana", assignment]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{assignment}");
        assert_eq!(place.bytes("archetype.md"), fixture("archetype.md"), "{assignment}");
        ran.err
    };
    insta::assert_snapshot!(refused("stauts=done"), @"
    error: `stauts` is not a known field
    hint: did you mean `status`?
    ");
    let status = refused("status=doen");
    assert!(status.starts_with("error: `doen` is no status that is known\n"), "{status}");
    assert!(status.contains("did you mean `Done`?"), "{status}");
    let priority = refused("priority=hihg");
    assert!(priority.starts_with("error: `hihg` is no priority that is known\n"), "{priority}");
    assert!(priority.contains("did you mean `high`?"), "{priority}");
}

#[test]
fn a_part_of_the_plan_that_states_no_field_has_none_to_set() {
    let place = Place::with_fixtures(&["archetype.md"]);
    insta::assert_snapshot!(edit(&place, "archetype.md", &["set", "week-3-4", "status=done"]).whole(), @"
    exit 2
    err:
    error: `Night Shift` is a part of the plan and states no `status`
    hint: name one of its items; `roadmap list` shows them
    ");
}

#[test]
fn counts_that_were_true_are_counted_again() {
    let counted = [
        ("8/16 tasks (50%)", "7/16 tasks (44%)"),
        ("Antenna    [██░░░░░░░░]  20%", "Antenna    [░░░░░░░░░░]   0%"),
        ("Antenna — 1/5 done", "Antenna — 0/5 done"),
        ("**Progress:** ▓▓░░░░░░░░ 20%", "**Progress:** ░░░░░░░░░░ 0%"),
        ("- [x] Permission", "- [ ] Permission"),
        ("| Antenna | 1/5 | ██░░░░░░░░ 20% |", "| Antenna | 0/5 | ░░░░░░░░░░ 0%  |"),
    ];
    insta::assert_snapshot!(check_edit("progress.md", &["uncheck", "phase-3.1"], &counted), @"
    phase-3.1 Permission from the church: done → open (progress.md:34)
    :3 Nettle Radio — progress: count 8/16 → 7/16, counted again (progress.md:3)
    :3 Nettle Radio — progress: count 50% → 44%, counted again (progress.md:3)
    :8 Nettle Radio — progress: count ██░░░░░░░░ → ░░░░░░░░░░, counted again (progress.md:8)
    :8 Nettle Radio — progress: count 20% → 0%, counted again (progress.md:8)
    :30 Antenna: count 1/5 → 0/5, counted again (progress.md:30)
    :32 Antenna: count ▓▓░░░░░░░░ → ░░░░░░░░░░, counted again (progress.md:32)
    :32 Antenna: count 20% → 0%, counted again (progress.md:32)
    :50 Jingles: count 1/5 → 0/5, counted again (progress.md:50)
    :50 Jingles: count ██░░░░░░░░ → ░░░░░░░░░░, counted again (progress.md:50)
    :50 Jingles: count 20% → 0%, counted again (progress.md:50)
    ");
}

#[test]
fn an_emoji_that_is_typed_is_not_put_twice() {
    check_edit(
        "archetype.md",
        &["set", "1.4", "status=🚧 In Progress"],
        &[("â\u{8f}³ Not Started", "🚧 In Progress")],
    );
}

#[test]
fn the_line_of_a_row_is_its_own() {
    let place = Place::new();
    place.write(
        "ROADMAP.md",
        "| ID | Task | Status |\n|---|---|---|\n| R-1 | Ovens | Done |\n| R-2 | Trays | Todo |\n",
    );
    let run = place.run(&["set", "R-2", "status=done"]);
    insta::assert_snapshot!(run.out, @"R-2 Trays: status Todo → Done (ROADMAP.md:4)");
}
