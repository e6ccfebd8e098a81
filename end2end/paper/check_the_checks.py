"""Breaks a paper in many small ways and asks whether `check.py` notices each: a check that cannot fail is none."""

import sys
import tempfile
from pathlib import Path

import check
import pikepdf
from pikepdf import Array, Dictionary, Name, String


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


def notices(name, mutate):
    """Whether the check passes on the paper and fails on the broken one."""
    source = check.FOLDER / "used.pdf"
    test = getattr(check, name)
    test(check.Paper(source))
    with tempfile.TemporaryDirectory() as folder:
        broken = Path(folder) / "used.pdf"
        broken.write_bytes(source.read_bytes())
        mutate(broken)
        try:
            test(check.Paper(broken))
        except Exception:  # noticed: by the check, or because the file cannot even be opened
            return True
    return False


def main():
    results = [(name, at, notices(name, mutate)) for at, (name, mutate) in enumerate(MUTATIONS)]
    for name, at, noticed in results:
        if not noticed:
            print(f"FAILED: {name} does not notice change {at}")
    failed = sum(not noticed for *_, noticed in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
