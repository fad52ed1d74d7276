//! What a case means, read word by word from the definitions of the format: one state and one condition
//! at a time, pairs of states compared as the text says.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use detente_case::Code;
use detente_graph::Concept;

use super::described::{
    Condition, Described, OneWay, Operator, Preference, Rule, StatusQuo, full_pattern,
};
use super::naive::NaiveConflict;

/// One choice of options, or one listed state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) mask: u64,
    pub(crate) listed: Option<usize>,
}

/// A case spelt out.
#[derive(Debug)]
pub(crate) struct Meaning {
    /// Members of each state, the smallest first; one where nothing is merged.
    pub(crate) states: Vec<Vec<Point>>,
    pub(crate) conflict: NaiveConflict,
    pub(crate) status_quo: Option<usize>,
    /// Which states belong to each outcome.
    pub(crate) outcomes: Vec<Vec<usize>>,
}

/// Whether a condition holds at a point.
pub(crate) fn holds(case: &Described, condition: &Condition, point: Point) -> bool {
    let here = |condition: &Condition| holds(case, condition, point);
    match condition {
        Condition::Option(option) => point.mask >> option & 1 == 1,
        Condition::Outcome(outcome) => here(&case.outcomes[*outcome]),
        Condition::Merge(merge) => here(&case.merges[*merge]),
        Condition::State(state) => point.listed == Some(*state),
        Condition::Pattern(pattern) => {
            let taken = full_pattern(point.mask, pattern.len());
            pattern
                .iter()
                .zip(taken)
                .all(|(letter, taken)| *letter == '-' || *letter == taken)
        }
        Condition::Not(inner) => !here(inner),
        Condition::Both(operator, left, right) => match (operator, here(left), here(right)) {
            (Operator::And, left, right) => left && right,
            (Operator::Or, left, right) => left || right,
            (Operator::Xor, left, right) => left != right,
            // Fails only where the second holds without the first.
            (Operator::If, left, right) => left || !right,
            // Fails only where the first holds without the second.
            (Operator::OnlyIf, left, right) => !left || right,
            (Operator::Iff, left, right) => left == right,
        },
    }
}

/// Whether a rule forbids the point.
fn forbids(case: &Described, rule: &Rule, point: Point) -> bool {
    let taken = |group: &[usize]| {
        group
            .iter()
            .filter(|option| point.mask >> *option & 1 == 1)
            .count()
    };
    match rule {
        Rule::Never(condition) => holds(case, condition, point),
        Rule::ExactlyOne(group) => taken(group) != 1,
        Rule::AtMostOne(group) => taken(group) > 1,
    }
}

/// Every point there is: listed, or left by the rules, in the order of ids.
pub(crate) fn points(case: &Described) -> Vec<Point> {
    if case.is_graph_form() {
        let listed = case.states.iter().enumerate();
        return listed
            .map(|(state, mask)| Point {
                mask: *mask,
                listed: Some(state),
            })
            .collect();
    }
    let every = (0..1 << case.options.len()).map(|mask| Point { mask, listed: None });
    every
        .filter(|point| !case.rules.iter().any(|rule| forbids(case, rule, *point)))
        .collect()
}

/// Which of two points an actor prefers.
fn compare(case: &Described, preference: &Preference, left: Point, right: Point) -> Ordering {
    match preference {
        Preference::Missing => Ordering::Equal,
        Preference::Statements(wants) => {
            let differs = |want: &&Condition| holds(case, want, left) != holds(case, want, right);
            match wants.iter().find(differs) {
                None => Ordering::Equal,
                Some(first) if holds(case, first, left) => Ordering::Greater,
                Some(_) => Ordering::Less,
            }
        }
        Preference::Weights(wants) => {
            let sum = |point| -> i64 {
                wants
                    .iter()
                    .filter(|(want, _)| holds(case, want, point))
                    .map(|(_, weight)| weight)
                    .sum()
            };
            sum(left).cmp(&sum(right))
        }
        Preference::Ranking { places, .. } => {
            let place = |point| {
                let matched =
                    |tied: &Vec<Condition>| tied.iter().any(|part| holds(case, part, point));
                places.iter().position(matched).unwrap_or(places.len())
            };
            place(right).cmp(&place(left))
        }
    }
}

/// The options an actor can change on its own, all at once, without going against a one-way option.
fn can_move(case: &Described, mover: usize, from: Point, to: Point) -> bool {
    if let (Some(from), Some(to)) = (from.listed, to.listed) {
        return case
            .moves
            .iter()
            .any(|(who, left, entered)| (*who, *left) == (mover, from) && entered.contains(&to));
    }
    let allowed = |(option, (owner, one_way)): (usize, &(usize, Option<OneWay>))| match (
        from.mask >> option & 1,
        to.mask >> option & 1,
    ) {
        (0, 1) => *owner == mover && *one_way != Some(OneWay::ToNo),
        (1, 0) => *owner == mover && *one_way != Some(OneWay::ToYes),
        _ => true,
    };
    from != to && case.options.iter().enumerate().all(allowed)
}

/// The case spelt out, or nothing where a fault leaves it without a meaning; and every finding that
/// takes states to be seen, sorted by name.
pub(crate) fn meaning(case: &Described) -> (Option<Meaning>, Vec<&'static str>) {
    let mut found = Vec::new();
    let points = points(case);
    about_the_text(case, &mut found);
    let meaning = if points.is_empty() {
        found.push(Code::NoFeasibleState);
        None
    } else {
        spelt_out(case, &points, &mut found)
    };
    if let Some(meaning) = &meaning {
        about_the_model(case, meaning, &mut found);
    }
    let mut found: Vec<&str> = found.into_iter().map(Code::as_str).collect();
    found.sort_unstable();
    (meaning, found)
}

fn about_the_text(case: &Described, found: &mut Vec<Code>) {
    if case.status_quo.is_none() {
        found.push(Code::StatusQuoMissing);
    }
    let missing = case
        .preferences
        .iter()
        .filter(|preference| matches!(preference, Preference::Missing));
    found.extend(missing.map(|_| Code::ActorWithoutPreference));
    for rule in &case.rules {
        let mut options = BTreeSet::new();
        match rule {
            Rule::Never(condition) => depends_on(case, condition, &mut options),
            Rule::ExactlyOne(group) | Rule::AtMostOne(group) => options.extend(group),
        }
        let owners: BTreeSet<usize> = options
            .iter()
            .map(|option| case.options[*option].0)
            .collect();
        if owners.len() > 1 {
            found.push(Code::RuleAcrossOwners);
        }
    }
}

/// The options that stand in a condition or in what it refers to.
fn depends_on(case: &Described, condition: &Condition, options: &mut BTreeSet<usize>) {
    match condition {
        Condition::Option(option) => {
            options.insert(*option);
        }
        Condition::Pattern(pattern) => {
            let fixed = pattern
                .iter()
                .enumerate()
                .filter(|(_, letter)| **letter != '-');
            options.extend(fixed.map(|(option, _)| option));
        }
        Condition::Outcome(outcome) => depends_on(case, &case.outcomes[*outcome], options),
        Condition::Merge(merge) => depends_on(case, &case.merges[*merge], options),
        Condition::State(_) => {}
        Condition::Not(inner) => depends_on(case, inner, options),
        Condition::Both(_, left, right) => {
            depends_on(case, left, options);
            depends_on(case, right, options);
        }
    }
}

fn spelt_out(case: &Described, points: &[Point], found: &mut Vec<Code>) -> Option<Meaning> {
    let before = found.len();
    let merges: Vec<Vec<Point>> = case
        .merges
        .iter()
        .map(|merge| {
            points
                .iter()
                .copied()
                .filter(|point| holds(case, merge, *point))
                .collect()
        })
        .collect();
    found.extend(
        merges
            .iter()
            .filter(|members| members.is_empty())
            .map(|_| Code::MergeEmpty),
    );
    let shares = |place: usize| {
        merges[place].iter().any(|point| {
            merges[..place]
                .iter()
                .any(|earlier| earlier.contains(point))
        })
    };
    let overlaps = (0..merges.len()).filter(|place| shares(*place)).count();
    found.extend(std::iter::repeat_n(Code::MergeOverlap, overlaps));
    if overlaps > 0 {
        return None;
    }
    for preference in &case.preferences {
        ranking_faults(case, preference, points, found);
    }
    for members in &merges {
        let differ = |same: &dyn Fn(Point, Point) -> bool| {
            members.iter().any(|member| !same(members[0], *member))
        };
        for preference in &case.preferences {
            if differ(&|one, other| compare(case, preference, one, other) == Ordering::Equal) {
                found.push(Code::MergePreferenceDiffers);
            }
        }
        for outcome in &case.outcomes {
            if differ(&|one, other| holds(case, outcome, one) == holds(case, outcome, other)) {
                found.push(Code::MergeOutcomeDiffers);
            }
        }
    }
    let mut states: Vec<Vec<Point>> = Vec::new();
    for point in points {
        match merges.iter().find(|members| members.contains(point)) {
            Some(members) if members[0] == *point => states.push(members.clone()),
            Some(_) => {}
            None => states.push(vec![*point]),
        }
    }
    let status_quo = today(case, &states, found);
    let fatal = found[before..]
        .iter()
        .any(|code| code.severity() == detente_case::Severity::Error);
    (!fatal).then(|| Meaning {
        conflict: conflict(case, &states),
        status_quo,
        outcomes: case
            .outcomes
            .iter()
            .map(|outcome| {
                (0..states.len())
                    .filter(|state| holds(case, outcome, states[*state][0]))
                    .collect()
            })
            .collect(),
        states,
    })
}

fn ranking_faults(
    case: &Described,
    preference: &Preference,
    points: &[Point],
    found: &mut Vec<Code>,
) {
    let Preference::Ranking { places, rest } = preference else {
        return;
    };
    let mut placed: Vec<Point> = Vec::new();
    for part in places.iter().flatten() {
        let matched: Vec<Point> = points
            .iter()
            .copied()
            .filter(|point| holds(case, part, *point))
            .collect();
        if matched.is_empty() {
            found.push(Code::RankingEntryEmpty);
        }
        if matched.iter().any(|point| placed.contains(point)) {
            found.push(Code::RankingOverlap);
        }
        placed.extend(matched);
    }
    if !rest && points.iter().any(|point| !placed.contains(point)) {
        found.push(Code::RankingForgetsStates);
    }
}

fn today(case: &Described, states: &[Vec<Point>], found: &mut Vec<Code>) -> Option<usize> {
    let is_today = |point: &Point| match case.status_quo.as_ref() {
        Some(StatusQuo::Taken(taken)) => {
            point.mask == taken.iter().fold(0, |mask, option| mask | 1 << option)
        }
        Some(StatusQuo::State(state)) => point.listed == Some(*state),
        None => false,
    };
    let today = states
        .iter()
        .position(|members| members.iter().any(is_today));
    if today.is_none() && case.status_quo.is_some() {
        found.push(Code::StatusQuoForbidden);
    }
    today
}

fn conflict(case: &Described, states: &[Vec<Point>]) -> NaiveConflict {
    let moves = |mover: usize, from: &Vec<Point>| -> BTreeSet<usize> {
        let enters = |to: &Vec<Point>| {
            to != from
                && from.iter().any(|left| {
                    to.iter()
                        .any(|entered| can_move(case, mover, *left, *entered))
                })
        };
        (0..states.len())
            .filter(|to| enters(&states[*to]))
            .collect()
    };
    let ranks = |preference: &Preference| -> Vec<u32> {
        let order = |one: &usize, other: &usize| {
            compare(case, preference, states[*one][0], states[*other][0])
        };
        let mut ascending: Vec<usize> = (0..states.len()).collect();
        ascending.sort_by(order);
        let mut ranks = vec![1; states.len()];
        for pair in ascending.windows(2) {
            let step = u32::from(order(&pair[0], &pair[1]) == Ordering::Less);
            ranks[pair[1]] = ranks[pair[0]] + step;
        }
        ranks
    };
    NaiveConflict {
        moves: (0..case.actors)
            .map(|mover| states.iter().map(|from| moves(mover, from)).collect())
            .collect(),
        ranks: case.preferences.iter().map(ranks).collect(),
    }
}

fn about_the_model(case: &Described, meaning: &Meaning, found: &mut Vec<Code>) {
    let states = &meaning.states;
    for option in 0..case.options.len() {
        let taken = |point: &Point| point.mask >> option & 1 == 1;
        let mut every = states.iter().flatten().map(taken);
        if every.clone().all(|taken| taken) {
            found.push(Code::OptionNeverDropped);
        } else if !every.any(|taken| taken) {
            found.push(Code::OptionNeverTaken);
        }
    }
    for (preference, ranks) in case.preferences.iter().zip(&meaning.conflict.ranks) {
        let stated = !matches!(preference, Preference::Missing);
        if stated && states.len() > 1 && ranks.iter().all(|rank| *rank == ranks[0]) {
            found.push(Code::ActorIndifferent);
        }
        let (wants, always, never): (Vec<&Condition>, _, _) = match preference {
            Preference::Statements(wants) => (
                wants.iter().collect(),
                Code::StatementAlwaysTrue,
                Code::StatementAlwaysFalse,
            ),
            Preference::Weights(wants) => (
                wants.iter().map(|(want, _)| want).collect(),
                Code::WeightAlwaysTrue,
                Code::WeightAlwaysFalse,
            ),
            Preference::Missing | Preference::Ranking { .. } => continue,
        };
        for want in wants {
            let holding = states
                .iter()
                .filter(|members| holds(case, want, members[0]))
                .count();
            if holding == states.len() {
                found.push(always);
            } else if holding == 0 {
                found.push(never);
            }
        }
    }
    found.extend(
        meaning
            .outcomes
            .iter()
            .filter(|members| members.is_empty())
            .map(|_| Code::OutcomeEmpty),
    );
    let holds_for_all =
        |state| (0..case.actors).all(|i| meaning.conflict.is_stable(i, Concept::Seq, state));
    if states.len() > 1 && (0..states.len()).all(holds_for_all) {
        found.push(Code::AllStableForEveryone);
    }
}
