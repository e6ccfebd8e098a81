//! Lists of customers' cars ("Fahrzeugstamm").

use domain::car::owned::{Owned, OwnedField as F};
use domain::field::{Leaf, Leaves};

use crate::about::subject::About;
use crate::about::table::{Cells, Draft, Table, whose};
use crate::heading::{Heading, Words, YES_NO, fold};
use crate::problem::RowProblem;

pub(super) fn table() -> Table {
    let mut headings =
        whose(&["Kunde", "Kundenname", "Name", "Firma", "Customer", "Customer name", "Client", "Company"]);
    headings.extend(F::ALL.iter().filter_map(|field| column(*field)));
    Table { about: About::Cars, headings, needed: NEEDED, loose: None, piece }
}

const NEEDED: &[&[&str]] = &[&["customer.number", "customer.name"], &["vin", "plate"]];

fn column(field: F) -> Option<Heading> {
    let of = |names| Some(Heading::of(field.key(), field.input(), names));
    let chosen = |names, words| Some(Heading::chosen(field.key(), field.input(), names, words));
    match field {
        F::Customer | F::Vehicle => None,
        F::Plate => of(&[
            "Kennzeichen",
            "Amtl. Kennzeichen",
            "Amtliches Kennzeichen",
            "Kfz-Kennzeichen",
            "Plate",
            "Licence plate",
            "License plate",
            "Registration no",
            "Number plate",
        ]),
        F::Vin => of(&[
            "FIN",
            "Fahrgestellnummer",
            "Fahrgestell-Nr.",
            "Fahrzeug-Ident-Nr.",
            "FIN/VIN",
            "Chassis no",
            "VIN",
            "Chassis number",
        ]),
        F::Make => of(&["Marke", "Hersteller", "Fabrikat", "Make", "Brand", "Manufacturer"]),
        F::Model => of(&["Modell", "Typ", "Model", "Type"]),
        F::FirstRegistration => {
            of(&["Erstzulassung", "EZ", "Erstzul.", "First registration", "Registered", "First registered"])
        }
        F::Mileage => {
            of(&["Kilometerstand", "km-Stand", "km", "Laufleistung", "Mileage", "Odometer", "Kilometres"])
        }
        F::MileageDay => {
            of(&["Kilometerstand vom", "km-Stand vom", "Mileage of", "Mileage date", "Mileage on"])
        }
        F::InspectionDue => of(&[
            "HU fällig",
            "HU",
            "HU bis",
            "TÜV",
            "HU/AU",
            "Nächste HU",
            "Inspection due",
            "Next inspection",
            "Inspection",
            "MOT due",
        ]),
        F::Contract => {
            chosen(&["Vertrag", "Vertragsart", "Finanzierungsart", "Contract", "Contract type"], CONTRACTS)
        }
        F::ContractEnd => of(&[
            "Vertragsende",
            "Leasingende",
            "Finanzierungsende",
            "End of contract",
            "Contract end",
            "Lease end",
        ]),
        F::Relation => {
            chosen(&["Rolle", "Halter/Fahrer", "Beziehung", "Role", "Relation", "Holder/driver"], RELATIONS)
        }
        F::TradeIn => {
            chosen(&["Inzahlungnahme", "Inzahlungnahme-Kandidat", "Trade-in candidate", "Trade-in"], YES_NO)
        }
        F::Remark => of(&["Bemerkung", "Notiz", "Remark", "Note", "Notes", "Comment"]),
    }
}

const CONTRACTS: Words = &[
    ("lease", &["Leasing", "Lease", "L"]),
    ("finance", &["Finanzierung", "Kredit", "Finance", "F"]),
    ("none", &["keiner", "Bar", "Eigentum", "none", "cash", "owned", "-"]),
];

const RELATIONS: Words = &[
    ("holder", &["Halter", "Eigentümer", "Holder", "Owner"]),
    ("driver", &["Fahrer", "Nutzer", "Driver"]),
    ("former", &["früher", "verkauft", "ehemalig", "former"]),
];

fn piece(cells: Cells) -> Result<Draft, RowProblem> {
    let (leaves, mut warnings) = (cells.line.leaves, cells.line.warnings);
    warnings
        .extend(Owned::read(&leaves).problems().into_iter().map(|(field, problem)| (field.key(), problem)));
    let marks = marks(&leaves);
    if marks.is_empty() {
        Err(RowProblem::NameMissing)
    } else {
        Ok(Draft { marks, leaves, warnings, ..Draft::default() })
    }
}

/// What a car is recognised by among those of the customer.
pub fn marks(leaves: &Leaves) -> Vec<String> {
    let text = |field: F| leaves.get(field.key()).and_then(Leaf::text).map(fold).unwrap_or_default();
    [text(F::Vin), text(F::Plate)].into_iter().filter(|mark| !mark.is_empty()).collect()
}
