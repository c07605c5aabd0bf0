//! The floors as commands of their own, to be measured from outside beside `roadmap`, and the documents
//! that both are measured on. `run` calls it; alone it says what it takes.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "that is how a command answers")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

#[path = "../shared/floors.rs"]
mod floors;
#[path = "../shared/large.rs"]
mod large;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["save", file] => {
            let text = fs::read(file).unwrap();
            floors::save(Path::new(file), &text);
        }
        ["pass", threads, path] => {
            floors::pass(&markdown(Path::new(path)), threads.parse().unwrap());
        }
        ["document", items] => print!("{}", large::document(items.parse().unwrap())),
        _ => {
            eprintln!("floor save FILE | pass THREADS FILE-OR-FOLDER | document ITEMS");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// The Markdown files in a folder, or the file itself.
fn markdown(path: &Path) -> Vec<PathBuf> {
    let found = walkdir::WalkDir::new(path).into_iter().map(|entry| entry.unwrap().into_path());
    found.filter(|path| path.is_file() && path.extension().is_some_and(|end| end == "md")).collect()
}
