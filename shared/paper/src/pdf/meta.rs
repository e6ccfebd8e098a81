//! What a file says about itself, twice and alike: as document information and as XMP.

use pdf_writer::{Date, Finish, Ref, TextStr};

use domain::time::Moment;
use domain::tongue::Tongue;

use crate::escape::escaped;
use crate::page::{Attachment, Meta};
use crate::pdf::archive;
use crate::pdf::property::clean;
use crate::pdf::store::Store;

/// The program's name.
const PROGRAM: &str = "Jobmappe";

/// Writes the document information.
pub fn info(store: &mut Store, meta: &Meta) -> Ref {
    let name = store.name();
    let date = date(meta.made);
    store.put(name, |chunk| {
        let mut info = chunk.indirect(name).start::<pdf_writer::writers::DocumentInfo>();
        info.title(TextStr(&clean(&meta.title)));
        if !meta.author.is_empty() {
            info.author(TextStr(&clean(&meta.author)));
        }
        if !meta.subject.is_empty() {
            info.subject(TextStr(&clean(&meta.subject)));
        }
        info.creator(TextStr(PROGRAM)).producer(TextStr(PROGRAM)).creation_date(date).modified_date(date);
        info.finish();
    });
    name
}

/// A moment as a file's date.
pub fn date(moment: Moment) -> Date {
    let ((year, month, day), (hour, minute, second)) = parts(moment);
    let date = Date::new(u16::try_from(year).unwrap_or(9999)).month(month).day(day);
    date.hour(hour).minute(minute).second(second).utc_offset_hour(0).utc_offset_minute(0)
}

/// Writes the XMP packet (ISO 16684-1), with the extension schemas that PDF/A wants for foreign properties.
pub fn xmp(store: &mut Store, meta: &Meta, attachment: Option<&Attachment>) -> Ref {
    let name = store.name();
    let packet = packet(meta, attachment);
    store.put(name, |chunk| {
        chunk.metadata(name, packet.as_bytes());
    });
    name
}

fn packet(meta: &Meta, attachment: Option<&Attachment>) -> String {
    let ((year, month, day), (hour, minute, second)) = parts(meta.made);
    let date = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
    let language = if meta.tongue == Tongue::English { "en-GB" } else { "de-DE" };
    let alternative = |tag: &str, text: &str| match text {
        "" => String::new(),
        text => format!(
            "<{tag}><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></{tag}>",
            escaped(&clean(text))
        ),
    };
    let author = match meta.author.as_str() {
        "" => String::new(),
        author => format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escaped(&clean(author))
        ),
    };
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" \
         xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n\
         <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n\
         <dc:format>application/pdf</dc:format>{}{}{author}\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\n\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\
         <xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool><pdf:Producer>{PROGRAM}</pdf:Producer>\n\
         </rdf:Description>\n{}{EXTENSION}{}{EXTENSION_END}</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>",
        alternative("dc:title", &meta.title),
        alternative("dc:description", &meta.subject),
        attachment.map(archive::properties).unwrap_or_default(),
        attachment.map(|_| archive::schema()).unwrap_or_default(),
    )
}

/// What `pdfuaid:part` is (ISO 19005-3, 6.6.2.3).
const EXTENSION: &str = "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
     xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
     <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
     <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
     <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
     <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
     <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\
     <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
     <pdfaProperty:category>internal</pdfaProperty:category>\
     <pdfaProperty:description>Indicates which part of ISO 14289 the file follows</pdfaProperty:description>\
     </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>";

/// The end of the schemas.
const EXTENSION_END: &str = "</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

/// Day and time of day, UTC.
fn parts(moment: Moment) -> ((i32, u8, u8), (u8, u8, u8)) {
    let (hour, minute) = moment.clock(0);
    let second = u8::try_from(moment.0.div_euclid(1000).rem_euclid(60)).unwrap_or(0);
    (moment.day(0).parts(), (hour, minute, second))
}
