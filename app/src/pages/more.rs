//! "Mehr": the chapters, and the one that is open beside them.

use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::pages::about::AboutPage;
use crate::pages::device::DevicePage;
use crate::pages::house::HousePage;
use crate::pages::import::ImportPage;
use crate::pages::looks::LooksPage;
use crate::pages::staff::StaffPage;
use crate::parts::sheet_head::list_head;
use crate::parts::split::Split;
use crate::state::place::{Chapter, Place};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::empty::Empty;
use crate::ui::icon::{
    BUILDING_2, CHEVRON_RIGHT, ELLIPSIS, HARD_DRIVE, INFO, Icon, SUN_MOON, UPLOAD, USERS, icon,
};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Memo, Signal};

/// The page.
#[component]
pub fn MorePage() -> View {
    let shop = shop();
    let chapter = Memo::new(move || match shop.guide.place.get() {
        Place::More(chapter) => chapter,
        _ => None,
    });
    let sheet = move || match chapter.get() {
        Some(Chapter::House) => view! { <HousePage/> },
        Some(Chapter::Staff) => view! { <StaffPage/> },
        Some(Chapter::Import) => view! { <ImportPage/> },
        Some(Chapter::Device) => view! { <DevicePage/> },
        Some(Chapter::Look) => view! { <LooksPage/> },
        Some(Chapter::About) => view! { <AboutPage/> },
        None => view! { <Empty icon=ELLIPSIS title=say(Say::ChooseChapter)/> },
    };
    let is_open = Signal::derive(move || chapter.get().is_some());
    view! { <Split open=is_open list=list(shop, chapter) sheet/> }
}

fn list(shop: Shop, open: Memo<Option<Chapter>>) -> View {
    let line = move |chapter: Chapter| {
        let (mark, title, hint) = words(chapter);
        let here = move || open.get() == Some(chapter);
        view! {
            <li>
                <a class="chapter" class:here=here href=Place::More(Some(chapter)).path() aria-current=move || here().then_some("true")>
                    {icon(mark)}
                    <span class="row-main">
                        <span class="row-first">{say(title)}</span>
                        <span class="row-second">{say(hint)}</span>
                    </span>
                    {icon(CHEVRON_RIGHT)}
                </a>
            </li>
        }
    };
    let who = move || {
        shop.session.me.with(|me| me.as_ref().map(|me| {
        view! { <p class="whoami">{crate::parts::badge::badge(&me.initials, &me.name)} <span>{me.name.clone()} <small>{me.house_name.clone()}</small></span></p> }
    }))
    };
    view! {
        {list_head(say(Say::SectionMore), Signal::stored(0), ().draw())}
        {who}
        <ul class="chapters">{Chapter::ALL.map(line).into_iter().collect_view()}</ul>
    }
}

fn words(chapter: Chapter) -> (Icon, Say, Say) {
    match chapter {
        Chapter::House => (BUILDING_2, Say::ChapterHouse, Say::ChapterHouseHint),
        Chapter::Staff => (USERS, Say::ChapterStaff, Say::ChapterStaffHint),
        Chapter::Import => (UPLOAD, Say::ChapterImport, Say::ChapterImportHint),
        Chapter::Device => (HARD_DRIVE, Say::ChapterDevice, Say::ChapterDeviceHint),
        Chapter::Look => (SUN_MOON, Say::ChapterLook, Say::ChapterLookHint),
        Chapter::About => (INFO, Say::ChapterAbout, Say::ChapterAboutHint),
    }
}
