//! Sliders: each sets one number of the case, and setting it again replaces that change.
//!
//! A slider is a form of its own that adds what it sets and to what. Without the script it has a button; with it the form
//! is sent as soon as the mark rests.

use maud::{Markup, html};

use super::address::Address;
use super::frame::Room;
use crate::html::text;
use crate::isolates::without_isolates;
use crate::words::Words;

/// What the number is of that a slider sets is called so in the address, until it is a change among the others.
pub const SLIDE: &str = "slide";
/// And this is what the number itself is called.
pub const NUMBER: &str = "number";

/// A number that can be set.
pub(super) struct Slider {
    /// What it is of: a change without its number, such as `walk-away russia`.
    pub(super) what: String,
    /// What it is called beside the mark.
    pub(super) label: Markup,
    /// What it is called where the rest of the page is not seen.
    pub(super) name: String,
    /// From where to where it goes, and in which steps.
    pub(super) scale: Scale,
    /// Where it stands.
    pub(super) at: f64,
    /// What that is in words or digits.
    pub(super) told: String,
    /// The list of levels it passes, by its id.
    pub(super) levels: Option<String>,
    /// Classes for the colour and size of its mark.
    pub(super) class: String,
}

/// From where to where a slider goes, and in which steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) step: f64,
}

impl Scale {
    /// From nothing, or what is less, to a round number above all of these, in a hundred steps.
    pub(super) fn above(numbers: impl IntoIterator<Item = f64>) -> Self {
        let (mut from, mut most) = (0.0_f64, 0.0_f64);
        for number in numbers {
            (from, most) = (from.min(number), most.max(number));
        }
        let to = round_above(most);
        Self {
            from,
            to,
            step: to / 100.0,
        }
    }

    /// Along levels, in the largest steps that come by all of them; a hundred where none do.
    pub(super) fn along(levels: &[f64]) -> Self {
        let (from, to) = match levels {
            [] => (0.0, 1.0),
            [only] => (*only, only + 1.0),
            [first, .., last] => (*first, *last),
        };
        let gaps = || levels.windows(2).map(|pair| pair[1] - pair[0]);
        let smallest = gaps().fold(f64::INFINITY, f64::min);
        let comes_by_all = |step: &f64| {
            let steps = gaps().map(|gap| gap / step);
            steps
                .into_iter()
                .all(|steps| (steps - steps.round()).abs() < 1e-6)
        };
        let steps = (1..=20).map(|part| smallest / f64::from(part));
        let step = steps.into_iter().find(comes_by_all);
        Self {
            from,
            to,
            step: step
                .filter(|step| step.is_finite())
                .unwrap_or((to - from) / 100.0),
        }
    }
}

/// 1, 2 or 5 with noughts, the smallest of them that is not less.
fn round_above(number: f64) -> f64 {
    if number <= 1.0 {
        return 1.0;
    }
    let power = 10_f64.powf(number.log10().floor());
    let round = [1.0, 2.0, 5.0].map(|digit| digit * power);
    let first = round.into_iter().find(|round| *round >= number - 1e-9);
    first.unwrap_or(10.0 * power)
}

/// A number as a browser reads it.
pub(super) fn digits(number: f64) -> String {
    let written = format!("{number:.4}");
    let written = written.trim_end_matches('0').trim_end_matches('.');
    if written == "-0" { "0" } else { written }.to_owned()
}

/// The slider, with what was changed already.
pub(super) fn slider(words: &Words, slider: &Slider, address: &Address) -> Markup {
    let id = slider.what.replace(' ', "-");
    let scale = slider.scale;
    html! {
        (form(words, &slider.what, &format!("slide {}", slider.class), address, &html! {
            label for=(id) { (slider.label) }
            input #(id) type="range" name=(NUMBER) min=(digits(scale.from)) max=(digits(scale.to)) step=(digits(scale.step)) value=(digits(slider.at)) list=[slider.levels.as_ref()] aria-label=(without_isolates(&slider.name)) aria-valuetext=(without_isolates(&slider.told)) autocomplete="off";
            output for=(id) { (text(&slider.told)) }
        }))
    }
}

/// A form that sets a number of the case to what is chosen in it.
pub(super) fn form(
    words: &Words,
    what: &str,
    class: &str,
    address: &Address,
    content: &Markup,
) -> Markup {
    html! {
        form class=(class) method="get" action={ (address.path()) (Room::Settlements.part()) } data-sent="at-once" hx-sync="this:replace" {
            @for (name, value) in address.shared().fields() {
                input type="hidden" name=(name) value=(value);
            }
            input type="hidden" name=(SLIDE) value=(what);
            (content)
            button type="submit" { (text(&words.catalogue.text("workbench-set"))) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, digits};

    #[test]
    fn steps_come_by_every_level() {
        let step = |levels: &[f64]| digits(Scale::along(levels).step);
        assert_eq!(step(&[0.0, 30.0, 55.0, 75.0, 100.0]), "5");
        assert_eq!(step(&[0.0, 1.0, 2.0]), "1");
        assert_eq!(step(&[0.0, 0.3]), "0.3");
        assert_eq!(step(&[2.0]), "0.01");
        let odd = Scale::along(&[0.0, 1.0, std::f64::consts::PI]);
        assert!((odd.step - odd.to / 100.0).abs() < 1e-12);
    }

    #[test]
    fn scales_end_at_round_numbers() {
        let end = |number: f64| digits(Scale::above([number, 0.1]).to);
        assert_eq!(
            [0.4, 1.0, 1.1, 3.0, 35.0, 100.0, 700.0].map(end),
            ["1", "1", "2", "5", "50", "100", "1000"]
        );
        assert_eq!(digits(Scale::above([-0.25]).from), "-0.25");
        assert_eq!(digits(-0.0), "0");
    }
}
