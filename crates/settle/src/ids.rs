//! Names of things: actors, issues and packages, each with its own type.

/// An actor, counted from 0 in the order the model lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActorId(pub u16);

/// An issue, counted from 0 in the order the model lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IssueId(pub u16);

/// A package: one level for every issue, counted from 0; the level of the first issue varies fastest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageId(pub u32);

impl ActorId {
    /// The position of this actor in lists of actors.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl IssueId {
    /// The position of this issue in lists of issues.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl PackageId {
    /// The position of this package in lists of packages.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
