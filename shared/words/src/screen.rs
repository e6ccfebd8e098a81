//! Sentences of the screens. Each language has one function with one arm for each.

use std::borrow::Cow;

use domain::tongue::Tongue;

use crate::{de, en};

/// A sentence, a caption or an announcement. What varies is handed in, already in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Say {
    // Everywhere
    Save,
    Cancel,
    Undo,
    Close,
    PickDay,
    DayForm,
    Back,
    Change,
    TakeOff,
    Open,
    Download,
    Share,
    Print,
    Understood,
    Never,
    Today,
    Tomorrow,
    Yesterday,
    NothingFound,
    Navigation,
    // Sections
    SectionJobs,
    SectionVehicles,
    SectionCustomers,
    SectionMore,
    Customer,
    Vehicle,
    SearchEverywhere,
    SearchHint,
    SearchKey,
    ClearSearch,
    // Jobs
    NewJob,
    JobCreated,
    VehicleCreated,
    CustomerCreated,
    CreateJob,
    SearchJobs,
    FilterByColour,
    ShowAllJobs,
    ChooseJob,
    NoJobsYet,
    NoJobsYetHint,
    NoJobsFiltered,
    NoJobsOfVehicle,
    NoJobsOfCustomer,
    NoCustomerYet,
    NoVehicleYet,
    ChangeStatus,
    StatusChanged,
    MarkDone,
    MarkClosed,
    ShortCallback,
    ShortOffered,
    ShortOrdered,
    ShortSold,
    ShortLost,
    ShortUnknown,
    ResubmissionOn,
    WaitsForRelay,
    Registers,
    RegisterBasis,
    RegisterLines,
    RegisterPapers,
    GroupStatus,
    GroupParties,
    SeekCustomer,
    SeekVehicle,
    CustomerChanged,
    VehicleChanged,
    OwnerChanged,
    // Filters, today, the month, working together
    SectionToday,
    FilterMine,
    FilterLate,
    FilterAdrift,
    FilterMore,
    FilterTitle,
    FilterClear,
    FilterAll,
    FilterPeriod,
    FilterOrder,
    Views,
    ViewName,
    ViewShare,
    ViewShared,
    ViewSave,
    ViewRemove,
    ViewRemoved,
    ViewForeign,
    NewOther,
    NewOwn,
    NewFromCall,
    NewFromInternet,
    NewFromLetter,
    ChooseSeveral,
    Chosen(u32),
    HandOver,
    HandOverTo,
    HandedOver(u32),
    ClockLeft(u32),
    ClockUntil(String),
    ClockLateMinutes(u32),
    ClockLateHours(u32),
    ClockLateDays(u32),
    ClashShort,
    ClashTitle,
    ClaimSold,
    ClaimOrdered,
    ClaimReserved(String),
    OrderedBand(String),
    ReservedBand(String, String),
    WhoseTasks,
    Team,
    NothingToDo,
    NothingToDoHint,
    TodayEnquiries,
    TodayClashes,
    TodayMentions,
    TodayResubmissions,
    TodayDeliveries,
    TodayOffers,
    TaskDone,
    TaskIsDone,
    TaskAnswered,
    Call,
    Write,
    FindWay,
    Postpone,
    Postponed(String),
    InOneDay,
    InThreeDays,
    NextWeek,
    InFourWeeks,
    MonthFigures,
    MonthBefore,
    MonthAfter,
    FigureEnquiries,
    FigureResponse,
    FigureOffers,
    FigureOrders,
    FigureSold,
    FigureLost,
    ByPerson,
    ByOrigin,
    ByReason,
    NoReasonTold,
    AsTable,
    Comments,
    CommentNew,
    CommentSend,
    Absence,
    AbsenceLead(String),
    Away,
    AwayUntil(String),
    NoDeputy,
    DeputyChanged,
    TakeOver,
    GroupHolding,
    TurnByStatus,
    TurnChanged,
    GoTo,
    // Items
    Line,
    AddLine,
    RemoveLine,
    LineRemoved,
    LineMoved,
    MoveLine,
    MoveLineHint,
    MoveUp,
    MoveDown,
    LineActs,
    NoLinesYet,
    Amount,
    Totals,
    TotalGross,
    NetAmount(i64),
    TaxAmount(i64),
    MarginAmount,
    UntaxedAmount,
    // Selling
    DuplicateJob,
    JobDuplicated,
    ArchiveJob,
    UnarchiveJob,
    JobActs,
    RegisterAttachments,
    SoldLead,
    SaveSold,
    SoldDayNeeded,
    LostTitle,
    LostLead,
    MainCar,
    MakeMain,
    CarGone,
    CarErased,
    CustomerErased,
    DeductionTitle,
    DeductionLead,
    AsDiscount,
    AsTradeIn,
    FromCatalogue,
    LineDiscount,
    DiscountAll,
    TradeIns,
    RemoveTradeIn,
    TradeInRemoved,
    Due,
    LessTradeIn,
    MarginLine,
    ProofsMissing,
    TaxForbidden,
    TaxChanged,
    GroupPurchase,
    GroupCatalogue,
    AddFrequent,
    RemoveFrequent,
    FrequentRemoved,
    LessOff(String),
    Overpaid(String),
    // Papers
    DocumentBar,
    Preview,
    PaperLanguage,
    MakePaper,
    PaperKept,
    PageOf(usize, usize),
    MissingTitle,
    EnergyLabelNeeded,
    NoPapersYet,
    NoPapersYetHint,
    ReadyToShare,
    // Two answers
    TwoAnswers,
    TwoAnswersLead,
    TakeThis,
    KeepThis,
    EmptyAnswer,
    Past,
    PastShow,
    PastCreated,
    PastRemoved,
    PastDevice(u16),
    TakeBack,
    TakenBack,
    Attachments,
    AddAttachment,
    RemoveAttachment,
    AttachmentRemoved,
    AnswerTaken,
    // Vehicles
    SearchVehicles,
    NewVehicle,
    NoVehicleFound,
    NoVehiclesYet,
    NoVehiclesYetHint,
    SoldBand,
    ShortMargin,
    ShortRegular,
    ShortFirstRegistration,
    DaysHere(u32),
    GroupOffer,
    GroupModel,
    GroupPapers,
    GroupState,
    GroupEngine,
    GroupEnergy,
    GroupText,
    ChoosePicture,
    RemovePicture,
    NotAPicture,
    // Customers
    SearchCustomers,
    NewCustomer,
    CreateCustomer,
    CreateCustomerNamed(String),
    ChooseCustomer,
    AlreadyThere,
    NoCustomerFound,
    NoCustomersYet,
    NoCustomersYetHint,
    CustomerHead,
    ShortNumber,
    OverLimitBy(String),
    /// Names of colleagues who have the same record open.
    AlsoOpen(String),
    OfLimit(String),
    LimitUsed,
    PaymentDaysDetail,
    GroupName,
    GroupAddress,
    GroupReach,
    GroupTerms,
    GroupRemark,
    // More
    ChooseChapter,
    ChapterHouse,
    ChapterHouseHint,
    ChapterStaff,
    ChapterStaffHint,
    ChapterImport,
    ChapterImportHint,
    ChapterDevice,
    ChapterDeviceHint,
    ChapterLook,
    ChapterLookHint,
    ChapterAbout,
    ChapterAboutHint,
    HouseLead,
    GroupHouse,
    GroupLegal,
    GroupBank,
    GroupLetters,
    GroupHours,
    Invite,
    InviteTitle,
    MakeInvitation,
    InvitationLead,
    InvitationUntil(String),
    InvitationCode,
    LanguageLabel,
    ThemeLabel,
    ThemeDevice,
    ThemeLight,
    ThemeDark,
    AboutLead,
    Version,
    Licence,
    Licences,
    LicenceIcons,
    LicenceFont,
    LicenceCode,
    // Import
    ImportLead,
    ImportOwn,
    ImportOwnHint,
    ImportDemo,
    ImportDemoHint,
    ImportDemoNow,
    DemoMissing,
    ImportVehicles,
    ImportCustomers,
    ImportStaff,
    ImportHouse,
    ImportReading,
    ImportNew,
    ImportChanged,
    ImportSame,
    ImportRejected,
    ImportEncoding(String),
    ImportIgnored(String),
    ImportRejectedLines,
    ImportWarnings(u32),
    ImportLines,
    LineNumber(u32),
    BringIn,
    ImportDone(u32, u32, u32, u32),
    LineFieldCount(u32, u32),
    LineUnreadable(Cow<'static, str>, String, Cow<'static, str>),
    LineTwice(Cow<'static, str>, String, u32),
    LineGarbled(Cow<'static, str>, String),
    LineBrokenQuotes,
    LineTooLong,
    FileEmpty,
    FileNotText,
    FileTooLarge,
    FileWorkbook,
    FileEncoding(u32),
    FileNoHeader(String),
    FileColumnTwice(String),
    FileNoRows,
    FileMissingColumns(String),
    // Device
    DeviceNameLabel,
    SyncTitle,
    SyncCurrent,
    SyncConnecting,
    SyncWaiting(u32),
    SyncProgress(String, String),
    StillMissing(String),
    SyncOffline,
    SyncOfflineWaiting(u32),
    SyncSignedOut,
    SyncUpdateNeeded,
    SyncLeadOnline,
    SyncLeadOffline,
    SyncLeadSignedOut,
    SyncLeadUpdate,
    SyncWaitingLabel,
    SyncChanges(u32),
    SyncContactLabel,
    ConnectNow,
    CarriedHere,
    CarriedUnderway,
    CarriedThere,
    StorageUsedLabel,
    StorageOf(String, String),
    StorageRecordsLabel,
    StorageKeptLabel,
    StorageKept,
    StorageNotKept,
    StorageRefused,
    KeepStorage,
    InstallTitle,
    InstallNow,
    Installed,
    InstallIos,
    InstallByBrowser,
    TakeOutTitle,
    TakeOutCustomers,
    TakeOutVehicles,
    SignOut,
    SignOutHint,
    SignOutAnyway,
    StaySignedIn,
    // Door
    StartTitle,
    StartLead,
    StartNow,
    SignInTitle,
    SignInLead,
    SignIn,
    JoinTitle,
    JoinLead,
    JoinNow,
    HaveCode,
    HavePassword,
    YourName,
    LoginName,
    Password,
    PasswordNew,
    WrongPassword,
    TooManyTries(u32),
    LinkUsed,
    LinkExpired,
    CodeUnknown,
    LoginTaken,
    WeakPassword,
    NotSignedIn,
    Unreachable,
    RelayNonsense,
    // Failures
    FailedNotFound,
    FailedDiskFull,
    FailedDatabase,
    FailedNotAllowed,
    FailedClosedJob,
    FailedPersonLeft,
    FailedUnsent(u32),
    FailedNoGlyph(char),
    FailedUnknownVariable(String),
    // Failures of papers
    FailedTemplate,
    FailedCancelled(String),
    FailedNotCancellable,
    FailedRange,
    FailedPattern,
    FailedPicture,
    FailedTooLarge,
    FailedFontsMissing,
    FailedChangedSince,
    FailedFileSize,
    FailedFileType,
    FailedFileAway,
    FailedIncomplete,
    FailedFile,
    FailedBlocked,
    // Troubles
    TroubleDiskFull,
    TroubleDatabaseLost,
    TroubleBlocked,
    TroubleRepaired(u32),
    TroubleRelayNonsense,
    TroubleForgotten,
    TroubleLaidAside(u32),
    TroubleAlmostFull(u8),
    AsideTitle,
    AsideLead,
    AsideClosed,
    AsideNotAllowed,
    AsideTooLarge,
    AsideDamaged,
    AsideForget,
    AsideLook,
    LoadAnew,
    UpdateReady,
    UpdateAfterSaving,
    UpdateNow,
}

/// The sentence in a language. In a language's table `{1}` stands for the first thing that varies, `{2}` for the second;
/// before a `|` stands the sentence for one, behind it the one for any other number.
pub fn say(tongue: Tongue, item: Say) -> Cow<'static, str> {
    let sentence = match tongue {
        Tongue::English => en::screen::sentence(&item),
        Tongue::German | Tongue::Unknown => de::screen::sentence(&item),
    };
    let varying = varying(item);
    if varying.is_empty() { sentence.into() } else { fill(sentence, &varying).into() }
}

fn fill(sentence: &str, varying: &[Cow<'static, str>]) -> String {
    let (one, many) = sentence.split_once('|').unwrap_or((sentence, sentence));
    let mut pieces = if varying.first().is_some_and(|first| first == "1") { one } else { many }.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (place, rest) = piece.split_once('}').unwrap_or(("", piece));
        let place = place.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'1')));
        text.push_str(varying.get(place).map_or("", |part| part));
        text.push_str(rest);
    }
    text
}

/// What varies in a sentence.
fn varying(item: Say) -> Vec<Cow<'static, str>> {
    match item {
        Say::NetAmount(one) | Say::TaxAmount(one) => vec![one.to_string().into()],
        Say::PageOf(one, two) => vec![one.to_string().into(), two.to_string().into()],
        Say::DaysHere(one)
        | Say::Chosen(one)
        | Say::HandedOver(one)
        | Say::ClockLeft(one)
        | Say::ClockLateMinutes(one)
        | Say::ClockLateHours(one)
        | Say::ClockLateDays(one)
        | Say::ImportWarnings(one)
        | Say::LineNumber(one)
        | Say::FileEncoding(one)
        | Say::SyncWaiting(one)
        | Say::SyncOfflineWaiting(one)
        | Say::SyncChanges(one)
        | Say::TooManyTries(one)
        | Say::FailedUnsent(one)
        | Say::TroubleLaidAside(one)
        | Say::TroubleRepaired(one) => vec![one.to_string().into()],
        Say::CreateCustomerNamed(one)
        | Say::ClockUntil(one)
        | Say::ClaimReserved(one)
        | Say::OrderedBand(one)
        | Say::Postponed(one)
        | Say::AbsenceLead(one)
        | Say::AwayUntil(one)
        | Say::OverLimitBy(one)
        | Say::AlsoOpen(one)
        | Say::OfLimit(one)
        | Say::LessOff(one)
        | Say::Overpaid(one)
        | Say::InvitationUntil(one)
        | Say::ImportEncoding(one)
        | Say::ImportIgnored(one)
        | Say::FileNoHeader(one)
        | Say::FileColumnTwice(one)
        | Say::FileMissingColumns(one)
        | Say::FailedUnknownVariable(one)
        | Say::StillMissing(one) => vec![one.into()],
        Say::ImportDone(one, two, three, four) => vec![
            one.to_string().into(),
            two.to_string().into(),
            three.to_string().into(),
            four.to_string().into(),
        ],
        Say::LineFieldCount(one, two) => vec![one.to_string().into(), two.to_string().into()],
        Say::LineUnreadable(one, two, three) => vec![one, two.into(), three],
        Say::LineTwice(one, two, three) => vec![one, two.into(), three.to_string().into()],
        Say::LineGarbled(one, two) => vec![one, two.into()],
        Say::ReservedBand(one, two) | Say::StorageOf(one, two) | Say::SyncProgress(one, two) => {
            vec![one.into(), two.into()]
        }
        Say::FailedNoGlyph(one) => vec![one.to_string().into()],
        Say::PastDevice(one) => vec![one.to_string().into()],
        Say::TroubleAlmostFull(one) => vec![one.to_string().into()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use domain::tongue::Tongue;

    use super::{Say, say};

    #[test]
    fn counts_and_names_stand_where_they_belong() {
        assert_eq!(say(Tongue::German, Say::LineFieldCount(9, 7)), "Die Zeile hat 7 statt 9 Felder.");
        assert_eq!(say(Tongue::English, Say::PageOf(1, 2)), "Page 1 of 2");
        assert_eq!(say(Tongue::German, Say::CreateCustomerNamed("Groß".to_owned())), "„Groß“ neu anlegen");
    }

    #[test]
    fn one_is_told_otherwise_than_many() {
        assert_eq!(say(Tongue::German, Say::SyncChanges(1)), "1 Änderung");
        assert_eq!(say(Tongue::German, Say::SyncChanges(11)), "11 Änderungen");
        assert_eq!(say(Tongue::English, Say::DaysHere(0)), "0\u{a0}days");
    }

    #[test]
    fn nothing_that_was_handed_in_is_lost_or_read_as_a_sentence() {
        let parts = (Cow::from("{2}|"), "b".to_owned(), Cow::from("c"));
        let said = say(Tongue::German, Say::LineUnreadable(parts.0, parts.1, parts.2));
        assert_eq!(said, "{2}|: „b“. c");
    }

    /// A sentence that takes something must hand it on, and each language must tell all of it.
    #[test]
    fn every_sentence_that_takes_something_tells_it() {
        let own = include_str!("screen.rs");
        let choices = own.split("pub enum Say {").nth(1).unwrap().split("\n}").next().unwrap();
        let taking = choices.lines().filter_map(|line| line.trim().split_once('('));
        let handed = own.split("fn varying").nth(1).unwrap().split("_ =>").next().unwrap();
        let mut count = 0;
        for (name, takes) in taking {
            let places = takes.replace("Cow<'static, str>", "Cow").matches(',').count();
            assert!(handed.contains(&format!("Say::{name}(")), "{name} keeps what it takes to itself");
            for table in [include_str!("de/screen.rs"), include_str!("en/screen.rs")] {
                let arm =
                    table.split(&format!("Say::{name}(..)")).nth(1).unwrap().split("Say::").next().unwrap();
                for place in 1..=places {
                    assert!(arm.contains(&format!("{{{place}}}")), "{name} leaves out {place}");
                }
                assert!(!arm.contains(&format!("{{{}}}", places + 1)), "{name} wants more than it takes");
            }
            count += 1;
        }
        assert!(count > 20);
    }

    #[test]
    fn a_language_that_this_version_does_not_know_is_german() {
        assert_eq!(say(Tongue::Unknown, Say::Back), "Zurück");
    }
}
