//! The text of a file and the lines and columns in it.

use crate::model::Span;

/// A file as read, without its byte order mark if it had one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The name to show.
    pub name: String,
    /// What it says.
    pub text: String,
}

impl Source {
    /// Line and column of a place, both counted from 1, columns in characters.
    ///
    /// ```
    /// let source = detente_case::Source { name: "case.toml".into(), text: "سلام = 1\nb = 2".into() };
    /// assert_eq!(source.position("سلام".len()), (1, 5));
    /// assert_eq!(source.position(source.text.len()), (2, 6));
    /// ```
    #[must_use]
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &self.text[..end];
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = 1 + before.bytes().filter(|&byte| byte == b'\n').count();
        (line, 1 + before[start..].chars().count())
    }

    /// The text of a stretch; empty where the stretch does not fit the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }
}
