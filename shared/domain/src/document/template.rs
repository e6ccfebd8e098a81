//! Texts with variables ("Textvariablen"): a closed grammar without loops, so that every text comes to an end.
//!
//! `{{kunde.anrede}}` puts a value in; `{{wenn fahrzeug.fin}} … {{sonst}} … {{ende}}` asks whether there is one.
//! A variable that does not exist is a fault, an empty value is not.

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
    /// Not empty where the contract is made at a distance.
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

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateFault {
    /// There is no variable of this name.
    UnknownVariable(String),
    /// `{{` without `}}`; the text that follows.
    Unclosed(String),
    /// `{{wenn …}}` without `{{ende}}`, or the other way round.
    Unbalanced,
}

/// Puts the values in. Reads the template once from left to right.
pub fn fill(template: &str, value: impl Fn(Variable) -> String) -> Result<String, TemplateFault> {
    let mut filled = String::new();
    // One entry for each open `wenn`: whether its present branch is wanted.
    let mut open: Vec<Branch> = Vec::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((tag, after)) = after.split_once("}}") else {
            return Err(TemplateFault::Unclosed(after.chars().take(40).collect()));
        };
        put(&mut filled, &open, before);
        step(tag.trim(), &mut open, &mut filled, &value)?;
        rest = after;
    }
    put(&mut filled, &open, rest);
    if open.is_empty() { Ok(filled) } else { Err(TemplateFault::Unbalanced) }
}

/// The first fault of a template, for an editor.
pub fn fault(template: &str) -> Option<TemplateFault> {
    fill(template, |_| String::new()).err()
}

struct Branch {
    wanted: bool,
    otherwise: bool,
}

fn step(
    tag: &str,
    open: &mut Vec<Branch>,
    filled: &mut String,
    value: &impl Fn(Variable) -> String,
) -> Result<(), TemplateFault> {
    let variable =
        |name: &str| Variable::of(name).ok_or_else(|| TemplateFault::UnknownVariable(name.to_owned()));
    if let Some(name) = tag.strip_prefix("wenn ") {
        let wanted = !value(variable(name.trim())?).is_empty();
        open.push(Branch { wanted, otherwise: false });
    } else if tag == "sonst" {
        let branch = open.last_mut().filter(|branch| !branch.otherwise).ok_or(TemplateFault::Unbalanced)?;
        *branch = Branch { wanted: !branch.wanted, otherwise: true };
    } else if tag == "ende" {
        open.pop().ok_or(TemplateFault::Unbalanced)?;
    } else {
        let text = value(variable(tag)?);
        put(filled, open, &text);
    }
    Ok(())
}

fn put(filled: &mut String, open: &[Branch], text: &str) {
    if open.iter().all(|branch| branch.wanted) {
        filled.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::{TemplateFault, Variable, fault, fill};

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
        fn any_text_comes_to_an_end(text in "(\\{\\{|\\}\\}|wenn kunde\\.name|sonst|ende|[a-z ])*") {
            let _ = fill(&text, value);
        }
    }
}
