//! When a part of the plan is to happen.

use jiff::civil::Date;

/// The days from `start` to `end`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// How the days are known.
    pub origin: Origin,
}

/// How a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Counted from the day the plan was made: `30-Day`, `Week 1-2`.
    Derived,
    /// Written as a date of the calendar: `Q3 2025`.
    Written,
}
