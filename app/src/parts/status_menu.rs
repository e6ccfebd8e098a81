//! The menu behind a status icon: the statuses, the archive, and the two marks that give the colour.

use domain::id::Id;
use domain::sale::job::{Progress, Status};
use leptos::ev::{Event, MouseEvent};
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{finger, page};
use crate::parts::job_status::{Asking, status_questions};
use crate::parts::status::{set_progress, shape, status_icon};
use crate::state::save;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{say, start_label};
use crate::ui::icon::icon;
use crate::ui::menu::{Anchor, Item, Menu};
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, RwSignal};

/// The job whose menu is open.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Chosen {
    pub job: Id,
    pub status: Status,
    pub progress: Progress,
}

/// What opens the menu of a job.
#[derive(Clone, Copy)]
pub struct StatusMenu {
    chosen: RwSignal<Chosen>,
    open: RwSignal<Option<Anchor>>,
    asking: Asking,
    /// Where the button that opened it stands, for giving the focus back.
    within: &'static str,
    /// Only the two marks are offered.
    only_marks: RwSignal<bool>,
    /// When the press began, as events tell time; keys press nothing.
    pressed: RwSignal<f64>,
}

/// So long a finger rests before it is a held press.
const HELD_MS: f64 = 500.0;

impl StatusMenu {
    /// A menu that is closed.
    pub fn new(within: &'static str) -> StatusMenu {
        StatusMenu {
            chosen: RwSignal::new(Chosen::default()),
            open: RwSignal::new(None),
            asking: Asking::new(),
            within,
            only_marks: RwSignal::new(false),
            pressed: RwSignal::new(f64::MAX),
        }
    }

    /// Sets a status, asking what has to be known with it.
    pub fn choose(self, shop: Shop, job: Id, status: Status, progress: Progress) {
        self.asking.choose(shop, job, status, progress);
    }

    /// Opens it beside the button that was pressed; a press that was held offers the two marks alone.
    pub fn open(self, chosen: Chosen, event: &MouseEvent) {
        let held = event.time_stamp() - self.pressed.get_untracked() > HELD_MS;
        self.pressed.set(f64::MAX);
        self.offer(chosen, Anchor::of(event), held);
    }

    /// Offers the two marks alone: by the right button, or by the menu's key. Some systems tell of the right button when it goes
    /// down; letting go of it would close what is open by then.
    pub fn marks(self, chosen: Chosen, event: &Event) {
        event.prevent_default();
        self.pressed.set(f64::MAX);
        let anchor = Anchor::of(event);
        spawn_local(async move {
            finger::lifted().await;
            self.offer(chosen, anchor, true);
        });
    }

    /// A press begins. Not every tablet makes a right button of a finger that rests.
    pub fn press(self, event: &Event) {
        self.pressed.set(event.time_stamp());
    }

    fn offer(self, chosen: Chosen, anchor: Anchor, only_marks: bool) {
        self.chosen.set(chosen);
        self.only_marks.set(only_marks);
        self.open.set(Some(anchor));
    }
}

/// Draws the menu.
pub fn status_menu(menu: StatusMenu) -> View {
    let shop = shop();
    let items = Callback::new(move |()| {
        let chosen = menu.chosen.get_untracked();
        let statuses = Status::ALL.iter().map(|status| status_item(shop, menu, chosen, *status));
        let marks = menu.only_marks.get_untracked();
        let is_mark = |progress: &&Progress| matches!(progress, Progress::Done | Progress::Closed);
        let colours = Progress::ALL.iter().filter(|progress| !marks || is_mark(progress));
        let colours = colours.map(|progress| progress_item(shop, chosen, *progress));
        statuses.take(if marks { 0 } else { Status::ALL.len() }).chain(colours).collect::<Vec<Item>>()
    });
    let closed = Callback::new(move |()| {
        let job = menu.chosen.get_untracked().job;
        let _ = page::focus(&format!("{} [data-status='{job}']", menu.within));
    });
    view! { <Menu open=menu.open label=say(Say::ChangeStatus) items closed/> {status_questions(menu.asking)} }
}

fn status_item(shop: Shop, menu: StatusMenu, chosen: Chosen, status: Status) -> Item {
    Item {
        label: start_label(status),
        mark: icon(status_icon(status)),
        on: chosen.status == status,
        act: Callback::new(move |()| {
            menu.asking.choose(shop, chosen.job, status, chosen.progress);
        }),
        apart: status == Status::Lost,
    }
}

fn progress_item(shop: crate::state::shop::Shop, chosen: Chosen, progress: Progress) -> Item {
    let name = match progress {
        Progress::Done => say(Say::MarkDone),
        Progress::Closed => say(Say::MarkClosed),
        _ => start_label(progress),
    };
    Item {
        label: name,
        mark: view! { <span class=crate::parts::status::colour(progress)>{shape(progress)}</span> },
        on: chosen.progress == progress,
        act: Callback::new(move |()| {
            // A mark that is on is taken off by the same tap.
            let off = chosen.progress == progress && matches!(progress, Progress::Done | Progress::Closed);
            let next = if off { Progress::InWork } else { progress };
            save::with_undo(shop, chosen.job, set_progress(next), Say::StatusChanged);
        }),
        apart: progress == Progress::Untouched,
    }
}
