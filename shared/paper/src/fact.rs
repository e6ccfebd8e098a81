//! What stands on a paper: values alone, no references to records, so that a paper can be made again from them.

pub mod lack;

use domain::car::vehicle::{Condition, Vehicle};
use domain::document::block::Block;
use domain::document::detail::Detail;
use domain::document::kind::PaperKind;
use domain::document::signature::{SignField, Signature};
use domain::money::{Cents, Quantity, share};
use domain::party::customer::{Customer, Party};
use domain::party::house::House;
use domain::party::staff::Staff;
use domain::sale::line::{Line, LineKind, WHOLE};
use domain::sale::tax::LineTax;
use domain::sale::total::{Total, Zone, amounts, due, total};
use domain::sale::trade_in::TradeIn;
use domain::sale::treatment::{Forbidden, Treatment};
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use serde::{Deserialize, Serialize};

/// Everything that a paper says. What its kind does not speak of stays empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    pub kind: PaperKind,
    pub tongue: Tongue,
    pub number: String,
    pub day: Day,
    /// The last day on which an offer binds; `None`: without obligation ("freibleibend").
    pub valid_until: Option<Day>,
    /// When the file is made; stands in its properties.
    pub made: Moment,
    /// Minutes east of UTC where moments are told.
    pub offset: i32,
    pub house: House,
    /// Who the paper goes to; of a purchase the seller of the car.
    pub customer: Option<Customer>,
    pub vehicle: Option<Vehicle>,
    /// In the order of the job; those marked gone are left out.
    pub lines: Vec<Line>,
    /// Vehicles taken in part payment; of a purchase those that are bought.
    pub trade_ins: Vec<TradeIn>,
    /// The numbers of the purchase contracts of the trade-ins, in their order, as far as there are any.
    pub purchases: Vec<String>,
    pub treatment: Treatment,
    /// What the law forbids in this sale; while there is any, no paper is made.
    pub forbidden: Vec<Forbidden>,
    /// Who made it; nobody, where all its fields are empty.
    pub seller: Staff,
    pub texts: Texts,
    pub detail: Detail,
    /// Invoices for deposits that a final invoice deducts.
    pub prepaid: Vec<Prepaid>,
    /// The invoice that a cancellation takes back.
    pub original: Option<Original>,
    pub signatures: Vec<Signature>,
    /// SHA-256 of the file before it was signed, hexadecimal.
    pub unsigned_hash: String,
}

/// An invoice for a deposit ("Anzahlungsrechnung") that was paid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prepaid {
    pub number: String,
    pub day: Day,
    pub gross: Cents,
    /// The tax inside, by kind.
    pub zones: Vec<Zone>,
}

/// An invoice that is taken back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Original {
    pub kind: PaperKind,
    pub number: String,
    pub day: Day,
}

/// A discount for early payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skonto {
    /// Hundredths of a percent.
    pub percent: i64,
    pub days: i64,
    /// The last day on which it is granted.
    pub until: Day,
    pub amount: Cents,
}

/// The texts of a paper, as templates (`domain::document::template`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts(Vec<(Block, String)>);

impl Texts {
    /// The texts that a dealership begins with.
    pub fn standard(kind: PaperKind, tongue: Tongue) -> Texts {
        let text = |block: &Block| (*block, words::letter::standard::text(tongue, kind, *block).to_owned());
        Texts(kind.blocks().iter().map(text).collect())
    }

    /// A text; empty if the paper has none of that name.
    pub fn get(&self, block: Block) -> &str {
        self.0.iter().find(|(known, _)| *known == block).map_or("", |(_, text)| text)
    }

    /// Puts a text in the place of the one there was.
    pub fn set(&mut self, block: Block, text: String) {
        match self.0.iter_mut().find(|(known, _)| *known == block) {
            Some((_, old)) => *old = text,
            None => self.0.push((block, text)),
        }
    }
}

impl Facts {
    /// A paper that says nothing yet but the standard texts of its kind.
    pub fn new(kind: PaperKind, tongue: Tongue, number: String, day: Day, made: Moment) -> Facts {
        Facts {
            kind,
            tongue,
            number,
            day,
            valid_until: None,
            made,
            offset: 0,
            house: House::default(),
            customer: None,
            vehicle: None,
            lines: Vec::new(),
            trade_ins: Vec::new(),
            purchases: Vec::new(),
            treatment: Treatment::default(),
            forbidden: Vec::new(),
            seller: Staff::default(),
            texts: Texts::standard(kind, tongue),
            detail: Detail::default(),
            prepaid: Vec::new(),
            original: None,
            signatures: Vec::new(),
            unsigned_hash: String::new(),
        }
    }

    /// The invoice that takes this one back ("Stornorechnung"): the same items with negative quantities, nothing to pay.
    pub fn cancelled(&self, number: String, day: Day, made: Moment) -> Facts {
        let back = |line: Line| Line {
            quantity: Quantity(-line.quantity.0),
            reduction: line.reduction.map(|cents| Cents(-cents.0)),
            ..line
        };
        let kind = PaperKind::Cancellation;
        Facts {
            lines: self.printed().into_iter().map(back).collect(),
            trade_ins: Vec::new(),
            prepaid: self.prepaid.iter().map(Prepaid::back).collect(),
            original: Some(Original { kind: self.kind, number: self.number.clone(), day: self.day }),
            texts: Texts::standard(kind, self.tongue),
            signatures: Vec::new(),
            unsigned_hash: String::new(),
            forbidden: Vec::new(),
            kind,
            number,
            day,
            made,
            ..self.clone()
        }
    }

    /// The lines that are printed: neither gone nor wholly empty. A delivery note leaves deductions out. An invoice for a deposit has one line, the deposit.
    pub fn printed(&self) -> Vec<Line> {
        let empty =
            |line: &Line| line.text.trim().is_empty() && line.amount() == Cents(0) && !line.is_off_all();
        let present = self.lines.iter().filter(|line| !line.gone && !empty(line));
        match self.kind {
            PaperKind::DeliveryNote => {
                present.filter(|line| line.amount() >= Cents(0)).filter_map(delivered).collect()
            }
            PaperKind::DepositInvoice => {
                present.fold(None, larger).map(|line| self.deposit(line)).into_iter().collect()
            }
            _ => present.cloned().collect(),
        }
    }

    /// The deposit, taxed as what it is paid for.
    fn deposit(&self, line: &Line) -> Line {
        let title = self.vehicle.as_ref().map(Vehicle::title).filter(|title| !title.trim().is_empty());
        Line {
            kind: LineKind::Other,
            text: words::letter::deposit_for(self.tongue, title.as_deref().unwrap_or(line.text.trim())),
            price: self.detail.deposit.unwrap_or_default(),
            tax: line.tax,
            vehicle: line.vehicle,
            ..Line::default()
        }
    }

    /// What the printed lines amount to.
    pub fn amounts(&self) -> Vec<Cents> {
        amounts(self.printed().iter())
    }

    /// The totals of the printed lines.
    pub fn total(&self) -> Total {
        total(self.printed().iter())
    }

    /// What is left to pay after vehicles taken in part payment and deposits.
    pub fn due(&self) -> Cents {
        let prepaid: Cents = self.prepaid.iter().map(|one| one.gross).sum();
        due(&self.total(), self.traded().into_iter()) - prepaid
    }

    /// The vehicles that are taken in part payment; none for a mere deposit.
    pub fn traded(&self) -> Vec<&TradeIn> {
        let deposit = self.kind == PaperKind::DepositInvoice;
        self.trade_ins.iter().filter(|one| !one.gone && !deposit).collect()
    }

    /// The day until which is to be paid; `None`: at once.
    pub fn pay_by(&self) -> Option<Day> {
        let days = self.detail.payment_days.filter(|days| *days > 0)?;
        Some(self.day.plus(i32::try_from(days).unwrap_or(i32::MAX)))
    }

    /// What may be deducted by whoever pays early ("Skonto").
    pub fn skonto(&self) -> Option<Skonto> {
        let (percent, days) = (self.detail.discount_percent?, self.detail.discount_days?);
        let until = self.day.plus(i32::try_from(days).unwrap_or(i32::MAX));
        (percent > 0 && days >= 0).then(|| Skonto {
            percent,
            days,
            until,
            amount: share(self.due(), percent, WHOLE),
        })
    }

    /// Who drives on trial: the customer, unless somebody else is named.
    pub fn driver(&self) -> String {
        match self.detail.driver.trim() {
            "" => self.customer.as_ref().map(|customer| customer.person()).unwrap_or_default(),
            driver => driver.to_owned(),
        }
    }

    /// What the dealership pays for the car or cars that it buys.
    pub fn purchase_price(&self) -> Option<Cents> {
        let taken: Vec<Cents> = self.trade_ins.iter().filter(|one| !one.gone).map(|one| one.value).collect();
        if taken.is_empty() { self.detail.purchase_price } else { Some(taken.into_iter().sum()) }
    }

    /// Whether the buyer is a consumer (§ 13 BGB): a person who buys for no business.
    pub fn is_consumer(&self) -> bool {
        self.customer.as_ref().is_none_or(|customer| customer.party != Party::Company)
    }

    /// Whether the buyer may withdraw from the contract (§§ 312b, 312c, 312g BGB).
    pub fn may_withdraw(&self) -> bool {
        self.detail.distance && self.is_consumer()
    }

    /// Whether the car is sold as new (no margin scheme, never registered, or said to be new).
    pub fn is_new_car(&self) -> bool {
        self.vehicle.as_ref().is_some_and(|vehicle| vehicle.condition == Condition::New)
    }

    /// Who is expected to sign in a field.
    pub fn signer(&self, field: SignField) -> String {
        let customer = || self.customer.as_ref().map(|customer| customer.name()).unwrap_or_default();
        match field {
            SignField::House => self.house.name.clone(),
            SignField::Driver => self.driver(),
            SignField::Witness | SignField::Unknown => String::new(),
            _ => customer(),
        }
    }

    /// The signature in a field.
    pub fn signature(&self, field: SignField) -> Option<&Signature> {
        self.signatures.iter().find(|signature| signature.field == field)
    }
}

/// An item without what is taken off its price; discounts are nothing that can be delivered.
fn delivered(line: &Line) -> Option<Line> {
    let line = Line { discount: None, reduction: None, ..line.clone() };
    (line.kind != LineKind::Discount).then_some(line)
}

/// The one of two lines that is worth more: what the deposit is for.
fn larger<'a>(one: Option<&'a Line>, other: &'a Line) -> Option<&'a Line> {
    let worth = |line: &Line| (line.kind == LineKind::Vehicle, line.amount());
    one.filter(|one| worth(one) >= worth(other)).or(Some(other))
}

impl Prepaid {
    /// The same with the sign turned.
    fn back(&self) -> Prepaid {
        let back = |zone: &Zone| Zone { gross: Cents(-zone.gross.0), inside: Cents(-zone.inside.0), ..*zone };
        Prepaid { gross: Cents(-self.gross.0), zones: self.zones.iter().map(back).collect(), ..self.clone() }
    }

    /// The tax of one kind inside.
    pub fn inside(&self, tax: LineTax) -> Cents {
        self.zones.iter().filter(|zone| zone.tax == tax).map(|zone| zone.inside).sum()
    }
}
