//! What is chosen in the room of settlements, as it stands in an address.

use std::borrow::Cow;

/// The table, the two actors of the frontier, and the package that is spelled out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bargain {
    /// The id of the table; the first where there is none.
    pub table: Option<String>,
    /// The id of the actor to whom packages to the side are worth more.
    pub first: Option<String>,
    /// The id of the actor to whom packages above are worth more.
    pub second: Option<String>,
    /// The number of the package, among all there are.
    pub package: Option<String>,
}

impl Bargain {
    /// What is in the query, name by name.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&'static str, Cow<'_, str>)> {
        let own = [
            ("table", &self.table),
            ("first", &self.first),
            ("second", &self.second),
            ("package", &self.package),
        ];
        own.into_iter()
            .filter_map(|(name, value)| Some((name, value.as_deref()?.into())))
    }

    /// Takes a field of a query, if it is one of these.
    pub fn read(&mut self, name: &str, value: &str) {
        let own = match name {
            "table" => &mut self.table,
            "first" => &mut self.first,
            "second" => &mut self.second,
            "package" => &mut self.package,
            _ => return,
        };
        *own = Some(value.to_owned());
    }
}
