//! What we cost beside what cannot be done without: starting a process, saving a file safely, one
//! pass of the Markdown parser. All of a table is measured in one run, turn by turn, so that what
//! else the machine does falls on both sides; `README.md` says how to read it.
#![expect(clippy::print_stdout, reason = "a bench prints its table")]
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on has failed")]

#[path = "shared/floors.rs"]
mod floors;
#[path = "shared/large.rs"]
mod large;

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use roadmap_md::markdown::Document;
use roadmap_md::read::{self, Options};
use roadmap_md::text::Source;

const PROCESS_ROUNDS: usize = 200;
const READING_ROUNDS: usize = 9;
const TREE_ROUNDS: usize = 3;
const ITEMS: usize = 100_000;

/// A task that is open in both documents.
const TASK: &str = "1.4.3";

fn main() {
    // On a disk, not in memory as /tmp may be: saving flushes.
    let temp = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/archetype.md");
    processes("fixtures/archetype.md", &fixture, temp.path());
    match std::env::var_os("ROADMAP_ARCHETYPE").map(PathBuf::from) {
        Some(file) => processes("the file of ROADMAP_ARCHETYPE", &file, temp.path()),
        None => println!("skipped: a real document, as ROADMAP_ARCHETYPE is not set\n"),
    }
    reading(&format!("{ITEMS} items"), &[large::document(ITEMS)]);
    match std::env::var_os("ROADMAP_CORPUS").map(PathBuf::from) {
        Some(folder) => {
            let texts = documents(&folder);
            reading(&format!("{} documents of ROADMAP_CORPUS", texts.len()), &texts);
        }
        None => println!("skipped: real documents, as ROADMAP_CORPUS is not set"),
    }
    match std::env::var_os("ROADMAP_TREE").map(PathBuf::from) {
        Some(folder) => tree(&folder),
        None => println!("skipped: a tree of many documents, as ROADMAP_TREE is not set"),
    }
}

/// One thing that is measured: its name, and what does it once.
type Contender<'a> = (&'a str, Box<dyn FnMut() + 'a>);

/// The commands over one document, beside an empty process, our own start, and a bare save.
fn processes(title: &str, document: &Path, folder: &Path) {
    let Some(empty) =
        ["/bin/true", "/usr/bin/true"].into_iter().find(|path| Path::new(path).exists())
    else {
        println!("skipped: {title}, as there is no `true` to start\n");
        return;
    };
    let folder = tempfile::tempdir_in(folder).unwrap();
    let file = folder.path().join("ROADMAP.md");
    let bare = folder.path().join("bare.md");
    let text = fs::read(document).unwrap();
    fs::write(&file, &text).unwrap();
    fs::write(&bare, &text).unwrap();
    let roadmap = |arguments: &[&str]| {
        run(env!("CARGO_BIN_EXE_roadmap"), arguments, folder.path());
    };
    let mut ticked = false;
    let contenders: Vec<Contender<'_>> = vec![
        ("/bin/true", Box::new(|| run(empty, &[], folder.path()))),
        ("roadmap --version", Box::new(|| roadmap(&["--version"]))),
        ("roadmap status", Box::new(|| roadmap(&["-f", "ROADMAP.md", "status"]))),
        (
            "roadmap check",
            Box::new(|| {
                let command = if ticked { "uncheck" } else { "check" };
                roadmap(&["-f", "ROADMAP.md", command, "--only", TASK]);
                ticked = !ticked;
            }),
        ),
        ("a bare save", Box::new(|| floors::save(&bare, &text))),
    ];
    let medians = medians(contenders, PROCESS_ROUNDS);
    assert_eq!(fs::read(&file).unwrap(), text, "an even number of turns restores the document");
    println!("{title} ({} bytes), medians of {PROCESS_ROUNDS}", text.len());
    let [empty, start, _, _, save] = [0, 1, 2, 3, 4].map(|at: usize| medians[at].1);
    println!("{:24}{:>10}{:>14}{:>14}{:>14}", "", "time", "/bin/true", "--version", "bare save");
    for (name, time) in medians {
        println!(
            "{name:24}{:>10}{:>13.2}x{:>13.2}x{:>13.2}x",
            milliseconds(time),
            ratio(time, empty),
            ratio(time, start),
            ratio(time, save)
        );
    }
    println!();
}

fn run(program: &str, arguments: &[&str], folder: &Path) {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).env_clear();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).status().unwrap();
    assert!(status.success(), "{program} {arguments:?}: {status}");
}

/// Reading documents beside a bare pass of the parser over the same texts.
fn reading(title: &str, texts: &[String]) {
    let sources: Vec<Source> = texts.iter().cloned().map(Source::new).collect();
    let read_all = || {
        for source in &sources {
            let document = Document::parse(source.clone());
            black_box(read::read(&document, &Options::default()).items.len());
        }
    };
    let pass = || {
        for text in texts {
            black_box(floors::events(text));
        }
    };
    let blocks = || {
        for source in &sources {
            black_box(Document::parse(source.clone()).blocks.len());
        }
    };
    let medians = medians(
        vec![
            ("bare pulldown-cmark", Box::new(pass)),
            ("Document::parse", Box::new(blocks)),
            ("Document::parse and read", Box::new(read_all)),
        ],
        READING_ROUNDS,
    );
    let bytes: usize = texts.iter().map(String::len).sum();
    println!("{title} ({bytes} bytes), medians of {READING_ROUNDS}");
    println!("{:26}{:>10}{:>14}", "", "time", "bare pass");
    let bare = medians[0].1;
    for (name, time) in medians {
        println!("{name:26}{:>10}{:>13.2}x", milliseconds(time), ratio(time, bare));
    }
    println!();
}

/// The commands over a folder of many documents, beside a bare pass on as many threads as there are
/// processors over the same files, and beside other tools that walk them.
fn tree(folder: &Path) {
    let paths: Vec<PathBuf> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .collect();
    let threads = std::thread::available_parallelism().unwrap().get();
    let pass = || floors::pass(&paths, threads);
    let command = |program: &str, arguments: &[&str]| {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(folder).stdin(Stdio::null());
        // What is found says nothing about how fast it is.
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    };
    let roadmap = |arguments: &[&str]| {
        command(env!("CARGO_BIN_EXE_roadmap"), arguments);
    };
    let mut contenders: Vec<Contender<'_>> = vec![
        ("bare pass", Box::new(pass)),
        ("roadmap validate", Box::new(|| roadmap(&["-f", ".", "validate", "--format", "concise"]))),
        ("roadmap status", Box::new(|| roadmap(&["-f", ".", "status"]))),
        ("roadmap list", Box::new(|| roadmap(&["-f", ".", "list"]))),
    ];
    for (name, arguments) in
        [("grep", &["-rc", "x", "."][..]), ("rumdl", &["check", "--no-cache", "."])]
    {
        if command(name, &["--version"]) {
            contenders.push((
                name,
                Box::new(move || {
                    command(name, arguments);
                }),
            ));
        } else {
            println!("skipped: {name}, which is not installed");
        }
    }
    let medians = medians(contenders, TREE_ROUNDS);
    println!("{} documents on {threads} threads, medians of {TREE_ROUNDS}", paths.len());
    println!("{:26}{:>12}{:>12}", "", "time", "bare pass");
    let bare = medians[0].1;
    for (name, time) in medians {
        println!("{name:26}{:>12}{:>11.2}x", milliseconds(time), ratio(time, bare));
    }
    println!();
}

/// The documents of a folder.
fn documents(folder: &Path) -> Vec<String> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end == "md"));
    paths.sort();
    paths.into_iter().filter_map(|path| fs::read_to_string(path).ok()).collect()
}

/// The medians of `rounds` turns in which each contender has its go, after one that does not count.
fn medians(mut contenders: Vec<Contender<'_>>, rounds: usize) -> Vec<(&str, Duration)> {
    let mut times = vec![Vec::new(); contenders.len()];
    for round in 0..rounds + 2 {
        for ((_, act), times) in contenders.iter_mut().zip(&mut times) {
            let start = Instant::now();
            act();
            let time = start.elapsed();
            // Two, as an edit and its opposite are a pair.
            if round >= 2 {
                times.push(time);
            }
        }
    }
    let median = |mut times: Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2]
    };
    contenders.into_iter().zip(times).map(|((name, _), times)| (name, median(times))).collect()
}

fn ratio(time: Duration, of: Duration) -> f64 {
    time.as_secs_f64() / of.as_secs_f64()
}

fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}
