//! What is said of options in a rule or a wish, in plain forms.

use detente_case::{DraftRule, Wish};

/// How a rule or a wish is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::workbench) enum Form {
    Taken,
    NotTaken,
    OnlyIf,
    Both,
    NotBoth,
    ExactlyOne,
    AtMostOne,
    /// These are done and no others.
    Just,
}

impl Form {
    const ALL: [Self; 8] = [
        Self::Taken,
        Self::NotTaken,
        Self::OnlyIf,
        Self::Both,
        Self::NotBoth,
        Self::ExactlyOne,
        Self::AtMostOne,
        Self::Just,
    ];

    pub(in crate::workbench) fn word(self) -> &'static str {
        match self {
            Self::Taken => "yes",
            Self::NotTaken => "no",
            Self::OnlyIf => "only-if",
            Self::Both => "both",
            Self::NotBoth => "not-both",
            Self::ExactlyOne => "exactly-one",
            Self::AtMostOne => "at-most-one",
            Self::Just => "just",
        }
    }

    pub(super) fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.word() == word)
    }
}

/// Something said of options, by their keys: `only-if.3.5`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::workbench) struct Said {
    pub(in crate::workbench) form: Form,
    pub(in crate::workbench) of: Vec<usize>,
}

impl Said {
    pub(in crate::workbench) fn new(form: Form, of: &[usize]) -> Self {
        Self {
            form,
            of: of.to_vec(),
        }
    }

    pub(in crate::workbench) fn written(&self) -> String {
        let keys = self.of.iter().map(usize::to_string);
        let words: Vec<String> = std::iter::once(self.form.word().to_owned())
            .chain(keys)
            .collect();
        words.join(".")
    }

    pub(super) fn read(written: &str) -> Option<Self> {
        let mut words = written.split('.');
        let form = words.next()?;
        let of: Option<Vec<usize>> = words.map(|key| key.parse().ok()).collect();
        let said = Self {
            form: Form::read(form)?,
            of: of?,
        };
        said.is_whole().then_some(said)
    }

    /// Whether it speaks of as many different options as its form takes.
    pub(super) fn is_whole(&self) -> bool {
        let mut different = self.of.clone();
        different.sort_unstable();
        different.dedup();
        different.len() == self.of.len()
            && match self.form {
                Form::Taken | Form::NotTaken => self.of.len() == 1,
                Form::OnlyIf | Form::Both | Form::NotBoth => self.of.len() == 2,
                Form::ExactlyOne | Form::AtMostOne => self.of.len() >= 2,
                Form::Just => true,
            }
    }

    /// As a wish, with these options for the keys.
    pub(super) fn wish(&self, of: &[usize]) -> Option<Wish> {
        match (self.form, of) {
            (Form::Taken, [option]) => Some(Wish::Taken(*option)),
            (Form::NotTaken, [option]) => Some(Wish::NotTaken(*option)),
            (Form::OnlyIf, [what, condition]) => Some(Wish::OnlyIf(*what, *condition)),
            (Form::Both, [one, other]) => Some(Wish::Both(*one, *other)),
            (Form::NotBoth, [one, other]) => Some(Wish::NotBoth(*one, *other)),
            (Form::Just, taken) => Some(Wish::Just(taken.to_vec())),
            _ => None,
        }
    }

    /// As a rule, with these options for the keys.
    pub(super) fn rule(&self, of: Vec<usize>) -> Option<DraftRule> {
        match (self.form, &of[..]) {
            (Form::OnlyIf, [what, condition]) => Some(DraftRule::OnlyIf(*what, *condition)),
            (Form::NotBoth, [one, other]) => Some(DraftRule::NotBoth(*one, *other)),
            (Form::ExactlyOne, _) => Some(DraftRule::ExactlyOne(of)),
            (Form::AtMostOne, _) => Some(DraftRule::AtMostOne(of)),
            _ => None,
        }
    }
}
