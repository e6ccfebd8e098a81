//! Texts of papers: standard, template, one job's own; broken ones are shown and never printed.

use bridge::paper::{TemplateSheet, TemplateText};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::document::block::Block;
use domain::document::kind::PaperKind;
use domain::document::template::fault::TemplateFault;
use domain::document::wording::{job_key, template};
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::tongue::Tongue;

use crate::issuing::{furnish, make, preview, sale};
use crate::shop::{Shop, Tab, created, text_edit};

const OFFER: PaperKind = PaperKind::Offer;

fn sheet(tab: &Tab) -> TemplateSheet {
    match tab.ask(Request::Template { kind: OFFER, tongue: Tongue::German, reader: Tongue::English }) {
        Ok(Reply::Template(sheet)) => *sheet,
        other => panic!("{other:?}"),
    }
}

fn intro(tab: &Tab) -> TemplateText {
    sheet(tab).texts.into_iter().find(|text| text.block == Block::Intro).expect("there is one")
}

fn word(tab: &Tab, text: Option<&str>) -> Result<Reply, Failure> {
    let text = text.map(str::to_owned);
    tab.ask(Request::SetTemplate { kind: OFFER, tongue: Tongue::German, block: Block::Intro, text })
}

/// The paths of letters cannot be read back, so pages are compared.
fn pages(tab: &Tab, job: Id) -> Vec<String> {
    preview(tab, job, OFFER).pages
}

#[test]
fn a_template_is_worded_anew_keeps_its_earlier_texts_and_goes_back_to_standard() {
    let (_shop, _, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let (standard, first) = (pages(&tab, job), intro(&tab));
    assert_eq!((first.own, first.text == first.standard, first.versions.len()), (false, true, 0));
    assert!(
        sheet(&tab)
            .variables
            .iter()
            .any(|row| row.name == "kunde.ort" && row.means == "town of the customer")
    );
    for text in ["Guten Tag, {{kunde.name}}!", "Hallo {{kunde.vorname}}!"] {
        assert!(word(&tab, Some(text)).is_ok());
    }
    let own = intro(&tab);
    assert_eq!((own.own, own.text.as_str()), (true, "Hallo {{kunde.vorname}}!"));
    let earlier: Vec<(&str, &str)> =
        own.versions.iter().map(|one| (one.text.as_str(), one.by_name.as_str())).collect();
    assert_eq!(earlier, [("Guten Tag, {{kunde.name}}!", "Jan Weber")]);
    assert_ne!(pages(&tab, job), standard);
    assert!(word(&tab, None).is_ok());
    let back = intro(&tab);
    assert_eq!((back.own, back.text == back.standard, back.versions.len()), (false, true, 2));
    assert_eq!(pages(&tab, job), standard);
    let edit = text_edit("text/intro", "an allem vorbei");
    let asked = Request::Edit { record: template(OFFER, Tongue::German), edit };
    assert_eq!(tab.ask(asked), Err(Failure::NotAllowed));
}

#[test]
fn an_unknown_variable_is_shown_with_its_place_and_nothing_is_issued_with_it() {
    let (_shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let job = sale(&tab);
    let standard = pages(&tab, job);
    assert!(word(&tab, Some("Grüße 😀 {{kunde.nmae}}")).is_ok(), "what somebody has typed is kept");
    let unknown = TemplateFault::UnknownVariable("kunde.nmae".to_owned());
    let shown = preview(&tab, job, OFFER);
    let fault = &shown.faults[0];
    assert_eq!(
        (fault.block, fault.fault.clone(), fault.from, fault.until),
        (Block::Intro, unknown.clone(), 9, 23)
    );
    assert_eq!(shown.pages, standard, "the standard text stands in its place");
    assert_eq!(intro(&tab).faults.len(), 1);
    let before = disk.tables.borrow().clone();
    assert_eq!(make(&tab, job, OFFER), Err(Failure::Template(unknown)));
    let deep = "{{wenn kunde.ort}}".repeat(10_000);
    assert!(word(&tab, Some(&deep)).is_ok());
    assert_eq!(make(&tab, job, OFFER), Err(Failure::Template(TemplateFault::TooDeep)));
    assert_eq!(
        before.get(&engine::browser::disk::Table::Blobs),
        disk.tables.borrow().get(&engine::browser::disk::Table::Blobs)
    );
    assert!(word(&tab, None).is_ok());
    created(make(&tab, job, OFFER));
}

#[test]
fn a_job_has_words_of_its_own_and_the_template_stays() {
    let (_shop, _, tab) = Shop::begun();
    furnish(&tab);
    let (job, other) = (sale(&tab), sale(&tab));
    assert!(word(&tab, Some("Vorlage")).is_ok());
    let key = job_key(OFFER, Tongue::German, Block::Intro);
    tab.write(job, &key, "Nur für diesen Job");
    let text = |job: Id| {
        preview(&tab, job, OFFER)
            .texts
            .into_iter()
            .find(|text| text.block == Block::Intro)
            .expect("there is one")
    };
    let (mine, theirs) = (text(job), text(other));
    assert_eq!(
        (mine.text.as_str(), mine.own, mine.template.as_str()),
        ("Nur für diesen Job", true, "Vorlage")
    );
    assert_eq!((theirs.text.as_str(), theirs.own), ("Vorlage", false));
    assert_eq!(mine.key, key);
    let empty = Edit::from([(key.clone(), Some(Leaf::Text(String::new())))]);
    assert!(tab.ask(Request::Edit { record: job, edit: empty }).is_ok());
    assert_eq!((text(job).text.as_str(), text(job).own), ("", true), "no text is a text, too");
    assert!(tab.ask(Request::Edit { record: job, edit: Edit::from([(key, None)]) }).is_ok());
    assert_eq!(text(job).text, "Vorlage");
}

#[test]
fn texts_are_tried_out_on_a_real_job_without_being_kept() {
    let (_shop, disk, tab) = Shop::begun();
    furnish(&tab);
    let texts = vec![(Block::Intro, "Probe für {{kunde.name}}".to_owned())];
    let asked = Request::TryTexts { job: None, kind: OFFER, tongue: Tongue::German, texts };
    assert_eq!(tab.ask(asked.clone()), Err(Failure::NotFound), "there is no job yet");
    let job = sale(&tab);
    tab.job(None, None);
    let (standard, before) = (pages(&tab, job), disk.tables.borrow().clone());
    let Ok(Reply::Preview(tried)) = tab.ask(asked) else { panic!() };
    assert_ne!(tried.pages, standard);
    assert_eq!((tried.faults, *disk.tables.borrow() == before), (Vec::new(), true));
}

#[test]
fn only_managers_word_templates_and_both_languages_are_apart() {
    let (shop, _, tab) = Shop::begun();
    let (_, eva) = shop.second();
    assert!(sheet(&tab).editable && !sheet(&eva).editable);
    assert_eq!(word(&eva, Some("x")), Err(Failure::NotAllowed));
    assert!(word(&tab, Some("Hallo")).is_ok());
    eva.wait(60_000);
    assert_eq!(intro(&eva).text, "Hallo");
    let english = Request::Template { kind: OFFER, tongue: Tongue::English, reader: Tongue::German };
    let Ok(Reply::Template(english)) = eva.ask(english) else { panic!() };
    assert!(english.texts.iter().all(|text| !text.own));
    let foreign =
        Request::SetTemplate { kind: OFFER, tongue: Tongue::German, block: Block::Rules, text: None };
    assert_eq!(tab.ask(foreign), Err(Failure::NotAllowed));
}
