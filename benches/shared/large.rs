//! Documents of the archetype's shape, of any size.
#![expect(clippy::unwrap_used, reason = "writing to a string does not fail")]

use std::fmt::Write as _;

/// So many items, a multiple of a thousand, in horizons and phases, with fields and tasks.
pub(crate) fn document(items: usize) -> String {
    const PHASES: usize = 10;
    const PHASE: usize = 100;
    let mut text = "# Large Roadmap\n\n**Generated:** 2026-03  \n\n---\n\n".to_owned();
    for horizon in 1..=items / PHASES / PHASE {
        writeln!(text, "## {}-Day Roadmap (Part {horizon})\n", 30 * horizon).unwrap();
        for phase in 0..PHASES {
            writeln!(text, "### Month {}: Part {}\n", phase + 1, phase + 1).unwrap();
            for number in phase * PHASE + 1..=(phase + 1) * PHASE {
                item(&mut text, horizon, number);
            }
        }
        text.push_str("---\n\n");
    }
    text
}

fn item(text: &mut String, horizon: usize, number: usize) {
    let priority = ["🔴 CRITICAL", "🟡 HIGH", "🟢 MEDIUM"][number % 3];
    let status = ["Not Started", "In Progress", "Partial (schema exists)", "Done"][number % 4];
    writeln!(
        text,
        "#### {horizon}.{number} Keep Reading Number {number}\n\
         - **Priority:** {priority}\n\
         - **Status:** {status}\n\
         - **Tasks:**\n  \
           - [ ] Write readings to flash before they are sent\n  \
           - [x] Replay the `flash` log after a radio gap\n  \
           - [ ] Count dropped frames per buoy\n  \
           - [ ] Tell the harbour masters\n\n\
         **Impact:** No hole in the curve after a storm\n"
    )
    .unwrap();
}
