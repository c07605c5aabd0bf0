//! What was asked for, in the words that `apply` takes.

use serde::Serialize;

/// One entry of a file of edits. Which of the keys there are goes by what is to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// What kind of thing is added: `item`, `task`, `phase`, `horizon`, `risk` or `metric`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub add: Option<&'static str>,
    /// What is taken away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remove: Option<String>,
    /// What is put elsewhere.
    #[serde(rename = "move", skip_serializing_if = "Option::is_none")]
    pub moves: Option<String>,
    /// What gets another title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rename: Option<String>,
    /// `all`: the ids go by the order of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renumber: Option<&'static str>,
    /// What gets a field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// The document it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The words of what is added; what else is named must be called so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Which field; `task` for the state of a box.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What the field or the title must say before; `null` for nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Option<String>>,
    /// What it is to say; `null` clears it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Option<String>>,
    /// What something is added to the end of: a part of the plan, or for a task an item.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    pub inside: Option<String>,
    /// What something is moved to the end of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What it comes right before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// What it comes right behind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// How far an item is; the heading that something is moved to says this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The id of an item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// How urgent an item is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// The tasks of an item.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<String>,
    /// Which of the item's tasks it is to be, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<usize>,
    /// What can go wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk: Option<String>,
    /// What is done about a risk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mitigation: Option<String>,
    /// How a risk is watched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking: Option<String>,
    /// Whether what follows from it is left.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub only: bool,
}
