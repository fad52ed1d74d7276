//! What a document is written as.

use detente_typeset::TypesetError;
use detente_view::Document;

/// What a document is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Html,
    Markdown,
    Docx,
    Pdf,
}

impl Kind {
    /// All of them, by the endings of their files.
    pub(crate) const ALL: [(&'static str, Self); 4] = [
        ("html", Self::Html),
        ("md", Self::Markdown),
        ("docx", Self::Docx),
        ("pdf", Self::Pdf),
    ];

    /// Whether this program was built with it.
    pub(crate) fn is_built(self) -> bool {
        self != Self::Pdf || cfg!(feature = "pdf")
    }

    /// What programs call it to each other.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
        }
    }

    /// A document as it, if it is [built](Self::is_built).
    pub(crate) fn rendered(self, document: &Document) -> Result<Vec<u8>, TypesetError> {
        match self {
            Self::Html => Ok(detente_view::html(document).into_bytes()),
            Self::Markdown => Ok(detente_view::markdown(document).into_bytes()),
            Self::Docx => detente_typeset::docx(document),
            #[cfg(feature = "pdf")]
            Self::Pdf => detente_typeset::pdf(document),
            #[cfg(not(feature = "pdf"))]
            Self::Pdf => unreachable!("not built"),
        }
    }
}
