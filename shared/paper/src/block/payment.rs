//! How to pay an invoice: the account, what to write, and the code that a banking app reads.

use domain::party::iban;
use words::format::{self, NBSP};
use words::letter::caption::Word;
use words::letter::{number_caption, word};

use crate::fact::Facts;
use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::{Item, Role};
use crate::qr::{self, Transfer};
use crate::setter::{
    Align, CAPTION, Cell, FAINT, HAIR, INK, NOTE_LEADING, ROW_LEADING, RULE, Setter, VALUE, at, base_line,
    rule,
};
use crate::shape::Style;
use crate::strip::Strip;

/// The code with its quiet zone.
const CODE: Length = mm(3_000);
const CAPTION_WIDTH: Length = mm(3_200);
const CODE_LEFT: Length = LEFT + WIDTH - CODE;
/// How wide the table is beside the code.
const TABLE: Length = WIDTH - CODE - mm(800);

/// The block, in one piece; nothing where nothing is to pay.
pub fn strips(setter: &mut Setter, facts: &Facts) -> Result<Vec<Strip>, PaperError> {
    if !facts.kind.asks_for_money() || facts.due().0 <= 0 || facts.house.iban.trim().is_empty() {
        return Ok(Vec::new());
    }
    let (mut items, table) = table(setter, facts)?;
    let (code, height) = code(setter, facts)?;
    items.extend(code);
    Ok(vec![Strip { before: pt(700), height: table.max(height), items, ..Strip::default() }])
}

/// The rows of the transfer, and how high they are.
fn table(setter: &mut Setter, facts: &Facts) -> Result<(Vec<Item>, Length), PaperError> {
    let table = setter.node(0, Role::Table);
    let (mut items, mut y) = (vec![rule(LEFT, 0, TABLE, RULE, HAIR)], RULE);
    for (caption, value) in rows(facts).into_iter().filter(|(_, value)| !value.trim().is_empty()) {
        let row = setter.node(table, Role::Row);
        let (head, mark) = (setter.leaf(row, Role::RowHead), setter.leaf(row, Role::Cell(1)));
        let cells = [
            Cell {
                text: caption,
                style: CAPTION,
                x: LEFT,
                width: CAPTION_WIDTH - mm(200),
                align: Align::Left,
                mark: head,
            },
            Cell {
                text: value,
                style: VALUE,
                x: LEFT + CAPTION_WIDTH,
                width: TABLE - CAPTION_WIDTH,
                align: Align::Left,
                mark,
            },
        ];
        for strip in setter.row(&cells, ROW_LEADING + pt(100))? {
            items.extend(at(strip.items, y));
            y += strip.height;
        }
        items.push(rule(LEFT, y - RULE, TABLE, RULE, FAINT));
    }
    Ok((items, y))
}

fn rows(facts: &Facts) -> Vec<(String, String)> {
    let (house, tongue) = (&facts.house, facts.tongue);
    let day = facts.pay_by().map(|day| format::day(tongue, day));
    let discount = facts.skonto().map(|skonto| {
        let left = facts.due() - skonto.amount;
        format!("{} ({})", format::money(tongue, left), format::day(tongue, skonto.until))
    });
    vec![
        (word(tongue, Word::PaidTo).to_owned(), house.name.clone()),
        ("IBAN".to_owned(), iban::grouped(&house.iban).replace(' ', &NBSP.to_string())),
        ("BIC".to_owned(), house.bic.trim().to_owned()),
        (word(tongue, Word::BankName).to_owned(), house.bank.clone()),
        (word(tongue, Word::PaymentText).to_owned(), reference(facts)),
        (word(tongue, Word::AmountDue).to_owned(), format::money(tongue, facts.due())),
        (word(tongue, Word::PayUntil).to_owned(), day.unwrap_or_default()),
        (word(tongue, Word::WithDiscount).to_owned(), discount.unwrap_or_default()),
    ]
}

/// "Rechnungsnummer RE-1-26-0042".
fn reference(facts: &Facts) -> String {
    format!("{} {}", number_caption(facts.tongue, facts.kind), facts.number).trim().to_owned()
}

/// The code and its caption, and how high both are; nothing where there can be none.
fn code(setter: &mut Setter, facts: &Facts) -> Result<(Vec<Item>, Length), PaperError> {
    let (house, text) = (&facts.house, reference(facts));
    let transfer =
        Transfer { name: &house.name, iban: &house.iban, bic: &house.bic, amount: facts.due(), text: &text };
    let Ok(matrix) = qr::matrix(&transfer) else { return Ok((Vec::new(), 0)) };
    let tongue = facts.tongue;
    let alt = format!("{}: {}", word(tongue, Word::PaymentCode), format::money(tongue, facts.due()));
    let mark = setter.figure(0, alt);
    let mut items = vec![Item { mark, draw: matrix.draw(CODE_LEFT, 0, CODE, INK) }];
    let mark = setter.leaf(0, Role::Paragraph);
    let style = Style { size: pt(700), ..CAPTION };
    let (x, width) = (CODE_LEFT + mm(250), CODE - mm(250));
    let cell =
        Cell { text: word(tongue, Word::PaymentCode).to_owned(), style, x, width, align: Align::Left, mark };
    let mut y = CODE - mm(100);
    for line in setter.lines(&cell)? {
        items.extend(at(line, y + base_line(NOTE_LEADING, style.size)));
        y += pt(900);
    }
    Ok((items, y + pt(200)))
}
