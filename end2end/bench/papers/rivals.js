// The same invoice by other people's libraries: a letterhead, forty items with a repeated head, totals, the same two fonts.
// Runs in the page; each gives back how many bytes it has made.

const euros = (cents) => (cents / 100).toLocaleString("de-DE", { minimumFractionDigits: 2 });
const items = Array.from({ length: 40 }, (_, nth) => {
  const at = nth + 1;
  const quantity = 1 + (at % 3);
  const price = 1990 + at * 1337;
  return { at, text: `Originalteil ${at} mit Befestigung, montiert`, quantity, price, amount: quantity * price };
});
const gross = items.reduce((sum, item) => sum + item.amount, 0);
const tax = Math.round((gross * 19) / 119);
const HEAD = ["Pos.", "Bezeichnung", "Menge", "Einzelpreis €", "USt.", "Betrag €"];
const rows = items.map((item) => [String(item.at), item.text, String(item.quantity), euros(item.price), "19 %", euros(item.amount)]);
const LETTER = ["Autohaus Sonnfeld GmbH", "Am Sonnfeld 12, 85521 Ottobrunn", "", "Meier Vakuumtechnik GmbH", "Meier-Hess-Anlage 4", "85521 Ottobrunn", ""];
const SUBJECT = "Rechnung R-01-T07-26-0042 vom 23.11.2026";
const TOTALS = [["Nettobetrag", euros(gross - tax)], ["Umsatzsteuer 19 %", euros(tax)], ["Gesamtbetrag", euros(gross)]];

async function withPdfLib(fonts) {
  const { PDFDocument } = window.PDFLib;
  const file = await PDFDocument.create();
  file.registerFontkit(window.fontkit);
  const regular = await file.embedFont(fonts.regular, { subset: true });
  const bold = await file.embedFont(fonts.semibold, { subset: true });
  let page = file.addPage([595.28, 841.89]);
  let y = 780;
  const write = (text, x, size, font, right) =>
    page.drawText(text, { x: right ? x - font.widthOfTextAtSize(text, size) : x, y, size, font });
  for (const line of LETTER) {
    write(line, 71, 10, regular);
    y -= 14;
  }
  write(SUBJECT, 71, 12.5, bold);
  y -= 30;
  const columns = [71, 100, 340, 420, 460, 538];
  const row = (cells, font) => {
    cells.forEach((cell, at) => write(cell, columns[at], 9, font, at > 1));
    page.drawLine({ start: { x: 71, y: y - 4 }, end: { x: 538, y: y - 4 }, thickness: 0.4 });
    y -= 18;
  };
  row(HEAD, bold);
  for (const cells of rows) {
    if (y < 90) {
      page = file.addPage([595.28, 841.89]);
      y = 780;
      row(HEAD, bold);
    }
    row(cells, regular);
  }
  for (const [caption, value] of TOTALS) {
    write(caption, 340, 10, bold);
    write(value, 538, 10, bold, true);
    y -= 16;
  }
  return (await file.save()).length;
}

async function withJsPdf(fonts) {
  const file = new window.jspdf.jsPDF({ unit: "pt", format: "a4", compress: true });
  for (const [name, style] of [["regular", "normal"], ["semibold", "bold"]]) {
    file.addFileToVFS(`${name}.ttf`, fonts.base64[name]);
    file.addFont(`${name}.ttf`, "Inter", style);
  }
  file.setFont("Inter", "normal").setFontSize(10);
  LETTER.forEach((line, at) => file.text(line, 71, 62 + 14 * at));
  file.setFont("Inter", "bold").setFontSize(12.5).text(SUBJECT, 71, 165);
  const right = { halign: "right" };
  const styles = { font: "Inter", fontSize: 9 };
  file.autoTable({ head: [HEAD], body: rows, startY: 185, margin: { left: 71, right: 57 }, theme: "plain", styles, columnStyles: { 2: right, 3: right, 4: right, 5: right } });
  file.autoTable({ body: TOTALS, margin: { left: 340, right: 57 }, theme: "plain", styles: { font: "Inter", fontStyle: "bold", fontSize: 10 }, columnStyles: { 1: right } });
  return file.output("arraybuffer").byteLength;
}

async function withPdfMake(fonts) {
  if (!fonts.ready) {
    window.pdfMake.addVirtualFileSystem({ "regular.ttf": fonts.base64.regular, "semibold.ttf": fonts.base64.semibold });
    window.pdfMake.addFonts({ Inter: { normal: "regular.ttf", bold: "semibold.ttf", italics: "regular.ttf", bolditalics: "semibold.ttf" } });
    fonts.ready = true;
  }
  const cell = (text, at, bold) => ({ text, bold, alignment: at > 1 ? "right" : "left" });
  const body = [HEAD.map((text, at) => cell(text, at, true)), ...rows.map((cells) => cells.map((text, at) => cell(text, at, false)))];
  const file = window.pdfMake.createPdf({
    version: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    lang: "de-DE",
    info: { title: SUBJECT },
    pageMargins: [71, 60, 57, 60],
    defaultStyle: { font: "Inter", fontSize: 9 },
    content: [
      ...LETTER.map((text) => ({ text: text || " ", fontSize: 10 })),
      { text: SUBJECT, bold: true, fontSize: 12.5, margin: [0, 20, 0, 10] },
      { table: { headerRows: 1, widths: [25, "*", 40, 65, 35, 65], body }, layout: "lightHorizontalLines" },
      ...TOTALS.map(([caption, value]) => ({ columns: [{ text: caption, bold: true }, { text: value, bold: true, alignment: "right" }] })),
    ],
  });
  return (await file.getBuffer()).length;
}

window.rivals = { "pdf-lib": withPdfLib, "jsPDF + autotable": withJsPdf, pdfmake: withPdfMake };
