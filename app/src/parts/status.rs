//! A job's status and colour as shapes: nobody has to tell colours apart.

use domain::field::{Edit, Leaf};
use domain::sale::job::{JobField, Origin, Progress, Status};
use markup::view;
use words::screen::Say;

use crate::state::save::one;
use crate::state::tongue::say;
use crate::ui::icon::{
    ARCHIVE, ARROW_RIGHT, CHECK, COPY, Icon, MAIL, MESSAGE_CIRCLE, MONITOR, PEN, PHONE, icon,
};
use crate::ui::pen::view::View;
use crate::ui::text::Text;

/// The icon of a status: speech bubble, arrow, pen, check mark, archive.
pub fn status_icon(status: Status) -> Icon {
    match status {
        Status::CallbackWanted => MESSAGE_CIRCLE,
        Status::Offered | Status::Unknown => ARROW_RIGHT,
        Status::Ordered => PEN,
        Status::Sold => CHECK,
        Status::Lost => ARCHIVE,
    }
}

/// The status in one or two words, for rows.
pub fn short(status: Status) -> Text {
    say(match status {
        Status::CallbackWanted => Say::ShortCallback,
        Status::Offered => Say::ShortOffered,
        Status::Ordered => Say::ShortOrdered,
        Status::Sold => Say::ShortSold,
        Status::Lost => Say::ShortLost,
        Status::Unknown => Say::ShortUnknown,
    })
}

/// The icon of an origin; jobs that somebody here has made have none.
pub fn origin_icon(origin: Origin) -> Option<Icon> {
    match origin {
        Origin::Own | Origin::Unknown => None,
        Origin::Internet => Some(MONITOR),
        Origin::Callback => Some(PHONE),
        Origin::SupplierOrder => Some(MAIL),
        Origin::Duplicate => Some(COPY),
    }
}

/// The class that brings a job's colour.
pub fn colour(progress: Progress) -> &'static str {
    match progress {
        Progress::Untouched => "job-red",
        Progress::InWork => "job-orange",
        Progress::Done => "job-green",
        Progress::Closed | Progress::Unknown => "job-black",
    }
}

/// The shape of a colour: triangle, diamond, tick, dot. Always filled.
pub fn shape(progress: Progress) -> View {
    let path = match progress {
        Progress::Untouched => "M6 1.2 11.4 10.6H.6z",
        Progress::InWork => "M6 .4 11.6 6 6 11.6.4 6z",
        Progress::Done => "M4.6 10.2.8 6.4l1.5-1.5 2.3 2.3 5.1-5.1 1.5 1.5z",
        Progress::Closed | Progress::Unknown => "M6 1.2a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.6z",
    };
    view! { <svg class="shape" viewBox="0 0 12 12" aria-hidden="true"><path d=path></path></svg> }
}

/// Status icon with the colour's shape at its corner.
pub fn emblem(status: Status, progress: Progress) -> View {
    view! {
        <span class=format!("emblem {}", colour(progress))>
            {icon(status_icon(status))}
            <span class="emblem-shape">{shape(progress)}</span>
        </span>
    }
}

/// The edit that sets a status. Whoever sets one has begun to work on the job.
pub fn set_status(status: Status, progress: Progress) -> Edit {
    let mut edit = one(JobField::Status.key(), Some(Leaf::Text(status.word().to_owned())));
    if progress == Progress::Untouched {
        edit.extend(set_progress(Progress::InWork));
    }
    edit
}

/// The edit that sets a colour.
pub fn set_progress(progress: Progress) -> Edit {
    one(JobField::Progress.key(), Some(Leaf::Text(progress.word().to_owned())))
}

#[cfg(test)]
mod tests {
    use domain::field::Leaf;
    use domain::sale::job::{Origin, Progress, Status};

    use super::{colour, origin_icon, set_status, status_icon};

    #[test]
    fn setting_a_status_takes_a_red_job_into_work_and_leaves_other_colours() {
        let word = |edit: &domain::field::Edit, key: &str| edit.get(key).cloned().flatten();
        let red = set_status(Status::Ordered, Progress::Untouched);
        assert_eq!(word(&red, "status"), Some(Leaf::Text("ordered".to_owned())));
        assert_eq!(word(&red, "progress"), Some(Leaf::Text("in_work".to_owned())));
        let green = set_status(Status::Ordered, Progress::Done);
        assert_eq!(green.len(), 1);
    }

    #[test]
    fn no_two_statuses_origins_or_colours_look_alike() {
        let distinct = |mut list: Vec<&'static str>| {
            let all = list.len();
            list.sort_unstable();
            list.dedup();
            list.len() == all
        };
        assert!(distinct(Status::ALL.iter().map(|status| status_icon(*status).0).collect()));
        assert!(distinct(
            Origin::ALL.iter().filter_map(|origin| origin_icon(*origin)).map(|i| i.0).collect()
        ));
        assert!(distinct(Progress::ALL.iter().map(|progress| colour(*progress)).collect()));
        assert_eq!(origin_icon(Origin::Own), None);
    }
}
