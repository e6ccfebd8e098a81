//! Working together: comments that call colleagues by name, saved views, and several jobs at once.

use bridge::reply::{Failure, Reply, SavedView};
use bridge::task::Said;
use domain::field::{Edit, Leaves};
use domain::id::Id;
use domain::party::staff::Staff;
use domain::record::Kind;
use domain::sale::comment::{Comment, CommentField, comments, key, mentioned, seen};

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::present::staff;

impl<W: World> Engine<W> {
    /// Says something in a job. Taken back, it is marked gone.
    pub async fn comment(&self, job: Id, text: String) -> Result<Reply, Failure> {
        let people: Vec<(Id, Staff)> = self.list_staff();
        let to: Vec<String> = mentioned(&text, &people).into_iter().map(Id::hex).collect();
        let comment = Comment { text, by: self.user(), at: self.world.now(), to: to.join(" "), gone: false };
        let id = self.fresh();
        let named = |(name, leaf): (String, _)| Some((key(id, CommentField::of(&name)?), Some(leaf)));
        let edit: Edit = comment.leaves().into_iter().filter_map(named).collect();
        self.write(async |draft| self.edit_job(draft, job, &edit).await).await?;
        let undo = Edit::from([(key(id, CommentField::Gone), Some(domain::field::Leaf::Flag(true)))]);
        Ok(Reply::Edited { record: job, undo })
    }

    /// What was said in a job, the oldest first.
    pub fn said(&self, leaves: &Leaves) -> Vec<Said> {
        let (library, me) = (self.records.library.borrow(), self.user());
        let said = comments(leaves).into_iter().map(|(id, comment)| {
            let by = staff(&library, comment.by).cloned().unwrap_or_default();
            let mine = comment.meant().any(|person| person == me) && !leaves.contains_key(&seen(id, me));
            Said { id, text: comment.text, by: by.name, initials: by.initials, at: comment.at, mine }
        });
        said.collect()
    }

    /// The views of the team, and one's own, by their names.
    pub fn views(&self) -> Reply {
        let (library, me) = (self.records.library.borrow(), self.user());
        let views = library.views().filter(|(_, card)| card.view.shared || card.view.owner == me);
        Reply::Views(
            views
                .map(|(id, card)| SavedView { id, view: card.view.clone(), foreign: card.foreign })
                .collect(),
        )
    }

    /// Edits of several records, all of them or none; gives what takes them back.
    pub async fn edit_all(&self, edits: Vec<(Id, Edit)>) -> Result<Reply, Failure> {
        let kind = |id: Id| self.records.library.borrow().entry(id).map(|entry| entry.kind);
        if edits.iter().any(|(id, _)| !kind(*id).is_some_and(is_edited_together)) {
            return Err(Failure::NotFound);
        }
        for (_, edit) in edits.iter().filter(|(id, _)| kind(*id) == Some(Kind::Customer)) {
            self.may_hide(edit.keys())?;
        }
        let undo = self
            .write(async |draft| {
                let mut undo = Vec::with_capacity(edits.len());
                for (id, edit) in &edits {
                    let back = match kind(*id) {
                        Some(Kind::Job) => self.edit_job(draft, *id, edit).await?,
                        _ => draft.edit(*id, edit).await?,
                    };
                    undo.push((*id, back));
                }
                Ok(undo)
            })
            .await?;
        Ok(Reply::EditedAll(undo))
    }
}

/// Jobs, and what belongs to a customer.
fn is_edited_together(kind: Kind) -> bool {
    matches!(kind, Kind::Job | Kind::Customer | Kind::Person | Kind::Case | Kind::Talk | Kind::Owned)
}
