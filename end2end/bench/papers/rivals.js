// The same invoice by other people's libraries: every text and rule of ours on two pages, the payment code, the same two fonts.
// Runs in the page; each gives back the bytes it has made.

const euros = (cents) => (cents / 100).toLocaleString("de-DE", { minimumFractionDigits: 2 });
const items = Array.from({ length: 40 }, (_, nth) => {
  const at = nth + 1;
  const quantity = 1 + (at % 3);
  const price = 1990 + at * 1337;
  return { at, text: `Originalteil ${at} mit Befestigung, montiert`, quantity, price, amount: quantity * price };
});
const sum = (some) => some.reduce((sum, item) => sum + item.amount, 0);
const gross = sum(items);
const tax = Math.round((gross * 19) / 119);
const FIRST = 22;
const carried = ["", "Übertrag", "", "", "", euros(sum(items.slice(0, FIRST)))];
const rows = items.map(({ at, text, quantity, price, amount }) => [
  String(at), text, quantity > 1 ? `${quantity} Stk.` : "1", euros(price), "19 %", euros(amount),
]);
const HEAD = ["Pos.", "Bezeichnung", "Menge", "Einzelpreis €", "USt.", "Betrag €"];
const TABLES = [[...rows.slice(0, FIRST), carried], [carried, ...rows.slice(FIRST)]];
const NUMBER = "R-01-T07-26-0042";
const HOUSE = ["Autohaus Sonnfeld GmbH", "Am Sonnfeld 12", "85521 Ottobrunn"];
const IBAN = "DE02 1203 0000 0000 2020 51";
const SENDER = HOUSE.join(" · ");
const ADDRESS = ["Meier Vakuumtechnik GmbH", "Meier-Hess-Anlage 4", "85521 Ottobrunn"];
const FACTS = [["Rechnungsnummer", NUMBER], ["Datum", "23.11.2026"], ["Leistungsdatum", "23.11.2026"]];
const SUBJECT = "Rechnung";
const OPENING = ["Sehr geehrte Damen und Herren,", "vielen Dank für Ihren Auftrag. Wir berechnen Ihnen:"];
const REMARK = "Alle Preise sind Endpreise in Euro.";
const TOTALS = [["Nettobetrag", `${euros(gross - tax)} €`], ["Umsatzsteuer 19 %", `${euros(tax)} €`], ["Gesamtbetrag", `${euros(gross)} €`]];
const ASKED = `Bitte überweisen Sie ${euros(gross)} € sofort nach Erhalt der Rechnung ohne Abzug unter Angabe der Rechnungsnummer ${NUMBER}.`;
const PAYMENT = [
  ["Empfänger", HOUSE[0]], ["IBAN", IBAN], ["Bank", "Sonnfelder Volksbank"],
  ["Verwendungszweck", `Rechnungsnummer ${NUMBER}`], ["Betrag", `${euros(gross)} €`],
];
const CODE = ["BCD", "002", "1", "SCT", "", HOUSE[0], IBAN.replaceAll(" ", ""), `EUR${(gross / 100).toFixed(2)}`, "", "", `Rechnungsnummer ${NUMBER}`].join("\n");
const SCAN = "Zahlen mit GiroCode";
const CLOSING = ["Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.", "Mit freundlichen Grüßen"];
const AGAIN = `Rechnung ${NUMBER} · 23.11.2026 · ${ADDRESS[0]}`;
const FOOT = [HOUSE, ["Sonnfelder Volksbank", IBAN], ["USt-IdNr. DE998143400", "Steuernummer 143/133/40172"]];

const [LEFT, RIGHT, WIDTH, HEIGHT] = [71, 538, 595.28, 841.89];
const COLUMNS = [71, 100, 389, 449, 487, 538];
const GREY = 0.4;

/** The dark squares of the payment code: column and row of each. */
function squares() {
  const code = window.qrcode(0, "M");
  code.addData(CODE);
  code.make();
  const count = code.getModuleCount();
  const all = Array.from({ length: count * count }, (_, at) => [at % count, Math.floor(at / count)]);
  return { count, dark: all.filter(([x, y]) => code.isDark(y, x)) };
}

/**
 * The whole paper but its tables of items, drawn by three strokes of the library: `write(text, x, y, look)`,
 * `rule(x, to, y, thick)` and `square(x, y, size)`, y from the upper edge. `table` draws a page's items below y and tells where it ends.
 */
function draw({ write, rule, square, page, table }) {
  const foot = (nth) => write(`Seite ${nth} von 2`, RIGHT, 796 - 32 * (2 - nth), { size: 7.5, grey: true, right: true });
  const small = { size: 7.5, grey: true };
  write(HOUSE[0], LEFT, 75, { size: 16, bold: true });
  write(SENDER, LEFT, 137, { size: 6.5, grey: true });
  ADDRESS.forEach((line, at) => write(line, LEFT, 186 + 13 * at, { size: 9.5 }));
  FACTS.forEach(([name, value], at) => {
    write(name, 354, 150 + 12.5 * at, small);
    write(value, 438, 150 + 12.5 * at, { size: 9 });
  });
  write(SUBJECT, LEFT, 290, { size: 12, bold: true });
  OPENING.forEach((line, at) => write(line, LEFT, 319 + 20 * at, { size: 9.5 }));
  for (const y of [297.6, 420.9, 595.3]) rule(14, 22, y, 0.4);
  table(TABLES[0], 355);
  foot(1);
  rule(LEFT, RIGHT, 772, 0.5);
  FOOT.forEach((column, at) => column.forEach((line, nth) => write(line, [71, 246, 439][at], 783 + 9.5 * nth, { size: 6.5, grey: true })));
  page();
  write(AGAIN, LEFT, 55, small);
  rule(LEFT, RIGHT, 63, 0.5);
  rule(14, 22, 420.9, 0.4);
  let y = table(TABLES[1], 90) + 14;
  write(REMARK, LEFT, y, small);
  TOTALS.forEach(([name, value], at) => {
    const last = at === TOTALS.length - 1;
    if (last) rule(311, RIGHT, y - 9, 1);
    write(name, 311, y, { size: 9, bold: last });
    write(value, RIGHT, y, { size: last ? 10.5 : 9, bold: last, right: true });
    y += last ? 28 : 14;
  });
  write(ASKED.slice(0, 89).trim(), LEFT, y, { size: 9.5 });
  write(ASKED.slice(89).trim(), LEFT, y + 13, { size: 9.5 });
  y += 40;
  const { count, dark } = squares();
  const side = 73 / count;
  for (const [column, row] of dark) square(459 + column * side, y - 8 + row * side, side);
  write(SCAN, 459, y + 75, { size: 6.5, grey: true });
  rule(LEFT, 430, y - 9, 0.5);
  for (const [name, value] of PAYMENT) {
    write(name, LEFT, y, small);
    write(value, 161, y, { size: 9 });
    rule(LEFT, 430, y + 4, 0.3);
    y += 13.5;
  }
  CLOSING.forEach((line, at) => write(line, LEFT, y + 28 + 20 * at, { size: 9.5 }));
  write(HOUSE[0], LEFT, y + 100, { size: 9.5 });
  foot(2);
}

async function withPdfLib(fonts) {
  const { PDFDocument, grayscale } = window.PDFLib;
  const file = await PDFDocument.create();
  file.setTitle(SUBJECT);
  file.registerFontkit(window.fontkit);
  const regular = await file.embedFont(fonts.regular, { subset: true });
  const semibold = await file.embedFont(fonts.semibold, { subset: true });
  const fresh = () => file.addPage([WIDTH, HEIGHT]);
  let sheet = fresh();
  const write = (text, x, y, { size, bold, grey, right }) => {
    const font = bold ? semibold : regular;
    const from = right ? x - font.widthOfTextAtSize(text, size) : x;
    sheet.drawText(text, { x: from, y: HEIGHT - y, size, font, color: grayscale(grey ? GREY : 0) });
  };
  const rule = (x, to, y, thickness) =>
    sheet.drawLine({ start: { x, y: HEIGHT - y }, end: { x: to, y: HEIGHT - y }, thickness, color: grayscale(GREY) });
  const square = (x, y, size) => sheet.drawRectangle({ x, y: HEIGHT - y - size, width: size, height: size, color: grayscale(0) });
  const table = (body, top) => {
    let y = top + 8;
    for (const [nth, cells] of [HEAD, ...body].entries()) {
      const look = { size: nth ? 8.5 : 7.5, grey: nth === 0 };
      for (const [at, text] of cells.entries()) if (text) write(text, COLUMNS[at], y, { ...look, right: at > 1 });
      rule(LEFT, RIGHT, y + 5, nth ? 0.3 : 1);
      y += 16;
    }
    return y;
  };
  draw({ write, rule, square, table, page: () => (sheet = fresh()) });
  return file.save();
}

async function withJsPdf(fonts) {
  const file = new window.jspdf.jsPDF({ unit: "pt", format: "a4", compress: true });
  file.setProperties({ title: SUBJECT });
  for (const [name, style] of [["regular", "normal"], ["semibold", "bold"]]) {
    file.addFileToVFS(`${name}.ttf`, fonts.base64[name]);
    file.addFont(`${name}.ttf`, "Inter", style);
  }
  const write = (text, x, y, { size, bold, grey, right }) => {
    file.setFont("Inter", bold ? "bold" : "normal").setFontSize(size).setTextColor(grey ? 102 : 0);
    file.text(text, x, y, right ? { align: "right" } : undefined);
  };
  const rule = (x, to, y, thickness) => file.setDrawColor(102).setLineWidth(thickness).line(x, y, to, y);
  const square = (x, y, size) => file.setFillColor(0).rect(x, y, size, size, "F");
  const right = { halign: "right" };
  const styles = { font: "Inter", fontSize: 8.5, cellPadding: { top: 3, bottom: 3 }, textColor: 0, lineColor: 160 };
  const line = (thickness) => ({ lineWidth: { top: 0, left: 0, right: 0, bottom: thickness } });
  const table = (body, startY) => {
    file.autoTable({
      head: [HEAD.map((content, at) => ({ content, styles: at > 1 ? right : {} }))],
      body,
      startY: startY - 2,
      margin: { left: LEFT, right: WIDTH - RIGHT, bottom: 30 },
      theme: "plain",
      styles,
      headStyles: { fontSize: 7.5, fontStyle: "normal", textColor: 102, ...line(1) },
      bodyStyles: line(0.3),
      columnStyles: { 0: { cellWidth: 29 }, 2: { ...right, cellWidth: 50 }, 3: { ...right, cellWidth: 60 }, 4: { ...right, cellWidth: 38 }, 5: { ...right, cellWidth: 51 } },
    });
    return file.lastAutoTable.finalY;
  };
  draw({ write, rule, square, table, page: () => file.addPage() });
  return new Uint8Array(file.output("arraybuffer"));
}

async function withPdfMake(fonts) {
  if (!fonts.ready) {
    window.pdfMake.addVirtualFileSystem({ "regular.ttf": fonts.base64.regular, "semibold.ttf": fonts.base64.semibold });
    window.pdfMake.addFonts({ Inter: { normal: "regular.ttf", bold: "semibold.ttf", italics: "regular.ttf", bolditalics: "semibold.ttf" } });
    fonts.ready = true;
  }
  const grey = "#666666";
  const small = (text, more) => ({ text: text || " ", fontSize: 7.5, color: grey, ...more });
  const cell = (text, at, head) => ({ text, alignment: at > 1 ? "right" : "left", ...(head && { fontSize: 7.5, color: grey }) });
  const rule = (length, lineWidth) => ({ canvas: [{ type: "line", x1: 0, y1: 0, x2: length, y2: 0, lineWidth, lineColor: grey }] });
  const fold = (y) => ({ absolutePosition: { x: 14, y }, ...rule(8, 0.4) });
  const table = (body, more) => ({
    table: { headerRows: 1, widths: [20, "*", 42, 60, 30, 50], body: [HEAD.map((text, at) => cell(text, at, true)), ...body.map((cells) => cells.map((text, at) => cell(text, at)))] },
    layout: "lightHorizontalLines",
    fontSize: 8.5,
    ...more,
  });
  const pairs = (all, width) => ({ table: { widths: [82, width], body: all.map(([name, value]) => [small(name), { text: value, fontSize: 9 }]) } });
  const file = window.pdfMake.createPdf({
    version: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    lang: "de-DE",
    info: { title: SUBJECT },
    pageSize: "A4",
    pageMargins: [LEFT, 46, WIDTH - RIGHT, 84],
    defaultStyle: { font: "Inter", fontSize: 9.5 },
    header: (page) => (page === 2 ? { margin: [LEFT, 30, WIDTH - RIGHT, 0], stack: [small(AGAIN), rule(RIGHT - LEFT, 0.5)] } : ""),
    footer: (page, pages) => ({
      margin: [LEFT, 0, WIDTH - RIGHT, 0],
      stack: [
        small(`Seite ${page} von ${pages}`, { alignment: "right" }),
        ...(page === 1 ? [rule(RIGHT - LEFT, 0.5), { columns: FOOT.map((column) => small(column.join("\n"), { fontSize: 6.5 })) }] : []),
      ],
    }),
    content: [
      ...[297.6, 420.9, 595.3].map(fold),
      { text: HOUSE[0], fontSize: 16, bold: true, margin: [0, 10, 0, 40] },
      { columns: [
        { stack: [small(SENDER, { fontSize: 6.5 }), ...ADDRESS.map((text) => ({ text }))] },
        { width: 190, layout: "noBorders", ...pairs(FACTS, "*") },
      ] },
      { text: SUBJECT, bold: true, fontSize: 12, margin: [0, 60, 0, 10] },
      ...OPENING.map((text) => ({ text, margin: [0, 0, 0, 8] })),
      table(TABLES[0]),
      table(TABLES[1], { pageBreak: "before" }),
      { columns: [small(REMARK), { width: 230, layout: "noBorders", table: { widths: ["*", "auto"], body: TOTALS.map(([name, value], at) => [{ text: name, bold: at === 2 }, { text: value, bold: at === 2, alignment: "right" }]) } }] },
      { text: ASKED, margin: [0, 12, 0, 12] },
      { columns: [
        { layout: "lightHorizontalLines", ...pairs(PAYMENT, "*") },
        { width: 90, stack: [{ qr: CODE, fit: 73, eccLevel: "M" }, small(SCAN, { fontSize: 6.5 })] },
      ] },
      ...CLOSING.map((text) => ({ text, margin: [0, 8, 0, 0] })),
      { text: HOUSE[0], margin: [0, 40, 0, 0] },
      fold(420.9),
    ],
  });
  return new Uint8Array(await file.getBuffer());
}

window.rivals = { "pdf-lib": withPdfLib, "jsPDF + autotable": withJsPdf, pdfmake: withPdfMake };
