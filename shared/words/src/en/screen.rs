//! English sentences of the screens.

use crate::screen::Say;

/// The sentence; see `say::say` for what is in braces.
pub fn sentence(item: &Say) -> &'static str {
    match item {
        // Everywhere
        Say::Save => "Save",
        Say::Cancel => "Cancel",
        Say::Undo => "Undo",
        Say::Close => "Close",
        Say::PickDay => "Pick from calendar",
        Say::PickColour => "Pick from palette",
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
        // Papers in the window
        Say::MorePapers => "More documents",
        Say::Pages => "Pages",
        Say::Larger => "Enlarge",
        Say::Sign => "Sign",
        Say::ShowCustomer => "Show to customer",
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
        Say::SignatureOf(..) => "Signature {1} of {2}",
        Say::SignatureEmpty => "not signed yet",
        Say::SignatureThere => "signed",
        Say::SignerName => "Name in block letters",
        Say::SignerNameMissing => "A signature needs a name. Please enter it.",
        Say::ClearSignature => "Clear",
        Say::SignatureNext => "Next",
        Say::SignatureSkip => "Continue without signature",
        Say::SignatureDone => "Done",
        Say::NothingSigned => "Nothing has been signed. The document was not made.",
        Say::SentPaper => "Document handed over",
        Say::SentWay => "How it was handed over",
        Say::WithoutXml(..) => "No e-invoice (XML): {1}",
        Say::SavePublicXml => "Save XRechnung (XML)",
        Say::ClockBehind(..) => {
            "This device's clock is slow: its last document is of {1}. Please correct the date before you make anything."
        }
        Say::PaperDetails => "Details of this document",
        Say::PaperTexts => "Texts of this document",
        Say::PaperTextsLead => "Changes apply to this job only. The template stays as it is.",
        Say::TextBackToTemplate => "Back to the template",
        Say::TextBackToStandard => "Back to standard",
        Say::PutVariable => "Insert variable",
        Say::FaultInLine(..) => "Line {1}: {2} Until then the standard text is printed.",
        Say::StandingInvoice(..) => {
            "There is an invoice for this job already: {1}. Cancel it before you make another one over the same amount."
        }
        Say::FaultUnclosed => "The closing braces are missing here.",
        Say::FaultUnbalanced => "Each “wenn” or “liste” needs its “ende”, and the other way round.",
        Say::FaultUnknownList(..) => "There is no list “{1}”.",
        Say::FaultOutsideList(..) => "“{1}” stands within its list only.",
        Say::FaultListInList => "A list cannot stand within another.",
        Say::FaultTooDeep => "More than 32 conditions within each other are too many.",
        Say::FaultTooLong => "The text is too long for a document.",
        Say::SearchPapers => "Search documents",
        Say::ShowMore => "Show more",
        Say::PaperActs => "More actions for the document",
        Say::PaperSigned => "signed",
        Say::CancelledBy(..) => "cancelled by {1}",
        Say::CancelsPaper(..) => "cancels {1}",
        Say::CancelledTwice => {
            "Two devices have cancelled this invoice without knowing of each other. Please ask accounting which cancellation counts."
        }
        Say::PaperReplaced => "replaced",
        Say::SentShared => "shared",
        Say::SentMail => "by e-mail",
        Say::SentPrint => "printed",
        Say::SentDownload => "downloaded",
        Say::ByMail => "Send by e-mail",
        Say::CancelPaper => "Cancel invoice",
        Say::CancelPaperLead(..) => {
            "A cancellation with a number of its own is made for invoice {1}. The invoice itself stays as it is. Afterwards you can make a corrected invoice."
        }
        Say::CancelReason => "Reason",
        Say::CancelPaperNow => "Make the cancellation",
        Say::PaperCancelled => "Cancellation made.",
        Say::ChapterTemplates => "Document templates",
        Say::ChapterTemplatesHint => "Texts of offers, contracts and invoices",
        Say::TemplatesLead => "These texts apply to all new documents. What has been made does not change.",
        Say::TemplateKind => "Document",
        Say::StandardText => "Standard text",
        Say::TakeVersion => "Take this version",
        Say::EarlierTexts => "Earlier versions",
        Say::TrialWith => "Preview with",
        Say::TrialNewest => "the newest job",
        Say::TrialOther => "Another job",
        Say::ChapterRanges => "Number ranges",
        Say::ChapterRangesHint => "Numbers given and their gaps",
        Say::RangesEmpty => "No number given yet",
        Say::RangesEmptyHint => "With the first document that is given a number, the range stands here.",
        Say::RangesLead => {
            "Each device gives numbers of its own, even without a network. Here you see which have been given and why one is missing."
        }
        Say::RangeExample(..) => "The next invoice of this device: {1}",
        Say::RangeDevice => "Device",
        Say::RangeKind => "Document",
        Say::RangeYear => "Year",
        Say::RangeFirst => "First number",
        Say::RangeLast => "Last number",
        Say::RangeCount => "Count",
        Say::RangeGaps => "Gaps",
        Say::RangeMine => "this device",
        Say::NumberTwice(..) => "The number {1} was given twice. Please turn to your accounting.",
        Say::RangeWhole => "complete",
        Say::GapNotHereYet => "not transmitted yet",
        Say::GapDeviceClosed => "lost with the closed device",
        Say::GapForgotten => "deleted on this device before they were transmitted",
        Say::RangeClosed(..) => "Closed: {1}",
        Say::RangeClose => "Close the range",
        Say::RangeReopen => "Open again",
        Say::RangeCloseLead => {
            "No more documents will come from this device, because it is lost or out of use. Missing numbers are explained by that."
        }
        Say::RangeNote => "Reason",
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
        Say::PastPart(..) => "“{1}”, {2}",
        Say::PastItemAdded(..) => "Item “{1}” added",
        Say::PastItemRemoved(..) => "Item “{1}” removed",
        Say::PastItemBack(..) => "Item “{1}” brought back",
        Say::PastItemMoved(..) => "Item “{1}” moved",
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
        Say::PictureTooLarge => {
            "This file is too large for a picture (more than 30 MB). Please make it smaller, for example 1200 pixels wide."
        }
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
        Say::EraseCustomer => "Erase the customer for good",
        Say::EraseLead => {
            "The customer disappears from the server and from all devices, with everybody who was merged into them, and with contact persons, cases, contacts, cars, orders, figures and files. Jobs and issued papers stay, as the law wants it. This cannot be undone."
        }
        Say::EraseAlso => "Merged into them and erased, too:",
        Say::EraseNow => "Erase for good",
        Say::ErasedNow => "The customer is erased.",
        Say::IndexAll => "All registers",
        Say::IndexBeside => "Register beside it",
        Say::IndexLast(..) => "last {1}",
        Say::NoPapersOfCustomer => "There are no documents of this customer yet.",
        Say::Doubles => "Duplicates",
        Say::DoublesLead => {
            "Customers who are perhaps the same: by phone, e-mail, VAT ID, IBAN, or name and town."
        }
        Say::DoublesCount(..) => "{1} pairs",
        Say::NoDoubles => "No customers look alike.",
        Say::CompareDoubles => "Compare",
        Say::AreTwo => "These are two",
        Say::KeptApart => "They stay two customers.",
        Say::MergedTitle => "Merged",
        Say::MergedInto(..) => "merged into {1}",
        Say::PartAgain => "Part again",
        Say::Parted => "Two customers again.",
        Say::MergeLead => {
            "Choose who stays and which entry holds. Jobs, documents and everything else come along; nothing is deleted."
        }
        Say::StaysAs => "Stays",
        Say::GoesAlong => "Comes along",
        Say::MergeNow => "Merge",
        Say::Merged => "Merged. The records of both are here now.",
        Say::SearchOrders => "Workshop orders",
        Say::SearchMore(..) => "and {1} more",
        Say::BreakTitle => "Figures that do not agree",
        Say::BreakTold(..) => "{1} in the file, {2} computed, difference {3}",
        Say::Year => "Year",
        Say::Sum => "Sum",
        Say::YearlyRevenue => "Revenue by year",
        Say::NoRevenue => "No revenue of this customer has been brought in.",
        Say::NoProfit => "No gross profit of this customer has been brought in.",
        Say::BookingYear => "Booking year",
        Say::ShareOfRevenue => "% of revenue",
        Say::InvoicesOfYear(..) => "Invoices {1}",
        Say::NoInvoicesOfYear(..) => "No single invoices of {1} have been brought in.",
        Say::NewPerson => "New contact person",
        Say::PersonCreated => "Contact person created.",
        Say::PersonRemoved => "Contact person removed.",
        Say::RemovePerson => "Remove contact person",
        Say::NoPeople => "No contact persons of this customer are known yet.",
        Say::NamelessPerson => "No name yet",
        Say::Consents => "Consent to advertising",
        Say::PreferredWay => "preferred",
        Say::ReachedAsk => "Reached?",
        Say::KeepContact => "Log contact",
        Say::ContactKept(..) => "Contact “{1}” logged.",
        Say::NewCar => "New car of the customer",
        Say::CarCreated => "Car created.",
        Say::CarRemoved => "Car removed.",
        Say::RemoveCar => "Remove car",
        Say::NoCars => "No cars of this customer are known.",
        Say::TradeInCandidate => "trade-in candidate",
        Say::DueSoon => "due soon",
        Say::DueOver => "overdue",
        Say::NoOrders => "No orders of this customer have been brought in.",
        Say::NoPositions => "No positions of this order have been brought in.",
        Say::OrderAndSplit => "Order/split",
        Say::OrderOther => "Other",
        Say::LabourUnits => "Units",
        Say::HoursAt(..) => "{1} h at {2} units an hour",
        Say::NoAddress => "No address of this customer is known. It stands in the head data.",
        Say::OpenInMap => "Open in maps",
        Say::MapHint => {
            "The address goes to this device’s maps and to nobody else. A map on this page will follow."
        }
        Say::VCardsOut => "As vCard",
        Say::VCardsIn => "Read vCard",
        Say::ArrangeRegisters => "Arrange registers",
        Say::ArrangeLead => "Holds for everybody who works in this role, on all devices.",
        Say::ArrangeRole => "Role",
        Say::GroupRegisters => "Registers of the customer sheet",
        Say::GroupKinds => "Kinds of cases and contacts",
        Say::KindsLead => "What is no longer offered stays with the cases and contacts that have it.",
        Say::CaseKinds => "Kinds of cases",
        Say::TalkKinds => "Kinds of contacts",
        Say::NewCaseKind => "New kind of case",
        Say::NewTalkKind => "New kind of contact",
        Say::AddKind => "Add",
        Say::BaseRatesLead => {
            "Open items compute interest on arrears by these (section 288 BGB). The Bundesbank announces the rate for 1 January and 1 July."
        }
        Say::BaseRateFrom => "Valid from",
        Say::BaseRate => "Rate in %",
        Say::LabourUnitsLead => {
            "They turn labour units into hours. Without a make the figure counts for all others."
        }
        Say::LabourMake => "Make",
        Say::UnitsAnHour => "Units an hour",
        Say::OtherMakes => "All others",
        Say::KnownToVersion => "preset",
        Say::TakeOut => "Remove",
        Say::TakenOut => "Removed.",
        Say::KindName => "Name",
        Say::KindInUse => "Offered",
        Say::KindRenamed => "Renamed.",
        Say::ArrangeUsual => "Usual order",
        Say::Talks => "Contacts",
        Say::Talk => "Contact",
        Say::UnlinkedTalks => "Contacts of no case",
        Say::NewCase => "Add case",
        Say::NewTalk => "Add contact",
        Say::NewTalkOfCase => "Contact in this case",
        Say::RefreshView => "Refresh view",
        Say::DoneCases => "done cases",
        Say::ResubmissionUntil => "Resubmission until",
        Say::NoCases => "No cases that pass the filters.",
        Say::NoTalks => "No contacts.",
        Say::NoNote => "Nothing is noted about this contact.",
        Say::ChangeCase => "Edit case",
        Say::ChangeTalk => "Edit contact",
        Say::CaseCreated => "Case created.",
        Say::TalkCreated => "Contact created.",
        Say::CaseRemoved => "Case removed.",
        Say::TalkRemoved => "Contact removed.",
        Say::RemoveCase => "Remove case",
        Say::RemoveTalk => "Remove contact",
        Say::OfNoCase => "of no case",
        Say::QuickNote => "Quick note",
        Say::QuickNoteHint => "e.g. “call on Friday”",
        Say::QuickNoteKeep => "Keep",
        Say::QuickNoteKept => "Note kept as a case.",
        Say::NoOpenItems => "This customer has no open items.",
        Say::EditItem => "Edit",
        Say::AgedBalance => "Open by age",
        Say::AgeNotDue => "not due",
        Say::AgeMonth => "1–30 days",
        Say::AgeTwoMonths => "31–60 days",
        Say::AgeThreeMonths => "61–90 days",
        Say::AgeOlder => "older",
        Say::AgedTotals(..) => "overdue {1} · credit {2} · balance {3}",
        Say::Interest => "Interest §\u{a0}288",
        Say::DaysOverdue(..) => "{1} days overdue",
        Say::Cases => "Cases",
        Say::UnderstoodDay(..) => "Understood: resubmission {1} (“{2}”)",
        Say::ItemsAsOf(..) => "as of {1}",
        Say::LumpSum(..) => "lump sum {1}",
        Say::TermsUnread => "The terms are not understood: items without a due date count as due at once",
        Say::RateOutdated => "This half-year’s base rate is missing; it stands under Dealership",
        Say::DunningEarned(..) => "due {1}",
        Say::From => "From",
        Say::Until => "Until",
        Say::Days => "Days",
        Say::Rate => "Rate",
        Say::WorkshopVisits => "In the workshop",
        Say::AppointmentFile => "Appointment as a calendar file",
        Say::MyAppointmentsFile => "My appointments as a calendar file",
        Say::NoAppointments => "You have no appointments in open cases.",
        Say::ShutBooks => {
            "Your role does not see the books. Whoever needs them asks the dealership’s administrator."
        }
        Say::ShutWorkshop => {
            "Your role does not see the workshop. Whoever needs it asks the dealership’s administrator."
        }
        Say::ShutSales => {
            "Your role does not see jobs and documents. Whoever needs them asks the dealership’s administrator."
        }
        Say::InvoiceMailbox => "Invoices",
        Say::CustomerMailbox => "Letters",
        Say::NoPost => "This mailbox is empty.",
        Say::PostKind => "Kind",
        Say::PostDay => "Date",
        Say::PostNumber => "Number",
        Say::PostSource => "Source",
        Say::PostOwn => "issued here",
        Say::PostAdded => "added",
        Say::PostFile => "File",
        Say::ProfitByYear => "Gross profit by year",
        Say::LastContact => "Last contact",
        Say::NextStep => "Next step",
        Say::LastContactTold(..) => "{1}: {2} with {3}",
        Say::NoContactYet => "none yet",
        Say::NoNextStep => "nothing planned",
        Say::BalanceDiffers(..) => "{1} off the sum of the open items",
        Say::MergedHere(..) => "Merged with {1}",
        Say::Ledger => "Ledger",
        Say::ImportLists => "Lists about customers",
        Say::ImportListsHint => {
            "CSV files from your DMS and bookkeeping. The customers must be here already. You see beforehand what changes, and can take back each list as a whole."
        }
        Say::ImportGone => "Gone",
        Say::ImportStrangers => "Unknown customers",
        Say::ImportBreaks => "Figures that do not agree",
        Say::StrangerLines(..) => "1 line|{1} lines",
        Say::StrangersHint => "Their lines are kept aside and filled in as soon as the customer is here.",
        Say::ImportProgress(..) => "{1} of {2}",
        Say::ImportMissing(..) => "Missing: {1}. Choose below the column in which it stands.",
        Say::ImportCut => "The end of the file is missing. What it does not name does not count as settled.",
        Say::ImportRemembered => "The columns are assigned as in the last file of this kind.",
        Say::ImportWhole => "The list is complete: what it does not name is settled",
        Say::ImportColumns => "Assign columns",
        Say::ImportLeaveOut => "leave out",
        Say::TakeListIn => "Bring list in",
        Say::TakeListBack => "Take list back",
        Say::ListIsIn => "Brought in.",
        Say::ListTakenBack => "Taken back: everything is as before.",
        Say::SaveReport => "Save report",
        Say::OrderPositions => "Order positions",
        Say::TodayCases => "Customers to come back to",
        Say::ImportDemoLists => "The demo dealership’s customer files",
        Say::VCardsTaken(..) => "{1} contact persons taken in",
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
        Say::PartAway => "This part is not on the device yet",
        Say::PartAwayHint => {
            "It is loaded at the next connection. After that it works without a network, too."
        }
        Say::TryAgain => "Try again",
        Say::UpdateReady => "A new version is ready.",
        Say::UpdateAfterSaving => "A new version is ready as soon as your entry is saved.",
        Say::UpdateNow => "Load now",
        // Sheets, second reading
        Say::NoProfitOfYear(..) => "There is no gross profit for {1}.",
        Say::OddNumber => "Number does not fit the date",
        Say::DoneHidden(..) => "1 closed case is hidden.|{1} closed cases are hidden.",
        Say::CasesHidden(..) => "The filter hides 1 case.|The filter hides {1} cases.",
        Say::RegisterWarns => "needs a look",
        Say::NotShown => "not shown",
        Say::VatIdWrong => "check the VAT id",
        Say::UnderstoodHour(..) => "Understood: appointment and resubmission {1} (“{2}”)",
        Say::TakePhoto => "Take a photo",
        Say::FilePost => "File attachment",
        Say::ImportGoing => "Counts as settled afterwards",
        Say::ImportGoingAsk(..) => {
            "This list counts as complete. What it does not name any more counts as settled afterwards: 1 entry. Is that right, or is it the list of another branch?|This list counts as complete. What it does not name any more counts as settled afterwards: {1} entries. Is that right, or is it the list of another branch?"
        }
        Say::TakeListInAll => "Yes, bring it in",
        Say::FurtherLines(..) => "{1} more",
        Say::LastImport => "Last import",
        Say::LastImportTold(..) => "“{1}” of {2}, records written: {3}",
        Say::LastImportHint => {
            "If it is taken back, what it brought goes again. What was changed or used since stays."
        }
        Say::TakeLastImportBack => "Take the import back",
        Say::NamelessList => "List",
        Say::WaitForCustomer => "Waiting for their customer",
        Say::WaitForCustomerHint => {
            "Lists have told of these, and the customer is not here. As soon as he is created, all of it lies on his sheet."
        }
    }
}
