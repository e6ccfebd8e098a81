//! The language of this device. A change draws the whole window anew, so nothing here needs to be a signal.

use std::cell::Cell;

use domain::field::Problem;
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use words::named::{Label, StartLabel};
use words::say::{at_start, behind};
use words::screen::Say;

use crate::browser::clock;
use crate::ui::text::Text;

/// Sentences in a language.
type Table = fn(Tongue, Say) -> Text;

thread_local! {
    static TONGUE: Cell<Tongue> = const { Cell::new(Tongue::German) };
    /// What says the sentences of the parts: at first nothing, the table itself where the program is in one piece.
    static BEHIND: Cell<Table> = const { Cell::new(if cfg!(target_family = "wasm") { nothing } else { behind }) };
}

/// The language of this device.
pub fn tongue() -> Tongue {
    TONGUE.get()
}

/// Speaks another language from now on.
pub fn speak(tongue: Tongue) {
    TONGUE.set(tongue);
}

/// Brings the sentences of the parts. Each part does it first of all (`split_off!`), and nothing of the start does: whoever
/// names their table has it in his own file.
pub fn bring_words() {
    BEHIND.set(behind);
}

/// The start names no sentence of the parts; `server/tests/architecture/start.rs` looks.
fn nothing(_: Tongue, item: Say) -> Text {
    debug_assert!(false, "{item:?} is said before its part is there");
    Text::default()
}

/// A sentence.
pub fn say(item: Say) -> Text {
    at_start(tongue(), item).unwrap_or_else(|item| BEHIND.get()(tongue(), item))
}

/// A name of a field or a choice; `start_label` where the start is at work.
pub fn label(item: impl Into<Label>) -> Text {
    Text::Borrowed(words::label::label(tongue(), item))
}

/// A name of a field or a choice that the start shows.
pub fn start_label(item: impl Into<StartLabel>) -> Text {
    Text::Borrowed(words::label::start_label(tongue(), item))
}

/// What is wrong with an entry.
pub fn problem(problem: Problem) -> Text {
    start_label(problem)
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
