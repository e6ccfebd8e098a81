//! The response clock of an enquiry: how long it may still wait, or how long too long it has waited.

use domain::time::Moment;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::clock;
use crate::state::tongue::{say, tongue};
use crate::ui::icon::{CLOCK, icon};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::RwSignal;

/// The clock; loud when it is missed.
pub fn response_clock(due: Moment, now: RwSignal<Moment>) -> View {
    (move || {
        let late = now.get() > due;
        view! {
            <span class="row-clock" class:late=move || late>{icon(CLOCK)} {say(told(due, now.get(), clock::offset()))}</span>
        }
    })
    .draw()
}

/// Minutes while there are few; a time of day while the doors are shut between.
fn told(due: Moment, now: Moment, offset: i32) -> Say {
    let minutes = (due.0 - now.0).abs() / 60_000;
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    match (now > due, minutes) {
        (true, 0..60) => Say::ClockLateMinutes(count(minutes)),
        (true, 60..1440) => Say::ClockLateHours(count(minutes / 60)),
        (true, _) => Say::ClockLateDays(count(minutes / 1440)),
        (false, 0..=90) => Say::ClockLeft(count(minutes)),
        (false, _) if due.day(offset) == now.day(offset) => Say::ClockUntil(format::clock(due, offset)),
        (false, _) => {
            let day = format::weekday(tongue(), due.day(offset));
            Say::ClockUntil(format!("{day} {}", format::clock(due, offset)))
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::time::Moment;
    use words::screen::Say;

    use super::told;

    #[test]
    fn a_clock_tells_what_is_left_or_how_late_it_is() {
        // 2026-11-18, 11:06 in Greenwich.
        let now = Moment(1_795_000_000_000);
        let at = |minutes: i64| told(Moment(now.0 + minutes * 60_000), now, 60);
        assert_eq!(at(48), Say::ClockLeft(48));
        assert_eq!(at(0), Say::ClockLeft(0));
        assert_eq!(at(180), Say::ClockUntil("15:06".to_owned()));
        assert_eq!(at(24 * 60), Say::ClockUntil("Do 12:06".to_owned()));
        assert_eq!(at(-12), Say::ClockLateMinutes(12));
        assert_eq!(at(-125), Say::ClockLateHours(2));
        assert_eq!(at(-3 * 1_440), Say::ClockLateDays(3));
    }
}
