//! Fields and choices that have a name, and what is said about entries.

use domain::car::energy::Fuel;
use domain::car::owned::{Contract, OwnedField, Relation};
use domain::car::purchase::PurchaseField;
use domain::car::vehicle::{Body, Condition, Gearbox, VehicleField};
use domain::contact::case::{CaseField, CaseStatus, Outcome};
use domain::contact::kind::{CaseKind, TalkKind};
use domain::contact::talk::TalkField;
use domain::document::block::Block;
use domain::document::detail::DetailField;
use domain::document::filed::Filed;
use domain::document::kind::PaperKind;
use domain::document::missing::Missing;
use domain::document::signature::SignField;
use domain::document::without::Without;
use domain::field::Problem;
use domain::ledger::book::{BookField, Figure};
use domain::ledger::item::ItemField;
use domain::ledger::profit::{InvoiceHeadField, LinesField};
use domain::ledger::revenue::YearField;
use domain::list::ListColumn;
use domain::party::alike::Alike;
use domain::party::customer::{CustomerField, Party, Salutation, Standing};
use domain::party::house::{HouseField, Typeface};
use domain::party::person::{Channel, Consent, PersonField};
use domain::party::practice::PracticeField;
use domain::party::staff::{Role, StaffField};
use domain::sale::catalogue::Frequent;
use domain::sale::job::{JobField, LostReason, Origin, Progress, Status, Turn};
use domain::sale::line::{LineField, LineKind, Unit};
use domain::sale::tax::{LineTax, Taxation};
use domain::sale::trade_in::TradeInField;
use domain::sale::treatment::{Forbidden, Proof, Treatment};
use domain::sale::view::{Order, Period};
use domain::workshop::order::{OrderField, OrderState};
use domain::workshop::position::{PositionField, Register};

use crate::sheet::SheetLabel;

/// Anything that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Of what the start shows.
    Start(StartLabel),
    CustomerField(CustomerField),
    VehicleField(VehicleField),
    LineField(LineField),
    LineKind(LineKind),
    Unit(Unit),
    Treatment(Treatment),
    Proof(Proof),
    Forbidden(Forbidden),
    TradeInField(TradeInField),
    PurchaseField(PurchaseField),
    Frequent(Frequent),
    Alike(Alike),
    Party(Party),
    Salutation(Salutation),
    Standing(Standing),
    Role(Role),
    Condition(Condition),
    Gearbox(Gearbox),
    Body(Body),
    Fuel(Fuel),
    Taxation(Taxation),
    LineTax(LineTax),
    Typeface(Typeface),
    PaperKind(PaperKind),
    DetailField(DetailField),
    Block(Block),
    SignField(SignField),
    /// Of the customer sheet.
    Sheet(SheetLabel),
    Missing(Missing),
}

/// Anything that the start shows and that has a name. The names of the others come with the parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartLabel {
    HouseField(HouseField),
    StaffField(StaffField),
    JobField(JobField),
    LostReason(LostReason),
    Origin(Origin),
    Status(Status),
    Progress(Progress),
    Turn(Turn),
    Period(Period),
    Order(Order),
    Problem(Problem),
    Without(Without),
}

macro_rules! named {
    ($($name:ident),+ $(,)?) => {
        $(impl From<$name> for Label {
            fn from(item: $name) -> Label {
                Label::$name(item)
            }
        })+
    };
}

named!(
    CustomerField,
    VehicleField,
    LineField,
    LineKind,
    Unit,
    Treatment,
    Proof,
    Forbidden,
    TradeInField,
    PurchaseField,
    Frequent,
    Alike,
    Party,
    Salutation,
    Standing,
    Role,
    Condition,
    Gearbox,
    Body,
    Fuel,
    Taxation,
    LineTax,
    Typeface,
    PaperKind,
    DetailField,
    Block,
    SignField,
    Missing
);

/// Of what the start shows.
macro_rules! named_at_start {
    ($($name:ident),+ $(,)?) => {
        $(
            impl From<$name> for StartLabel {
                fn from(item: $name) -> StartLabel {
                    StartLabel::$name(item)
                }
            }

            impl From<$name> for Label {
                fn from(item: $name) -> Label {
                    Label::Start(StartLabel::$name(item))
                }
            }
        )+
    };
}

named_at_start!(
    HouseField, StaffField, JobField, LostReason, Origin, Status, Progress, Turn, Period, Order, Problem,
    Without
);

/// Of the customer sheet.
macro_rules! named_on_sheet {
    ($($name:ident),+ $(,)?) => {
        $(impl From<$name> for Label {
            fn from(item: $name) -> Label {
                Label::Sheet(SheetLabel::$name(item))
            }
        })+
    };
}

named_on_sheet!(
    Channel,
    Consent,
    PersonField,
    CaseStatus,
    Outcome,
    CaseField,
    CaseKind,
    TalkKind,
    TalkField,
    Relation,
    Contract,
    OwnedField,
    BookField,
    Figure,
    ItemField,
    YearField,
    LinesField,
    InvoiceHeadField,
    OrderState,
    OrderField,
    Register,
    PositionField,
    ListColumn,
    PracticeField,
    Filed
);
