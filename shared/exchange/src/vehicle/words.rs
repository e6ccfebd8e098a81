//! The words of vehicle lists: what stands in the columns that choose, the word that we write first.

use crate::heading::Words;

/// Names of the column that says the opposite of accident free.
pub const DAMAGED: &[&str] = &["Unfallwagen", "Unfallschaden", "Unfallfahrzeug", "Accident damaged"];
/// Names of the column of the tax.
pub const TAXED: &[&str] = &[
    "Besteuerung",
    "MwSt. ausweisbar",
    "MwSt",
    "Steuerart",
    "USt. ausweisbar",
    "MwSt.-Ausweis",
    "VAT",
    "VAT deductible",
];

/// What stands in it.
pub const TAXATIONS: Words = &[
    (
        "regular",
        &[
            "MwSt. ausweisbar",
            "Regelbesteuert",
            "Regelbesteuerung",
            "ausweisbar",
            "ja",
            "j",
            "1",
            "x",
            "19",
            "19 %",
            "yes",
            "y",
            "true",
            "wahr",
            "R",
        ],
    ),
    (
        "margin",
        &[
            "Differenzbesteuert",
            "Differenzbesteuerung",
            "§ 25a UStG",
            "§25a",
            "25a",
            "MwSt. nicht ausweisbar",
            "nicht ausweisbar",
            "nein",
            "n",
            "0",
            "no",
            "false",
            "falsch",
            "D",
        ],
    ),
];

/// What stands in a column that asks for the margin scheme.
pub const MARGINS: Words = &[
    ("margin", &["ja", "j", "1", "x", "yes", "y", "true", "wahr"]),
    ("regular", &["nein", "n", "0", "no", "false", "falsch", "-"]),
];

/// "Fahrzeugart".
pub const CONDITIONS: Words = &[
    ("used", &["Gebrauchtwagen", "Gebrauchtfahrzeug", "Gebraucht", "GW", "Jahreswagen"]),
    ("new", &["Neuwagen", "Neufahrzeug", "Neu", "NW", "Bestellfahrzeug", "Lagerfahrzeug"]),
    ("demonstration", &["Vorführwagen", "Vorführfahrzeug", "VFW", "Demo"]),
    ("day_registration", &["Tageszulassung", "Kurzzulassung", "TZ", "KZ"]),
    ("employee", &["Dienstwagen", "Mitarbeiterfahrzeug", "Werksdienstwagen", "DW"]),
    ("classic", &["Oldtimer", "Youngtimer"]),
];

/// "Aufbau".
pub const BODIES: Words = &[
    ("hatchback", &["Kleinwagen", "Schräghecklimousine", "Schrägheck", "Kompakt", "Steilheck", "Fließheck"]),
    ("saloon", &["Limousine", "Stufenheck", "Sedan"]),
    ("estate", &["Kombi", "Variant", "Avant", "Touring", "T-Modell", "Sportstourer", "Break", "Wagon"]),
    ("suv", &["SUV", "Geländewagen", "SUV/Geländewagen", "Crossover"]),
    ("convertible", &["Cabrio", "Cabriolet", "Roadster"]),
    ("coupe", &["Coupé", "Sportwagen"]),
    ("van", &["Van", "Kleinbus", "Van/Kleinbus", "Großraumlimousine", "Minivan", "MPV"]),
    ("transporter", &["Transporter", "Kastenwagen", "Nutzfahrzeug", "Lieferwagen"]),
    ("pickup", &["Pick-up", "Pritsche"]),
    ("other", &["Sonstige", "Andere"]),
];

/// "Kraftstoff".
pub const FUELS: Words = &[
    ("petrol", &["Benzin", "Super", "Super Plus", "Otto", "E10", "B"]),
    ("diesel", &["Diesel", "D"]),
    ("electric", &["Elektro", "Strom", "Elektrisch", "BEV", "E"]),
    (
        "plug_in_hybrid",
        &[
            "Plug-in-Hybrid",
            "Plug-in-Hybrid (Benzin)",
            "Plug-in-Hybrid (Benzin/Elektro)",
            "Plug-in-Hybrid (Diesel/Elektro)",
            "PHEV",
            "Hybrid Plug-in",
        ],
    ),
    (
        "hybrid",
        &[
            "Hybrid",
            "Hybrid (Benzin/Elektro)",
            "Hybrid (Diesel/Elektro)",
            "Vollhybrid",
            "Mild-Hybrid",
            "HEV",
            "MHEV",
            "Benzin/Elektro",
            "Diesel/Elektro",
        ],
    ),
    ("gas", &["Gas", "Erdgas (CNG)", "Autogas (LPG)", "Erdgas", "Autogas", "CNG", "LPG"]),
    ("hydrogen", &["Wasserstoff", "Brennstoffzelle", "FCEV"]),
    ("other", &["Sonstige", "Andere", "Ethanol"]),
];

/// "Getriebe".
pub const GEARBOXES: Words = &[
    ("manual", &["Schaltgetriebe", "Schaltung", "Manuell", "Handschaltung", "S"]),
    (
        "automatic",
        &[
            "Automatik",
            "Automatikgetriebe",
            "Automatic",
            "Doppelkupplung",
            "DSG",
            "Halbautomatik",
            "Stufenlos",
            "CVT",
            "A",
        ],
    ),
];
