//! A folder of one's own for each test, and the program run in it with nothing from outside.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A temporary repository.
pub(super) struct Place {
    temp: tempfile::TempDir,
}

impl Place {
    /// An empty repository.
    pub(super) fn new() -> Place {
        let place = Place { temp: tempfile::tempdir().unwrap() };
        fs::create_dir(place.path().join(".git")).unwrap();
        place
    }

    /// The repository, with files in it.
    pub(super) fn with(files: &[(&str, &str)]) -> Place {
        let place = Place::new();
        for (name, text) in files {
            place.write(name, text);
        }
        place
    }

    /// The repository, with fixtures in it as they are.
    pub(super) fn with_fixtures(names: &[&str]) -> Place {
        let place = Place::new();
        for name in names {
            fs::write(place.path().join(name), fixture(name)).unwrap();
        }
        place
    }

    pub(super) fn path(&self) -> &Path {
        self.temp.path()
    }

    /// The bytes of a file.
    pub(super) fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path().join(name)).unwrap()
    }

    /// Writes a file, and the folders it needs.
    pub(super) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path
    }

    /// The program, to be run here: no terminal, no environment but what it cannot start without.
    pub(super) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_roadmap"));
        command.env_clear().current_dir(self.path());
        for name in ["SystemRoot", "LLVM_PROFILE_FILE"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command
    }

    /// Runs the program with arguments.
    pub(super) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::new(self.command().args(arguments).output().unwrap(), self.path())
    }
}

/// The bytes of a fixture.
pub(super) fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name)).unwrap()
}

/// The names of all fixtures, in order.
pub(super) fn fixtures() -> Vec<String> {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let is_markdown = |name: &String| Path::new(name).extension().is_some_and(|end| end == "md");
    let mut names: Vec<String> =
        names.filter(|name| is_markdown(name) && name != "README.md").collect();
    names.sort();
    assert!(names.len() > 12, "{names:?}");
    names
}

/// How a run ended, with the folder's path replaced in what it said.
pub(super) struct Ran {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

impl Ran {
    pub(super) fn new(output: Output, folder: &Path) -> Ran {
        let real = folder.canonicalize().unwrap();
        let told = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).unwrap();
            let text = text.replace(&*real.to_string_lossy(), "DIR");
            text.replace(&*folder.to_string_lossy(), "DIR").replace("roadmap.exe", "roadmap")
        };
        let code = output.status.code().expect("ended by a signal");
        Ran { code, out: told(output.stdout), err: told(output.stderr) }
    }

    /// All of it, for a snapshot.
    pub(super) fn whole(&self) -> String {
        let part = |name: &str, text: &str| match text {
            "" => String::new(),
            text => format!("{name}:\n{text}\n"),
        };
        format!("exit {}\n{}{}", self.code, part("out", &self.out), part("err", &self.err))
    }
}
