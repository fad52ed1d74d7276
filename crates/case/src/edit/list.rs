//! The text of a list: its entries with the comments that belong to them, so that an entry can be
//! moved, added or taken out with all else as it was.
//!
//! A comment belongs to the entry on whose line it ends, and one on lines of its own to the entry
//! below. White space before an entry belongs to its place, not to the entry.

use std::ops::Range;

/// A list `[…]` as written.
pub(super) struct List<'a> {
    entries: Vec<Entry<'a>>,
    /// The white space before each place; of a place with comments above, that after them.
    spaces: Vec<&'a str>,
    /// What stands between the last entry and the closing bracket.
    tail: &'a str,
    ends_in_comma: bool,
    newline: &'static str,
}

#[derive(Clone)]
struct Entry<'a> {
    /// The comments above it, with all white space before it.
    above: Option<&'a str>,
    value: String,
    /// What stands between the value and its comma.
    between: &'a str,
    /// What follows its comma on its line.
    behind: &'a str,
}

impl<'a> List<'a> {
    /// The list at `span` of `text` with entries at these places.
    pub(super) fn new(text: &'a str, span: Range<usize>, entries: &[Range<usize>]) -> Self {
        let close = span.end - 1;
        let mut list = Self {
            entries: Vec::with_capacity(entries.len()),
            spaces: Vec::with_capacity(entries.len()),
            tail: "",
            ends_in_comma: false,
            newline: if text.contains("\r\n") { "\r\n" } else { "\n" },
        };
        let mut at = span.start + 1;
        for (place, value) in entries.iter().enumerate() {
            let before = &text[at..value.start];
            let next = entries.get(place + 1).map_or(close, |next| next.start);
            let comma = comma(&text[value.end..next]).map(|offset| value.end + offset);
            list.ends_in_comma = comma.is_some();
            let after = comma.map_or(value.end, |comma| comma + 1);
            let behind = rest_of_line(&text[after..close]);
            list.spaces.push(if before.contains('#') {
                last_space(before)
            } else {
                before
            });
            list.entries.push(Entry {
                above: before.contains('#').then_some(before),
                value: text[value.clone()].to_owned(),
                between: &text[value.end..comma.unwrap_or(value.end)],
                behind,
            });
            at = after + behind.len();
        }
        list.tail = &text[at..close];
        list
    }

    /// Moves an entry to another place.
    pub(super) fn shift(&mut self, from: usize, to: usize) {
        let entry = self.entries.remove(from);
        self.entries.insert(to, entry);
    }

    /// Adds an entry at a place.
    pub(super) fn insert(&mut self, place: usize, value: String) {
        let space = match self.spaces[..] {
            [] => "",
            [only] if !only.contains('\n') => " ",
            [.., last] => last,
        };
        self.spaces.push(space);
        self.entries.insert(
            place,
            Entry {
                above: None,
                value,
                between: "",
                behind: "",
            },
        );
    }

    /// Takes an entry out, with the comments that belong to it.
    pub(super) fn remove(&mut self, place: usize) {
        self.entries.remove(place);
        self.spaces.pop();
        if self.entries.is_empty() {
            self.ends_in_comma = false;
        }
    }

    /// The list as text.
    pub(super) fn written(&self) -> String {
        let mut text = String::from("[");
        let mut in_comment = false;
        let mut put = |text: &mut String, piece: &str, opens_comment: bool| {
            // A comment takes the rest of its line: what follows it must begin a new one.
            if in_comment
                && !piece.is_empty()
                && !piece
                    .trim_start_matches([' ', '\t'])
                    .starts_with(['\n', '\r'])
            {
                text.push_str(self.newline);
            }
            text.push_str(piece);
            if !piece.is_empty() {
                in_comment = opens_comment;
            }
        };
        for (place, (entry, space)) in self.entries.iter().zip(&self.spaces).enumerate() {
            put(&mut text, entry.above.unwrap_or(space), false);
            put(&mut text, &entry.value, false);
            put(&mut text, entry.between, false);
            if self.ends_in_comma || place + 1 < self.entries.len() {
                put(&mut text, ",", false);
            }
            put(&mut text, entry.behind, entry.behind.contains('#'));
        }
        put(&mut text, self.tail, false);
        put(&mut text, "]", false);
        text
    }
}

/// Where the comma is between a value and what follows it, not counting commas in comments.
fn comma(between: &str) -> Option<usize> {
    let mut in_comment = false;
    between.char_indices().find_map(|(at, letter)| {
        match letter {
            '#' => in_comment = true,
            '\n' => in_comment = false,
            ',' if !in_comment => return Some(at),
            _ => {}
        }
        None
    })
}

/// What is left of a line if that is no more than white space and a comment.
fn rest_of_line(text: &str) -> &str {
    let Some(end) = text.find('\n') else {
        return "";
    };
    let line = text[..end].trim_end_matches('\r');
    let rest = line.trim_start_matches([' ', '\t']);
    if rest.is_empty() || rest.starts_with('#') {
        line
    } else {
        ""
    }
}

/// The line ending and indentation after the comments above an entry.
fn last_space(before: &str) -> &str {
    let newline = before.rfind('\n').unwrap_or(0);
    let start = if before[..newline].ends_with('\r') {
        newline - 1
    } else {
        newline
    };
    &before[start..]
}
