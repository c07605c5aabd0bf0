//! The `roadmap` program.

use std::process::ExitCode;

use roadmap_md::commands;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    match commands::completions::answer(arguments.clone()) {
        Some(answered) => answered,
        None => commands::run(arguments),
    }
}
