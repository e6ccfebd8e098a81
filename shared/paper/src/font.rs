//! The fonts of a paper: two weights of one family, each a chain whose first font that has a character draws it.

use crate::face::Face;
use crate::fault::PaperError;

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Semibold,
}

/// Fonts as files in memory.
#[derive(Clone, Debug)]
pub struct Fonts {
    files: Vec<Vec<u8>>,
    /// So many of them are regular, the others semibold.
    regular: usize,
}

impl Fonts {
    /// Takes the bytes of TrueType files, each weight in the order of its chain.
    ///
    /// Refuses what is no font, what has no outlines of the TrueType kind and what must not be embedded.
    pub fn new(regular: Vec<Vec<u8>>, semibold: Vec<Vec<u8>>) -> Result<Fonts, PaperError> {
        let count = regular.len();
        let files: Vec<Vec<u8>> = regular.into_iter().chain(semibold).collect();
        match files.iter().position(|file| !usable(file)) {
            Some(place) => Err(PaperError::Font(place)),
            None if count == 0 || files.len() == count => Err(PaperError::Font(files.len())),
            None => Ok(Fonts { files, regular: count }),
        }
    }

    /// All fonts, read.
    pub(crate) fn faces(&self) -> Vec<Face<'_>> {
        self.files.iter().filter_map(|file| Face::read(file)).collect()
    }

    /// The chain of a weight: places in the list of fonts.
    pub(crate) fn chain(&self, weight: Weight) -> std::ops::Range<usize> {
        match weight {
            Weight::Regular => 0..self.regular,
            Weight::Semibold => self.regular..self.files.len(),
        }
    }
}

fn usable(file: &[u8]) -> bool {
    Face::read(file).is_some_and(|face| face.embeddable())
}
