//! The same car in two jobs, told loudly: by whom and since when.

use bridge::task::Rival;
use domain::sale::claim::Hold;
use markup::view;
use words::screen::Say;

use crate::state::place::Place;
use crate::state::tongue::{moment, near_day, say};
use crate::ui::icon::{TRIANGLE_ALERT, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};

/// The alarm with everybody else who claims the car; nothing where there is nobody.
pub fn rivals(rivals: &[Rival]) -> View {
    if rivals.is_empty() {
        return ().draw();
    }
    let line = |rival: &Rival| {
        view! { <li><a href=Place::job(rival.claim.job).path()>{told(rival)}</a></li> }
    };
    view! {
        <div class="rivals" role="alert">
            {icon(TRIANGLE_ALERT)}
            <div>
                <strong>{say(Say::ClashTitle)}</strong>
                <ul>{rivals.iter().map(line).collect_view()}</ul>
            </div>
        </div>
    }
}

/// "Job 2-0007: verkauft an Max Abel von Eva Özdemir, 23.11.2026, 10:12".
fn told(rival: &Rival) -> String {
    let how = match rival.claim.hold {
        Hold::Sold => say(Say::ClaimSold),
        Hold::Ordered => say(Say::ClaimOrdered),
        Hold::Reserved { until } => say(Say::ClaimReserved(near_day(until).into_owned())),
    };
    let parts = [rival.customer.as_str(), rival.owner.as_str()];
    let names = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    format!("Job {}: {how} · {names} · {}", rival.number, moment(rival.claim.at))
}
