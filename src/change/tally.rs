//! How far the tasks or items of something are, and whether a stated status fits that.

use crate::model::{StatusKind, TaskState};

/// How many parts count, and how many of them are begun and done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    all: usize,
    begun: usize,
    done: usize,
}

impl Count {
    fn add(&mut self, state: TaskState) {
        self.all += 1;
        self.done += usize::from(state == TaskState::Done);
        self.begun += usize::from(matches!(state, TaskState::Done | TaskState::Active));
    }

    fn is_done(self) -> bool {
        self.all > 0 && self.done == self.all
    }

    /// Whether a stated status fits this. Work that goes on for ever, or is given up, fits anything.
    fn fits(self, stated: StatusKind) -> bool {
        match stated {
            StatusKind::Todo => self.begun == 0,
            StatusKind::Active | StatusKind::Partial | StatusKind::Blocked => !self.is_done(),
            StatusKind::Done => self.is_done(),
            StatusKind::Ongoing | StatusKind::Dropped => true,
        }
    }
}

/// The parts of something, counted. Dropped ones do not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    every: Count,
    /// Without those that may be left out: a status that is true of the others is not wrong.
    due: Count,
}

impl Tally {
    /// Counts one more part; `may_wait` tells of one that is not done whether it may be left out.
    pub(super) fn add(&mut self, state: TaskState, may_wait: impl FnOnce() -> bool) {
        if state == TaskState::Dropped {
            return;
        }
        self.every.add(state);
        if state == TaskState::Done || !may_wait() {
            self.due.add(state);
        }
    }

    /// A tally that `stated` is true of.
    pub(super) fn fitting(stated: StatusKind) -> Tally {
        let mut tally = Tally::default();
        let is_done = stated == StatusKind::Done;
        tally.add(if is_done { TaskState::Done } else { TaskState::Open }, || false);
        tally
    }

    /// Whether a stated status can be meant.
    pub(super) fn fits(self, stated: StatusKind) -> bool {
        self.every.fits(stated) || self.due.fits(stated)
    }

    /// The status to state where `stated` fitted `before` and this is after; `None` if it still does.
    pub(super) fn status(self, stated: StatusKind, before: Tally) -> Option<StatusKind> {
        if !before.fits(stated) || self.fits(stated) {
            return None;
        }
        let next = match stated {
            _ if self.every.is_done() => StatusKind::Done,
            StatusKind::Todo | StatusKind::Done => StatusKind::Active,
            other => other,
        };
        (next != stated).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(states: &[(TaskState, bool)]) -> Tally {
        let mut tally = Tally::default();
        for &(state, later) in states {
            tally.add(state, || later);
        }
        tally
    }

    #[test]
    fn what_was_put_off_neither_holds_back_nor_closes() {
        const OPEN: (TaskState, bool) = (TaskState::Open, false);
        const LATER: (TaskState, bool) = (TaskState::Open, true);
        const DONE: (TaskState, bool) = (TaskState::Done, false);
        let half = tally(&[DONE, OPEN, LATER]);
        let due = tally(&[DONE, DONE, LATER]);
        let all = tally(&[DONE, DONE, DONE]);
        assert_eq!(due.status(StatusKind::Active, half), None);
        assert_eq!(all.status(StatusKind::Active, half), Some(StatusKind::Done));
        assert_eq!(all.status(StatusKind::Active, due), Some(StatusKind::Done));
        assert_eq!(half.status(StatusKind::Done, due), Some(StatusKind::Active));
        assert_eq!(half.status(StatusKind::Done, half), None);
    }
}
