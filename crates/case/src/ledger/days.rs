//! When something was said, as closely as that is known: a day, a month, a year, or some days.

use jiff::civil::Date;

/// The first and the last day on which something may have been said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// The first day.
    pub first: Date,
    /// The last day, not before the first.
    pub last: Date,
}

impl Days {
    /// One day.
    #[must_use]
    pub fn on(day: Date) -> Self {
        Self {
            first: day,
            last: day,
        }
    }

    /// Reads a day `2025-08-15`, a month `2025-08`, a year `2025`, or an interval from one of these to another,
    /// `2025-08-16/2025-08-17`; `None` of anything else.
    ///
    /// ```
    /// use detente_case::ledger::Days;
    /// let month = Days::read("2024-02").unwrap();
    /// assert_eq!(month.to_string(), "2024-02");
    /// assert_eq!(month.last.to_string(), "2024-02-29");
    /// let summer = Days::read("2025-06/2025-08").unwrap();
    /// assert_eq!(summer.to_string(), "2025-06-01/2025-08-31");
    /// assert_eq!(Days::read("2025").unwrap().last.to_string(), "2025-12-31");
    /// assert_eq!(Days::read("2025-08-17/2025-08-16"), None);
    /// assert_eq!(Days::read("August"), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let Some((from, to)) = text.split_once('/') else {
            return stretch(text);
        };
        let (from, to) = (stretch(from)?, stretch(to)?);
        let days = Self {
            first: from.first,
            last: to.last,
        };
        (from.first <= to.first && from.last <= to.last).then_some(days)
    }

    /// Whether these are all days of one month.
    #[must_use]
    pub fn is_month(self) -> bool {
        self.first.day() == 1 && self.first.last_of_month() == self.last
    }

    /// Whether these are all days of one year.
    #[must_use]
    pub fn is_year(self) -> bool {
        self.first.day_of_year() == 1 && self.first.last_of_year() == self.last
    }
}

/// A day in full, `2025-08-15`.
fn day(text: &str) -> Option<Date> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (text.len() == 10 && digits == 8)
        .then(|| text.parse().ok())
        .flatten()
}

/// A day, a month or a year.
fn stretch(text: &str) -> Option<Days> {
    day(text)
        .map(Days::on)
        .or_else(|| month(text))
        .or_else(|| year(text))
}

fn month(text: &str) -> Option<Days> {
    let (year, month) = text.split_once('-')?;
    let first = Date::new(number(year, 4)?, number(month, 2)?.try_into().ok()?, 1).ok()?;
    Some(Days {
        first,
        last: first.last_of_month(),
    })
}

fn year(text: &str) -> Option<Days> {
    let first = Date::new(number(text, 4)?, 1, 1).ok()?;
    Some(Days {
        first,
        last: first.last_of_year(),
    })
}

fn number(text: &str, digits: usize) -> Option<i16> {
    let are_digits = text.bytes().all(|letter| letter.is_ascii_digit());
    (text.len() == digits && are_digits)
        .then(|| text.parse().ok())
        .flatten()
}

impl std::fmt::Display for Days {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else if self.is_month() {
            write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
        } else if self.is_year() {
            write!(f, "{:04}", self.first.year())
        } else {
            write!(f, "{}/{}", self.first, self.last)
        }
    }
}
