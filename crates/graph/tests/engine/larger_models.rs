//! Models of some thousand states, too large for the naive solver: a sample of verdicts against the search
//! for certificates, which goes forwards from one state and shares nothing with the solver.

use detente_graph::{
    ActorId, Concept, Feasible, GraphModel, Moves, OneWay, OptionDef, OptionForm, StateId,
    StrengthModel, certify, certify_strong, solve, solve_strength, verify, verify_strong,
};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

struct Kind {
    actors: u16,
    options: u32,
    /// The share of options that are one-way, and of combinations that are feasible.
    one_way: f64,
    feasible: f64,
    /// How many different ranks each actor distinguishes.
    ranks: u32,
}

fn random_model(kind: &Kind, rng: &mut ChaCha8Rng) -> GraphModel {
    // Options are not dealt evenly, so that fibres differ in size.
    let options: Vec<OptionDef> = (0..kind.options)
        .map(|_| OptionDef {
            owner: ActorId(rng.random_range(0..kind.actors * 2).min(kind.actors - 1)),
            one_way: rng
                .random_bool(kind.one_way)
                .then_some([OneWay::ToYes, OneWay::ToNo][rng.random_range(0..2)]),
        })
        .collect();
    let feasible = if kind.feasible < 1.0 {
        let every = 0..1 << kind.options;
        Feasible::Only(every.filter(|_| rng.random_bool(kind.feasible)).collect())
    } else {
        Feasible::All
    };
    let form = OptionForm::new(usize::from(kind.actors), options, feasible).unwrap();
    let mut ranks = || {
        (0..form.states())
            .map(|_| rng.random_range(0..kind.ranks))
            .collect()
    };
    let ranks = (0..kind.actors).map(|_| ranks()).collect();
    GraphModel::new(Moves::Options(form), ranks).unwrap()
}

fn check(kind: &Kind, seed: u64) {
    let rng = &mut ChaCha8Rng::seed_from_u64(seed);
    let model = random_model(kind, rng);
    let solution = solve(&model);
    // Every fifth rank, about, is where what is strongly better begins.
    let class = |actor| {
        model
            .ranks(ActorId(actor))
            .iter()
            .map(|rank| rank / 5)
            .collect()
    };
    let classes = (0..kind.actors).map(class).collect();
    let strength = StrengthModel::new(model.clone(), classes).unwrap();
    let strong = solve_strength(&strength).strong;
    let (mut seen, mut seen_strong) = ([0, 0], [0, 0]);
    for _ in 0..60 {
        let actor = ActorId(rng.random_range(0..kind.actors));
        let state = StateId(rng.random_range(0..model.states() as u32));
        for concept in Concept::ALL {
            let stable = solution.is_stable(actor, concept, state);
            let certificate = certify(&model, actor, state, concept);
            assert_eq!(
                certificate.is_stable(),
                stable,
                "{actor:?} {concept} {state:?}"
            );
            assert_eq!(verify(&model, &certificate), Ok(()));
            let certificate = certify_strong(&strength, actor, state, concept);
            let found = strong.is_stable(actor, concept, state);
            assert_eq!(
                certificate.is_stable(),
                found,
                "{actor:?} {concept} {state:?}"
            );
            assert_eq!(verify_strong(&strength, &certificate), Ok(()));
            seen_strong[usize::from(found && concept != Concept::Nash)] += 1;
            seen[usize::from(stable)] += 1;
        }
    }
    for seen in [seen, seen_strong] {
        assert!(
            seen[0] > 0 && seen[1] > 0,
            "the sample has both verdicts: {seen:?}"
        );
    }
}

#[test]
fn everything_feasible() {
    let kind = Kind {
        actors: 4,
        options: 11,
        one_way: 0.0,
        feasible: 1.0,
        ranks: 5000,
    };
    (0..3).for_each(|seed| check(&kind, seed));
}

#[test]
fn ties() {
    let kind = Kind {
        actors: 3,
        options: 11,
        one_way: 0.0,
        feasible: 1.0,
        ranks: 40,
    };
    (0..3).for_each(|seed| check(&kind, seed));
}

#[test]
fn one_way_options() {
    let kind = Kind {
        actors: 3,
        options: 11,
        one_way: 0.5,
        feasible: 1.0,
        ranks: 1000,
    };
    (0..5).for_each(|seed| check(&kind, seed));
}

#[test]
fn infeasible_states() {
    let kind = Kind {
        actors: 4,
        options: 13,
        one_way: 0.0,
        feasible: 0.2,
        ranks: 1000,
    };
    (0..3).for_each(|seed| check(&kind, seed));
}

#[test]
fn one_way_options_and_infeasible_states() {
    let kind = Kind {
        actors: 3,
        options: 12,
        one_way: 0.4,
        feasible: 0.3,
        ranks: 300,
    };
    (0..5).for_each(|seed| check(&kind, seed));
}
