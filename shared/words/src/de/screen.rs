//! German sentences that the start may show.

use crate::screen::{Say, behind};

/// The sentence, if it stands here; see `say::at_start` for what is in braces.
pub fn sentence(item: &Say) -> Option<&'static str> {
    Some(match item {
        // Everywhere
        Say::Cancel => "Abbrechen",
        Say::Undo => "Rückgängig",
        Say::Close => "Schließen",
        Say::PickDay => "Im Kalender wählen",
        Say::DayForm => "TT.MM.JJJJ",
        Say::Back => "Zurück",
        Say::TakeOff => "Entfernen",
        Say::Open => "Öffnen",
        Say::Download => "Herunterladen",
        Say::Share => "Teilen",
        Say::Understood => "Verstanden",
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
        Say::Vehicle => "Fahrzeug",
        Say::SearchEverywhere => "Überall suchen",
        Say::SearchHint => "Name, Ort, Kennzeichen, FIN, Nummer …",
        Say::SearchKey => "Strg K",
        Say::ClearSearch => "Suche leeren",
        // Jobs
        Say::NewJob => "Neuer Job",
        Say::JobCreated => "Job angelegt.",
        Say::VehicleCreated => "Fahrzeug angelegt.",
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
        Say::RegisterPapers => "Dokumente",
        // Filters, today, the month, working together
        Say::SectionToday => "Heute",
        Say::FilterMine => "Meine",
        Say::ContactIsKept => "Kontakt festgehalten.",
        Say::FilterOpen => "Offen",
        Say::FilterLate => "Überfällig",
        Say::FilterAdrift => "Ohne nächsten Schritt",
        Say::FilterMore => "Filter und Ansichten",
        Say::FilterTitle => "Filter und Ansichten",
        Say::FilterClear => "Alle Filter entfernen",
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
        Say::GoTo => "Gehe zu",
        // Selling
        Say::JobDuplicated => "Dies ist das Duplikat, mit eigener Nummer.",
        Say::ArchiveJob => "Ins Archiv legen",
        Say::SoldLead => "An welchem Tag wurde das Fahrzeug verkauft?",
        Say::SaveSold => "Als verkauft speichern",
        Say::SoldDayNeeded => "Bitte den Tag des Verkaufs angeben.",
        Say::LostTitle => "Nicht zustande gekommen",
        Say::NoReasonTold => "Ohne Angabe",
        Say::LostLead => {
            "Warum kam das Geschäft nicht zustande? Der Job bleibt erhalten und liegt im Archiv."
        }
        Say::Cases => "Vorgänge",
        Say::ReachedAsk => "Erreicht?",
        Say::KeepContact => "Kontakt festhalten",
        // Papers
        Say::ReadyToShare => "Das Dokument ist bereit.",
        // Papers in the window
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
        Say::WithoutXml(..) => "Ohne E-Rechnung (XML): {1}",
        Say::SentShared => "geteilt",
        Say::SentMail => "per E-Mail",
        Say::SentPrint => "gedruckt",
        Say::SentDownload => "heruntergeladen",
        // Customers
        Say::NewCustomer => "Neuer Kunde",
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
        Say::SearchOrders => "Werkstattaufträge",
        Say::SearchMore(..) => "und {1} weitere",
        Say::MyAppointmentsFile => "Meine Termine als Kalenderdatei",
        Say::NoAppointments => "Sie haben keine Termine in offenen Vorgängen.",
        Say::TodayCases => "Termine und Wiedervorlagen bei Kunden",
        // More
        Say::ChapterHouse => "Autohaus",
        Say::ChapterStaff => "Mitarbeiter",
        Say::ChapterImport => "Daten einbringen",
        Say::ChapterDevice => "Gerät und Übertragung",
        Say::InvitationCode => "Einladungscode",
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
        Say::AsideLook => "Ansehen",
        Say::LoadAnew => "Neu laden",
        Say::PartAway => "Dieser Teil ist noch nicht auf dem Gerät",
        Say::PartAwayHint => "Er wird bei der nächsten Verbindung geladen. Danach geht er auch ohne Netz.",
        Say::TryAgain => "Erneut versuchen",
        Say::UpdateReady => "Eine neue Version liegt bereit.",
        Say::UpdateAfterSaving => "Eine neue Version liegt bereit, sobald Ihre Eingabe gespeichert ist.",
        Say::UpdateNow => "Jetzt laden",
        behind!() => return None,
    })
}
