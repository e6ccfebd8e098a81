//! Frozen facts: every paper can be made again from them, and what a later version adds does no harm.

use domain::document::kind::PaperKind;
use domain::field::Leaf;
use domain::tongue::Tongue::{English, German};
use paper::fact::Facts;
use paper::frozen::{freeze, thaw};
use paper::page::Pages;
use paper::render;

use crate::{facts, kinds};

fn pages(facts: &Facts) -> Pages {
    render::pages(facts, &facts::fonts()).expect("the paper can be laid out")
}

fn again(facts: &Facts) -> Facts {
    thaw(&freeze(facts), facts.house.logo.clone()).expect("they are facts")
}

#[test]
fn every_kind_is_the_same_after_it_was_frozen() {
    for kind in PaperKind::ALL {
        for tongue in [German, English] {
            for facts in [kinds::sample(*kind, tongue), kinds::signed(kinds::sample(*kind, tongue))] {
                let thawed = again(&facts);
                assert_eq!(pages(&thawed), pages(&facts), "{kind:?} {tongue:?}");
                assert_eq!((thawed.signatures, thawed.prepaid), (facts.signatures, facts.prepaid));
                assert_eq!((thawed.house, thawed.customer), (facts.house, facts.customer));
            }
        }
    }
}

#[test]
fn what_a_later_version_has_added_is_passed_over_and_what_is_no_paper_is_none() {
    let facts = kinds::sample(PaperKind::Invoice, German);
    let mut leaves = freeze(&facts);
    leaves.insert("blockchain".to_owned(), Leaf::Flag(true));
    leaves.insert("text/appendix".to_owned(), Leaf::Text("neu".to_owned()));
    leaves.insert("house/motto".to_owned(), Leaf::Text("neu".to_owned()));
    assert_eq!(thaw(&leaves, facts.house.logo.clone()).map(|facts| pages(&facts)), Some(pages(&facts)));
    leaves.insert("lines".to_owned(), Leaf::Int(i64::MAX));
    assert!(thaw(&leaves, Vec::new()).is_some(), "a damaged count does not take for ever");
    leaves.insert("kind".to_owned(), Leaf::Text("hologram".to_owned()));
    assert_eq!(thaw(&leaves, Vec::new()), None);
}
