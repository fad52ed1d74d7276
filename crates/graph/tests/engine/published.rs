//! Conflicts from the literature, as models and results are published; each is a file in `data`.
//!
//! In these files a `state` line names a state and gives its pattern, one letter per option, Y where it
//! is taken; several patterns are merged. `prefers` lists states from best to worst, `=` between tied
//! ones. `equilibria` lists, by solution concept, the states that are stable for all by the
//! definitions; every state and certificate is compared with it.

use std::collections::BTreeMap;

use detente_graph::{
    ActorId, Coalition, CoalitionConcept, Concept, Feasible, GraphForm, GraphModel, MoveKind,
    Moves, OneWay, OptionDef, OptionForm, StateId, certify, coalition_improvements,
    coalition_solve, paths, solve, verify,
};

const PRISONERS_DILEMMA: &str = include_str!("data/prisoners-dilemma.txt");
const CHICKEN: &str = include_str!("data/chicken.txt");
const CUBA: &str = include_str!("data/cuba-1962.txt");
const ELMIRA: &str = include_str!("data/elmira-1991.txt");
const GARRISON: &str = include_str!("data/garrison.txt");
const CHINA_US: &str = include_str!("data/china-us-trade.txt");

/// A published conflict.
#[derive(Default)]
struct Published {
    actors: Vec<String>,
    options: Vec<OptionDef>,
    /// Each state's name and masks.
    states: Vec<(u32, Vec<u64>)>,
    arcs: Vec<(ActorId, u32, u32)>,
    /// For each actor, the rank of each named state.
    ranks: BTreeMap<ActorId, BTreeMap<u32, u32>>,
    equilibria: Vec<(Concept, Vec<u32>)>,
}

impl Published {
    fn read(text: &str) -> Self {
        let mut read = Published::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (keyword, rest) = line.split_once(' ').unwrap();
            let words: Vec<&str> = rest.split(' ').collect();
            match keyword {
                "actors" => read.actors = words.iter().map(ToString::to_string).collect(),
                "option" => read.options.push(OptionDef {
                    owner: read.actor(words[0].split_once('.').unwrap().0),
                    one_way: words.get(1).map(|direction| match *direction {
                        "to-yes" => OneWay::ToYes,
                        "to-no" => OneWay::ToNo,
                        other => panic!("{other}"),
                    }),
                }),
                "states" => {
                    let count: u32 = number(words[0]);
                    read.states = (1..=count).map(|name| (name, Vec::new())).collect();
                }
                "state" => {
                    let masks = words[1..].iter().map(|pattern| mask(pattern)).collect();
                    read.states.push((number(words[0]), masks));
                }
                "move" => {
                    let actor = read.actor(words[0]);
                    let arc = |to: &&str| (actor, number(words[1]), number(to));
                    read.arcs.extend(words[2..].iter().map(arc));
                }
                "prefers" => {
                    let (actor, order) = rest.split_once(' ').unwrap();
                    let actor = read.actor(actor);
                    for (rank, tied) in (1..).zip(order.rsplit(" > ")) {
                        for state in tied.split(" = ") {
                            read.set_rank(actor, number(state), rank);
                        }
                    }
                }
                "ranks" => {
                    let actor = read.actor(words[0]);
                    for (state, rank) in (1..).zip(&words[1..]) {
                        read.set_rank(actor, state, number(rank));
                    }
                }
                "equilibria" => {
                    let states = words[1..].iter().map(|state| number(state)).collect();
                    read.equilibria.push((words[0].parse().unwrap(), states));
                }
                other => panic!("{other}"),
            }
        }
        read
    }

    fn actor(&self, name: &str) -> ActorId {
        let place = self.actors.iter().position(|actor| actor == name);
        ActorId(place.unwrap() as u16)
    }

    fn set_rank(&mut self, actor: ActorId, state: u32, rank: u32) {
        let before = self.ranks.entry(actor).or_default().insert(state, rank);
        assert_eq!(before, None, "state {state} ranked twice");
    }

    /// The model, and the published name of each of its states.
    fn model(&self) -> (GraphModel, Vec<u32>) {
        let (moves, names) = if self.options.is_empty() {
            self.graph_form()
        } else {
            self.option_form()
        };
        let ranks = self.ranks.values();
        let ranks = ranks.map(|ranks| names.iter().map(|name| ranks[name]).collect());
        let model = GraphModel::new(moves, ranks.collect()).unwrap();
        (model, names)
    }

    fn graph_form(&self) -> (Moves, Vec<u32>) {
        let names: Vec<u32> = self.states.iter().map(|(name, _)| *name).collect();
        let state = |name: u32| {
            let place = names.iter().position(|other| *other == name);
            StateId(place.unwrap() as u32)
        };
        let arcs = self
            .arcs
            .iter()
            .map(|&(i, from, to)| (i, state(from), state(to)));
        let form = GraphForm::new(self.actors.len(), names.len(), arcs).unwrap();
        (form.into(), names)
    }

    fn option_form(&self) -> (Moves, Vec<u32>) {
        let mut name_of = BTreeMap::new();
        for (name, masks) in &self.states {
            name_of.extend(masks.iter().map(|mask| (*mask, *name)));
        }
        let masks: Vec<u64> = name_of.keys().copied().collect();
        let every = masks.len() == 1 << self.options.len();
        let feasible = if every {
            Feasible::All
        } else {
            Feasible::Only(masks)
        };
        let form = OptionForm::new(self.actors.len(), self.options.clone(), feasible).unwrap();
        let states = |masks: &Vec<u64>| -> Vec<StateId> {
            masks
                .iter()
                .map(|mask| form.state(*mask).unwrap())
                .collect()
        };
        let merged = self.states.iter().filter(|(_, masks)| masks.len() > 1);
        let blocks: Vec<Vec<StateId>> = merged.map(|(_, masks)| states(masks)).collect();
        let name = |state: StateId| name_of[&form.mask(state)];
        if blocks.is_empty() {
            let names = (0..form.states() as u32)
                .map(|s| name(StateId(s)))
                .collect();
            return (form.into(), names);
        }
        let merged = GraphForm::merged(&form, &blocks).unwrap();
        let count = merged.form().states() as u32;
        let names = (0..count)
            .map(|s| name(merged.members(StateId(s))[0]))
            .collect();
        (merged.into_form().into(), names)
    }

    /// Compares every listed set with the solution, and checks every certificate.
    fn check(&self) {
        assert!(self.equilibria.len() >= 4);
        let (model, names) = self.model();
        let solution = solve(&model);
        for (concept, expected) in &self.equilibria {
            let found = solution
                .equilibria(*concept)
                .map(|state| names[state.index()]);
            let mut found: Vec<u32> = found.collect();
            found.sort_unstable();
            assert_eq!(found, *expected, "{concept}");
        }
        for actor in (0..model.actors() as u16).map(ActorId) {
            for state in (0..model.states() as u32).map(StateId) {
                for concept in Concept::ALL {
                    let certificate = certify(&model, actor, state, concept);
                    assert_eq!(verify(&model, &certificate), Ok(()));
                    let stable = solution.is_stable(actor, concept, state);
                    assert_eq!(certificate.is_stable(), stable);
                }
            }
        }
    }
}

fn number(word: &str) -> u32 {
    word.parse().unwrap()
}

fn mask(pattern: &str) -> u64 {
    let taken = pattern
        .bytes()
        .enumerate()
        .filter(|(_, letter)| *letter == b'Y');
    taken.fold(0, |mask, (k, _)| mask | 1 << k)
}

#[test]
fn prisoners_dilemma() {
    Published::read(PRISONERS_DILEMMA).check();
}

#[test]
fn chicken() {
    Published::read(CHICKEN).check();
}

#[test]
fn cuban_missile_crisis() {
    Published::read(CUBA).check();
}

/// Could the air strike be taken back, the withdrawal under threat would be no Nash equilibrium.
#[test]
fn cuban_missile_crisis_with_a_reversible_air_strike() {
    let mut cuba = Published::read(CUBA);
    cuba.options[0].one_way = None;
    for (concept, states) in &mut cuba.equilibria {
        match concept {
            Concept::Nash => *states = vec![],
            Concept::Seq | Concept::SymSeq => *states = vec![4, 6],
            Concept::Gmr | Concept::Smr => {}
        }
    }
    cuba.check();
}

#[test]
fn elmira_groundwater_contamination() {
    Published::read(ELMIRA).check();
}

/// A program that lets each opponent answer only once misses the GMR and SMR equilibrium 6: Canada moves
/// to 2, and support, opposition and support again lead to 3.
#[test]
fn garrison_diversion_unit() {
    let garrison = Published::read(GARRISON);
    garrison.check();
    let (model, names) = garrison.model();
    let state = |name| StateId(names.iter().position(|other| *other == name).unwrap() as u32);
    let canada = garrison.actor("canada");
    let certificate = certify(&model, canada, state(6), Concept::Gmr);
    let detente_graph::Reason::Stable(sanctions) = certificate.reason else {
        panic!("6 is stable for Canada");
    };
    let to_2 = sanctions
        .iter()
        .find(|sanction| sanction.improvement == state(2))
        .unwrap();
    let movers: Vec<&str> = (to_2.steps.iter())
        .map(|step| garrison.actors[step.mover.index()].as_str())
        .collect();
    assert_eq!(movers, ["support", "opposition", "support"]);
    assert_eq!(to_2.end(), state(3));
}

#[test]
fn china_us_trade_conflict() {
    Published::read(CHINA_US).check();
}

/// Kilgour, Hipel, Fang and Peng (2001): together the ministry and Uniroyal leave 5 for 8.
#[test]
fn elmira_coalitions() {
    let elmira = Published::read(ELMIRA);
    let (model, names) = elmira.model();
    let solution = solve(&model);
    let mut found = Vec::new();
    for coalition in Coalition::all(3).unwrap() {
        for state in solution.equilibria(Concept::Nash) {
            for improvement in coalition_improvements(&model, state, coalition) {
                let to = names[improvement.to.index()];
                found.push((coalition, names[state.index()], to));
            }
        }
    }
    let both = [elmira.actor("moe"), elmira.actor("uniroyal")];
    let both = Coalition::new(both).unwrap();
    assert_eq!(found, [(both, 5, 8)]);
    let together = coalition_solve(&model, &Coalition::all(3).unwrap()).unwrap();
    let state = |name| StateId(names.iter().position(|other| *other == name).unwrap() as u32);
    assert_eq!(together.moved_by(CoalitionConcept::CNash, state(5)), [both]);
    assert_eq!(together.moved_by(CoalitionConcept::CNash, state(8)), []);
}

/// From the status quo 1 state 8 is three moves away, one of each; improvements alone do not lead there.
#[test]
fn elmira_paths() {
    let elmira = Published::read(ELMIRA);
    let (model, names) = elmira.model();
    let state = |name| StateId(names.iter().position(|other| *other == name).unwrap() as u32);
    let all = Coalition::everyone(3).unwrap();
    let find = |kind| paths(&model, state(1), state(8), all, kind, 10);
    let found = find(MoveKind::Legal).unwrap();
    assert_eq!(found.length, 3);
    assert_eq!(found.first_in_any, all);
    let necessary = found.necessary.iter().map(|mover| mover.actor);
    assert_eq!(
        necessary.collect::<Vec<_>>(),
        all.members().collect::<Vec<_>>()
    );
    assert_eq!(find(MoveKind::Improving), None);
}
