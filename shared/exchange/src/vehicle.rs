//! Lists of vehicles, as dealer systems and vehicle exchanges write them.

use domain::car::vehicle::{Vehicle, VehicleField};
use domain::field::{Leaves, Problem};

use crate::heading::{Heading, NO_YES, YES_NO};
use crate::import::Import;
use crate::listed::{Listed, Rules};
use crate::problem::FileProblem;
use crate::sheet;
use crate::vehicle::words::{BODIES, CONDITIONS, DAMAGED, FUELS, GEARBOXES, MARGINS, TAXATIONS, TAXED};

mod words;

/// Reads a list of vehicles.
///
/// # Errors
/// Why nothing of the file can be read.
pub fn read_vehicles(bytes: &[u8]) -> Result<Import<Vehicle>, FileProblem> {
    sheet::read(bytes)
}

impl Listed for Vehicle {
    fn rules() -> Rules {
        Rules {
            headings: VehicleField::ALL.iter().flat_map(|field| columns(*field)).collect(),
            name: &["make", "model"],
            unique: &["vin", "number"],
            strict: &["taxation"],
            settle: |_, _| Ok(()),
            likeness: |_| String::new(),
        }
    }

    fn of_leaves(leaves: &Leaves) -> Vehicle {
        Vehicle::read(leaves)
    }

    fn to_leaves(&self) -> Leaves {
        self.leaves()
    }

    /// Also a price without a word on its tax: saying "MwSt. ausweisbar" by mistake costs the dealer the tax.
    fn warnings(&self, given: &[&'static str]) -> Vec<(&'static str, Problem)> {
        let taxation = VehicleField::Taxation.key();
        let untaxed = self.price.is_some() && !given.contains(&taxation);
        let doubt = untaxed.then_some((taxation, Problem::UnknownChoice));
        self.problems().into_iter().map(|(field, problem)| (field.key(), problem)).chain(doubt).collect()
    }
}

fn columns(field: VehicleField) -> Vec<Heading> {
    use VehicleField as F;
    let named = |names| vec![Heading::of(field.key(), field.input(), names)];
    let chosen = |names, words| vec![Heading::chosen(field.key(), field.input(), names, words)];
    match field {
        F::Condition => {
            chosen(&["Fahrzeugart", "Zustand", "Kategorie", "Fahrzeugzustand", "Condition"], CONDITIONS)
        }
        F::Body => chosen(&["Aufbau", "Karosserie", "Karosserieform", "Fahrzeugtyp", "Body"], BODIES),
        F::Fuel => chosen(&["Kraftstoff", "Kraftstoffart", "Antrieb", "Treibstoff", "Fuel"], FUELS),
        F::Gearbox => chosen(&["Getriebe", "Getriebeart", "Gearbox", "Transmission"], GEARBOXES),
        F::AccidentFree => vec![
            Heading::chosen(field.key(), field.input(), &["Unfallfrei", "Accident free"], YES_NO),
            Heading::chosen(field.key(), field.input(), DAMAGED, NO_YES),
        ],
        F::Taxation => vec![
            Heading::chosen(field.key(), field.input(), TAXED, TAXATIONS),
            Heading::chosen(field.key(), field.input(), &["Differenzbesteuert", "§25a", "Margin"], MARGINS),
        ],
        F::Picture => Vec::new(),
        plain => named(names(plain)),
    }
}

/// Names of the columns without words of their own.
fn names(field: VehicleField) -> &'static [&'static str] {
    use VehicleField as F;
    match field {
        F::Number => &[
            "Interne Nummer",
            "Int. Nr.",
            "Fahrzeugnummer",
            "Fzg.-Nr.",
            "Bestandsnummer",
            "Lagernummer",
            "Stock no",
        ],
        F::Make => &["Marke", "Hersteller", "Fabrikat", "Make"],
        F::Model => &["Modell", "Modellreihe", "Baureihe", "Model"],
        F::Variant => &[
            "Ausführung",
            "Variante",
            "Typ",
            "Modellbezeichnung",
            "Bezeichnung",
            "Handelsbezeichnung",
            "Variant",
            "Trim",
        ],
        F::Vin => &[
            "FIN",
            "Fahrgestellnummer",
            "Fahrgestell-Nr.",
            "FIN/VIN",
            "Fahrzeug-Ident-Nr.",
            "Fahrzeugidentifizierungsnummer",
            "Chassis no",
        ],
        F::Plate => &[
            "Kennzeichen",
            "Amtl. Kennzeichen",
            "Amtliches Kennzeichen",
            "Kfz-Kennzeichen",
            "Plate",
            "Licence plate",
        ],
        F::Hsn => &["HSN", "Herstellerschlüssel", "Herstellerschlüsselnummer", "zu 2.1"],
        F::Tsn => &["TSN", "Typschlüssel", "Typschlüsselnummer", "zu 2.2"],
        F::FirstRegistration => {
            &["Erstzulassung", "EZ", "Erstzul.", "Datum Erstzulassung", "First registration"]
        }
        F::Mileage => {
            &["Kilometerstand", "km-Stand", "Laufleistung", "km", "Kilometer", "Tachostand", "Mileage"]
        }
        F::Power => &["Leistung (kW)", "kW", "Leistung", "Power"],
        F::Displacement => {
            &["Hubraum (cm³)", "Hubraum", "ccm", "Hubraum (ccm)", "Displacement", "Cubic capacity"]
        }
        F::Colour => &["Farbe", "Außenfarbe", "Lackierung", "Colour", "Color"],
        F::Doors => &["Türen", "Anzahl Türen", "Doors"],
        F::Seats => &["Sitze", "Sitzplätze", "Anzahl Sitzplätze", "Seats"],
        F::Owners => {
            &["Vorbesitzer", "Anzahl Vorbesitzer", "Halter", "Vorhalter", "Anzahl Halter", "Previous owners"]
        }
        F::InspectionDue => &["HU fällig", "HU", "HU bis", "Nächste HU", "TÜV", "HU/AU", "Inspection due"],
        F::Price => &[
            "Verkaufspreis",
            "Endpreis",
            "Preis",
            "VK brutto",
            "Brutto VK",
            "Verkaufspreis brutto",
            "Verkaufspreis (brutto)",
            "Hauspreis",
            "Preis brutto",
            "Price",
        ],
        F::Arrived => &[
            "Eingang",
            "Im Bestand seit",
            "Zugang",
            "Eingangsdatum",
            "Bestand seit",
            "Zugangsdatum",
            "Einstandsdatum",
            "Arrived",
        ],
        F::Location => &["Standort", "Filiale", "Stellplatz", "Lagerort", "Location"],
        F::Equipment => &["Ausstattung", "Ausstattungen", "Sonderausstattung", "Equipment"],
        F::Remark => &["Bemerkung", "Bemerkungen", "Hinweis", "Notiz", "Remark"],
        F::Consumption => &[
            "Verbrauch komb. (l/100 km)",
            "Verbrauch kombiniert",
            "Kraftstoffverbrauch kombiniert",
            "WLTP Verbrauch",
            "Verbrauch komb.",
            "Verbrauch",
        ],
        F::PowerConsumption => &[
            "Stromverbrauch komb. (kWh/100 km)",
            "Stromverbrauch",
            "Stromverbrauch kombiniert",
            "WLTP Stromverbrauch",
        ],
        F::Co2 => &[
            "CO2 komb. (g/km)",
            "CO2",
            "CO2-Emission",
            "CO2-Emissionen kombiniert",
            "CO2 kombiniert",
            "WLTP CO2",
            "CO2 (g/km)",
        ],
        F::Co2Discharged => &["CO2 entladen (g/km)", "CO2 entladen", "CO2 bei entladener Batterie"],
        F::Range => &[
            "Elektrische Reichweite (km)",
            "Reichweite",
            "Elektrische Reichweite",
            "Reichweite (km)",
            "Range",
        ],
        F::EnergyCost => &["Energiekosten (15.000 km/a)", "Energiekosten", "Energiekosten pro Jahr"],
        F::VehicleTax => &["Kfz-Steuer", "Kraftfahrzeugsteuer", "KFZ-Steuer pro Jahr", "Kfz-Steuer p.a."],
        F::Co2Cost => &["CO2-Kosten (10 Jahre)", "CO2-Kosten", "Mögliche CO2-Kosten"],
        _ => &[],
    }
}
