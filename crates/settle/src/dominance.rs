//! Which of many vectors no other is better than: at least as large in every place, and larger in one.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::TOLERANCE;

/// So many comparisons of two vectors are made at most, where there are four places or more.
const MOST_COMPARISONS: u64 = 8_000_000_000;

/// So many vectors are compared with those kept so far at a time, each on any thread.
const BLOCK: usize = 1 << 12;

/// So many codes are compared at a time.
const AT_ONCE: usize = 32;

/// Which vectors of a list, `places` numbers each, are undominated; `None` where to know it would take too long.
///
/// Numbers are replaced by their ranks first, those within the tolerance of the next sharing one: to be equal is then
/// the same for any three of them. With up to three places one sweep is enough (Kung, Luccio and Preparata, *On
/// finding the maxima of a set of vectors*, 1975); with more, each vector is compared with those kept so far, the
/// largest in sum first, through a [`Front`].
pub(crate) fn undominated(numbers: &[f64], places: usize) -> Option<Vec<bool>> {
    let count = numbers.len() / places.max(1);
    let ranks = ranks(numbers, places);
    let rank = |at: usize| &ranks[at * places..][..places];
    let mut order: Vec<u32> = (0..count as u32).collect();
    // The largest first; equal vectors end up side by side.
    order.sort_unstable_by(|a, b| rank(*b as usize).cmp(rank(*a as usize)));
    let groups: Vec<&[u32]> = order
        .chunk_by(|a, b| rank(*a as usize) == rank(*b as usize))
        .collect();
    let vectors: Vec<&[u32]> = groups.iter().map(|group| rank(group[0] as usize)).collect();
    let kept = match places {
        0 => vec![true; vectors.len()],
        1..=3 => swept(&vectors),
        _ => compared(&vectors)?,
    };
    let mut undominated = vec![false; count];
    for (group, kept) in groups.iter().zip(kept) {
        for member in *group {
            undominated[*member as usize] = kept;
        }
    }
    Some(undominated)
}

/// The rank of every number among those of its place.
fn ranks(numbers: &[f64], places: usize) -> Vec<u32> {
    let mut ranks = vec![0; numbers.len()];
    for place in 0..places {
        // Numbers beside their vectors: looked up in their rows, they would take several times as long to sort.
        let of_place = numbers.iter().skip(place).step_by(places).copied();
        let mut order: Vec<(f64, u32)> = of_place.zip(0..).collect();
        order.par_sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        let mut rank = 0;
        let mut before = f64::NEG_INFINITY;
        for (number, at) in order {
            if number - before > TOLERANCE {
                rank += 1;
            }
            before = number;
            ranks[at as usize * places + place] = rank;
        }
    }
    ranks
}

/// With up to three places: vectors come in descending order, so that only earlier ones can dominate, and those of
/// them matter that are largest in the last place for their second.
fn swept(vectors: &[&[u32]]) -> Vec<bool> {
    // Second place to third, of the vectors kept: the larger the second, the smaller the third.
    let mut stairs: BTreeMap<u32, u32> = BTreeMap::new();
    let place = |vector: &[u32], place: usize| vector.get(place).copied().unwrap_or(0);
    let mut kept = Vec::with_capacity(vectors.len());
    for vector in vectors {
        let (second, third) = (place(vector, 1), place(vector, 2));
        let is_dominated = stairs
            .range(second..)
            .next()
            .is_some_and(|(_, known)| *known >= third);
        kept.push(!is_dominated);
        if !is_dominated {
            while let Some((below, known)) = stairs.range(..=second).next_back()
                && *known <= third
            {
                let below = *below;
                stairs.remove(&below);
            }
            stairs.insert(second, third);
        }
    }
    kept
}

/// With any number of places.
fn compared(vectors: &[&[u32]]) -> Option<Vec<bool>> {
    let mut order: Vec<usize> = (0..vectors.len()).collect();
    let sum = |at: usize| vectors[at].iter().map(|rank| u64::from(*rank)).sum::<u64>();
    // A vector that dominates another has the larger sum.
    order.sort_by_cached_key(|at| (u64::MAX - sum(*at), *at));
    let mut kept = vec![false; vectors.len()];
    let mut front = Front::of(vectors);
    let mut comparisons = 0;
    for block in order.chunks(BLOCK) {
        let before = front.codes.len();
        comparisons += (before * block.len()) as u64;
        if comparisons > MOST_COMPARISONS {
            return None;
        }
        let left: Vec<usize> = block
            .par_iter()
            .copied()
            .filter(|at| !front.beats(0, vectors[*at]))
            .collect();
        for at in left {
            if !front.beats(before, vectors[at]) {
                kept[at] = true;
                front.add(vectors[at]);
            }
        }
    }
    Some(kept)
}

/// Undominated vectors, each with a code that tells most of those it cannot dominate without a look at its ranks.
///
/// Every place is cut into steps, and a bit of the code says whether the rank has reached a step. Where a vector
/// dominates another, its code has all bits of the other's.
struct Front {
    codes: Vec<u64>,
    ranks: Vec<u32>,
    /// The largest rank of each place.
    largest: Vec<u32>,
    /// Into how many steps each place is cut.
    steps: u64,
}

impl Front {
    /// An empty one for some vectors.
    fn of(vectors: &[&[u32]]) -> Self {
        let places = vectors.first().map_or(0, |vector| vector.len());
        let largest = |place: usize| vectors.iter().map(|vector| vector[place]).max();
        Self {
            codes: Vec::new(),
            ranks: Vec::new(),
            largest: (0..places).filter_map(largest).collect(),
            // Places that do not fit go without.
            steps: (64 / places.max(1) as u64).max(1),
        }
    }

    fn code(&self, vector: &[u32]) -> u64 {
        let mut code = 0;
        for (rank, largest) in vector.iter().zip(&self.largest).take(64) {
            let range = u64::from(*largest) + 1;
            let reached = u64::from(*rank) * (self.steps + 1) / range;
            code = code << self.steps | ((1_u64 << reached) - 1);
        }
        code
    }

    /// Whether one of those added from a place on is at least as large as a vector everywhere.
    fn beats(&self, from: usize, vector: &[u32]) -> bool {
        let code = self.code(vector);
        let places = vector.len();
        let ranks = self.ranks[from * places..].chunks(AT_ONCE * places);
        self.codes[from..]
            .chunks(AT_ONCE)
            .zip(ranks)
            .any(|(codes, ranks)| {
                // Without stopping early, so that many codes are looked at in one instruction.
                let near: u32 = codes.iter().map(|own| u32::from(code & !own == 0)).sum();
                near > 0
                    && ranks.chunks(places).any(|own| {
                        let mut both = own.iter().zip(vector);
                        both.all(|(own, other)| own >= other)
                    })
            })
    }

    fn add(&mut self, vector: &[u32]) {
        self.codes.push(self.code(vector));
        self.ranks.extend_from_slice(vector);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::undominated;

    fn by_definition(vectors: &[Vec<f64>]) -> Vec<bool> {
        let dominates = |a: &[f64], b: &[f64]| {
            a.iter().zip(b).all(|(a, b)| a >= b) && a.iter().zip(b).any(|(a, b)| a > b)
        };
        let is_dominated = |own: &Vec<f64>| vectors.iter().any(|other| dominates(other, own));
        vectors.iter().map(|own| !is_dominated(own)).collect()
    }

    proptest! {
        #[test]
        fn undominated_as_defined(
            places in 1_usize..9,
            numbers in proptest::collection::vec(0_u8..5, 0..160),
        ) {
            let numbers: Vec<f64> = numbers.into_iter().map(|number| f64::from(number) / 3.0).collect();
            let whole = numbers.len() / places * places;
            let vectors: Vec<Vec<f64>> = numbers[..whole].chunks(places).map(<[f64]>::to_vec).collect();
            let found = undominated(&numbers[..whole], places).expect("few vectors");
            prop_assert_eq!(found, by_definition(&vectors));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4))]

        /// Many vectors are compared with the front block by block; a place in which all are equal changes nothing.
        #[test]
        fn comparing_many_gives_what_one_sweep_gives(
            numbers in proptest::collection::vec(0_u16..1000, 15_000),
        ) {
            let vectors = numbers.chunks(3).map(|three| {
                let [a, b, c] = [three[0], three[1], three[2]].map(f64::from);
                // Most lie close to a plane, so that many are undominated.
                [a, b, 2000.0 - a - b + (c / 100.0).floor()]
            });
            let swept: Vec<f64> = vectors.clone().flatten().collect();
            let compared: Vec<f64> = vectors.flat_map(|[a, b, c]| [a, 7.0, b, c]).collect();
            let kept = undominated(&swept, 3).expect("one sweep");
            prop_assert!(kept.iter().filter(|kept| **kept).count() > 1000);
            prop_assert_eq!(undominated(&compared, 4), Some(kept));
        }
    }

    #[test]
    fn a_difference_below_the_tolerance_is_none() {
        let found = undominated(&[0.1 + 0.2, 1.0, 0.3, 1.0, 0.3, 0.9], 2);
        assert_eq!(found, Some(vec![true, true, false]));
    }
}
