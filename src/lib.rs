//! The library behind `roadmap`: reading, asking and editing roadmaps that people keep in Markdown.

pub mod change;
pub mod commands;
pub mod config;
pub mod markdown;
pub mod model;
pub mod output;
pub mod query;
pub mod read;
pub mod text;
pub mod workspace;
