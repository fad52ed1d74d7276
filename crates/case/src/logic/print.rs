//! A condition written back, with no more parentheses than it needs.

use super::{Level, OUTCOME};
use crate::model::{Case, Expr, Letter, Pattern};

/// A condition as an analyst would write it: option ids, patterns in the order of the file.
///
/// Reading it again gives a condition that holds in the same states.
///
/// ```
/// let reading = detente_case::parse("case.toml", include_bytes!("../../tests/good/everything.toml"));
/// let case = reading.case.expect("a good case");
/// let condition = detente_case::parse_condition(&case, "!(us.arms | (us.relief)) & YN-").expect("a condition");
/// assert_eq!(detente_case::print_condition(&case, &condition), "not (us.arms or us.relief) and YN-");
/// ```
#[must_use]
pub fn print(case: &Case, condition: &Expr) -> String {
    let mut text = String::new();
    write(case, condition, Level::Conditional, &mut text);
    text
}

/// Writes a condition where only operators that bind at least so strongly need no parentheses.
fn write(case: &Case, condition: &Expr, least: Level, text: &mut String) {
    let level = level(condition);
    if level < least {
        text.push('(');
        write(case, condition, Level::Conditional, text);
        text.push(')');
        return;
    }
    let mut join = |left: &Expr, word: &str, right: &Expr, operands: Level| {
        write(case, left, operands, text);
        text.push_str(word);
        write(case, right, operands, text);
    };
    match condition {
        // Chains are kept in halves, but their operators are associative: no parentheses are needed.
        Expr::And(left, right) => join(left, " and ", right, Level::And),
        Expr::Xor(left, right) => join(left, " xor ", right, Level::Xor),
        Expr::Or(left, right) => join(left, " or ", right, Level::Or),
        Expr::If(left, right) => join(left, " if ", right, Level::Or),
        Expr::OnlyIf(left, right) => join(left, " only if ", right, Level::Or),
        Expr::Iff(left, right) => join(left, " iff ", right, Level::Or),
        Expr::Not(inner) => {
            text.push_str("not ");
            write(case, inner, Level::Not, text);
        }
        Expr::Option(option) => text.push_str(&case.options[option.0].id.value),
        Expr::Outcome(outcome) => {
            text.push_str(OUTCOME);
            text.push_str(&case.outcomes[outcome.0].id.value);
        }
        Expr::Merge(merge) => text.push_str(&case.merges[merge.0].id.value),
        Expr::State(state) => text.push_str(&case.states[state.0].id.value),
        Expr::Pattern(pattern) => text.push_str(&letters(case, pattern)),
    }
}

fn level(condition: &Expr) -> Level {
    match condition {
        Expr::If(..) | Expr::OnlyIf(..) | Expr::Iff(..) => Level::Conditional,
        Expr::Or(..) => Level::Or,
        Expr::Xor(..) => Level::Xor,
        Expr::And(..) => Level::And,
        _ => Level::Not,
    }
}

/// The letters of a pattern in the order the file gives them.
fn letters(case: &Case, pattern: &Pattern) -> String {
    let letter = |letter: &Letter| match letter {
        Letter::Yes => 'Y',
        Letter::No => 'N',
        Letter::Either => '-',
    };
    match &case.pattern_order {
        Some(order) => order
            .iter()
            .map(|option| letter(&pattern.0[option.0]))
            .collect(),
        None => pattern.0.iter().map(letter).collect(),
    }
}
