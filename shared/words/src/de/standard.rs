//! German standard texts of papers. What single laws or the terms of the trade want is said where it is.

use domain::document::block::Block;
use domain::document::kind::PaperKind;

const GREETING: &str = "Mit freundlichen Grüßen";

/// NWVB and GWVB IV; the days of grace are those of `domain::document::binding`.
const DELIVERY: &str = "{{wenn lieferung.termin}}{{wenn lieferung.verbindlich}}Verbindlich vereinbarter \
    Liefertermin ist der {{lieferung.termin}}.{{sonst}}Unverbindlicher Liefertermin ist der {{lieferung.termin}}. \
    {{lieferung.nachfrist}} Tage nach Überschreiten dieses Termins kann der Käufer den \
    Verkäufer auffordern zu liefern; mit dem Zugang der Aufforderung kommt der Verkäufer in Verzug.{{ende}}\
    {{sonst}}Den Liefertermin vereinbaren die Parteien gesondert.{{ende}}";

const TRADE_IN: &str = "{{wenn inzahlungnahme.fahrzeug}}Der Verkäufer nimmt in Zahlung: {{inzahlungnahme.fahrzeug}}, \
    angerechnet mit {{inzahlungnahme.betrag}}. Angerechnet wird dieser Betrag, wenn das Fahrzeug bei der Übergabe so \
    beschaffen ist, wie der Ankaufvertrag es beschreibt, und dem Käufer frei von Rechten Dritter gehört. Der Ankauf ist \
    ein eigener Vertrag; der Kaufpreis und die Umsatzsteuer darin ändern sich durch ihn nicht.{{ende}}";

/// NWVB and GWVB III.
const PRICE_DUE: &str = "Der Kaufpreis{{wenn inzahlungnahme.fahrzeug}} abzüglich der Inzahlungnahme{{ende}} ist bei \
    Übergabe des Fahrzeugs und Aushändigung der Rechnung zur Zahlung fällig.{{wenn anzahlung.betrag}} Als Anzahlung \
    vereinbaren die Parteien {{anzahlung.betrag}}.{{ende}}";

const RETENTION: &str =
    "Das Fahrzeug bleibt Eigentum des Verkäufers, bis alle Forderungen aus diesem Kaufvertrag bezahlt sind.";

/// §§ 437, 444, 476 BGB; towards businesses § 309 No. 7 BGB in its effect on them.
const DEFECTS: &str = "{{wenn fahrzeug.neu}}Dem Käufer stehen die gesetzlichen Rechte bei Sachmängeln zu.{{sonst}}\
    {{wenn kunde.verbraucher}}Dem Käufer stehen die gesetzlichen Rechte bei Sachmängeln zu. Eine abweichende \
    Beschaffenheit und eine kürzere Verjährung gelten nur, soweit der Käufer vor seiner Vertragserklärung eigens davon in \
    Kenntnis gesetzt wurde und sie ausdrücklich und gesondert vereinbart hat (Hinweise vor dem Kauf).{{sonst}}Der Käufer \
    handelt als Unternehmer. Ansprüche wegen Sachmängeln sind ausgeschlossen. Der Ausschluss gilt nicht für Schäden aus der \
    Verletzung von Leben, Körper oder Gesundheit, bei Vorsatz und grober Fahrlässigkeit, bei der Verletzung wesentlicher \
    Vertragspflichten, bei arglistig verschwiegenen Mängeln, aus einer Garantie, bei Übernahme eines Beschaffungsrisikos \
    und nach dem Produkthaftungsgesetz.{{ende}}{{ende}}";

/// § 355, § 312g BGB; the instruction itself stands behind the contract.
const WITHDRAWAL: &str = "{{wenn vertrag.fernabsatz}}Der Vertrag wird im Fernabsatz oder außerhalb der \
    Geschäftsräume des Verkäufers geschlossen. Der Käufer kann ihn binnen \
    vierzehn Tagen nach Erhalt des Fahrzeugs ohne Angabe von Gründen widerrufen. Es gilt die beigefügte \
    Widerrufsbelehrung.{{ende}}";

const COPY: &str = "Jede Partei erhält eine Ausfertigung.";

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
            "{{kunde.anrede}}\n\nvielen Dank für Ihren Auftrag. Wir berechnen Ihnen:"
        }
        (K::DepositInvoice, Block::Intro) => {
            "{{kunde.anrede}}\n\nwie vereinbart berechnen wir Ihnen eine Anzahlung. Die Leistung ist noch nicht erbracht; \
             danach erhalten Sie eine Schlussrechnung, in der diese Anzahlung abgezogen ist."
        }
        (K::FinalInvoice, Block::Intro) => {
            "{{kunde.anrede}}\n\nvielen Dank für Ihren Auftrag. Wir rechnen wie folgt ab; Ihre Anzahlungen und die darin \
             enthaltene Umsatzsteuer sind abgezogen."
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
            "Gern zeigen wir Ihnen dieses Fahrzeug{{wenn haus.telefon}}: {{haus.telefon}}{{ende}}"
        }
        (K::Letter | K::PriceSheet | K::Unknown, _) => "",
    }
}

fn offer(block: Block) -> &'static str {
    match block {
        Block::Subject => "Ihr Angebot{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\nvielen Dank für Ihr Interesse{{wenn fahrzeug.titel}} an diesem Fahrzeug{{ende}}. \
             Gern bieten wir Ihnen an:"
        }
        Block::Closing => {
            "Haben Sie Fragen{{wenn fahrzeug.titel}}, oder möchten Sie das Fahrzeug Probe fahren{{ende}}? Ein Anruf \
             genügt{{wenn verkaeufer.telefon}}: {{verkaeufer.telefon}}{{ende}}.\n\nMit freundlichen Grüßen"
        }
        _ => "",
    }
}

fn order(block: Block) -> &'static str {
    match block {
        Block::Subject => "Verbindliche Bestellung{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.name}} (Käufer) bestellt bei {{haus.name}} (Verkäufer) verbindlich dieses \
             {{wenn fahrzeug.neu}}Neufahrzeug{{sonst}}Fahrzeug{{ende}} mit den aufgeführten Leistungen:"
        }
        // NWVB and GWVB I.1, in text form since 2016.
        Block::Binding => {
            "Der Käufer ist an diese Bestellung {{bestellung.bindung}} Tage gebunden. Der Kaufvertrag ist geschlossen, \
             wenn der Verkäufer die Annahme innerhalb dieser Frist in Textform bestätigt oder das Fahrzeug liefert. Nimmt \
             der Verkäufer die Bestellung nicht an, teilt er das dem Käufer unverzüglich mit."
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
        Block::Subject => "Auftragsbestätigung{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\nvielen Dank für Ihre Bestellung. Wir nehmen sie hiermit an; der Kaufvertrag ist damit \
             geschlossen. Sie erhalten von uns:"
        }
        Block::Delivery => DELIVERY,
        Block::TradeIn => TRADE_IN,
        Block::Payment => PRICE_DUE,
        Block::Closing => {
            "Wir freuen uns, dass Sie sich für uns entschieden haben. Bei Fragen genügt ein \
             Anruf{{wenn verkaeufer.telefon}}: {{verkaeufer.telefon}}{{ende}}.\n\nMit freundlichen Grüßen"
        }
        _ => "",
    }
}

/// § 476 (1), (2) BGB: told before the contract, agreed to expressly and separately.
fn notices(block: Block) -> &'static str {
    match block {
        Block::Subject => "Hinweise vor dem Kauf{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\nbevor Sie das Fahrzeug bestellen oder kaufen, setzen wir Sie von Folgendem in Kenntnis. \
             Bitte lesen Sie jede Erklärung in Ruhe; jede gilt nur, wenn Sie ihr mit einer eigenen Unterschrift zustimmen."
        }
        Block::Deviation => {
            "{{wenn fahrzeug.abweichungen}}Das Fahrzeug weicht in diesen Merkmalen von der Beschaffenheit ab, die bei \
             Fahrzeugen gleicher Art üblich ist und die ein Käufer erwarten kann:\n\n{{fahrzeug.abweichungen}}\n\n\
             Ich wurde vor der Abgabe meiner Vertragserklärung eigens davon in Kenntnis gesetzt, dass das Fahrzeug in \
             diesen Merkmalen abweicht, und vereinbare die Abweichung mit dem Verkäufer ausdrücklich und gesondert \
             (§\u{a0}476 Abs.\u{a0}1 Satz\u{a0}2 BGB).{{ende}}"
        }
        Block::Shortening => {
            "{{wenn kunde.verbraucher}}{{wenn fahrzeug.gebraucht}}Ansprüche des Käufers wegen Sachmängeln verjähren in \
             einem Jahr ab Ablieferung des Fahrzeugs, statt in zwei Jahren, wie das Gesetz es vorsieht. Die kürzere Frist \
             gilt nicht für Ansprüche auf Schadensersatz aus der Verletzung von Leben, Körper oder Gesundheit, bei Vorsatz \
             und grober Fahrlässigkeit und bei der Verletzung wesentlicher Vertragspflichten, nicht bei arglistig \
             verschwiegenen Mängeln, nicht aus einer Garantie, nicht bei Übernahme eines Beschaffungsrisikos und nicht nach \
             dem Produkthaftungsgesetz.\n\n\
             Ich wurde vor der Abgabe meiner Vertragserklärung eigens davon in Kenntnis gesetzt, dass die Verjährungsfrist \
             verkürzt wird, und vereinbare die Verkürzung mit dem Verkäufer ausdrücklich und gesondert (§\u{a0}476 \
             Abs.\u{a0}2 Satz\u{a0}2 BGB).{{ende}}{{ende}}"
        }
        Block::Closing => "Diese Hinweise wurden dem Käufer vor seiner Vertragserklärung ausgehändigt.",
        _ => "",
    }
}

fn contract(block: Block) -> &'static str {
    match block {
        Block::Subject => {
            "Kaufvertrag über ein {{wenn fahrzeug.neu}}neues{{sonst}}gebrauchtes{{ende}} Kraftfahrzeug"
        }
        Block::Intro => {
            "{{haus.name}} (Verkäufer) verkauft an {{kunde.name}} (Käufer, \
             {{wenn kunde.verbraucher}}Verbraucher{{sonst}}Unternehmer{{ende}}) dieses Fahrzeug mit den aufgeführten \
             Leistungen:"
        }
        Block::Delivery => DELIVERY,
        Block::TradeIn => TRADE_IN,
        Block::Payment => PRICE_DUE,
        Block::Title => RETENTION,
        Block::Defects => DEFECTS,
        Block::Withdrawal => WITHDRAWAL,
        Block::Closing => {
            "Mündliche Nebenabreden sind nicht getroffen. Jede Partei erhält eine Ausfertigung."
        }
        _ => "",
    }
}

fn invoice(block: Block) -> &'static str {
    match block {
        Block::Subject => "{{dokument.art}}{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Payment => {
            "{{wenn dokument.zahlbetrag}}Bitte überweisen Sie {{dokument.zahlbetrag}} \
             {{wenn zahlung.bis}}bis zum {{zahlung.bis}}{{sonst}}sofort nach Erhalt der Rechnung ohne Abzug{{ende}} unter \
             Angabe der Rechnungsnummer {{dokument.nummer}}.{{wenn zahlung.skonto}} Zahlen Sie bis zum \
             {{zahlung.skonto_bis}}, können Sie {{zahlung.skonto}} Skonto abziehen, das sind \
             {{zahlung.skonto_betrag}}.{{ende}}{{sonst}}Der Rechnungsbetrag ist ausgeglichen.{{ende}}"
        }
        Block::Title => "Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.",
        Block::Closing => GREETING,
        _ => "",
    }
}

fn cancellation(block: Block) -> &'static str {
    match block {
        Block::Subject => "Stornorechnung zur Rechnung {{original.nummer}} vom {{original.datum}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\nmit diesem Beleg heben wir unsere Rechnung {{original.nummer}} vom {{original.datum}} in \
             voller Höhe auf."
        }
        Block::Closing => {
            "Aus diesem Beleg ist nichts zu zahlen. Was Sie bereits gezahlt haben, verrechnen oder erstatten wir.\n\n\
             Mit freundlichen Grüßen"
        }
        _ => "",
    }
}

fn delivery_note(block: Block) -> &'static str {
    match block {
        Block::Subject => "Lieferschein{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => "{{kunde.anrede}}\n\nwir liefern Ihnen:",
        Block::Declaration => {
            "Der Empfänger bestätigt, das Aufgeführte vollständig und ohne erkennbare Schäden erhalten zu haben."
        }
        Block::Closing => "Stimmt etwas nicht? Bitte sagen Sie es uns gleich.",
        _ => "",
    }
}

fn handover(block: Block) -> &'static str {
    match block {
        Block::Subject => "Übergabeprotokoll{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => "{{haus.name}} übergibt {{kunde.name}} dieses Fahrzeug:",
        Block::Declaration => {
            "Der Käufer bestätigt, das Fahrzeug in dem beschriebenen Zustand mit den aufgeführten Schlüsseln, Papieren und \
             Gegenständen erhalten zu haben und in die Bedienung eingewiesen worden zu sein. Seine gesetzlichen Rechte bei \
             Mängeln bleiben davon unberührt."
        }
        Block::Closing => "Wir wünschen Ihnen allzeit gute Fahrt.",
        _ => "",
    }
}

fn test_drive(block: Block) -> &'static str {
    match block {
        Block::Subject => "Probefahrt{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{haus.name}} überlässt {{wenn probefahrt.fahrer}}{{probefahrt.fahrer}}{{sonst}}dem Fahrer{{ende}} dieses \
             Fahrzeug unentgeltlich zu einer Probefahrt:"
        }
        Block::Rules => {
            "Das Fahrzeug führt nur der genannte Fahrer, und nur in Deutschland. Er beachtet die Verkehrsregeln, fährt \
             nicht unter dem Einfluss von Alkohol oder anderen berauschenden Mitteln und gibt das Fahrzeug \
             {{wenn probefahrt.bis}}bis {{probefahrt.bis}}{{sonst}}nach der Fahrt{{ende}} zurück. Schäden meldet er sofort; \
             nach einem Unfall verständigt er die Polizei."
        }
        Block::Liability => {
            "{{wenn probefahrt.selbstbeteiligung}}Das Fahrzeug ist haftpflicht- und vollkaskoversichert. Für leicht \
             fahrlässig verursachte Schäden am Fahrzeug haftet der Fahrer höchstens mit der Selbstbeteiligung von \
             {{probefahrt.selbstbeteiligung}}.{{sonst}}Für leicht fahrlässig verursachte Schäden am Fahrzeug haftet der \
             Fahrer nicht.{{ende}} Bei Vorsatz haftet er voll, bei grober Fahrlässigkeit je nach der Schwere des \
             Verschuldens. Bußgelder und Gebühren aus der Zeit der Fahrt trägt er."
        }
        Block::Privacy => {
            "Den Führerschein haben wir gesehen und nicht kopiert. Die Angaben verarbeiten wir für die Probefahrt \
             (Art.\u{a0}6 Abs.\u{a0}1 Buchst.\u{a0}b DSGVO) und löschen sie, sobald sie dafür und zur Klärung von Schäden \
             nicht mehr nötig sind."
        }
        Block::Declaration => {
            "Der Fahrer erklärt, dass seine Fahrerlaubnis gültig ist und kein Fahrverbot gegen ihn besteht."
        }
        Block::Closing => "Wir wünschen eine gute Fahrt.",
        _ => "",
    }
}

fn purchase(block: Block) -> &'static str {
    match block {
        Block::Subject => {
            "Ankaufvertrag{{wenn inzahlungnahme.fahrzeug}}: {{inzahlungnahme.fahrzeug}}{{sonst}}\
             {{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}{{ende}}"
        }
        Block::Intro => "{{kunde.name}} (Verkäufer) verkauft an {{haus.name}} (Käufer) dieses Fahrzeug:",
        Block::Declaration => {
            "Der Verkäufer versichert, dass das Fahrzeug ihm gehört und frei von Rechten Dritter ist. \
             {{wenn ankauf.steuer}}Er verkauft als Unternehmer und stellt eine Rechnung mit ausgewiesener Umsatzsteuer.\
             {{sonst}}Er verkauft {{wenn kunde.verbraucher}}als Privatperson{{sonst}}ohne Ausweis von \
             Umsatzsteuer{{ende}}; im Preis ist keine Umsatzsteuer enthalten, die der Käufer als Vorsteuer abziehen \
             könnte. Der Käufer darf das Fahrzeug nach §\u{a0}25a UStG weiterverkaufen.{{ende}}"
        }
        Block::Defects => {
            "Der Verkäufer hat alle ihm bekannten Unfälle, Mängel und Umbauten genannt. Im Übrigen wird das Fahrzeug \
             gekauft, wie es besichtigt wurde; Ansprüche wegen Sachmängeln sind ausgeschlossen, außer bei arglistig \
             verschwiegenen Mängeln und soweit der Verkäufer eine Garantie übernommen hat."
        }
        Block::Payment => {
            "Der Kaufpreis beträgt {{ankauf.preis}}{{wenn ankauf.zahlung}}. Zahlungsweise: {{ankauf.zahlung}}{{ende}}."
        }
        Block::Title => {
            "Fahrzeug, alle Schlüssel und die Zulassungsbescheinigungen Teil\u{a0}I und Teil\u{a0}II übergibt der \
             Verkäufer gegen Zahlung; damit geht das Eigentum über."
        }
        Block::Privacy => {
            "Name, Anschrift und Ausweisdaten bewahrt der Käufer auf, weil er den Ankauf nachweisen muss (§\u{a0}25a \
             Abs.\u{a0}6, §\u{a0}22 UStG)."
        }
        Block::Closing => COPY,
        _ => "",
    }
}

fn reservation(block: Block) -> &'static str {
    match block {
        Block::Subject => "Reservierung{{wenn fahrzeug.titel}}: {{fahrzeug.titel}}{{ende}}",
        Block::Intro => {
            "{{kunde.anrede}}\n\ngern reservieren wir für Sie{{wenn reservierung.bis}} bis einschließlich \
             {{reservierung.bis}}{{ende}}:"
        }
        Block::Rules => {
            "Bis dahin verkaufen wir das Fahrzeug niemandem sonst. Danach endet die Reservierung von selbst. Zum Kauf \
             sind Sie nicht verpflichtet."
        }
        Block::Payment => {
            "{{wenn anzahlung.betrag}}Ihre Anzahlung von {{anzahlung.betrag}} rechnen wir auf den Kaufpreis an. Kaufen Sie \
             das Fahrzeug nicht, erhalten Sie den Betrag zurück.{{ende}}"
        }
        Block::Closing => GREETING,
        _ => "",
    }
}
