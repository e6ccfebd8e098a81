//! Register "Ort": where the customer is, for collecting and bringing ("Hol- und Bringservice").

use domain::party::coordinates::Coordinates;
use domain::party::customer::{Customer, CustomerField};
use markup::view;
use words::screen::Say;

use crate::browser::{page, platform};
use crate::state::tongue::{label, say};
use crate::ui::icon::{EXTERNAL_LINK, Icon, NAVIGATION, icon};
use crate::ui::pen::view::View;

/// The register.
pub fn place(customer: &Customer) -> View {
    let (lines, known) = (lines(customer), Coordinates::parse(&customer.coordinates));
    if lines.is_empty() && known.is_none() {
        return view! { <p class="group-none">{say(Say::NoAddress)}</p> };
    }
    let sought = page::encoded(&lines.get(1..).unwrap_or_default().join(", "));
    let (own, way) = (own_map(&sought, known, platform::is_ios()), on_the_web(&sought, known));
    let degrees = known.map(|known| {
        view! { <p class="place-degrees">{label(CustomerField::Coordinates)} " " {known.written().replace(',', ", ")}</p> }
    });
    let link = |word: Say, href: String, mark: Icon| {
        view! { <a class="button button-outline" href=href rel="noopener" target="_blank">{icon(mark)} <span>{say(word)}</span></a> }
    };
    view! {
        <div class="place">
            <address class="place-address">{lines.join("\n")}</address>
            {degrees}
            <div class="place-ways">
                {link(Say::OpenInMap, own, NAVIGATION)}
                {link(Say::FindWay, way, EXTERNAL_LINK)}
            </div>
            <p class="place-hint">{say(Say::MapHint)}</p>
        </div>
    }
}

/// The address by which a device opens its own map: at the very place where that is known.
fn own_map(sought: &str, known: Option<Coordinates>, ios: bool) -> String {
    match (known, ios) {
        (Some(at), true) => format!("https://maps.apple.com/?ll={0}&q={0}", at.written()),
        (Some(at), false) => format!("geo:{0}?q={0}", at.written()),
        (None, true) => format!("https://maps.apple.com/?q={sought}"),
        (None, false) => format!("geo:0,0?q={sought}"),
    }
}

fn on_the_web(sought: &str, known: Option<Coordinates>) -> String {
    match known {
        Some(at) => {
            let written = at.written();
            let (latitude, longitude) = written.split_once(',').unwrap_or_default();
            format!(
                "https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}"
            )
        }
        None => format!("https://www.openstreetmap.org/search?query={sought}"),
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
    use domain::party::coordinates::Coordinates;
    use domain::party::customer::Customer;

    use super::{lines, on_the_web, own_map};

    #[test]
    fn a_map_opens_at_the_coordinates_where_they_are_known_and_else_looks_for_the_address() {
        let known = Coordinates::parse("48.0637, 11.6596");
        assert_eq!(own_map("Haar", known, false), "geo:48.063700,11.659600?q=48.063700,11.659600");
        assert_eq!(own_map("Haar", None, false), "geo:0,0?q=Haar");
        assert!(own_map("Haar", known, true).contains("ll=48.063700,11.659600"));
        assert!(on_the_web("Haar", known).ends_with("#map=17/48.063700/11.659600"));
        assert!(on_the_web("Haar", None).ends_with("query=Haar"));
    }

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
