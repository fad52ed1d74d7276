//! How long a big model takes: random strict preferences, options dealt round to the decision makers.
//!
//! `cargo run --release -p detente-graph --example scale -- --options 20 --dms 4 --seed 1`
//!
//! `--one-way N` makes the first `N` options one-way, by turns to be taken and to be dropped;
//! `--states N` makes only `N` random combinations of options feasible; `--exclusive N` rules out that the
//! two options of any of the first `N` pairs, each of one decision maker, are taken together;
//! `--indifferent N` leaves the last `N` decision makers without preference; `--repeat N` solves `N` times.

// Printing is what this program is for.
#![allow(clippy::print_stdout)]

use std::error::Error;
use std::fmt::Display;
use std::time::Instant;

use detente_graph::{
    ActorId, Concept, Feasible, GraphModel, Moves, OneWay, OptionDef, OptionForm, Solver,
    bytes_needed,
};
use rand::SeedableRng;
use rand::seq::{SliceRandom, index};
use rand_chacha::ChaCha8Rng;

/// What the command line asks for.
struct Wanted {
    options: usize,
    dms: usize,
    seed: u64,
    one_way: usize,
    states: Option<usize>,
    exclusive: usize,
    indifferent: usize,
    repeat: usize,
}

impl Wanted {
    fn from_arguments() -> Result<Self, Box<dyn Error>> {
        let mut wanted = Wanted {
            options: 20,
            dms: 4,
            seed: 1,
            one_way: 0,
            states: None,
            exclusive: 0,
            indifferent: 0,
            repeat: 1,
        };
        let mut arguments = std::env::args().skip(1);
        while let Some(name) = arguments.next() {
            let value = arguments
                .next()
                .ok_or_else(|| format!("{name} needs a number"))?;
            match name.as_str() {
                "--options" => wanted.options = value.parse()?,
                "--dms" => wanted.dms = value.parse()?,
                "--seed" => wanted.seed = value.parse()?,
                "--one-way" => wanted.one_way = value.parse()?,
                "--states" => wanted.states = Some(value.parse()?),
                "--exclusive" => wanted.exclusive = value.parse()?,
                "--indifferent" => wanted.indifferent = value.parse()?,
                "--repeat" => wanted.repeat = value.parse()?,
                _ => return Err(format!("unknown argument {name}").into()),
            }
        }
        if wanted.options > 32 || !(1..=64).contains(&wanted.dms) {
            return Err("at most 32 options and 64 decision makers".into());
        }
        if wanted
            .states
            .is_some_and(|states| states > 1 << wanted.options)
        {
            return Err("more states than combinations of options".into());
        }
        Ok(wanted)
    }

    fn form(&self, rng: &mut ChaCha8Rng) -> Result<OptionForm, Box<dyn Error>> {
        let option = |k: usize| OptionDef {
            owner: ActorId((k % self.dms) as u16),
            one_way: (k < self.one_way).then_some([OneWay::ToYes, OneWay::ToNo][k % 2]),
        };
        // Pairs of one owner's options: its first two, its next two, and so on.
        let pair = |p: usize| {
            let first = p / self.dms * 2 * self.dms + p % self.dms;
            1u64 << first | 1 << (first + self.dms)
        };
        let allowed = |mask: &u64| (0..self.exclusive).all(|p| mask & pair(p) != pair(p));
        let feasible = if let Some(states) = self.states {
            let chosen = index::sample(rng, 1 << self.options, states).into_iter();
            let mut masks: Vec<u64> = chosen.map(|mask| mask as u64).filter(allowed).collect();
            masks.sort_unstable();
            Feasible::Only(masks)
        } else if self.exclusive > 0 {
            Feasible::Only((0..1 << self.options).filter(allowed).collect())
        } else {
            Feasible::All
        };
        let options = (0..self.options).map(option).collect();
        Ok(OptionForm::new(self.dms, options, feasible)?)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let wanted = Wanted::from_arguments()?;
    let mut rng = ChaCha8Rng::seed_from_u64(wanted.seed);

    let clock = Instant::now();
    let form = wanted.form(&mut rng)?;
    let states = form.states();
    line("states", states);
    line("decision makers", wanted.dms);
    line("threads", rayon::current_num_threads());
    seconds("states and moves", clock);

    let clock = Instant::now();
    let mut ranks: Vec<Vec<u32>> = vec![(1..=states as u32).collect(); wanted.dms];
    for (dm, ranks) in ranks.iter_mut().enumerate() {
        if dm + wanted.indifferent >= wanted.dms {
            ranks.fill(0);
        }
        ranks.shuffle(&mut rng);
    }
    seconds("random preferences", clock);
    line("memory before solving", peak_memory());

    let clock = Instant::now();
    let model = GraphModel::new(Moves::Options(form), ranks)?;
    seconds("model", clock);

    let mut solver = Solver::new();
    let clock = Instant::now();
    let mut solution = solver.solve(&model);
    seconds("solve", clock);
    for _ in 1..wanted.repeat {
        let clock = Instant::now();
        solver.solve_into(&model, &mut solution);
        seconds("solve again", clock);
    }
    line("states visited", solution.visited());
    line("peak memory", peak_memory());
    line(
        "estimated memory",
        format!("{} kB", bytes_needed(states as u128, wanted.dms) / 1024),
    );

    let clock = Instant::now();
    let count = |concept| solution.equilibria(concept).count();
    let counts = Concept::ALL.map(|concept| format!("{concept} {}", count(concept)));
    seconds("equilibria", clock);
    line("equilibria found", counts.join(", "));
    Ok(())
}

fn line(what: &str, value: impl Display) {
    println!("{what:<22} {value}");
}

fn seconds(what: &str, since: Instant) {
    line(what, format!("{:.6} s", since.elapsed().as_secs_f64()));
}

/// The most memory this process has held, where the system tells.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.map_or_else(
        || "not told by this system".into(),
        |peak| peak.trim().into(),
    )
}
