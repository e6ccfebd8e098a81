//! The pen of the file: pages as PDF/A-3a and PDF/UA-1.

pub mod archive;
pub mod content;
pub mod image;
pub mod meta;
pub mod operators;
pub mod press;
pub mod property;
pub mod role;
pub mod store;
pub mod subset;
pub mod tree;
pub mod typeface;

use pdf_writer::types::{OutputIntentSubtype, TabOrder};
use pdf_writer::{Finish, Name, Rect, Ref, TextStr};

use domain::tongue::Tongue;

use crate::fault::PaperError;
use crate::font::Fonts;
use crate::measure::{PAGE_HEIGHT, PAGE_WIDTH, points};
use crate::page::{Attachment, Pages};
use crate::pdf::content::Content;
use crate::pdf::store::Store;
use crate::pdf::typeface::Typefaces;

/// The colours of screens, IEC 61966-2-1; made by `made/srgb.py`.
const SRGB: &[u8] = include_bytes!("../made/srgb.icc");

/// Writes the file.
pub fn write(pages: &Pages, fonts: &Fonts) -> Result<Vec<u8>, PaperError> {
    let mut store = Store::default();
    let (catalog, page_list) = (store.name(), store.name());
    let names: Vec<Ref> = pages.pages.iter().map(|_| store.name()).collect();
    let mut typefaces = Typefaces::new(fonts);
    let contents: Vec<Content> =
        pages.pages.iter().map(|page| content::write(page, pages, &mut typefaces)).collect();
    let fonts = typefaces.write(&mut store)?;
    let pictures: Vec<Ref> = pages.pictures.iter().map(|picture| image::write(&mut store, picture)).collect();
    for (at, (name, content)) in names.iter().zip(&contents).enumerate() {
        page(&mut store, (*name, page_list, at), content, &fonts, &pictures);
    }
    store.put(page_list, |chunk| {
        let count = i32::try_from(names.len()).unwrap_or(0);
        chunk.pages(page_list).kids(names.iter().copied()).count(count);
    });
    let tree = tree::write(&mut store, pages, &contents, &names);
    let info = meta::info(&mut store, &pages.meta);
    let xmp = meta::xmp(&mut store, &pages.meta, pages.attachments.first());
    root(&mut store, catalog, page_list, tree, xmp, pages);
    Ok(store.pack(catalog, info))
}

fn page(
    store: &mut Store,
    (name, parent, at): (Ref, Ref, usize),
    content: &Content,
    fonts: &[(usize, Ref)],
    pictures: &[Ref],
) {
    let stream = store.stream(&content.bytes);
    store.put(name, |chunk| {
        let mut page = chunk.page(name);
        page.parent(parent).contents(stream);
        page.media_box(Rect::new(0.0, 0.0, points(PAGE_WIDTH), points(PAGE_HEIGHT)));
        page.struct_parents(i32::try_from(at).unwrap_or(0)).tab_order(TabOrder::StructureOrder);
        let mut resources = page.resources();
        let mut list = resources.fonts();
        for (font, reference) in fonts {
            list.pair(Name(content::font_name(*font).as_bytes()), *reference);
        }
        list.finish();
        let mut list = resources.x_objects();
        for (picture, reference) in pictures.iter().enumerate() {
            list.pair(Name(content::picture_name(picture).as_bytes()), *reference);
        }
    });
}

fn root(store: &mut Store, catalog: Ref, page_list: Ref, tree: Ref, xmp: Ref, pages: &Pages) {
    let profile = store.name();
    let packed = store.packed(SRGB);
    store.put(profile, |chunk| {
        chunk.icc_profile(profile, &packed).n(3).filter(pdf_writer::Filter::FlateDecode);
    });
    let made = meta::date(pages.meta.made);
    let attached: Vec<(&Attachment, Ref)> =
        pages.attachments.iter().map(|one| (one, archive::embed(store, one, made))).collect();
    store.put(catalog, |chunk| {
        let mut root = chunk.indirect(catalog).start::<pdf_writer::writers::Catalog>();
        root.pages(page_list).metadata(xmp);
        root.lang(TextStr(if pages.meta.tongue == Tongue::English { "en-GB" } else { "de-DE" }));
        root.mark_info().marked(true);
        root.viewer_preferences().display_doc_title(true);
        root.pair(Name(b"StructTreeRoot"), tree);
        archive::list(&mut root, &attached);
        let mut intents = root.output_intents();
        intents
            .push()
            .subtype(OutputIntentSubtype::PDFA)
            .output_condition_identifier(TextStr("sRGB"))
            .info(TextStr("sRGB IEC61966-2.1"))
            .dest_output_profile(profile);
    });
}
