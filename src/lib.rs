//! The library behind `roadmap`: reading, asking and editing roadmaps that people keep in Markdown.

pub mod commands;
pub mod config;
pub mod model;
pub mod text;
pub mod workspace;
