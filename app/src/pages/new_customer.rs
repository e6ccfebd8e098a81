//! A customer whom nobody knows yet.

use domain::id::Id;
use markup::view;
use words::screen::Say;

use crate::parts::customer_entry::CustomerEntry;
use crate::parts::new_record::tell_created;
use crate::parts::sheet_head::sheet_head;
use crate::state::place::Place;
use crate::state::shop::shop;
use crate::state::tongue::say;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::Callback;

/// The page; the name may be known from a search that found nobody.
pub fn new_customer(named: String) -> View {
    let shop = shop();
    let created = Callback::new(move |id: Id| {
        shop.guide.instead(Place::Customers(Some(id)));
        tell_created(shop, id, Place::Customers(Some(id)), Say::CustomerCreated);
    });
    view! {
        <article class="sheet">
            {sheet_head(say(Say::NewCustomer).into_owned(), ().draw())}
            <div class="panel"><CustomerEntry named created/></div>
        </article>
    }
}
