//! A folder for an attack, and what every answer has to be like.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder that is taken for a repository's root.
pub(super) struct Place {
    temp: tempfile::TempDir,
}

impl Place {
    /// An empty one.
    pub(super) fn new() -> Place {
        let temp = tempfile::tempdir().unwrap();
        fs::create_dir(temp.path().join(".git")).unwrap();
        Place { temp }
    }

    /// One with a roadmap in it.
    pub(super) fn with(roadmap: &str) -> Place {
        let place = Place::new();
        place.write("ROADMAP.md", roadmap);
        place
    }

    pub(super) fn path(&self) -> &Path {
        self.temp.path()
    }

    pub(super) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// What the program answers here; it must end by itself, as it does, and leave nothing to obey.
    pub(super) fn run(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
        self.set_up(&mut command);
        let ran = Ran::new(&command.args(arguments).output().unwrap());
        let code = ran.code;
        assert!(matches!(code, Some(0..=2)), "{arguments:?} ended with {code:?}: {}", ran.err);
        check_tame(&ran.out);
        check_tame(&ran.err);
        ran
    }

    /// A command that knows nothing of whoever runs the tests.
    pub(super) fn set_up(&self, command: &mut Command) {
        command.env_clear().stdin(Stdio::null()).current_dir(self.path());
        for name in ["PATH", "SystemRoot", "LLVM_PROFILE_FILE"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        // Nor of what the machine sets for all.
        // What `undo` needs is kept in the home, which this is too.
        command
            .env("HOME", self.path())
            .env("ROADMAP_STATE", "off")
            .env("GIT_CONFIG_NOSYSTEM", "1");
    }
}

/// How a run ended.
pub(super) struct Ran {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

impl Ran {
    pub(super) fn new(output: &Output) -> Ran {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Ran { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

/// Nothing that a terminal would obey, and no line that begins as a command to a workflow's runner
/// that we have not written ourselves.
fn check_tame(text: &str) {
    let obeyed = |c: &char| {
        c.is_control() && !matches!(c, '\n' | '\t' | '\r')
            || matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let found: Vec<char> = text.chars().filter(obeyed).collect();
    assert!(found.is_empty(), "{found:?} in {text}");
    assert!(!text.replace("\r\n", "\n").contains('\r'), "a line that is written over: {text:?}");
    for line in text.lines().map(str::trim_start).filter(|line| line.starts_with("::")) {
        let own = ["::error file=", "::warning file=", "::notice file="];
        let own = own.iter().any(|own| line.starts_with(own)) && line.contains(",title=");
        assert!(own, "a runner would obey `{line}`");
    }
}
