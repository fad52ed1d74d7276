//! Sets of issues.

use crate::ids::IssueId;

/// A set of issues, ordered by size and then by the issues that come first in the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct IssueSet(u32);

/// More issues than this do not fit into a set.
pub const MOST_ISSUES: usize = 32;

impl IssueSet {
    /// The issues of a list.
    ///
    /// # Panics
    /// Where a set cannot hold an issue, as in [`IssueSet::with`].
    pub fn of(issues: impl IntoIterator<Item = IssueId>) -> Self {
        issues.into_iter().fold(Self(0), Self::with)
    }

    /// The set with one more issue.
    ///
    /// # Panics
    /// Where a set cannot hold the issue: no model has so many.
    #[must_use]
    pub fn with(self, issue: IssueId) -> Self {
        assert!(issue.index() < MOST_ISSUES, "an issue that a set can hold");
        Self(self.0 | 1 << issue.index())
    }

    /// Whether an issue is in it.
    #[must_use]
    pub fn contains(self, issue: IssueId) -> bool {
        issue.index() < MOST_ISSUES && self.0 >> issue.index() & 1 == 1
    }

    /// Whether every issue of it is in the other.
    #[must_use]
    pub fn is_subset(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// How many issues it has.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its issues, in the order of the model.
    pub fn iter(self) -> impl Iterator<Item = IssueId> {
        (0..MOST_ISSUES as u16)
            .map(IssueId)
            .filter(move |issue| self.contains(*issue))
    }
}

impl Ord for IssueSet {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        // Of sets of one size, the one whose first issue comes first.
        let key = |set: &Self| (set.len(), u32::MAX - set.0.reverse_bits());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for IssueSet {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::{IssueId, IssueSet};

    #[test]
    fn sets_come_by_size_and_then_by_their_first_issues() {
        let set = |issues: &[u16]| IssueSet::of(issues.iter().copied().map(IssueId));
        let ordered = [
            set(&[]),
            set(&[0]),
            set(&[2]),
            set(&[0, 1]),
            set(&[0, 2]),
            set(&[1, 2]),
        ];
        assert!(ordered.is_sorted());
        assert!(set(&[2]).is_subset(set(&[0, 2])) && !set(&[1]).is_subset(set(&[0, 2])));
        assert_eq!(
            set(&[3, 1]).iter().collect::<Vec<_>>(),
            [IssueId(1), IssueId(3)]
        );
    }
}
