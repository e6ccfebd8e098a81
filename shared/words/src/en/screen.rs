//! English sentences of the screens.

use crate::screen::Say;

/// The sentence; see `screen::say` for what is in braces.
pub fn sentence(item: &Say) -> &'static str {
    match item {
        // Everywhere
        Say::Save => "Save",
        Say::Cancel => "Cancel",
        Say::Undo => "Undo",
        Say::Close => "Close",
        Say::PickDay => "Pick from calendar",
        Say::DayForm => "DD/MM/YYYY",
        Say::Back => "Back",
        Say::Change => "Change",
        Say::TakeOff => "Remove",
        Say::Open => "Open",
        Say::Download => "Download",
        Say::Share => "Share",
        Say::Print => "Print",
        Say::Understood => "Understood",
        Say::Never => "never",
        Say::Today => "today",
        Say::Tomorrow => "tomorrow",
        Say::Yesterday => "yesterday",
        Say::NothingFound => "Nothing found.",
        Say::Navigation => "Main navigation",
        // Sections
        Say::SectionJobs => "Jobs",
        Say::SectionVehicles => "Vehicles",
        Say::SectionCustomers => "Customers",
        Say::SectionMore => "More",
        Say::Customer => "Customer",
        Say::Vehicle => "Vehicle",
        Say::SearchEverywhere => "Search everywhere",
        Say::SearchHint => "Name, town, plate, VIN, number …",
        Say::SearchKey => "Ctrl K",
        Say::ClearSearch => "Clear search",
        // Jobs
        Say::NewJob => "New job",
        Say::JobCreated => "Job created.",
        Say::VehicleCreated => "Vehicle created.",
        Say::CustomerCreated => "Customer created.",
        Say::CreateJob => "Create job",
        Say::SearchJobs => "Search jobs",
        Say::FilterByColour => "Filter by progress",
        Say::ShowAllJobs => "Show all jobs",
        Say::ChooseJob => "Choose a job on the left.",
        Say::NoJobsYet => "No jobs yet",
        Say::NoJobsYetHint => "A job begins with a vehicle: open one and choose “Create job”.",
        Say::NoJobsFiltered => "No job matches the search and filters.",
        Say::NoJobsOfVehicle => "There is no job for this vehicle yet.",
        Say::NoJobsOfCustomer => "There is no job for this customer yet.",
        Say::NoCustomerYet => "No customer yet",
        Say::NoVehicleYet => "No vehicle yet",
        Say::ChangeStatus => "Change status",
        Say::StatusChanged => "Status changed.",
        Say::MarkDone => "Task done",
        Say::MarkClosed => "Job closed",
        Say::ShortCallback => "Callback wanted",
        Say::ShortOffered => "Offered",
        Say::ShortOrdered => "Ordered",
        Say::ShortSold => "Sold",
        Say::ShortLost => "Archive",
        Say::ShortUnknown => "Unknown",
        Say::ResubmissionOn => "Follow up",
        Say::WaitsForRelay => "Saved on this device, waiting to be transmitted",
        Say::Registers => "Registers",
        Say::RegisterBasis => "Basics",
        Say::RegisterLines => "Items",
        Say::RegisterPapers => "Documents",
        Say::GroupStatus => "State",
        Say::GroupParties => "Customer and vehicle",
        Say::SeekCustomer => "Find a customer",
        Say::SeekVehicle => "Find a vehicle",
        Say::CustomerChanged => "Customer changed.",
        Say::VehicleChanged => "Vehicle changed.",
        Say::OwnerChanged => "Handed over.",
        // Filters, today, the month, working together
        Say::SectionToday => "Today",
        Say::FilterMine => "Mine",
        Say::FilterLate => "Overdue",
        Say::FilterAdrift => "Without next step",
        Say::FilterMore => "Filters and views",
        Say::FilterTitle => "Filters and views",
        Say::FilterClear => "Remove all filters",
        Say::FilterAll => "All",
        Say::FilterPeriod => "Period",
        Say::FilterOrder => "Order",
        Say::Views => "Saved views",
        Say::ViewName => "Name of the view",
        Say::ViewShare => "For the whole team",
        Say::ViewShared => "Team",
        Say::ViewSave => "Save view",
        Say::ViewRemove => "Remove view",
        Say::ViewRemoved => "View removed.",
        Say::ViewForeign => "Has filters of a newer version; they are kept and do nothing here.",
        Say::NewOther => "New job of another origin",
        Say::NewOwn => "Own job",
        Say::NewFromCall => "A call, wants to be called back",
        Say::NewFromInternet => "Enquiry from the internet",
        Say::NewFromLetter => "Letter of a supplier",
        Say::ChooseSeveral => "Choose several",
        Say::Chosen(..) => "{1} chosen",
        Say::HandOver => "Hand over",
        Say::HandOverTo => "to …",
        Say::HandedOver(..) => "1 job handed over.|{1} jobs handed over.",
        Say::ClockLeft(..) => "{1}\u{a0}min left",
        Say::ClockUntil(..) => "until {1}",
        Say::ClockLateMinutes(..) => "{1}\u{a0}min late",
        Say::ClockLateHours(..) => "{1}\u{a0}h late",
        Say::ClockLateDays(..) => "1\u{a0}day late|{1}\u{a0}days late",
        Say::ClashShort => "Taken twice",
        Say::ClashTitle => "This vehicle is taken twice. Settle who gets it.",
        Say::ClaimSold => "sold",
        Say::ClaimOrdered => "ordered",
        Say::ClaimReserved(..) => "reserved until {1}",
        Say::OrderedBand(..) => "Ordered · {1}",
        Say::ReservedBand(..) => "Reserved until {1} · {2}",
        Say::WhoseTasks => "Whose tasks",
        Say::Team => "Team",
        Say::NothingToDo => "All done",
        Say::NothingToDoHint => "New enquiries, resubmissions and deliveries appear here.",
        Say::TodayEnquiries => "Enquiries",
        Say::TodayClashes => "Taken twice",
        Say::TodayMentions => "For you",
        Say::TodayResubmissions => "Resubmissions",
        Say::TodayDeliveries => "Deliveries",
        Say::TodayOffers => "Offers that expire",
        Say::TaskDone => "Done",
        Say::TaskIsDone => "Done.",
        Say::TaskAnswered => "Marked as answered.",
        Say::Call => "Call",
        Say::Write => "Write",
        Say::FindWay => "Route",
        Say::Postpone => "Postpone",
        Say::Postponed(..) => "Postponed to {1}.",
        Say::InOneDay => "Tomorrow",
        Say::InThreeDays => "In three days",
        Say::NextWeek => "Next week",
        Say::InFourWeeks => "In four weeks",
        Say::MonthFigures => "Figures of the month",
        Say::MonthBefore => "Month before",
        Say::MonthAfter => "Month after",
        Say::FigureEnquiries => "Enquiries",
        Say::FigureResponse => "Median response",
        Say::FigureOffers => "Offers",
        Say::FigureOrders => "Orders",
        Say::FigureSold => "Sold",
        Say::FigureLost => "Lost",
        Say::ByPerson => "By person",
        Say::ByOrigin => "By origin",
        Say::ByReason => "Why deals fell through",
        Say::NoReasonTold => "Not told",
        Say::AsTable => "As a table",
        Say::Comments => "Comments",
        Say::CommentNew => "Comment (call colleagues by @name)",
        Say::CommentSend => "Comment",
        Say::Absence => "Absence",
        Say::AbsenceLead(..) => "{1}: whoever stands in sees the jobs under “Today” as their own.",
        Say::Away => "away",
        Say::AwayUntil(..) => "away until {1}",
        Say::NoDeputy => "Nobody",
        Say::DeputyChanged => "Deputy changed.",
        Say::TakeOver => "Take over",
        Say::GroupHolding => "Turn and reservation",
        Say::TurnByStatus => "Follows from the status",
        Say::TurnChanged => "Changed whose turn it is.",
        Say::GoTo => "Go to",
        // Items
        Say::Line => "Item",
        Say::AddLine => "Add item",
        Say::RemoveLine => "Remove item",
        Say::LineRemoved => "Item removed.",
        Say::LineMoved => "Item moved.",
        Say::MoveLine => "Move item",
        Say::MoveLineHint => "Drag, or move with the arrow keys",
        Say::MoveUp => "Move up",
        Say::MoveDown => "Move down",
        Say::LineActs => "More actions",
        Say::NoLinesYet => "No items yet. The first is usually the vehicle.",
        Say::Amount => "Amount",
        Say::Totals => "Totals",
        Say::TotalGross => "Total",
        Say::NetAmount(..) => "Net at {1}\u{a0}%",
        Say::TaxAmount(..) => "VAT {1}\u{a0}%",
        Say::MarginAmount => "Margin scheme (§\u{a0}25a UStG)",
        Say::UntaxedAmount => "Without VAT",
        // Selling
        Say::DuplicateJob => "Duplicate job",
        Say::JobDuplicated => "This is the duplicate, with its own number.",
        Say::ArchiveJob => "Move to the archive",
        Say::UnarchiveJob => "Take out of the archive",
        Say::JobActs => "More actions for the job",
        Say::RegisterAttachments => "Attachments",
        Say::SoldLead => "On which day was the vehicle sold?",
        Say::SaveSold => "Save as sold",
        Say::SoldDayNeeded => "Please give the day of the sale.",
        Say::LostTitle => "Not concluded",
        Say::LostLead => "Why did it come to nothing? The job is kept and lies in the archive.",
        Say::MainCar => "Main vehicle",
        Say::MakeMain => "Make it the main vehicle",
        Say::CarGone => "This vehicle was taken out of the stock.",
        Say::CarErased => "This vehicle’s data were erased.",
        Say::CustomerErased => "This customer’s data were erased.",
        Say::DeductionTitle => "Discount or trade-in?",
        Say::DeductionLead => {
            "A discount lowers price and VAT. A trade-in is a payment: it stands below the total, price and VAT stay."
        }
        Say::AsDiscount => "Discount",
        Say::AsTradeIn => "Trade-in",
        Say::FromCatalogue => "From the catalogue",
        Say::LineDiscount => "Discount on this item",
        Say::DiscountAll => "Discount in % on all items",
        Say::TradeIns => "Trade-ins",
        Say::RemoveTradeIn => "Remove trade-in",
        Say::TradeInRemoved => "Trade-in removed.",
        Say::Due => "Amount due",
        Say::LessTradeIn => "less trade-in",
        Say::MarginLine => "Gross profit of the vehicles",
        Say::ProofsMissing => "Proofs that are still missing",
        Say::TaxForbidden => "Not possible like this",
        Say::TaxChanged => "Tax case changed.",
        Say::GroupPurchase => "Purchase",
        Say::GroupCatalogue => "Frequent items",
        Say::AddFrequent => "Add to the catalogue",
        Say::RemoveFrequent => "Take out of the catalogue",
        Say::FrequentRemoved => "Taken out of the catalogue.",
        Say::LessOff(..) => "less {1}",
        Say::Overpaid(..) => "Credited {1} more than the appraisal. That costs VAT.",
        // Papers
        Say::DocumentBar => "Create documents",
        Say::Preview => "Preview",
        Say::PaperLanguage => "Language of the document",
        Say::MakePaper => "Create",
        Say::PaperKept => "Created and kept with the job",
        Say::PageOf(..) => "Page {1} of {2}",
        Say::MissingTitle => "Still missing",
        Say::EnergyLabelNeeded => "Required for new cars (Pkw-EnVKV)",
        Say::NoPapersYet => "No documents yet",
        Say::NoPapersYetHint => "Choose “Offer” below: it is made from this job’s data and kept here.",
        Say::ReadyToShare => "The document is ready.",
        // Two answers
        Say::TwoAnswers => "Two answers",
        Say::TwoAnswersLead => "Two people changed this field at the same time. Both answers are kept.",
        Say::TakeThis => "Take this one",
        Say::KeepThis => "Keep this one",
        Say::Past => "History",
        Say::PastShow => "Show history",
        Say::PastCreated => "created",
        Say::PastRemoved => "Removed",
        Say::PastDevice(..) => "device {1}",
        Say::TakeBack => "Take back",
        Say::TakenBack => "Taken back.",
        Say::Attachments => "Attachments",
        Say::AddAttachment => "Add a photo or scan",
        Say::RemoveAttachment => "Remove",
        Say::AttachmentRemoved => "Attachment removed.",
        Say::EmptyAnswer => "(empty)",
        Say::AnswerTaken => "Answer taken.",
        // Vehicles
        Say::SearchVehicles => "Search vehicles",
        Say::NewVehicle => "New vehicle",
        Say::NoVehicleFound => "Make, model, number, VIN, plate and colour are searched.",
        Say::NoVehiclesYet => "No vehicles yet",
        Say::NoVehiclesYetHint => "Bring in your vehicle list as a CSV file, or try the demo dealership.",
        Say::SoldBand => "Sold",
        Say::ShortMargin => "§\u{a0}25a",
        Say::ShortRegular => "19% VAT",
        Say::ShortFirstRegistration => "Reg.",
        Say::DaysHere(..) => "1\u{a0}day|{1}\u{a0}days",
        Say::GroupOffer => "Offer",
        Say::GroupModel => "Model",
        Say::GroupPapers => "Papers",
        Say::GroupState => "Condition",
        Say::GroupEngine => "Drive",
        Say::GroupEnergy => "Consumption and emission (WLTP)",
        Say::GroupText => "Description",
        Say::ChoosePicture => "Choose picture",
        Say::RemovePicture => "Remove picture",
        Say::NotAPicture => "This file is not a picture that can be shown.",
        // Customers
        Say::SearchCustomers => "Search customers",
        Say::NewCustomer => "New customer",
        Say::CreateCustomer => "Create customer",
        Say::CreateCustomerNamed(..) => "Create “{1}”",
        Say::ChooseCustomer => "Choose a customer on the left.",
        Say::AlreadyThere => "May exist already:",
        Say::NoCustomerFound => "Name, town, phone, plate, VIN and customer number are searched.",
        Say::NoCustomersYet => "No customers yet",
        Say::NoCustomersYetHint => "Create the first one, or bring in your customer list.",
        Say::CustomerHead => "Customer information",
        Say::ShortNumber => "No.",
        Say::AlsoOpen(..) => "Also open with {1}",
        Say::OverLimitBy(..) => "{1} over the credit limit",
        Say::OfLimit(..) => "Credit limit {1}",
        Say::LimitUsed => "Use of the credit limit in percent",
        Say::PaymentDaysDetail => "on average until payment",
        Say::GroupName => "Name",
        Say::GroupAddress => "Address",
        Say::GroupReach => "Contact",
        Say::GroupTerms => "Terms and credit",
        Say::GroupRemark => "Remark",
        // More
        Say::ChooseChapter => "Choose an area on the left.",
        Say::ChapterHouse => "Dealership",
        Say::ChapterHouseHint => "Address, bank, logo: what letters carry",
        Say::ChapterStaff => "Staff",
        Say::ChapterStaffHint => "People and invitations",
        Say::ChapterImport => "Bring in data",
        Say::ChapterImportHint => "CSV files or the demo dealership",
        Say::ChapterDevice => "Device and transmission",
        Say::ChapterDeviceHint => "Storage, installation, sign out",
        Say::ChapterLook => "Language and display",
        Say::ChapterLookHint => "Deutsch, English, light, dark",
        Say::ChapterAbout => "About Jobmappe",
        Say::ChapterAboutHint => "Version and licences",
        Say::HouseLead => "These details stand on every document. Each field saves itself.",
        Say::GroupHouse => "Name and address",
        Say::GroupLegal => "Legal",
        Say::GroupBank => "Bank",
        Say::GroupLetters => "Letters",
        Say::GroupHours => "Availability",
        Say::Invite => "Invite",
        Say::InviteTitle => "Invite somebody",
        Say::MakeInvitation => "Make invitation",
        Say::InvitationLead => {
            "With this code the person comes in on their own device, under “Accept an invitation”:"
        }
        Say::InvitationUntil(..) => "Good for one use, until {1}.",
        Say::InvitationCode => "Invitation code",
        Say::LanguageLabel => "Language",
        Say::ThemeLabel => "Display",
        Say::ThemeDevice => "As the device",
        Say::ThemeLight => "Light",
        Say::ThemeDark => "Dark",
        Say::AboutLead => {
            "Customers, vehicles, jobs and documents of a dealership: complete on this device, also without a network."
        }
        Say::Version => "Version",
        Say::Licence => "Licence",
        Say::Licences => "Works used",
        Say::LicenceIcons => "Icons: Lucide (ISC)",
        Say::LicenceFont => "Typeface of documents: Inter (OFL)",
        Say::LicenceCode => "Program libraries",
        // Import
        Say::ImportLead => {
            "First you see what a file would do. It comes in only at your command, wholly or not at all."
        }
        Say::ImportOwn => "Your own files",
        Say::ImportOwnHint => {
            "CSV from your present program. Column names in German or English are recognised."
        }
        Say::ImportDemo => "Demo dealership",
        Say::ImportDemoHint => "An invented dealership with vehicles, customers and staff to try things out.",
        Say::ImportDemoNow => "Bring in the demo dealership",
        Say::DemoMissing => "The demo files cannot be reached now. Connect to the network and try again.",
        Say::ImportVehicles => "Vehicles",
        Say::ImportCustomers => "Customers",
        Say::ImportStaff => "Staff",
        Say::ImportHouse => "Dealership",
        Say::ImportReading => "Reading the file …",
        Say::ImportNew => "New",
        Say::ImportChanged => "Changed",
        Say::ImportSame => "Unchanged",
        Say::ImportRejected => "Rejected",
        Say::ImportEncoding(..) => "Read as {1}.",
        Say::ImportIgnored(..) => "Columns not taken: {1}",
        Say::ImportRejectedLines => "Rejected lines",
        Say::ImportWarnings(..) => "Lines with remarks: {1}",
        Say::ImportLines => "What comes in",
        Say::LineNumber(..) => "Line {1}",
        Say::BringIn => "Bring in now",
        Say::ImportDone(..) => "Saved on this device: {1} new, {2} changed, {3} unchanged, {4} rejected.",
        Say::LineFieldCount(..) => "The line has {2} fields instead of {1}.",
        Say::LineUnreadable(..) => "{1}: “{2}”. {3}",
        Say::LineTwice(..) => "{1} “{2}” stands in line {3} already.",
        Say::LineGarbled(..) => "{1}: “{2}” contains destroyed letters. Please export the file anew.",
        Say::LineBrokenQuotes => "Quotation marks out of place.",
        Say::LineTooLong => "The line is too long.",
        Say::FileEmpty => "The file is empty.",
        Say::FileNotText => "This is not a text file. Save the list as CSV and choose it again.",
        Say::FileTooLarge => "The file is too large. Split it and bring in the parts one by one.",
        Say::FileWorkbook => "This is an Excel or LibreOffice workbook. Save it as CSV and choose it again.",
        Say::FileEncoding(..) => {
            "The file’s characters cannot be read (first in line {1}). Save it as UTF-8 or Windows-1252."
        }
        Say::FileNoHeader(..) => "The file lacks the line with the column names. Found instead: {1}",
        Say::FileColumnTwice(..) => "The column “{1}” occurs twice. Nothing was brought in.",
        Say::FileNoRows => "The file has column names but no lines.",
        Say::FileMissingColumns(..) => "A column with one of these is missing: {1}. Nothing was brought in.",
        // Device
        Say::DeviceNameLabel => "Name of this device",
        Say::SyncTitle => "Transmission",
        Say::SyncCurrent => "Transmitted",
        Say::SyncConnecting => "Connecting …",
        Say::SyncProgress(..) => "Loading {1} of {2}",
        Say::StillMissing(..) => {
            "Not everything is on this device yet: {1} entries are missing and being loaded."
        }
        Say::SyncWaiting(..) => "1 waiting|{1} waiting",
        Say::SyncOffline => "Offline",
        Say::SyncOfflineWaiting(..) => "Offline, 1 waiting|Offline, {1} waiting",
        Say::SyncSignedOut => "Sign-in needed",
        Say::SyncUpdateNeeded => "Please update",
        Say::SyncLeadOnline => {
            "Everything is saved on this device and kept in step with the dealership’s other devices."
        }
        Say::SyncLeadOffline => {
            "Offline – saved on this device. As soon as the connection is back, everything is transmitted."
        }
        Say::SyncLeadSignedOut => {
            "The dealership no longer knows this device’s sign-in. Everything stays saved here; sign in again to transmit."
        }
        Say::SyncLeadUpdate => {
            "This version is too old to transmit. Everything stays saved here; load the new version."
        }
        Say::SyncWaitingLabel => "Waiting to be transmitted",
        Say::SyncChanges(..) => "1 change|{1} changes",
        Say::SyncContactLabel => "Last contact",
        Say::ConnectNow => "Connect now",
        Say::CarriedHere => "Saved on this device",
        Say::CarriedUnderway => "Being transmitted",
        Say::CarriedThere => "Transmitted",
        Say::StorageUsedLabel => "Storage used",
        Say::StorageOf(..) => "{1} of {2}",
        Say::StorageRecordsLabel => "Records",
        Say::StorageKeptLabel => "Kept for good",
        Say::StorageKept => "The browser keeps the data for good.",
        Say::StorageNotKept => "The browser may delete the data when space is short.",
        Say::StorageRefused => "The browser does not promise it yet. Installing the app is safest.",
        Say::KeepStorage => "Keep for good",
        Say::InstallTitle => "Install",
        Say::InstallNow => "Install the app",
        Say::Installed => "The app is installed on this device.",
        Say::InstallIos => {
            "In Safari tap “Share” and then “Add to Home Screen”. Then sign in inside the installed app: it has storage of its own."
        }
        Say::InstallByBrowser => "The app can be installed on this device through the browser’s menu.",
        Say::TakeOutTitle => "Take data out",
        Say::TakeOutCustomers => "Customers as CSV",
        Say::TakeOutVehicles => "Vehicles as CSV",
        Say::SignOut => "Sign out",
        Say::SignOutHint => {
            "Signing out removes the data from this device. What was transmitted stays with the dealership."
        }
        Say::SignOutAnyway => "Sign out anyway",
        Say::StaySignedIn => "Stay signed in",
        // Door
        Say::StartTitle => "Set up the dealership",
        Say::StartLead => "You are the first person. Afterwards you invite the others.",
        Say::StartNow => "Set up",
        Say::SignInTitle => "Sign in",
        Say::SignInLead => "Once on this device; then it works without a network, too.",
        Say::SignIn => "Sign in",
        Say::JoinTitle => "Accept an invitation",
        Say::JoinLead => "Your sales manager or administrator has given you the code.",
        Say::JoinNow => "Join",
        Say::HaveCode => "I have an invitation code",
        Say::HavePassword => "I have a password already",
        Say::YourName => "Your name",
        Say::LoginName => "Login name",
        Say::Password => "Password",
        Say::PasswordNew => "New password (at least 8 characters)",
        Say::WrongPassword => "Login name or password is wrong.",
        Say::TooManyTries(..) => {
            "Too many tries. Please wait one second.|Too many tries. Please wait {1} seconds."
        }
        Say::LinkUsed => "This link was used already. Sign in with your password.",
        Say::LinkExpired => "This link has expired. Restarting the server prints a new one.",
        Say::CodeUnknown => "This code does not exist, or it was used already.",
        Say::LoginTaken => "Somebody has this login name already.",
        Say::WeakPassword => "This password is too easy to guess. Take a longer one.",
        Say::NotSignedIn => "The sign-in is no longer valid. Everything stays saved on this device.",
        Say::Unreachable => "The server cannot be reached. The first sign-in needs a connection.",
        Say::RelayNonsense => "The server’s answer could not be understood. Please try again later.",
        // Failures
        Say::FailedNotFound => "This does not exist on this device.",
        Say::FailedDiskFull => {
            "Not saved: no space left on this device. Everything saved before is safe. Make room and try again."
        }
        Say::FailedDatabase => {
            "Not saved: this device’s storage does not answer. Everything saved before is safe. Load the page anew."
        }
        Say::FailedNotAllowed => "You lack the right to do this.",
        Say::FailedClosedJob => "This job is closed. Only sales management and administration can change it.",
        Say::FailedPersonLeft => {
            "This person does not work here any more and cannot take over a job. Choose somebody else."
        }
        Say::FailedUnsent(..) => {
            "1 change is not transmitted yet and would be lost. Connect to the network first.|{1} changes are not transmitted yet and would be lost. Connect to the network first."
        }
        Say::FailedNoGlyph(..) => "The character “{1}” cannot be printed. Please replace it.",
        Say::FailedUnknownVariable(..) => "The text contains an unknown variable: {1}.",
        // Failures of papers
        Say::FailedTemplate => "A text of this document has a fault. The preview shows where.",
        Say::FailedCancelled(..) => "This invoice is cancelled already: {1}.",
        Say::FailedNotCancellable => {
            "Only an invoice that still stands can be cancelled. Otherwise issue a new document."
        }
        Say::FailedRange => {
            "This device has used up its range of numbers. Issue the document on another device."
        }
        Say::FailedPattern => "The pattern of numbers cannot be read. Correct it under More › Dealership.",
        Say::FailedPicture => "The logo cannot be printed. Choose a JPEG or PNG picture.",
        Say::FailedTooLarge => "Not saved: too large to transmit. Take a smaller picture or a shorter text.",
        Say::FailedChangedSince => "Somebody has changed this field since. It stays as it is now.",
        Say::FailedFileSize => "This file cannot be kept: it is empty or larger than 25 MB.",
        Say::FailedFileType => {
            "Pictures (JPEG, PNG, WebP, HEIC) and PDF are kept. This file is something else."
        }
        Say::FailedFileAway => {
            "This file is not on this device yet. It is loaded as soon as the server can be reached."
        }
        Say::FailedFontsMissing => "The fonts are not on this device yet. Connect to the network once.",
        Say::FailedIncomplete => "The document still lacks facts.",
        Say::FailedFile => "The file cannot be read.",
        Say::FailedBlocked => "Not saved: another tab holds the storage. Close it and try again.",
        // Troubles
        Say::TroubleDiskFull => {
            "No space left on this device. Everything saved before is safe. Delete old photos or other files, then it goes on."
        }
        Say::TroubleDatabaseLost => {
            "This device’s storage does not answer any more. Everything saved before is safe. Load the page anew."
        }
        Say::TroubleBlocked => {
            "Another tab with another version holds the storage. Close it and load this page anew."
        }
        Say::TroubleRepaired(..) => {
            "One damaged entry was restored from its changes. Nothing is lost.|{1} damaged entries were restored from their changes. Nothing is lost."
        }
        Say::TroubleLaidAside(..) => {
            "The server has refused a change, for instance to something closed. It is laid aside on this device, and the entry is as it was.|The server has refused {1} changes, for instance to something closed. They are laid aside on this device, and the entries are as they were."
        }
        Say::TroubleForgotten => {
            "The browser had deleted the data on this device. Everything that was transmitted is coming back. New numbers start afresh on this device."
        }
        Say::TroubleAlmostFull(..) => {
            "{1}% of the storage that the browser allows are used. Please make room on this device before nothing can be saved any more."
        }
        Say::TroubleRelayNonsense => {
            "The server sends what cannot be understood. Everything stays saved on this device and is transmitted later."
        }
        Say::AsideTitle => "Laid aside",
        Say::AsideLead => {
            "The server has refused these changes. The entries stand without them; please enter again what still holds."
        }
        Say::AsideClosed => "The entry was already closed.",
        Say::AsideNotAllowed => "Your role does not see this area any more.",
        Say::AsideTooLarge => "The change is too large.",
        Say::AsideDamaged => "The change is damaged.",
        Say::AsideForget => "Clear the list",
        Say::AsideLook => "Show",
        Say::LoadAnew => "Load anew",
        Say::UpdateReady => "A new version is ready.",
        Say::UpdateAfterSaving => "A new version is ready as soon as your entry is saved.",
        Say::UpdateNow => "Load now",
    }
}
