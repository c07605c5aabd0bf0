//! Any text can be checked and mended.
#![no_main]

#[allow(dead_code, reason = "each target calls one of them")]
#[path = "../../tests/properties/checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::mending(text));
