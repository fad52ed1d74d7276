//! The logic over options: a condition as text, and the syntax tree it stands for.
//!
//! A parser by operator precedence (Pratt 1973). `not` binds most, then `and`, `xor`, `or`, and last
//! `if`, `only if` and `iff`, which do not chain: `a if b if c` has no agreed meaning.

mod print;

use crate::bidi::visible;
use crate::diagnostic::{Argument, Code, Diagnostic, Note, Phrase};
use crate::model::{Expr, Letter, ListedStateId, MergeId, OptionId, OutcomeId, Pattern, Span};
use crate::names::{Names, PatternOrder, excerpt, nearest};
use crate::quoted::Quoted;
use crate::syntax::MOST_FINDINGS;

pub use print::print;

/// Parentheses and `not` may stand within each other this deep.
pub(crate) const DEEPEST: usize = 32;

/// What an outcome's id is written after.
pub(crate) const OUTCOME: &str = "outcome:";

/// Reads a condition. None where it has a fault; the faults are added to the findings.
pub(crate) fn parse(
    text: &Quoted<'_>,
    names: &Names,
    findings: &mut Vec<Diagnostic>,
) -> Option<Expr> {
    parse_as(text, names, Phrase::Option, findings)
}

fn parse_as(
    text: &Quoted<'_>,
    names: &Names,
    asked: Phrase,
    findings: &mut Vec<Diagnostic>,
) -> Option<Expr> {
    let mut parser = Parser {
        text,
        names,
        asked,
        findings,
        at: 0,
        depth: 0,
        faulty: false,
    };
    if parser.peek().0 == Token::End {
        parser
            .findings
            .push(Diagnostic::at(Code::ConditionEmpty, text.span));
        return None;
    }
    let condition = parser.condition(Level::Conditional).ok()?;
    if parser.peek().0 != Token::End {
        parser.unexpected(Phrase::Operator);
        return None;
    }
    (!parser.faulty).then_some(condition)
}

/// Reads the name of one state: a full pattern, or the id of a merged or listed state.
pub(crate) fn parse_state_name(
    text: &Quoted<'_>,
    names: &Names,
    findings: &mut Vec<Diagnostic>,
) -> Option<Expr> {
    let condition = parse_as(text, names, Phrase::Key, findings)?;
    let code = match &condition {
        Expr::Merge(_) | Expr::State(_) => return Some(condition),
        Expr::Pattern(pattern) if !pattern.0.contains(&Letter::Either) => return Some(condition),
        Expr::Pattern(_) => Code::PatternNotFull,
        _ => Code::NotAStateName,
    };
    findings.push(Diagnostic::at(code, text.span).with("found", excerpt(text.value)));
    None
}

/// How strongly an operator binds, from loosest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    Conditional,
    Or,
    Xor,
    And,
    Not,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a str),
    Not,
    And,
    Or,
    Open,
    Close,
    Unknown(char),
    End,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Operator {
    And,
    Xor,
    Or,
    If,
    OnlyIf,
    Iff,
}

/// A fault has been added to the findings.
struct Faulty;

struct Parser<'a> {
    text: &'a Quoted<'a>,
    names: &'a Names,
    /// What a name without a meaning is said not to be the name of.
    asked: Phrase,
    findings: &'a mut Vec<Diagnostic>,
    at: usize,
    depth: usize,
    /// Whether a name was wrong, which does not keep the rest from being read.
    faulty: bool,
}

impl<'a> Parser<'a> {
    /// The next token, with its beginning and end.
    fn peek(&self) -> (Token<'a>, usize, usize) {
        let text = self.text.value;
        let rest = text[self.at..].trim_start_matches([' ', '\t', '\r', '\n']);
        let start = text.len() - rest.len();
        let Some(first) = rest.chars().next() else {
            return (Token::End, start, start);
        };
        let word = rest.find(|next| !is_word(next)).unwrap_or(rest.len());
        let (token, length) = match first {
            '!' => (Token::Not, 1),
            '&' => (Token::And, 1),
            '|' => (Token::Or, 1),
            '(' => (Token::Open, 1),
            ')' => (Token::Close, 1),
            _ if word == 0 => (Token::Unknown(first), first.len_utf8()),
            _ => match &rest[..word] {
                "not" => (Token::Not, word),
                "and" => (Token::And, word),
                "or" => (Token::Or, word),
                other => (Token::Word(other), word),
            },
        };
        (token, start, start + length)
    }

    fn condition(&mut self, least: Level) -> Result<Expr, Faulty> {
        let mut left = self.operand()?;
        loop {
            let (operator, end) = match self.operator()? {
                Some((operator, end)) if operator.level() >= least => (operator, end),
                _ => return Ok(left),
            };
            if operator.level() == Level::Conditional {
                self.at = end;
                let right = self.condition(Level::Or)?;
                if let Some((_, end)) = self
                    .operator()?
                    .filter(|(next, _)| next.level() == Level::Conditional)
                {
                    let start = self.peek().1;
                    self.report(Code::ConditionChained, start, end);
                    return Err(Faulty);
                }
                left = operator.join(left, right);
                continue;
            }
            let mut operands = vec![left];
            while let Some((_, end)) = self.operator()?.filter(|(next, _)| *next == operator) {
                self.at = end;
                operands.push(self.condition(operator.level().tighter())?);
            }
            left = operator.chain(operands);
        }
    }

    /// What an operator may follow: a name, a pattern, a negation, or a condition in parentheses.
    fn operand(&mut self) -> Result<Expr, Faulty> {
        let (token, start, end) = self.peek();
        match token {
            Token::Not | Token::Open if self.depth == DEEPEST => {
                let span = self.text.part(start, end);
                self.findings
                    .push(Diagnostic::at(Code::ConditionTooDeep, span).with("limit", DEEPEST));
                Err(Faulty)
            }
            Token::Not => {
                self.at = end;
                self.depth += 1;
                let inner = self.operand()?;
                self.depth -= 1;
                Ok(Expr::Not(Box::new(inner)))
            }
            Token::Open => {
                self.at = end;
                self.depth += 1;
                let inner = self.condition(Level::Conditional)?;
                self.depth -= 1;
                let (token, _, after) = self.peek();
                match token {
                    Token::Close => self.at = after,
                    Token::End => {
                        self.report(Code::ConditionUnclosed, start, end);
                        return Err(Faulty);
                    }
                    _ => return Err(self.unexpected(Phrase::ClosingParenthesis)),
                }
                Ok(inner)
            }
            Token::Word(word) if !KEYWORDS.contains(&word) => {
                self.at = end;
                Ok(self.name(word, start).unwrap_or_else(|| {
                    self.faulty = true;
                    Expr::Pattern(Pattern(Vec::new()))
                }))
            }
            _ => Err(self.unexpected(Phrase::Operand)),
        }
    }

    /// The operator that comes next, if one does, and where it ends.
    fn operator(&mut self) -> Result<Option<(Operator, usize)>, Faulty> {
        let (token, _, end) = self.peek();
        let operator = match token {
            Token::And => Operator::And,
            Token::Or => Operator::Or,
            Token::Word("xor") => Operator::Xor,
            Token::Word("if") => Operator::If,
            Token::Word("iff") => Operator::Iff,
            Token::Word("only") => {
                let before = std::mem::replace(&mut self.at, end);
                let (Token::Word("if"), _, end) = self.peek() else {
                    return Err(self.unexpected(Phrase::IfAfterOnly));
                };
                self.at = before;
                return Ok(Some((Operator::OnlyIf, end)));
            }
            _ => return Ok(None),
        };
        Ok(Some((operator, end)))
    }

    /// What a word that is no operator stands for. None where it has a fault, which is reported.
    fn name(&mut self, word: &'a str, start: usize) -> Option<Expr> {
        let names = self.names;
        if let Some(id) = word.strip_prefix(OUTCOME) {
            let found = names.outcomes.find(id);
            if found.is_none() {
                self.unknown(Phrase::Outcome, id, start + OUTCOME.len());
            }
            return found.map(|index| Expr::Outcome(OutcomeId(index)));
        }
        if word
            .bytes()
            .all(|letter| letter == b'-' || letter.is_ascii_uppercase())
        {
            return self.pattern(word, start);
        }
        if let Some(index) = names.options.find(word) {
            return Some(Expr::Option(OptionId(index)));
        }
        if let Some(index) = names.merges.find(word) {
            return Some(Expr::Merge(MergeId(index)));
        }
        if let Some(index) = names.states.find(word) {
            return Some(Expr::State(ListedStateId(index)));
        }
        if names.outcomes.find(word).is_some() {
            self.report(Code::OutcomeWithoutPrefix, start, start + word.len());
        } else {
            self.unknown(self.asked, word, start);
        }
        None
    }

    /// A word of capital letters and hyphens.
    fn pattern(&mut self, word: &str, start: usize) -> Option<Expr> {
        let end = start + word.len();
        if KEYWORDS.contains(&word.to_lowercase().as_str()) {
            let span = self.text.part(start, end);
            let none = std::iter::empty();
            let finding = unknown_name(self.asked, word, span, none, &KEYWORDS, self.findings);
            self.findings.push(finding);
            return None;
        }
        if let Some(at) = word.find(|letter| !matches!(letter, 'Y' | 'N' | '-')) {
            self.report(Code::PatternLetter, start + at, start + at + 1);
            return None;
        }
        match &self.names.patterns {
            PatternOrder::Missing => {
                self.report(Code::PatternsMissing, start, end);
                None
            }
            PatternOrder::Broken => None,
            PatternOrder::Given(order, declared) if order.len() != word.len() => {
                let mut finding = Diagnostic::at(Code::PatternLength, self.text.part(start, end))
                    .with("pattern", excerpt(word))
                    .with("found", word.len())
                    .with("expected", order.len());
                if let Some(declared) = *declared {
                    finding = finding.label(declared, Note::OrderedHere);
                }
                self.findings.push(finding);
                None
            }
            PatternOrder::Given(order, _) => {
                let mut letters = vec![Letter::Either; order.len()];
                for (option, letter) in order.iter().zip(word.bytes()) {
                    letters[option.0] = match letter {
                        b'Y' => Letter::Yes,
                        b'N' => Letter::No,
                        _ => Letter::Either,
                    };
                }
                Some(Expr::Pattern(Pattern(letters)))
            }
        }
    }

    fn unknown(&mut self, kind: Phrase, word: &str, start: usize) {
        let names = self.names;
        let span = self.text.part(start, start + word.len());
        let pattern = word.to_uppercase();
        let keys = names.merges.iter().chain(names.states.iter());
        let finding = match kind {
            Phrase::Outcome => {
                unknown_name(kind, word, span, names.outcomes.iter(), &[], self.findings)
            }
            Phrase::Key => unknown_name(kind, word, span, keys, &[], self.findings),
            _ => {
                let is_pattern = pattern
                    .bytes()
                    .all(|letter| matches!(letter, b'Y' | b'N' | b'-'));
                let words = if is_pattern {
                    &[pattern.as_str()][..]
                } else {
                    &KEYWORDS
                };
                let kind = if names.options.is_empty() {
                    Phrase::Key
                } else {
                    kind
                };
                unknown_name(
                    kind,
                    word,
                    span,
                    names.options.iter().chain(keys),
                    words,
                    self.findings,
                )
            }
        };
        self.findings.push(finding);
    }

    fn report(&mut self, code: Code, start: usize, end: usize) {
        let found = excerpt(&self.text.value[start..end]);
        self.findings
            .push(Diagnostic::at(code, self.text.part(start, end)).with("found", found));
    }

    /// Reports the next token.
    fn unexpected(&mut self, expected: Phrase) -> Faulty {
        let (token, start, end) = self.peek();
        let span = self.text.part(start, end);
        let finding = match token {
            Token::End => Diagnostic::at(Code::ConditionUnfinished, self.last_token()),
            Token::Unknown(character) => {
                Diagnostic::at(Code::ConditionCharacter, span).with("found", visible(character))
            }
            _ => {
                let found = &self.text.value[start..end];
                Diagnostic::at(Code::ConditionUnexpected, span)
                    .with("found", excerpt(found))
                    .with(
                        "nearest",
                        if expected == Phrase::Operator {
                            nearest(found, KEYWORDS.into_iter())
                        } else {
                            Vec::new()
                        },
                    )
            }
        };
        self.findings.push(match token {
            Token::Unknown(_) => finding,
            _ => finding.with("expected", expected),
        });
        Faulty
    }

    /// The last word before the end, to be underlined where something is missing after it.
    fn last_token(&self) -> Span {
        let text = self.text.value.trim_end();
        let start = text
            .rfind([' ', '\t', '\r', '\n'])
            .map_or(0, |space| space + 1);
        self.text.part(start, text.len())
    }
}

/// The words that are no names.
const KEYWORDS: [&str; 7] = ["not", "and", "or", "xor", "if", "only", "iff"];

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || "-_.:*".contains(character)
}

/// That nothing has a name, with the names it may have been meant to be: those that are known, and
/// words that may stand in their place.
pub(crate) fn unknown_name<'a>(
    kind: Phrase,
    found: &str,
    span: Span,
    known: impl Iterator<Item = &'a str> + Clone,
    words: &[&'a str],
    findings: &[Diagnostic],
) -> Diagnostic {
    const MOST_LISTED: usize = 8;
    // Where there are more findings than are listed, comparing all names takes long and helps nobody.
    let near = if findings.len() < 3 * MOST_FINDINGS {
        nearest(found, known.clone().chain(words.iter().copied()))
    } else {
        Vec::new()
    };
    let mut listed: Vec<String> = Vec::new();
    for name in known {
        if listed.iter().all(|other| other != name) {
            listed.push(name.to_owned());
        }
        if listed.len() > MOST_LISTED {
            listed.clear();
            break;
        }
    }
    Diagnostic::at(Code::UnknownName, span)
        .with("found", excerpt(found))
        .with("kind", kind)
        .with("nearest", Argument::List(near))
        .with("known", Argument::List(listed))
}

impl Level {
    fn tighter(self) -> Self {
        match self {
            Self::Conditional => Self::Or,
            Self::Or => Self::Xor,
            Self::Xor => Self::And,
            Self::And | Self::Not => Self::Not,
        }
    }
}

impl Operator {
    fn level(self) -> Level {
        match self {
            Self::And => Level::And,
            Self::Xor => Level::Xor,
            Self::Or => Level::Or,
            Self::If | Self::OnlyIf | Self::Iff => Level::Conditional,
        }
    }

    fn join(self, left: Expr, right: Expr) -> Expr {
        let (left, right) = (Box::new(left), Box::new(right));
        match self {
            Self::And => Expr::And(left, right),
            Self::Xor => Expr::Xor(left, right),
            Self::Or => Expr::Or(left, right),
            Self::If => Expr::If(left, right),
            Self::OnlyIf => Expr::OnlyIf(left, right),
            Self::Iff => Expr::Iff(left, right),
        }
    }

    /// Joins a chain in halves: a tree of thousands of operands stays a few levels deep, so that
    /// walking it cannot exhaust the stack.
    fn chain(self, mut operands: Vec<Expr>) -> Expr {
        while operands.len() > 1 {
            let mut joined = Vec::with_capacity(operands.len().div_ceil(2));
            let mut rest = operands.into_iter();
            while let Some(left) = rest.next() {
                joined.push(match rest.next() {
                    Some(right) => self.join(left, right),
                    None => left,
                });
            }
            operands = joined;
        }
        operands
            .pop()
            .unwrap_or_else(|| Expr::Pattern(Pattern(Vec::new())))
    }
}
