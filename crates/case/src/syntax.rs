//! From bytes to a tree of TOML values: what is wrong with a file before it is read as a case.
//!
//! The `toml` crate parses with recovery, so that several faults come out of one run. A first pass
//! over the same parser's events counts the faults before anything is built of them, since a file of
//! garbage has one for every few bytes.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;
use toml_parser::parser::{Event, EventKind, RecursionGuard, parse_document};
use toml_parser::{ErrorSink, Expected, ParseError};

use crate::bidi;
use crate::diagnostic::{Code, Diagnostic, Note};
use crate::model::Span;
use crate::names::excerpt;

/// Files beyond this are refused.
pub const LARGEST_FILE: usize = 16 << 20;

/// How many findings are listed.
pub(crate) const MOST_FINDINGS: usize = 100;

/// A file with more faults in its syntax than this is no case: nothing is built of it.
const MOST_FAULTS: usize = 1_000;

/// Lists and tables may stand within each other this deep; the `toml` crate has the same limit.
const DEEPEST: u32 = 80;

/// The text of a file, without a byte order mark, and what is wrong with its encoding.
pub(crate) fn decode(bytes: &[u8]) -> (String, Option<Diagnostic>) {
    if bytes.len() > LARGEST_FILE {
        let finding = Diagnostic::whole(Code::FileTooLarge).with("limit", LARGEST_FILE >> 20);
        return (String::new(), Some(finding));
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return (String::new(), Some(Diagnostic::whole(Code::Utf16)));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), None),
        Err(error) => {
            // Up to the first bad byte the text is as it was; there the replacement character stands.
            let start = error.valid_up_to();
            let span = Span {
                start,
                end: start + char::REPLACEMENT_CHARACTER.len_utf8(),
            };
            let finding =
                Diagnostic::at(Code::NotUtf8, span).with("byte", format!("{:02X}", bytes[start]));
            (String::from_utf8_lossy(bytes).into_owned(), Some(finding))
        }
    }
}

/// The tree of a text; what is wrong with its syntax is added to the findings. There is no tree
/// where there are more faults than a case could have.
pub(crate) fn parse<'a>(
    text: &'a str,
    findings: &mut Vec<Diagnostic>,
) -> Option<Spanned<DeTable<'a>>> {
    let mut faults = Faults {
        text,
        list: Vec::new(),
        lines: Vec::new(),
        met: 0,
    };
    first_pass(text, &mut faults, findings);
    let tree = (faults.met < MOST_FAULTS).then(|| {
        let (tree, errors) = DeTable::parse_recoverable(text);
        // Behind a bracket that is not closed, keys are in the wrong table.
        if !faults
            .list
            .iter()
            .any(|fault| fault.code == Code::UnclosedBracket)
        {
            for fault in second_faults(text, &tree, &errors) {
                faults.add(fault);
            }
        }
        tree
    });
    findings.append(&mut faults.list);
    tree
}

/// The faults found so far: one for a line, since what follows the first is mostly its consequence.
struct Faults<'a> {
    text: &'a str,
    list: Vec<Diagnostic>,
    /// The lines that have one, each with its line ending.
    lines: Vec<Range<usize>>,
    /// How many were met, listed or not.
    met: usize,
}

impl Faults<'_> {
    fn add(&mut self, fault: Diagnostic) {
        let at = fault
            .primary
            .map_or(0, |span| span.start)
            .min(self.text.len());
        if self.takes(at) {
            let bytes = self.text.as_bytes();
            let start = bytes[..at]
                .iter()
                .rposition(|&byte| byte == b'\n')
                .map_or(0, |newline| newline + 1);
            let end = bytes[at..]
                .iter()
                .position(|&byte| byte == b'\n')
                .map_or(bytes.len(), |newline| at + newline);
            self.lines.push(start..end + 1);
            self.list.push(fault);
        }
    }

    /// Whether a fault at a place would be listed. Behind a bracket that is not closed everything is
    /// its consequence.
    fn takes(&self, at: usize) -> bool {
        let unclosed = |fault: &Diagnostic| fault.code == Code::UnclosedBracket;
        self.list.len() < MOST_FAULTS
            && !self.list.last().is_some_and(unclosed)
            && !self.lines.iter().rev().any(|line| line.contains(&at))
    }
}

impl ErrorSink for Faults<'_> {
    fn report_error(&mut self, error: ParseError) {
        self.met += 1;
        let at = error
            .unexpected()
            .or(error.context())
            .map_or(0, |span| span.start());
        if self.takes(at) {
            self.add(first_fault(self.text, &error));
        }
    }
}

/// Lexing, parsing and decoding, with nothing built.
fn first_pass(text: &str, faults: &mut Faults<'_>, findings: &mut Vec<Diagnostic>) {
    let source = toml_parser::Source::new(text);
    let tokens = source.lex().into_vec();
    let faults = RefCell::new(faults);
    let mut receive = |event: Event| {
        let Some(raw) = source.get(event) else { return };
        let span = Span {
            start: event.span().start(),
            end: event.span().end(),
        };
        let mut sink = |error| faults.borrow_mut().report_error(error);
        let checked = findings.len() < MOST_FINDINGS;
        match event.kind() {
            EventKind::Scalar => {
                let _ = raw.decode_scalar(&mut (), &mut sink);
                if checked {
                    bidi::check_string(text, span, findings);
                }
            }
            EventKind::SimpleKey => {
                raw.decode_key(&mut (), &mut sink);
                if checked {
                    bidi::check_key(text, span, findings);
                }
            }
            EventKind::Comment => {
                raw.decode_comment(&mut sink);
                if checked {
                    bidi::check_comment(text, span, findings);
                }
            }
            EventKind::Newline => raw.decode_newline(&mut sink),
            _ => {}
        }
    };
    let mut receive = RecursionGuard::new(&mut receive, DEEPEST);
    parse_document(&tokens, &mut receive, &mut |error| {
        faults.borrow_mut().report_error(error);
    });
}

/// What a fault of the first pass is called here.
fn first_fault(text: &str, error: &ParseError) -> Diagnostic {
    let span = |span: toml_parser::Span| Span {
        start: span.start(),
        end: span.end().min(text.len()),
    };
    let context = error.context().map(span);
    let at = error.unexpected().map(span).or(context).unwrap_or_default();
    if let Some(stumble) = bidi::stumbled_over(text, at) {
        return stumble;
    }
    if let Some(fault) = foreign_sign(text, at) {
        return fault;
    }
    let wider = whole(text, context, at);
    let expects = |literal: &'static str| {
        error
            .expected()
            .is_some_and(|expected| expected.contains(&Expected::Literal(literal)))
    };
    let control = text[at.start..]
        .chars()
        .next()
        .filter(|first| first.is_control() && !"\r\n\t".contains(*first));
    let opener = context.filter(|context| matches!(&text[context.start..context.end], "[" | "{"));
    let description = error.description();
    let (code, span) = match description {
        _ if control.is_some() => (Code::ControlCharacter, at),
        _ if opener.is_some_and(|opener| begins_anew(text, at.start, opener)) => {
            (Code::UnclosedBracket, at)
        }
        "invalid basic string"
        | "invalid literal string"
        | "invalid multi-line basic string"
        | "invalid multi-line literal string"
        | "missing opening quote"
            if expects("\"") || expects("'") =>
        {
            (Code::UnclosedString, wider)
        }
        "missing escaped value" | "too few unicode value digits" => {
            (Code::BadEscape, escape_before(text, at))
        }
        "string values must be quoted" if at.start == at.end => {
            (Code::MissingValue, line_before(text, at))
        }
        "string values must be quoted" | "invalid boolean" => (Code::UnquotedText, wider),
        "missing value for key" | "missing value" => (Code::MissingValue, line_before(text, at)),
        "key with no value"
        | "invalid key-value pair"
        | "missing assignment between key-value pairs" => {
            (Code::MissingEquals, line_before(text, at))
        }
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            (Code::MissingComma, at)
        }
        "extra comma in array" | "extra comma in inline table" => (Code::ExtraComma, at),
        "unclosed array" | "unclosed inline table" | "unclosed table" | "unclosed array table" => {
            (Code::UnclosedBracket, at)
        }
        "invalid unquoted key" | "unquoted keys cannot be empty" => (Code::BadKey, wider),
        "cannot recurse further; max recursion depth met" => (Code::NestedTooDeep, at),
        _ if description.contains("date") => (Code::BadDate, wider),
        _ if is_about_numbers(description) => (Code::BadNumber, wider),
        _ => (Code::NotToml, word_at(text, at)),
    };
    let fault = Diagnostic::at(code, span).with("found", excerpt(&text[span.start..span.end]));
    match context {
        Some(context) if code == Code::UnclosedBracket => {
            let end = context.start
                + text[context.start..]
                    .chars()
                    .next()
                    .map_or(0, char::len_utf8);
            fault.label(
                Span {
                    start: context.start,
                    end,
                },
                Note::OpenedHere,
            )
        }
        _ => fault,
    }
}

/// Whether the line of a place begins with it, and with what looks like a heading or, where a list is
/// open, like a key: a bracket before was not closed.
fn begins_anew(text: &str, at: usize, opener: Span) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let rest = &text[at..];
    let is_key = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    let heading = rest.starts_with('[') && rest.trim_start_matches('[').starts_with(is_key);
    let key = rest.starts_with(is_key)
        && rest
            .trim_start_matches(is_key)
            .trim_start_matches(' ')
            .starts_with('=');
    let in_list = text[opener.start..].starts_with('[');
    line > opener.start && text[line..at].trim().is_empty() && (heading || (key && in_list))
}

/// A sign of another script that stands for one of TOML's: what an Arabic keyboard or a word
/// processor writes.
fn foreign_sign(text: &str, at: Span) -> Option<Diagnostic> {
    let found = text[at.start..].chars().next()?;
    let meant = match found {
        '،' | '，' => ",",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‘' | '’' => "'",
        '＝' => "=",
        '٠'..='٩' | '۰'..='۹' | '٫' => {
            let number: String = text[at.start..].chars().map_while(western).collect();
            let length: usize = text[at.start..]
                .chars()
                .take(number.len())
                .map(char::len_utf8)
                .sum();
            let span = Span {
                start: at.start,
                end: at.start + length,
            };
            let written = excerpt(&text[span.start..span.end]);
            return Some(
                Diagnostic::at(Code::ForeignSign, span)
                    .with("found", written)
                    .with("meant", number),
            );
        }
        _ => return None,
    };
    let span = Span {
        start: at.start,
        end: at.start + found.len_utf8(),
    };
    Some(
        Diagnostic::at(Code::ForeignSign, span)
            .with("found", found.to_string())
            .with("meant", meant),
    )
}

/// The digit that TOML reads for one of an Arabic or Persian number.
fn western(digit: char) -> Option<char> {
    let base = match digit {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '٫' => return Some('.'),
        _ => return None,
    };
    char::from_digit(u32::from(digit) - u32::from(base), 10)
}

fn is_about_numbers(description: &str) -> bool {
    [
        "integer",
        "float",
        "number",
        "radix",
        "leading zero",
        "sign",
        "digits",
    ]
    .iter()
    .any(|word| description.contains(word))
}

/// The whole of what could not be read, without the line ending behind it.
fn whole(text: &str, context: Option<Span>, at: Span) -> Span {
    let span = match context {
        Some(context) if context.start <= at.start && at.end <= context.end => context,
        _ => at,
    };
    let end = span.start + text[span.start..span.end].trim_end().len();
    if end > span.start {
        Span {
            start: span.start,
            end,
        }
    } else {
        at
    }
}

/// The word that begins at a place, where the place is no more than a point.
fn word_at(text: &str, at: Span) -> Span {
    let rest = &text[at.start..];
    let word = rest
        .find(|letter: char| letter.is_whitespace() || letter == '=')
        .unwrap_or(rest.len());
    if at.end > at.start {
        at
    } else {
        Span {
            start: at.start,
            end: at.start + word,
        }
    }
}

/// What stands before a place on its line.
fn line_before(text: &str, at: Span) -> Span {
    let line = text[..at.start]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let written = text[line..at.start].trim_end();
    let start = line + (written.len() - written.trim_start().len());
    if written.trim().is_empty() {
        at
    } else {
        Span {
            start,
            end: line + written.len(),
        }
    }
}

/// The backslash and what follows it, up to what is wrong.
fn escape_before(text: &str, at: Span) -> Span {
    const LONGEST: usize = "\\U0010FFFF".len();
    let start = text[..at.start]
        .rfind('\\')
        .filter(|&found| at.start - found <= LONGEST)
        .unwrap_or(at.start);
    let pair: usize = text[start..]
        .chars()
        .take(2)
        .take_while(|&next| next != '\n')
        .map(char::len_utf8)
        .sum();
    Span {
        start,
        end: at.start.max(start + pair),
    }
}

/// What only the building of tables shows: keys given twice, and days that do not exist.
fn second_faults(
    text: &str,
    tree: &Spanned<DeTable<'_>>,
    errors: &[toml::de::Error],
) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    // Behind a heading that is given twice, its keys are given twice too.
    let mut doubled: Option<usize> = None;
    for error in errors.iter().take(MOST_FAULTS) {
        let span = error.span().unwrap_or_default();
        let span = Span {
            start: span.start,
            end: span.end,
        };
        let found = text.get(span.start..span.end).unwrap_or_default();
        let message = error.message();
        if message.starts_with("duplicate key") || message.starts_with("cannot extend") {
            let line = text[..span.start]
                .rfind('\n')
                .map_or(0, |newline| newline + 1);
            if text[line..].starts_with('[') {
                doubled = Some(span.end);
            } else if doubled
                .is_some_and(|heading| heading < line && !text[heading..line].contains("\n["))
            {
                continue;
            }
            let fault = Diagnostic::at(Code::DuplicateKey, span).with("key", excerpt(found));
            faults.push(match earlier(tree.get_ref(), found, span) {
                Some(first) => fault.label(first, Note::FirstHere),
                None => fault,
            });
        } else if message.starts_with("recursion limit") {
            faults.push(Diagnostic::at(Code::NestedTooDeep, span));
        } else if message.contains("date") || message.contains("time") {
            faults.push(Diagnostic::at(Code::BadDate, span).with("found", excerpt(found)));
        }
    }
    faults
}

/// The last key of that name before a place: where it was given first.
fn earlier(table: &DeTable<'_>, key: &str, before: Span) -> Option<Span> {
    use toml::de::DeValue;
    let mut last = None;
    let mut tables = vec![table];
    while let Some(table) = tables.pop() {
        for (name, value) in table {
            let span = name.span();
            if name.get_ref() == key && span.end <= before.start {
                last = last.max(Some(Span {
                    start: span.start,
                    end: span.end,
                }));
            }
            match value.get_ref() {
                DeValue::Table(inner) => tables.push(inner),
                DeValue::Array(entries) => tables.extend(
                    entries
                        .iter()
                        .filter_map(|entry| entry.get_ref().as_table()),
                ),
                _ => {}
            }
        }
    }
    last
}
