//! The user's folder for what programs remember: never in a repository.

use std::ffi::OsString;
use std::path::PathBuf;

/// Where the program may remember things; nowhere if `ROADMAP_STATE` is `off`, or if the system does
/// not say whose home this is. `env` answers for the environment.
pub fn state_folder(env: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    if env("ROADMAP_STATE").is_some_and(|value| value.eq_ignore_ascii_case("off")) {
        return None;
    }
    // A relative path would be another folder in each place.
    let path = |name: &str| env(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let usual = || {
        if cfg!(windows) {
            path("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            Some(path("HOME")?.join("Library/Application Support"))
        } else {
            Some(path("HOME")?.join(".local/state"))
        }
    };
    path("XDG_STATE_HOME").or_else(usual).map(|folder| folder.join("roadmap"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn folder(env: &[(&str, &str)]) -> Option<PathBuf> {
        state_folder(|name| env.iter().find(|(key, _)| *key == name).map(|(_, value)| value.into()))
    }

    #[test]
    fn the_folder_is_the_users() {
        let home = ("HOME", "/home/a");
        let usual = folder(&[home]).unwrap();
        assert!(usual.starts_with("/home/a") && usual.ends_with("roadmap"));
        assert_eq!(folder(&[home, ("XDG_STATE_HOME", "/s")]), Some("/s/roadmap".into()));
        assert_eq!(folder(&[home, ("XDG_STATE_HOME", "s")]), Some(usual));
        assert_eq!(folder(&[home, ("ROADMAP_STATE", "off")]), None);
        assert_eq!(folder(&[]), None);
    }
}
