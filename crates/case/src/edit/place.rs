//! Where in the text of a case a key, a table or a list stands, and the change that adds it, takes it
//! out or writes it anew.

use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::DeValue;

use super::list::List;
use super::{Change, Entries, Fields, File, Value};

impl<'a> File<'a> {
    /// A list with a change made to it.
    pub(super) fn relisted(
        &self,
        list: Value<'a>,
        entries: Entries<'a>,
        change: impl FnOnce(&mut List<'a>),
    ) -> Change {
        let places: Vec<_> = entries.iter().map(TomlSpanned::span).collect();
        let mut written = List::new(self.text, list.span(), &places);
        change(&mut written);
        (list.span(), written.written())
    }

    /// A key added behind the last of a table.
    pub(crate) fn with_key(&self, fields: &Fields<'_>, key: &str, value: &str) -> Change {
        let own = fields
            .table
            .iter()
            .filter(|(_, value)| !self.is_headed(value));
        let last = own
            .map(|(name, value)| name.span().end.max(end_of(value)))
            .max();
        let behind = last.unwrap_or(fields.span.end);
        if self.in_braces(fields) {
            (behind..behind, format!(", {key} = {value}"))
        } else {
            let line = self.line_end(behind);
            (line..line, format!("{}{key} = {value}", self.newline()))
        }
    }

    /// A key with its value put where another key stands with its own; `None` where that is not there, or has headings.
    pub(super) fn with_key_instead(
        &self,
        fields: &Fields<'_>,
        old: &str,
        key: &str,
        value: &str,
    ) -> Option<Change> {
        let (name, given) = fields.table.get_key_value(old)?;
        let place = name.span().start..end_of(given);
        (!self.is_headed(given)).then(|| (place, format!("{key} = {value}")))
    }

    /// A key taken out, with its line or its comma.
    pub(super) fn without_key(&self, fields: &Fields<'_>, key: &str) -> Option<Change> {
        let (name, value) = fields.table.get_key_value(key)?;
        let (start, end) = (name.span().start, end_of(value));
        if !self.in_braces(fields) {
            let line_start = self.text[..start].rfind('\n').unwrap_or(0);
            let line_start = if self.text[..line_start].ends_with('\r') {
                line_start - 1
            } else {
                line_start
            };
            return Some((line_start..self.line_end(end), String::new()));
        }
        let before = self.text[..start].trim_end();
        if before.ends_with(',') {
            return Some((before.len() - 1..end, String::new()));
        }
        let after = self.text[end..].trim_start();
        let comma = self.text.len() - after.len() + usize::from(after.starts_with(','));
        let next = self.text.len() - self.text[comma..].trim_start().len();
        Some((start..next, String::new()))
    }

    /// Whether a table is written `{ … }`.
    pub(super) fn in_braces(&self, fields: &Fields<'_>) -> bool {
        self.text[fields.span.clone()].starts_with('{')
    }

    /// Whether a value is a table, or a list of them, with headings of its own.
    pub(super) fn is_headed(&self, value: &TomlSpanned<DeValue<'_>>) -> bool {
        let text = &self.text[value.span()];
        let line = self.text[..value.span().start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        match value.get_ref() {
            DeValue::Table(_) => {
                !text.starts_with('{') && self.text[line..].trim_start().starts_with('[')
            }
            DeValue::Array(list) => {
                text.starts_with("[[") && list.iter().all(|entry| entry.get_ref().is_table())
            }
            _ => false,
        }
    }

    /// A table added at the end of the file, after an empty line.
    pub(crate) fn at_the_end(&self, table: &str) -> Change {
        let (end, newline) = (self.text.len(), self.newline());
        let added = if self.text.ends_with('\n') || self.text.is_empty() {
            format!("{newline}{table}{newline}")
        } else {
            format!("{newline}{newline}{table}")
        };
        (end..end, added)
    }

    /// A table's header and keys with their line endings, and the empty line above.
    pub(super) fn lines_of(&self, fields: &Fields<'_>) -> Range<usize> {
        let text = self.text;
        let last = fields
            .table
            .iter()
            .map(|(_, value)| end_of(value))
            .max()
            .unwrap_or(fields.span.end);
        let header = text[..fields.span.start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let above = text[..header]
            .trim_end_matches([' ', '\t', '\r', '\n'])
            .len();
        let above = text[above..header]
            .find('\n')
            .map_or(header, |newline| above + newline + 1);
        let end = self.line_end(last);
        match text[end..].find('\n') {
            Some(newline) => above..end + newline + 1,
            None => text[..above].trim_end_matches(['\r', '\n']).len()..end,
        }
    }

    /// Tables with headings of their own put in another order, each with the comments right above it; what
    /// stands between them stays where it is.
    pub(super) fn reordered(&self, tables: Entries<'a>, from: usize, to: usize) -> Vec<Change> {
        let blocks: Vec<Range<usize>> = tables
            .iter()
            .filter_map(Fields::of)
            .map(|fields| self.block_of(&fields))
            .collect();
        let mut order: Vec<usize> = (0..blocks.len()).collect();
        let moved = order.remove(from);
        order.insert(to, moved);
        let slots = blocks.iter().zip(order).enumerate();
        slots
            .filter(|(place, (_, new))| place != new)
            .map(|(_, (slot, new))| (slot.clone(), self.text[blocks[new].clone()].to_owned()))
            .collect()
    }

    /// A table with one key added before the one at a place, or behind the last.
    pub(super) fn with_table(
        &self,
        tables: Entries<'a>,
        place: usize,
        header: &str,
        key: &str,
    ) -> Change {
        let newline = self.newline();
        let block = |place: usize| {
            let fields = Fields::of(tables.get(place)?)?;
            Some(self.block_of(&fields))
        };
        if let Some(next) = block(place) {
            let table = format!("{header}{newline}{key}{newline}{newline}");
            return (next.start..next.start, table);
        }
        let table = format!("{newline}{newline}{header}{newline}{key}");
        let end = place.checked_sub(1).and_then(block);
        let end = end.map_or(self.text.len(), |last| last.end);
        (end..end, table)
    }

    /// A table's header and keys, with the comments right above it, without the last line ending.
    fn block_of(&self, fields: &Fields<'_>) -> Range<usize> {
        let last = fields.table.iter().map(|(_, value)| end_of(value)).max();
        let end = self.line_end(last.unwrap_or(fields.span.end));
        let header = self.text[..fields.span.start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let above = self.text[..header].split_inclusive('\n').rev();
        let comments = above.take_while(|line| line.trim_start().starts_with('#'));
        header - comments.map(str::len).sum::<usize>()..end
    }

    /// The end of the line of a place, without the line ending.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let line = self.text[at..].split('\n').next().unwrap_or_default();
        at + line.trim_end_matches('\r').len()
    }

    pub(crate) fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        }
    }
}

/// Where a value ends; one written over several dotted keys ends with the last of them.
fn end_of(value: &TomlSpanned<DeValue<'_>>) -> usize {
    let own = value.span().end;
    match value.get_ref() {
        DeValue::Table(inner) => inner
            .iter()
            .map(|(_, value)| end_of(value))
            .fold(own, usize::max),
        _ => own,
    }
}
