//! Whether a file has the keys and kinds of values the format declares.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Argument, Code, Diagnostic, Phrase};
use crate::format::{AtLeast, Fields, Key, Kind, Need};
use crate::ledger::{Days, NOT_STATED};
use crate::model::Span;
use crate::names::{excerpt, nearest};

/// Compares a file with its format and adds what does not fit to the findings. `all` are the tables of
/// the format, among which a misplaced key may belong elsewhere.
pub(crate) fn check(
    text: &str,
    tree: &DeTable<'_>,
    format: &'static Fields,
    all: &'static [&'static Fields],
    findings: &mut Vec<Diagnostic>,
) {
    let mut shape = Shape {
        text,
        all,
        findings,
    };
    shape.fields(tree, format, None);
}

/// Where a value, a key or a table was written.
pub(crate) fn span_of<T>(value: &Spanned<T>) -> Span {
    let span = value.span();
    Span {
        start: span.start,
        end: span.end,
    }
}

/// The whole number a value holds; none where it is too large for the type.
pub(crate) fn integer(value: &toml::de::DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(value.as_str(), value.radix()).ok()
}

/// The whole or decimal number a value holds.
pub(crate) fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        // A whole number beyond what a decimal one holds exactly is out of every range.
        DeValue::Integer(number) => integer(number).map(|number| number as f64),
        DeValue::Float(number) => number.as_str().parse().ok(),
        _ => None,
    }
}

struct Shape<'a> {
    text: &'a str,
    all: &'static [&'static Fields],
    findings: &'a mut Vec<Diagnostic>,
}

impl Shape<'_> {
    fn fields(&mut self, table: &DeTable<'_>, fields: &'static Fields, header: Option<Span>) {
        for (name, value) in table {
            match fields.key(name.get_ref()) {
                Some(key) => self.value(value, &key.kind, key.name),
                None => self.unknown_key(name.get_ref(), span_of(name), fields),
            }
        }
        let missing = fields
            .keys
            .iter()
            .filter(|key| key.need == Need::Required && !table.contains_key(key.name));
        for key in missing {
            self.missing(key, fields, header);
        }
        self.exactly_one(table, fields, header);
    }

    fn missing(&mut self, key: &Key, fields: &Fields, header: Option<Span>) {
        let finding = match (header, key.name) {
            (Some(header), _) => Diagnostic::at(Code::MissingKey, header),
            (None, "detente") => {
                self.add(
                    Diagnostic::whole(Code::MissingVersion)
                        .with("supported", crate::format::VERSION),
                );
                return;
            }
            (None, "actor") => {
                self.add(Diagnostic::whole(Code::NoActors));
                return;
            }
            (None, _) => Diagnostic::whole(Code::MissingKey),
        };
        let key = match key.kind {
            Kind::Fields(inner) => inner.title,
            _ => key.name,
        };
        self.add(finding.with("key", key).with("table", fields.title));
    }

    fn exactly_one(&mut self, table: &DeTable<'_>, fields: &Fields, header: Option<Span>) {
        let given: Vec<_> = table
            .iter()
            .filter(|(name, _)| fields.one_of.contains(&name.get_ref().as_ref()))
            .collect();
        let keys =
            |names: Vec<&str>| Argument::List(names.into_iter().map(str::to_owned).collect());
        if given.is_empty() && !fields.one_of.is_empty() {
            let finding = Diagnostic {
                primary: header,
                ..Diagnostic::whole(Code::NoneOfKeys)
            };
            self.add(
                finding
                    .with("keys", keys(fields.one_of.to_vec()))
                    .with("table", fields.title),
            );
        }
        if let [(first, _), (second, _), ..] = given[..] {
            let names = given
                .iter()
                .map(|(name, _)| name.get_ref().as_ref())
                .collect();
            self.add(
                Diagnostic::at(Code::SeveralOfKeys, span_of(second))
                    .with("keys", keys(names))
                    .with("table", fields.title)
                    .label(span_of(first), crate::diagnostic::Note::Conflicts),
            );
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, kind: &'static Kind, key: &str) {
        let span = span_of(value);
        match (kind, value.get_ref()) {
            (Kind::Integer(least, most), DeValue::Integer(number)) => {
                let number = integer(number);
                if !number.is_some_and(|number| (*least..=*most).contains(&number)) {
                    self.out_of_range(span, *least, *most);
                }
            }
            (Kind::Number(least, most), DeValue::Integer(_) | DeValue::Float(_)) => {
                // Bounds are far below what a decimal number holds exactly.
                let range = *least as f64..=*most as f64;
                if !number(value.get_ref()).is_some_and(|number| range.contains(&number)) {
                    self.out_of_range(span, *least, *most);
                }
            }
            (Kind::Date, DeValue::Datetime(moment))
                if moment.date.is_some() && moment.time.is_none() => {}
            (Kind::Date, DeValue::String(written)) => {
                self.add(Diagnostic::at(Code::BadDate, span).with("found", excerpt(written)));
            }
            (Kind::Plain | Kind::Text, DeValue::String(words)) => self.not_empty(words, span, key),
            (Kind::Text, DeValue::Table(languages)) => self.languages(languages, span, key),
            (Kind::Stated(_), DeValue::String(words)) if words.as_ref() == NOT_STATED => {}
            (Kind::Stated(kind), _) => self.value(value, kind, key),
            (Kind::Days, DeValue::Datetime(moment))
                if moment.date.is_some() && moment.time.is_none() => {}
            (Kind::Days, DeValue::String(written)) => {
                if Days::read(written).is_none() {
                    self.add(Diagnostic::at(Code::BadDays, span).with("found", excerpt(written)));
                }
            }
            (Kind::Language | Kind::Hash | Kind::OptionId, DeValue::String(words)) => {
                self.form(kind, words, span);
            }
            (Kind::Id, DeValue::String(id)) => self.id(id, span),
            (Kind::Name(_) | Kind::Condition | Kind::Pattern, DeValue::String(_))
            | (Kind::Boolean, DeValue::Boolean(_)) => {}
            (Kind::Word(words), DeValue::String(found)) => {
                if !words.contains(&&**found) {
                    self.add(
                        Diagnostic::at(Code::BadChoice, span)
                            .with("found", excerpt(found))
                            .with(
                                "choices",
                                words
                                    .iter()
                                    .map(|&word| word.to_owned())
                                    .collect::<Vec<_>>(),
                            )
                            .with("nearest", nearest(found, words.iter().copied())),
                    );
                }
            }
            (Kind::List(entry, at_least), DeValue::Array(list)) => {
                if list.is_empty() && *at_least == AtLeast::One {
                    self.add(Diagnostic::at(Code::EmptyList, span).with("key", key));
                }
                for value in list {
                    self.value(value, entry, key);
                }
            }
            (Kind::Fields(fields), DeValue::Table(table)) => self.fields(table, fields, Some(span)),
            (Kind::FieldsList(fields), DeValue::Array(list)) => {
                for value in list {
                    match value.get_ref() {
                        DeValue::Table(table) => self.fields(table, fields, Some(span_of(value))),
                        other => self.wrong_kind(key, Phrase::FieldsList, other, span_of(value)),
                    }
                }
            }
            (Kind::ByActor(fields), DeValue::Table(table)) => {
                for (name, value) in table {
                    match value.get_ref() {
                        DeValue::Table(inner) => self.fields(inner, fields, Some(span_of(value))),
                        other => {
                            self.wrong_kind(name.get_ref(), Phrase::Fields, other, span_of(value));
                        }
                    }
                }
            }
            (Kind::Map(entry), DeValue::Table(table)) => {
                for (name, value) in table {
                    self.value(value, entry, name.get_ref());
                }
            }
            (Kind::Either(kinds, together), found) => {
                match kinds.iter().find(|kind| fits(kind, found)) {
                    Some(kind) => self.value(value, kind, key),
                    None => self.wrong_kind(key, *together, found, span),
                }
            }
            (kind, found) => self.wrong_kind(key, phrase(kind), found, span),
        }
    }

    fn out_of_range(&mut self, span: Span, least: i64, most: i64) {
        let written = self.text.get(span.start..span.end).unwrap_or_default();
        self.add(
            Diagnostic::at(Code::NumberOutOfRange, span)
                .with("found", excerpt(written))
                .with("least", least)
                .with("most", most),
        );
    }

    fn languages(&mut self, languages: &DeTable<'_>, span: Span, key: &str) {
        if languages.is_empty() {
            self.add(Diagnostic::at(Code::EmptyText, span).with("key", key));
        }
        for (tag, value) in languages {
            if !is_language_tag(tag.get_ref()) {
                self.add(
                    Diagnostic::at(Code::BadLanguageTag, span_of(tag))
                        .with("found", excerpt(tag.get_ref())),
                );
            }
            self.value(value, &Kind::Plain, key);
        }
    }

    fn not_empty(&mut self, words: &str, span: Span, key: &str) {
        if words.trim().is_empty() {
            self.add(Diagnostic::at(Code::EmptyText, span).with("key", key));
        }
    }

    /// A string that has to have a form of its own.
    fn form(&mut self, kind: &Kind, words: &str, span: Span) {
        let (is_well_formed, code) = match kind {
            Kind::Language => (is_language_tag(words), Code::BadLanguageTag),
            Kind::Hash => (is_hash(words), Code::BadHash),
            _ => {
                let parts = words.split_once('.');
                let is_option_id = parts.is_some_and(|(owner, what)| is_id(owner) && is_id(what));
                (is_option_id, Code::BadOptionId)
            }
        };
        if !is_well_formed {
            self.add(Diagnostic::at(code, span).with("found", excerpt(words)));
        }
    }

    fn id(&mut self, id: &str, span: Span) {
        if !is_id(id) {
            self.add(Diagnostic::at(Code::BadId, span).with("found", excerpt(id)));
        }
    }

    fn unknown_key(&mut self, name: &str, span: Span, fields: &Fields) {
        let known = || fields.keys.iter().map(|key| key.name);
        let nearest = nearest(name, known());
        let belongs: Vec<String> = self
            .all
            .iter()
            .filter(|other| other.key(name).is_some())
            .map(|other| other.title.to_owned())
            .collect();
        let shown = excerpt(self.text.get(span.start..span.end).unwrap_or(name));
        self.add(if nearest.is_empty() && !belongs.is_empty() {
            Diagnostic::at(Code::MisplacedKey, span)
                .with("key", shown)
                .with("table", fields.title)
                .with("belongs", belongs)
        } else {
            Diagnostic::at(Code::UnknownKey, span)
                .with("key", shown)
                .with("table", fields.title)
                .with("nearest", nearest)
                .with("known", known().map(str::to_owned).collect::<Vec<_>>())
        });
    }

    fn wrong_kind(&mut self, key: &str, expected: Phrase, found: &DeValue<'_>, span: Span) {
        self.add(
            Diagnostic::at(Code::WrongKind, span)
                .with("key", excerpt(key))
                .with("expected", expected)
                .with("found", self.found_kind(found, span)),
        );
    }

    fn found_kind(&self, value: &DeValue<'_>, span: Span) -> Phrase {
        let headed = self
            .text
            .get(span.start..)
            .is_some_and(|text| text.starts_with("[["));
        match value {
            DeValue::String(_) => Phrase::Text,
            DeValue::Integer(_) => Phrase::Integer,
            DeValue::Float(_) => Phrase::Decimal,
            DeValue::Boolean(_) => Phrase::Boolean,
            DeValue::Datetime(moment) if moment.time.is_some() => Phrase::DateTime,
            DeValue::Datetime(_) => Phrase::Date,
            DeValue::Array(list)
                if headed && list.iter().all(|entry| entry.get_ref().is_table()) =>
            {
                Phrase::FieldsList
            }
            DeValue::Array(_) => Phrase::List,
            DeValue::Table(_) => Phrase::Fields,
        }
    }

    fn add(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }
}

/// Lower case letters, digits and hyphens, beginning with a letter or digit.
pub(crate) fn is_id(id: &str) -> bool {
    let allowed =
        |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    !id.is_empty() && !id.starts_with('-') && id.bytes().all(allowed)
}

/// A SHA-256 in hexadecimal.
fn is_hash(words: &str) -> bool {
    words.len() == 64 && words.bytes().all(|letter| letter.is_ascii_hexdigit())
}

/// A language and perhaps a script or region, as in `zh-Hant` (BCP 47).
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|letter| letter.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len())
                && part.bytes().all(|letter| letter.is_ascii_alphanumeric())
        })
}

/// Whether a value is of the kind of TOML value that a key's kind is written as.
fn fits(kind: &Kind, value: &DeValue<'_>) -> bool {
    match kind {
        Kind::List(..) | Kind::FieldsList(_) => value.is_array(),
        Kind::Fields(_) | Kind::ByActor(_) | Kind::Map(_) => value.is_table(),
        Kind::Integer(..) => value.is_integer(),
        Kind::Number(..) => value.is_integer() || value.is_float(),
        Kind::Boolean => value.is_bool(),
        Kind::Date => value.is_datetime(),
        Kind::Days => value.is_datetime() || value.is_str(),
        Kind::Stated(kind) => value.is_str() || fits(kind, value),
        Kind::Text => value.is_str() || value.is_table(),
        Kind::Plain
        | Kind::Id
        | Kind::Language
        | Kind::Hash
        | Kind::OptionId
        | Kind::Name(_)
        | Kind::Condition
        | Kind::Pattern
        | Kind::Word(_) => value.is_str(),
        Kind::Either(kinds, _) => kinds.iter().any(|kind| fits(kind, value)),
    }
}

/// What a kind is called in a message.
fn phrase(kind: &Kind) -> Phrase {
    match kind {
        Kind::Integer(..) => Phrase::Integer,
        Kind::Number(..) => Phrase::Number,
        Kind::Boolean => Phrase::Boolean,
        Kind::Date => Phrase::Date,
        Kind::Days => Phrase::Days,
        Kind::Stated(kind) => phrase(kind),
        Kind::Text => Phrase::Texts,
        Kind::Condition => Phrase::Condition,
        Kind::Pattern => Phrase::Pattern,
        Kind::Either(_, of) => *of,
        Kind::Word(_) => Phrase::Word,
        Kind::List(..) => Phrase::List,
        Kind::FieldsList(_) => Phrase::FieldsList,
        Kind::Fields(_) | Kind::ByActor(_) | Kind::Map(_) => Phrase::Fields,
        Kind::Plain | Kind::Id | Kind::Language | Kind::Hash | Kind::OptionId | Kind::Name(_) => {
            Phrase::Text
        }
    }
}
