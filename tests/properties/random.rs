//! Texts that chance puts together.

use std::path::Path;

use proptest::prelude::*;

use super::checks;

/// What documents are made of, and what is hard to read.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "\n", "\n\n", "\r\n", "# ", "## ", "### 1.1 ", "- ", "- [ ] ", "- [x] ", "-[ ] ", "- []", "  - [ ] ", "* [-] ", "1. ", "| ", " | ",
    "| Item | Status |\n|---|---|\n", "> ", "**Status:** ", "**Priority:** ", "**Depends on:** 1.2", "**Due:** 2026-02-30", "- **Owner**: ",
    "3", "1.4", "v1.2", "P0", "Phase 1", "Done", "In Progress", "Completed", "done ", "已完成", "进行中", "阶段", "✅", "🔴", "ðŸ”´", "â€œ", "\u{feff}",
    "\u{fffd}", "\u{200b}", "\u{202e}", "\u{1b}[31m", "\u{fe0f}", "é", "|\u{a0}|", "```\n", "~~~", "---\n", "===\n", "<!-- roadmap: allow stale-status, because -->",
    "<!--", "-->", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "](#a)", "[", "](", ")", "`", "_", "~~", "80%", "2/3", "██░░", "Q3 2025", "2025-07", "\t", "    ",
    "\n|---|---|\n", "**", "Status:", "**状态**：", "v", "v1.2-", "Phase ", "第", "一", "、", "．", "）", "：", "（", "]", "【", "】", "\u{200d}", "in progress",
    "—", ": ", "%", "80", "2025", "Q3 ", "年", "月", "<br", "\r", "█", "0/1", "🎯", ":x:", ".",
    "\\", ":", " — ", " - ", "(", "words ", "a", "X", "&amp;", "&", ";", ",", "?", "!", "+", "/", "-", "=", "#", "@", "%", "…", "→", "·", "<b>", "roadmap:\n", "severity: {", "statuses:", "\u{0}",
];

/// So many cases, or as many as the environment asks for.
fn cases(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|asked| asked.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(usual), ..ProptestConfig::default() }
}

fn any_text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

/// A fixture without some of its bytes, or with others in their place.
fn any_variant() -> impl Strategy<Value = String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts: Vec<String> =
        entries.filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    assert!(texts.len() > 10, "the fixtures are missing");
    let parts =
        (prop::sample::select(texts), any::<prop::sample::Index>(), 0_usize..40, any_text());
    parts.prop_map(|(text, at, cut, put)| {
        let on = |at: usize| (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap();
        let from = on(at.index(text.len() + 1));
        let to = on((from + cut).min(text.len()));
        format!("{}{put}{}", &text[..from], &text[to..])
    })
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn any_text_is_read(text in any_text()) {
        checks::reading(&text);
    }

    #[test]
    fn any_edit_is_made_or_refused(text in any_text(), choice in any::<u32>()) {
        // Each kind of change, of some item or task.
        for what in 0..16 {
            checks::editing(&text, (choice & !15) | what);
        }
    }

    #[test]
    fn any_text_can_be_mended(text in any_text()) {
        checks::mending(&text);
    }

    #[test]
    fn any_settings_are_understood_or_refused(text in any_text()) {
        checks::settings(&text);
    }

    #[test]
    fn anything_can_be_typed(text in any_text()) {
        checks::typed(&text);
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn documents_that_are_damaged_are_read_edited_and_mended(
        text in any_variant(),
        choice in any::<u32>(),
    ) {
        checks::reading(&text);
        checks::editing(&text, choice);
        checks::mending(&text);
    }
}
