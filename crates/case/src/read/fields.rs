//! The values of one table, by key. A value that is absent, or of a kind the key does not hold, is
//! none: the latter has been reported.

use jiff::civil::Date;
use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use crate::model::{Basis, Span, Spanned, Text};
use crate::quoted::Quoted;
use crate::shape::{self, span_of};

/// The language of a text that does not say.
pub(crate) const UNDETERMINED: &str = "und";

/// A value with its position.
pub(crate) type Value<'a> = &'a TomlSpanned<DeValue<'a>>;

/// One table of the file.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a> {
    text: &'a str,
    table: &'a DeTable<'a>,
    /// Its header, or all of it where it stands in braces.
    pub(crate) span: Span,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(text: &'a str, table: &'a DeTable<'a>, span: Span) -> Self {
        Self { text, table, span }
    }

    /// The value as a table.
    pub(crate) fn of(&self, value: Value<'a>) -> Option<Self> {
        let table = value.get_ref().as_table()?;
        Some(Self::new(self.text, table, span_of(value)))
    }

    /// The value as a string.
    pub(crate) fn quoted(&self, value: Value<'a>) -> Option<Quoted<'a>> {
        Some(Quoted::new(
            self.text,
            value.get_ref().as_str()?,
            span_of(value),
        ))
    }

    pub(crate) fn value(&self, key: &str) -> Option<Value<'a>> {
        self.table.get(key)
    }

    /// Where a key of this table stands, if it is there.
    pub(crate) fn key_span(&self, key: &str) -> Option<Span> {
        self.table.get_key_value(key).map(|(name, _)| span_of(name))
    }

    pub(crate) fn string(&self, key: &str) -> Option<Quoted<'a>> {
        self.quoted(self.value(key)?)
    }

    /// A string without the positions within it.
    pub(crate) fn plain(&self, key: &str) -> Option<Spanned<String>> {
        let value = self.value(key)?;
        Some(Spanned {
            value: value.get_ref().as_str()?.to_owned(),
            span: span_of(value),
        })
    }

    pub(crate) fn list(&self, key: &str) -> Option<&'a [TomlSpanned<DeValue<'a>>]> {
        self.value(key)?.get_ref().as_array().map(|list| &list[..])
    }

    /// The strings of a list.
    pub(crate) fn strings(&self, key: &str) -> Vec<Quoted<'a>> {
        self.list(key)
            .unwrap_or_default()
            .iter()
            .filter_map(|value| self.quoted(value))
            .collect()
    }

    pub(crate) fn fields(&self, key: &str) -> Option<Self> {
        self.of(self.value(key)?)
    }

    /// The tables of a `[[…]]`.
    pub(crate) fn fields_list(&self, key: &str) -> Vec<Self> {
        self.list(key)
            .unwrap_or_default()
            .iter()
            .filter_map(|value| self.of(value))
            .collect()
    }

    /// The keys of this table with their values.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (Quoted<'a>, Value<'a>)> {
        let text = self.text;
        self.table
            .iter()
            .map(move |(name, value)| (Quoted::new(text, name.get_ref(), span_of(name)), value))
    }

    pub(crate) fn integer(&self, key: &str) -> Option<Spanned<i64>> {
        let value = self.value(key)?;
        let number = shape::integer(value.get_ref().as_integer()?)?;
        Some(Spanned {
            value: number,
            span: span_of(value),
        })
    }

    pub(crate) fn boolean(&self, key: &str) -> Option<bool> {
        self.value(key)?.get_ref().as_bool()
    }

    pub(crate) fn date(&self, key: &str) -> Option<Date> {
        let date = self.value(key)?.get_ref().as_datetime()?.date?;
        let small = |number: u8| i8::try_from(number).ok();
        Date::new(
            i16::try_from(date.year).ok()?,
            small(date.month)?,
            small(date.day)?,
        )
        .ok()
    }

    pub(crate) fn text(&self, key: &str) -> Option<Text> {
        match self.value(key)?.get_ref() {
            DeValue::String(words) => {
                Some(Text(vec![(UNDETERMINED.to_owned(), words.to_string())]))
            }
            DeValue::Table(languages) => {
                let words = |value: Value<'_>| value.get_ref().as_str().map(str::to_owned);
                let one = |(tag, value)| words(value).map(|words| (str_of(tag), words));
                Some(Text(languages.iter().filter_map(one).collect()))
            }
            _ => None,
        }
    }

    pub(crate) fn basis(&self) -> Basis {
        let evidence = self.strings("evidence");
        Basis {
            evidence: evidence
                .iter()
                .map(|id| Spanned {
                    value: id.value.to_owned(),
                    span: id.span,
                })
                .collect(),
            judgement: self.text("judgement"),
        }
    }
}

fn str_of(tag: &TomlSpanned<toml::de::DeString<'_>>) -> String {
    tag.get_ref().to_string()
}
