//! That a paper was handed over: noted in its job, because the paper itself is closed.

use std::collections::BTreeMap;

use crate::field::Leaves;
use crate::id::Id;
use crate::time::Moment;
use crate::{choice, record};

choice!(
    /// How a paper left the dealership.
    Way { Shared = "shared", Mail = "mail", Print = "print", Download = "download" }
);

record!(
    /// One handing over. Its leaves lie in the job under `sent/<id>/`, so that two devices never write the same ones.
    Sent / SentField {
        Paper: paper: Id = "paper",
        Way: way: Way = "way",
        By: by: Id = "by",
        At: at: Moment = "at",
    }
);

/// The leaf of a field inside its job.
pub fn key(sent: Id, field: SentField) -> String {
    format!("sent/{sent}/{}", field.key())
}

/// What was handed over in a job, the newest first.
pub fn sent(leaves: &Leaves) -> Vec<Sent> {
    let mut parts: BTreeMap<Id, Leaves> = BTreeMap::new();
    for (key, leaf) in leaves.beginning_with("sent/") {
        let found = key.strip_prefix("sent/").and_then(|rest| rest.split_once('/'));
        if let Some((id, field)) = found.and_then(|(id, field)| Some((Id::parse(id)?, field))) {
            parts.entry(id).or_default().insert(field.to_owned(), leaf.clone());
        }
    }
    let mut all: Vec<Sent> = parts.values().map(Sent::read).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.at));
    all
}

#[cfg(test)]
mod tests {
    use super::{Sent, SentField, Way, key, sent};
    use crate::field::{Leaf, Leaves};
    use crate::id::Id;
    use crate::time::Moment;

    #[test]
    fn what_two_devices_handed_over_stands_there_twice_and_the_newest_first() {
        let mut job = Leaves::from([("remark".to_owned(), Leaf::Text("x".to_owned()))]);
        for (id, way, at) in [(1, Way::Mail, 10), (2, Way::Print, 30), (3, Way::Shared, 20)] {
            let one = Sent { paper: Id([9; 16]), way, by: Id([5; 16]), at: Moment(at) };
            for (name, leaf) in one.leaves() {
                let field = SentField::of(&name).expect("it is a field");
                job.insert(key(Id([id; 16]), field), leaf);
            }
        }
        let ways: Vec<Way> = sent(&job).into_iter().map(|one| one.way).collect();
        assert_eq!(ways, [Way::Print, Way::Shared, Way::Mail]);
    }
}
