//! English standard texts of papers. German law governs, so its terms stand where a translation would blur them.

use domain::document::block::Block;
use domain::document::kind::PaperKind;

const GREETING: &str = "Yours sincerely";

/// NWVB and GWVB IV; the days of grace are those of `domain::document::binding`.
const DELIVERY: &str = "{{wenn lieferung.termin}}{{wenn lieferung.verbindlich}}The agreed binding delivery date is \
    {{lieferung.termin}}.{{sonst}}The non-binding delivery date is {{lieferung.termin}}. \
    {{lieferung.nachfrist}} days after this date the buyer may call upon the dealer to deliver; \
    the dealer is in default once this call has been received.{{ende}}\
    {{sonst}}The parties will agree on a delivery date separately.{{ende}}";

const TRADE_IN: &str = "{{wenn inzahlungnahme.fahrzeug}}The dealer takes in part payment: {{inzahlungnahme.fahrzeug}}, \
    credited at {{inzahlungnahme.betrag}}. This amount is credited if, at handover, the vehicle is as described in the \
    vehicle purchase contract and the buyer owns it free from third-party rights. That purchase is a contract of its own; \
    it changes neither the price nor the VAT it contains.{{ende}}";

/// NWVB and GWVB III.
const PRICE_DUE: &str = "The price{{wenn inzahlungnahme.fahrzeug}} less the trade-in{{ende}} is due upon handover of the \
    vehicle and receipt of the invoice.{{wenn anzahlung.betrag}} The parties agree on a deposit of \
    {{anzahlung.betrag}}.{{ende}}";

const RETENTION: &str =
    "The vehicle remains the property of the dealer until all claims under this contract have been paid.";

/// §§ 437, 444, 476 BGB; towards businesses § 309 No. 7 BGB in its effect on them.
const DEFECTS: &str = "{{wenn fahrzeug.neu}}The buyer has the statutory rights in respect of defects.{{sonst}}\
    {{wenn kunde.verbraucher}}The buyer has the statutory rights in respect of defects. A deviating condition and a shorter \
    limitation period apply only where the buyer was specifically informed before declaring to contract and agreed to them \
    expressly and separately (notices before purchase).{{sonst}}The buyer acts as a business. Claims for defects are \
    excluded. The exclusion does not apply to injury to life, body or health, to intent and gross negligence, to the breach \
    of essential contractual duties, to fraudulently concealed defects, to a guarantee, to an assumed procurement risk or \
    under the German Product Liability Act.{{ende}}{{ende}}";

/// § 355, § 312g BGB; the instruction itself stands behind the contract.
const WITHDRAWAL: &str = "{{wenn vertrag.fernabsatz}}The contract is made at a distance or outside of the dealer’s \
    premises. The buyer may withdraw from it within \
    fourteen days of receiving the vehicle without giving reasons. The enclosed instruction on withdrawal applies.{{ende}}";

const COPY: &str = "Each party receives a copy.";

/// The text of a block.
pub fn text(kind: PaperKind, block: Block) -> &'static str {
    use PaperKind as K;
    match (kind, block) {
        (K::Offer, block) => offer(block),
        (K::Order, block) => order(block),
        (K::Confirmation, block) => confirmation(block),
        (K::Notices, block) => notices(block),
        (K::Contract, block) => contract(block),
        (K::Invoice, Block::Intro) => {
            "{{kunde.anrede}}\n\nThank you for your order. We invoice you as follows:"
        }
        (K::DepositInvoice, Block::Intro) => {
            "{{kunde.anrede}}\n\nAs agreed, we invoice you for a deposit. The supply has not been made yet; afterwards you \
             will receive a final invoice from which this deposit is deducted."
        }
        (K::FinalInvoice, Block::Intro) => {
            "{{kunde.anrede}}\n\nThank you for your order. This is our final account; your deposits and the VAT they \
             contain have been deducted."
        }
        (K::Cancellation, block) => cancellation(block),
        (K::Invoice | K::DepositInvoice | K::FinalInvoice, block) => invoice(block),
        (K::DeliveryNote, block) => delivery_note(block),
        (K::Handover, block) => handover(block),
        (K::TestDrive, block) => test_drive(block),
        (K::Purchase, block) => purchase(block),
        (K::Reservation, block) => reservation(block),
        (K::Letter, Block::Subject) => "{{brief.betreff}}",
        (K::Letter, Block::Intro) => "{{kunde.anrede}}\n\n{{brief.text}}",
        (K::Letter, Block::Closing) => GREETING,
        (K::PriceSheet, Block::Closing) => {
            "We would be glad to show you this vehicle{{wenn haus.telefon}}: {{haus.telefon}}{{ende}}"
        }
        (K::Letter | K::PriceSheet | K::Unknown, _) => "",
    }
}

fn offer(block: Block) -> &'static str {
    match block {
        Block::Subject => "Your offer{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\nThank you for your interest{{wenn fahrzeug.titel}} in this vehicle{{ende}}. We are \
             pleased to offer you:"
        }
        Block::Closing => {
            "Do you have any questions{{wenn fahrzeug.titel}}, or would you like a test drive{{ende}}? Just give us a \
             call{{wenn verkaeufer.telefon}}: {{verkaeufer.telefon}}{{ende}}.\n\nYours sincerely"
        }
        _ => "",
    }
}

fn order(block: Block) -> &'static str {
    match block {
        Block::Subject => "Binding order{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.name}} (buyer) places a binding order with {{haus.name}} (dealer) for this \
             {{wenn fahrzeug.neu}}new vehicle{{sonst}}vehicle{{ende}} and the services listed:"
        }
        // NWVB and GWVB I.1, in text form since 2016.
        Block::Binding => {
            "The buyer is bound by this order for {{bestellung.bindung}} days. The contract is concluded when the dealer \
             confirms acceptance in text form within this period or delivers the vehicle. If the dealer does not accept the \
             order, the dealer will inform the buyer without delay."
        }
        Block::Delivery => DELIVERY,
        Block::TradeIn => TRADE_IN,
        Block::Payment => PRICE_DUE,
        Block::Title => RETENTION,
        Block::Defects => DEFECTS,
        Block::Withdrawal => WITHDRAWAL,
        Block::Closing => COPY,
        _ => "",
    }
}

fn confirmation(block: Block) -> &'static str {
    match block {
        Block::Subject => "Order confirmation{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\nThank you for your order, which we hereby accept; the contract is thus concluded. You \
             will receive from us:"
        }
        Block::Delivery => DELIVERY,
        Block::TradeIn => TRADE_IN,
        Block::Payment => PRICE_DUE,
        Block::Closing => {
            "We are delighted that you have chosen us. If you have any questions, just give us a \
             call{{wenn verkaeufer.telefon}}: {{verkaeufer.telefon}}{{ende}}.\n\nYours sincerely"
        }
        _ => "",
    }
}

/// § 476 (1), (2) BGB: told before the contract, agreed to expressly and separately.
fn notices(block: Block) -> &'static str {
    match block {
        Block::Subject => "Notices before purchase{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\nBefore you order or buy this vehicle, we inform you of the following. Please take your \
             time to read each declaration; each applies only if you agree to it with a signature of its own."
        }
        Block::Deviation => {
            "{{wenn fahrzeug.abweichungen}}In these features the vehicle deviates from the condition that is usual for \
             vehicles of the same kind and that a buyer may expect:\n\n{{fahrzeug.abweichungen}}\n\n\
             Before declaring to contract I was specifically informed that the vehicle deviates in these features, and I \
             agree to the deviation with the dealer expressly and separately (Section\u{a0}476(1) sentence\u{a0}2 \
             BGB).{{ende}}"
        }
        Block::Shortening => {
            "{{wenn kunde.verbraucher}}{{wenn fahrzeug.gebraucht}}Claims of the buyer for defects become time-barred one \
             year after delivery of the vehicle, instead of two years as provided by law. The shorter period does not apply \
             to claims for damages arising from injury to life, body or health, to intent and gross negligence, to the \
             breach of essential contractual duties, to fraudulently concealed defects, to a guarantee, to an assumed \
             procurement risk or under the German Product Liability Act.\n\n\
             Before declaring to contract I was specifically informed that the limitation period is shortened, and I agree \
             to this with the dealer expressly and separately (Section\u{a0}476(2) sentence\u{a0}2 BGB).{{ende}}{{ende}}"
        }
        Block::Closing => "These notices were handed to the buyer before the buyer declared to contract.",
        _ => "",
    }
}

fn contract(block: Block) -> &'static str {
    match block {
        Block::Subject => {
            "Contract of sale for a {{wenn fahrzeug.neu}}new{{sonst}}used{{ende}} motor vehicle"
        }
        Block::Intro => {
            "{{haus.name}} (dealer) sells to {{kunde.name}} (buyer, \
             {{wenn kunde.verbraucher}}consumer{{sonst}}business{{ende}}) this vehicle and the services listed:"
        }
        Block::Delivery => DELIVERY,
        Block::TradeIn => TRADE_IN,
        Block::Payment => PRICE_DUE,
        Block::Title => RETENTION,
        Block::Defects => DEFECTS,
        Block::Withdrawal => WITHDRAWAL,
        Block::Closing => "No oral side agreements have been made. Each party receives a copy.",
        _ => "",
    }
}

fn invoice(block: Block) -> &'static str {
    match block {
        Block::Subject => "{{dokument.art}}{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Payment => {
            "{{wenn dokument.zahlbetrag}}Please transfer {{dokument.zahlbetrag}} \
             {{wenn zahlung.bis}}by {{zahlung.bis}}{{sonst}}upon receipt of this invoice without deduction{{ende}}, quoting \
             invoice number {{dokument.nummer}}.{{wenn zahlung.skonto}} If you pay by {{zahlung.skonto_bis}}, you may \
             deduct a cash discount of {{zahlung.skonto}}, which is {{zahlung.skonto_betrag}}.{{ende}}{{sonst}}This invoice \
             is settled.{{ende}}"
        }
        Block::Title => "The goods remain our property until they have been paid for in full.",
        Block::Closing => GREETING,
        _ => "",
    }
}

fn cancellation(block: Block) -> &'static str {
    match block {
        Block::Subject => "Cancellation of invoice {{original.nummer}} of {{original.datum}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\nWith this document we cancel our invoice {{original.nummer}} of {{original.datum}} in full."
        }
        Block::Closing => {
            "Nothing is payable under this document. Whatever you have already paid will be offset or refunded.\n\n\
             Yours sincerely"
        }
        _ => "",
    }
}

fn delivery_note(block: Block) -> &'static str {
    match block {
        Block::Subject => "Delivery note{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => "{{kunde.anrede}}\n\nWe deliver to you:",
        Block::Declaration => {
            "The recipient confirms having received the items listed in full and without visible damage."
        }
        Block::Closing => "Is anything not right? Please tell us at once.",
        _ => "",
    }
}

fn handover(block: Block) -> &'static str {
    match block {
        Block::Subject => "Handover record{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => "{{haus.name}} hands this vehicle over to {{kunde.name}}:",
        Block::Declaration => {
            "The buyer confirms having received the vehicle in the condition described, with the keys, papers and items \
             listed, and having been shown how to operate it. The buyer’s statutory rights in respect of defects remain \
             unaffected."
        }
        Block::Closing => "We wish you many happy miles.",
        _ => "",
    }
}

fn test_drive(block: Block) -> &'static str {
    match block {
        Block::Subject => "Test drive{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{haus.name}} lends {{wenn probefahrt.fahrer}}{{probefahrt.fahrer}}{{sonst}}the driver{{ende}} this vehicle \
             free of charge for a test drive:"
        }
        Block::Rules => {
            "Only the driver named may drive the vehicle, and only in Germany. The driver observes the traffic rules, does \
             not drive under the influence of alcohol or other intoxicants and returns the vehicle \
             {{wenn probefahrt.bis}}by {{probefahrt.bis}}{{sonst}}after the drive{{ende}}. The driver reports any damage at \
             once and calls the police after an accident."
        }
        Block::Liability => {
            "{{wenn probefahrt.selbstbeteiligung}}The vehicle has third-party and comprehensive insurance. For damage to \
             the vehicle caused by slight negligence the driver is liable for no more than the deductible of \
             {{probefahrt.selbstbeteiligung}}.{{sonst}}The driver is not liable for damage to the vehicle caused by slight \
             negligence.{{ende}} For intent the driver is liable in full, for gross negligence according to the degree of \
             fault. The driver bears fines and charges incurred during the drive."
        }
        Block::Privacy => {
            "We have seen the driving licence and not copied it. We process the data for the test drive (Art.\u{a0}6(1)(b) \
             GDPR) and erase them as soon as they are no longer needed for it or for settling damage."
        }
        Block::Declaration => {
            "The driver declares to hold a valid licence and not to be banned from driving."
        }
        Block::Closing => "Enjoy the drive.",
        _ => "",
    }
}

fn purchase(block: Block) -> &'static str {
    match block {
        Block::Subject => {
            "Vehicle purchase contract{{wenn inzahlungnahme.fahrzeug}}: {{inzahlungnahme.fahrzeug}}{{sonst}}\
             {{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}{{ende}}"
        }
        Block::Intro => "{{kunde.name}} (seller) sells this vehicle to {{haus.name}} (buyer):",
        Block::Declaration => {
            "The seller warrants to own the vehicle free from third-party rights. \
             {{wenn ankauf.steuer}}The seller sells as a business and issues an invoice showing VAT.{{sonst}}The seller \
             sells {{wenn kunde.verbraucher}}as a private person{{sonst}}without showing VAT{{ende}}; the price contains no \
             VAT that the buyer could deduct as input tax. The buyer may resell the vehicle under Section\u{a0}25a \
             UStG.{{ende}}"
        }
        Block::Defects => {
            "The seller has named all accidents, defects and modifications known to the seller. Otherwise the vehicle is \
             bought as inspected; claims for defects are excluded, except for fraudulently concealed defects and where the \
             seller has given a guarantee."
        }
        Block::Payment => {
            "The price is {{ankauf.preis}}{{wenn ankauf.zahlung}}. Method of payment: {{ankauf.zahlung}}{{ende}}."
        }
        Block::Title => {
            "The seller hands over the vehicle, all keys and both parts of the registration certificate \
             (Zulassungsbescheinigung Teil\u{a0}I and Teil\u{a0}II) against payment; ownership passes thereby."
        }
        Block::Privacy => {
            "The buyer keeps name, address and identity data because the purchase must be documented (Sections\u{a0}25a(6) \
             and 22 UStG)."
        }
        Block::Closing => COPY,
        _ => "",
    }
}

fn reservation(block: Block) -> &'static str {
    match block {
        Block::Subject => "Reservation{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\nWe are pleased to reserve for you{{wenn reservierung.bis}} until \
             {{reservierung.bis}}{{ende}}:"
        }
        Block::Rules => {
            "Until then we will not sell the vehicle to anybody else. After that the reservation ends by itself. You are \
             under no obligation to buy."
        }
        Block::Payment => {
            "{{wenn anzahlung.betrag}}Your deposit of {{anzahlung.betrag}} will be credited against the price. If you do \
             not buy the vehicle, the amount will be returned to you.{{ende}}"
        }
        Block::Closing => GREETING,
        _ => "",
    }
}
