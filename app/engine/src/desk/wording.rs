//! The texts of papers: standard, template of the dealership, words of one job; and the templates themselves.

use bridge::paper::{PaperText, TemplateSheet, TemplateText, TextFault, VariableRow, Version};
use bridge::reply::{Failure, Reply};
use domain::document::block::Block;
use domain::document::kind::PaperKind;
use domain::document::template::faults;
use domain::document::template::variable::Variable;
use domain::document::wording::{job_key, key, template};
use domain::field::{Edit, Leaf, Leaves};
use domain::id::Id;
use domain::record::Kind;
use domain::time::Moment;
use domain::tongue::Tongue;
use words::letter::standard;
use words::template::means;

use crate::browser::world::World;
use crate::desk::doubt::Whole;
use crate::desk::engine::Engine;
use crate::store::records::failure;
use crate::store::told::Told;
use crate::store::value::from_crdt;

/// So many earlier texts are told, the newest.
const MOST: usize = 50;

/// The texts of a paper of a job.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wording {
    pub texts: Vec<PaperText>,
}

impl Wording {
    /// Everything that is wrong with them.
    pub fn faults(&self) -> Vec<TextFault> {
        self.texts.iter().flat_map(|text| text_faults(text.block, &text.text)).collect()
    }

    /// Those that can be printed.
    pub fn sound(&self) -> impl Iterator<Item = (Block, &str)> {
        let sound = |text: &&PaperText| text_faults(text.block, &text.text).is_empty();
        self.texts.iter().filter(sound).map(|text| (text.block, text.text.as_str()))
    }

    /// The same with other words, which nobody keeps.
    pub fn try_out(&mut self, texts: Vec<(Block, String)>) {
        for (block, words) in texts {
            if let Some(text) = self.texts.iter_mut().find(|text| text.block == block) {
                text.text = words;
            }
        }
    }
}

impl<W: World> Engine<W> {
    /// The texts of a kind of paper for a job with these leaves.
    pub fn wording(&self, kind: PaperKind, tongue: Tongue, job: &Leaves) -> Wording {
        let library = self.records.library.borrow();
        let own = library.leaves(template(kind, tongue), Kind::Template).unwrap_or_default();
        let text = |block: &Block| {
            let key = job_key(kind, tongue, *block);
            let template =
                words_of(&own, *block).unwrap_or_else(|| standard::text(tongue, kind, *block).to_owned());
            let said = job.get(&key).and_then(Leaf::text);
            let text = said.map_or_else(|| template.clone(), str::to_owned);
            PaperText { block: *block, text, own: said.is_some(), template, key }
        };
        Wording { texts: kind.blocks().iter().map(text).collect() }
    }

    /// A template with its earlier texts.
    pub async fn template(&self, kind: PaperKind, tongue: Tongue, reader: Tongue) -> Result<Reply, Failure> {
        let id = template(kind, tongue);
        let there = self.records.library.borrow().entry(id).is_some();
        let (Whole { leaves, doubts }, told) = if there {
            let whole = self.whole(id).await?;
            let opened = self.records.open(id).await.map_err(failure)?;
            let told = Told::of(&opened.replica);
            self.records.keep(id, opened.digest, opened.replica);
            (whole, Some(told))
        } else {
            (Whole { leaves: Leaves::new(), doubts: Vec::new() }, None)
        };
        let text = |block: &Block| {
            let standard = standard::text(tongue, kind, *block).to_owned();
            let own = words_of(&leaves, *block);
            let (text, own) = (own.clone().unwrap_or_else(|| standard.clone()), own.is_some());
            let versions = told.as_ref().map(|told| self.versions(told, *block)).unwrap_or_default();
            TemplateText { block: *block, faults: text_faults(*block, &text), text, standard, own, versions }
        };
        let row = |variable: &Variable| VariableRow {
            name: variable.name().to_owned(),
            means: means(reader, *variable).to_owned(),
            list: variable.list().map(|list| list.name().to_owned()).unwrap_or_default(),
        };
        Ok(Reply::Template(Box::new(TemplateSheet {
            kind,
            tongue,
            texts: kind.blocks().iter().map(text).collect(),
            variables: Variable::ALL.iter().map(row).collect(),
            editable: self.role().may_set(),
            doubts,
            carried: self.carried(id),
        })))
    }

    /// Words a text anew, or takes the standard again. A text that is broken is kept, too: it is shown as such, and
    /// nothing is issued with it.
    pub async fn set_template(
        &self,
        kind: PaperKind,
        tongue: Tongue,
        block: Block,
        text: Option<String>,
    ) -> Result<Reply, Failure> {
        if !self.role().may_set() || !kind.blocks().contains(&block) {
            return Err(Failure::NotAllowed);
        }
        let record = template(kind, tongue);
        let edit = Edit::from([(key(block), text.map(Leaf::Text))]);
        self.edit_new(Kind::Template, record, edit).await
    }

    /// What stood in a text before, the newest first.
    fn versions(&self, told: &Told, block: Block) -> Vec<Version> {
        let name = key(block);
        let mut versions: Vec<Version> = told
            .edits
            .iter()
            .filter_map(|edit| {
                let (_, leaf) = edit.written.iter().find(|(key, _)| **key == name)?;
                let text = leaf.clone().map(from_crdt).as_ref().and_then(Leaf::text).map(str::to_owned);
                Some(Version {
                    text: text.unwrap_or_default(),
                    at: Moment(edit.time_s.saturating_mul(1000)),
                    by_name: self.author_name(edit.author),
                })
            })
            .collect();
        // The last one is the text as it stands.
        versions.pop();
        versions.reverse();
        versions.truncate(MOST);
        versions
    }

    /// The newest job that a text can be tried out on.
    pub fn sample_job(&self) -> Option<Id> {
        let library = self.records.library.borrow();
        let whole = library.jobs().find(|(_, job)| !job.customer.is_none() && !job.vehicle.is_none());
        whole.or_else(|| library.jobs().next()).map(|(id, _)| id)
    }
}

/// The dealership's own words; `None` where it has none, which is not the same as an empty text.
fn words_of(leaves: &Leaves, block: Block) -> Option<String> {
    leaves.get(&key(block)).and_then(Leaf::text).map(str::to_owned)
}

/// The faults of a text, counted as browsers count.
pub fn text_faults(block: Block, text: &str) -> Vec<TextFault> {
    let units = |at: usize| {
        let before = text.get(..at).unwrap_or(text);
        u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
    };
    let told = faults(text).into_iter();
    told.map(|fault| TextFault {
        block,
        from: units(fault.from),
        until: units(fault.until),
        fault: fault.what,
    })
    .collect()
}
