//! The library behind `roadmap`: reading, asking and editing roadmaps that people keep in Markdown.
//!
//! In the order to read them; a module knows only those before it, as `tests/layers.rs` makes sure:
//! - [`text`]: the text as it was read, places in it, edits to it;
//! - [`markdown`]: blocks with spans; the only place that knows the parser;
//! - [`model`]: what a roadmap is;
//! - [`read`]: from Markdown to a roadmap; the vocabulary is data in there;
//! - [`config`]: the settings;
//! - [`query`]: which thing is meant, which things fit, how far it all is, what is next;
//! - [`change`]: from what was asked to edits, and the proof that they do just that;
//! - [`validate`]: what is wrong with a roadmap, and edits that mend it;
//! - [`output`]: views as text and as JSON;
//! - [`workspace`]: files: finding, reading, locking, saving;
//! - [`commands`]: the command line.
//!
//! **Invariant:** there is no serialiser of Markdown and no mutable tree: a document changes by edits
//! to spans that reading gave, and is then read again.
//!
//! **Invariant:** all but `workspace` and `commands` is pure: no file, no environment, no clock.

pub mod change;
pub mod commands;
pub mod config;
pub mod markdown;
pub mod model;
pub mod output;
pub mod query;
pub mod read;
pub mod text;
pub mod validate;
pub mod workspace;
