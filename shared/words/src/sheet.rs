//! Names of what stands on a customer sheet.

use domain::car::owned::{Contract, OwnedField, Relation};
use domain::contact::case::{CaseField, CaseStatus, Outcome};
use domain::contact::kind::{CaseKind, TalkKind};
use domain::contact::talk::TalkField;
use domain::document::filed::Filed;
use domain::ledger::book::{BookField, Figure};
use domain::ledger::item::ItemField;
use domain::ledger::profit::{InvoiceHeadField, LinesField};
use domain::ledger::revenue::YearField;
use domain::list::ListColumn;
use domain::party::person::{Channel, Consent, PersonField};
use domain::party::practice::PracticeField;
use domain::workshop::order::{OrderField, OrderState};
use domain::workshop::position::{PositionField, Register};

/// Anything of a customer sheet that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetLabel {
    Channel(Channel),
    Consent(Consent),
    PersonField(PersonField),
    CaseStatus(CaseStatus),
    Outcome(Outcome),
    CaseField(CaseField),
    CaseKind(CaseKind),
    TalkKind(TalkKind),
    TalkField(TalkField),
    Relation(Relation),
    Contract(Contract),
    OwnedField(OwnedField),
    BookField(BookField),
    Figure(Figure),
    ItemField(ItemField),
    YearField(YearField),
    LinesField(LinesField),
    InvoiceHeadField(InvoiceHeadField),
    OrderState(OrderState),
    OrderField(OrderField),
    Register(Register),
    PositionField(PositionField),
    ListColumn(ListColumn),
    PracticeField(PracticeField),
    Filed(Filed),
}
