//! A folder of its own for each test, with a plan in it that has a task for everybody.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

pub(super) const ITEMS: usize = 50;
pub(super) const TASKS: usize = 4;

/// A folder with a plan in it.
pub(super) struct Place {
    pub(super) temp: tempfile::TempDir,
    pub(super) file: PathBuf,
}

impl Place {
    pub(super) fn new() -> Place {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("ROADMAP.md");
        fs::write(&file, Plan::new().text()).unwrap();
        Place { temp, file }
    }

    pub(super) fn text(&self) -> String {
        fs::read_to_string(&self.file).unwrap()
    }

    /// The names of all that is in the folder, sorted.
    pub(super) fn names(&self) -> Vec<String> {
        names(self.temp.path())
    }

    /// The program on the plan, with nothing from outside and no more said than needed.
    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        command(&self.file, arguments)
    }

    pub(super) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::new(&self.command(arguments).output().unwrap(), self.temp.path())
    }
}

pub(super) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The program with `file` as its document.
pub(super) fn command(file: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
    command.env_clear().stdin(Stdio::null()).current_dir(file.parent().unwrap());
    for name in ["SystemRoot", "LLVM_PROFILE_FILE"] {
        if let Some(value) = std::env::var_os(name) {
            command.env(name, value);
        }
    }
    command.args(["--color", "never", "-f"]).arg(file).args(arguments);
    command
}

/// How a run ended, with the folder's path replaced in what it said.
pub(super) struct Ran {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

impl Ran {
    pub(super) fn new(output: &Output, folder: &Path) -> Ran {
        let real = folder.canonicalize().unwrap();
        let told = |bytes: &[u8]| {
            let text = std::str::from_utf8(bytes).unwrap();
            let text = text.replace(&*real.to_string_lossy(), "DIR");
            text.replace(&*folder.to_string_lossy(), "DIR")
        };
        Ran { code: output.status.code(), out: told(&output.stdout), err: told(&output.stderr) }
    }
}

/// How a process ended, which has to do so by itself and soon.
pub(super) fn ended(mut child: Child, folder: &Path) -> Ran {
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if start.elapsed() > Duration::from_secs(20) {
            child.kill().unwrap();
            panic!("it waits for ever");
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Ran::new(&child.wait_with_output().unwrap(), folder)
}

/// What a plan says, as we expect it.
#[derive(Clone)]
pub(super) struct Plan {
    ticked: [bool; ITEMS * TASKS],
    statuses: [&'static str; ITEMS],
}

impl Plan {
    /// Nothing is done.
    pub(super) fn new() -> Plan {
        Plan { ticked: [false; ITEMS * TASKS], statuses: ["Not Started"; ITEMS] }
    }

    /// Changes one task of all, and nothing else.
    pub(super) fn toggle_only(&mut self, task: usize) {
        self.ticked[task] = !self.ticked[task];
    }

    /// Changes one task of all, and what follows from it.
    pub(super) fn toggle(&mut self, task: usize) {
        self.toggle_only(task);
        let item = task / TASKS;
        let done = self.ticked[item * TASKS..][..TASKS].iter().all(|&ticked| ticked);
        let status = &mut self.statuses[item];
        match *status {
            _ if done => *status = "Done",
            "Not Started" | "Done" => *status = "In Progress",
            _ => {}
        }
    }

    /// The command that toggles a task.
    pub(super) fn command(&self, task: usize) -> &'static str {
        if self.ticked[task] { "uncheck" } else { "check" }
    }

    pub(super) fn text(&self) -> String {
        let mut text = "# Harbour Roadmap\n\n**Generated:** 2026-03  \n\n\
                        ## 30-Day Roadmap\n\n### Week 1-2: All\n"
            .to_owned();
        for (item, status) in self.statuses.iter().enumerate() {
            let number = item + 1;
            write!(
                text,
                "\n#### 1.{number} Buoy {number}\n- **Priority:** HIGH\n- **Status:** {status}\n\
                 - **Tasks:**\n"
            )
            .unwrap();
            for task in 0..TASKS {
                let state = if self.ticked[item * TASKS + task] { 'x' } else { ' ' };
                writeln!(text, "  - [{state}] Turn screw {task} of buoy {number}").unwrap();
            }
            text.push_str("\n**Impact:** It floats\n");
        }
        text
    }
}

/// What task `n` of all is called on the command line.
pub(super) fn target(task: usize) -> String {
    format!("1.{}.{}", task / TASKS + 1, task % TASKS + 1)
}
