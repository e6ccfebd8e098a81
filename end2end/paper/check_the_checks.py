"""Breaks papers and invoices in many small ways and asks whether the checks notice each: a check that cannot fail is none."""

import shutil
import sys
import tempfile
from pathlib import Path

import check
import invoices
import pikepdf
import reading
from pikepdf import Array, Dictionary, Name, String
from reader import corpus, einvoice


def raw(change):
    """A change of the bytes."""
    return lambda path: path.write_bytes(change(path.read_bytes()))


def inside(change):
    """A change of the objects; written back as before."""

    def apply(path):
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            change(pdf)
            pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate, fix_metadata_version=False,
                     static_id=True)
        # qpdf ends the file as it should, and frames streams differently; only the named check is asked.

    return apply


def unpacked(path):
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)


def content(change):
    """A change of the first page's drawing."""

    def apply(pdf):
        page = pdf.pages[0]
        page.Contents = pdf.make_stream(change(page.Contents.read_bytes()))

    return inside(apply)


def packet(old, new):
    def apply(pdf):
        data = pdf.Root.Metadata.read_bytes()
        assert old in data
        pdf.Root.Metadata = pdf.make_stream(data.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)

    return inside(apply)


def first(pdf, role):
    return next(e for e in check.leaves(pdf.Root.StructTreeRoot.K) if check.kind(e) == role)


def font(pdf):
    return pdf.pages[0].Resources.Font["/F0"]


def remove(holder, key):
    return inside(lambda pdf: holder(pdf).__delitem__(key))


def put(holder, key, value):
    return inside(lambda pdf: holder(pdf).__setitem__(key, value))


def zeroed(pdf):
    old = font(pdf).DescendantFonts[0]
    old.CIDToGIDMap = pdf.make_stream(bytes(len(old.CIDToGIDMap.read_bytes())))


def silent(pdf):
    text = bytes(font(pdf).ToUnicode.read_bytes())
    at = text.index(b"beginbfchar")
    start, end = text.index(b"\n", at) + 1, text.index(b"endbfchar")
    font(pdf).ToUnicode = pdf.make_stream(text[:start] + text[end:])


def wider(pdf):
    widths = font(pdf).DescendantFonts[0].W[1]
    widths[3] = 77


def document(pdf):
    return pdf.Root.StructTreeRoot.K


MUTATIONS = [
    ("the_file_is_sound", raw(lambda b: b[:-900])),
    ("the_header_says_binary", raw(lambda b: b.replace(b"%\xe2\xe3\xcf\xd3", b"%abcd", 1))),
    ("the_file_ends_with_a_newline", raw(lambda b: b.rstrip(b"\n"))),
    ("the_trailer_names_the_file", raw(lambda b: b.replace(b"/ID[", b"/IX["))),
    ("streams_are_framed", raw(lambda b: b.replace(b"\nendstream", b" endstream", 1))),
    ("objects_are_packed", unpacked),
    ("the_packet_is_plain", packet(b'id="W5M0', b'encoding="x" id="W5M0')),
    ("it_says_which_standards_it_follows", packet(b"conformance>A", b"conformance>B")),
    ("it_says_which_standards_it_follows", packet(b"<pdfuaid:part>1</pdfuaid:part>", b"")),
    ("every_foreign_property_has_its_schema", packet(b"namespaceURI>http://www.aiim.org/pdfua", b"namespaceURI>http://x")),
    ("info_and_packet_agree", packet(b"A-26-0042<", b"A-26-0043<")),
    ("info_and_packet_agree", packet(b"2026-11-23T", b"2026-11-24T")),
    ("the_catalog_is_complete", remove(lambda pdf: pdf.Root, "/Lang")),
    ("the_catalog_is_complete", put(lambda pdf: pdf.Root.ViewerPreferences, "/DisplayDocTitle", False)),
    ("the_catalog_is_complete", put(lambda pdf: pdf.Root, "/OpenAction", Dictionary(S=Name.JavaScript, JS=String("x")))),
    ("colours_have_a_meaning", remove(lambda pdf: pdf.Root, "/OutputIntents")),
    ("colours_have_a_meaning", content(lambda b: b.replace(b" rg\n", b" 0 k\n", 1))),
    ("fonts_are_embedded_and_say_what_they_write", inside(zeroed)),
    ("fonts_are_embedded_and_say_what_they_write", inside(silent)),
    ("fonts_are_embedded_and_say_what_they_write", inside(wider)),
    ("poppler_sees_the_fonts", remove(lambda pdf: font(pdf).DescendantFonts[0].FontDescriptor, "/FontFile2")),
    ("poppler_sees_the_fonts", remove(font, "/ToUnicode")),
    ("pages_are_pages", remove(lambda pdf: pdf.pages[0], "/Tabs")),
    ("pages_are_pages", put(lambda pdf: pdf.pages[0], "/Annots", Array())),
    ("everything_drawn_is_marked", content(lambda b: b"0 0 9 9 re f\n" + b)),
    ("everything_drawn_is_marked", content(lambda b: b"/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC\n" + b)),
    ("everything_drawn_is_marked", content(lambda b: b.replace(b"/MCID 2", b"/MCID 1", 1))),
    ("the_tree_is_regular", put(lambda pdf: first(pdf, "H1"), "/S", Name.H3)),
    ("the_tree_is_regular", put(lambda pdf: first(pdf, "P"), "/P", Dictionary())),
    ("the_tree_is_regular", remove(lambda pdf: first(pdf, "P"), "/K")),
    ("tables_are_regular", remove(lambda pdf: first(pdf, "TH"), "/A")),
    ("tables_are_regular", inside(lambda pdf: first(pdf, "TR").K.__delitem__(1))),
    ("figures_have_words", put(lambda pdf: first(pdf, "P"), "/S", Name.Figure)),
    ("it_reads_in_order", inside(lambda pdf: setattr(document(pdf), "K", Array(list(document(pdf).K)[::-1])))),
    ("it_copies_as_it_looks", remove(font, "/ToUnicode")),
    ("pages_are_numbered", inside(lambda pdf: pdf.pages.append(pdf.pages[0]))),
]


def swap(old, new):
    """A change of an electronic invoice."""

    def apply(xml):
        assert old in xml, old
        return xml.replace(old, new, 1)

    return apply


def without(start, end):
    """An electronic invoice that lacks a piece."""

    def apply(xml):
        at = xml.index(start)
        return xml[:at] + xml[xml.index(end, at) + len(end):]

    return apply


MIXED, ABROAD, PUBLIC = "invoice-margin-and-service", "invoice-intra-community", "invoice-public"

# The rule that must notice: of the XSLT and the schema, or of XRechnung.
RULES = [
    (MIXED, "[BR-CO-10]", swap(b"<ram:LineTotalAmount>10000.00", b"<ram:LineTotalAmount>10000.01")),
    (MIXED, "[BR-CO-13]", swap(b"<ram:TaxBasisTotalAmount>10100.00", b"<ram:TaxBasisTotalAmount>10100.01")),
    (MIXED, "[BR-CO-14]", swap(b'currencyID="EUR">19.00', b'currencyID="EUR">19.01')),
    (MIXED, "[BR-CO-15]", swap(b"<ram:GrandTotalAmount>10119.00", b"<ram:GrandTotalAmount>10119.01")),
    (MIXED, "[BR-CO-16]", swap(b"<ram:DuePayableAmount>10119.00", b"<ram:DuePayableAmount>10118.00")),
    (MIXED, "[BR-CO-17]", swap(b"<ram:CalculatedAmount>19.00", b"<ram:CalculatedAmount>29.00")),
    (MIXED, "[BR-E-05]", swap(b"<ram:CategoryCode>E</ram:CategoryCode>\n<ram:RateApplicablePercent>0<",
                              b"<ram:CategoryCode>E</ram:CategoryCode>\n<ram:RateApplicablePercent>19<")),
    (MIXED, "[BR-E-08]", swap(b"<ram:BasisAmount>10000.00", b"<ram:BasisAmount>9000.00")),
    (MIXED, "[BR-O-02]", swap(b"<ram:CategoryCode>E<", b"<ram:CategoryCode>O<")),
    (MIXED, "[BR-27]", swap(b"<ram:ChargeAmount>100.00", b"<ram:ChargeAmount>-100.00")),
    (MIXED, "Value of 'ram:TypeCode' is not allowed", swap(b"<ram:TypeCode>380", b"<ram:TypeCode>999")),
    (MIXED, "[BR-07]", without(b"<ram:Name>Dr. ", b"</ram:Name>")),
    (MIXED, "XSD", without(b"<ram:IssueDateTime>", b"</ram:IssueDateTime>")),
    (MIXED, "XSD", swap(b"<ram:TaxBasisTotalAmount>", b"<ram:RoundingAmount>0.00</ram:RoundingAmount><ram:TaxBasisTotalAmount>")),
    (ABROAD, "[BR-IC-02]", swap(b'schemeID="VA">NL123456789B01', b'schemeID="FC">NL123456789B01')),
    (ABROAD, "[BR-IC-11]", without(b"<ram:ActualDeliverySupplyChainEvent>", b"</ram:ActualDeliverySupplyChainEvent>")),
    (ABROAD, "[BR-IC-12]", without(b"<ram:ShipToTradeParty>", b"</ram:ShipToTradeParty>")),
    (PUBLIC, "BR-DE-15", without(b"<ram:BuyerReference>", b"</ram:BuyerReference>")),
    (PUBLIC, "BR-DE-6", without(b"<ram:TelephoneUniversalCommunication>", b"</ram:TelephoneUniversalCommunication>")),
    (PUBLIC, "BR-DE-18", swap(b"#SKONTO#TAGE=14#PROZENT=2.00#", b"#SKONTO#TAGE=14#PROZENT=2#")),
    (PUBLIC, "BR-DE-1", without(b"<ram:SpecifiedTradeSettlementPaymentMeans>", b"</ram:SpecifiedTradeSettlementPaymentMeans>")),
]


def rule_notices(rules, stem, rule, change):
    """Whether the rule is the one that a broken invoice fails, and the whole one passes."""
    sheet = corpus.Sheet(stem)
    if stem == PUBLIC:
        faults = lambda xml: [fault for _, fault in invoices.second_opinion({stem: xml}, "xrechnung") if fault]
        xml = sheet.public.read_bytes()
    else:
        faults, xml = rules.faults, einvoice.embedded(sheet.pdf)
    return not faults(xml) and any(rule in fault for fault in faults(change(xml)))


def attached(pdf):
    return pdf.Root.AF[0]


def rewritten(old, new):
    """A change of the sheet of what must be said, of a folder's one paper."""
    return lambda path: path.with_suffix(".tsv").write_text(
        path.with_suffix(".tsv").read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


# The check that must notice a broken invoice, or one that says something else than its sheet.
SAYINGS = [
    (invoices.it_is_embedded_as_the_standard_says, put(attached, "/AFRelationship", Name.Data)),
    (invoices.it_is_embedded_as_the_standard_says, remove(attached, "/UF")),
    (invoices.it_is_embedded_as_the_standard_says, remove(lambda pdf: attached(pdf).EF.F, "/Subtype")),
    (invoices.it_is_embedded_as_the_standard_says, remove(lambda pdf: pdf.Root, "/AF")),
    (invoices.it_is_embedded_as_the_standard_says, packet(b"ConformanceLevel>EN 16931", b"ConformanceLevel>BASIC")),
    (invoices.the_sums_are_the_printed_ones, rewritten("sums\t10119.00", "sums\t10119.01")),
    (invoices.it_says_what_the_paper_says, rewritten("categories\tS\tE", "categories\tS\tK")),
    (invoices.it_says_what_the_paper_says, rewritten("type\t380", "type\t384")),
    (invoices.it_is_there_where_it_must_be, rewritten("einvoice\tyes", "einvoice\tno")),
    (reading.everything_is_said, rewritten("says\tAutohaus", "says\tAutohof")),
    (reading.it_has_as_many_pages_as_it_should, rewritten("pages\t1\t3", "pages\t4\t5")),
    (reading.the_code_can_be_paid, rewritten("EUR10119.00", "EUR10119.01")),
    (reading.the_code_can_be_paid, content(lambda b: b + b"\n/Artifact <</Type /Layout>> BDC 0 0 596 420 re f EMC\n")),
    (reading.it_looks_as_it_did, content(lambda b: b[:len(b) // 3] + b"\nET EMC\n")),
]


def saying_notices(test, mutate):
    """Whether a check passes on the mixed invoice, and fails on the broken one."""

    def ask(sheet):
        if test.__module__ == "invoices":
            test(None, sheet, einvoice.embedded(sheet.pdf))
        else:
            test(sheet)

    ask(corpus.Sheet(MIXED))
    with tempfile.TemporaryDirectory() as folder:
        for ending in (".pdf", ".tsv"):
            shutil.copy(corpus.FOLDER / f"{MIXED}{ending}", folder)
        mutate(Path(folder) / f"{MIXED}.pdf")
        try:
            ask(corpus.Sheet(MIXED, Path(folder)))
        except Exception:  # noticed
            return True
    return False


def notices(name, mutate):
    """Whether the check passes on the paper and fails on the broken one."""
    source = check.FOLDER / "used.pdf"
    test = getattr(check, name)
    test(check.Paper(source))
    with tempfile.TemporaryDirectory() as folder:
        broken = Path(folder) / "used.pdf"
        broken.write_bytes(source.read_bytes())
        shutil.copy(source.with_suffix(".tsv"), folder)
        mutate(broken)
        try:
            test(check.Paper(broken))
        except Exception:  # noticed: by the check, or because the file cannot even be opened
            return True
    return False


def main():
    rules = einvoice.Rules()
    results = [(f"{name}, change {at}", notices(name, mutate)) for at, (name, mutate) in enumerate(MUTATIONS)]
    results += [(f"{stem}: {rule}", rule_notices(rules, stem, rule, change)) for stem, rule, change in RULES]
    results += [(f"{test.__name__}, change {at}", saying_notices(test, mutate)) for at, (test, mutate) in enumerate(SAYINGS)]
    return corpus.tell([(name, None if noticed else "is not noticed") for name, noticed in results])


if __name__ == "__main__":
    sys.exit(main())
