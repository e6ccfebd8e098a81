//! Texts with variables ("Textvariablen"): a closed grammar whose lists are the paper's own, so that every text comes to
//! an end.
//!
//! `{{kunde.anrede}}` puts a value in; `{{wenn fahrzeug.fin}} … {{sonst}} … {{ende}}` asks whether there is one,
//! `{{wenn fahrzeug.zustand = neu}}` (or `!=`) which; `{{liste posten}} … {{ende}}` repeats what stands in it.
//! A variable that does not exist is a fault, an empty value is not.

pub mod tree;

use serde::{Deserialize, Serialize};

use crate::document::template::tree::{Node, Test};
use crate::letter_case;

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

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TemplateFault {
    /// There is no variable of this name.
    UnknownVariable(String),
    /// There is no list of this name.
    UnknownList(String),
    /// A variable that only stands within this list.
    OutsideList(String),
    /// A list within a list.
    ListInList,
    /// `{{` without `}}`; the text that follows.
    Unclosed(String),
    /// `{{wenn …}}` or `{{liste …}}` without `{{ende}}`, or the other way round.
    Unbalanced,
    /// More than 32 conditions in each other.
    TooDeep,
    /// It becomes longer than a paper can be.
    TooLong,
}

/// A fault with its place in the text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub what: TemplateFault,
    pub from: usize,
    pub until: usize,
}

/// Where the values come from. A plain function will do where there are no lists.
pub trait Source {
    /// The value of a variable; of those of a list, that of its item `nth`.
    fn value(&self, variable: Variable, nth: usize) -> String;

    /// How many items a list has.
    fn count(&self, _: List) -> usize {
        0
    }
}

impl<F: Fn(Variable) -> String> Source for F {
    fn value(&self, variable: Variable, _: usize) -> String {
        self(variable)
    }
}

/// A text is no longer than this when its values are in.
pub const LONGEST: usize = 64 << 10;

/// A list counts up no more items than this.
const MOST: usize = 500;

/// Puts the values in. What comes out never is read as a template.
pub fn fill(template: &str, source: impl Source) -> Result<String, TemplateFault> {
    let (nodes, faults) = tree::read(template);
    if let Some(fault) = faults.into_iter().next() {
        return Err(fault.what);
    }
    let mut filled = String::new();
    put(&nodes, &source, 0, &mut filled)?;
    Ok(filled)
}

/// The first fault of a template.
pub fn fault(template: &str) -> Option<TemplateFault> {
    faults(template).into_iter().next().map(|fault| fault.what)
}

/// Everything that is wrong with a template, for an editor; in the order of the text.
pub fn faults(template: &str) -> Vec<Fault> {
    let (_, mut faults) = tree::read(template);
    if template.len() > LONGEST {
        faults.push(Fault { what: TemplateFault::TooLong, from: 0, until: template.len() });
    }
    faults
}

fn put(
    nodes: &[Node<'_>],
    source: &impl Source,
    nth: usize,
    filled: &mut String,
) -> Result<(), TemplateFault> {
    for node in nodes {
        match node {
            Node::Text(text) => filled.push_str(text),
            Node::Value(variable) => filled.push_str(&source.value(*variable, nth)),
            Node::If { variable, test, then, otherwise } => {
                let holds = holds(*test, &source.value(*variable, nth));
                put(if holds { then } else { otherwise }, source, nth, filled)?;
            }
            Node::Each { list, body } => {
                for nth in 0..source.count(*list).min(MOST) {
                    put(body, source, nth, filled)?;
                }
            }
        }
        if filled.len() > LONGEST {
            return Err(TemplateFault::TooLong);
        }
    }
    Ok(())
}

/// Case and blanks at the ends do not count.
fn holds(test: Test<'_>, value: &str) -> bool {
    let same = |other: &str| small(value.trim()) == small(other);
    match test {
        Test::There => !value.is_empty(),
        Test::Is(other) => same(other),
        Test::IsNot(other) => !same(other),
    }
}

fn small(text: &str) -> String {
    text.chars().map(letter_case::small).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, List, Source, TemplateFault, Variable, fault, fill};

    struct Sale;

    impl Source for Sale {
        fn value(&self, variable: Variable, nth: usize) -> String {
            match variable {
                Variable::LineText => ["Golf", "Räder"].get(nth).copied().unwrap_or_default().to_owned(),
                Variable::VehicleCondition => "Neu ".to_owned(),
                other => value(other),
            }
        }

        fn count(&self, list: List) -> usize {
            if list == List::Lines { 2 } else { 0 }
        }
    }

    fn value(variable: Variable) -> String {
        match variable {
            Variable::CustomerName => "Meier".to_owned(),
            Variable::VehicleTitle => "{{kunde.name}}".to_owned(),
            _ => String::new(),
        }
    }

    #[test]
    fn values_are_put_in_and_never_read_as_templates() {
        for (template, text) in [
            ("Hallo {{kunde.name}}!", "Hallo Meier!"),
            ("{{ kunde.name }}{{kunde.ort}}", "Meier"),
            ("{{fahrzeug.titel}}", "{{kunde.name}}"),
            ("}} { }", "}} { }"),
            ("", ""),
        ] {
            assert_eq!(fill(template, value).as_deref(), Ok(text), "{template}");
        }
    }

    #[test]
    fn a_condition_asks_whether_there_is_a_value() {
        for (template, text) in [
            ("{{wenn kunde.name}}ja{{sonst}}nein{{ende}}.", "ja."),
            ("{{wenn kunde.ort}}ja{{sonst}}nein{{ende}}.", "nein."),
            ("{{wenn kunde.ort}}a{{wenn kunde.name}}b{{sonst}}c{{ende}}{{ende}}", ""),
            ("{{wenn kunde.name}}a{{wenn kunde.ort}}b{{sonst}}c{{ende}}{{ende}}", "ac"),
        ] {
            assert_eq!(fill(template, value).as_deref(), Ok(text), "{template}");
        }
    }

    #[test]
    fn a_condition_compares_and_a_list_counts_up() {
        for (template, text) in [
            ("{{wenn fahrzeug.zustand = neu}}ja{{sonst}}nein{{ende}}", "ja"),
            ("{{wenn fahrzeug.zustand != neu}}ja{{sonst}}nein{{ende}}", "nein"),
            ("{{wenn kunde.ort = }}leer{{ende}}", "leer"),
            (
                "{{liste posten}}- {{posten.text}} für {{kunde.name}}\n{{ende}}",
                "- Golf für Meier\n- Räder für Meier\n",
            ),
            ("{{liste inzahlungnahmen}}{{inzahlungnahmen.titel}}{{ende}}.", "."),
            ("{{liste posten}}{{wenn posten.text = golf}}x{{sonst}}y{{ende}}{{ende}}", "xy"),
        ] {
            assert_eq!(fill(template, Sale).as_deref(), Ok(text), "{template}");
        }
    }

    #[test]
    fn a_text_that_would_fill_the_paper_with_itself_stops() {
        let long = format!("{{{{liste posten}}}}{}{{{{ende}}}}", "x".repeat(LONGEST - 100));
        assert_eq!(fill(&long, Sale), Err(TemplateFault::TooLong));
    }

    #[test]
    fn faults_are_named_even_where_the_text_would_not_be_printed() {
        for (template, wrong) in [
            ("{{kunde.nmae}}", TemplateFault::UnknownVariable("kunde.nmae".to_owned())),
            ("{{wenn kunde.ort}}{{falsch}}{{ende}}", TemplateFault::UnknownVariable("falsch".to_owned())),
            ("a {{kunde.name", TemplateFault::Unclosed("kunde.name".to_owned())),
            ("{{wenn kunde.name}}", TemplateFault::Unbalanced),
            ("{{ende}}", TemplateFault::Unbalanced),
            ("{{wenn kunde.name}}{{sonst}}{{sonst}}{{ende}}", TemplateFault::Unbalanced),
        ] {
            assert_eq!(fault(template), Some(wrong), "{template}");
        }
    }

    #[test]
    fn every_variable_is_found_by_its_name() {
        for variable in Variable::ALL {
            assert_eq!(Variable::of(variable.name()), Some(*variable));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_comes_to_an_end(text in "(\\{\\{|\\}\\}|wenn kunde\\.name|liste posten|posten\\.text|sonst|ende| = |[a-z ä])*") {
            let filled = fill(&text, Sale);
            proptest::prop_assert_eq!(filled.is_err(), fault(&text).is_some(), "{}", text);
        }
    }
}
