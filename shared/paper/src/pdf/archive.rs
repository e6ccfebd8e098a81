//! Files within a file: the electronic invoice beside the pages that show it (ISO 19005-3, 6.8; Factur-X 1.0, 6.2).

use pdf_writer::types::AssociationKind;
use pdf_writer::{Date, Filter, Finish, Name, Ref, Str, TextStr};

use crate::escape::escaped;
use crate::page::Attachment;
use crate::pdf::property::clean;
use crate::pdf::store::Store;

/// The properties' namespace (Factur-X 1.0, 6.2.2).
const SPACE: &str = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

/// Writes an attachment, and gives back what speaks of it.
pub fn embed(store: &mut Store, attachment: &Attachment, made: Date) -> Ref {
    let (file, spec) = (store.name(), store.name());
    let packed = store.packed(&attachment.bytes);
    let size = i32::try_from(attachment.bytes.len()).unwrap_or(i32::MAX);
    store.put(file, |chunk| {
        let mut stream = chunk.embedded_file(file, &packed);
        stream.subtype(Name(b"text/xml"));
        stream.params().size(size).modification_date(made);
        stream.filter(Filter::FlateDecode);
        stream.finish();
    });
    store.put(spec, |chunk| {
        let mut spec = chunk.file_spec(spec);
        spec.path(Str(attachment.name.as_bytes())).unic_file(TextStr(&attachment.name));
        spec.embedded_file_with_unicode(file).association_kind(AssociationKind::Alternative);
        spec.description(TextStr(&attachment.description));
    });
    spec
}

/// Names the attachments in the catalog.
pub fn list(root: &mut pdf_writer::writers::Catalog, attachments: &[(&Attachment, Ref)]) {
    if attachments.is_empty() {
        return;
    }
    root.insert(Name(b"AF")).array().items(attachments.iter().map(|(_, spec)| *spec));
    let mut names = root.names();
    let mut files = names.embedded_files();
    let mut list = files.names();
    for (attachment, spec) in attachments {
        list.insert(Str(attachment.name.as_bytes()), *spec);
    }
}

/// The file's properties, as XMP.
pub fn properties(attachment: &Attachment) -> String {
    format!(
        "<rdf:Description rdf:about=\"\" xmlns:fx=\"{SPACE}\"><fx:DocumentType>INVOICE</fx:DocumentType>\
         <fx:DocumentFileName>{}</fx:DocumentFileName><fx:Version>1.0</fx:Version>\
         <fx:ConformanceLevel>{}</fx:ConformanceLevel></rdf:Description>\n",
        escaped(&clean(&attachment.name)),
        escaped(&clean(attachment.level)),
    )
}

/// What the properties are (ISO 19005-3, 6.6.2.3).
pub fn schema() -> String {
    let rows = [
        ("DocumentType", "The type of the hybrid document"),
        ("DocumentFileName", "The name of the embedded XML file"),
        ("Version", "The version of the standard that the XML follows"),
        ("ConformanceLevel", "The profile that the XML follows"),
    ];
    let property = |(name, description): (&str, &str)| {
        format!(
            "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>{name}</pdfaProperty:name>\
             <pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>\
             <pdfaProperty:description>{description}</pdfaProperty:description></rdf:li>"
        )
    };
    format!(
        "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>\
         <pdfaSchema:namespaceURI>{SPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix>\
         <pdfaSchema:property><rdf:Seq>{}</rdf:Seq></pdfaSchema:property></rdf:li>",
        rows.map(property).concat()
    )
}
