//! The way to a font's rules: through script, feature and lookup to the tables that hold them (OpenType, chapter 2).

/// Rules that belong together: the first table that speaks of a glyph decides.
pub struct Lookup<'a> {
    /// Which accents it does not pass over, if it passes over any.
    pub marks: Option<u16>,
    /// Passes over all accents.
    pub bare: bool,
    /// What the tables are and their bytes.
    pub tables: Vec<(u16, &'a [u8])>,
}

/// Numbers of two bytes, the large end first.
#[derive(Clone, Copy)]
struct Words<'a>(&'a [u8]);

/// The lookups of a feature for Latin script, in their order; `extension` is the kind that only says where a table is.
pub fn lookups<'a>(table: &'a [u8], feature: &[u8; 4], extension: u16) -> Vec<Lookup<'a>> {
    let table = Words(table);
    let places = places(table, feature).unwrap_or_default();
    let list = table.below(8);
    places.into_iter().filter_map(|place| lookup(list?.below(2 + 2 * place)?, extension)).collect()
}

/// Which lookups a feature wants.
fn places(table: Words, feature: &[u8; 4]) -> Option<Vec<usize>> {
    let script = table.below(4)?.tagged().find(|(tag, _)| *tag == *b"latn")?.1;
    let wanted: Vec<usize> = script.below(0)?.listed(4).collect();
    let features = table.below(6)?.tagged().enumerate();
    let named = features.filter(|(at, (tag, _))| tag == feature && wanted.contains(at));
    let mut places: Vec<usize> = named.flat_map(|(_, (_, feature))| feature.listed(2)).collect();
    places.sort_unstable();
    places.dedup();
    Some(places)
}

fn lookup(lookup: Words<'_>, extension: u16) -> Option<Lookup<'_>> {
    const BARE: u16 = 0x08;
    const FILTERED: u16 = 0x10;
    let (kind, flags, count) = (lookup.at(0)?, lookup.at(2)?, lookup.listed(4).count());
    let tables = (0..count).filter_map(|at| {
        let table = lookup.below(6 + 2 * at)?;
        if kind != extension {
            return Some((kind, table.0));
        }
        let far = usize::from(table.at(4)?) << 16 | usize::from(table.at(6)?);
        Some((table.at(2)?, table.0.get(far..)?))
    });
    let marks = lookup.at(6 + 2 * count).filter(|_| flags & FILTERED != 0);
    Some(Lookup { marks, bare: flags & BARE != 0, tables: tables.collect() })
}

impl<'a> Words<'a> {
    fn at(self, at: usize) -> Option<u16> {
        self.0.get(at..)?.first_chunk().map(|two| u16::from_be_bytes(*two))
    }

    /// What stands so far from here as the number at a place says.
    fn below(self, at: usize) -> Option<Words<'a>> {
        self.0.get(usize::from(self.at(at).filter(|far| *far != 0)?)..).map(Words)
    }

    /// A count and so many numbers.
    fn listed(self, at: usize) -> impl Iterator<Item = usize> + 'a {
        let count = usize::from(self.at(at).unwrap_or(0));
        (0..count).map_while(move |nth| self.at(at + 2 + 2 * nth).map(usize::from))
    }

    /// A count and so many names, each with what stands under it.
    fn tagged(self) -> impl Iterator<Item = ([u8; 4], Words<'a>)> {
        let count = usize::from(self.at(0).unwrap_or(0));
        (0..count).map_while(move |nth| {
            let tag = self.0.get(2 + 6 * nth..)?.first_chunk()?;
            Some((*tag, self.below(6 + 6 * nth)?))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::lookups;
    use crate::face::Face;
    use ttf_parser::Tag;

    const FONT: &[u8] = include_bytes!("../../../public/fonts/inter-regular.ttf");

    #[test]
    fn the_lookups_of_a_feature_are_those_that_the_whole_parser_finds() {
        let (ours, theirs) = (Face::read(FONT).unwrap(), ttf_parser::Face::parse(FONT, 0).unwrap());
        let tables = theirs.tables();
        for (name, table, feature, extension) in [
            (b"GPOS", tables.gpos, b"kern", 9),
            (b"GPOS", tables.gpos, b"mark", 9),
            (b"GPOS", tables.gpos, b"mkmk", 9),
            (b"GPOS", tables.gpos, b"none", 9),
            (b"GSUB", tables.gsub, b"tnum", 7),
        ] {
            let table = table.unwrap();
            let script = table.scripts.find(Tag::from_bytes(b"latn")).unwrap().default_language.unwrap();
            let features = script.feature_indices.into_iter().filter_map(|at| table.features.get(at));
            let named = features.filter(|known| known.tag == Tag::from_bytes(feature));
            let mut places: Vec<u16> = named.flat_map(|feature| feature.lookup_indices.into_iter()).collect();
            places.sort_unstable();
            places.dedup();
            let theirs: Vec<_> = places.into_iter().map(|place| table.lookups.get(place).unwrap()).collect();
            let theirs: Vec<_> =
                theirs.iter().map(|one| (one.mark_filtering_set, usize::from(one.subtables.len()))).collect();
            let found = lookups(ours.table(name).unwrap(), feature, extension);
            let found: Vec<_> = found.iter().map(|one| (one.marks, one.tables.len())).collect();
            assert_eq!(found, theirs, "{feature:?}");
        }
    }

    #[test]
    fn a_table_that_breaks_off_has_no_rules() {
        let whole = Face::read(FONT).unwrap().table(b"GPOS").unwrap();
        let rules =
            |end: usize| lookups(&whole[..end], b"kern", 9).iter().map(|one| one.tables.len()).sum::<usize>();
        let known: Vec<usize> = (0..whole.len()).step_by(7).map(rules).collect();
        assert!(known.is_sorted() && known[0] == 0 && known.last() > Some(&0), "{known:?}");
    }
}
