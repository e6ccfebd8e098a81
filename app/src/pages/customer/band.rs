//! The head band of a customer's sheet ("Kundeninformationen"): who it is, how to reach them, and where we stand.

use domain::money::Cents;
use domain::party::customer::{Customer, CustomerField, Standing};
use markup::view;
use words::format;
use words::screen::Say;

use crate::state::tongue::{label, say, tongue};
use crate::ui::icon::{Icon, MAIL, PHONE, SMARTPHONE, TRIANGLE_ALERT, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};

/// The head band: address, ways to reach, tags, remark, and where we stand.
pub fn band(customer: &Customer) -> View {
    let remark =
        (!customer.remark.is_empty()).then(|| view! { <p class="band-remark">{customer.remark.clone()}</p> });
    view! {
        <section class="band" aria-label=say(Say::CustomerHead)>
            <div class="band-who">
                <p class="band-address">{address(customer)}</p>
                <p class="tags">{tags(customer)}</p>
                {remark}
            </div>
            <div class="band-reach">{reach(customer)}</div>
            <div class="band-figures">{balance(customer)} {payment(customer)}</div>
        </section>
    }
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
    let group = (!customer.group.is_empty())
        .then(|| format!("{} {}", label(CustomerField::Group), customer.group));
    let plain = |text: &String| (!text.is_empty()).then(|| text.clone());
    let number =
        (!customer.number.is_empty()).then(|| format!("{} {}", say(Say::ShortNumber), customer.number));
    [number, standing, plain(&customer.class), plain(&customer.terms), group]
        .into_iter()
        .flatten()
        .map(|tag| view! { <span class="tag">{tag}</span> })
        .collect_view()
        .draw()
}

/// Call and write, by the two ways that are most at hand.
fn reach(customer: &Customer) -> View {
    let way = |mark: Icon, scheme: &str, value: &String| {
        (!value.is_empty()).then(|| {
            let href = format!("{scheme}:{}", value.replace(' ', ""));
            view! { <a class="button button-outline" href=href>{icon(mark)} <span>{value.clone()}</span></a> }
        })
    };
    view! {
        {way(SMARTPHONE, "tel", &customer.mobile)}
        {way(PHONE, "tel", &customer.phone)}
        {way(MAIL, "mailto", &customer.mail)}
    }
}

fn balance(customer: &Customer) -> View {
    let Some(balance) = customer.balance else { return ().draw() };
    let over = customer.overrun();
    let limit = customer.credit_limit.map(|limit| {
        let share = percent(balance, limit);
        view! {
            <span class="meter" role="meter" aria-valuemin="0" aria-valuemax="100" aria-valuenow=share aria-label=say(Say::LimitUsed)>
                <span class="meter-bar" style:width=format!("{share}%")></span>
            </span>
            <span class="figure-detail">{say(Say::OfLimit(format::money(tongue(), limit)))}</span>
        }
    });
    let warning = over.map(|over| {
        view! {
            <p class="figure-warning" role="alert">
                {icon(TRIANGLE_ALERT)} <span>{say(Say::OverLimitBy(format::money(tongue(), over)))}</span>
            </p>
        }
    });
    view! {
        <div class="figure" class:over=over.is_some()>
            <span class="figure-name">{label(CustomerField::Balance)}</span>
            <strong class="figure-value">{format::money(tongue(), balance)}</strong>
            {limit}
            {warning}
        </div>
    }
}

fn payment(customer: &Customer) -> View {
    let Some(days) = customer.payment_days else { return ().draw() };
    let compared = match (customer.payment_days_last, customer.payment_days_before) {
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

    use super::{address, percent};

    #[test]
    fn the_bar_is_full_at_the_limit_and_beyond() {
        for (balance, limit, wanted) in
            [(935_763, 800_000, 100), (400_000, 800_000, 50), (-100, 800_000, 0), (1, 0, 100), (0, 0, 0)]
        {
            assert_eq!(percent(Cents(balance), Cents(limit)), wanted, "{balance} of {limit}");
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
