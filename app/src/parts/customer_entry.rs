//! A new customer: the few things one knows when somebody stands in the showroom.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::row::AlikeRow;
use domain::id::Id;
use domain::party::customer::{Customer, CustomerField, Party, Salutation};
use domain::record::Kind;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::fields::customer as row_of;
use crate::parts::form::{control_id, typed};
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::save::failed;
use crate::state::shop::shop;
use crate::state::tongue::{label, problem, say};
use crate::ui::button::{Button, Look, Submit};
use crate::ui::field::Care;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::select::{Options, Segmented, SelectField};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal, effect};
use crate::ui::text_field::TextField;

const PERSON: [CustomerField; 3] = [CustomerField::Title, CustomerField::FirstName, CustomerField::LastName];
const REST: [CustomerField; 6] = [
    CustomerField::Street,
    CustomerField::PostalCode,
    CustomerField::Town,
    CustomerField::Phone,
    CustomerField::Mobile,
    CustomerField::Mail,
];

/// The form; `named` is what was searched for.
#[component]
pub fn CustomerEntry(#[prop(into)] named: String, created: Callback<Id>) -> View {
    let shop = shop();
    let customer = RwSignal::new(guess(&named));
    let busy = RwSignal::new(false);
    let tried = RwSignal::new(false);
    let company = Memo::new(move || customer.with(|c| c.party == Party::Company));
    let parties: Options = Party::ALL.iter().map(|party| (party.word(), label(*party))).collect();
    let salutations: Options = Salutation::ALL.iter().map(|s| (s.word(), label(*s))).collect();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        tried.set(true);
        let customer = customer.get_untracked();
        if customer.name().is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let asked = Request::Create { kind: Kind::Customer, leaves: customer.leaves() };
            match engine::ask(asked).await {
                Ok(Reply::Created(id)) => created.run(id),
                Ok(_) => {}
                Err(failure) => shop.notes.tell(failed(&failure)),
            }
            busy.set(false);
        });
    };
    view! {
        <form class="entry" on:submit=send novalidate=true>
            <Segmented
                label=label(CustomerField::Party)
                options=parties
                value=Signal::derive(move || customer.with(|c| c.party.word().to_owned()))
                choose=Callback::new(move |word: String| customer.update(|c| c.party = Party::of(&word)))
            />
            <div class="group-fields">
                {move || company.get().then(|| entry(customer, CustomerField::Company, tried))}
                <div class="cell">
                    <SelectField
                        id="new-salutation"
                        label=label(CustomerField::Salutation)
                        options=salutations
                        value=Signal::derive(move || customer.with(|c| c.salutation.word().to_owned()))
                        choose=Callback::new(move |word: String| customer.update(|c| c.salutation = Salutation::of(&word)))
                    />
                </div>
                {PERSON.map(|field| entry(customer, field, tried)).into_iter().collect_view()}
                {REST.map(|field| entry(customer, field, tried)).into_iter().collect_view()}
            </div>
            {alike(Lookalike { customer: customer.into(), but: None, take: created })}
            <div class="acts"><Submit label=say(Say::CreateCustomer) busy/></div>
        </form>
    }
}

fn entry(customer: RwSignal<Customer>, field: CustomerField, tried: RwSignal<bool>) -> View {
    let key = field.key();
    let text = RwSignal::new(customer.with_untracked(|c| domain::field::read::<String>(&c.leaves(), key)));
    effect(move || {
        let value = text.get();
        customer.update(|c| {
            let mut leaves = c.leaves();
            domain::field::write(&mut leaves, key, &value.trim().to_owned());
            *c = Customer::read(&leaves);
        });
    });
    let wrong = move || {
        let found = customer.with(|c| c.problems().into_iter().find(|(f, _)| *f == field).map(|(_, p)| p));
        found.filter(|p| *p != domain::field::Problem::NameMissing || tried.get()).map(problem)
    };
    let care = Care { problem: Signal::derive(wrong), saved: Signal::stored(false) };
    let row = row_of(field);
    view! {
        <div class="cell">
            <TextField id=control_id(Id::default(), key) label=row.label text typed=typed(row.input) care/>
        </div>
    }
}

/// Whose doubles are sought.
#[derive(Clone, Copy)]
pub struct Lookalike {
    pub customer: Signal<Customer>,
    /// Who they are, if they are here already.
    pub but: Option<Id>,
    /// Takes another one instead.
    pub take: Callback<Id>,
}

/// Customers that look alike, so that nobody is entered twice; one tap takes the one who is meant.
pub fn alike(sought: Lookalike) -> View {
    let Lookalike { customer, but, take } = sought;
    let shop = shop();
    let ask = move || {
        let customer = customer.with(|customer| says_enough(customer).then(|| Box::new(customer.clone())))?;
        Some(Request::Alike { customer, but })
    };
    let found = live(shop.changes, &[Kind::Customer], ask, |reply| match reply {
        Reply::Alike(rows) => Some(rows),
        _ => None,
    });
    let list = move || {
        let found = found.get().here().cloned().filter(|found| !found.is_empty())?;
        customer.with(says_enough).then_some(())?;
        let line = move |found: AlikeRow| {
            let id = found.id;
            view! {
                <li>
                    <a href=Place::Customers(Some(id)).path()>{found.name}</a>
                    <span>{format!("{} · {}", found.place, label(found.alike))}</span>
                    <Button label=say(Say::TakeThis) look=Look::Quiet press=move |()| take.run(id)/>
                </li>
            }
        };
        Some(view! {
            <div class="alike" role="status">
                <p>{say(Say::AlreadyThere)}</p>
                <ul>{found.into_iter().map(line).collect_view()}</ul>
            </div>
        })
    };
    list.draw()
}

/// Whether there is enough to mean somebody: a name with a town, a number, or a mail address.
fn says_enough(customer: &Customer) -> bool {
    let named = !customer.town.is_empty() && !customer.name().is_empty();
    named
        || [&customer.phone, &customer.mobile, &customer.mail]
            .into_iter()
            .any(|reach| reach.chars().count() >= 6)
}

/// What a search text says about somebody: a firm by its legal form, else first and last name.
pub fn guess(text: &str) -> Customer {
    const FORMS: [&str; 8] = ["gmbh", "ag", "kg", "ohg", "ug", "e.k.", "gbr", "e.v."];
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.iter().any(|word| FORMS.contains(&word.to_ascii_lowercase().as_str())) {
        return Customer { party: Party::Company, company: words.join(" "), ..Customer::default() };
    }
    let (last, first) =
        words.split_last().map_or(("", String::new()), |(last, first)| (*last, first.join(" ")));
    if last.chars().any(|c| c.is_ascii_digit()) {
        return Customer::default();
    }
    Customer { first_name: first, last_name: last.to_owned(), ..Customer::default() }
}

#[cfg(test)]
mod tests {
    use domain::party::customer::{Customer, Party};

    use super::{guess, says_enough};

    #[test]
    fn what_was_searched_for_becomes_a_name_or_a_firm() {
        let person = guess("Anna Maria Groß");
        assert_eq!((person.first_name.as_str(), person.last_name.as_str()), ("Anna Maria", "Groß"));
        assert_eq!(guess("Groß").last_name, "Groß");
        let firm = guess("Meier Vakuumtechnik GmbH");
        assert_eq!((firm.party, firm.company.as_str()), (Party::Company, "Meier Vakuumtechnik GmbH"));
        assert_eq!(guess("0171 123"), Customer::default());
        assert_eq!(guess("").name(), "");
    }

    #[test]
    fn somebody_is_meant_by_name_and_town_or_by_a_way_to_reach_them() {
        let named = guess("Anna Groß");
        assert!(!says_enough(&named));
        assert!(says_enough(&Customer { town: "Bonn".to_owned(), ..named.clone() }));
        assert!(says_enough(&Customer { mobile: "0171 23".to_owned(), ..Customer::default() }));
        assert!(!says_enough(&Customer { mobile: "0171".to_owned(), ..named }));
    }
}
