//! Files: finding the roadmap, reading it, and saving an edit so that nothing is lost.
//!
//! The only layer that opens, locks or replaces a file. It knows nothing of what an edit means: the
//! caller's plan turns the texts as they are now into the texts that shall be.

mod discover;
pub mod git;
mod globs;
mod hint;
pub mod journal;
mod load;
mod locked;
mod open;
mod path;
mod platform;
mod reading;
mod root;
mod save;
mod state;
mod temp;
mod twins;

pub use discover::{By, Found, Search, discover, find_config, nothing_found};
pub use hint::Hint;
pub use load::{STDIN, Text, decode, load};
pub use open::{Options, Workspace, placed, settings};
pub use path::{linked, relative, settled};
pub use reading::{Reading, threads};
pub use root::find_root;
pub use save::{Saved, Saving, edit, obstacle};
pub use state::state_folder;
pub use temp::kept_copies;
