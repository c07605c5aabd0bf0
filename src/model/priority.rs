//! How urgent something is.

/// The kinds of priority that all scales come down to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// P0, 🔴, blocker.
    Critical,
    /// P1, must.
    High,
    /// P2, should.
    Medium,
    /// P3, could, nice to have.
    Low,
}

impl Priority {
    /// Every priority, the most urgent first.
    pub const ALL: [Priority; 4] =
        [Priority::Critical, Priority::High, Priority::Medium, Priority::Low];

    /// The priority's name in JSON, queries and help.
    pub const fn name(self) -> &'static str {
        match self {
            Priority::Critical => "critical",
            Priority::High => "high",
            Priority::Medium => "medium",
            Priority::Low => "low",
        }
    }
}
