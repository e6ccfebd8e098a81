//! Register "Ort": where the customer is, for collecting and bringing ("Hol- und Bringservice").

use domain::party::customer::Customer;
use markup::view;
use words::screen::Say;

use crate::browser::{page, platform};
use crate::state::tongue::say;
use crate::ui::icon::{EXTERNAL_LINK, Icon, NAVIGATION, icon};
use crate::ui::pen::view::View;

/// The register.
pub fn place(customer: &Customer) -> View {
    let lines = lines(customer);
    if lines.is_empty() {
        return view! { <p class="group-none">{say(Say::NoAddress)}</p> };
    }
    let sought = page::encoded(&lines[1..].join(", "));
    let own = if platform::is_ios() {
        format!("https://maps.apple.com/?q={sought}")
    } else {
        format!("geo:0,0?q={sought}")
    };
    let link = |word: Say, href: String, mark: Icon| {
        view! { <a class="button button-outline" href=href rel="noopener" target="_blank">{icon(mark)} <span>{say(word)}</span></a> }
    };
    view! {
        <div class="place">
            <address class="place-address">{lines.join("\n")}</address>
            <div class="place-ways">
                {link(Say::OpenInMap, own, NAVIGATION)}
                {link(Say::FindWay, format!("https://www.openstreetmap.org/search?query={sought}"), EXTERNAL_LINK)}
            </div>
            <p class="place-hint">{say(Say::MapHint)}</p>
        </div>
    }
}

/// The address as on a letter: the name, then where it is. Empty where nobody knows where.
fn lines(customer: &Customer) -> Vec<String> {
    let town = format!("{} {}", customer.postal_code, customer.town);
    let place: Vec<String> = [customer.street.clone(), town.trim().to_owned(), customer.country.clone()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    if place.is_empty() {
        return place;
    }
    let mut lines = vec![customer.name()];
    lines.extend(place);
    lines
}

#[cfg(test)]
mod tests {
    use domain::party::customer::Customer;

    use super::lines;

    #[test]
    fn an_address_stands_as_on_a_letter_and_a_name_alone_is_none() {
        let meier = Customer {
            company: "Meier Vakuumtechnik GmbH".to_owned(),
            street: "Meier-Hess-Anlage 4".to_owned(),
            postal_code: "85521".to_owned(),
            town: "Ottobrunn".to_owned(),
            ..Customer::default()
        };
        assert_eq!(lines(&meier), ["Meier Vakuumtechnik GmbH", "Meier-Hess-Anlage 4", "85521 Ottobrunn"]);
        let known_by_name = Customer { company: "Meier".to_owned(), ..Customer::default() };
        assert!(lines(&known_by_name).is_empty());
    }
}
