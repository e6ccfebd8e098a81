//! German sentences of what lies behind the start.

use crate::screen::{Say, at_start};

/// The sentence, if it stands here; see `say::at_start` for what is in braces.
pub fn sentence(item: &Say) -> Option<&'static str> {
    Some(match item {
        // Everywhere
        Say::Save => "Speichern",
        Say::PickColour => "Aus der Palette wählen",
        Say::Change => "Ändern",
        Say::Print => "Drucken",
        Say::Never => "noch nie",
        // Sections
        Say::Customer => "Kunde",
        // Jobs
        Say::CustomerCreated => "Kunde angelegt.",
        Say::NoJobsOfCustomer => "Zu diesem Kunden gibt es noch keinen Job.",
        Say::Registers => "Register",
        Say::RegisterBasis => "Basis",
        Say::RegisterLines => "Rechnungsposten",
        Say::GroupStatus => "Stand",
        Say::GroupParties => "Kunde und Fahrzeug",
        Say::SeekCustomer => "Kunde suchen",
        Say::SeekVehicle => "Fahrzeug suchen",
        Say::CustomerChanged => "Kunde geändert.",
        Say::VehicleChanged => "Fahrzeug geändert.",
        Say::OwnerChanged => "Verantwortung übergeben.",
        // Filters, today, the month, working together
        Say::FilterAll => "Alle",
        Say::FilterPeriod => "Zeitraum",
        Say::FilterOrder => "Reihenfolge",
        Say::Views => "Gespeicherte Ansichten",
        Say::ViewName => "Name der Ansicht",
        Say::ViewShare => "Für das ganze Team",
        Say::ViewShared => "Team",
        Say::ViewSave => "Ansicht speichern",
        Say::ViewRemove => "Ansicht entfernen",
        Say::ViewRemoved => "Ansicht entfernt.",
        Say::ViewForeign => {
            "Enthält Filter einer neueren Version; sie bleiben erhalten und wirken hier nicht."
        }
        Say::ClashTitle => "Dieses Fahrzeug ist doppelt vergeben. Klären Sie, wer es bekommt.",
        Say::ClaimSold => "verkauft",
        Say::ClaimOrdered => "bestellt",
        Say::ClaimReserved(..) => "reserviert bis {1}",
        Say::OrderedBand(..) => "Bestellt · {1}",
        Say::ReservedBand(..) => "Reserviert bis {1} · {2}",
        Say::MonthBefore => "Monat davor",
        Say::MonthAfter => "Monat danach",
        Say::FigureEnquiries => "Anfragen",
        Say::FigureResponse => "Mittlere Antwortzeit",
        Say::FigureOffers => "Angebote",
        Say::FigureOrders => "Bestellungen",
        Say::FigureSold => "Verkauft",
        Say::FigureLost => "Nicht zustande gekommen",
        Say::ByPerson => "Nach Person",
        Say::ByOrigin => "Nach Herkunft",
        Say::ByReason => "Gründe, warum es nicht geklappt hat",
        Say::AsTable => "Als Tabelle",
        Say::Comments => "Kommentare",
        Say::CommentNew => "Kommentar (Kollegen mit @Name ansprechen)",
        Say::CommentSend => "Kommentieren",
        Say::Absence => "Abwesenheit",
        Say::AbsenceLead(..) => {
            "{1}: wer in der Abwesenheit die Jobs betreut, sieht sie unter „Heute“ als eigene."
        }
        Say::Away => "abwesend",
        Say::AwayUntil(..) => "abwesend bis {1}",
        Say::NoDeputy => "Niemand",
        Say::DeputyChanged => "Vertretung geändert.",
        Say::TakeOver => "Übernehmen",
        Say::GroupHolding => "Am Zug und Reservierung",
        Say::TurnByStatus => "Ergibt sich aus dem Status",
        Say::TurnChanged => "Geändert, wer am Zug ist.",
        // Items
        Say::Line => "Posten",
        Say::AddLine => "Posten hinzufügen",
        Say::RemoveLine => "Posten entfernen",
        Say::LineRemoved => "Posten entfernt.",
        Say::LineMoved => "Posten verschoben.",
        Say::MoveLine => "Posten verschieben",
        Say::MoveLineHint => "Ziehen oder mit den Pfeiltasten verschieben",
        Say::MoveUp => "Nach oben",
        Say::MoveDown => "Nach unten",
        Say::LineActs => "Weitere Aktionen",
        Say::NoLinesYet => "Noch keine Posten. Der erste ist meist das Fahrzeug.",
        Say::Amount => "Betrag",
        Say::Totals => "Summen",
        Say::TotalGross => "Gesamtbetrag",
        Say::NetAmount(..) => "Netto zu {1}\u{a0}%",
        Say::TaxAmount(..) => "Umsatzsteuer {1}\u{a0}%",
        Say::MarginAmount => "Differenzbesteuert (§\u{a0}25a UStG)",
        Say::UntaxedAmount => "Ohne Umsatzsteuer",
        // Selling
        Say::DuplicateJob => "Job duplizieren",
        Say::UnarchiveJob => "Aus dem Archiv holen",
        Say::JobActs => "Weitere Aktionen zum Job",
        Say::RegisterAttachments => "Anhänge",
        Say::MainCar => "Hauptfahrzeug",
        Say::MakeMain => "Zum Hauptfahrzeug machen",
        Say::VehicleActs => "Weitere Aktionen zum Fahrzeug",
        Say::TakeOutOfStock => "Aus dem Bestand nehmen",
        Say::TakenOutOfStock => "Aus dem Bestand genommen.",
        Say::CustomerData => "Kundendaten ändern",
        Say::OtherCustomer => "Wechseln",
        Say::CarGone => "Dieses Fahrzeug wurde aus dem Bestand genommen.",
        Say::CarErased => "Die Daten dieses Fahrzeugs wurden gelöscht.",
        Say::CustomerErased => "Die Daten dieses Kunden wurden gelöscht.",
        Say::DeductionTitle => "Rabatt oder Inzahlungnahme?",
        Say::DeductionLead => {
            "Ein Rabatt mindert den Preis und die Umsatzsteuer. Eine Inzahlungnahme ist eine Zahlung: Sie steht unter der Summe, Preis und Steuer bleiben."
        }
        Say::AsDiscount => "Rabatt",
        Say::AsTradeIn => "Inzahlungnahme",
        Say::FromCatalogue => "Aus dem Katalog",
        Say::LineDiscount => "Rabatt auf diesen Posten",
        Say::DiscountAll => "Rabatt in % auf alle Posten",
        Say::TradeIns => "Inzahlungnahmen",
        Say::RemoveTradeIn => "Inzahlungnahme entfernen",
        Say::TradeInRemoved => "Inzahlungnahme entfernt.",
        Say::Due => "Verbleibender Betrag",
        Say::LessTradeIn => "abzüglich Inzahlungnahme",
        Say::MarginLine => "Rohertrag der Fahrzeuge",
        Say::ProofsMissing => "Nachweise, die noch fehlen",
        Say::TaxForbidden => "So nicht möglich",
        Say::TaxChanged => "Steuerfall geändert.",
        Say::GroupPurchase => "Einkauf",
        Say::GroupCatalogue => "Häufige Posten",
        Say::AddFrequent => "Posten in den Katalog",
        Say::RemoveFrequent => "Aus dem Katalog nehmen",
        Say::FrequentRemoved => "Aus dem Katalog genommen.",
        Say::LessOff(..) => "abzüglich {1}",
        Say::Overpaid(..) => "Die Anrechnung liegt {1} über dem Gutachten. Das kostet Umsatzsteuer.",
        // Papers
        Say::DocumentBar => "Dokumente erstellen",
        Say::Preview => "Vorschau",
        Say::PaperLanguage => "Sprache des Dokuments",
        Say::MakePaper => "Erstellen",
        Say::PaperKept => "Erstellt und beim Job abgelegt",
        Say::PageOf(..) => "Seite {1} von {2}",
        Say::MissingTitle => "Das fehlt noch",
        Say::EnergyLabelNeeded => "Pflichtangabe für Neuwagen (Pkw-EnVKV)",
        Say::NoPapersYet => "Noch keine Dokumente",
        Say::NoPapersYetHint => {
            "Wählen Sie unten „Angebot“: Es entsteht aus den Daten dieses Jobs und bleibt hier abgelegt."
        }
        // Papers in the window
        Say::MorePapers => "Weitere Dokumente",
        Say::Pages => "Seiten",
        Say::Larger => "Vergrößern",
        Say::Sign => "Unterschreiben",
        Say::ShowCustomer => "Kunden zeigen",
        Say::SignatureOf(..) => "Unterschrift {1} von {2}",
        Say::SignatureEmpty => "noch nicht unterschrieben",
        Say::SignatureThere => "unterschrieben",
        Say::SignerName => "Name in Druckbuchstaben",
        Say::SignerNameMissing => "Zur Unterschrift gehört der Name. Bitte tragen Sie ihn ein.",
        Say::ClearSignature => "Löschen",
        Say::SignatureNext => "Weiter",
        Say::SignatureSkip => "Ohne Unterschrift weiter",
        Say::SignatureDone => "Fertig",
        Say::NothingSigned => "Es ist noch nichts unterschrieben. Das Dokument wurde nicht erstellt.",
        Say::SentPaper => "Dokument übergeben",
        Say::SentWay => "Weg der Übergabe",
        Say::SavePublicXml => "XRechnung (XML) sichern",
        Say::ClockBehind(..) => {
            "Die Uhr dieses Geräts geht nach: Das letzte Dokument ist vom {1}. Bitte stellen Sie das Datum richtig, bevor Sie etwas erstellen."
        }
        Say::PaperDetails => "Angaben zu diesem Dokument",
        Say::PaperTexts => "Texte dieses Dokuments",
        Say::PaperTextsLead => {
            "Änderungen gelten nur für diesen Job. Die Dokumentvorgabe bleibt, wie sie ist."
        }
        Say::TextBackToTemplate => "Zurück zur Vorgabe",
        Say::TextBackToStandard => "Zurück zum Standard",
        Say::PutVariable => "Variable einfügen",
        Say::FaultInLine(..) => "Zeile {1}: {2} Gedruckt wird bis dahin der Standardtext.",
        Say::StandingInvoice(..) => {
            "Zu diesem Job gibt es schon die Rechnung {1}. Stornieren Sie sie, bevor Sie eine weitere über denselben Betrag erstellen."
        }
        Say::FaultUnclosed => "Hier fehlen die schließenden Klammern.",
        Say::FaultUnbalanced => "Zu „wenn“ oder „liste“ gehört ein „ende“ und umgekehrt.",
        Say::FaultUnknownList(..) => "Eine Liste „{1}“ gibt es nicht.",
        Say::FaultOutsideList(..) => "„{1}“ steht nur innerhalb seiner Liste.",
        Say::FaultListInList => "Eine Liste kann nicht in einer anderen stehen.",
        Say::FaultTooDeep => "Mehr als 32 Bedingungen ineinander sind zu viel.",
        Say::FaultTooLong => "Der Text ist zu lang für ein Dokument.",
        Say::SearchPapers => "Dokumente durchsuchen",
        Say::ShowMore => "Weitere zeigen",
        Say::PaperActs => "Weitere Aktionen zum Dokument",
        Say::PaperSigned => "unterschrieben",
        Say::CancelledBy(..) => "storniert durch {1}",
        Say::CancelsPaper(..) => "storniert {1}",
        Say::CancelledTwice => {
            "Zwei Geräte haben diese Rechnung unabhängig voneinander storniert. Bitte klären Sie mit der Buchhaltung, welche Stornorechnung gilt."
        }
        Say::PaperReplaced => "ersetzt",
        Say::ByMail => "Per E-Mail senden",
        Say::CancelPaper => "Stornieren",
        Say::CancelPaperLead(..) => {
            "Zur Rechnung {1} entsteht eine Stornorechnung mit eigener Nummer. Die Rechnung selbst bleibt unverändert abgelegt. Danach können Sie eine berichtigte Rechnung erstellen."
        }
        Say::CancelReason => "Grund",
        Say::CancelPaperNow => "Stornorechnung erstellen",
        Say::PaperCancelled => "Stornorechnung erstellt.",
        Say::ChapterTemplates => "Dokumentvorgaben",
        Say::ChapterTemplatesHint => "Texte der Angebote, Verträge und Rechnungen",
        Say::TemplatesLead => {
            "Diese Texte gelten für alle neuen Dokumente. Was schon erstellt ist, ändert sich nicht."
        }
        Say::TemplateKind => "Dokument",
        Say::StandardText => "Standardtext",
        Say::TakeVersion => "Diese Fassung nehmen",
        Say::EarlierTexts => "Frühere Fassungen",
        Say::TrialWith => "Vorschau mit",
        Say::TrialNewest => "dem neuesten Job",
        Say::TrialOther => "Anderer Job",
        Say::ChapterRanges => "Nummernkreise",
        Say::ChapterRangesHint => "Vergebene Nummern und ihre Lücken",
        Say::RangesEmpty => "Noch keine Nummer vergeben",
        Say::RangesEmptyHint => {
            "Mit dem ersten Dokument, das eine Nummer bekommt, steht der Nummernkreis hier."
        }
        Say::RangesLead => {
            "Jedes Gerät vergibt eigene Nummern, auch ohne Netz. Hier steht, welche vergeben sind und warum eine fehlt."
        }
        Say::RangeExample(..) => "Die nächste Rechnung dieses Geräts: {1}",
        Say::RangeDevice => "Gerät",
        Say::RangeKind => "Dokument",
        Say::RangeYear => "Jahr",
        Say::RangeFirst => "Erste Nummer",
        Say::RangeLast => "Letzte Nummer",
        Say::RangeCount => "Anzahl",
        Say::RangeGaps => "Lücken",
        Say::RangeMine => "dieses Gerät",
        Say::NumberTwice(..) => {
            "Die Nummer {1} ist zweimal vergeben. Bitte wenden Sie sich an Ihre Buchhaltung."
        }
        Say::RangeWhole => "lückenlos",
        Say::GapNotHereYet => "noch nicht übertragen",
        Say::GapDeviceClosed => "mit dem geschlossenen Gerät verloren",
        Say::GapForgotten => "auf diesem Gerät gelöscht, bevor sie übertragen waren",
        Say::RangeClosed(..) => "Geschlossen: {1}",
        Say::RangeClose => "Nummernkreis schließen",
        Say::RangeReopen => "Wieder öffnen",
        Say::RangeCloseLead => {
            "Von diesem Gerät kommen keine Dokumente mehr, weil es verloren oder ausgemustert ist. Fehlende Nummern gelten dann als erklärt."
        }
        Say::RangeNote => "Grund",
        // Two answers
        Say::TwoAnswers => "Zwei Angaben",
        Say::TwoAnswersLead => {
            "Zwei Personen haben dieses Feld gleichzeitig geändert. Beide Angaben sind erhalten."
        }
        Say::TakeThis => "Diesen nehmen",
        Say::KeepThis => "So lassen",
        Say::Past => "Verlauf",
        Say::PastShow => "Verlauf zeigen",
        Say::PastPaper => "Dokument erstellt",
        Say::PastCreated => "angelegt",
        Say::PastRemoved => "Entfernt",
        Say::PastDevice(..) => "Gerät {1}",
        Say::PastPart(..) => "„{1}“, {2}",
        Say::PastItemAdded(..) => "Posten „{1}“ hinzugefügt",
        Say::PastItemRemoved(..) => "Posten „{1}“ entfernt",
        Say::PastItemBack(..) => "Posten „{1}“ zurückgeholt",
        Say::PastItemMoved(..) => "Posten „{1}“ verschoben",
        Say::TakeBack => "Zurücknehmen",
        Say::TakenBack => "Zurückgenommen.",
        Say::Attachments => "Anlagen",
        Say::AddAttachment => "Foto oder Scan hinzufügen",
        Say::RemoveAttachment => "Entfernen",
        Say::AttachmentRemoved => "Anlage entfernt.",
        Say::EmptyAnswer => "(leer)",
        Say::AnswerTaken => "Angabe übernommen.",
        // Vehicles
        Say::SearchVehicles => "Fahrzeuge durchsuchen",
        Say::NewVehicle => "Neues Fahrzeug",
        Say::NoVehicleFound => "Gesucht wird in Marke, Modell, Nummer, FIN, Kennzeichen und Farbe.",
        Say::NoVehiclesYet => "Noch keine Fahrzeuge",
        Say::NoVehiclesYetHint => {
            "Bringen Sie Ihre Fahrzeugliste als CSV-Datei ein, oder probieren Sie das Demo-Autohaus."
        }
        Say::SoldBand => "Verkauft",
        Say::ShortMargin => "§\u{a0}25a",
        Say::ShortRegular => "19\u{a0}% MwSt.",
        Say::ShortFirstRegistration => "EZ",
        Say::DaysHere(..) => "1\u{a0}Tag|{1}\u{a0}Tage",
        Say::GroupOffer => "Angebot",
        Say::GroupModel => "Modell",
        Say::GroupPapers => "Papiere",
        Say::GroupState => "Zustand",
        Say::GroupEngine => "Antrieb",
        Say::GroupEnergy => "Verbrauch und Emission (WLTP)",
        Say::GroupText => "Beschreibung",
        Say::ChoosePicture => "Bild wählen",
        Say::RemovePicture => "Bild entfernen",
        Say::PictureTooLarge => {
            "Diese Datei ist zu groß für ein Bild (mehr als 30 MB). Bitte verkleinern Sie sie, zum Beispiel auf 1200 Bildpunkte Breite."
        }
        Say::NotAPicture => "Diese Datei ist kein Bild, das gezeigt werden kann.",
        // Customers
        Say::SearchCustomers => "Kunden durchsuchen",
        Say::CreateCustomer => "Kunde anlegen",
        Say::CreateCustomerNamed(..) => "„{1}“ neu anlegen",
        Say::ChooseCustomer => "Wählen Sie links einen Kunden.",
        Say::AlreadyThere => "Gibt es vielleicht schon:",
        Say::NoCustomerFound => "Gesucht wird in Name, Ort, Telefon, Kennzeichen, FIN und Kundennummer.",
        Say::NoCustomersYet => "Noch keine Kunden",
        Say::NoCustomersYetHint => "Legen Sie den ersten an, oder bringen Sie Ihre Kundenliste ein.",
        Say::CustomerHead => "Kundeninformationen",
        Say::ShortNumber => "Nr.",
        Say::AlsoOpen(..) => "Auch geöffnet bei {1}",
        Say::OverLimitBy(..) => "{1} über dem Kreditlimit",
        Say::OfLimit(..) => "Kreditlimit {1}",
        Say::LimitUsed => "Ausschöpfung des Kreditlimits in Prozent",
        Say::PaymentDaysDetail => "im Mittel bis zur Zahlung",
        Say::GroupName => "Name",
        Say::GroupAddress => "Anschrift",
        Say::GroupReach => "Erreichbarkeit",
        Say::GroupTerms => "Konditionen und Bonität",
        Say::GroupRemark => "Bemerkung",
        // The customer's sheet
        Say::EraseCustomer => "Kunden endgültig löschen",
        Say::EraseLead => {
            "Der Kunde verschwindet vom Server und von allen Geräten, mit allen, die mit ihm zusammengeführt sind, und mit Ansprechpartnern, Vorgängen, Kontakten, Fahrzeugen, Aufträgen, Zahlen und Dateien. Jobs und ausgestellte Belege bleiben, wie das Gesetz es verlangt. Das lässt sich nicht rückgängig machen."
        }
        Say::EraseAlso => "Mit ihm zusammengeführt und auch gelöscht:",
        Say::EraseNow => "Endgültig löschen",
        Say::ErasedNow => "Der Kunde ist gelöscht.",
        Say::IndexAll => "Alle Register",
        Say::IndexBeside => "Register daneben",
        Say::IndexLast(..) => "zuletzt {1}",
        Say::NoPapersOfCustomer => "Zu diesem Kunden gibt es noch keine Dokumente.",
        Say::Doubles => "Dubletten",
        Say::DoublesLead => {
            "Kunden, die vielleicht dieselben sind: nach Telefon, E-Mail, USt-IdNr., IBAN oder Name und Ort."
        }
        Say::DoublesCount(..) => "{1} Paare",
        Say::NoDoubles => "Es gibt keine Kunden, die sich so ähnlich sind.",
        Say::CompareDoubles => "Vergleichen",
        Say::AreTwo => "Das sind zwei",
        Say::KeptApart => "Bleibt als zwei Kunden.",
        Say::MergedTitle => "Zusammengeführt",
        Say::MergedInto(..) => "zusammengeführt mit {1}",
        Say::PartAgain => "Wieder trennen",
        Say::Parted => "Wieder zwei Kunden.",
        Say::MergeLead => {
            "Wählen Sie, wer bleibt und welche Angabe gilt. Jobs, Dokumente und alles andere gehen mit; nichts wird gelöscht."
        }
        Say::StaysAs => "Es bleibt",
        Say::GoesAlong => "Geht mit",
        Say::MergeNow => "Zusammenführen",
        Say::Merged => "Zusammengeführt. Die Unterlagen beider stehen jetzt hier.",
        Say::BreakTitle => "Zahlen, die nicht zueinander passen",
        Say::BreakTold(..) => "{1} laut Datei, {2} nachgerechnet, Differenz {3}",
        Say::Year => "Jahr",
        Say::Sum => "Summe",
        Say::YearlyRevenue => "Jahresumsätze",
        Say::NoRevenue => "Zu diesem Kunden sind keine Umsätze eingebracht.",
        Say::NoProfit => "Zu diesem Kunden ist kein Rohertrag eingebracht.",
        Say::BookingYear => "Buchungsjahr",
        Say::ShareOfRevenue => "% der Erlöse",
        Say::InvoicesOfYear(..) => "Rechnungen {1}",
        Say::NoInvoicesOfYear(..) => "Für {1} sind keine einzelnen Rechnungen eingebracht.",
        Say::NewPerson => "Neuer Ansprechpartner",
        Say::PersonCreated => "Ansprechpartner angelegt.",
        Say::PersonRemoved => "Ansprechpartner entfernt.",
        Say::RemovePerson => "Ansprechpartner entfernen",
        Say::NoPeople => "Zu diesem Kunden sind noch keine Ansprechpartner bekannt.",
        Say::NamelessPerson => "Ohne Namen",
        Say::Consents => "Einwilligung in Werbung",
        Say::PreferredWay => "bevorzugt",
        Say::ContactKept(..) => "Kontakt „{1}“ festgehalten.",
        Say::NewCar => "Neues Fahrzeug des Kunden",
        Say::CarCreated => "Fahrzeug angelegt.",
        Say::CarRemoved => "Fahrzeug entfernt.",
        Say::RemoveCar => "Fahrzeug entfernen",
        Say::NoCars => "Zu diesem Kunden sind keine Fahrzeuge bekannt.",
        Say::TradeInCandidate => "Inzahlungnahme denkbar",
        Say::DueSoon => "bald fällig",
        Say::DueOver => "überschritten",
        Say::NoOrders => "Zu diesem Kunden sind keine Aufträge eingebracht.",
        Say::NoPositions => "Zu diesem Auftrag sind keine Positionen eingebracht.",
        Say::OrderAndSplit => "Auftr./Sp.z.",
        Say::OrderOther => "Sonstiges",
        Say::LabourUnits => "AW",
        Say::HoursAt(..) => "{1} h bei {2} AW je Stunde",
        Say::NoAddress => "Zu diesem Kunden ist keine Anschrift bekannt. Sie steht in den Stammdaten.",
        Say::OpenInMap => "In Karten öffnen",
        Say::MapHint => {
            "Die Anschrift geht an die Karten-App dieses Geräts, sonst an niemanden. Eine Karte auf dieser Seite folgt."
        }
        Say::VCardsOut => "Als vCard",
        Say::VCardsIn => "vCard einlesen",
        Say::ArrangeRegisters => "Register anordnen",
        Say::ArrangeLead => "Gilt für alle, die in dieser Rolle arbeiten, auf allen Geräten.",
        Say::ArrangeRole => "Rolle",
        Say::GroupRegisters => "Register des Kundenblatts",
        Say::GroupKinds => "Arten von Vorgängen und Kontakten",
        Say::KindsLead => {
            "Was nicht mehr angeboten wird, bleibt an den Vorgängen und Kontakten stehen, die es haben."
        }
        Say::CaseKinds => "Vorgangsarten",
        Say::TalkKinds => "Kontaktarten",
        Say::NewCaseKind => "Neue Vorgangsart",
        Say::NewTalkKind => "Neue Kontaktart",
        Say::AddKind => "Hinzufügen",
        Say::BaseRatesLead => {
            "Danach rechnen die offenen Posten Verzugszinsen (§ 288 BGB). Die Bundesbank gibt den Satz zum 1. Januar und 1. Juli bekannt."
        }
        Say::BaseRateFrom => "Gültig ab",
        Say::BaseRate => "Zinssatz in %",
        Say::LabourUnitsLead => {
            "Danach werden aus Arbeitswerten Stunden. Ohne Marke gilt der Wert für alle anderen."
        }
        Say::LabourMake => "Marke",
        Say::UnitsAnHour => "AW je Stunde",
        Say::OtherMakes => "Alle anderen",
        Say::KnownToVersion => "vorgegeben",
        Say::TakeOut => "Entfernen",
        Say::TakenOut => "Entfernt.",
        Say::KindName => "Bezeichnung",
        Say::KindInUse => "Wird angeboten",
        Say::KindRenamed => "Umbenannt.",
        Say::ArrangeUsual => "Übliche Reihenfolge",
        Say::Talks => "Kundenkontakte",
        Say::Talk => "Kundenkontakt",
        Say::UnlinkedTalks => "Unverknüpfte Kundenkontakte",
        Say::NewCase => "Neuen Vorgang hinzufügen",
        Say::NewTalk => "Neuen Kundenkontakt hinzufügen",
        Say::NewTalkOfCase => "Kundenkontakt zu diesem Vorgang",
        Say::RefreshView => "Ansicht aktualisieren",
        Say::DoneCases => "abgeschlossene Vorgänge",
        Say::ResubmissionUntil => "Wiedervorlage bis",
        Say::NoCases => "Keine Vorgänge, die zu den Filtern passen.",
        Say::NoTalks => "Keine Kundenkontakte.",
        Say::NoNote => "Zu diesem Kontakt ist nichts notiert.",
        Say::ChangeCase => "Vorgang bearbeiten",
        Say::ChangeTalk => "Kontakt bearbeiten",
        Say::CaseCreated => "Vorgang angelegt.",
        Say::TalkCreated => "Kundenkontakt angelegt.",
        Say::CaseRemoved => "Vorgang entfernt.",
        Say::TalkRemoved => "Kundenkontakt entfernt.",
        Say::RemoveCase => "Vorgang entfernen",
        Say::RemoveTalk => "Kontakt entfernen",
        Say::OfNoCase => "mit keinem Vorgang verknüpft",
        Say::QuickNote => "Schnelle Notiz",
        Say::QuickNoteHint => "z. B. „ruf Freitag an“",
        Say::QuickNoteKeep => "Festhalten",
        Say::QuickNoteKept => "Notiz als Vorgang festgehalten.",
        Say::NoOpenItems => "Zu diesem Kunden gibt es keine offenen Posten.",
        Say::EditItem => "Bearbeiten",
        Say::AgedBalance => "Offen nach Fälligkeit",
        Say::AgeNotDue => "nicht fällig",
        Say::AgeMonth => "1–30 Tage",
        Say::AgeTwoMonths => "31–60 Tage",
        Say::AgeThreeMonths => "61–90 Tage",
        Say::AgeOlder => "älter",
        Say::AgedTotals(..) => "überfällig {1} · Guthaben {2} · Saldo {3}",
        Say::Interest => "Zinsen §\u{a0}288",
        Say::DaysOverdue(..) => "{1} Tage überfällig",
        Say::UnderstoodDay(..) => "Verstanden: Wiedervorlage {1} („{2}“)",
        Say::ItemsAsOf(..) => "Stand {1}",
        Say::LumpSum(..) => "Verzugspauschale {1}",
        Say::TermsUnread => {
            "Die Kondition wird nicht verstanden: Posten ohne eigene Fälligkeit gelten als sofort fällig"
        }
        Say::RateOutdated => "Der Basiszinssatz dieses Halbjahrs fehlt; er steht unter Autohaus",
        Say::DunningEarned(..) => "fällig {1}",
        Say::From => "Von",
        Say::Until => "Bis",
        Say::Days => "Tage",
        Say::Rate => "Satz",
        Say::WorkshopVisits => "In der Werkstatt",
        Say::AppointmentFile => "Termin als Kalenderdatei",
        Say::ShutBooks => {
            "Ihre Rolle sieht die Buchhaltung nicht. Wer sie braucht, fragt die Verwaltung des Autohauses."
        }
        Say::ShutWorkshop => {
            "Ihre Rolle sieht die Werkstatt nicht. Wer sie braucht, fragt die Verwaltung des Autohauses."
        }
        Say::ShutSales => {
            "Ihre Rolle sieht Jobs und Dokumente nicht. Wer sie braucht, fragt die Verwaltung des Autohauses."
        }
        Say::InvoiceMailbox => "Rechnungsbriefkasten",
        Say::CustomerMailbox => "Kundenbriefkasten",
        Say::NoPost => "Dieser Briefkasten ist leer.",
        Say::PostKind => "Art",
        Say::PostDay => "Datum",
        Say::PostNumber => "Nummer",
        Say::PostSource => "Quelle",
        Say::PostOwn => "hier erstellt",
        Say::PostAdded => "hinzugefügt",
        Say::PostFile => "Datei",
        Say::ProfitByYear => "Rohertrag nach Jahren",
        Say::LastContact => "Letzter Kontakt",
        Say::NextStep => "Nächster Schritt",
        Say::LastContactTold(..) => "{1}: {2} mit {3}",
        Say::NoContactYet => "noch keiner",
        Say::NoNextStep => "nichts vorgemerkt",
        Say::BalanceDiffers(..) => "{1} Unterschied zur Summe der offenen Posten",
        Say::MergedHere(..) => "Zusammengeführt mit {1}",
        Say::Ledger => "Buchhaltung",
        Say::ImportLists => "Listen zu Kunden",
        Say::ImportListsHint => {
            "CSV-Dateien aus DMS und Buchhaltung. Die Kunden müssen schon da sein. Sie sehen vorher, was sich ändert, und können jede Liste als Ganzes zurücknehmen."
        }
        Say::ImportGone => "Entfallen",
        Say::ImportStrangers => "Unbekannte Kunden",
        Say::ImportBreaks => "Unstimmige Zahlen",
        Say::StrangerLines(..) => "1 Zeile|{1} Zeilen",
        Say::StrangersHint => "Ihre Zeilen werden aufgehoben und eingetragen, sobald der Kunde da ist.",
        Say::ImportProgress(..) => "{1} von {2}",
        Say::ImportMissing(..) => "Es fehlt: {1}. Wählen Sie unten die Spalte, in der es steht.",
        Say::ImportCut => "Das Ende der Datei fehlt. Was sie nicht nennt, gilt deshalb nicht als erledigt.",
        Say::ImportRemembered => "Die Zuordnung der Spalten ist von der letzten Datei dieser Art übernommen.",
        Say::ImportWhole => "Die Liste ist vollständig: was sie nicht nennt, ist erledigt",
        Say::ImportColumns => "Spalten zuordnen",
        Say::ImportLeaveOut => "nicht übernehmen",
        Say::TakeListIn => "Liste einbringen",
        Say::TakeListBack => "Liste zurücknehmen",
        Say::ListIsIn => "Eingebracht.",
        Say::ListTakenBack => "Zurückgenommen: alles ist wie vorher.",
        Say::SaveReport => "Bericht sichern",
        Say::OrderPositions => "Auftragspositionen",
        Say::ImportDemoLists => "Kundenakten des Demo-Autohauses",
        Say::VCardsTaken(..) => "{1} Ansprechpartner aufgenommen",
        // More
        Say::ChooseChapter => "Wählen Sie links einen Bereich.",
        Say::ChapterHouseHint => "Anschrift, Bank, Logo: was auf Briefen steht",
        Say::ChapterStaffHint => "Personen und Einladungen",
        Say::ChapterImportHint => "CSV-Dateien oder das Demo-Autohaus",
        Say::ChapterDeviceHint => "Speicher, Installation, Abmelden",
        Say::ChapterLook => "Sprache und Darstellung",
        Say::ChapterLookHint => "Deutsch, English, hell, dunkel",
        Say::ChapterAbout => "Über Jobmappe",
        Say::ChapterAboutHint => "Version und Lizenzen",
        Say::HouseLead => "Diese Angaben stehen auf jedem Dokument. Jedes Feld speichert sich selbst.",
        Say::GroupHouse => "Name und Anschrift",
        Say::GroupLegal => "Rechtliches",
        Say::GroupBank => "Bankverbindung",
        Say::GroupLetters => "Briefe",
        Say::GroupHours => "Erreichbarkeit",
        Say::Invite => "Einladen",
        Say::InviteTitle => "Person einladen",
        Say::MakeInvitation => "Einladung erstellen",
        Say::InvitationLead => {
            "Mit diesem Code kommt die Person auf ihrem eigenen Gerät unter „Einladung annehmen“ hinein:"
        }
        Say::InvitationUntil(..) => "Einmal verwendbar, gültig bis {1}.",
        Say::LanguageLabel => "Sprache",
        Say::ThemeLabel => "Darstellung",
        Say::ThemeDevice => "Wie das Gerät",
        Say::ThemeLight => "Hell",
        Say::ThemeDark => "Dunkel",
        Say::AboutLead => {
            "Kunden, Fahrzeuge, Jobs und Dokumente eines Autohauses: vollständig auf diesem Gerät, auch ohne Netz."
        }
        Say::Version => "Version",
        Say::Licence => "Lizenz",
        Say::Licences => "Verwendete Werke",
        Say::LicenceIcons => "Symbole: Lucide (ISC)",
        Say::LicenceFont => "Schrift der Dokumente: Inter (OFL)",
        Say::LicenceCode => "Programmbibliotheken",
        // Import
        Say::ImportLead => {
            "Erst sehen Sie, was eine Datei bewirken würde. Eingebracht wird nur auf Ihren Befehl, ganz oder gar nicht."
        }
        Say::ImportOwn => "Eigene Dateien",
        Say::ImportOwnHint => {
            "CSV aus Ihrem bisherigen Programm. Spaltennamen auf Deutsch oder Englisch werden erkannt."
        }
        Say::ImportDemo => "Demo-Autohaus",
        Say::ImportDemoHint => {
            "Ein erfundenes Autohaus mit Fahrzeugen, Kunden und Mitarbeitern zum Ausprobieren."
        }
        Say::ImportDemoNow => "Demo-Autohaus einspielen",
        Say::DemoMissing => {
            "Die Demo-Dateien sind gerade nicht erreichbar. Verbinden Sie sich mit dem Netz und versuchen Sie es erneut."
        }
        Say::ImportVehicles => "Fahrzeuge",
        Say::ImportCustomers => "Kunden",
        Say::ImportStaff => "Mitarbeiter",
        Say::ImportHouse => "Autohaus",
        Say::ImportReading => "Die Datei wird gelesen …",
        Say::ImportNew => "Neu",
        Say::ImportChanged => "Geändert",
        Say::ImportSame => "Unverändert",
        Say::ImportRejected => "Abgelehnt",
        Say::ImportEncoding(..) => "Gelesen als {1}.",
        Say::ImportIgnored(..) => "Nicht übernommene Spalten: {1}",
        Say::ImportRejectedLines => "Abgelehnte Zeilen",
        Say::ImportWarnings(..) => "Zeilen mit Hinweisen: {1}",
        Say::ImportLines => "Was hineinkommt",
        Say::LineNumber(..) => "Zeile {1}",
        Say::BringIn => "Jetzt einbringen",
        Say::ImportDone(..) => {
            "Gespeichert auf diesem Gerät: {1} neu, {2} geändert, {3} unverändert, {4} abgelehnt."
        }
        Say::FileEmpty => "Die Datei ist leer.",
        Say::FileNotText => {
            "Das ist keine Textdatei. Speichern Sie die Liste als CSV und wählen Sie sie erneut."
        }
        Say::FileTooLarge => {
            "Die Datei ist zu groß. Teilen Sie sie und bringen Sie die Teile nacheinander ein."
        }
        Say::FileWorkbook => {
            "Das ist eine Excel- oder LibreOffice-Mappe. Speichern Sie sie als CSV und wählen Sie sie erneut."
        }
        Say::FileEncoding(..) => {
            "Die Zeichen der Datei sind nicht lesbar (zuerst in Zeile {1}). Speichern Sie sie als UTF-8 oder Windows-1252."
        }
        Say::FileNoHeader(..) => "Der Datei fehlt die Zeile mit den Spaltennamen. Gefunden wurde: {1}",
        Say::FileColumnTwice(..) => "Die Spalte „{1}“ kommt doppelt vor. Nichts wurde eingebracht.",
        Say::FileNoRows => "Die Datei hat Spaltennamen, aber keine Zeilen.",
        Say::FileMissingColumns(..) => {
            "Es fehlt eine Spalte mit einer dieser Angaben: {1}. Nichts wurde eingebracht."
        }
        // Device
        Say::SyncLeadOnline => {
            "Alles wird auf diesem Gerät gespeichert und mit den anderen Geräten des Autohauses abgeglichen."
        }
        Say::SyncLeadOffline => {
            "Offline – gespeichert auf diesem Gerät. Sobald die Verbindung wieder da ist, wird alles übertragen."
        }
        Say::SyncLeadSignedOut => {
            "Das Autohaus kennt die Anmeldung dieses Geräts nicht mehr. Alles bleibt hier gespeichert; zum Übertragen melden Sie sich neu an."
        }
        Say::SyncLeadUpdate => {
            "Diese Version ist zu alt zum Übertragen. Alles bleibt hier gespeichert; laden Sie die neue Version."
        }
        Say::SyncWaitingLabel => "Warten auf Übertragung",
        Say::SyncChanges(..) => "1 Änderung|{1} Änderungen",
        Say::SyncContactLabel => "Letzter Kontakt",
        Say::ConnectNow => "Jetzt verbinden",
        Say::CarriedHere => "Gespeichert auf diesem Gerät",
        Say::CarriedUnderway => "Wird übertragen",
        Say::CarriedThere => "Übertragen",
        Say::StorageUsedLabel => "Belegter Speicher",
        Say::StorageOf(..) => "{1} von {2}",
        Say::StorageRecordsLabel => "Datensätze",
        Say::StorageKeptLabel => "Dauerhaft",
        Say::StorageKept => "Der Browser behält die Daten dauerhaft.",
        Say::StorageNotKept => "Der Browser darf die Daten bei Platzmangel löschen.",
        Say::StorageRefused => {
            "Der Browser sagt es noch nicht zu. Am sichersten ist es, die App zu installieren."
        }
        Say::KeepStorage => "Dauerhaft behalten",
        Say::InstallTitle => "Installieren",
        Say::InstallNow => "App installieren",
        Say::Installed => "Die App ist auf diesem Gerät installiert.",
        Say::InstallIos => {
            "Tippen Sie in Safari auf „Teilen“ und dann auf „Zum Home-Bildschirm“. Melden Sie sich danach in der installierten App an: Sie hat ihren eigenen Speicher."
        }
        Say::InstallByBrowser => {
            "Über das Menü des Browsers lässt sich die App auf diesem Gerät installieren."
        }
        Say::TakeOutTitle => "Daten mitnehmen",
        Say::TakeOutCustomers => "Kunden als CSV",
        Say::TakeOutVehicles => "Fahrzeuge als CSV",
        Say::SignOut => "Abmelden",
        Say::SignOutHint => {
            "Beim Abmelden werden die Daten von diesem Gerät entfernt. Übertragenes bleibt im Autohaus erhalten."
        }
        Say::SignOutAnyway => "Trotzdem abmelden",
        Say::StaySignedIn => "Angemeldet bleiben",
        // Troubles
        Say::AsideTitle => "Beiseitegelegt",
        Say::AsideLead => {
            "Diese Änderungen hat der Server abgelehnt. Die Einträge stehen ohne sie da; was davon noch gilt, tragen Sie bitte neu ein."
        }
        Say::AsideClosed => "Der Eintrag war schon abgeschlossen.",
        Say::AsideNotAllowed => "Ihre Rolle sieht diesen Bereich nicht mehr.",
        Say::AsideTooLarge => "Die Änderung ist zu groß.",
        Say::AsideDamaged => "Die Änderung ist beschädigt.",
        Say::AsideForget => "Liste leeren",
        // Sheets, second reading
        Say::NoProfitOfYear(..) => "Zu {1} gibt es keinen Rohertrag.",
        Say::OddNumber => "Nummer passt nicht zum Datum",
        Say::DoneHidden(..) => {
            "1 abgeschlossener Vorgang ist ausgeblendet.|{1} abgeschlossene Vorgänge sind ausgeblendet."
        }
        Say::CasesHidden(..) => "Der Filter blendet 1 Vorgang aus.|Der Filter blendet {1} Vorgänge aus.",
        Say::RegisterWarns => "bitte ansehen",
        Say::NotShown => "nicht angezeigt",
        Say::VatIdWrong => "USt-IdNr. prüfen",
        Say::UnderstoodHour(..) => "Verstanden: Termin und Wiedervorlage {1} („{2}“)",
        Say::TakePhoto => "Foto aufnehmen",
        Say::FilePost => "Anlage ablegen",
        Say::ImportGoing => "Gilt danach als erledigt",
        Say::ImportGoingAsk(..) => {
            "Diese Liste gilt als vollständig. Was sie nicht mehr nennt, gilt danach als erledigt: 1 Eintrag. Stimmt das, oder ist es die Liste einer anderen Filiale?|Diese Liste gilt als vollständig. Was sie nicht mehr nennt, gilt danach als erledigt: {1} Einträge. Stimmt das, oder ist es die Liste einer anderen Filiale?"
        }
        Say::TakeListInAll => "Ja, einbringen",
        Say::FurtherLines(..) => "weitere {1}",
        Say::LastImport => "Letzter Import",
        Say::LastImportTold(..) => "„{1}“ vom {2}, geschriebene Einträge: {3}",
        Say::LastImportHint => {
            "Wird er zurückgenommen, verschwindet wieder, was er gebracht hat. Was seitdem geändert oder benutzt wurde, bleibt."
        }
        Say::TakeLastImportBack => "Import zurücknehmen",
        Say::NamelessList => "Liste",
        Say::WaitForCustomer => "Warten auf ihren Kunden",
        Say::WaitForCustomerHint => {
            "Davon haben Listen erzählt, und den Kunden gibt es hier nicht. Sobald er angelegt ist, liegt alles auf seinem Blatt."
        }
        at_start!() => return None,
    })
}
