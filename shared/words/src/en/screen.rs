//! English sentences that the start may show.

use crate::screen::{Say, behind};

/// The sentence, if it stands here; see `say::at_start` for what is in braces.
pub fn sentence(item: &Say) -> Option<&'static str> {
    Some(match item {
        // Everywhere
        Say::Cancel => "Cancel",
        Say::Undo => "Undo",
        Say::Close => "Close",
        Say::PickDay => "Pick from calendar",
        Say::DayForm => "DD/MM/YYYY",
        Say::Back => "Back",
        Say::TakeOff => "Remove",
        Say::Open => "Open",
        Say::Download => "Download",
        Say::Share => "Share",
        Say::Understood => "Understood",
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
        Say::Vehicle => "Vehicle",
        Say::SearchEverywhere => "Search everywhere",
        Say::SearchHint => "Name, town, plate, VIN, number …",
        Say::SearchKey => "Ctrl K",
        Say::ClearSearch => "Clear search",
        // Jobs
        Say::NewJob => "New job",
        Say::JobCreated => "Job created.",
        Say::VehicleCreated => "Vehicle created.",
        Say::CreateJob => "Create job",
        Say::SearchJobs => "Search jobs",
        Say::FilterByColour => "Filter by progress",
        Say::ShowAllJobs => "Show all jobs",
        Say::ChooseJob => "Choose a job on the left.",
        Say::NoJobsYet => "No jobs yet",
        Say::NoJobsYetHint => "A job begins with a vehicle: open one and choose “Create job”.",
        Say::NoJobsFiltered => "No job matches the search and filters.",
        Say::NoJobsOfVehicle => "There is no job for this vehicle yet.",
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
        Say::RegisterPapers => "Documents",
        // Filters, today, the month, working together
        Say::SectionToday => "Today",
        Say::FilterMine => "Mine",
        Say::ContactIsKept => "Contact kept.",
        Say::FilterOpen => "Open",
        Say::FilterLate => "Overdue",
        Say::FilterAdrift => "Without next step",
        Say::FilterMore => "Filters and views",
        Say::FilterTitle => "Filters and views",
        Say::FilterClear => "Remove all filters",
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
        Say::GoTo => "Go to",
        // Selling
        Say::JobDuplicated => "This is the duplicate, with its own number.",
        Say::ArchiveJob => "Move to the archive",
        Say::SoldLead => "On which day was the vehicle sold?",
        Say::SaveSold => "Save as sold",
        Say::SoldDayNeeded => "Please give the day of the sale.",
        Say::LostTitle => "Not concluded",
        Say::NoReasonTold => "Not told",
        Say::LostLead => "Why did it come to nothing? The job is kept and lies in the archive.",
        Say::Cases => "Cases",
        Say::ReachedAsk => "Reached?",
        Say::KeepContact => "Log contact",
        // Papers
        Say::ReadyToShare => "The document is ready.",
        // Papers in the window
        Say::HandDevice => "Hand the device to the customer",
        Say::HandDeviceLead => {
            "The customer sees this document and nothing else. Choose a code to take the device back. Without a code one tap is enough."
        }
        Say::ReturnCode => "Code",
        Say::HandNow => "Hand over",
        Say::ReturnDevice => "Return the device",
        Say::ReturnDeviceLead => "Thank you. Please return the device to your salesperson.",
        Say::TakeBackDevice => "Take the device back",
        Say::WrongCode => "This is not the code that was chosen before the device was handed over.",
        Say::WithoutXml(..) => "No e-invoice (XML): {1}",
        Say::SentShared => "shared",
        Say::SentMail => "by e-mail",
        Say::SentPrint => "printed",
        Say::SentDownload => "downloaded",
        // Customers
        Say::NewCustomer => "New customer",
        // The customer's sheet
        Say::IndexPeople => "Contact persons",
        Say::IndexContacts => "Cases and contacts",
        Say::IndexMailbox => "Mailboxes",
        Say::IndexRevenue => "Revenue",
        Say::IndexOpenItems => "Open items",
        Say::IndexCars => "Cars owned",
        Say::IndexOpenOrders => "Open orders",
        Say::IndexOrders => "All orders",
        Say::IndexProfit => "Gross profit",
        Say::IndexPlace => "Place",
        Say::IndexHeadData => "Head data",
        Say::SearchOrders => "Workshop orders",
        Say::SearchMore(..) => "and {1} more",
        Say::MyAppointmentsFile => "My appointments as a calendar file",
        Say::NoAppointments => "You have no appointments in open cases.",
        Say::TodayCases => "Appointments and customers to come back to",
        // More
        Say::ChapterHouse => "Dealership",
        Say::ChapterStaff => "Staff",
        Say::ChapterImport => "Bring in data",
        Say::ChapterDevice => "Device and transmission",
        Say::InvitationCode => "Invitation code",
        // Device
        Say::DeviceNameLabel => "Name of this device",
        Say::SyncTitle => "Transmission",
        Say::SyncCurrent => "Transmitted",
        Say::SyncUnsaved => "Unsaved",
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
        Say::FailedStopped => "Cancelled. Nothing of it was saved.",
        Say::FailedTooLarge => "Not saved: too large to transmit. Take a smaller picture or a shorter text.",
        Say::FailedChangedSince => "Somebody has changed this field since. It stays as it is now.",
        Say::FailedFileSize => "This file cannot be kept: it is empty or larger than 25 MB.",
        Say::FailedFileType => {
            "Pictures (JPEG, PNG, WebP, HEIC) and PDF are kept. This file is something else."
        }
        Say::FailedFileAway => {
            "This file is not on this device yet. It is loaded as soon as the server can be reached."
        }
        Say::FailedPartAway => "This part is not on the device yet. Connect to the network once.",
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
        Say::AsideLook => "Show",
        Say::LoadAnew => "Load anew",
        Say::PartAway => "This part is not on the device yet",
        Say::PartAwayHint => {
            "It is loaded at the next connection. After that it works without a network, too."
        }
        Say::TryAgain => "Try again",
        Say::UpdateReady => "A new version is ready.",
        Say::UpdateAfterSaving => "A new version is ready as soon as your entry is saved.",
        Say::UpdateNow => "Load now",
        behind!() => return None,
    })
}
