//! What single papers of a job say beside the sale itself: days, terms, a driver, a seller. Typed once, kept with the job.

use crate::money::Cents;
use crate::record;
use crate::time::{Day, Moment};

record!(
    /// The leaves lie in the job under `paper/`.
    Detail / DetailField {
        /// "Leistungsdatum", § 14 (4) No. 6 UStG.
        ServiceDay: service_day: Option<Day> = "paper/service.day",
        /// "Liefertermin".
        DeliveryDay: delivery_day: Option<Day> = "paper/delivery.day",
        /// "Verbindlicher Liefertermin", else it is not.
        DeliveryBinding: delivery_binding: bool = "paper/delivery.binding",
        /// Days to pay ("Zahlungsziel"); nothing: at once.
        PaymentDays: payment_days: Option<i64> = "paper/terms.days",
        /// "Skonto", hundredths of a percent.
        DiscountPercent: discount_percent: Option<i64> = "paper/terms.discount" as Quantity,
        /// Within so many days the discount is granted.
        DiscountDays: discount_days: Option<i64> = "paper/terms.discount_days",
        /// "Anzahlung", gross.
        Deposit: deposit: Option<Cents> = "paper/deposit",
        /// "Leitweg-ID" of a public buyer.
        Leitweg: leitweg: String = "paper/leitweg",
        /// Made at a distance ("Fernabsatz") or outside of business premises, so that a consumer may withdraw.
        Distance: distance: bool = "paper/distance",
        /// What it costs at most to send the car back after a withdrawal; nothing: the dealership bears it.
        ReturnCost: return_cost: Option<Cents> = "paper/return.cost",
        /// In which the car differs from others of its kind, one a line.
        Deviations: deviations: String = "paper/deviations" as Paragraph,
        /// "Reserviert bis".
        ReservedUntil: reserved_until: Option<Day> = "paper/reserved.until",
        /// Of a letter.
        Subject: subject: String = "paper/letter.subject",
        /// Of a letter; blank lines part its paragraphs.
        Body: body: String = "paper/letter.body" as Paragraph,
        /// "Übergabe am".
        HandoverAt: handover_at: Option<Moment> = "paper/handover.at",
        HandoverMileage: handover_mileage: Option<i64> = "paper/handover.mileage",
        Keys: keys: Option<i64> = "paper/handover.keys",
        /// How full the tank or the battery is, percent.
        FuelLevel: fuel_level: Option<i64> = "paper/handover.fuel",
        /// What was handed over beside the car, one a line: registration, service book, wheels.
        Given: given: String = "paper/handover.given" as Paragraph,
        /// Damage and faults that both have seen, one a line.
        Damages: damages: String = "paper/handover.damages" as Paragraph,
        /// Who drives on trial, if not the customer.
        Driver: driver: String = "paper/drive.driver",
        LicenceClass: licence_class: String = "paper/drive.licence_class",
        LicenceNumber: licence_number: String = "paper/drive.licence_number",
        /// When the licence was seen; it is not copied.
        LicenceSeen: licence_seen: Option<Day> = "paper/drive.licence_seen",
        DriveFrom: drive_from: Option<Moment> = "paper/drive.from",
        DriveUntil: drive_until: Option<Moment> = "paper/drive.until",
        DriveMileage: drive_mileage: Option<i64> = "paper/drive.mileage",
        DriveMileageBack: drive_mileage_back: Option<i64> = "paper/drive.mileage_back",
        /// The plate driven with, if not the car's own.
        DrivePlate: drive_plate: String = "paper/drive.plate",
        /// What the driver pays of a damage ("Selbstbeteiligung").
        Deductible: deductible: Option<Cents> = "paper/drive.deductible",
        /// "Personalausweis", "Reisepass": what the seller of a car has shown.
        IdDocument: id_document: String = "paper/purchase.id_document",
        IdNumber: id_number: String = "paper/purchase.id_number",
        IdAuthority: id_authority: String = "paper/purchase.id_authority",
        /// Accidents, defects and modifications that the seller has named, one a line.
        PurchaseDamages: purchase_damages: String = "paper/purchase.damages" as Paragraph,
        /// What the dealership pays for a car that is not taken in part payment.
        PurchasePrice: purchase_price: Option<Cents> = "paper/purchase.price",
        /// How it pays: by transfer, in cash, credited against an invoice.
        PurchasePayment: purchase_payment: String = "paper/purchase.payment",
        /// The seller is a business and shows tax; else it is private and there is none.
        PurchaseTaxed: purchase_taxed: bool = "paper/purchase.taxed",
    }
);
