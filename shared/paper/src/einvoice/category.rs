//! The categories of VAT that EN 16931 knows (BT-118, UNTDID 5305), and why a tax is not there.

use domain::sale::tax::LineTax;
use domain::sale::treatment::Treatment;
use domain::tongue::Tongue;
use words::letter::caption::Word;
use words::letter::{machine, word};

/// A category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// With a rate above zero.
    Standard,
    /// No tax is shown: margin scheme, small businesses, and what is passed on beside other items.
    Exempt,
    /// To another country of the EU.
    IntraCommunity,
    /// To a third country.
    Export,
    /// The recipient owes the tax.
    ReverseCharge,
    /// Not taxable. Never beside another category (BR-O-11 to 14).
    Outside,
}

impl Category {
    /// The category of a tax; `alone`: no other tax is on the invoice.
    pub fn of(tax: LineTax, alone: bool) -> Option<Category> {
        Some(match tax {
            LineTax::Standard | LineTax::Reduced => Category::Standard,
            LineTax::Zero if alone => Category::Outside,
            LineTax::Margin | LineTax::SmallBusiness | LineTax::Zero => Category::Exempt,
            LineTax::IntraCommunity => Category::IntraCommunity,
            LineTax::Export => Category::Export,
            LineTax::ReverseCharge => Category::ReverseCharge,
            LineTax::Unknown => return None,
        })
    }

    /// As UNTDID 5305 writes it.
    pub fn code(self) -> &'static str {
        match self {
            Category::Standard => "S",
            Category::Exempt => "E",
            Category::IntraCommunity => "K",
            Category::Export => "G",
            Category::ReverseCharge => "AE",
            Category::Outside => "O",
        }
    }
}

/// Why a tax is not there, as a code (BT-121).
pub fn code(tax: LineTax, category: Category) -> Option<&'static str> {
    Some(match (tax, category) {
        (LineTax::Margin, _) => "VATEX-EU-F",
        (LineTax::IntraCommunity, _) => "VATEX-EU-IC",
        (LineTax::Export, _) => "VATEX-EU-G",
        (LineTax::ReverseCharge, _) => "VATEX-EU-AE",
        (LineTax::Zero, Category::Outside) => "VATEX-EU-O",
        _ => return None,
    })
}

/// Why a tax is not there, in words (BT-120).
pub fn reason(tongue: Tongue, tax: LineTax, treatment: Treatment) -> Option<&'static str> {
    Some(match tax {
        LineTax::Margin => word(tongue, Word::MarginNote),
        LineTax::IntraCommunity if treatment == Treatment::NewVehicle => word(tongue, Word::NewVehicleNote),
        LineTax::IntraCommunity => word(tongue, Word::IntraCommunityNote),
        LineTax::Export => word(tongue, Word::ExportNote),
        LineTax::ReverseCharge => word(tongue, Word::ReverseChargeNote),
        LineTax::SmallBusiness => word(tongue, Word::SmallBusinessNote),
        LineTax::Zero => machine::untaxed(tongue),
        LineTax::Standard | LineTax::Reduced | LineTax::Unknown => return None,
    })
}
