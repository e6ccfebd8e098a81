//! The pages that are no part of the start, each with the part of the program in which it lies. xtask cuts the wasm file here.

use domain::document::kind::PaperKind;
use domain::id::Id;
use markup::view;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::browser::clock;
use crate::pages::about::AboutPage;
use crate::pages::customer::CustomerPage;
use crate::pages::customers::CustomersPage;
use crate::pages::device::DevicePage;
use crate::pages::doubles;
use crate::pages::house::HousePage;
use crate::pages::import::ImportPage;
use crate::pages::job::JobPage;
use crate::pages::looks::LooksPage;
use crate::pages::month::MonthPage;
use crate::pages::more::MorePage;
use crate::pages::new_customer;
use crate::pages::ranges::RangesPage;
use crate::pages::staff::StaffPage;
use crate::pages::templates::TemplatesPage;
use crate::pages::vehicle::VehiclePage;
use crate::pages::vehicles::VehiclesPage;
use crate::parts::job_filter_panel;
use crate::parts::later::{Awaited, later};
use crate::parts::missing::Sources;
use crate::parts::paper_list::{Whose, paper_list};
use crate::parts::preview::PaperScreen;
use crate::parts::search::Search;
use crate::parts::sync_panel::SyncPanel;
use crate::parts::team::Team;
use crate::state::jobs::Jobs;
use crate::ui::pen::view::View;
use crate::ui::signal::RwSignal;

/// Pages in parts: the name of the part, the function that draws, what loads its part, the function that is cut off, what it draws.
macro_rules! parts {
    ($($part:ident: $name:ident, $load:ident, $cut:ident($($given:ident: $kind:ty),*) => $draw:expr;)+) => {
        $(
            #[wasm_split($part, preload($load), fallible)]
            fn $cut($($given: $kind),*) -> Result<View, SplitLoaderError> {
                Ok($draw)
            }

            /// Drawn once its part is there.
            pub fn $name($($given: $kind),*) -> View {
                later(|| Box::pin($load()), move || Box::pin($cut($(Clone::clone(&$given)),*)))
            }
        )+

        /// What loads each of them.
        const ALL: &[fn() -> Awaited<()>] = &[$(|| Box::pin($load())),+];
    };
}

parts! {
    sheets: vehicles_page, load_vehicles, cut_vehicles() => view! { <VehiclesPage/> };
    sheets: customers_page, load_customers, cut_customers() => view! { <CustomersPage/> };
    sheets: more_page, load_more, cut_more() => view! { <MorePage/> };
    sheets: search, load_search, cut_search() => view! { <Search/> };
    sheets: filter_panel, load_filter_panel, cut_filter_panel(jobs: Jobs, people: Team, open: RwSignal<bool>)
        => job_filter_panel::filter_panel(jobs, people, open);
    sheets: sync_panel, load_sync_panel, cut_sync_panel() => view! { <SyncPanel/> };
    sheets: job_page, load_job, cut_job(id: Id) => view! { <JobPage id/> };
    sheets: vehicle_page, load_vehicle, cut_vehicle(id: Id) => view! { <VehiclePage id/> };
    customer: customer_page, load_customer, cut_customer(id: Id) => view! { <CustomerPage id/> };
    customer: new_customer, load_new_customer, cut_new_customer(named: String) => new_customer::new_customer(named);
    customer: doubles, load_doubles, cut_doubles(pair: Option<(Id, Id)>) => doubles::doubles(pair);
    papers: paper_screen, load_paper_screen, cut_paper_screen(open: RwSignal<Option<PaperKind>>, kind: PaperKind, sources: Sources)
        => view! { <PaperScreen open kind sources/> };
    papers: papers_of_job, load_papers_of_job, cut_papers_of_job(job: Id) => paper_list(Whose { job: Some(job), customer: None });
    papers: templates_page, load_templates, cut_templates() => view! { <TemplatesPage/> };
    office: house_page, load_house, cut_house() => view! { <HousePage/> };
    office: ranges_page, load_ranges, cut_ranges() => view! { <RangesPage/> };
    office: staff_page, load_staff, cut_staff() => view! { <StaffPage/> };
    office: import_page, load_import, cut_import() => view! { <ImportPage/> };
    office: device_page, load_device, cut_device() => view! { <DevicePage/> };
    office: looks_page, load_looks, cut_looks() => view! { <LooksPage/> };
    office: about_page, load_about, cut_about() => view! { <AboutPage/> };
    office: month_page, load_month, cut_month() => view! { <MonthPage/> };
}

/// So long the start has the network to itself, in milliseconds.
const AHEAD: i32 = 2_000;

/// Fetches all parts once the start is over, so that nobody waits for one later.
pub async fn ahead() {
    clock::wait(AHEAD).await;
    for load in ALL {
        // Whoever goes to its page is told if it cannot be had.
        let _ = load().await;
    }
}
