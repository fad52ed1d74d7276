//! What is looked at in the graph and in the table of states beside it: part of the address like all that is chosen.

use std::borrow::Cow;

use crate::isolates::without_isolates;

/// How the table of states is sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// By the numbers of the states.
    Number,
    /// By what they are called.
    Name,
    /// By how firmly they hold.
    Holds,
    /// By what they are to an actor, by its id.
    Rank(String),
    /// By whether an option is taken, by its id.
    Option(String),
}

/// Which states the table has by how they are reached from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// By moves that can be made.
    Somehow,
    /// By moves that each leave whoever makes them better off.
    Wanted,
}

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The key of the state that the graph starts from; today's situation where there is none.
    pub focus: Option<String>,
    /// How many moves lead away from it at most, and none for what matters most; where this is not said, everything is
    /// shown if there is room for it.
    pub steps: Option<u32>,
    /// The ids of those whose moves are drawn; everybody where there is none.
    pub movers: Vec<String>,
    /// Whether only moves are drawn that their makers would want.
    pub wanted: bool,
    /// What the table is sorted by, and whether the other way round.
    pub sort: Option<(Column, bool)>,
    /// What its states are called, or a condition they meet.
    pub find: Option<String>,
    /// Whether it has only what could last.
    pub lasting: bool,
    /// Whether it has only what is reached from today.
    pub reached: Option<Reached>,
    /// Options by their ids that are taken in its states, or are not.
    pub options: Vec<(String, bool)>,
    /// The part of it that is shown, from 1; the one with the state in focus where this is not said.
    pub page: Option<usize>,
}

/// Further than this nobody can see.
const MOST_STEPS: u32 = 9;

impl Look {
    /// Takes in a field of a query, where it is one of its own. What cannot be read is left out, and so is what could
    /// reorder the text of a page.
    pub fn read(&mut self, name: &str, value: &str) {
        let value = &*without_isolates(value);
        match name {
            "focus" => self.focus = Some(value.to_owned()),
            "steps" => {
                let steps = value.parse::<u32>().ok();
                self.steps = steps.map(|steps| steps.min(MOST_STEPS));
            }
            "mover" => self.movers.push(value.to_owned()),
            "moves" => self.wanted = value == "wanted",
            "sort" => self.sort = read_sort(value),
            "find" => self.find = Some(value.to_owned()),
            "lasting" => self.lasting = value == "only",
            "reached" => {
                self.reached = match value {
                    "somehow" => Some(Reached::Somehow),
                    "wanted" => Some(Reached::Wanted),
                    _ => None,
                }
            }
            "option" => self.options.extend(read_option(value)),
            "page" => self.page = value.parse().ok().filter(|page| *page > 0),
            _ => {}
        }
    }

    /// What is in the query, name by name.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, Cow<'_, str>)> {
        let mut fields: Vec<(&'static str, Cow<'_, str>)> = Vec::new();
        fields.extend(self.focus.iter().map(|state| ("focus", state.into())));
        fields.extend(self.steps.map(|steps| ("steps", steps.to_string().into())));
        fields.extend(self.movers.iter().map(|mover| ("mover", mover.into())));
        fields.extend(self.wanted.then(|| ("moves", "wanted".into())));
        let sort = self.sort.as_ref();
        fields.extend(sort.map(|sort| ("sort", written_sort(sort).into())));
        fields.extend(self.find.iter().map(|find| ("find", find.into())));
        fields.extend(self.lasting.then(|| ("lasting", "only".into())));
        let reached = self.reached.map(|reached| match reached {
            Reached::Somehow => "somehow",
            Reached::Wanted => "wanted",
        });
        fields.extend(reached.map(|reached| ("reached", reached.into())));
        fields.extend(self.options.iter().map(|(option, taken)| {
            let answer = if *taken { "yes" } else { "no" };
            ("option", format!("{option}:{answer}").into())
        }));
        fields.extend(self.page.map(|page| ("page", page.to_string().into())));
        fields
    }

    /// With another state in focus, and what is near it.
    #[must_use]
    pub fn focusing(&self, state: &str) -> Self {
        Self {
            focus: Some(state.to_owned()),
            steps: self.steps.filter(|steps| *steps > 0).or(Some(1)),
            page: None,
            ..self.clone()
        }
    }

    /// So many steps out, and none for what matters most.
    #[must_use]
    pub fn within(&self, steps: u32) -> Self {
        Self {
            steps: Some(steps),
            ..self.clone()
        }
    }

    /// With the moves of one more actor among `all`, or of one less.
    #[must_use]
    pub fn toggling(&self, mover: &str, all: &[&str]) -> Self {
        let is_on = |known: &&&str| {
            let has = self.movers.iter().any(|other| other == **known);
            has != (**known == mover)
        };
        let on: Vec<String> = all
            .iter()
            .filter(is_on)
            .map(|id| (*id).to_owned())
            .collect();
        // All of them are everybody.
        let movers = if on.len() == all.len() {
            Vec::new()
        } else {
            on
        };
        Self {
            movers,
            ..self.clone()
        }
    }

    /// Sorted by a column; the other way round where it is already.
    #[must_use]
    pub fn sorted_by(&self, column: Column) -> Self {
        let turned = matches!(&self.sort, Some((now, false)) if *now == column)
            || (self.sort.is_none() && column == Column::Number);
        Self {
            sort: Some((column, turned)),
            page: Some(1),
            ..self.clone()
        }
    }

    /// With all states in the table.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self {
            find: None,
            lasting: false,
            reached: None,
            options: Vec::new(),
            page: None,
            ..self.clone()
        }
    }

    /// Whether an option has to be taken, or must not be.
    #[must_use]
    pub fn wants_option(&self, option: &str) -> Option<bool> {
        let mut options = self.options.iter();
        let known = options.find(|(known, _)| known == option);
        known.map(|(_, taken)| *taken)
    }

    /// Another part of the table.
    #[must_use]
    pub fn at_page(&self, page: usize) -> Self {
        Self {
            page: Some(page),
            ..self.clone()
        }
    }
}

/// `holds`, `rank:us`, and with a hyphen before it the other way round.
fn read_sort(value: &str) -> Option<(Column, bool)> {
    let (name, turned) = match value.strip_prefix('-') {
        Some(name) => (name, true),
        None => (value, false),
    };
    let column = match name.split_once(':') {
        None => match name {
            "number" => Column::Number,
            "name" => Column::Name,
            "holds" => Column::Holds,
            _ => return None,
        },
        Some(("rank", actor)) => Column::Rank(actor.to_owned()),
        Some(("option", option)) => Column::Option(option.to_owned()),
        Some(_) => return None,
    };
    Some((column, turned))
}

fn written_sort((column, turned): &(Column, bool)) -> String {
    let column: Cow<str> = match column {
        Column::Number => "number".into(),
        Column::Name => "name".into(),
        Column::Holds => "holds".into(),
        Column::Rank(actor) => format!("rank:{actor}").into(),
        Column::Option(option) => format!("option:{option}").into(),
    };
    format!("{}{column}", if *turned { "-" } else { "" })
}

fn read_option(value: &str) -> Option<(String, bool)> {
    let (option, answer) = value.rsplit_once(':')?;
    let taken = match answer {
        "yes" => true,
        "no" => false,
        _ => return None,
    };
    Some((option.to_owned(), taken))
}

#[cfg(test)]
mod tests {
    use super::{Column, Look};

    fn read(fields: &[(&str, &str)]) -> Look {
        let mut look = Look::default();
        for (name, value) in fields {
            look.read(name, value);
        }
        look
    }

    #[test]
    fn what_is_written_is_read_again() {
        let fields = [
            ("focus", "YN:-"),
            ("steps", "2"),
            ("mover", "us"),
            ("mover", "a:b"),
            ("moves", "wanted"),
            ("sort", "-rank:us"),
            ("find", "a & <b>"),
            ("lasting", "only"),
            ("reached", "wanted"),
            ("option", "us.a:b:yes"),
            ("option", "c:no"),
            ("page", "3"),
        ];
        let look = read(&fields);
        let written = look.fields();
        let written = written.iter().map(|(name, value)| (*name, &**value));
        assert_eq!(written.collect::<Vec<_>>(), fields);
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let nonsense = [
            ("steps", "-1"),
            ("steps", "some"),
            ("moves", "all"),
            ("sort", "-"),
            ("sort", "rank"),
            ("sort", "size:us"),
            ("lasting", "yes"),
            ("reached", "nowhere"),
            ("option", "a"),
            ("option", "a:maybe"),
            ("page", "0"),
            ("page", "99999999999999999999999999"),
        ];
        assert_eq!(read(&nonsense), Look::default());
        assert_eq!(read(&[("steps", "4000000000")]).steps, Some(9));
        let find = read(&[("find", "a\u{202E}b\u{2066}")]).find;
        assert_eq!(find.as_deref(), Some("ab"));
    }

    #[test]
    fn movers_are_chosen_one_by_one_and_all_are_everybody() {
        let all = ["a", "b", "c"];
        let one = Look::default().toggling("b", &all);
        assert_eq!(one.movers, ["b"]);
        let two = one.toggling("a", &all);
        assert_eq!(two.movers, ["a", "b"]);
        assert_eq!(two.toggling("a", &all), one);
        assert_eq!(two.toggling("c", &all), Look::default());
        assert_eq!(one.toggling("b", &all), Look::default());
    }

    #[test]
    fn a_column_is_sorted_the_other_way_the_second_time() {
        let sort = |look: &Look| look.sort.clone().map(|(_, turned)| turned);
        let first = Look::default().sorted_by(Column::Name);
        assert_eq!(sort(&first), Some(false));
        assert_eq!(sort(&first.sorted_by(Column::Name)), Some(true));
        assert_eq!(sort(&first.sorted_by(Column::Holds)), Some(false));
        // By number it is sorted from the beginning.
        assert_eq!(sort(&Look::default().sorted_by(Column::Number)), Some(true));
    }
}
