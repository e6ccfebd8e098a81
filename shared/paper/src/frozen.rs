//! Facts as they are kept for good: flat, named, readable for later versions, so that a paper can be made again in ten
//! years. The logo is left out; it lies beside them under its hash.

use domain::car::vehicle::Vehicle;
use domain::document::block::Block;
use domain::document::detail::Detail;
use domain::document::kind::PaperKind;
use domain::document::signature::{Point, SignField, Signature};
use domain::field::{Leaf, Leaves, Value, read, write};
use domain::money::Cents;
use domain::party::customer::Customer;
use domain::party::house::House;
use domain::party::staff::Staff;
use domain::sale::line::Line;
use domain::sale::tax::LineTax;
use domain::sale::total::Zone;
use domain::sale::trade_in::TradeIn;
use domain::time::{Day, Moment};

use crate::fact::{Facts, Original, Prepaid, Texts};

/// Facts as leaves. What the law forbids is left out: nothing is issued while there is any.
pub fn freeze(facts: &Facts) -> Leaves {
    let mut out = Leaves::new();
    write(&mut out, "kind", &facts.kind);
    write(&mut out, "tongue", &facts.tongue);
    write(&mut out, "number", &facts.number);
    write(&mut out, "day", &facts.day);
    write(&mut out, "valid_until", &facts.valid_until);
    write(&mut out, "made", &facts.made);
    write(&mut out, "offset", &i64::from(facts.offset));
    write(&mut out, "treatment", &facts.treatment);
    write(&mut out, "unsigned_hash", &facts.unsigned_hash);
    put(&mut out, "house", facts.house.leaves());
    put(&mut out, "seller", facts.seller.leaves());
    put(&mut out, "detail", facts.detail.leaves());
    let one = |there: bool| usize::from(there);
    count(&mut out, "customer", one(facts.customer.is_some()));
    count(&mut out, "vehicle", one(facts.vehicle.is_some()));
    put(&mut out, "customer", facts.customer.as_ref().map(Customer::leaves).unwrap_or_default());
    put(&mut out, "vehicle", facts.vehicle.as_ref().map(Vehicle::leaves).unwrap_or_default());
    list(&mut out, "lines", facts.lines.iter().map(Line::leaves));
    list(&mut out, "trades", facts.trade_ins.iter().map(TradeIn::leaves));
    list(&mut out, "purchases", facts.purchases.iter().map(named));
    list(&mut out, "prepaid", facts.prepaid.iter().map(prepaid));
    list(&mut out, "original", facts.original.iter().map(original));
    list(&mut out, "signatures", facts.signatures.iter().map(signature));
    for block in facts.kind.blocks() {
        out.insert(format!("text/{}", block.word()), Leaf::Text(facts.texts.get(*block).to_owned()));
    }
    out
}

/// The facts again; `None` for a kind of paper that this version does not know.
pub fn thaw(leaves: &Leaves, logo: Vec<u8>) -> Option<Facts> {
    let kind: PaperKind =
        leaves.get("kind").and_then(PaperKind::read).filter(|kind| *kind != PaperKind::Unknown)?;
    let (day, made) = (leaves.get("day").and_then(Day::read)?, read::<Moment>(leaves, "made"));
    let number = read::<String>(leaves, "number");
    let mut facts = Facts::new(kind, read(leaves, "tongue"), number, day, made);
    facts.valid_until = read(leaves, "valid_until");
    facts.offset = i32::try_from(read::<i64>(leaves, "offset")).unwrap_or(0);
    facts.treatment = read(leaves, "treatment");
    facts.unsigned_hash = read(leaves, "unsigned_hash");
    facts.house = House { logo, ..House::read(&part(leaves, "house")) };
    facts.seller = Staff::read(&part(leaves, "seller"));
    facts.detail = Detail::read(&part(leaves, "detail"));
    facts.customer = (counted(leaves, "customer") > 0).then(|| Customer::read(&part(leaves, "customer")));
    facts.vehicle = (counted(leaves, "vehicle") > 0).then(|| Vehicle::read(&part(leaves, "vehicle")));
    facts.lines = listed(leaves, "lines").map(|one| Line::read(&one)).collect();
    facts.trade_ins = listed(leaves, "trades").map(|one| TradeIn::read(&one)).collect();
    facts.purchases = listed(leaves, "purchases").map(|one| read(&one, "name")).collect();
    facts.prepaid = listed(leaves, "prepaid").filter_map(|one| prepaid_again(&one)).collect();
    facts.original = listed(leaves, "original").find_map(|one| original_again(&one));
    facts.signatures = listed(leaves, "signatures").map(|one| signature_again(&one)).collect();
    facts.texts = texts_again(leaves, &facts);
    Some(facts)
}

fn texts_again(leaves: &Leaves, facts: &Facts) -> Texts {
    let mut texts = Texts::standard(facts.kind, facts.tongue);
    for (name, leaf) in part(leaves, "text").iter() {
        match (Block::of(name), leaf.text()) {
            (block, Some(text)) if block != Block::Unknown => texts.set(block, text.to_owned()),
            _ => {}
        }
    }
    texts
}

/// Puts a record in under a name; pictures stay outside.
fn put(out: &mut Leaves, name: &str, record: Leaves) {
    let light = record.into_iter().filter(|(_, leaf)| !matches!(leaf, Leaf::Bytes(_)));
    out.extend(light.map(|(key, leaf)| (format!("{name}/{key}"), leaf)));
}

/// The record under a name.
fn part(leaves: &Leaves, name: &str) -> Leaves {
    let prefix = format!("{name}/");
    let within = leaves.beginning_with(&prefix);
    within.map(|(key, leaf)| (key[prefix.len()..].to_owned(), leaf.clone())).collect()
}

fn count(out: &mut Leaves, name: &str, count: usize) {
    write(out, name, &i64::try_from(count).unwrap_or(i64::MAX));
}

fn counted(leaves: &Leaves, name: &str) -> usize {
    usize::try_from(read::<i64>(leaves, name)).unwrap_or(0)
}

fn list(out: &mut Leaves, name: &str, records: impl Iterator<Item = Leaves>) {
    let mut many = 0;
    for record in records {
        let name = format!("{name}/{many:04}");
        out.extend(record.into_iter().map(|(key, leaf)| (format!("{name}/{key}"), leaf)));
        many += 1;
    }
    count(out, name, many);
}

fn listed<'a>(leaves: &'a Leaves, name: &'a str) -> impl Iterator<Item = Leaves> + 'a {
    (0..counted(leaves, name).min(10_000)).map(move |nth| part(leaves, &format!("{name}/{nth:04}")))
}

fn named(name: &String) -> Leaves {
    let mut out = Leaves::new();
    write(&mut out, "name", name);
    out
}

fn original(original: &Original) -> Leaves {
    let mut out = Leaves::new();
    write(&mut out, "kind", &original.kind);
    write(&mut out, "number", &original.number);
    write(&mut out, "day", &original.day);
    out
}

fn original_again(leaves: &Leaves) -> Option<Original> {
    Some(Original {
        kind: read(leaves, "kind"),
        number: read(leaves, "number"),
        day: leaves.get("day").and_then(Day::read)?,
    })
}

fn prepaid(one: &Prepaid) -> Leaves {
    let mut out = Leaves::new();
    write(&mut out, "number", &one.number);
    write(&mut out, "day", &one.day);
    write(&mut out, "gross", &one.gross);
    list(&mut out, "zones", one.zones.iter().map(zone));
    out
}

fn prepaid_again(leaves: &Leaves) -> Option<Prepaid> {
    Some(Prepaid {
        number: read(leaves, "number"),
        day: leaves.get("day").and_then(Day::read)?,
        gross: read(leaves, "gross"),
        zones: listed(leaves, "zones").map(|one| zone_again(&one)).collect(),
    })
}

fn zone(zone: &Zone) -> Leaves {
    let mut out = Leaves::new();
    write(&mut out, "tax", &zone.tax);
    write(&mut out, "gross", &zone.gross);
    write(&mut out, "inside", &zone.inside);
    out
}

fn zone_again(leaves: &Leaves) -> Zone {
    let (gross, inside): (Cents, Cents) = (read(leaves, "gross"), read(leaves, "inside"));
    Zone { tax: read::<LineTax>(leaves, "tax"), gross, inside }
}

fn signature(one: &Signature) -> Leaves {
    let mut out = Leaves::new();
    write(&mut out, "field", &one.field);
    write(&mut out, "name", &one.name);
    write(&mut out, "at", &one.at);
    write(&mut out, "device", &one.device);
    write(&mut out, "place", &one.place);
    write(&mut out, "witness", &one.witness);
    write(&mut out, "strokes", &packed(&one.strokes));
    out
}

fn signature_again(leaves: &Leaves) -> Signature {
    Signature {
        field: read::<SignField>(leaves, "field"),
        name: read(leaves, "name"),
        at: read(leaves, "at"),
        device: read(leaves, "device"),
        place: read(leaves, "place"),
        strokes: unpacked(&read::<Vec<u8>>(leaves, "strokes")),
        witness: read(leaves, "witness"),
    }
}

/// Nine bytes a point: x, y, pressure; a stroke begins with how many points it has.
fn packed(strokes: &[Vec<Point>]) -> Vec<u8> {
    let mut out = Vec::new();
    for stroke in strokes {
        out.extend(u32::try_from(stroke.len()).unwrap_or(0).to_be_bytes());
        for point in stroke {
            out.extend(point.x.to_be_bytes());
            out.extend(point.y.to_be_bytes());
            out.push(point.pressure);
        }
    }
    out
}

fn unpacked(mut bytes: &[u8]) -> Vec<Vec<Point>> {
    let mut strokes = Vec::new();
    while let Some((many, rest)) = bytes.split_first_chunk::<4>() {
        let many = usize::try_from(u32::from_be_bytes(*many)).unwrap_or(0);
        let Some((stroke, rest)) = rest.split_at_checked(many.saturating_mul(9)) else { break };
        strokes.push(stroke.chunks_exact(9).filter_map(point).collect());
        bytes = rest;
    }
    strokes
}

fn point(bytes: &[u8]) -> Option<Point> {
    let (x, rest) = bytes.split_first_chunk::<4>()?;
    let (y, rest) = rest.split_first_chunk::<4>()?;
    Some(Point { x: i32::from_be_bytes(*x), y: i32::from_be_bytes(*y), pressure: *rest.first()? })
}
