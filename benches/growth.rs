//! How the work grows with the document, where it is built to take the square: the instructions that
//! our program needs for a text of ten times the length, as a multiple of those for the smaller one.
//! `README.md` says how to read it.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

use std::fs;
use std::path::Path;
use std::process::Command;

#[path = "growth/families.rs"]
mod families;

use families::{FAMILIES, document};

const COMMANDS: [(&str, &[&str]); 4] = [
    ("status", &["status"]),
    ("list", &["list", "--tasks"]),
    ("validate", &["validate", "--format", "concise"]),
    ("check", &["check", "0.1.1", "--dry-run"]),
];

/// Ten times the text may cost so many tenths as much: sorting, and what is looked up in a tree.
const MOST: u64 = 120;

/// How many parts the smaller text has; `ROADMAP_PARTS` says another number.
fn parts() -> usize {
    std::env::var("ROADMAP_PARTS").ok().and_then(|parts| parts.parse().ok()).unwrap_or(200)
}

fn main() {
    let temp = tempfile::tempdir().unwrap();
    let file = temp.path().join("ROADMAP.md");
    let nothing = document(("nothing", |_| String::new()), 0);
    fs::write(&file, &nothing).unwrap();
    let starts: Vec<Option<u64>> = COMMANDS.map(|(_, it)| instructions(&file, it)).into();
    if starts.contains(&None) {
        println!("skipped: growth, as there is no valgrind, or no callgrind in it");
        return;
    }
    let wanted: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with('-')).collect();
    print!("{:32}{:>8}", "", "bytes");
    for (name, _) in COMMANDS {
        print!("{name:>11} ");
    }
    println!("{:>16}", "most, a byte");
    for &family in FAMILIES {
        if !wanted.is_empty() && !wanted.iter().any(|words| family.0.contains(&**words)) {
            continue;
        }
        let (small, large) = (document(family, parts()), document(family, parts() * 10));
        print!("{:32}{:>7}K", family.0, large.len() / 1000);
        let mut most = 0;
        for ((_, arguments), start) in COMMANDS.iter().zip(&starts) {
            let count = |text: &str| {
                fs::write(&file, text).unwrap();
                let all = instructions(&file, arguments).unwrap();
                all.saturating_sub(start.unwrap()).max(1)
            };
            let (few, many) = (count(&small), count(&large));
            most = most.max(many / large.len() as u64);
            let [short, long] = [&small, &large].map(|text| (text.len() - nothing.len()) as u64);
            // As if the larger text had just ten times the bytes.
            let tenths = many * 100 * short / (few * long);
            let sign = if tenths > MOST { "*" } else { " " };
            print!("{:>9}.{}{sign}", tenths / 10, tenths % 10);
        }
        println!("{most:>16}");
    }
}

/// The instructions that the program needs; `None` where they cannot be counted.
fn instructions(file: &Path, arguments: &[&str]) -> Option<u64> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.arg(env!("CARGO_BIN_EXE_roadmap")).args(["--today", "2026-03-01", "-f"]);
    command.arg(file).args(arguments).current_dir(file.parent()?);
    let output = command.output().ok()?;
    let told = String::from_utf8_lossy(&output.stderr);
    told.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok())
}
