//! How many instructions commands and their parts take, held against `instructions.txt`: one that
//! grows by more than a tenth fails, unless the table is changed in the same commit. Counts are the
//! same on a busy machine and an idle one; with another compiler they are not, and nothing is held.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

#[path = "shared/large.rs"]
mod large;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

/// What is run on each document.
const COMMANDS: [&str; 4] =
    ["status", "list", "check --dry-run 1.4.3", "validate --format concise"];

/// The parts that are counted on their own, with all that they call, by the names of their functions.
const PARTS: [(&str, &str); 6] = [
    ("parse", "markdown::block::Document::parse"),
    ("read", "read::read"),
    ("plan", "change::plan"),
    ("verify", "change::verify::verify"),
    ("validate", "validate::validate"),
    ("render", "output::status::text::text"),
];

fn main() -> ExitCode {
    let tools = ["valgrind", "callgrind_annotate"];
    if let Some(missing) = tools.into_iter().find(|tool| output(tool, &["--version"]).is_none()) {
        println!("skipped: {missing} is not installed");
        return ExitCode::SUCCESS;
    }
    let compiler = output("rustc", &["--version"]).unwrap_or_default().trim().to_owned();
    let counted = counted();
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/instructions.txt");
    if std::env::var_os("UPDATE_INSTRUCTIONS").is_some() {
        fs::write(&table, written(&compiler, &counted)).unwrap();
        return ExitCode::SUCCESS;
    }
    let (of, known) = read(&fs::read_to_string(&table).unwrap_or_default());
    let mut grown = 0;
    // A table is of a few hundred millions at most: all of it is exact.
    let share = |count: u64, known: u64| {
        f64::from(u32::try_from(count).unwrap()) / f64::from(u32::try_from(known).unwrap())
    };
    println!("{:56}{:>14}{:>14}", "", "instructions", "of the table");
    for (name, &count) in &counted {
        let ratio = known.get(name).map(|&known| share(count, known));
        let more = ratio.is_some_and(|ratio| ratio > 1.1);
        grown += usize::from(more);
        let shown = ratio.map_or("new".to_owned(), |ratio| format!("{ratio:.3}"));
        println!("{name:56}{count:>14}{shown:>14}{}", if more { "  grown" } else { "" });
    }
    if of != compiler {
        println!("skipped: the table is of `{of}`, this compiler is `{compiler}`");
        return ExitCode::SUCCESS;
    }
    if grown > 0 {
        println!(
            "{grown} grew by more than a tenth; if that is worth it, write the table again:\n    \
             UPDATE_INSTRUCTIONS=1 cargo bench --profile dev --bench instructions"
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// The instructions of each command and part, by `document  command  part`.
fn counted() -> BTreeMap<String, u64> {
    // Outside of this repository, whose folders would be searched as well.
    let temp = tempfile::tempdir().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/archetype.md");
    let documents = [
        ("archetype.md", fs::read_to_string(fixture).unwrap()),
        ("1,000 items", large::document(1000)),
    ];
    let mut counted = BTreeMap::new();
    for (document, text) in documents {
        fs::write(temp.path().join("ROADMAP.md"), text).unwrap();
        for command in COMMANDS {
            for (part, count) in run(temp.path(), command) {
                counted.insert(format!("{document}  {command}  {part}"), count);
            }
        }
    }
    counted
}

/// The instructions of one command in `folder`: of all of it, and of each part that it has.
fn run(folder: &Path, command: &str) -> Vec<(&'static str, u64)> {
    let counts = folder.join("callgrind.out");
    let status = Command::new("valgrind")
        .arg("--tool=callgrind")
        .arg(format!("--callgrind-out-file={}", counts.display()))
        .arg(env!("CARGO_BIN_EXE_roadmap"))
        .args(command.split(' '))
        .current_dir(folder)
        .env("SOURCE_DATE_EPOCH", "1780272000")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.code().is_some_and(|code| code < 2), "{command}: {status}");
    let counts = counts.to_str().unwrap();
    let listed = output("callgrind_annotate", &["--inclusive=yes", "--threshold=100", counts]);
    let listed = listed.unwrap();
    let mut found = Vec::new();
    for line in listed.lines().filter(|line| !line.contains("=>")) {
        let count = || line.trim_start().split(' ').next()?.replace(',', "").parse::<u64>().ok();
        if line.contains("PROGRAM TOTALS") {
            found.extend(count().map(|count| ("all", count)));
        }
        let is_part = |function: &str| line.contains(&format!(":roadmap_md::{function} ["));
        if let Some((part, _)) = PARTS.into_iter().find(|(_, function)| is_part(function)) {
            found.extend(count().map(|count| (part, count)));
        }
    }
    found
}

/// What a program prints; nothing if it cannot be run.
fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    String::from_utf8(output.stdout).ok()
}

/// The table as text.
fn written(compiler: &str, counted: &BTreeMap<String, u64>) -> String {
    let lines = counted.iter().map(|(name, count)| format!("{count:>12}  {name}\n"));
    format!("{compiler}\n{}", lines.collect::<String>())
}

/// The compiler and the counts of a table.
fn read(table: &str) -> (String, BTreeMap<String, u64>) {
    let (compiler, lines) = table.split_once('\n').unwrap_or_default();
    let entry = |line: &str| {
        let (count, name) = line.trim_start().split_once("  ")?;
        Some((name.to_owned(), count.parse().ok()?))
    };
    (compiler.to_owned(), lines.lines().filter_map(entry).collect())
}
