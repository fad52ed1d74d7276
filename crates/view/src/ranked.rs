//! What an entry of a ranking is called.

use detente_case::model::{Expr, Letter, RankingEntry};

use crate::catalogue::Catalogue;
use crate::names::{Names, inert};

/// An entry of a ranking: its states by their names, else by what is done in them.
pub(crate) fn ranked(names: Names, entry: &RankingEntry, catalogue: &Catalogue) -> String {
    match entry {
        RankingEntry::Rest(_) => catalogue.text("ranked-rest"),
        RankingEntry::Tied(conditions) => {
            let told = conditions.iter();
            let told = told.map(|condition| states(names, &condition.value, catalogue));
            catalogue.joined("between-alternatives", &told.collect::<Vec<_>>())
        }
    }
}

fn states(names: Names, condition: &Expr, catalogue: &Catalogue) -> String {
    let case = names.case;
    match condition {
        Expr::Outcome(outcome) => names.outcome(outcome.0),
        Expr::Merge(merge) => {
            let merge = &case.merges[merge.0];
            names.or_id(merge.name.as_ref(), &merge.id.value)
        }
        Expr::State(state) => {
            let state = &case.states[state.0];
            names.or_id(state.name.as_ref(), &state.id.value)
        }
        Expr::Pattern(pattern) => {
            let letters = pattern.0.iter().enumerate();
            let taken = letters.filter(|(_, letter)| **letter == Letter::Yes);
            let taken = taken.map(|(option, _)| done(names, option, catalogue));
            let taken: Vec<String> = taken.collect();
            if taken.is_empty() {
                return catalogue.text("ranked-nothing");
            }
            catalogue.joined("between-sequence", &taken)
        }
        other => inert(&detente_case::print_condition(case, other)),
    }
}

/// That an option is taken, and by whom where another is called the same.
fn done(names: Names, option: usize, catalogue: &Catalogue) -> String {
    let name = names.option(option);
    let all = (0..names.case.options.len()).map(|other| names.option(other));
    if all.filter(|other| *other == name).count() == 1 {
        return name;
    }
    let owner = detente_analysis::actor_id(names.case.options[option].owner.0);
    let values = [
        ("actor", names.actor_in_sentence(owner).into()),
        ("option", name.into()),
    ];
    catalogue.text_with("option-of", &values)
}
