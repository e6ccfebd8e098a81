"""Checks the papers of the corpus as a validator of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) would.

The papers are written by `cargo xtask papers`. Each check names the clause it stands for; the last line tells how many
passed and failed. Needs qpdf and poppler.
"""

import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
from multiprocessing import Pool

import pikepdf
from pikepdf import Array, Dictionary, Name
from reader import corpus
from reader.corpus import FOLDER, run

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUA = "{http://www.aiim.org/pdfua/ns/id/}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PREDEFINED = {DC, XMP, PDF, PDFA, RDF}
TYPES = "Document H1 H2 P Table THead TBody TR TH TD Figure".split()
PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "Do", "sh", "EI"}


def leaves(element):
    """All structure elements below, in reading order."""
    yield element
    kids = element.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from leaves(kid)


def kind(element):
    return str(element.S)[1:]


def descend(element, wanted):
    return [child for child in leaves(element) if kind(child) == wanted and child.objgen != element.objgen]


class Paper:
    """One file, read once."""

    def __init__(self, path):
        self.path = path
        self.sheet = corpus.Sheet(path.stem, path.parent)
        self.raw = path.read_bytes()
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        packet = bytes(self.root.Metadata.read_bytes())
        self.packet = packet
        self.xmp = ElementTree.fromstring(packet[packet.index(b"<x:xmpmeta"):packet.index(b"<?xpacket end")])
        self.tree = self.root.StructTreeRoot
        self.elements = list(leaves(self.tree.K if isinstance(self.tree.K, Dictionary) else self.tree.K[0]))

    def properties(self, tag):
        return [node for node in self.xmp.iter(tag)]

    def text_of(self, tag):
        nodes = self.properties(tag)
        assert len(nodes) == 1, f"{tag} stands {len(nodes)} times in the XMP"
        items = list(nodes[0].iter(RDF + "li"))
        return (items[0] if items else nodes[0]).text

    def fonts(self):
        found = {}
        for page in self.pdf.pages:
            for name, font in page.Resources.Font.items():
                found[font.objgen] = font
        return list(found.values())


# --- the file --------------------------------------------------------------------------------------------------------


def the_file_is_sound(paper):
    """qpdf finds no error and no warning."""
    result = run("qpdf", "--check", str(paper.path))
    assert result.returncode == 0, result.stdout + result.stderr
    assert "WARNING" not in result.stdout + result.stderr, result.stderr


def the_header_says_binary(paper):
    """6.1.2: version, then a comment with four bytes above 127."""
    lines = paper.raw.split(b"\n", 2)
    assert re.fullmatch(rb"%PDF-1\.[0-7]", lines[0]), lines[0]
    assert lines[1].startswith(b"%") and len([byte for byte in lines[1][1:5] if byte > 127]) == 4, lines[1]


def the_file_ends_with_a_newline(paper):
    """6.1.3, 6.1.9: nothing behind %%EOF but one end of line, so that signatures can be added."""
    assert paper.raw.endswith(b"\n%%EOF\n")


def the_trailer_names_the_file(paper):
    """6.1.3: /ID of two strings, no encryption, Info in the trailer."""
    trailer = paper.pdf.trailer
    assert len(trailer.ID) == 2 and all(len(bytes(part)) == 16 for part in trailer.ID)
    assert "/Encrypt" not in trailer
    assert "/Info" in trailer


def streams_are_framed(paper):
    """6.1.7.1: endstream stands on a line of its own; no stream lies outside the file; no LZW."""
    for match in re.finditer(rb"endstream", paper.raw):
        assert paper.raw[match.start() - 1:match.start()] == b"\n"
    for obj in paper.pdf.objects:
        if isinstance(obj, pikepdf.Stream):
            assert not {"/F", "/FFilter", "/FDecodeParms"} & set(obj.keys())
            filters = obj.get("/Filter", Array())
            filters = [filters] if isinstance(filters, Name) else list(filters)
            assert set(map(str, filters)) <= {"/FlateDecode", "/DCTDecode"}, filters


def objects_are_packed(paper):
    """Ours: values lie in object streams, so that a tagged file stays small."""
    kinds = [obj.get("/Type") for obj in paper.pdf.objects if isinstance(obj, pikepdf.Stream)]
    assert Name.ObjStm in kinds or b"/ObjStm" in paper.raw
    assert b"/StructElem" not in paper.raw


# --- what the file says about itself ---------------------------------------------------------------------------------


def the_packet_is_plain(paper):
    """6.6.2.1: the metadata stream is not compressed, is UTF-8 and has its marks."""
    assert "/Filter" not in paper.root.Metadata
    assert paper.root.Metadata.Type == Name.Metadata and paper.root.Metadata.Subtype == Name.XML
    assert paper.packet.startswith(b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>')
    assert b"bytes=" not in paper.packet and b"encoding=" not in paper.packet
    assert paper.packet in paper.raw


def it_says_which_standards_it_follows(paper):
    """6.6.4; UA 5."""
    assert (paper.text_of(PDFA + "part"), paper.text_of(PDFA + "conformance")) == ("3", "A")
    assert paper.text_of(PDFUA + "part") == "1"


def every_foreign_property_has_its_schema(paper):
    """6.6.2.3: what is not predefined is described by an extension schema."""
    described = {f"{{{node.text}}}" for node in paper.properties(SCHEMA + "namespaceURI")}
    used = set()
    for description in paper.xmp.iter(RDF + "Description"):
        used |= {re.match(r"\{.*\}", child.tag).group() for child in description}
    used = {space for space in used if "pdfa/ns/extension" not in space}
    assert used <= PREDEFINED | described, used - PREDEFINED - described
    for field in ("schema", "prefix", "property"):
        assert len(paper.properties(SCHEMA + field)) == len(described)


def info_and_packet_agree(paper):
    """6.6.2.2 and UA 7.1: the same title, author, subject, program and dates in both."""
    info = paper.pdf.trailer.Info
    pairs = [("/Title", DC + "title"), ("/Author", DC + "creator"), ("/Subject", DC + "description"),
             ("/Creator", XMP + "CreatorTool"), ("/Producer", PDF + "Producer")]
    for key, tag in pairs:
        assert str(info[key]) == paper.text_of(tag), key
    assert str(info["/Title"]).strip()
    for key, tag in (("/CreationDate", XMP + "CreateDate"), ("/ModDate", XMP + "ModifyDate")):
        digits = re.sub(r"\D", "", paper.text_of(tag))
        assert re.fullmatch(r"D:\d{14}(Z|\+00'00'?)", str(info[key])), str(info[key])
        assert str(info[key])[2:16] == digits, key


def the_catalog_is_complete(paper):
    """UA 7.1, 7.2; 6.7: language, marks, title in the window, structure."""
    assert str(paper.root.Lang) in ("de-DE", "en-GB")
    assert paper.root.MarkInfo.Marked and not paper.root.MarkInfo.get("/Suspects", False)
    assert paper.root.ViewerPreferences.DisplayDocTitle
    assert paper.tree.Type == Name.StructTreeRoot
    attached = "/AF" in paper.root
    assert attached == (paper.sheet.one("einvoice")[0] == "yes")
    forbidden = {"/OpenAction", "/AA", "/AcroForm", "/OCProperties", "/Requirements", "/NeedsRendering", "/Perms"}
    assert not forbidden & set(paper.root.keys())
    names = paper.root.get("/Names", Dictionary())
    assert set(names.keys()) == ({"/EmbeddedFiles"} if attached else set())


def colours_have_a_meaning(paper):
    """6.2.3: one output intent with an RGB profile; 6.2.4.3: nothing but RGB and grey."""
    assert len(paper.root.OutputIntents) == 1
    intent = paper.root.OutputIntents[0]
    assert intent.S == Name.GTS_PDFA1 and str(intent.OutputConditionIdentifier)
    profile = bytes(intent.DestOutputProfile.read_bytes())
    assert intent.DestOutputProfile.N == 3
    assert struct.unpack(">I", profile[:4])[0] == len(profile)
    assert profile[36:40] == b"acsp" and profile[12:16] == b"mntr" and profile[16:20] == b"RGB " and profile[8] < 5
    for page in paper.pdf.pages:
        for _, operator in pikepdf.parse_content_stream(page):
            assert str(operator) not in {"k", "K", "cs", "CS", "sc", "scn", "SC", "SCN", "gs", "ri", "sh", "BI"}
        for image in page.Resources.get("/XObject", Dictionary()).values():
            space = image.get("/ColorSpace")
            base = space[1] if isinstance(space, Array) else space
            assert base in (Name.DeviceRGB, Name.DeviceGray), base
            assert not {"/SMask", "/Mask", "/Alternates", "/OPI"} & set(image.keys())
            assert not image.get("/Interpolate", False)


# --- fonts -----------------------------------------------------------------------------------------------------------


def table(font, tag):
    for at in range(struct.unpack(">H", font[4:6])[0]):
        name, _, offset, length = struct.unpack(">4sIII", font[12 + 16 * at:28 + 16 * at])
        if name == tag:
            return font[offset:offset + length]
    raise AssertionError(f"the font lacks {tag}")


def advances(font):
    count = struct.unpack(">H", table(font, b"hhea")[34:36])[0]
    glyphs = struct.unpack(">H", table(font, b"maxp")[4:6])[0]
    metrics, units = table(font, b"hmtx"), struct.unpack(">H", table(font, b"head")[18:20])[0]
    widths = [struct.unpack(">H", metrics[4 * at:4 * at + 2])[0] * 1000 / units for at in range(count)]
    return widths + [widths[-1]] * (glyphs - count)


def unicode_of(cmap):
    """Code to text of a ToUnicode map."""
    text, found = cmap.decode("ascii", "replace"), {}
    coded = lambda code: bytes.fromhex(code).decode("utf-16-be")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = coded(value)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
        for low, high, value in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for at, code in enumerate(range(int(low, 16), int(high, 16) + 1)):
                first = coded(value)
                found[code] = first[:-1] + chr(ord(first[-1]) + at)
    return found


def codes_used(paper):
    """The codes shown on pages, by font."""
    used = {}
    for page in paper.pdf.pages:
        font = None
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                font = page.Resources.Font[str(operands[0])].objgen
            strings = operands[0] if str(operator) == "TJ" else operands if str(operator) == "Tj" else []
            for part in strings:
                if isinstance(part, pikepdf.String):
                    data = bytes(part)
                    used.setdefault(font, set()).update(struct.unpack(f">{len(data) // 2}H", data))
    return used


def fonts_are_embedded_and_say_what_they_write(paper):
    """6.2.11: every font embedded as subset, each code with glyph, width and text; UA 7.21."""
    used = codes_used(paper)
    # The letter's typeface in two weights, and behind a serif the other one.
    assert 1 <= len(paper.fonts()) <= 4
    for font in paper.fonts():
        cid = font.DescendantFonts[0]
        descriptor = cid.FontDescriptor
        assert font.Subtype == Name.Type0 and cid.Subtype == Name.CIDFontType2 and font.Encoding == Name("/Identity-H")
        assert re.fullmatch(r"/[A-Z]{6}\+(Inter|BriefSerif)-(Regular|SemiBold)", str(font.BaseFont))
        assert font.BaseFont == cid.BaseFont == descriptor.FontName
        program = bytes(descriptor.FontFile2.read_bytes())
        assert descriptor.FontFile2.Length1 == len(program)
        glyphs = bytes(cid.CIDToGIDMap.read_bytes())
        places = struct.unpack(f">{len(glyphs) // 2}H", glyphs)
        widths, texts, own = cid.W, unicode_of(bytes(font.ToUnicode.read_bytes())), advances(program)
        assert len(widths) == 2 and widths[0] == 1
        for code in used[font.objgen]:
            assert 0 < places[code] < len(own), f"code {code} has no glyph"
            assert abs(float(widths[1][code - 1]) - own[places[code]]) < 0.5, f"code {code} has another width"
            assert texts.get(code), f"code {code} says nothing"
            assert not any(c in "\0\ufeff\ufffe" or 0xE000 <= ord(c) <= 0xF8FF for c in texts[code]), texts[code]


def poppler_sees_the_fonts(paper):
    """Embedded, subset, with Unicode, as a second reader sees it."""
    rows = run("pdffonts", str(paper.path)).stdout.splitlines()[2:]
    assert len(rows) == len(paper.fonts())
    for row in rows:
        assert re.search(r"CID TrueType\s+Identity-H\s+yes yes yes", row), row


# --- pages and structure ---------------------------------------------------------------------------------------------


def pages_are_pages(paper):
    """UA 7.18.3: tab order; A4; nothing interactive."""
    for at, page in enumerate(paper.pdf.pages):
        assert page.Tabs == Name.S and page.StructParents == at
        assert [round(float(edge)) for edge in page.MediaBox] == [0, 0, 595, 842]
        assert not {"/Annots", "/AA", "/Group", "/PresSteps"} & set(page.keys())


def everything_drawn_is_marked(paper):
    """UA 7.1: content is tagged or an artifact; no mark within a mark; each mark once and in the tree."""
    parents = paper.tree.ParentTree.Nums
    for at, page in enumerate(paper.pdf.pages):
        marked, seen = None, []
        owners = parents[2 * at + 1]
        assert parents[2 * at] == at
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                assert marked is None, "a mark within a mark"
                marked = str(operands[0])
                if marked == "/Artifact":
                    assert operands[1].Type in (Name.Pagination, Name.Layout)
                else:
                    seen.append(int(operands[1].MCID))
                    owner = owners[seen[-1]]
                    assert str(owner.S) == marked
                    kids = owner.K if isinstance(owner.K, Array) else [owner.K]
                    own = [k for k in kids if isinstance(k, int) and owner.Pg.objgen == page.obj.objgen]
                    own += [k.MCID for k in kids if isinstance(k, Dictionary) and "/MCID" in k and k.Pg.objgen == page.obj.objgen]
                    assert own.count(seen[-1]) == 1, "a mark that its element does not know"
            elif operator == "EMC":
                assert marked is not None
                marked = None
            elif operator in PAINTING:
                assert marked is not None, f"{operator} outside of marks"
        assert marked is None and seen == list(range(len(owners)))


def the_tree_is_regular(paper):
    """6.7.3, UA 7.1: known types, parents, nothing empty, one document."""
    assert kind(paper.elements[0]) == "Document"
    assert paper.elements[0].P.objgen == paper.tree.objgen
    for element in paper.elements:
        assert kind(element) in TYPES, kind(element)
        kids = element.get("/K", Array())
        kids = kids if isinstance(kids, Array) else [kids]
        assert len(kids) > 0 or kind(element) == "TD", f"an empty {kind(element)}"
        for kid in kids:
            if isinstance(kid, Dictionary) and "/S" in kid:
                assert kid.P.objgen == element.objgen
    heads = [kind(element) for element in paper.elements if kind(element) in ("H1", "H2")]
    assert heads[0] == "H1" and heads.count("H1") == 1


def attributes(element):
    found = element.get("/A", Array())
    return list(found) if isinstance(found, Array) else [found]


def tables_are_regular(paper):
    """UA 7.5: each head says what it heads; all rows have as many columns."""
    tables = [element for element in paper.elements if kind(element) == "Table"]
    # The car, the items, the totals.
    assert len(tables) >= (3 if paper.path.stem in ORDER else 0)
    for each in tables:
        columns = set()
        for row in descend(each, "TR"):
            width = 0
            for cell in [child for child in leaves(row) if kind(child) in ("TH", "TD")]:
                own = attributes(cell)
                assert kind(cell) == "TD" or any("/Scope" in a and a.O == Name.Table for a in own), "a head without scope"
                width += max([int(a.ColSpan) for a in own if "/ColSpan" in a], default=1)
            columns.add(width)
        assert len(columns) == 1, columns


def figures_have_words(paper):
    """UA 7.3: alternate text and place."""
    figures = [element for element in paper.elements if kind(element) == "Figure"]
    for figure in figures:
        assert str(figure.Alt).strip()
        left, low, right, top = next(a for a in attributes(figure) if "/BBox" in a).BBox
        assert 0 <= left < right <= 596 and 0 <= low < top <= 842
    known = {"electric": 2, "english": 1, "new_vehicle": 1, **dict.fromkeys(("used", "long", "wide", "trade"), 0)}
    pay = paper.sheet.one("pay") or ["none"]
    least = 0 if pay[0] == "none" else 1
    assert len(figures) == known.get(paper.path.stem, len(figures)) >= least, len(figures)


# --- what is read ----------------------------------------------------------------------------------------------------

ORDER = {
    "used": ["Autohaus Sonnfeld GmbH · Am Sonnfeld 12", "Frau Dr. Änne Özdemir-Groß Łódźer Straße 4 81735 München",
             "Angebotsnummer A-26-0042", "Ihr Angebot: Volkswagen Golf Variant 2.0 TDI Style DSG",
             "Sehr geehrte Frau Dr. Özdemir-Groß,", "FIN WVWZZZCDZNW123456", "Navigationssystem Discover Pro,",
             "Pos. Bezeichnung Menge", "26.490,00 § 25a 26.490,00", "Winterkompletträder", "Umsatzsteuer 19 % 189,68 €",
             "Gesamtbetrag 27.678,00 €", "Gebrauchtgegenstände/Sonderregelung: Differenzbesteuerung nach § 25a UStG",
             "bis zum 7. Dezember 2026 gebunden", "Mit freundlichen Grüßen", "Walter Rathelz"],
    "electric": ["Logo Autohaus Sonnfeld GmbH", "Meier Vakuumtechnik GmbH Herrn Harald Meier", "Stromverbrauch (kombiniert) 15,6 kWh/100 km",
                 "CO₂-Klasse A", "Skala der CO₂-Klassen", "−2.170,00 19 % −2.170,00", "Gesamtbetrag 44.300,00 €"],
    "english": ["Mr Oliver O’Brien Spittelberggasse 7 1070 WIEN AUSTRIA", "Dear Mr O’Brien,", "CO₂ class with discharged battery E",
                "Electric range 117 km", "Total €54,890.00", "without obligation"],
    "wide": ["ẞŁŽĐŐŰ €„“‚‘’–—…§²³·× Đặng Γιώργος Жданов", "Oberbayern und Schwaben GmbH & Co."],
    "long": ["40 Zubehör 40", "Gesamtbetrag 29.738,79 €"],
}


def struct_text(paper):
    """The text in the order of the tree, as a screen reader takes it."""
    parts = []
    for line in run("pdfinfo", "-struct-text", str(paper.path)).stdout.splitlines():
        match = re.fullmatch(r'\s+"(.*)"', line)
        if match:
            parts.append(match.group(1))
    alts = [str(element.Alt) for element in paper.elements if "/Alt" in element]
    return parts, alts


def it_reads_in_order(paper):
    """Headings, address, tables and totals come as somebody would read them aloud."""
    parts, alts = struct_text(paper)
    text, at = re.sub(r"\s+", " ", " ".join(parts)), 0
    for phrase in ORDER.get(paper.path.stem, []):
        if any(phrase in alt for alt in alts):
            continue
        place = text.find(phrase, 0 if paper.path.stem == "wide" else at)
        assert place >= 0, f"{phrase!r} does not follow in {text[at:at + 300]!r}"
        at = place


def it_copies_as_it_looks(paper):
    """Text copied from the page has the right characters and plain blanks."""
    text = run("pdftotext", "-layout", str(paper.path), "-").stdout
    assert "\u00a0" not in text and "\u202f" not in text and "\ufffd" not in text
    wanted = {"used": ["Łódźer Straße 4", "27.678,00 €", "§ 25a"], "wide": ["ẞŁŽĐŐŰ", "Γιώργος", "Жданов", "−1,00"],
              "english": ["€54,890.00", "O’Brien"], "electric": ["−2.170,00", "CO₂-Klasse"], "long": ["Übertrag"]}
    for phrase in wanted.get(paper.path.stem, []):
        assert phrase in text, phrase


def pages_are_numbered(paper):
    """Each page says which of how many it is; the sign behind the windscreen is one page."""
    if paper.path.stem.startswith("price_sheet"):
        assert len(paper.pdf.pages) == 1
        return
    count = len(paper.pdf.pages)
    word = ("Page", "of") if paper.sheet.one("tongue")[0] == "en" else ("Seite", "von")
    for at in range(1, count + 1):
        text = run("pdftotext", "-f", str(at), "-l", str(at), str(paper.path), "-").stdout
        assert f"{word[0]} {at} {word[1]} {count}" in text, at


CHECKS = [the_file_is_sound, the_header_says_binary, the_file_ends_with_a_newline, the_trailer_names_the_file,
          streams_are_framed, objects_are_packed, the_packet_is_plain, it_says_which_standards_it_follows,
          every_foreign_property_has_its_schema, info_and_packet_agree, the_catalog_is_complete, colours_have_a_meaning,
          fonts_are_embedded_and_say_what_they_write, poppler_sees_the_fonts, pages_are_pages, everything_drawn_is_marked,
          the_tree_is_regular, tables_are_regular, figures_have_words, it_reads_in_order, it_copies_as_it_looks,
          pages_are_numbered]


def one(stem):
    """All checks on one paper."""
    try:
        paper = Paper(FOLDER / f"{stem}.pdf")
    except Exception as fault:  # a file that cannot be opened passes nothing
        return [(f"{stem}.pdf", f"{type(fault).__name__}: {fault}")]
    return [corpus.attempt(f"{stem}.pdf: {check.__name__.replace('_', ' ')}", check, paper) for check in CHECKS]


def main():
    missing = sorted(set(ORDER) - set(corpus.stems()))
    results = [("the corpus", f"lacks {missing}; run: cargo xtask papers" if missing else None)]
    with Pool(2) as pool:
        results += [result for each in pool.imap(one, corpus.stems()) for result in each]
    return corpus.tell(results)


if __name__ == "__main__":
    sys.exit(main())
