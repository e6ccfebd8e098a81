//! The language of this device. A change draws the whole window anew, so nothing here needs to be a signal.

use std::cell::Cell;

use domain::field::Problem;
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use words::named::Label;
use words::screen::Say;

use crate::browser::clock;
use crate::ui::text::Text;

thread_local! {
    static TONGUE: Cell<Tongue> = const { Cell::new(Tongue::German) };
}

/// The language of this device.
pub fn tongue() -> Tongue {
    TONGUE.get()
}

/// Speaks another language from now on.
pub fn speak(tongue: Tongue) {
    TONGUE.set(tongue);
}

/// A sentence.
pub fn say(item: Say) -> Text {
    words::say::say(tongue(), item)
}

/// A name of a field or a choice.
pub fn label(item: impl Into<Label>) -> Text {
    Text::Borrowed(words::label::label(tongue(), item))
}

/// What is wrong with an entry.
pub fn problem(problem: Problem) -> Text {
    label(problem)
}

/// A day as people say it: today, tomorrow, yesterday, a weekday within a week, then the date.
pub fn near_day(day: Day) -> Text {
    match day.0 - clock::today().0 {
        0 => say(Say::Today),
        1 => say(Say::Tomorrow),
        -1 => say(Say::Yesterday),
        2..=6 => Text::Owned(named_day(day)),
        _ => Text::Owned(words::format::day(tongue(), day)),
    }
}

/// A day with the name it has in its week.
pub fn named_day(day: Day) -> String {
    format!("{} {}", words::format::weekday(tongue(), day), words::format::day(tongue(), day))
}

/// Day and time.
pub fn moment(at: Moment) -> String {
    words::format::moment(tongue(), at, clock::offset_at(at))
}
