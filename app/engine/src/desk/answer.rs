//! Which request is answered where.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use sync::device::event::Event;

use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;
use crate::desk::facts::Wanted;
use crate::store::word::Word;

impl<W: World> Engine<W> {
    /// The answer to a request.
    pub async fn answer(&self, request: Request) -> Result<Reply, Failure> {
        match request {
            Request::Who => Ok(Reply::Who(self.me())),
            Request::Begin(beginning) => self.begin(beginning).await,
            Request::SignIn(signing_in) => self.sign_in(signing_in).await,
            Request::Join(joining) => self.join(joining).await,
            Request::SignOut { anyway } => self.sign_out(anyway).await,
            Request::Jobs(query) => Ok(self.list_jobs(&query)),
            Request::Today { everybody } => Ok(self.today(everybody)),
            Request::DueCases { everybody } => Ok(self.due_cases(everybody)),
            Request::Views => Ok(self.views()),
            Request::Vehicles(query) => Ok(Reply::Vehicles(self.list_vehicles(&query))),
            Request::Customers(query) => Ok(Reply::Customers(self.list_customers(&query))),
            Request::Staff => Ok(Reply::Staff(self.list_staff())),
            Request::Search(seeking) => Ok(Reply::Found(self.search(&seeking))),
            Request::Create { kind, leaves } => self.create(kind, leaves).await,
            Request::CreateJob { origin, vehicle, customer } => {
                self.create_job(origin, vehicle, customer).await
            }
            Request::Edit { record, edit } => self.edit(record, edit).await,
            Request::CancelImport => Ok(self.cancel_import()),
            Request::Storage => Ok(Reply::Storage(self.storage().await)),
            Request::Look(record) => {
                self.records.say(&Word::Look(record));
                self.look(record).await;
                Ok(Reply::Done)
            }
            Request::Reconnect => {
                self.records.say(&Word::TryNow);
                self.driver.handle(Event::TryNow).await;
                Ok(Reply::Done)
            }
            Request::Month(..)
            | Request::Compare { .. }
            | Request::EraseCustomer(..)
            | Request::Kinds
            | Request::PublicXml(..)
            | Request::Merge { .. }
            | Request::Calendar(..)
            | Request::Cards { .. }
            | Request::TakeCards { .. }
            | Request::Merged
            | Request::History(..)
            | Request::LaidAside
            | Request::ForgetLaidAside(..)
            | Request::Preview { .. }
            | Request::TryTexts { .. }
            | Request::MakePaper { .. }
            | Request::CancelPaper { .. }
            | Request::Template { .. }
            | Request::SetTemplate { .. }
            | Request::Ranges
            | Request::CloseRange { .. }
            | Request::File(..)
            | Request::LookInto { .. }
            | Request::BringIn { .. }
            | Request::Propose(..)
            | Request::TakeIn(..)
            | Request::LastImport
            | Request::TakeImportBack(..)
            | Request::Strangers
            | Request::Invite(..)
            | Request::ChangeRole { .. }
            | Request::EditAll(..)
            | Request::Comment { .. }
            | Request::Alike { .. }
            | Request::Doubles(..)
            | Request::Register { .. }
            | Request::Order(..)
            | Request::Understand(..)
            | Request::Log(..)
            | Request::Note(..)
            | Request::Vehicle(..)
            | Request::Customer(..)
            | Request::House
            | Request::TakeBack { .. }
            | Request::Attach { .. }
            | Request::DuplicateJob(..)
            | Request::AddVehicle { .. }
            | Request::RemoveVehicle { .. }
            | Request::AddTradeIn { .. }
            | Request::SetTreatment { .. }
            | Request::AddLine { .. }
            | Request::MoveLine { .. }
            | Request::Papers(..)
            | Request::NoteSent { .. }
            | Request::Job(..)
            | Request::TakeOut(..) => (self.behind)(self, request).await,
        }
    }

    /// The answer to a request that no start waits for: sheets, papers, other people's files.
    pub fn answer_behind(&self, request: Request) -> Later<'_, Result<Reply, Failure>> {
        Box::pin(async move {
            match request {
                Request::Month(day) => self.month(day),
                Request::Compare { one, other } => self.compare_two(one, other),
                Request::EraseCustomer(id) => self.erase_customer(id).await,
                Request::Kinds => Ok(Reply::Kinds(self.kinds())),
                Request::PublicXml(paper) => self.public_xml(paper).await,
                Request::Merge { from, into, chosen } => self.merge(from, into, chosen).await,
                Request::Calendar(case) => self.calendar(case),
                Request::Cards { customer, person } => self.cards(customer, person).await,
                Request::TakeCards { customer, bytes } => self.take_cards(customer, &bytes).await,
                Request::Merged => Ok(Reply::Merged(self.merged())),
                Request::History(id) => self.history(id).await,
                Request::LaidAside => self.laid_aside().await,
                Request::ForgetLaidAside(changes) => self.forget_laid_aside(&changes).await,
                Request::Preview { job, kind, tongue } => self.preview(Wanted { job, kind, tongue }).await,
                Request::TryTexts { job, kind, tongue, texts } => {
                    self.try_texts(job, kind, tongue, texts).await
                }
                Request::MakePaper { job, kind, tongue, signatures } => {
                    self.make_paper(Wanted { job, kind, tongue }, signatures).await
                }
                Request::CancelPaper { paper, reason } => self.cancel_paper(paper, reason).await,
                Request::Template { kind, tongue, reader } => self.template(kind, tongue, reader).await,
                Request::SetTemplate { kind, tongue, block, text } => {
                    self.set_template(kind, tongue, block, text).await
                }
                Request::Ranges => self.ranges().await,
                Request::CloseRange { device, note } => self.close_range(device, note).await,
                Request::File(id) => self.file(id).await,
                Request::LookInto { subject, bytes } => self.look_into(subject, &bytes).await,
                Request::BringIn { subject, name, bytes } => self.bring_in(subject, &name, &bytes).await,
                Request::Propose(list) => self.propose(&list).await,
                Request::TakeIn(list) => self.take_in(&list).await,
                Request::LastImport => self.last_import().await,
                Request::TakeImportBack(import) => self.take_import_back(import).await,
                Request::Strangers => Ok(self.strangers()),
                Request::TakeOut(subject) => Ok(self.take_out(subject)),
                Request::Invite(invitee) => self.invite(invitee).await,
                Request::ChangeRole { user, role } => self.change_role(user, role).await,
                Request::EditAll(edits) => self.edit_all(edits).await,
                Request::Comment { job, text } => self.comment(job, text).await,
                Request::Alike { customer, but } => Ok(Reply::Alike(self.alike(&customer, but))),
                Request::Doubles(span) => Ok(Reply::Doubles(self.doubles(span).await)),
                Request::Register { customer, register, filter } => {
                    self.register(customer, register, filter).await
                }
                Request::Order(id) => self.order_sheet(id).await,
                Request::Understand(text) => Ok(Reply::Understood(self.understood(&text))),
                Request::Log(noted) => self.log(noted).await,
                Request::Note(noted) => self.note(noted).await,
                Request::Vehicle(id) => self.vehicle_sheet(id).await,
                Request::Customer(id) => self.customer_sheet(id).await,
                Request::House => self.house_sheet().await,
                Request::TakeBack { record, change } => self.take_back(record, change).await,
                Request::Attach { to, name, bytes } => self.attach(to, name, bytes).await,
                Request::DuplicateJob(job) => self.duplicate_job(job).await,
                Request::AddVehicle { job, vehicle } => self.add_vehicle(job, vehicle).await,
                Request::RemoveVehicle { job, vehicle } => self.remove_vehicle(job, vehicle).await,
                Request::AddTradeIn { job, line, trade_in } => self.add_trade_in(job, line, trade_in).await,
                Request::SetTreatment { job, treatment } => self.set_treatment(job, treatment).await,
                Request::AddLine { job, after, line } => self.add_line(job, after, line).await,
                Request::MoveLine { job, line, before } => self.move_line(job, line, before).await,
                Request::Papers(query) => Ok(self.list_papers(&query)),
                Request::NoteSent { paper, way } => self.note_sent(paper, way).await,
                Request::Job(id) => self.job_sheet(id).await,
                // Those are answered above.
                _ => Err(Failure::NotFound),
            }
        })
    }
}
