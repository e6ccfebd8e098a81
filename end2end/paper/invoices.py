"""Checks the electronic invoices of the corpus: schema and rules with no fault, sums as printed, embedded as the standard says.

The rules are run twice: the XSLT of Factur-X 1.09 by Saxon, and the rules of EN 16931 and XRechnung by a validator of other hands.
"""

import json
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

import pikepdf
from pikepdf import Name
from reader import corpus, einvoice
from reader.einvoice import Invoice, printed

EXTENSION = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"


def schema_and_rules_find_no_fault(rules, sheet, xml):
    """XSD, EN 16931 and Factur-X rules."""
    faults = rules.faults(xml)
    assert not faults, faults


def it_is_there_where_it_must_be(_, sheet, xml):
    """Every invoice carries its file; nothing else does."""
    assert (xml is not None) == (sheet.one("einvoice")[0] == "yes"), sheet.one("einvoice")


def it_is_embedded_as_the_standard_says(_, sheet, xml):
    """ISO 19005-3 6.8, Factur-X 6.2: file, relationship, names, properties."""
    with pikepdf.open(sheet.pdf) as pdf:
        assert len(pdf.Root.AF) == 1
        spec = pdf.Root.AF[0]
        assert pdf.Root.Names.EmbeddedFiles.Names[1].objgen == spec.objgen
        assert spec.Type == Name.Filespec and str(spec.F) == str(spec.UF) == "factur-x.xml"
        assert spec.AFRelationship == Name.Alternative and str(spec.Desc)
        assert spec.EF.F.objgen == spec.EF.UF.objgen
        file = spec.EF.F
        assert file.Type == Name.EmbeddedFile and file.Subtype == Name("/text/xml")
        assert file.Params.Size == len(xml) and str(file.Params.ModDate) == str(pdf.trailer.Info.ModDate)
        packet = bytes(pdf.Root.Metadata.read_bytes()).decode("utf-8")
    for name, value in (("DocumentType", "INVOICE"), ("DocumentFileName", "factur-x.xml"), ("Version", "1.0"),
                        ("ConformanceLevel", "EN 16931")):
        assert f"<fx:{name}>{value}</fx:{name}>" in packet, name
        assert f"<pdfaProperty:name>{name}</pdfaProperty:name>" in packet, name
    assert packet.count(EXTENSION) == 2


def the_sums_are_the_printed_ones(_, sheet, xml):
    """Total, what is left to pay, and each tax, to the cent."""
    invoice, tongue = Invoice(xml), sheet.one("tongue")[0]
    text = corpus.solid(" ".join(corpus.tree_text(sheet.pdf)))
    amounts = [invoice.sum("GrandTotalAmount")]
    # A cancellation asks for nothing, so it prints nothing that is left to pay.
    if sheet.one("pay") is not None:
        amounts.append(invoice.sum("DuePayableAmount"))
    amounts += [group["tax"] for group in invoice.groups() if group["tax"]]
    amounts += [group["base"] for group in invoice.groups() if group["tax"]]
    for amount in amounts:
        assert corpus.solid(printed(tongue, amount)) in text, printed(tongue, amount)
    gross, due = (Decimal(value) for value in sheet.one("sums"))
    assert (invoice.sum("GrandTotalAmount"), invoice.sum("DuePayableAmount")) == (gross, due)


def the_sums_add_up(_, sheet, xml):
    """BR-CO-10 to 16, without the tolerance of the rules."""
    invoice = Invoice(xml)
    lines = sum(Decimal(each.text) for each in invoice.all(".//ram:LineTotalAmount")[:-1])
    total = invoice.sum
    assert lines == total("LineTotalAmount")
    assert total("TaxBasisTotalAmount") == lines - total("AllowanceTotalAmount") + total("ChargeTotalAmount")
    assert total("GrandTotalAmount") == total("TaxBasisTotalAmount") + total("TaxTotalAmount")
    assert total("DuePayableAmount") == total("GrandTotalAmount") - total("TotalPrepaidAmount")
    groups = invoice.groups()
    assert sum(group["base"] for group in groups) == total("TaxBasisTotalAmount")
    assert sum(group["tax"] for group in groups) == total("TaxTotalAmount")
    for group in groups:
        exact = group["base"] * Decimal(group["percent"] or 0) / 100
        assert abs(exact - group["tax"]) < Decimal("0.011"), group
    for line in invoice.all(".//ram:IncludedSupplyChainTradeLineItem"):
        value = lambda name, line=line: line.findtext(f".//ram:{name}", None, einvoice.SPACES)
        product = Decimal(value("ChargeAmount")) * Decimal(value("BilledQuantity"))
        sign = {"true": 1, "false": -1, None: 0}[line.findtext(".//udt:Indicator", None, einvoice.SPACES)]
        product += sign * Decimal(value("ActualAmount") or 0)
        assert abs(product - Decimal(value("LineTotalAmount"))) <= Decimal("0.005"), value("LineTotalAmount")


def it_says_what_the_paper_says(_, sheet, xml):
    """Number, day, kind, buyer, tax category, reason, terms and references as the facts have them."""
    invoice = Invoice(xml)
    head = "rsm:ExchangedDocument"
    assert invoice.text(f"{head}/ram:ID") == sheet.one("number")[0]
    assert invoice.text(f"{head}/ram:TypeCode") == sheet.one("type")[0]
    assert [group["category"] for group in invoice.groups()] == sheet.one("categories")
    everything = " ".join(invoice.root.itertext())
    for [text] in sheet.all("xml"):
        assert text in everything, text


CHECKS = [schema_and_rules_find_no_fault, it_is_embedded_as_the_standard_says, the_sums_are_the_printed_ones,
          the_sums_add_up, it_says_what_the_paper_says]


def second_opinion(files, profile):
    """What the other validator finds in each file; its warnings count, too."""
    with tempfile.TemporaryDirectory() as folder:
        for name, xml in files.items():
            (Path(folder) / f"{name}.xml").write_bytes(xml)
        command = [sys.executable, "-m", "einvoice", "validate-batch", folder, "--format=json", f"--profile={profile}"]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
    faults = {Path(each["source"]).stem: each["violations"] for each in json.loads(told.stdout)["files"]}
    say = lambda name: "; ".join(f"{each['rule']}: {each['message']}" for each in faults[name]) or None
    return [(f"{name} as {profile}", say(name) if name in faults else "was not read") for name in files]


def main():
    rules, results, core, public = einvoice.Rules(), [], {}, {}
    for stem in corpus.stems():
        sheet = corpus.Sheet(stem)
        xml = einvoice.embedded(sheet.pdf)
        name = f"{stem}: {it_is_there_where_it_must_be.__name__.replace('_', ' ')}"
        results.append(corpus.attempt(name, it_is_there_where_it_must_be, rules, sheet, xml))
        if sheet.public.exists():
            public[stem] = sheet.public.read_bytes()
        if xml is not None:
            core[stem] = xml
            for check in CHECKS:
                name = f"{stem}: {check.__name__.replace('_', ' ')}"
                results.append(corpus.attempt(name, check, rules, sheet, xml))
    for files, profile in ((core, "en16931"), (public, "xrechnung")):
        results += second_opinion(files, profile) if files else [(f"some as {profile}", "there are none")]
    return corpus.tell(results)


if __name__ == "__main__":
    sys.exit(main())
