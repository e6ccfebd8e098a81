//! German sentences of the screens.

use crate::screen::Say;

/// The sentence; see `say::say` for what is in braces.
pub fn sentence(item: &Say) -> &'static str {
    match item {
        // Everywhere
        Say::Save => "Speichern",
        Say::Cancel => "Abbrechen",
        Say::Undo => "Rückgängig",
        Say::Close => "Schließen",
        Say::PickDay => "Im Kalender wählen",
        Say::PickColour => "Aus der Palette wählen",
        Say::DayForm => "TT.MM.JJJJ",
        Say::Back => "Zurück",
        Say::Change => "Ändern",
        Say::TakeOff => "Entfernen",
        Say::Open => "Öffnen",
        Say::Download => "Herunterladen",
        Say::Share => "Teilen",
        Say::Print => "Drucken",
        Say::Understood => "Verstanden",
        Say::Never => "noch nie",
        Say::Today => "heute",
        Say::Tomorrow => "morgen",
        Say::Yesterday => "gestern",
        Say::NothingFound => "Nichts gefunden.",
        Say::Navigation => "Hauptnavigation",
        // Sections
        Say::SectionJobs => "Jobs",
        Say::SectionVehicles => "Fahrzeuge",
        Say::SectionCustomers => "Kunden",
        Say::SectionMore => "Mehr",
        Say::Customer => "Kunde",
        Say::Vehicle => "Fahrzeug",
        Say::SearchEverywhere => "Überall suchen",
        Say::SearchHint => "Name, Ort, Kennzeichen, FIN, Nummer …",
        Say::SearchKey => "Strg K",
        Say::ClearSearch => "Suche leeren",
        // Jobs
        Say::NewJob => "Neuer Job",
        Say::JobCreated => "Job angelegt.",
        Say::VehicleCreated => "Fahrzeug angelegt.",
        Say::CustomerCreated => "Kunde angelegt.",
        Say::CreateJob => "Job anlegen",
        Say::SearchJobs => "Jobs durchsuchen",
        Say::FilterByColour => "Nach Bearbeitung filtern",
        Say::ShowAllJobs => "Alle Jobs zeigen",
        Say::ChooseJob => "Wählen Sie links einen Job.",
        Say::NoJobsYet => "Noch keine Jobs",
        Say::NoJobsYetHint => {
            "Ein Job beginnt bei einem Fahrzeug: Öffnen Sie es und wählen Sie „Job anlegen“."
        }
        Say::NoJobsFiltered => "Kein Job passt zu Suche und Filtern.",
        Say::NoJobsOfVehicle => "Zu diesem Fahrzeug gibt es noch keinen Job.",
        Say::NoJobsOfCustomer => "Zu diesem Kunden gibt es noch keinen Job.",
        Say::NoCustomerYet => "Noch kein Kunde",
        Say::NoVehicleYet => "Noch kein Fahrzeug",
        Say::ChangeStatus => "Status ändern",
        Say::StatusChanged => "Status geändert.",
        Say::MarkDone => "Aufgabe erledigt",
        Say::MarkClosed => "Abgeschlossener Jobvorgang",
        Say::ShortCallback => "Rückruf erbeten",
        Say::ShortOffered => "Angeboten",
        Say::ShortOrdered => "Bestellt",
        Say::ShortSold => "Verkauft",
        Say::ShortLost => "Archiv",
        Say::ShortUnknown => "Unbekannt",
        Say::ResubmissionOn => "Wiedervorlage",
        Say::WaitsForRelay => "Auf diesem Gerät gespeichert, wartet auf Übertragung",
        Say::Registers => "Register",
        Say::RegisterBasis => "Basis",
        Say::RegisterLines => "Rechnungsposten",
        Say::RegisterPapers => "Dokumente",
        Say::GroupStatus => "Stand",
        Say::GroupParties => "Kunde und Fahrzeug",
        Say::SeekCustomer => "Kunde suchen",
        Say::SeekVehicle => "Fahrzeug suchen",
        Say::CustomerChanged => "Kunde geändert.",
        Say::VehicleChanged => "Fahrzeug geändert.",
        Say::OwnerChanged => "Verantwortung übergeben.",
        // Filters, today, the month, working together
        Say::SectionToday => "Heute",
        Say::FilterMine => "Meine",
        Say::FilterLate => "Überfällig",
        Say::FilterAdrift => "Ohne nächsten Schritt",
        Say::FilterMore => "Filter und Ansichten",
        Say::FilterTitle => "Filter und Ansichten",
        Say::FilterClear => "Alle Filter entfernen",
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
        Say::NewOther => "Job anderer Herkunft anlegen",
        Say::NewOwn => "Eigener Job",
        Say::NewFromCall => "Anruf, Rückruf gewünscht",
        Say::NewFromInternet => "Anfrage aus dem Internet",
        Say::NewFromLetter => "Brief eines Lieferanten",
        Say::ChooseSeveral => "Mehrere auswählen",
        Say::Chosen(..) => "{1} ausgewählt",
        Say::HandOver => "Übergeben",
        Say::HandOverTo => "an …",
        Say::HandedOver(..) => "1 Job übergeben.|{1} Jobs übergeben.",
        Say::ClockLeft(..) => "noch {1}\u{a0}min",
        Say::ClockUntil(..) => "bis {1}",
        Say::ClockLateMinutes(..) => "{1}\u{a0}min zu spät",
        Say::ClockLateHours(..) => "{1}\u{a0}Std. zu spät",
        Say::ClockLateDays(..) => "1\u{a0}Tag zu spät|{1}\u{a0}Tage zu spät",
        Say::ClashShort => "Doppelt vergeben",
        Say::ClashTitle => "Dieses Fahrzeug ist doppelt vergeben. Klären Sie, wer es bekommt.",
        Say::ClaimSold => "verkauft",
        Say::ClaimOrdered => "bestellt",
        Say::ClaimReserved(..) => "reserviert bis {1}",
        Say::OrderedBand(..) => "Bestellt · {1}",
        Say::ReservedBand(..) => "Reserviert bis {1} · {2}",
        Say::WhoseTasks => "Wessen Aufgaben",
        Say::Team => "Team",
        Say::NothingToDo => "Alles erledigt",
        Say::NothingToDoHint => "Neue Anfragen, Wiedervorlagen und Auslieferungen erscheinen hier.",
        Say::TodayEnquiries => "Anfragen",
        Say::TodayClashes => "Doppelt vergeben",
        Say::TodayMentions => "Für Sie",
        Say::TodayResubmissions => "Wiedervorlagen",
        Say::TodayDeliveries => "Auslieferungen",
        Say::TodayOffers => "Angebote, die ablaufen",
        Say::TaskDone => "Erledigt",
        Say::TaskIsDone => "Erledigt.",
        Say::TaskAnswered => "Als bearbeitet markiert.",
        Say::Call => "Anrufen",
        Say::Write => "Schreiben",
        Say::FindWay => "Route",
        Say::Postpone => "Verschieben",
        Say::Postponed(..) => "Verschoben auf {1}.",
        Say::InOneDay => "Morgen",
        Say::InThreeDays => "In drei Tagen",
        Say::NextWeek => "Nächste Woche",
        Say::InFourWeeks => "In vier Wochen",
        Say::MonthFigures => "Zahlen des Monats",
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
        Say::NoReasonTold => "Ohne Angabe",
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
        Say::GoTo => "Gehe zu",
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
        Say::JobDuplicated => "Dies ist das Duplikat, mit eigener Nummer.",
        Say::ArchiveJob => "Ins Archiv legen",
        Say::UnarchiveJob => "Aus dem Archiv holen",
        Say::JobActs => "Weitere Aktionen zum Job",
        Say::RegisterAttachments => "Anhänge",
        Say::SoldLead => "An welchem Tag wurde das Fahrzeug verkauft?",
        Say::SaveSold => "Als verkauft speichern",
        Say::SoldDayNeeded => "Bitte den Tag des Verkaufs angeben.",
        Say::LostTitle => "Nicht zustande gekommen",
        Say::LostLead => {
            "Warum kam das Geschäft nicht zustande? Der Job bleibt erhalten und liegt im Archiv."
        }
        Say::MainCar => "Hauptfahrzeug",
        Say::MakeMain => "Zum Hauptfahrzeug machen",
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
        Say::ReadyToShare => "Das Dokument ist bereit.",
        // Papers in the window
        Say::MorePapers => "Weitere Dokumente",
        Say::Pages => "Seiten",
        Say::Larger => "Vergrößern",
        Say::Sign => "Unterschreiben",
        Say::ShowCustomer => "Kunden zeigen",
        Say::HandDevice => "Gerät dem Kunden geben",
        Say::HandDeviceLead => {
            "Der Kunde sieht nur dieses Dokument. Legen Sie einen Code fest, mit dem Sie das Gerät zurücknehmen. Ohne Code genügt ein Tipp."
        }
        Say::ReturnCode => "Code",
        Say::HandNow => "Dem Kunden geben",
        Say::ReturnDevice => "Gerät zurückgeben",
        Say::ReturnDeviceLead => "Vielen Dank. Bitte geben Sie das Gerät Ihrem Verkäufer zurück.",
        Say::TakeBackDevice => "Gerät zurücknehmen",
        Say::WrongCode => {
            "Dieser Code stimmt nicht. Es ist der Code, den Sie vor der Übergabe festgelegt haben."
        }
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
        Say::WithoutXml(..) => "Ohne E-Rechnung (XML): {1}",
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
        Say::SentShared => "geteilt",
        Say::SentMail => "per E-Mail",
        Say::SentPrint => "gedruckt",
        Say::SentDownload => "heruntergeladen",
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
        Say::NewCustomer => "Neuer Kunde",
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
        Say::IndexPeople => "Ansprechpartner",
        Say::IndexContacts => "Vorgänge und Kundenkontakte",
        Say::IndexMailbox => "Briefkästen",
        Say::IndexRevenue => "Umsätze",
        Say::IndexOpenItems => "Offene Posten",
        Say::IndexCars => "Fahrzeugstamm",
        Say::IndexOpenOrders => "akt. Aufträge",
        Say::IndexOrders => "Auftragsgesamt",
        Say::IndexProfit => "Rohertrag",
        Say::IndexPlace => "Ort",
        Say::IndexHeadData => "Stammdaten",
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
        Say::SearchOrders => "Werkstattaufträge",
        Say::SearchMore(..) => "und {1} weitere",
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
        Say::ReachedAsk => "Erreicht?",
        Say::KeepContact => "Kontakt festhalten",
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
        Say::Cases => "Vorgänge",
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
        Say::MyAppointmentsFile => "Meine Termine als Kalenderdatei",
        Say::NoAppointments => "Sie haben keine Termine in offenen Vorgängen.",
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
        Say::TodayCases => "Wiedervorlagen bei Kunden",
        Say::ImportDemoLists => "Kundenakten des Demo-Autohauses",
        Say::VCardsTaken(..) => "{1} Ansprechpartner aufgenommen",
        // More
        Say::ChooseChapter => "Wählen Sie links einen Bereich.",
        Say::ChapterHouse => "Autohaus",
        Say::ChapterHouseHint => "Anschrift, Bank, Logo: was auf Briefen steht",
        Say::ChapterStaff => "Mitarbeiter",
        Say::ChapterStaffHint => "Personen und Einladungen",
        Say::ChapterImport => "Daten einbringen",
        Say::ChapterImportHint => "CSV-Dateien oder das Demo-Autohaus",
        Say::ChapterDevice => "Gerät und Übertragung",
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
        Say::InvitationCode => "Einladungscode",
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
        Say::DeviceNameLabel => "Name dieses Geräts",
        Say::SyncTitle => "Übertragung",
        Say::SyncCurrent => "Übertragen",
        Say::SyncUnsaved => "Ungespeichert",
        Say::SyncConnecting => "Verbinden …",
        Say::SyncProgress(..) => "Lädt {1} von {2}",
        Say::StillMissing(..) => {
            "Noch nicht alles ist auf diesem Gerät: {1} Einträge fehlen noch und werden geladen."
        }
        Say::SyncWaiting(..) => "1 wartet|{1} warten",
        Say::SyncOffline => "Offline",
        Say::SyncOfflineWaiting(..) => "Offline, 1 wartet|Offline, {1} warten",
        Say::SyncSignedOut => "Anmeldung nötig",
        Say::SyncUpdateNeeded => "Bitte aktualisieren",
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
        // Door
        Say::StartTitle => "Autohaus einrichten",
        Say::StartLead => "Sie sind die erste Person. Danach laden Sie die anderen ein.",
        Say::StartNow => "Einrichten",
        Say::SignInTitle => "Anmelden",
        Say::SignInLead => "Einmal auf diesem Gerät, dann arbeitet es auch ohne Netz.",
        Say::SignIn => "Anmelden",
        Say::JoinTitle => "Einladung annehmen",
        Say::JoinLead => "Den Code haben Sie von Ihrer Verkaufsleitung oder Administration.",
        Say::JoinNow => "Beitreten",
        Say::HaveCode => "Ich habe einen Einladungscode",
        Say::HavePassword => "Ich habe schon ein Passwort",
        Say::YourName => "Ihr Name",
        Say::LoginName => "Anmeldename",
        Say::Password => "Passwort",
        Say::PasswordNew => "Neues Passwort (mindestens 8 Zeichen)",
        Say::WrongPassword => "Anmeldename oder Passwort stimmt nicht.",
        Say::TooManyTries(..) => {
            "Zu viele Versuche. Bitte warten Sie eine Sekunde.|Zu viele Versuche. Bitte warten Sie {1} Sekunden."
        }
        Say::LinkUsed => "Dieser Link wurde schon verwendet. Melden Sie sich mit Ihrem Passwort an.",
        Say::LinkExpired => "Dieser Link ist abgelaufen. Ein Neustart des Servers gibt einen neuen aus.",
        Say::CodeUnknown => "Diesen Code gibt es nicht, oder er wurde schon verwendet.",
        Say::LoginTaken => "Diesen Anmeldenamen hat schon jemand.",
        Say::WeakPassword => "Dieses Passwort ist zu leicht zu erraten. Nehmen Sie ein längeres.",
        Say::NotSignedIn => "Die Anmeldung gilt nicht mehr. Alles bleibt auf diesem Gerät gespeichert.",
        Say::Unreachable => {
            "Der Server ist nicht erreichbar. Zum ersten Anmelden wird eine Verbindung gebraucht."
        }
        Say::RelayNonsense => {
            "Der Server hat unverständlich geantwortet. Bitte versuchen Sie es später erneut."
        }
        // Failures
        Say::FailedNotFound => "Das gibt es auf diesem Gerät nicht.",
        Say::FailedDiskFull => {
            "Nicht gespeichert: kein Platz mehr auf diesem Gerät. Alles bisher Gespeicherte ist sicher. Schaffen Sie Platz und versuchen Sie es erneut."
        }
        Say::FailedDatabase => {
            "Nicht gespeichert: Der Speicher dieses Geräts antwortet nicht. Alles bisher Gespeicherte ist sicher. Laden Sie die Seite neu."
        }
        Say::FailedNotAllowed => "Dazu fehlt die Berechtigung.",
        Say::FailedClosedJob => {
            "Dieser Jobvorgang ist abgeschlossen. Ändern können ihn nur Verkaufsleitung und Administration."
        }
        Say::FailedPersonLeft => {
            "Diese Person arbeitet nicht mehr hier und kann keinen Job übernehmen. Wählen Sie jemand anderen."
        }
        Say::FailedUnsent(..) => {
            "1 Änderung ist noch nicht übertragen und ginge verloren. Verbinden Sie sich zuerst mit dem Netz.|{1} Änderungen sind noch nicht übertragen und gingen verloren. Verbinden Sie sich zuerst mit dem Netz."
        }
        Say::FailedNoGlyph(..) => "Das Zeichen „{1}“ kann nicht gedruckt werden. Bitte ersetzen Sie es.",
        Say::FailedUnknownVariable(..) => "Der Text enthält eine unbekannte Variable: {1}.",
        // Failures of papers
        Say::FailedTemplate => {
            "Ein Text dieses Dokuments enthält einen Fehler. Die Vorschau zeigt, an welcher Stelle."
        }
        Say::FailedCancelled(..) => "Diese Rechnung ist schon storniert: {1}.",
        Say::FailedNotCancellable => {
            "Stornieren kann man nur eine Rechnung, die noch gilt. Stellen Sie sonst ein neues Dokument aus."
        }
        Say::FailedRange => {
            "Der Nummernkreis dieses Geräts ist aufgebraucht. Stellen Sie das Dokument auf einem anderen Gerät aus."
        }
        Say::FailedPattern => {
            "Das Muster der Nummern ist nicht lesbar. Korrigieren Sie es unter Mehr › Autohaus."
        }
        Say::FailedPicture => "Das Logo kann nicht gedruckt werden. Wählen Sie ein JPEG- oder PNG-Bild.",
        Say::FailedStopped => "Abgebrochen. Nichts davon wurde gespeichert.",
        Say::FailedTooLarge => {
            "Nicht gespeichert: zu groß zum Übertragen. Nehmen Sie ein kleineres Bild oder einen kürzeren Text."
        }
        Say::FailedChangedSince => "Inzwischen hat jemand dieses Feld geändert. Es bleibt, wie es jetzt ist.",
        Say::FailedFileSize => "Diese Datei lässt sich nicht aufnehmen: Sie ist leer oder größer als 25 MB.",
        Say::FailedFileType => {
            "Aufgenommen werden Bilder (JPEG, PNG, WebP, HEIC) und PDF. Diese Datei ist etwas anderes."
        }
        Say::FailedFileAway => {
            "Diese Datei liegt noch nicht auf diesem Gerät. Mit Verbindung zum Server wird sie geladen."
        }
        Say::FailedPartAway => {
            "Dieser Teil ist noch nicht auf dem Gerät. Verbinden Sie sich einmal mit dem Netz."
        }
        Say::FailedFontsMissing => {
            "Die Schriften sind noch nicht auf diesem Gerät. Verbinden Sie sich einmal mit dem Netz."
        }
        Say::FailedIncomplete => "Dem Dokument fehlen noch Angaben.",
        Say::FailedFile => "Die Datei kann nicht gelesen werden.",
        Say::FailedBlocked => {
            "Nicht gespeichert: Ein anderer Tab hält den Speicher fest. Schließen Sie ihn und versuchen Sie es erneut."
        }
        // Troubles
        Say::TroubleDiskFull => {
            "Kein Platz mehr auf diesem Gerät. Alles bisher Gespeicherte ist sicher. Löschen Sie alte Fotos oder andere Dateien, dann geht es weiter."
        }
        Say::TroubleDatabaseLost => {
            "Der Speicher dieses Geräts antwortet nicht mehr. Alles bisher Gespeicherte ist sicher. Laden Sie die Seite neu."
        }
        Say::TroubleBlocked => {
            "Ein anderer Tab mit einer anderen Version hält den Speicher fest. Schließen Sie ihn und laden Sie diese Seite neu."
        }
        Say::TroubleRepaired(..) => {
            "Ein beschädigter Eintrag wurde aus seinen Änderungen wiederhergestellt. Es ist nichts verloren.|{1} beschädigte Einträge wurden aus ihren Änderungen wiederhergestellt. Es ist nichts verloren."
        }
        Say::TroubleLaidAside(..) => {
            "Eine Änderung hat der Server abgelehnt, zum Beispiel an etwas Abgeschlossenem. Sie ist auf diesem Gerät beiseitegelegt, und der Eintrag steht wieder wie vorher.|{1} Änderungen hat der Server abgelehnt, zum Beispiel an etwas Abgeschlossenem. Sie sind auf diesem Gerät beiseitegelegt, und die Einträge stehen wieder wie vorher."
        }
        Say::TroubleForgotten => {
            "Der Browser hatte die Daten auf diesem Gerät gelöscht. Alles, was übertragen war, kommt gerade zurück. Neue Nummern beginnen auf diesem Gerät von vorn."
        }
        Say::TroubleAlmostFull(..) => {
            "Der Speicher, den der Browser erlaubt, ist zu {1} % belegt. Bitte schaffen Sie Platz auf diesem Gerät, bevor nichts mehr gespeichert werden kann."
        }
        Say::TroubleRelayNonsense => {
            "Der Server sendet Unverständliches. Alles bleibt auf diesem Gerät gespeichert und wird später übertragen."
        }
        Say::AsideTitle => "Beiseitegelegt",
        Say::AsideLead => {
            "Diese Änderungen hat der Server abgelehnt. Die Einträge stehen ohne sie da; was davon noch gilt, tragen Sie bitte neu ein."
        }
        Say::AsideClosed => "Der Eintrag war schon abgeschlossen.",
        Say::AsideNotAllowed => "Ihre Rolle sieht diesen Bereich nicht mehr.",
        Say::AsideTooLarge => "Die Änderung ist zu groß.",
        Say::AsideDamaged => "Die Änderung ist beschädigt.",
        Say::AsideForget => "Liste leeren",
        Say::AsideLook => "Ansehen",
        Say::LoadAnew => "Neu laden",
        Say::PartAway => "Dieser Teil ist noch nicht auf dem Gerät",
        Say::PartAwayHint => "Er wird bei der nächsten Verbindung geladen. Danach geht er auch ohne Netz.",
        Say::TryAgain => "Erneut versuchen",
        Say::UpdateReady => "Eine neue Version liegt bereit.",
        Say::UpdateAfterSaving => "Eine neue Version liegt bereit, sobald Ihre Eingabe gespeichert ist.",
        Say::UpdateNow => "Jetzt laden",
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
    }
}
