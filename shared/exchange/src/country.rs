//! Names of countries as address lists write them.

use domain::letter_case::capitals;

use crate::heading::fold;

/// ISO 3166-1 alpha-2 of the countries whose names dealers write; anything else in capitals, for the check to find.
pub fn code(text: &str) -> String {
    let folded = fold(text);
    let known = COUNTRIES.iter().find(|(_, names)| names.contains(&folded.as_str()));
    known.map_or_else(|| capitals(text), |(code, _)| (*code).to_owned())
}

const COUNTRIES: &[(&str, &[&str])] = &[
    ("DE", &["d", "deutschland", "germany", "brd", "ger", "deu"]),
    ("AT", &["a", "oesterreich", "austria", "aut"]),
    ("CH", &["schweiz", "switzerland", "suisse", "che"]),
    ("FR", &["f", "frankreich", "france", "fra"]),
    ("PL", &["polen", "poland", "polska", "pol"]),
    ("NL", &["niederlande", "netherlands", "nederland", "holland", "nld"]),
    ("BE", &["b", "belgien", "belgium", "belgique", "bel"]),
    ("LU", &["l", "luxemburg", "luxembourg", "lux"]),
    ("IT", &["i", "italien", "italy", "italia", "ita"]),
    ("ES", &["e", "spanien", "spain", "espana", "esp"]),
    ("CZ", &["tschechien", "czechia", "tschechischerepublik", "cze"]),
    ("DK", &["daenemark", "denmark", "danmark", "dnk"]),
    ("SE", &["s", "schweden", "sweden", "sverige", "swe"]),
    ("HU", &["h", "ungarn", "hungary", "hun"]),
    ("LI", &["fl", "liechtenstein", "lie"]),
    ("GB", &["uk", "grossbritannien", "vereinigteskoenigreich", "unitedkingdom", "gbr"]),
    ("IE", &["irl", "irland", "ireland"]),
    ("RO", &["rumaenien", "romania", "rou"]),
    ("TR", &["tuerkei", "turkey", "tuerkiye", "tur"]),
    ("HR", &["kroatien", "croatia", "hrv"]),
    ("SI", &["slowenien", "slovenia", "svn"]),
    ("SK", &["slowakei", "slovakia", "svk"]),
];
