//! What each kind of paper asks of a job beside the sale, in the order in which a form asks for it.

use crate::document::detail::DetailField;
use crate::document::kind::PaperKind;

impl PaperKind {
    /// The fields of the job that this kind prints.
    pub fn details(self) -> &'static [DetailField] {
        use DetailField as D;
        use PaperKind as K;
        match self {
            K::Offer => &[D::DeliveryDay, D::DeliveryBinding, D::Deposit],
            K::Order | K::Contract => {
                &[D::DeliveryDay, D::DeliveryBinding, D::Deposit, D::PaymentDays, D::Distance, D::ReturnCost]
            }
            K::Confirmation => &[D::DeliveryDay, D::DeliveryBinding, D::Deposit, D::PaymentDays],
            K::Notices => &[D::Deviations],
            K::Invoice | K::FinalInvoice => {
                &[D::ServiceDay, D::PaymentDays, D::DiscountPercent, D::DiscountDays, D::Leitweg]
            }
            K::DepositInvoice => &[D::Deposit, D::ServiceDay, D::PaymentDays, D::Leitweg],
            K::Cancellation | K::DeliveryNote | K::PriceSheet | K::Unknown => &[],
            K::Handover => &[D::HandoverAt, D::HandoverMileage, D::Keys, D::FuelLevel, D::Given, D::Damages],
            K::TestDrive => &[
                D::Driver,
                D::LicenceClass,
                D::LicenceNumber,
                D::LicenceSeen,
                D::DriveFrom,
                D::DriveUntil,
                D::DriveMileage,
                D::DriveMileageBack,
                D::DrivePlate,
                D::Deductible,
            ],
            K::Purchase => &[
                D::IdDocument,
                D::IdNumber,
                D::IdAuthority,
                D::PurchasePrice,
                D::PurchasePayment,
                D::PurchaseTaxed,
                D::PurchaseDamages,
            ],
            K::Reservation => &[D::ReservedUntil, D::Deposit],
            K::Letter => &[D::Subject, D::Body],
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::detail::DetailField;
    use crate::document::kind::PaperKind;

    #[test]
    fn every_field_is_asked_for_by_some_paper_and_by_none_twice() {
        for field in DetailField::ALL {
            assert!(PaperKind::ALL.iter().any(|kind| kind.details().contains(field)), "{field:?}");
        }
        for kind in PaperKind::ALL {
            let mut fields = kind.details().to_vec();
            fields.sort_unstable();
            fields.dedup();
            assert_eq!(fields.len(), kind.details().len(), "{kind:?}");
        }
    }
}
