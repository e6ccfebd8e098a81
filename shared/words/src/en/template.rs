//! English: variables of texts, faults of texts and patterns.

use domain::document::pattern::PatternFault;
use domain::document::template::fault::TemplateFault;
use domain::document::template::variable::Variable;

/// What a variable stands for.
pub fn means(variable: Variable) -> &'static str {
    use Variable as V;
    match variable {
        V::Salutation => "the whole salutation with its comma",
        V::CustomerName => "name of the customer",
        V::CustomerFirstName => "first name of the customer",
        V::CustomerLastName => "last name of the customer",
        V::CustomerCompany => "company of the customer",
        V::CustomerNumber => "customer number",
        V::CustomerTown => "town of the customer",
        V::VehicleTitle => "make, model and variant",
        V::VehicleMake => "make of the vehicle",
        V::VehicleModel => "model of the vehicle",
        V::VehicleVariant => "variant of the vehicle",
        V::VehicleNumber => "own number of the vehicle",
        V::VehicleVin => "vehicle identification number (VIN)",
        V::VehiclePlate => "registration plate of the vehicle",
        V::VehicleColour => "colour of the vehicle",
        V::VehicleMileage => "mileage of the vehicle",
        V::VehicleFirstRegistration => "first registration of the vehicle",
        V::VehicleLocation => "location of the vehicle",
        V::VehicleCondition => "condition: new, used …",
        V::VehicleDeviations => "in what the vehicle differs from others of its kind",
        V::LineText => "text of the item",
        V::LineQuantity => "quantity of the item",
        V::LinePrice => "unit price of the item",
        V::LineAmount => "amount of the item",
        V::TradeTitle => "make and model of a vehicle taken in part payment",
        V::TradeVin => "VIN of a vehicle taken in part payment",
        V::TradePlate => "plate of a vehicle taken in part payment",
        V::TradeMileage => "mileage of a vehicle taken in part payment",
        V::TradeValue => "what is credited for one vehicle",
        V::OfferNumber => "offer number",
        V::OfferDay => "day of the offer",
        V::OfferValidUntil => "last day of the offer; empty: without obligation",
        V::OfferTotal => "sum of the offer",
        V::Consumer => "filled if the buyer is a consumer",
        V::VehicleNew => "filled for a new car",
        V::VehicleUsed => "filled for a used car",
        V::PaperName => "kind of the document",
        V::PaperNumber => "number of the document",
        V::PaperDay => "day of the document",
        V::PaperTotal => "sum of the document",
        V::PaperDue => "amount to be paid",
        V::BindingDays => "days for which an order binds the buyer",
        V::DeliveryDay => "day of delivery",
        V::GraceDays => "days after an unbinding day of delivery",
        V::DeliveryBinding => "filled if the day of delivery binds",
        V::PaymentDays => "days to pay",
        V::PaymentDay => "day until which is to be paid",
        V::DiscountPercent => "early payment discount in per cent",
        V::DiscountDay => "last day of the early payment discount",
        V::DiscountAmount => "early payment discount in euros",
        V::Deposit => "deposit",
        V::TradeInTitle => "all vehicles taken in part payment",
        V::TradeInValue => "what is credited for all of them",
        V::OriginalNumber => "number of the cancelled invoice",
        V::OriginalDay => "day of the cancelled invoice",
        V::Distance => "filled for a contract at a distance or off the premises",
        V::ReservedUntil => "last day of the reservation",
        V::Driver => "driver of the test drive",
        V::DriveUntil => "end of the test drive",
        V::Deductible => "deductible of the test drive",
        V::PurchaseTaxed => "filled if the seller of a car shows VAT",
        V::PurchasePrice => "purchase price",
        V::PurchasePayment => "how the purchase is paid",
        V::LetterSubject => "subject of the letter",
        V::LetterBody => "text of the letter",
        V::SellerName => "name of the seller",
        V::SellerPhone => "phone of the seller",
        V::SellerMail => "e-mail of the seller",
        V::HouseName => "name of the dealership",
        V::HouseTown => "town of the dealership",
        V::HousePhone => "phone of the dealership",
        V::HouseMail => "e-mail of the dealership",
        V::HouseWeb => "website of the dealership",
    }
}

/// What is wrong with a text.
pub fn fault(fault: &TemplateFault) -> String {
    use TemplateFault as F;
    match fault {
        F::UnknownVariable(name) => format!("There is no variable “{name}”. Choose one from the list."),
        F::UnknownList(name) => format!("There is no list “{name}”: only posten and inzahlungnahmen."),
        F::OutsideList(list) => {
            format!("This variable only stands between {{{{liste {list}}}}} and {{{{ende}}}}.")
        }
        F::ListInList => "A list cannot stand in a list.".to_owned(),
        F::Unclosed(text) => format!("The }}}} at the end of the variable is missing here: {text}"),
        F::Unbalanced => {
            "Each {{wenn …}} and each {{liste …}} wants an {{ende}}, and {{sonst}} stands between them once only."
                .to_owned()
        }
        F::TooDeep => "More than 32 conditions stand in each other. Make the text simpler.".to_owned(),
        F::TooLong => "The text is too long for a document. Shorten it.".to_owned(),
    }
}

/// What is wrong with a pattern of numbers.
pub fn pattern_fault(fault: &PatternFault) -> String {
    use PatternFault as F;
    match fault {
        F::Unclosed => "A closing brace } is missing in the pattern.".to_owned(),
        F::Unknown(name) => {
            format!(
                "There is no “{{{name}}}”: only {{Art}}, {{Filiale}}, {{Gerät}}, {{JJ}}, {{JJJJ}} and {{NNNN}}."
            )
        }
        F::Lacks(part) => format!("The pattern lacks {part}. Without it numbers would not be unique."),
        F::Twice(part) => format!("{part} may stand in the pattern once only."),
        F::Glued(part) => format!("Part {part} from its neighbours by a stroke."),
        F::Character(sign) => format!("Accounting does not take the character “{sign}” in numbers."),
        F::TooLong => "Numbers of this pattern would be longer than 36 characters.".to_owned(),
    }
}
