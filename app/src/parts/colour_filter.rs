//! The four colours as filters, with how many jobs each has.

use domain::sale::job::Progress;
use markup::view;
use words::screen::Say;

use crate::parts::status::{colour, shape};
use crate::state::jobs::{Jobs, count};
use crate::state::tongue::{label, say};
use crate::ui::chip::FilterChip;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::Signal;

/// The filters.
pub fn colour_filter(jobs: Jobs) -> View {
    let chip = move |progress: &'static Progress| {
        let progress = *progress;
        view! {
            <FilterChip
                label=label(progress)
                count=Signal::derive(move || count(jobs.colours.get(), progress))
                on=Signal::derive(move || jobs.progress.get() == Some(progress))
                press=move |()| jobs.toggle(progress)
                class=colour(progress)
                mark=shape(progress)
            />
        }
    };
    view! {
        <div class="chips" role="group" aria-label=say(Say::FilterByColour)>
            {Progress::ALL.iter().map(chip).collect_view()}
        </div>
    }
}
