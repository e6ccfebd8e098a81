//! Edits of thousands of records: while some are edited, the next ones are read.

use bridge::reply::Failure;
use domain::id::Id;
use futures_util::future::join;

use crate::browser::world::World;
use crate::store::draft::Draft;

/// So many records are opened at once.
const AT_ONCE: usize = 200;

/// Does `work` for each of these, with its record (`of`) open; the record is closed afterwards.
pub async fn each_opened<'a, W: World, T>(
    draft: &mut Draft<'a, W>,
    all: &[T],
    of: impl Fn(&T) -> Id,
    mut work: impl AsyncFnMut(&mut Draft<'a, W>, &T) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut parts = all.chunks(AT_ONCE).peekable();
    let reading = |draft: &Draft<'a, W>, part: Option<&&[T]>| {
        draft.read_ahead(part.copied().unwrap_or_default().iter().map(&of).collect())
    };
    let mut read = reading(draft, parts.peek()).await?;
    while let Some(part) = parts.next() {
        let next = reading(draft, parts.peek());
        let working = async {
            draft.open_all(read).await?;
            for one in part {
                work(draft, one).await?;
                draft.close(of(one));
            }
            Ok(())
        };
        let (ahead, worked) = join(next, working).await;
        worked?;
        read = ahead?;
    }
    Ok(())
}
