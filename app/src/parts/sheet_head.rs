//! The upper edge of a page: the way back, the title, and what can be done.

use markup::view;
use words::screen::Say;

use crate::browser::page;
use crate::state::place::Place;
use crate::state::shop::shop;
use crate::state::tongue::say;
use crate::ui::button::IconLink;
use crate::ui::icon::ARROW_LEFT;
use crate::ui::pen::view::View;
use crate::ui::signal::{Memo, Signal};
use crate::ui::text::Text;

/// Names the page: heading, title of the tab.
pub fn heading(title: String) -> View {
    page::set_title(&format!("{title} – Jobmappe"));
    view! { <h1 tabindex="-1">{title}</h1> }
}

/// Head of a sheet that stands beside a list.
pub fn sheet_head(title: String, acts: View) -> View {
    let back = shop().guide.place.get_untracked().list();
    head(back, title, acts)
}

/// Head of a list. Beside an open sheet its title is a heading of the second rank.
pub fn list_head(title: Text, total: Signal<u32>, acts: View) -> View {
    let guide = shop().guide;
    let open = Memo::new(move || guide.place.get().is_open());
    let title_view = move || {
        if open.get() {
            view! { <h2 class="list-title">{title.clone()}</h2> }
        } else {
            page::set_title(&format!("{title} – Jobmappe"));
            view! { <h1 class="list-title" tabindex="-1">{title.clone()}</h1> }
        }
    };
    view! {
        <header class="list-head">
            {title_view}
            <span class="list-total">{move || words::format::whole(crate::state::tongue::tongue(), i64::from(total.get()))}</span>
            <span class="push"></span>
            {acts}
        </header>
    }
}

fn head(back: Place, title: String, acts: View) -> View {
    view! {
        <header class="sheet-head">
            <IconLink label=say(Say::Back) href=back.path() icon=ARROW_LEFT class="back"/>
            {heading(title)}
            <span class="push"></span>
            {acts}
        </header>
    }
}
