//! A case before it is written down, and the text it is written as.

use std::fmt::Write as _;

/// A condition over a case, with options and so on by their place.
#[derive(Clone, Debug)]
pub(crate) enum Condition {
    Option(usize),
    Outcome(usize),
    Merge(usize),
    State(usize),
    /// A letter per option, in the order of the options.
    Pattern(Vec<char>),
    Not(Box<Condition>),
    Both(Operator, Box<Condition>, Box<Condition>),
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Operator {
    And,
    Or,
    Xor,
    If,
    OnlyIf,
    Iff,
}

#[derive(Clone, Debug)]
pub(crate) enum Rule {
    Never(Condition),
    ExactlyOne(Vec<usize>),
    AtMostOne(Vec<usize>),
}

#[derive(Clone, Debug)]
pub(crate) enum Preference {
    Missing,
    Statements(Vec<Condition>),
    /// Best first, each place with what is tied there; the rest, if it is listed, last.
    Ranking {
        places: Vec<Vec<Condition>>,
        rest: bool,
    },
    Weights(Vec<(Condition, i64)>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OneWay {
    ToYes,
    ToNo,
}

/// Today's situation: options taken, or a listed state.
#[derive(Clone, Debug)]
pub(crate) enum StatusQuo {
    Taken(Vec<usize>),
    State(usize),
}

/// A case in either form; a listed state has a pattern where the case has options.
#[derive(Clone, Debug)]
pub(crate) struct Described {
    pub(crate) actors: usize,
    /// Owner and one-way of each option.
    pub(crate) options: Vec<(usize, Option<OneWay>)>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) merges: Vec<Condition>,
    pub(crate) outcomes: Vec<Condition>,
    /// Options taken in each listed state, as a mask; empty in option form.
    pub(crate) states: Vec<u64>,
    /// Mover, state left, states entered.
    pub(crate) moves: Vec<(usize, usize, Vec<usize>)>,
    pub(crate) status_quo: Option<StatusQuo>,
    pub(crate) preferences: Vec<Preference>,
    /// What the letters of a pattern stand for in the text.
    pub(crate) pattern_order: Vec<usize>,
}

impl Described {
    pub(crate) fn is_graph_form(&self) -> bool {
        !self.states.is_empty()
    }

    fn option_id(&self, option: usize) -> String {
        format!("a{}.o{option}", self.options[option].0)
    }

    fn option_ids(&self, options: &[usize]) -> String {
        let ids = options
            .iter()
            .map(|option| format!("\"{}\"", self.option_id(*option)));
        format!("[{}]", ids.collect::<Vec<_>>().join(", "))
    }

    /// Letters in the order of the options, rearranged to the order the text declares.
    fn letters(&self, pattern: &[char]) -> String {
        self.pattern_order
            .iter()
            .map(|option| pattern[*option])
            .collect()
    }

    pub(crate) fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::Option(option) => self.option_id(*option),
            Condition::Outcome(outcome) => format!("outcome:t{outcome}"),
            Condition::Merge(merge) => format!("m{merge}"),
            Condition::State(state) => format!("s{state}"),
            Condition::Pattern(pattern) => self.letters(pattern),
            Condition::Not(inner) => format!("not {}", self.operand(inner)),
            Condition::Both(operator, left, right) => {
                let sign = match operator {
                    Operator::And => "and",
                    Operator::Or => "or",
                    Operator::Xor => "xor",
                    Operator::If => "if",
                    Operator::OnlyIf => "only if",
                    Operator::Iff => "iff",
                };
                format!("{} {sign} {}", self.operand(left), self.operand(right))
            }
        }
    }

    fn operand(&self, condition: &Condition) -> String {
        match condition {
            Condition::Not(_) | Condition::Both(..) => format!("({})", self.condition(condition)),
            _ => self.condition(condition),
        }
    }

    /// The case as the text of a `case.toml`.
    pub(crate) fn toml(&self) -> String {
        let mut text = String::from("detente = 1\n[case]\nid = \"random\"\ntitle = \"Random\"\n");
        for actor in 0..self.actors {
            let _ = writeln!(text, "[[actor]]\nid = \"a{actor}\"");
        }
        for (option, (_, one_way)) in self.options.iter().enumerate() {
            let _ = writeln!(text, "[[option]]\nid = \"{}\"", self.option_id(option));
            match one_way {
                Some(OneWay::ToYes) => text.push_str("one-way = \"to-yes\"\n"),
                Some(OneWay::ToNo) => text.push_str("one-way = \"to-no\"\n"),
                None => {}
            }
        }
        for rule in &self.rules {
            let stated = match rule {
                Rule::Never(condition) => format!("never = \"{}\"", self.condition(condition)),
                Rule::ExactlyOne(group) => format!("exactly-one = {}", self.option_ids(group)),
                Rule::AtMostOne(group) => format!("at-most-one = {}", self.option_ids(group)),
            };
            let _ = writeln!(text, "[[rule]]\n{stated}");
        }
        for (kind, letter, conditions) in [
            ("merge", 'm', &self.merges),
            ("outcome", 't', &self.outcomes),
        ] {
            for (place, condition) in conditions.iter().enumerate() {
                let condition = self.condition(condition);
                let _ = writeln!(
                    text,
                    "[[{kind}]]\nid = \"{letter}{place}\"\nwhere = \"{condition}\""
                );
            }
        }
        for (state, mask) in self.states.iter().enumerate() {
            let _ = writeln!(text, "[[state]]\nid = \"s{state}\"");
            if !self.options.is_empty() {
                let letters = self.letters(&full_pattern(*mask, self.options.len()));
                let _ = writeln!(text, "pattern = \"{letters}\"");
            }
        }
        for (mover, from, to) in &self.moves {
            let to: Vec<String> = to.iter().map(|to| format!("\"s{to}\"")).collect();
            let to = to.join(", ");
            let _ = writeln!(
                text,
                "[[move]]\nactor = \"a{mover}\"\nfrom = \"s{from}\"\nto = [{to}]"
            );
        }
        match &self.status_quo {
            Some(StatusQuo::Taken(taken)) => {
                let _ = writeln!(text, "[status-quo]\ntaken = {}", self.option_ids(taken));
            }
            Some(StatusQuo::State(state)) => {
                let _ = writeln!(text, "[status-quo]\nstate = \"s{state}\"");
            }
            None => {}
        }
        for (actor, preference) in self.preferences.iter().enumerate() {
            self.preference(&mut text, actor, preference);
        }
        if !self.options.is_empty() {
            let _ = writeln!(
                text,
                "[patterns]\norder = {}",
                self.option_ids(&self.pattern_order)
            );
        }
        text
    }

    fn preference(&self, text: &mut String, actor: usize, preference: &Preference) {
        let quoted = |condition: &Condition| format!("\"{}\"", self.condition(condition));
        let stated = match preference {
            Preference::Missing => return,
            Preference::Statements(statements) => {
                let statements: Vec<String> = statements.iter().map(quoted).collect();
                format!("statements = [{}]", statements.join(", "))
            }
            Preference::Ranking { places, rest } => {
                let place = |tied: &Vec<Condition>| match &tied[..] {
                    [one] => quoted(one),
                    _ => {
                        format!(
                            "[{}]",
                            tied.iter().map(quoted).collect::<Vec<_>>().join(", ")
                        )
                    }
                };
                let mut places: Vec<String> = places.iter().map(place).collect();
                if *rest {
                    places.push("\"*\"".to_owned());
                }
                format!("ranking = [{}]", places.join(", "))
            }
            Preference::Weights(weights) => {
                let weight = |(want, weight): &(Condition, i64)| {
                    format!("{{ want = {}, weight = {weight} }}", quoted(want))
                };
                let weights: Vec<String> = weights.iter().map(weight).collect();
                format!("weights = [{}]", weights.join(", "))
            }
        };
        let _ = writeln!(text, "[preference.a{actor}]\n{stated}");
    }
}

/// A mask as letters.
pub(crate) fn full_pattern(mask: u64, options: usize) -> Vec<char> {
    (0..options)
        .map(|option| if mask >> option & 1 == 1 { 'Y' } else { 'N' })
        .collect()
}
