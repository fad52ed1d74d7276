//! The message catalogue: every sentence a person reads, in English and Arabic.
//!
//! Values put into a message are isolated (U+2068 … U+2069) so that Latin names inside Arabic keep
//! their order and the other way round. Isolates around text that runs the same way as the
//! message are taken out again: they change nothing on a screen and get in the way of searching.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};
use unicode_bidi::{BidiClass, bidi_class};

/// A language that everything is said in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, left to right.
    English,
    /// Arabic, right to left.
    Arabic,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::Arabic];

    /// The language's tag: `en`, `ar`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub fn is_right_to_left(self) -> bool {
        self == Self::Arabic
    }

    fn id(self) -> LanguageIdentifier {
        match self {
            Self::English => langid!("en"),
            // The numerals of the tag decide how numbers print: Western digits, as in the press of
            // the Levant and in every table of the field.
            Self::Arabic => langid!("ar"),
        }
    }

    fn resources(self) -> &'static [&'static str] {
        match self {
            Self::English => &[
                include_str!("../locales/en/brief.ftl"),
                include_str!("../locales/en/compare.ftl"),
                include_str!("../locales/en/compare-settlements.ftl"),
                include_str!("../locales/en/attitudes.ftl"),
                include_str!("../locales/en/diagnostics.ftl"),
                include_str!("../locales/en/documents.ftl"),
                include_str!("../locales/en/findings.ftl"),
                include_str!("../locales/en/coalitions.ftl"),
                include_str!("../locales/en/concepts.ftl"),
                include_str!("../locales/en/ledger.ftl"),
                include_str!("../locales/en/foresight.ftl"),
                include_str!("../locales/en/flip.ftl"),
                include_str!("../locales/en/paths.ftl"),
                include_str!("../locales/en/pictures.ftl"),
                include_str!("../locales/en/program.ftl"),
                include_str!("../locales/en/quotes.ftl"),
                include_str!("../locales/en/score.ftl"),
                include_str!("../locales/en/settle.ftl"),
                include_str!("../locales/en/standing.ftl"),
                include_str!("../locales/en/strength.ftl"),
                include_str!("../locales/en/sure.ftl"),
                include_str!("../locales/en/tables.ftl"),
                include_str!("../locales/en/views.ftl"),
                include_str!("../locales/en/workbench.ftl"),
                include_str!("../locales/en/workbench-graph.ftl"),
                include_str!("../locales/en/workbench-edit.ftl"),
                include_str!("../locales/en/workbench-brief.ftl"),
                include_str!("../locales/en/workbench-sure.ftl"),
                include_str!("../locales/en/workbench-settlements.ftl"),
            ],
            Self::Arabic => &[
                include_str!("../locales/ar/brief.ftl"),
                include_str!("../locales/ar/compare.ftl"),
                include_str!("../locales/ar/compare-settlements.ftl"),
                include_str!("../locales/ar/attitudes.ftl"),
                include_str!("../locales/ar/diagnostics.ftl"),
                include_str!("../locales/ar/documents.ftl"),
                include_str!("../locales/ar/findings.ftl"),
                include_str!("../locales/ar/coalitions.ftl"),
                include_str!("../locales/ar/concepts.ftl"),
                include_str!("../locales/ar/ledger.ftl"),
                include_str!("../locales/ar/foresight.ftl"),
                include_str!("../locales/ar/flip.ftl"),
                include_str!("../locales/ar/paths.ftl"),
                include_str!("../locales/ar/pictures.ftl"),
                include_str!("../locales/ar/program.ftl"),
                include_str!("../locales/ar/quotes.ftl"),
                include_str!("../locales/ar/score.ftl"),
                include_str!("../locales/ar/settle.ftl"),
                include_str!("../locales/ar/standing.ftl"),
                include_str!("../locales/ar/strength.ftl"),
                include_str!("../locales/ar/sure.ftl"),
                include_str!("../locales/ar/tables.ftl"),
                include_str!("../locales/ar/views.ftl"),
                include_str!("../locales/ar/workbench.ftl"),
                include_str!("../locales/ar/workbench-graph.ftl"),
                include_str!("../locales/ar/workbench-edit.ftl"),
                include_str!("../locales/ar/workbench-brief.ftl"),
                include_str!("../locales/ar/workbench-sure.ftl"),
                include_str!("../locales/ar/workbench-settlements.ftl"),
            ],
        }
    }
}

/// All messages of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The shipped messages of a language.
    ///
    /// # Panics
    ///
    /// Where a shipped message file is not well formed; a test reads them all.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
        bundle.set_formatter(Some(written));
        for resource in language.resources() {
            let resource = FluentResource::try_new((*resource).to_owned())
                .expect("shipped messages are well formed");
            bundle
                .add_resource(resource)
                .expect("shipped messages have distinct names");
        }
        Self { language, bundle }
    }

    /// The language of these messages.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A message without values, where there is one of that name.
    pub fn get(&self, id: &str) -> Option<String> {
        self.find(id, None, &[])
    }

    /// A message without values.
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// A message with values.
    ///
    /// # Panics
    ///
    /// Where there is no such message, which is a fault of the program.
    pub fn text_with(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.find(id, None, values)
            .unwrap_or_else(|| panic!("no message `{id}` in `{}`", self.language.tag()))
    }

    /// An attribute of a message, such as a diagnostic's remedy; `None` where it has none.
    pub fn attribute(&self, id: &str, attribute: &str, values: &[(&str, Value)]) -> Option<String> {
        self.find(id, Some(attribute), values)
    }

    /// Parts side by side, each isolated where it runs the other way; `id` is the message of what
    /// stands between two of them.
    pub fn joined(&self, id: &str, parts: &[String]) -> String {
        let isolated: Vec<String> = parts
            .iter()
            .map(|part| format!("\u{2068}{part}\u{2069}"))
            .collect();
        settle_isolates(
            &isolated.join(&self.text(id)),
            self.language.is_right_to_left(),
        )
    }

    fn find(&self, id: &str, attribute: Option<&str>, values: &[(&str, Value)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.clone().into_fluent());
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors);
        debug_assert!(errors.is_empty(), "message `{id}`: {errors:?}");
        Some(settle_isolates(&text, self.language.is_right_to_left()))
    }
}

/// A value put into a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A name or a phrase.
    Text(String),
    /// A count, which also chooses the plural form.
    Count(usize),
}

impl Value {
    fn into_fluent(self) -> FluentValue<'static> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Owned(text)),
            // Counts in hundreds take the form of what is over the hundreds: in Arabic 432 is as 32, in English all are
            // many. The rules that Fluent chooses by (intl_pluralrules 7.0.2) take 432 for itself, so that what decides is
            // put in its place, and how it is written goes along.
            Self::Count(count) if count > 100 && count % 100 > 2 => {
                let options = FluentNumberOptions {
                    currency: Some(count.to_string()),
                    ..FluentNumberOptions::default()
                };
                FluentValue::Number(FluentNumber::new((count % 100) as f64, options))
            }
            Self::Count(count) => FluentValue::from(count),
        }
    }
}

/// A count as it is written, where another stands for it.
fn written<M>(value: &FluentValue, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => number.options.currency.clone(),
        _ => None,
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// An isolate that is open, and what it has held so far.
struct Isolate {
    start: usize,
    /// Something, at any depth, that runs against the text around.
    runs_against: bool,
    /// A letter of its own with a direction, by which it would take its direction.
    has_letters: bool,
}

/// Drops each pair of isolates whose content has nothing that runs against the text around it. In
/// text from right to left, what has no letters (a list of numbers) is told to run that way too:
/// left to itself it would run from left to right.
fn settle_isolates(text: &str, right_to_left: bool) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut open: Vec<Isolate> = Vec::new();
    for letter in text.chars() {
        match letter {
            '\u{2068}' => open.push(Isolate {
                start: kept.len(),
                runs_against: false,
                has_letters: false,
            }),
            '\u{2069}' => match open.pop() {
                Some(isolate) if isolate.runs_against => {
                    let opening = if right_to_left && !isolate.has_letters {
                        '\u{2067}'
                    } else {
                        '\u{2068}'
                    };
                    kept.insert(isolate.start, opening);
                    kept.push('\u{2069}');
                }
                Some(_) => {}
                None => kept.push(letter),
            },
            _ => {
                let (runs_against, is_letter) = match bidi_class(letter) {
                    BidiClass::L => (right_to_left, true),
                    BidiClass::R | BidiClass::AL => (!right_to_left, true),
                    // Numbers with signs between them come apart inside Arabic when nothing holds them.
                    BidiClass::EN | BidiClass::AN => (right_to_left, false),
                    _ => (false, false),
                };
                for isolate in &mut open {
                    isolate.runs_against |= runs_against;
                }
                if let Some(innermost) = open.last_mut() {
                    innermost.has_letters |= is_letter;
                }
                kept.push(letter);
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, Language, settle_isolates};

    #[test]
    fn isolates_stay_only_around_text_that_runs_the_other_way() {
        assert_eq!(
            settle_isolates("\u{2068}Russia\u{2069} halts", false),
            "Russia halts"
        );
        assert_eq!(
            settle_isolates("\u{2068}روسيا\u{2069} halts", false),
            "\u{2068}روسيا\u{2069} halts"
        );
        assert_eq!(
            settle_isolates("حالة \u{2068}YN\u{2069}", true),
            "حالة \u{2068}YN\u{2069}"
        );
        assert_eq!(
            settle_isolates("\u{2068}روسيا\u{2069} توقف", true),
            "روسيا توقف"
        );
    }

    #[test]
    fn hundreds_take_the_form_of_what_is_over() {
        let arabic = Catalogue::new(Language::Arabic);
        let told =
            |count: usize| arabic.text_with("workbench-states-count", &[("count", count.into())]);
        for (count, form) in [
            (3, "أوضاع"),
            (32, "وضعًا"),
            (100, "وضع."),
            (101, "وضع."),
            (102, "وضع."),
            (103, "أوضاع"),
            (432, "وضعًا"),
            (1_000, "وضع."),
            (1_024, "وضعًا"),
        ] {
            let told = told(count);
            assert!(
                told.contains(form) && told.contains(&count.to_string()),
                "{told}"
            );
        }
        let english = Catalogue::new(Language::English);
        let told = english.text_with("workbench-states-count", &[("count", 432.into())]);
        assert_eq!(told, "432 situations.");
    }

    #[test]
    fn numbers_in_arabic_run_as_arabic_does() {
        let text = "في \u{2068}\u{2068}4\u{2069}، \u{2068}5\u{2069}\u{2069}";
        assert_eq!(
            settle_isolates(text, true),
            "في \u{2067}\u{2067}4\u{2069}، \u{2067}5\u{2069}\u{2069}"
        );
    }

    #[test]
    fn an_isolate_holds_when_only_a_nested_part_runs_the_other_way() {
        let text = "خطوة \u{2068}روسيا \u{2068}now\u{2069}\u{2069}";
        assert_eq!(settle_isolates(text, true), text);
    }
}
