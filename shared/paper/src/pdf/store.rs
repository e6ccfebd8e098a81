//! The objects of a file, and how they are packed: small ones together into compressed streams, with a compressed
//! table of places (PDF 1.5). That leaves a third off a tagged file.

use pdf_writer::{Chunk, Filter, Ref, Settings};
use sha2::{Digest, Sha256};

use crate::pdf::press::Press;

/// Objects, by their numbers.
#[derive(Default)]
pub struct Store {
    last: i32,
    /// Number and the object as pdf-writer wrote it, from "1 0 obj" to "endobj".
    objects: Vec<(i32, Vec<u8>)>,
    press: Press,
}

/// Where an object lies.
#[derive(Clone, Copy, Default)]
enum Place {
    #[default]
    Free,
    /// At an offset in the file.
    Plain(usize),
    /// In a stream of objects: the stream's number, the place in it.
    Packed(i32, usize),
}

/// So many objects share a stream.
const TOGETHER: usize = 200;

impl Store {
    /// A name for an object that is still to come.
    pub fn name(&mut self) -> Ref {
        self.last += 1;
        Ref::new(self.last)
    }

    /// Takes one object, written under this name.
    pub fn put(&mut self, name: Ref, write: impl FnOnce(&mut Chunk)) {
        let mut chunk = Chunk::with_settings(Settings { pretty: false });
        write(&mut chunk);
        self.objects.push((name.get(), chunk.as_bytes().trim_ascii().to_vec()));
    }

    /// Takes bytes as a compressed stream.
    pub fn stream(&mut self, bytes: &[u8]) -> Ref {
        let name = self.name();
        let packed = self.packed(bytes);
        self.put(name, |chunk| {
            chunk.stream(name, &packed).filter(Filter::FlateDecode);
        });
        name
    }

    /// Bytes as they stand in a stream with the filter `FlateDecode`.
    pub fn packed(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.press.pack(bytes)
    }

    /// The whole file.
    pub fn pack(mut self, root: Ref, info: Ref) -> Vec<u8> {
        let (streams, values): (Vec<_>, Vec<_>) = std::mem::take(&mut self.objects)
            .into_iter()
            .partition(|(_, object)| object.ends_with(b"endstream\nendobj"));
        let mut places = vec![Place::Free; usize::try_from(self.last).unwrap_or(0) + 1];
        let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        for (number, object) in &streams {
            append(&mut file, &mut places, *number, object);
        }
        for group in values.chunks(TOGETHER) {
            let number = self.name().get();
            for (at, (inside, _)) in group.iter().enumerate() {
                set(&mut places, *inside, Place::Packed(number, at));
            }
            let stream = self.together(number, group);
            append(&mut file, &mut places, number, &stream);
        }
        self.finish(file, places, root, info)
    }

    /// The table of places, the trailer and the end.
    fn finish(mut self, mut file: Vec<u8>, mut places: Vec<Place>, root: Ref, info: Ref) -> Vec<u8> {
        let number = self.name().get();
        let start = file.len();
        set(&mut places, number, Place::Plain(start));
        let table: Vec<u8> = places.iter().flat_map(|place| row(*place)).collect();
        let id = identity(&file);
        let head = format!(
            "/Type/XRef/Size {}/W[1 4 2]/Root {} 0 R/Info {} 0 R/ID[<{id}><{id}>]",
            places.len(),
            root.get(),
            info.get()
        );
        file.extend(self.compressed(number, &head, &table));
        file.extend(format!("\nstartxref\n{start}\n%%EOF\n").into_bytes());
        file
    }

    /// Objects as one stream: numbers and places first, then the objects without their frames.
    fn together(&mut self, number: i32, group: &[(i32, Vec<u8>)]) -> Vec<u8> {
        let (mut index, mut body) = (String::new(), Vec::new());
        for (inside, object) in group {
            index.push_str(&format!("{inside} {} ", body.len()));
            body.extend_from_slice(inner(object));
            body.push(b'\n');
        }
        let head = format!("/Type/ObjStm/N {}/First {}", group.len(), index.len());
        self.compressed(number, &head, &[index.as_bytes(), &body].concat())
    }

    fn compressed(&mut self, number: i32, head: &str, bytes: &[u8]) -> Vec<u8> {
        let packed = self.packed(bytes);
        let head = format!("{number} 0 obj\n<<{head}/Length {}/Filter/FlateDecode>>\nstream\n", packed.len());
        [head.as_bytes(), &packed, b"\nendstream\nendobj"].concat()
    }
}

fn append(file: &mut Vec<u8>, places: &mut Vec<Place>, number: i32, object: &[u8]) {
    set(places, number, Place::Plain(file.len()));
    file.extend_from_slice(object);
    file.push(b'\n');
}

fn set(places: &mut Vec<Place>, number: i32, place: Place) {
    let at = usize::try_from(number).unwrap_or(0);
    if places.len() <= at {
        places.resize(at + 1, Place::Free);
    }
    places[at] = place;
}

/// What stands between "obj" and "endobj".
fn inner(object: &[u8]) -> &[u8] {
    let from = object.windows(3).position(|three| three == b"obj").map_or(0, |at| at + 3);
    let body = object.get(from..).unwrap_or_default();
    body.strip_suffix(b"endobj").unwrap_or(body).trim_ascii()
}

/// One row of the table: kind, place, generation or index.
fn row(place: Place) -> [u8; 7] {
    let (kind, at, index) = match place {
        Place::Free => (0, 0, u16::MAX),
        Place::Plain(offset) => (1, u32::try_from(offset).unwrap_or(0), 0),
        Place::Packed(stream, index) => {
            (2, u32::try_from(stream).unwrap_or(0), u16::try_from(index).unwrap_or(0))
        }
    };
    let ([a, b, c, d], [e, f]) = (at.to_be_bytes(), index.to_be_bytes());
    [kind, a, b, c, d, e, f]
}

/// The file's identity: half of the hash of all that was written.
fn identity(file: &[u8]) -> String {
    Sha256::digest(file).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}
