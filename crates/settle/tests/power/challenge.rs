//! The challenge model on the published case, and what holds of it on any.

use detente_settle::{
    Challenge, ChallengeError, Ending, Reading, Stake, challenge, weighted_mean, weighted_median,
};
use proptest::prelude::*;

/// Years by which the European Community should delay emission standards for cars (Bueno de Mesquita 1994; Scholz,
/// Calbert and Smith 2011).
fn emissions() -> Vec<Stake> {
    let actors = [
        (0.08, 0.8, 4.0),
        (0.08, 0.4, 7.0),
        (0.03, 0.2, 4.0),
        (0.16, 0.8, 4.0),
        (0.16, 0.6, 10.0),
        (0.16, 0.6, 10.0),
        (0.16, 0.9, 10.0),
        (0.05, 0.1, 7.0),
        (0.05, 1.0, 4.0),
        (0.08, 0.7, 7.0),
    ];
    actors
        .map(|(capability, salience, position)| Stake {
            capability,
            salience,
            position,
        })
        .to_vec()
}

fn play(stakes: &[Stake], reading: Reading, rounds: usize) -> Challenge {
    challenge(stakes, (4.0, 10.0), reading, rounds).expect("sound")
}

#[test]
fn the_published_start() {
    let mean = weighted_mean(&emissions()).expect("weight");
    assert!((mean - 7.389_956).abs() < 1e-6);
    let median = weighted_median(&emissions()).expect("weight");
    assert_eq!((median.low, median.high), (7.0, 7.0));
}

/// The pooled reading gives the published medians and means, cut after the first decimal, in every round but one: in the
/// second, 9.6 instead of 9.9 and, in the first, a mean of 7.46 published as 7.4. No reading found gives 9.9 there.
#[test]
fn the_published_rounds_as_far_as_the_pooled_reading_gives_them() {
    let found = play(&emissions(), Reading::Pooled, 8);
    let medians = [8.416, 9.611, 9.962, 9.962, 9.962, 7.472, 8.825, 9.671];
    let means = [7.461, 7.553, 7.59, 7.358, 7.349, 7.415, 7.51, 7.572];
    for ((round, median), mean) in found.rounds.iter().zip(medians).zip(means) {
        assert!(
            (round.median - median).abs() < 1e-3,
            "{} {median}",
            round.median
        );
        assert!((round.mean - mean).abs() < 1e-3, "{} {mean}", round.mean);
    }
    let published = [8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6];
    let cut = |median: f64| (median * 10.0).floor() / 10.0;
    let differing: Vec<usize> = (0..8)
        .filter(|round| (cut(found.rounds[*round].median) - published[*round]).abs() > 1e-9)
        .collect();
    assert_eq!(differing, [1]);
    assert_eq!(found.ending, Ending::StillMoving);
}

#[test]
fn the_equation_as_printed_gives_seven_in_every_round() {
    let found = play(&emissions(), Reading::Literal, 30);
    assert!(
        found
            .rounds
            .iter()
            .all(|round| (round.median - 7.0).abs() < 1e-9)
    );
    assert!(matches!(found.ending, Ending::Settled(_)));
}

#[test]
fn nobody_moves_where_all_agree_or_one_is_alone() {
    let stake = Stake {
        capability: 1.0,
        salience: 0.5,
        position: 6.0,
    };
    for stakes in [vec![stake], vec![stake; 4]] {
        for reading in Reading::ALL {
            let found = play(&stakes, reading, 5);
            assert_eq!((found.rounds.len(), found.ending), (0, Ending::Settled(0)));
        }
    }
}

#[test]
fn unsound_numbers_are_refused() {
    let stake = |capability, salience, position| Stake {
        capability,
        salience,
        position,
    };
    let refused = |stakes: &[Stake], scale| {
        challenge(stakes, scale, Reading::Pooled, 3).expect_err("unsound")
    };
    let fine = stake(1.0, 1.0, 5.0);
    for unsound in [
        stake(-1.0, 1.0, 5.0),
        stake(1.0, 1.5, 5.0),
        stake(1.0, f64::NAN, 5.0),
        stake(1.0, 1.0, 11.0),
    ] {
        assert_eq!(
            refused(&[fine, unsound], (0.0, 10.0)),
            ChallengeError::Number(1)
        );
    }
    assert_eq!(
        refused(&[stake(1.0, 0.0, 5.0)], (0.0, 10.0)),
        ChallengeError::NoWeight
    );
    assert_eq!(refused(&[], (0.0, 10.0)), ChallengeError::NoWeight);
    assert_eq!(refused(&[fine], (5.0, 5.0)), ChallengeError::NoScale);
}

fn stakes() -> impl Strategy<Value = Vec<Stake>> {
    let stake = (0_u8..5, 0_u8..=4, 0_u8..=8).prop_map(|(capability, salience, position)| Stake {
        capability: f64::from(capability) / 10.0,
        salience: f64::from(salience) / 4.0,
        position: 4.0 + f64::from(position) * 0.75,
    });
    proptest::collection::vec(stake, 1..7)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-6
}

proptest! {
    #[test]
    fn positions_stay_on_the_scale_and_cycles_are_cycles(stakes in stakes()) {
        for reading in Reading::ALL {
            let Ok(found) = challenge(&stakes, (4.0, 10.0), reading, 40) else {
                prop_assert!(weighted_mean(&stakes).is_none());
                continue;
            };
            let start: Vec<f64> = stakes.iter().map(|stake| stake.position).collect();
            let after = |round: usize| if round == 0 { &start } else { &found.rounds[round - 1].positions };
            for round in &found.rounds {
                prop_assert!(round.positions.iter().all(|at| (4.0..=10.0).contains(at)));
                prop_assert!((4.0..=10.0).contains(&round.median) && (4.0..=10.0).contains(&round.mean));
            }
            match found.ending {
                Ending::Cycle { from, length } => {
                    prop_assert_eq!(found.rounds.len(), from + length);
                    for (a, b) in after(from).iter().zip(after(from + length)) {
                        prop_assert!(near(*a, *b));
                    }
                }
                Ending::Settled(_) => {}
                Ending::StillMoving => prop_assert_eq!(found.rounds.len(), 40),
            }
        }
    }

    #[test]
    fn the_order_of_actors_does_not_matter(stakes in stakes()) {
        let turned: Vec<Stake> = stakes.iter().rev().copied().collect();
        for reading in Reading::ALL {
            let play = |stakes: &[Stake]| challenge(stakes, (4.0, 10.0), reading, 3);
            let (Ok(found), Ok(other)) = (play(&stakes), play(&turned)) else { continue };
            prop_assert_eq!(found.rounds.len(), other.rounds.len());
            for (a, b) in found.rounds.iter().zip(&other.rounds) {
                for (a, b) in a.positions.iter().zip(b.positions.iter().rev()) {
                    prop_assert!(near(*a, *b), "{} {}", a, b);
                }
            }
        }
    }

    #[test]
    fn the_scale_does_not_matter(stakes in stakes()) {
        let moved: Vec<Stake> = stakes.iter().map(|stake| Stake { position: stake.position * 3.0 - 40.0, ..*stake }).collect();
        for reading in Reading::ALL {
            let found = challenge(&stakes, (4.0, 10.0), reading, 3);
            let other = challenge(&moved, (-28.0, -10.0), reading, 3);
            let (Ok(found), Ok(other)) = (found, other) else { continue };
            for (a, b) in found.rounds.iter().zip(&other.rounds) {
                prop_assert!(near(a.median * 3.0 - 40.0, b.median) && near(a.mean * 3.0 - 40.0, b.mean));
            }
        }
    }
}
