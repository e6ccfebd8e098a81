//! What lists have told of customers who are not here, and the way to make such a customer.

use bridge::listing::Stranger;
use bridge::reply::Reply;
use bridge::request::Request;
use domain::party::customer::{Customer, Party};
use domain::record::Kind;
use leptos::task::spawn_local;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::engine;
use crate::pages::import::last::WRITTEN;
use crate::parts::customer_entry::guess;
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::save::failed;
use crate::state::shop::Shop;
use crate::state::tongue::{say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::USER_PLUS;
use crate::ui::pen::view::{Draw, DrawAll, View};

/// So many are shown.
const SHOWN: usize = 50;

/// The section; nothing where nothing waits.
pub fn waiting(shop: Shop) -> View {
    let known = live(
        shop.changes,
        WRITTEN,
        || Some(Request::Strangers),
        |reply| match reply {
            Reply::Strangers(strangers) => Some(strangers),
            _ => None,
        },
    );
    let found = move || known.with(|known| known.here().cloned().unwrap_or_default());
    (move || Some(found()).filter(|all| !all.is_empty()).map(|all| section(shop, &all))).draw()
}

fn section(shop: Shop, all: &[Stranger]) -> View {
    let line = |one: &Stranger| {
        let (customer, lines) = (customer(one), say(Say::StrangerLines(one.lines.to_string())));
        let press = move |()| create(shop, customer.clone());
        view! {
            <li>
                <strong>{one.number.clone()}</strong>
                <span>{one.name.clone()}</span>
                <span class="tag">{lines}</span>
                <Button label=say(Say::CreateCustomer) icon=USER_PLUS look=Look::Quiet press/>
            </li>
        }
    };
    let more = all.len().saturating_sub(SHOWN);
    let further = (more > 0).then(|| {
        let count = format::whole(tongue(), i64::try_from(more).unwrap_or(i64::MAX));
        view! { <li><span>{say(Say::FurtherLines(count))}</span></li> }
    });
    view! {
        <section class="import-way import-lists" aria-labelledby="import-waiting">
            <h2 id="import-waiting" class="group-title">{say(Say::WaitForCustomer)}</h2>
            <p>{say(Say::WaitForCustomerHint)}</p>
            <ul class="import-waiting">{all.iter().take(SHOWN).map(line).collect_view()} {further}</ul>
        </section>
    }
}

/// The customer whom a list means: number and name as it has them.
fn customer(stranger: &Stranger) -> Customer {
    let name = if stranger.name.is_empty() { &stranger.number } else { &stranger.name };
    let guessed = guess(name);
    let named = if guessed.name().is_empty() {
        Customer { party: Party::Company, company: name.clone(), ..guessed }
    } else {
        guessed
    };
    Customer { number: stranger.number.clone(), ..named }
}

fn create(shop: Shop, customer: Customer) {
    spawn_local(async move {
        let asked = Request::Create { kind: Kind::Customer, leaves: customer.leaves() };
        match engine::ask(asked).await {
            Ok(Reply::Created(id)) => shop.guide.go(Place::Customers(Some(id))),
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

#[cfg(test)]
mod tests {
    use bridge::listing::Stranger;
    use domain::party::customer::Party;

    use super::customer;

    #[test]
    fn a_customer_whom_a_list_means_has_number_and_name_as_the_list_has_them() {
        for (number, name, party, told) in [
            ("24107", "Meier Vakuumtechnik GmbH", Party::Company, "Meier Vakuumtechnik GmbH"),
            ("7", "Anna Groß", Party::Person, "Anna Groß"),
            ("7", "", Party::Company, "7"),
            ("", "Filiale 2", Party::Company, "Filiale 2"),
        ] {
            let stranger = Stranger { number: number.to_owned(), name: name.to_owned(), lines: 1 };
            let made = customer(&stranger);
            assert_eq!((made.number.as_str(), made.party, made.name().as_str()), (number, party, told));
        }
    }
}
