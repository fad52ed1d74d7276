//! When something was said, as closely as that is known: a day, a month, or some days.

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

    /// Reads `2025-08-15`, `2025-08` or `2025-08-16/2025-08-17`; `None` of anything else.
    ///
    /// ```
    /// use detente_case::ledger::Days;
    /// let month = Days::read("2024-02").unwrap();
    /// assert_eq!(month.to_string(), "2024-02");
    /// assert_eq!(month.last.to_string(), "2024-02-29");
    /// assert_eq!(Days::read("2025-08-17/2025-08-16"), None);
    /// assert_eq!(Days::read("August"), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if let Some((first, last)) = text.split_once('/') {
            let (first, last) = (day(first)?, day(last)?);
            return (first <= last).then_some(Self { first, last });
        }
        day(text).map(Self::on).or_else(|| month(text))
    }

    /// Whether these are all days of one month.
    fn is_month(self) -> bool {
        self.first.day() == 1 && self.first.last_of_month() == self.last
    }
}

/// A day in full, `2025-08-15`.
fn day(text: &str) -> Option<Date> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    (text.len() == 10 && digits == 8)
        .then(|| text.parse().ok())
        .flatten()
}

fn month(text: &str) -> Option<Days> {
    let (year, month) = text.split_once('-')?;
    let is_number = |text: &str, length| {
        text.len() == length && text.bytes().all(|letter| letter.is_ascii_digit())
    };
    if !is_number(year, 4) || !is_number(month, 2) {
        return None;
    }
    let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
    Some(Days {
        first,
        last: first.last_of_month(),
    })
}

impl std::fmt::Display for Days {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.first == self.last {
            write!(f, "{}", self.first)
        } else if self.is_month() {
            write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
        } else {
            write!(f, "{}/{}", self.first, self.last)
        }
    }
}
