//! "Mehr": the chapters, and the one that is open beside them.

use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::pages::about::AboutPage;
use crate::pages::device::DevicePage;
use crate::pages::house::HousePage;
use crate::pages::import::ImportPage;
use crate::pages::looks::LooksPage;
use crate::pages::ranges::RangesPage;
use crate::pages::staff::StaffPage;
use crate::pages::templates::TemplatesPage;
use crate::parts::later::split_off;
use crate::parts::sheet_head::list_head;
use crate::parts::split::Split;
use crate::state::place::{Chapter, Place};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::empty::Empty;
use crate::ui::icon::{
    BUILDING_2, CHEVRON_RIGHT, ELLIPSIS, FILE_TEXT, HARD_DRIVE, INFO, Icon, LIST_CHECKS, SUN_MOON, UPLOAD,
    USERS, icon,
};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Memo, Signal};

split_off! {
    papers: templates_page, load_templates, cut_templates() => view! { <TemplatesPage/> };
    office: house_page, load_house, cut_house() => view! { <HousePage/> };
    office: ranges_page, load_ranges, cut_ranges() => view! { <RangesPage/> };
    office: staff_page, load_staff, cut_staff() => view! { <StaffPage/> };
    office: import_page, load_import, cut_import() => view! { <ImportPage/> };
    office: device_page, load_device, cut_device() => view! { <DevicePage/> };
    office: looks_page, load_looks, cut_looks() => view! { <LooksPage/> };
    office: about_page, load_about, cut_about() => view! { <AboutPage/> };
}

/// The page.
#[component]
pub fn MorePage() -> View {
    let shop = shop();
    let chapter = Memo::new(move || match shop.guide.place.get() {
        Place::More(chapter) => chapter,
        _ => None,
    });
    let sheet = move || match chapter.get() {
        Some(Chapter::House) => house_page(),
        Some(Chapter::Templates) => templates_page(),
        Some(Chapter::Ranges) => ranges_page(),
        Some(Chapter::Staff) => staff_page(),
        Some(Chapter::Import) => import_page(),
        Some(Chapter::Device) => device_page(),
        Some(Chapter::Look) => looks_page(),
        Some(Chapter::About) => about_page(),
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
        {move || {
            let may = shop.session.me.with(|me| me.as_ref().is_some_and(|me| me.role.may_set()));
            let shown = Chapter::ALL.into_iter().filter(|chapter| may || !for_managers(*chapter));
            view! { <ul class="chapters">{shown.map(line).collect_view()}</ul> }
        }}
    }
}

/// Whoever may not change them has no use for them.
fn for_managers(chapter: Chapter) -> bool {
    matches!(chapter, Chapter::Templates | Chapter::Ranges)
}

fn words(chapter: Chapter) -> (Icon, Say, Say) {
    match chapter {
        Chapter::House => (BUILDING_2, Say::ChapterHouse, Say::ChapterHouseHint),
        Chapter::Templates => (FILE_TEXT, Say::ChapterTemplates, Say::ChapterTemplatesHint),
        Chapter::Ranges => (LIST_CHECKS, Say::ChapterRanges, Say::ChapterRangesHint),
        Chapter::Staff => (USERS, Say::ChapterStaff, Say::ChapterStaffHint),
        Chapter::Import => (UPLOAD, Say::ChapterImport, Say::ChapterImportHint),
        Chapter::Device => (HARD_DRIVE, Say::ChapterDevice, Say::ChapterDeviceHint),
        Chapter::Look => (SUN_MOON, Say::ChapterLook, Say::ChapterLookHint),
        Chapter::About => (INFO, Say::ChapterAbout, Say::ChapterAboutHint),
    }
}
