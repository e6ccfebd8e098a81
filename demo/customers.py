"""The customer list as an office saves it: UTF-8 with mark, semicolons. Telephone numbers are of the ranges that the
Bundesnetzagentur keeps free for stories, mail addresses end in .example, VAT ids in numbers that nobody has."""

import datetime
import re
import unicodedata

import checked
import people

HEADINGS = [
    "Kd.-Nr.", "Kundenart", "Anrede", "Titel", "Vorname", "Nachname", "Firma", "Zusatz", "Straße", "Hausnr.", "PLZ", "Ort",
    "Land", "Telefon", "Mobil", "E-Mail", "Internet", "Geburtsdatum", "USt-IdNr.", "Zahlungstage", "Zahlungstage Vorjahr",
    "Zahlungstage Vorvorjahr", "Offener Saldo", "Kreditlimit", "Bonität", "Klassifizierung", "Kondition", "Kundengruppe",
    "Bemerkung",
]
PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "ı": "i", "ø": "o", "æ": "ae", "đ": "d"})
LEGAL_FORM = r" (GmbH.*|Ges\.m\.b\.H\.|e\. K\.|gGmbH|KG|OHG|GbR|UG.*|AG|PartG mbB|& Partner mbB|SARL|S\.A\.S\.|Sp\. z o\.o\.|B\.V\.|V\.O\.F\.)$"
VAT_IDS = {"AT": checked.austrian, "FR": checked.french, "PL": checked.polish, "NL": checked.dutch}


def ascii_word(text):
    """What a name looks like in a mail address."""
    spelled = unicodedata.normalize("NFD", text.lower().translate(PLAIN))
    return "".join(c if c.isascii() and c.isalnum() else "-" for c in spelled if not unicodedata.combining(c)).strip("-")


class Book:
    """Makes customers. The same seed makes the same customers."""

    def __init__(self, rng):
        self.rng, self.number, self.rows, self.mails, self.names = rng, 10_000, [], set(), set()
        self.fixed = rng.sample(range(100, 1000), 500)
        self.mobile = rng.sample([f"0171 39200{n:02d}" for n in range(100)] + [f"0176 040690{n:02d}" for n in range(100)], 200)

    def add(self, **cells):
        self.number += self.rng.randrange(1, 90)
        cells.setdefault("Kd.-Nr.", str(self.number))
        self.rows.append([cells.get(heading, "") for heading in HEADINGS])

    def phones(self, munich, foreign=False):
        """Outside of Munich and abroad people give a mobile number."""
        fixed = f"089 99998-{self.fixed.pop()}" if munich and self.rng.random() < 0.75 and self.fixed else ""
        mobile = self.mobile.pop() if (not fixed or self.rng.random() < 0.35) and self.mobile else ""
        if foreign and mobile:
            mobile = "+49 " + mobile[1:]
        return {"Telefon": fixed, "Mobil": mobile}

    def mail(self, first, last):
        name = ".".join(filter(None, [ascii_word(first), ascii_word(last)]))
        while name in self.mails:
            name += str(self.rng.randrange(2, 90))
        self.mails.add(name)
        return f"{name}@{self.rng.choice(['post', 'mail', 'web', 'netz'])}.example"

    def birthday(self, first):
        begin, end = (1942, 1966) if first in people.OLD else (1989, 2008) if first in people.YOUNG else (1962, 1992)
        born = datetime.date(begin, 1, 1) + datetime.timedelta(self.rng.randrange(0, (end - begin) * 365))
        return born.strftime("%d.%m.%Y")

    def habits(self):
        group, kind = self.rng.choice([("10", "NEUFAHRZEUGKUNDE"), ("10", "GEBRAUCHTFAHRZEUGKUNDE"), ("10", "SERVICEKUNDE"), ("12", "INTERESSENT")])
        cash = self.rng.random() < 0.3
        return {"Klassifizierung": kind, "Kundengruppe": group, "Bonität": "Barkunde" if cash else "", "Kondition": "SOFORT"}

    def odd(self, entry):
        salutation, title, first, last, street, house, code, town, country, remark = entry
        munich = not country and any(code == c and munich for c, _, munich in people.TOWNS)
        self.add(Kundenart="Privat", Anrede=salutation, Titel=title, Vorname=first, Nachname=last, Straße=street, PLZ=code,
                 Ort=town, Land=country, Bemerkung=remark, Geburtsdatum=self.birthday(first), **{"Hausnr.": house},
                 **{"E-Mail": self.mail(first, last)}, **self.phones(munich, bool(country)), **self.habits())

    def person(self):
        rng = self.rng
        while True:
            woman = rng.random() < 0.48
            first = rng.choice(people.WOMEN if woman else people.MEN)
            last = rng.choice(people.DOUBLES if rng.random() < 0.05 else people.SURNAMES)
            if (first, last) not in self.names:
                break
        self.names.add((first, last))
        title = rng.choice(["Dr.", "Dr. med.", "Prof. Dr."]) if rng.random() < 0.05 else ""
        code, town, munich = rng.choice(people.TOWNS)
        house = f"{rng.randrange(1, 120)}" + (rng.choice([" a", " b", "c"]) if rng.random() < 0.1 else "")
        mail = self.mail(first, last) if rng.random() < 0.72 else ""
        remark = rng.choice(people.REMARKS) if rng.random() < 0.2 else ""
        self.add(Kundenart="Privat", Anrede="Frau" if woman else "Herr", Titel=title, Vorname=first, Nachname=last,
                 Straße=rng.choice(people.STREETS), PLZ=code, Ort=town, Bemerkung=remark,
                 Geburtsdatum=self.birthday(first) if rng.random() < 0.8 else "", **{"Hausnr.": house, "E-Mail": mail},
                 **self.phones(munich), **self.habits())

    def account(self):
        """How a firm pays; one in twelve owes more than its limit."""
        rng, limit = self.rng, self.rng.choice([0, 3000, 5000, 8000, 10000, 15000, 25000])
        days = rng.randrange(8, 61)
        balance = round(rng.uniform(80, max(limit, 600) * rng.choice([0.3, 0.6, 0.9])), 2) if rng.random() < 0.5 else 0
        if limit and rng.random() < 0.08:
            balance = round(limit * rng.uniform(1.02, 1.3), 2)
        return {
            "Zahlungstage": str(days), "Zahlungstage Vorjahr": str(max(3, days + rng.randrange(-9, 10))),
            "Zahlungstage Vorvorjahr": str(max(3, days + rng.randrange(-12, 13))), "Offener Saldo": euro(balance),
            "Kreditlimit": euro(limit), "Bonität": "Kreditkunde" if limit else "Barkunde",
            "Kondition": rng.choice(["30 NETTO", "14 NETTO", "14/2, 30 NETTO"]) if limit else "SOFORT",
            "Klassifizierung": rng.choice(["NEUFAHRZEUGKUNDE", "FLOTTENKUNDE", "SERVICEKUNDE", "GEBRAUCHTFAHRZEUGKUNDE"]),
            "Kundengruppe": rng.choice(["20", "20", "30", "55"]),
        }

    def firm(self, firm, addition, salutation, first, last, street, house, code, town, country):
        munich = not country and any(code == c and m for c, _, m in people.TOWNS)
        plain = re.sub(LEGAL_FORM, "", firm).replace("'", "").replace(".", "").replace("&", "und")
        domain = re.sub("-+", "-", ascii_word(plain)).strip("-") + ".example"
        vat = VAT_IDS.get(country, checked.german)(self.rng) if country != "CH" else ""
        remark = f"UID {checked.swiss(self.rng)}, Ausfuhr." if country == "CH" else ""
        self.add(Kundenart="Firma", Anrede=salutation, Vorname=first, Nachname=last, Firma=firm, Zusatz=addition, Straße=street,
                 PLZ=code, Ort=town, Land=country, Bemerkung=remark, Internet="www." + domain,
                 **{"Hausnr.": house, "E-Mail": "info@" + domain, "USt-IdNr.": vat},
                 **self.phones(munich, bool(country)), **self.account())

    def tradesman(self, trade):
        rng, woman = self.rng, self.rng.random() < 0.4
        first, last = rng.choice(people.WOMEN if woman else people.MEN), rng.choice(people.SURNAMES)
        code, town, _ = rng.choice(people.TOWNS)
        addition = rng.choice(["", "", "", "Buchhaltung", "Fuhrpark", "z. Hd. Einkauf"])
        self.firm(trade.format(last), addition, "Frau" if woman else "Herr", first, last, rng.choice(people.STREETS),
                  str(rng.randrange(1, 90)), code, town, "")

    def meier(self):
        """The customer of the sample sheet, to the letter; its VAT id is known to be wrong."""
        self.add(**{
            "Kd.-Nr.": "24107", "Kundenart": "Firma", "Anrede": "Herr", "Vorname": "Harald", "Nachname": "Meier",
            "Firma": "Meier Vakuumtechnik GmbH", "Straße": "Meier-Hess-Anlage", "Hausnr.": "4", "PLZ": "85521",
            "Ort": "Ottobrunn", "Telefon": "089 99998-024", "E-Mail": "h.meier@meier-vakuumtechnik.example",
            "Internet": "www.meier-vakuumtechnik.example", "USt-IdNr.": "DE123456789", "Zahlungstage": "584",
            "Zahlungstage Vorjahr": "584", "Zahlungstage Vorvorjahr": "584", "Offener Saldo": "9.357,63",
            "Kreditlimit": "8.000,00", "Bonität": "Kreditkunde", "Klassifizierung": "NEUFAHRZEUGKUNDE",
            "Kondition": "30 NETTO", "Kundengruppe": "55", "Bemerkung": "sammelt Modelle",
        })

    def careful(self):
        """A remark as people really type them: lines, quotation marks and semicolons."""
        self.add(Kundenart="Privat", Anrede="Frau", Vorname="Gertraud", Nachname="Wölfl", Straße="Finkenweg", PLZ="85640",
                 Ort="Putzbrunn", Geburtsdatum="03.05.1951", Telefon="089 99998-031", **{"Hausnr.": "2"}, **self.habits(),
                 Bemerkung='Bitte nur vormittags anrufen; nachmittags beim Enkel.\nSagt: "Kein Diesel, kein Leasing!"')


def euro(amount):
    return f"{amount:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def rows(rng):
    book = Book(rng)
    makers = [lambda e=entry: book.odd(e) for entry in people.ODD]
    makers += [lambda e=entry: book.firm(*e) for entry in people.FOREIGN]
    makers += [lambda t=trade: book.tradesman(t) for trade in people.TRADES * 2 + people.TRADES[:10]]
    makers += [book.person for _ in range(232)] + [book.meier, book.careful]
    rng.shuffle(makers)
    for make in makers:
        make()
    return book.rows
