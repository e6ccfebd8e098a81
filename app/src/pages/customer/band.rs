//! The head band of a customer's sheet ("Kundeninformationen"): who it is, how to reach them, and where we stand.

use bridge::double::MergedRow;
use bridge::register::Head;
use domain::contact::kind::Of;
use domain::money::Cents;
use domain::party::customer::{Customer, CustomerField, Standing};
use domain::party::merged::parting;
use domain::party::person::Channel;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::clock;
use crate::pages::customer::call::{Reached, reach_by};
use crate::pages::customer::sheet::Sheet;
use crate::parts::badge::badge;
use crate::parts::kinds::kind_name;
use crate::state::index::Index;
use crate::state::place::Place;
use crate::state::save::with_undo;
use crate::state::tongue::{label, near_day, problem, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{
    BELL, EXTERNAL_LINK, Icon, MAIL, MESSAGE_CIRCLE, PHONE, SMARTPHONE, TRIANGLE_ALERT, icon,
};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::Memo;

/// The head band: address, ways to reach, tags, remark, and where we stand.
pub fn band(sheet: Sheet) -> View {
    let customer = Memo::new(move || sheet.head.with(|head| head.customer.clone()));
    let head = Memo::new(move || sheet.head.with(|head| head.head.clone()));
    view! {
        <section class="band" aria-label=say(Say::CustomerHead)>
            <div class="band-who">{move || customer.with(who)} {move || head.with(|head| merged(sheet, head))}</div>
            <div class="band-reach">{move || customer.with(|customer| reach(sheet, customer))}</div>
            <div class="band-figures">
                {move || head.with(balance)}
                {move || head.with(payment)}
                {move || head.with(|head| profits(sheet, head))}
                {move || head.with(|head| steps(sheet, head))}
            </div>
        </section>
    }
}

fn who(customer: &Customer) -> View {
    let remark =
        (!customer.remark.is_empty()).then(|| view! { <p class="band-remark">{customer.remark.clone()}</p> });
    view! {
        <div class="band-name">
            {badge(&customer.initials(), "")}
            <p class="band-address">{address(customer)}</p>
        </div>
        <p class="tags">{tags(customer)} {vat_id(customer)}</p>
        {remark}
    }
}

/// Who was merged into this customer.
fn merged(sheet: Sheet, head: &Head) -> View {
    let line = |row: &MergedRow| {
        let id = row.id;
        let part = move |()| with_undo(sheet.shop, id, parting(), Say::Parted);
        view! { <li>{say(Say::MergedHere(row.name.clone()))} <Button label=say(Say::PartAgain) look=Look::Quiet press=part/></li> }
    };
    (!head.merged.is_empty())
        .then(|| view! { <ul class="band-merged">{head.merged.iter().map(line).collect_view()}</ul> })
        .draw()
}

fn address(customer: &Customer) -> String {
    let place = format!("{} {}", customer.postal_code, customer.town);
    let person = if customer.company.is_empty() { String::new() } else { customer.person() };
    [
        person,
        customer.addition.clone(),
        customer.street.clone(),
        place.trim().to_owned(),
        customer.country.clone(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join("\u{a0}· ")
}

fn tags(customer: &Customer) -> View {
    let standing = (customer.standing != Standing::Open).then(|| label(customer.standing).into_owned());
    let group =
        (!customer.group.is_empty()).then(|| format!("{} {}", label(CustomerField::Group), customer.group));
    let plain = |text: &String| (!text.is_empty()).then(|| text.clone());
    let hidden = customer.hidden.then(|| say(Say::NotShown).into_owned());
    let number =
        (!customer.number.is_empty()).then(|| format!("{} {}", say(Say::ShortNumber), customer.number));
    [hidden, number, standing, plain(&customer.class), plain(&customer.terms), group]
        .into_iter()
        .flatten()
        .map(|tag| view! { <span class="tag">{tag}</span> })
        .collect_view()
        .draw()
}

/// The VAT id; one that fails its check is marked, with the reason.
fn vat_id(customer: &Customer) -> Option<View> {
    let told = format!("{} {}", label(CustomerField::VatId), customer.vat_id);
    let wrong = customer.problems().into_iter().find(|(field, _)| *field == CustomerField::VatId);
    (!customer.vat_id.is_empty()).then(|| match wrong {
        None => view! { <span class="tag">{told}</span> },
        Some((_, why)) => {
            let why = problem(why);
            view! { <span class="tag tag-wrong" title=why.clone()>{icon(TRIANGLE_ALERT)} {told} " · " {say(Say::VatIdWrong)} <span class="unseen">{why}</span></span> }
        }
    })
}

/// Call and write, by the ways that are most at hand.
fn reach(sheet: Sheet, customer: &Customer) -> View {
    let way = |mark: Icon, channel: Channel, value: &String| {
        (!value.is_empty())
            .then(|| reach_by(sheet, mark, Reached { channel, value: value.clone(), person: None }, false))
    };
    let web = |address: &str, shown: &str| {
        view! { <a class="button button-outline" href=href(address) rel="noopener" target="_blank">{icon(EXTERNAL_LINK)} <span>{shown.to_owned()}</span></a> }
    };
    let site = (!customer.web.is_empty()).then(|| web(&customer.web, &customer.web));
    let social = customer.social_addresses().map(|address| web(address, &network(address))).collect_view();
    view! {
        {way(SMARTPHONE, Channel::Mobile, &customer.mobile)}
        {way(PHONE, Channel::Phone, &customer.phone)}
        {way(MAIL, Channel::Mail, &customer.mail)}
        {way(MESSAGE_CIRCLE, Channel::Messenger, &customer.messenger)}
        {site}
        {social}
    }
}

/// The address that a browser opens: of the web and nothing else, whatever somebody has written.
fn href(address: &str) -> String {
    let web = ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme));
    if web { address.to_owned() } else { format!("https://{address}") }
}

/// What an address in a social network is called: its network, else the address.
fn network(address: &str) -> String {
    const NETWORKS: [(&str, &str); 7] = [
        ("linkedin.", "LinkedIn"),
        ("xing.", "XING"),
        ("facebook.", "Facebook"),
        ("instagram.", "Instagram"),
        ("youtube.", "YouTube"),
        ("tiktok.", "TikTok"),
        ("threads.", "Threads"),
    ];
    let known = NETWORKS.iter().find(|(host, _)| address.contains(host));
    known.map_or_else(|| address.to_owned(), |(_, name)| (*name).to_owned())
}

fn balance(head: &Head) -> View {
    let Some(balance) = head.balance.or(head.items) else { return ().draw() };
    let limit = head.limit.map(|limit| {
        let share = percent(balance, limit);
        view! {
            <span class="meter" role="meter" aria-valuemin="0" aria-valuemax="100" aria-valuenow=share aria-label=say(Say::LimitUsed)>
                <span class="meter-bar" style:width=format!("{share}%")></span>
            </span>
            <span class="figure-detail">{say(Say::OfLimit(format::money(tongue(), limit)))}</span>
        }
    });
    let warning = head.overrun.map(|over| {
        view! {
            <p class="figure-warning" role="alert">
                {icon(TRIANGLE_ALERT)} <span>{say(Say::OverLimitBy(format::money(tongue(), over)))}</span>
            </p>
        }
    });
    let differs = head.difference.map(|difference| {
        view! { <p class="figure-doubt">{icon(TRIANGLE_ALERT)} <span>{say(Say::BalanceDiffers(format::money(tongue(), difference)))}</span></p> }
    });
    view! {
        <div class="figure" class:over=head.overrun.is_some()>
            <span class="figure-name">{label(CustomerField::Balance)}</span>
            <strong class="figure-value">{format::money(tongue(), balance)}</strong>
            {limit}
            {warning}
            {differs}
        </div>
    }
}

fn payment(head: &Head) -> View {
    let [Some(days), last, before] = head.days_to_pay else { return ().draw() };
    let compared = match (last, before) {
        (Some(last), Some(before)) => format!("({last} / {before})"),
        (Some(last), None) => format!("({last})"),
        _ => String::new(),
    };
    view! {
        <div class="figure">
            <span class="figure-name">{label(CustomerField::PaymentDays)}</span>
            <strong class="figure-value">{days} " " <small>{compared}</small></strong>
            <span class="figure-detail">{say(Say::PaymentDaysDetail)}</span>
        </div>
    }
}

/// Gross profit of the last years as tiny columns, with a way to the whole.
fn profits(sheet: Sheet, head: &Head) -> View {
    let Some((year, last)) = head.profits.last().copied() else { return ().draw() };
    let most = head.profits.iter().map(|(_, profit)| profit.0).max().unwrap_or(0).max(1);
    let column = |(_, profit): &(i32, Cents)| {
        let share = profit.0.max(0).saturating_mul(100) / most;
        view! { <i style:block-size=format!("{share}%")></i> }
    };
    let years = head.profits.iter().map(|(year, _)| year.to_string()).collect::<Vec<_>>().join(" · ");
    view! {
        <a class="figure figure-link" href=Place::CustomerIndex(sheet.id, Index::Profit).path()>
            <span class="figure-name">{format!("{} {year}", say(Say::IndexProfit))}</span>
            <strong class="figure-value" class:below-zero=last < Cents(0)>{format::money(tongue(), last)}</strong>
            <span class="sparks" aria-hidden="true">{head.profits.iter().map(column).collect_view()}</span>
            <span class="figure-detail">{years}</span>
        </a>
    }
}

/// The last contact in one sentence, and what is to be done next.
fn steps(sheet: Sheet, head: &Head) -> View {
    let place = Place::CustomerIndex(sheet.id, Index::Contacts);
    let contact = head.last_contact.as_ref().map_or_else(
        || say(Say::NoContactYet),
        |last| {
            let who = [last.person.as_str(), last.staff.as_str()].into_iter().find(|name| !name.is_empty());
            let day = near_day(last.at.day(clock::offset_at(last.at))).into_owned();
            say(Say::LastContactTold(
                day,
                sheet.kinds.with(|kinds| kind_name(kinds, Of::Talks, &last.kind)).into_owned(),
                who.unwrap_or("–").to_owned(),
            ))
        },
    );
    let next = head.next.as_ref().map_or_else(
        || view! { <span class="figure-detail">{say(Say::NoNextStep)}</span> },
        |next| {
            let due = next.day <= clock::today();
            let href = if next.job.is_none() { place.path() } else { Place::job(next.job).path() };
            view! { <a class="next-step" class:due=due href=href>{icon(BELL)} <span>{near_day(next.day)} " · " {next.text.clone()}</span></a> }
        },
    );
    view! {
        <div class="figure-steps">
            <div class="figure">
                <span class="figure-name">{say(Say::LastContact)}</span>
                <span class="figure-told">{contact}</span>
            </div>
            <div class="figure">
                <span class="figure-name">{say(Say::NextStep)}</span>
                {next}
            </div>
        </div>
    }
}

/// How much of the limit is used, from 0 to 100.
fn percent(balance: Cents, limit: Cents) -> i64 {
    if limit.0 <= 0 {
        return if balance.0 > 0 { 100 } else { 0 };
    }
    (balance.0.saturating_mul(100) / limit.0).clamp(0, 100)
}

#[cfg(test)]
mod tests {
    use domain::money::Cents;
    use domain::party::customer::Customer;

    use super::{address, href, network, percent};

    #[test]
    fn the_bar_is_full_at_the_limit_and_beyond() {
        for (balance, limit, wanted) in
            [(935_763, 800_000, 100), (400_000, 800_000, 50), (-100, 800_000, 0), (1, 0, 100), (0, 0, 0)]
        {
            assert_eq!(percent(Cents(balance), Cents(limit)), wanted, "{balance} of {limit}");
        }
    }

    #[test]
    fn an_address_leads_into_the_web_and_nowhere_else() {
        for (address, wanted, named) in [
            ("linkedin.com/in/meier", "https://linkedin.com/in/meier", "LinkedIn"),
            ("http://meier.example", "http://meier.example", "http://meier.example"),
            ("javascript:alert(1)", "https://javascript:alert(1)", "javascript:alert(1)"),
            ("javascript://%0aalert(1)", "https://javascript://%0aalert(1)", "javascript://%0aalert(1)"),
        ] {
            assert_eq!((href(address).as_str(), network(address).as_str()), (wanted, named));
        }
    }

    #[test]
    fn an_address_has_no_gaps() {
        let customer = Customer {
            company: "Meier Vakuumtechnik GmbH".to_owned(),
            last_name: "Meier".to_owned(),
            street: "Meier-Hess-Anlage 4".to_owned(),
            ..Customer::default()
        };
        assert_eq!(address(&customer), "Meier\u{a0}· Meier-Hess-Anlage 4");
        assert_eq!(address(&Customer::default()), "");
    }
}
