//! The menu behind a status icon: the statuses, the archive, and the two marks that give the colour.

use domain::id::Id;
use domain::sale::job::{Progress, Status};
use markup::view;
use words::screen::Say;

use crate::browser::page;
use crate::parts::status::{set_progress, set_status, shape, status_icon};
use crate::state::save;
use crate::state::shop::shop;
use crate::state::tongue::{label, say};
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
    /// Where the button that opened it stands, for giving the focus back.
    within: &'static str,
}

impl StatusMenu {
    /// A menu that is closed.
    pub fn new(within: &'static str) -> StatusMenu {
        StatusMenu { chosen: RwSignal::new(Chosen::default()), open: RwSignal::new(None), within }
    }

    /// Opens it beside the button that was pressed.
    pub fn open(self, chosen: Chosen, event: &leptos::ev::MouseEvent) {
        self.chosen.set(chosen);
        self.open.set(Some(Anchor::of(event)));
    }
}

/// Draws the menu.
pub fn status_menu(menu: StatusMenu) -> View {
    let shop = shop();
    let items = Callback::new(move |()| {
        let chosen = menu.chosen.get_untracked();
        let statuses = Status::ALL.iter().map(|status| status_item(shop, chosen, *status));
        let colours = Progress::ALL.iter().map(|progress| progress_item(shop, chosen, *progress));
        statuses.chain(colours).collect::<Vec<Item>>()
    });
    let closed = Callback::new(move |()| {
        let job = menu.chosen.get_untracked().job;
        let _ = page::focus(&format!("{} [data-status='{job}']", menu.within));
    });
    view! { <Menu open=menu.open label=say(Say::ChangeStatus) items closed/> }
}

fn status_item(shop: crate::state::shop::Shop, chosen: Chosen, status: Status) -> Item {
    Item {
        label: label(status),
        mark: icon(status_icon(status)),
        on: chosen.status == status,
        act: Callback::new(move |()| {
            save::with_undo(shop, chosen.job, set_status(status, chosen.progress), Say::StatusChanged);
        }),
        apart: status == Status::Lost,
    }
}

fn progress_item(shop: crate::state::shop::Shop, chosen: Chosen, progress: Progress) -> Item {
    let name = match progress {
        Progress::Done => say(Say::MarkDone),
        Progress::Closed => say(Say::MarkClosed),
        _ => label(progress),
    };
    Item {
        label: name,
        mark: view! { <span class=crate::parts::status::colour(progress)>{shape(progress)}</span> },
        on: chosen.progress == progress,
        act: Callback::new(move |()| {
            save::with_undo(shop, chosen.job, set_progress(progress), Say::StatusChanged);
        }),
        apart: progress == Progress::Untouched,
    }
}
