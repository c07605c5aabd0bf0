//! What is wrong with a roadmap: rules, what they found, and edits that mend it.
//!
//! A rule is one file in `rules` and an entry of [`RULES`]: a name for the fault, a function that
//! looks for it. What it needs to know of the world outside the documents it is told by [`Facts`].
//!
//! **Invariant:** a fix is whole or not made, and the text it gives is read again before it counts.

mod context;
mod fix;
mod lines;
mod report;
mod rule;
mod rules;
mod suppress;
#[cfg(test)]
pub(crate) mod tests;

pub use context::{Checked, Context, Facts};
pub use fix::{Applicability, Fix, Fixed, Unsettled, fix};
pub use report::{Diagnostic, Note, Report};
pub use rule::{Rule, Severity, Topic, rule};
pub use rules::RULES;

use crate::query::Index;

/// Everything that is wrong with document `doc`, in the order of the text.
pub fn validate(index: &Index<'_>, checked: &Checked<'_>, doc: usize) -> Vec<Diagnostic> {
    let context = Context { index, checked, doc };
    let mut report = Report::new(checked.config);
    for rule in RULES {
        if report.asks_for(rule) {
            report.begin(rule);
            (rule.check)(&context, &mut report);
        }
    }
    let mut found = suppress::apply(&context, report);
    found.sort_by_key(|one| (one.span, one.rule.code));
    found
}
