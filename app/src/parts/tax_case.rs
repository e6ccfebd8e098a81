//! How a job is taxed: the case, why, what is missing for it, and what the law forbids.

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::JobSheet;
use domain::id::Id;
use domain::sale::job::JobField;
use domain::sale::treatment::Treatment;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::fields;
use crate::parts::form::field;
use crate::parts::job_form::job_form;
use crate::state::save::{failed, offer_undo};
use crate::state::shop::Shop;
use crate::state::tongue::{label, say};
use crate::ui::icon::{CIRCLE_ALERT, icon};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::select::{Options, SelectField};
use crate::ui::signal::{Callback, Memo, Signal};

/// The section.
pub fn tax_case(shop: Shop, job: Id, sheet: Signal<Arc<JobSheet>>) -> View {
    let form = job_form(job, sheet);
    let case = Memo::new(move || sheet.with(|sheet| sheet.treatment));
    let options: Options = Treatment::ALL.iter().map(|case| (case.word(), label(*case))).collect();
    let value = Signal::derive(move || case.get().word().to_owned());
    let choose = Callback::new(move |word: String| set_case(shop, job, Treatment::of(&word)));
    let further = move || asked(case.get()).iter().map(|one| field(form, fields::job(*one))).collect_view();
    let forbidden = Memo::new(move || sheet.with(|sheet| sheet.forbidden.clone()));
    let proofs = Memo::new(move || sheet.with(|sheet| sheet.proofs.clone()));
    let faults = move || {
        let faults = forbidden.get();
        (!faults.is_empty()).then(|| {
            let fault = |fault| view! { <li>{icon(CIRCLE_ALERT)} <span>{label(fault)}</span></li> };
            view! {
                <div class="tax-forbidden" role="alert">
                    <h3>{say(Say::TaxForbidden)}</h3>
                    <ul>{faults.into_iter().map(fault).collect_view()}</ul>
                </div>
            }
        })
    };
    let lacking = move || {
        let proofs = proofs.get();
        (!proofs.is_empty()).then(|| {
            let proof = |proof| view! { <li class="tag">{label(proof)}</li> };
            view! {
                <div class="tax-proofs">
                    <h3 id="tax-proofs">{say(Say::ProofsMissing)}</h3>
                    <ul aria-labelledby="tax-proofs">{proofs.into_iter().map(proof).collect_view()}</ul>
                </div>
            }
        })
    };
    view! {
        <div class="form">
            <section class="group group-full tax-case" id="job-tax" tabindex="-1">
                <h2 class="group-title">{label(JobField::Treatment)}</h2>
                <div class="group-fields">
                    <div class="cell">
                        <SelectField id="job-treatment" label=label(JobField::Treatment) options value choose/>
                        <p class="tax-paragraph">{move || case.get().paragraph()}</p>
                    </div>
                    {further}
                </div>
                {faults}
                {lacking}
            </section>
        </div>
    }
}

/// What a case asks of the job beside what stands on other sheets.
fn asked(case: Treatment) -> &'static [JobField] {
    use JobField::{Arrival, Delivery, Exported, TaxReason, VatIdConfirmed};
    match case {
        Treatment::IntraCommunity => &[TaxReason, VatIdConfirmed, Delivery, Arrival],
        Treatment::NewVehicle => &[TaxReason, Delivery, Arrival],
        Treatment::Export => &[TaxReason, Delivery, Exported],
        Treatment::ReverseCharge => &[TaxReason, VatIdConfirmed],
        Treatment::Regular | Treatment::Margin | Treatment::SmallBusiness | Treatment::Unknown => {
            &[TaxReason]
        }
    }
}

fn set_case(shop: Shop, job: Id, treatment: Treatment) {
    spawn_local(async move {
        match engine::ask(Request::SetTreatment { job, treatment }).await {
            Ok(Reply::Edited { record, undo }) => offer_undo(shop, record, undo, Say::TaxChanged),
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}
