//! What a text may ask for by name: variables, and the lists of which some are the items.

/// A variable's name, and what it stands for.
macro_rules! variables {
    ($($(#[$doc:meta])* $variant:ident = $name:literal),+ $(,)?) => {
        /// What a text may ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Variable { $($(#[$doc])* $variant),+ }

        impl Variable {
            /// All variables, in the order in which an editor lists them.
            pub const ALL: &'static [Variable] = &[$(Variable::$variant),+];

            /// How it is written between the braces.
            pub fn name(self) -> &'static str {
                match self { $(Variable::$variant => $name),+ }
            }

            /// The variable of this name.
            pub fn of(name: &str) -> Option<Variable> {
                match name { $($name => Some(Variable::$variant),)+ _ => None }
            }
        }
    };
}

variables! {
    /// The whole address with its comma: "Sehr geehrte Frau Dr. Groß,".
    Salutation = "kunde.anrede",
    CustomerName = "kunde.name",
    CustomerFirstName = "kunde.vorname",
    CustomerLastName = "kunde.nachname",
    CustomerCompany = "kunde.firma",
    CustomerNumber = "kunde.nummer",
    CustomerTown = "kunde.ort",
    /// Make, model and variant.
    VehicleTitle = "fahrzeug.titel",
    VehicleMake = "fahrzeug.marke",
    VehicleModel = "fahrzeug.modell",
    VehicleVariant = "fahrzeug.variante",
    VehicleNumber = "fahrzeug.nummer",
    VehicleVin = "fahrzeug.fin",
    VehiclePlate = "fahrzeug.kennzeichen",
    VehicleColour = "fahrzeug.farbe",
    VehicleMileage = "fahrzeug.kilometerstand",
    VehicleFirstRegistration = "fahrzeug.erstzulassung",
    VehicleLocation = "fahrzeug.standort",
    /// "neu", "gebraucht" and so on.
    VehicleCondition = "fahrzeug.zustand",
    // Within lists.
    LineText = "posten.text",
    LineQuantity = "posten.menge",
    LinePrice = "posten.preis",
    LineAmount = "posten.betrag",
    TradeTitle = "inzahlungnahmen.titel",
    TradeVin = "inzahlungnahmen.fin",
    TradePlate = "inzahlungnahmen.kennzeichen",
    TradeMileage = "inzahlungnahmen.kilometerstand",
    TradeValue = "inzahlungnahmen.betrag",
    OfferNumber = "angebot.nummer",
    OfferDay = "angebot.datum",
    /// Empty for an offer without obligation.
    OfferValidUntil = "angebot.gueltig_bis",
    OfferTotal = "angebot.summe",
    // What the kinds of papers say beside the offer.
    /// Not empty where the buyer is no business.
    Consumer = "kunde.verbraucher",
    VehicleNew = "fahrzeug.neu",
    VehicleUsed = "fahrzeug.gebraucht",
    /// In which the car differs from others of its kind, one a line.
    VehicleDeviations = "fahrzeug.abweichungen",
    /// What the paper is called: "Rechnung".
    PaperName = "dokument.art",
    PaperNumber = "dokument.nummer",
    PaperDay = "dokument.datum",
    PaperTotal = "dokument.summe",
    /// What is left to pay; empty where nothing is.
    PaperDue = "dokument.zahlbetrag",
    /// How many days an order binds the buyer.
    BindingDays = "bestellung.bindung",
    DeliveryDay = "lieferung.termin",
    /// Days after an unbinding day, before the buyer may call for the vehicle.
    GraceDays = "lieferung.nachfrist",
    /// Not empty where the day of delivery binds.
    DeliveryBinding = "lieferung.verbindlich",
    PaymentDays = "zahlung.tage",
    /// The day until which is to be paid.
    PaymentDay = "zahlung.bis",
    DiscountPercent = "zahlung.skonto",
    DiscountDay = "zahlung.skonto_bis",
    DiscountAmount = "zahlung.skonto_betrag",
    Deposit = "anzahlung.betrag",
    TradeInTitle = "inzahlungnahme.fahrzeug",
    TradeInValue = "inzahlungnahme.betrag",
    OriginalNumber = "original.nummer",
    OriginalDay = "original.datum",
    /// Not empty where a consumer may withdraw.
    Distance = "vertrag.fernabsatz",
    ReservedUntil = "reservierung.bis",
    Driver = "probefahrt.fahrer",
    DriveUntil = "probefahrt.bis",
    Deductible = "probefahrt.selbstbeteiligung",
    /// Not empty where the seller of a car shows tax.
    PurchaseTaxed = "ankauf.steuer",
    PurchasePrice = "ankauf.preis",
    PurchasePayment = "ankauf.zahlung",
    LetterSubject = "brief.betreff",
    LetterBody = "brief.text",
    SellerName = "verkaeufer.name",
    SellerPhone = "verkaeufer.telefon",
    SellerMail = "verkaeufer.mail",
    HouseName = "haus.name",
    HouseTown = "haus.ort",
    HousePhone = "haus.telefon",
    HouseMail = "haus.mail",
    HouseWeb = "haus.web",
}

/// What a text can count up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// The items of the sale.
    Lines,
    /// The vehicles taken in part payment.
    TradeIns,
}

impl List {
    /// All lists.
    pub const ALL: &'static [List] = &[List::Lines, List::TradeIns];

    /// How it is written.
    pub fn name(self) -> &'static str {
        match self {
            List::Lines => "posten",
            List::TradeIns => "inzahlungnahmen",
        }
    }

    /// The list of this name.
    pub fn of(name: &str) -> Option<List> {
        List::ALL.iter().copied().find(|list| list.name() == name)
    }
}

impl Variable {
    /// The list in which alone it means something.
    pub fn list(self) -> Option<List> {
        use Variable as V;
        match self {
            V::LineText | V::LineQuantity | V::LinePrice | V::LineAmount => Some(List::Lines),
            V::TradeTitle | V::TradeVin | V::TradePlate | V::TradeMileage | V::TradeValue => {
                Some(List::TradeIns)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Variable;

    #[test]
    fn every_variable_is_found_by_its_name() {
        for variable in Variable::ALL {
            assert_eq!(Variable::of(variable.name()), Some(*variable));
        }
    }
}
