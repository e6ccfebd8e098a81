//! The first look at a change, before Automerge decodes it: which columns it has, how many rows they claim
//! and which actors they name. Automerge believes all of that: a few bytes can claim a billion rows, and an
//! actor that is not in the list is a panic.

/// A change of ours is at most 256 KiB; no record has nearly as many leaves.
const MAX_ROWS: u64 = 50_000;

const KEY: u64 = 0x15;
const INSERT: u64 = 0x34;
const ACTION: u64 = 0x42;
const VALUE_KIND: u64 = 0x56;
const VALUE: u64 = 0x57;
const REPLACED: u64 = 0x70;
const REPLACED_ACTOR: u64 = 0x71;
const REPLACED_NUMBER: u64 = 0x73;

/// Is the data of this change chunk (header included) what a flat change looks like?
pub(crate) fn is_plausible(chunk: &[u8]) -> bool {
    let data = chunk.get(9..).and_then(|rest| Bytes(rest).after_length());
    data.and_then(change).is_some()
}

fn change(mut data: Bytes<'_>) -> Option<()> {
    let dependencies = data.unsigned()?;
    data.take(dependencies.checked_mul(32)?)?;
    data.block()?;
    // Sequence number, first operation, time, message.
    data.unsigned()?;
    data.unsigned()?;
    data.signed()?;
    data.block()?;
    let others = data.unsigned()?;
    for _ in 0..others {
        data.block()?;
    }
    columns(data, others + 1)
}

fn columns(mut data: Bytes<'_>, actors: u64) -> Option<()> {
    let count = data.unsigned()?;
    let mut sizes = Vec::new();
    for _ in 0..count {
        sizes.push((data.unsigned()?, data.unsigned()?));
    }
    for (kind, size) in sizes {
        column(kind, data.take(size)?, actors)?;
    }
    Some(())
}

fn column(kind: u64, column: Bytes<'_>, actors: u64) -> Option<()> {
    let fine = match kind {
        KEY => rows(column, Bytes::text, |_| true)? <= MAX_ROWS,
        ACTION | VALUE_KIND => rows(column, Bytes::unsigned, |_| true)? <= MAX_ROWS,
        REPLACED => groups(column)? <= MAX_ROWS,
        REPLACED_ACTOR => rows(column, Bytes::unsigned, |actor| actor < actors)? <= MAX_ROWS,
        REPLACED_NUMBER => rows(column, Bytes::number, |_| true)? <= MAX_ROWS,
        INSERT => flags(column)? <= MAX_ROWS,
        VALUE => true,
        // Objects, lists, marks, compressed columns: nothing of a flat change.
        _ => false,
    };
    fine.then_some(())
}

/// The rows of a run-length column; `None` when it breaks off or a value is not `good`.
fn rows<'b>(
    mut column: Bytes<'b>,
    read: impl Fn(&mut Bytes<'b>) -> Option<u64>,
    good: impl Fn(u64) -> bool,
) -> Option<u64> {
    let mut total = 0_u64;
    while !column.0.is_empty() {
        let run = column.signed()?;
        let values = if run < 0 { run.unsigned_abs() } else { u64::from(run > 0) };
        for _ in 0..values {
            good(read(&mut column)?).then_some(())?;
        }
        total = total.checked_add(if run == 0 { column.unsigned()? } else { run.unsigned_abs() })?;
    }
    Some(total)
}

/// The sum of a column of group sizes, or its rows if there are more of them.
fn groups(mut column: Bytes<'_>) -> Option<u64> {
    let (mut total, mut sum) = (0_u64, 0_u64);
    while !column.0.is_empty() {
        let run = column.signed()?;
        match run {
            0 => total = total.checked_add(column.unsigned()?)?,
            1.. => sum = sum.checked_add(column.unsigned()?.checked_mul(run.unsigned_abs())?)?,
            _ => {
                for _ in 0..run.unsigned_abs() {
                    sum = sum.checked_add(column.unsigned()?)?;
                }
            }
        }
        total = total.checked_add(run.unsigned_abs())?;
    }
    Some(total.max(sum))
}

fn flags(mut column: Bytes<'_>) -> Option<u64> {
    let mut total = 0_u64;
    while !column.0.is_empty() {
        total = total.checked_add(column.unsigned()?)?;
    }
    Some(total)
}

/// What is left to read.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn after_length(mut self) -> Option<Bytes<'b>> {
        self.unsigned()?;
        Some(self)
    }

    fn take(&mut self, count: u64) -> Option<Bytes<'b>> {
        let (taken, rest) = self.0.split_at_checked(usize::try_from(count).ok()?)?;
        self.0 = rest;
        Some(Bytes(taken))
    }

    fn block(&mut self) -> Option<Bytes<'b>> {
        let length = self.unsigned()?;
        self.take(length)
    }

    /// A text, as a value that nobody looks at.
    fn text(&mut self) -> Option<u64> {
        self.block().map(|_| 0)
    }

    /// A signed number, as a value that nobody looks at.
    fn number(&mut self) -> Option<u64> {
        self.signed().map(|_| 0)
    }

    fn unsigned(&mut self) -> Option<u64> {
        self.leb128().and_then(|(number, _)| u64::try_from(number).ok())
    }

    fn signed(&mut self) -> Option<i64> {
        let (number, bits) = self.leb128()?;
        let negative = number >> (bits - 1) & 1 == 1;
        let number = i128::try_from(number).ok()?;
        i64::try_from(if negative { number - (1_i128 << bits) } else { number }).ok()
    }

    /// A number and how many bits were written.
    fn leb128(&mut self) -> Option<(u128, u32)> {
        let mut number = 0_u128;
        for place in 0..10 {
            let byte = self.take(1)?.0[0];
            number |= u128::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Some((number, 7 * (place + 1)));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::is_plausible;

    /// A change without dependencies and one column of this kind.
    fn with_column(kind: u8, column: &[u8]) -> Vec<u8> {
        let head = [0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, 1];
        let actor = [&[16][..], &[9; 16]].concat();
        let body = [&[0], &actor[..], &[1, 1, 0, 0, 0, 1, kind, column.len() as u8], column].concat();
        [&head[..], &[body.len() as u8], &body].concat()
    }

    #[test]
    fn columns_of_a_flat_change_are_plausible_and_others_are_not() {
        for (kind, column, plausible) in [
            (0x42, &[3, 1][..], true),
            (0x15, &[0x7f, 2, b'a', b'b'][..], true),
            (0x15, &[0x7f, 3, b'a', b'b'][..], false),
            (0x71, &[1, 0][..], true),
            (0x01, &[1, 0][..], false),
            (0x42 | 8, &[3, 1][..], false),
        ] {
            assert_eq!(is_plausible(&with_column(kind, column)), plausible, "{kind:#x} {column:?}");
        }
    }

    #[test]
    fn an_actor_that_is_not_in_the_list_is_not_plausible() {
        assert!(!is_plausible(&with_column(0x71, &[1, 1])));
        assert!(!is_plausible(&with_column(0x71, &[0x7e, 0, 7])));
    }

    #[test]
    fn a_few_bytes_that_claim_a_billion_rows_are_not_plausible() {
        let billion = [0x80, 0x94, 0xeb, 0xdc, 0x03];
        let run = [&billion[..], &[1]].concat();
        for kind in [0x42, 0x56, 0x70, 0x71, 0x73, 0x34] {
            assert!(!is_plausible(&with_column(kind, &run)), "{kind:#x}");
        }
        let nulls = [&[0], &billion[..]].concat();
        assert!(!is_plausible(&with_column(0x15, &nulls)));
        let groups_of_a_billion = [&[1], &billion[..]].concat();
        assert!(!is_plausible(&with_column(0x70, &groups_of_a_billion)));
    }
}
