//! The parts of the program that no start waits for, fetched behind it.

use crate::app::frame;
use crate::browser::clock;
use crate::pages::{customers, job, jobs, more, today, vehicles};
use crate::parts::later::Load;

/// What loads each of them.
const ALL: [&[Load]; 7] =
    [frame::PARTS, jobs::PARTS, vehicles::PARTS, customers::PARTS, job::PARTS, more::PARTS, today::PARTS];

/// So long the start has the network to itself, in milliseconds.
const AHEAD: i32 = 2_000;

/// Fetches all parts once the start is over, so that nobody waits for one later.
pub async fn ahead() {
    clock::wait(AHEAD).await;
    for load in ALL.concat() {
        // Whoever goes to its page is told if it cannot be had.
        let _ = load().await;
    }
}
