//! Where a page of the workbench is found: everything that was chosen on it is in its address.

use std::borrow::Cow;

use form_urlencoded::Serializer;

use super::bargain::Bargain;
use super::frame::Room;
use super::look::Look;
use crate::catalogue::Language;

/// The state, and perhaps the actor, that the reasons are shown of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The key of the state.
    pub state: String,
    /// The id of the actor; all of them where there is none.
    pub actor: Option<String>,
}

/// The address of a page about a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The language of the page.
    pub language: Language,
    /// The name of the case among those that are served.
    pub case: String,
    /// The room that the page is.
    pub room: Room,
    /// The changes made to the case, in order, as `detente compare` reads them.
    pub changes: Vec<String>,
    /// Changes that were undone, the one undone last at the end.
    pub undone: Vec<String>,
    /// What the reasons are shown of.
    pub about: Option<About>,
    /// The key of the state that the way from today leads to; the first that lasts where there is none.
    pub to: Option<String>,
    /// What is looked at in the graph.
    pub look: Look,
    /// How many versions are run, as written.
    pub versions: Option<String>,
    /// From which seed, as written.
    pub seed: Option<String>,
    /// What is chosen in the room of settlements.
    pub bargain: Bargain,
}

impl Address {
    /// A case as it stands.
    #[must_use]
    pub fn of_case(language: Language, case: &str) -> Self {
        Self {
            language,
            case: case.to_owned(),
            room: Room::Question,
            changes: Vec::new(),
            undone: Vec::new(),
            about: None,
            to: None,
            look: Look::default(),
            versions: None,
            seed: None,
            bargain: Bargain::default(),
        }
    }

    /// In another room.
    #[must_use]
    pub fn in_room(&self, room: Room) -> Self {
        Self {
            room,
            ..self.clone()
        }
    }

    /// With something else looked at in the graph.
    #[must_use]
    pub fn looking_at(&self, look: Look) -> Self {
        Self {
            look,
            ..self.clone()
        }
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self {
            language,
            ..self.clone()
        }
    }

    /// With the last change undone; `None` where there is none.
    #[must_use]
    pub fn undo(&self) -> Option<Self> {
        let mut back = self.clone();
        let last = back.changes.pop()?;
        back.undone.push(last);
        Some(back)
    }

    /// With the change made again that was undone last; `None` where none was.
    #[must_use]
    pub fn redo(&self) -> Option<Self> {
        let mut again = self.clone();
        let last = again.undone.pop()?;
        again.changes.push(last);
        Some(again)
    }

    /// With a number set to another: a change that set it before is replaced.
    #[must_use]
    pub fn slid(&self, what: &str, number: &str) -> Self {
        let mut slid = self.clone();
        let sets_it = |change: &String| {
            let rest = change.strip_prefix(what);
            rest.is_some_and(|rest| rest.starts_with(' ') && !rest.trim().contains(' '))
        };
        slid.changes.retain(|change| !sets_it(change));
        slid.changes.push(format!("{what} {number}"));
        slid
    }

    /// With no change at all.
    #[must_use]
    pub fn reset(&self) -> Self {
        Self {
            changes: Vec::new(),
            undone: Vec::new(),
            ..self.clone()
        }
    }

    /// As it is sent to somebody else: without what was undone.
    #[must_use]
    pub fn shared(&self) -> Self {
        Self {
            undone: Vec::new(),
            ..self.clone()
        }
    }

    /// With the reasons of a state shown, for one actor or all.
    #[must_use]
    pub fn asking(&self, state: &str, actor: Option<&str>) -> Self {
        let about = About {
            state: state.to_owned(),
            actor: actor.map(str::to_owned),
        };
        Self {
            about: Some(about),
            ..self.clone()
        }
    }

    /// With no reasons shown.
    #[must_use]
    pub fn without_reasons(&self) -> Self {
        Self {
            about: None,
            ..self.clone()
        }
    }

    /// With the way to a state shown.
    #[must_use]
    pub fn leading_to(&self, state: &str) -> Self {
        Self {
            to: Some(state.to_owned()),
            ..self.clone()
        }
    }

    /// The list of cases in its language.
    #[must_use]
    pub fn index(language: Language) -> String {
        format!("/{}", language.tag())
    }

    /// The path of the case, to which rooms and parts of it add theirs.
    #[must_use]
    pub fn path(&self) -> String {
        let name: String = form_urlencoded::byte_serialize(self.case.as_bytes()).collect();
        // What is written for a space in a query means a plus sign in a path.
        let name = name.replace('+', "%20");
        format!("/{}/case/{name}", self.language.tag())
    }

    /// The whole address.
    #[must_use]
    pub fn href(&self) -> String {
        self.href_of(self.room.part())
    }

    /// The address of a part or room of the case, such as `/sure`.
    #[must_use]
    pub fn href_of(&self, part: &str) -> String {
        let mut query = Serializer::new(String::new());
        for (name, value) in self.fields() {
            query.append_pair(name, &value);
        }
        let query = query.finish();
        let path = self.path();
        if query.is_empty() {
            format!("{path}{part}")
        } else {
            format!("{path}{part}?{query}")
        }
    }

    /// What is in the query, name by name.
    #[must_use]
    pub fn fields(&self) -> Vec<(&'static str, Cow<'_, str>)> {
        let mut fields: Vec<(&'static str, Cow<'_, str>)> = Vec::new();
        fields.extend(self.changes.iter().map(|change| ("change", change.into())));
        fields.extend(self.undone.iter().map(|change| ("undone", change.into())));
        if let Some(about) = &self.about {
            fields.push(("state", (&about.state).into()));
            fields.extend(about.actor.iter().map(|actor| ("actor", actor.into())));
        }
        fields.extend(self.to.iter().map(|state| ("to", state.into())));
        fields.extend(self.look.fields());
        fields.extend(self.versions.iter().map(|count| ("versions", count.into())));
        fields.extend(self.seed.iter().map(|seed| ("seed", seed.into())));
        fields.extend(self.bargain.fields());
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::Address;
    use crate::catalogue::Language;

    #[test]
    fn what_is_undone_can_be_done_again() {
        let address = Address {
            changes: vec!["forbid a".to_owned(), "forbid b".to_owned()],
            ..Address::of_case(Language::English, "x")
        };
        let back = address.undo().and_then(|back| back.undo()).expect("two");
        assert_eq!(back.undo(), None);
        let again = back.redo().and_then(|again| again.redo());
        assert_eq!(again, Some(address));
    }

    #[test]
    fn a_number_that_is_set_twice_is_one_change() {
        let address = Address::of_case(Language::English, "x");
        let slid = address
            .slid("ideal a on land", "3")
            .slid("walk-away a", "0.5");
        let again = slid.slid("ideal a on land", "4");
        assert_eq!(again.changes, ["walk-away a 0.5", "ideal a on land 4"]);
        let other = again.slid("ideal a on landing", "1");
        assert_eq!(other.changes.len(), 3);
    }

    #[test]
    fn an_address_has_no_letter_with_a_meaning_of_its_own() {
        let address = Address {
            changes: vec!["want us.a b & \"c\"#?".to_owned()],
            ..Address::of_case(Language::Arabic, "a b/../<c>")
        };
        assert_eq!(
            address.href(),
            "/ar/case/a%20b%2F..%2F%3Cc%3E?change=want+us.a+b+%26+%22c%22%23%3F"
        );
    }
}
