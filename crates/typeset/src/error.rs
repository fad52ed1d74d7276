//! Why a document could not be set.

/// A document could not be set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TypesetError {
    /// The typesetter refused it, for these reasons.
    #[error("{}", .0.join("; "))]
    Refused(Vec<String>),
}
