//! What can be planted, what can be found, and what is counted.

/// Faults that are planted to see that they are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bug {
    AckBeforeSync,
    CursorBeforeData,
    OutboxDroppedOnSend,
    OutboxForgotten,
    NoChain,
    NoMark,
    GapAccepted,
    NoDeduplication,
    VisibleBeforeCommit,
    ChainSkipsRecords,
    PushDuringReset,
    /// HAVE: buckets of equal size pass for equal buckets.
    BucketsOnlyCounted,
    /// HAVE: the cursor jumps, what was filled in is not stored.
    FillNotStored,
    PurgeNotTold,
    PurgedPushAccepted,
    PurgeForgottenByRestore,
    SealIgnored,
    RefusedKeptInStore,
    RevokedShelfKept,
    /// Compaction: a part lacks a change it should hold.
    PartLacksChange,
    /// A snapshot: the part counts as stored, its documents are not.
    PartNotStored,
    /// An erasure that leaves the parts as they were.
    PartsKeepErased,
}

/// What was found to be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    SaidAndLost,
    /// A change that somebody made is nowhere any more.
    Lost,
    OutboxWithoutChange,
    CursorWithoutRecords,
    Twice,
    /// Something of an erased document is back.
    Undead,
    /// A closed document was changed.
    SealBroken,
    /// In the end relay or devices do not hold what was made.
    NotConverged,
}

/// How often everything happened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub schedules: u64,
    pub edits: u64,
    pub lines_lost: u64,
    pub frames_spoiled: u64,
    pub tabs_killed: u64,
    pub stores_failed: u64,
    pub relays_killed: u64,
    pub powers_lost: u64,
    pub relay_disks_full: u64,
    pub relays_paused: u64,
    pub restores: u64,
    pub comparisons: u64,
    pub erasures: u64,
    pub erased_refused: u64,
    pub seals_refused: u64,
    pub rights_changed: u64,
    pub evictions: u64,
    pub clones: u64,
    pub fetches: u64,
    pub compactions: u64,
    pub parts_fetched: u64,
    pub fetches_failed: u64,
    pub clocks_set: u64,
}

impl Tally {
    /// One more run.
    pub fn add(&mut self, other: &Tally) {
        for ((_, mine), (_, theirs)) in self.fields_mut().into_iter().zip(other.clone().fields_mut()) {
            *mine += *theirs;
        }
    }

    /// Names and counts, in the order in which they are told.
    pub fn fields_mut(&mut self) -> [(&'static str, &mut u64); 23] {
        [
            ("schedules", &mut self.schedules),
            ("edits", &mut self.edits),
            ("lines lost", &mut self.lines_lost),
            ("frames lost, doubled, swapped or cut", &mut self.frames_spoiled),
            ("tabs killed", &mut self.tabs_killed),
            ("stores that failed", &mut self.stores_failed),
            ("relays killed", &mut self.relays_killed),
            ("power losses", &mut self.powers_lost),
            ("relay disks full", &mut self.relay_disks_full),
            ("relays paused", &mut self.relays_paused),
            ("restores of an older backup", &mut self.restores),
            ("comparisons after a reset", &mut self.comparisons),
            ("erasures", &mut self.erasures),
            ("pushes of erased documents refused", &mut self.erased_refused),
            ("pushes to closed documents refused", &mut self.seals_refused),
            ("shelves given and taken", &mut self.rights_changed),
            ("browser stores evicted", &mut self.evictions),
            ("profiles cloned", &mut self.clones),
            ("documents fetched ahead", &mut self.fetches),
            ("compactions", &mut self.compactions),
            ("parts of snapshots fetched", &mut self.parts_fetched),
            ("fetches that failed", &mut self.fetches_failed),
            ("clocks set by two years", &mut self.clocks_set),
        ]
    }
}
