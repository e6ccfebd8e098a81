//! Which papers are likely next, by how far a job has come; and all of them in the groups of a menu.

use crate::document::kind::PaperKind;
use crate::sale::job::Status;

/// So many are offered at once; the others lie in the menu.
pub const OFFERED: usize = 4;

/// The papers of a job, the likely next one first. What has been made already goes behind what has not.
pub fn next(status: Status, made: &[PaperKind]) -> Vec<PaperKind> {
    let mut all = usual(status).to_vec();
    all.sort_by_key(|kind| made.contains(kind));
    all.truncate(OFFERED);
    all
}

/// In the order in which they are usually made at this point.
fn usual(status: Status) -> &'static [PaperKind] {
    use PaperKind as K;
    match status {
        Status::CallbackWanted => &[K::Offer, K::TestDrive, K::Reservation],
        Status::Offered => &[K::Offer, K::Order, K::TestDrive, K::Reservation],
        Status::Ordered => &[K::Confirmation, K::Contract, K::DepositInvoice, K::Invoice],
        Status::Sold => &[K::Invoice, K::Handover, K::DeliveryNote, K::FinalInvoice],
        Status::Lost | Status::Unknown => &[K::Letter, K::Offer],
    }
}

/// All that can be made by hand, in groups. A cancellation comes from its invoice.
pub fn groups() -> [&'static [PaperKind]; 4] {
    use PaperKind as K;
    [
        &[K::Offer, K::Reservation, K::Order, K::Confirmation, K::Notices, K::Contract],
        &[K::DepositInvoice, K::Invoice, K::FinalInvoice],
        &[K::TestDrive, K::Handover, K::DeliveryNote],
        &[K::Purchase, K::PriceSheet, K::Letter],
    ]
}

#[cfg(test)]
mod tests {
    use super::{OFFERED, groups, next};
    use crate::document::kind::PaperKind as K;
    use crate::sale::job::Status;

    #[test]
    fn the_status_suggests_the_next_paper() {
        for (status, made, first) in [
            (Status::CallbackWanted, &[][..], K::Offer),
            (Status::CallbackWanted, &[K::Offer][..], K::TestDrive),
            (Status::Offered, &[][..], K::Offer),
            (Status::Offered, &[K::Offer][..], K::Order),
            (Status::Ordered, &[K::Order][..], K::Confirmation),
            (Status::Ordered, &[K::Order, K::Confirmation][..], K::Contract),
            (Status::Sold, &[K::Contract][..], K::Invoice),
            (Status::Sold, &[K::Invoice][..], K::Handover),
            (Status::Lost, &[][..], K::Letter),
        ] {
            assert_eq!(next(status, made).first(), Some(&first), "{status:?} with {made:?}");
        }
    }

    #[test]
    fn what_was_made_can_be_made_again() {
        let everything: Vec<K> = K::ALL.to_vec();
        for status in Status::ALL {
            let (fresh, again) = (next(*status, &[]), next(*status, &everything));
            assert_eq!(fresh, again, "{status:?}");
            assert!(!fresh.is_empty() && fresh.len() <= OFFERED);
        }
    }

    #[test]
    fn every_paper_but_a_cancellation_is_in_one_group() {
        let mut all: Vec<K> = groups().concat();
        all.sort_unstable();
        let mut wanted: Vec<K> = K::ALL.iter().copied().filter(|kind| *kind != K::Cancellation).collect();
        wanted.sort_unstable();
        assert_eq!(all, wanted);
    }
}
