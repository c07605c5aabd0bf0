//! Any edit of any text is made and verified, or refused.
#![no_main]

#[allow(dead_code, reason = "each target calls one of them")]
#[path = "../../tests/properties/checks.rs"]
mod checks;

// The choice stands behind the text, so that our fixtures are whole texts to begin with.
libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((text, choice)) = data.split_last_chunk::<4>() else { return };
    if let Ok(text) = std::str::from_utf8(text) {
        checks::editing(text, u32::from_le_bytes(*choice));
    }
});
