//! The items of a job: where a new one goes and how one moves.

use bridge::reply::{Failure, Reply};
use domain::field::{Edit, Leaf, Value};
use domain::id::Id;
use domain::record::Kind;
use domain::sale::catalogue;
use domain::sale::change::tax_of_discounts;
use domain::sale::job::lines;
use domain::sale::line::{Line, LineField, LineKind, RANK_STEP, key, rank_between};
use domain::sale::treatment::sold_by;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::jobs::line_leaves;
use crate::store::draft::writing;

impl<W: World> Engine<W> {
    /// A new line behind another, or at the end. Taken back, it is marked gone.
    pub async fn add_line(&self, job: Id, after: Option<Id>, line: Line) -> Result<Reply, Failure> {
        if job == Id::HOUSE {
            return self.add_frequent(line).await;
        }
        self.is_job(job)?;
        let (id, line) = (self.fresh(), sold_by(&self.house(), line));
        let undo = self
            .write(async |draft| {
                let lines = lines(&draft.leaves(job).await?);
                let place = after.and_then(|after| lines.iter().position(|(id, _)| *id == after));
                let (rank, moved) = room(&lines, place.map_or(lines.len(), |place| place + 1));
                let car = tax_of_discounts(&lines).filter(|_| line.kind == LineKind::Discount);
                let line = Line { rank, tax: car.unwrap_or(line.tax), ..line.clone() };
                let mut edit = writing(line_leaves(id, &line));
                edit.extend(moved);
                let mut undo = self.edit_job(draft, job, &edit).await?;
                undo.retain(|key, _| !key.contains(&id.hex()));
                undo.insert(key(id, LineField::Gone), Some(Leaf::Flag(true)));
                Ok(undo)
            })
            .await?;
        Ok(Reply::Edited { record: job, undo })
    }

    /// Moves a line in front of another, or to the end.
    pub async fn move_line(&self, job: Id, line: Id, before: Option<Id>) -> Result<Reply, Failure> {
        self.is_job(job)?;
        let undo = self
            .write(async |draft| {
                let mut lines = lines(&draft.leaves(job).await?);
                let from = lines.iter().position(|(id, _)| *id == line).ok_or(Failure::NotFound)?;
                lines.remove(from);
                let place = before.and_then(|before| lines.iter().position(|(id, _)| *id == before));
                let (rank, mut edit) = room(&lines, place.unwrap_or(lines.len()));
                edit.insert(key(line, LineField::Rank), rank.write());
                self.edit_job(draft, job, &edit).await
            })
            .await?;
        Ok(Reply::Edited { record: job, undo })
    }

    /// A new item of the dealership's catalogue, behind the others.
    async fn add_frequent(&self, line: Line) -> Result<Reply, Failure> {
        let id = self.fresh();
        let known = self.records.library.borrow().leaves(Id::HOUSE, Kind::House).unwrap_or_default();
        let named =
            |(field, leaf): (String, Leaf)| Some((catalogue::key(id, LineField::of(&field)?), Some(leaf)));
        let mut edit: Edit = line.leaves().into_iter().filter_map(named).collect();
        edit.extend(writing(catalogue::fresh(id, &catalogue::catalogue(&known))));
        self.edit(Id::HOUSE, edit).await?;
        let undo = Edit::from([(catalogue::key(id, LineField::Gone), Some(Leaf::Flag(true)))]);
        Ok(Reply::Edited { record: Id::HOUSE, undo })
    }

    /// Refuses what is no job.
    pub fn is_job(&self, id: Id) -> Result<(), Failure> {
        let known = self.records.library.borrow().entry(id).is_some_and(|entry| entry.kind == Kind::Job);
        if known { Ok(()) } else { Err(Failure::NotFound) }
    }
}

/// The rank for a line at a place, and new ranks for the others where there is no room between them.
pub fn room(lines: &[(Id, Line)], place: usize) -> (i64, Edit) {
    let rank = |place: Option<usize>| place.and_then(|place| lines.get(place)).map(|(_, line)| line.rank);
    if let Some(rank) = rank_between(rank(place.checked_sub(1)), rank(Some(place))) {
        return (rank, Edit::new());
    }
    let spread = |nth: usize| i64::try_from(nth).unwrap_or(0).saturating_mul(RANK_STEP);
    let shifted = lines.iter().enumerate().map(|(nth, (id, _))| {
        let nth = if nth < place { nth } else { nth + 1 };
        (key(*id, LineField::Rank), spread(nth).write())
    });
    (spread(place), shifted.collect())
}

#[cfg(test)]
mod tests {
    use super::room;
    use domain::id::Id;
    use domain::sale::line::Line;

    fn lines(ranks: &[i64]) -> Vec<(Id, Line)> {
        let line =
            |(nth, rank): (usize, &i64)| (Id([nth as u8; 16]), Line { rank: *rank, ..Line::default() });
        ranks.iter().enumerate().map(line).collect()
    }

    proptest::proptest! {
        #[test]
        fn a_line_always_gets_the_place_it_was_given(mut ranks in proptest::collection::vec(-4_i64..4, 0..8), place in 0_usize..9) {
            ranks.sort_unstable();
            let lines = lines(&ranks);
            let place = place.min(lines.len());
            let (rank, edit) = room(&lines, place);
            let new_rank = |nth: usize| {
                let name = domain::sale::line::key(lines[nth].0, domain::sale::line::LineField::Rank);
                match edit.get(&name) {
                    Some(leaf) => leaf.as_ref().and_then(domain::field::Leaf::int).unwrap_or(0),
                    None => lines[nth].1.rank,
                }
            };
            for nth in 0..lines.len() {
                if nth < place {
                    proptest::prop_assert!(new_rank(nth) < rank, "{nth} {place}");
                } else {
                    proptest::prop_assert!(new_rank(nth) > rank, "{nth} {place}");
                }
            }
        }
    }
}
