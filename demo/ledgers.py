"""What bookkeeping, workshop and address book know of the customers: open items, revenue, gross profit, orders with
positions, cars, contact persons, cases and contacts. Meier Vakuumtechnik is the customer of the sample sheet, to the
cent; everybody else is made up, and everybody's figures add up."""

import datetime

import meier
import people

TODAY = datetime.date(2026, 11, 23)
STAFF = ["Walter Rathelz", "Andreas Adler", "Yasemin Yıldız-Brandt", "Jonas Reitberger"]
CARS = [
    ("Volkswagen", "Golf Variant", "WVWZZZAUZ", 100), ("Volkswagen", "Transporter", "WV1ZZZ7HZ", 100), ("Škoda", "Octavia Combi", "TMBJJ7NE0", 100),
    ("Opel", "Combo Cargo", "W0LEFYHYB", 10), ("BMW", "320d Touring", "WBA8K1109", 12), ("Mercedes-Benz", "Vito", "WDF447601", 12),
    ("Ford", "Transit Custom", "WF0YXXTTG", 10), ("Audi", "A4 Avant", "WAUZZZF4Z", 100), ("Renault", "Kangoo", "VF1FW51J1", 10),
]
JOBS = [
    ("Inspektion mit Ölwechsel", 9, 180), ("Bremsen vorn erneuert", 14, 320), ("HU und AU", 4, 0), ("Räderwechsel", 5, 0),
    ("Klimaservice", 7, 60), ("Zahnriemen erneuert", 32, 410), ("Batterie ersetzt", 4, 190), ("Windschutzscheibe ersetzt", 22, 520),
]
CASES = [
    ("Interesse an {} als Ersatz für den Firmenwagen", "Verkaufschance"), ("Geräusch an der Vorderachse nach der Reparatur", "Reklamation"),
    ("Rahmenvertrag für den Fuhrpark angefragt", "Schriftwechsel"), ("Leasing läuft aus, Anschlussangebot machen", "Leasingende"),
    ("Probefahrt mit {} gewünscht", "Probefahrt"), ("Serviceplan für drei Fahrzeuge", "Serviceanfrage"),
]
NOTES = [
    "Ruft nächste Woche zurück.", "Möchte das Angebot schriftlich.", "Preis besprochen, wartet auf die Freigabe der Geschäftsleitung.",
    "Nicht erreicht, Nachricht hinterlassen.", "Termin bestätigt.", "Zufrieden mit dem Service.",
]
ROLES = ["Fuhrparkleitung", "Buchhaltung", "Geschäftsführung", "Einkauf", "Sekretariat"]


def euro(cents):
    sign, size = ("-" if cents < 0 else ""), abs(cents)
    return f"{sign}{size // 100:,}".replace(",", ".") + f",{size % 100:02d}"


def date(day):
    return day.strftime("%d.%m.%Y")


def cents(text):
    return int(text.replace(".", "").replace(",", "")) if text else 0


class Books:
    """Everything about all customers, a list of rows for each file."""

    def __init__(self, rng):
        self.rng, self.running = rng, {}
        self.items, self.revenue, self.profit = [], [], []
        self.orders, self.positions, self.cars = [], [], []
        self.persons, self.cases, self.talks = [], [], []
        self.order_number, self.case_number, self.plates = 700_000, 100, set()
        self.phones = rng.sample(range(30, 100), 60)

    def number(self, day):
        """Branch, year and running number, as the sample has it."""
        self.running[day.year] = self.running.get(day.year, 1000) + self.rng.randrange(1, 9)
        return f"01{day.year % 100:02d}{self.running[day.year]:04d}"

    def day(self, year):
        last = min(datetime.date(year, 12, 31), TODAY - datetime.timedelta(75))
        return datetime.date(year, 1, 2) + datetime.timedelta(self.rng.randrange(0, (last - datetime.date(year, 1, 2)).days))

    def car(self, customer):
        rng = self.rng
        make, model, vin, units = rng.choice(CARS)
        while (plate := f"{rng.choice(['M', 'EBE', 'ED', 'STA', 'DAH'])}-{rng.choice('ABCDEFGHKLMNPRSTW')}{rng.choice('ABCDEFGHKLMNPRST')} {rng.randrange(10, 9999)}") in self.plates:
            pass
        self.plates.add(plate)
        built = self.day(rng.randrange(2016, 2025))
        contract = rng.choice(["Leasing", "Finanzierung", "", ""])
        ends = date(TODAY + datetime.timedelta(rng.randrange(20, 900))) if contract else ""
        mileage = (TODAY - built).days * rng.randrange(30, 90)
        vin += "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(2)) + f"{rng.randrange(10**6):06d}"
        due = f"{rng.randrange(1, 13):02d}/{rng.choice([2026, 2027, 2027, 2028])}"
        role, candidate = ("Fahrer" if rng.random() < 0.2 else "Halter"), ("ja" if mileage > 120_000 else "nein")
        self.cars.append([customer, plate, vin, make, model, date(built), str(mileage), date(TODAY - datetime.timedelta(30)), due, contract, ends, role, candidate, ""])
        return {"plate": plate, "vin": vin, "make": make, "units": units, "mileage": mileage}

    def order(self, customer, car, day, is_open):
        """An order with its positions; gives amounts for the invoice."""
        rng = self.rng
        self.order_number += rng.randrange(3, 90)
        title, hours, parts = rng.choice(JOBS)
        price = {10: 1450, 12: 1290, 100: 162}[car["units"]]
        units = hours * car["units"] // 10 or 1
        labour, other = units * price, rng.choice([0, 0, 1290, 2450])
        parts = parts * 100 + (rng.randrange(0, 9900) if parts else 0)
        invoice = "" if is_open else self.number(day)
        mileage = max(1000, car["mileage"] - (TODAY - day).days * 40)
        self.orders.append([
            customer, str(self.order_number), "1", "offen" if is_open else "abgerechnet", rng.choice(["4", "6", "Service"]), title,
            date(day - datetime.timedelta(rng.randrange(0, 4))), invoice, "" if is_open else date(day), euro(labour + parts + other),
            "", euro(labour), euro(parts), car["make"], car["plate"], car["vin"], str(mileage)])
        first = units // 3
        rows = [("Arbeitswerte", title, units - first, price)] + ([("Arbeitswerte", "Prüfen und Probefahrt", first, price)] if first else [])
        rows += [("Ersatzteile", "Teile und Material", 1, parts)] if parts else []
        rows += [("Sonstige", "Entsorgung, Kleinteile", 1, other)] if other else []
        counted = {}
        for register, text, many, each in rows:
            counted[register] = counted.get(register, 0) + 1
            self.positions.append([str(self.order_number), "1", register, str(counted[register]), text, str(many), "0,00", euro(many * each), euro(each)])
        return invoice, labour, parts, other

    def invoices(self, customer, cars):
        """Three years of invoices: those of the workshop, and now and then a car or parts over the counter."""
        rng, found = self.rng, []
        for year in (2024, 2025, 2026):
            for _ in range(rng.randrange(1, 4)):
                day = self.day(year)
                number, labour, parts, other = self.order(customer, rng.choice(cars), day, False)
                warranty = rng.random() < 0.12
                found.append((day, number, "Garantie" if warranty else "Werkstatt", labour + parts + other, -parts * 62 // 100 - other * 8 // 10, -labour * 33 // 100))
            if rng.random() < 0.3:
                net = rng.randrange(900_000, 4_200_000)
                day = self.day(year)
                found.append((day, self.number(day), rng.choice(["Neuwagen", "Gebrauchtwagen"]), net, -net * rng.randrange(86, 95) // 100, 0))
            if rng.random() < 0.4:
                net = rng.randrange(4_000, 90_000)
                day = self.day(year)
                found.append((day, self.number(day), "Teile", net, -net * 70 // 100, 0))
        return found

    def open_invoices(self, balance):
        """The open balance as invoices of this year, gross to the cent."""
        rng, rest, found = self.rng, balance, []
        for left in range(rng.randrange(1, 5), 0, -1):
            gross = rest if left == 1 else rest * rng.randrange(20, 60) // 100
            rest -= gross
            if gross > 0:
                day = TODAY - datetime.timedelta(rng.randrange(2, 130))
                net = round(gross / 1.19)
                found.append((gross, (day, self.number(day), "Teile", net, -net * 71 // 100, 0)))
        return found

    def customer(self, row):
        rng, customer = self.rng, row["Kd.-Nr."]
        cars = [self.car(customer) for _ in range(rng.randrange(1, 4))]
        invoices = self.invoices(customer, cars)
        owed = self.open_invoices(cents(row["Offener Saldo"]))
        pays = int(row["Zahlungstage"] or 14)
        for day, number, _, net, _, _ in invoices:
            gross = round(net * 1.19)
            paid = min(day + datetime.timedelta(max(1, pays + rng.randrange(-6, 7))), TODAY)
            self.items.append([customer, "R", number, date(day), f"{number[-4:]}/{cars[0]['plate']}", euro(gross), "0,00", "0", "", date(paid), row["Offener Saldo"]])
        for gross, (day, number, *_) in owed:
            late = (TODAY - day).days - 30
            level = 2 if late > 60 else 1 if late > 20 else 0
            self.items.append([customer, "R", number, date(day), f"{number[-4:]}/{cars[-1]['plate']}", euro(gross), euro(gross), str(level), "", "", row["Offener Saldo"]])
        self.figures(customer, invoices + [invoice for _, invoice in owed])
        if rng.random() < 0.3:
            self.order(customer, rng.choice(cars), TODAY - datetime.timedelta(rng.randrange(0, 5)), True)
        self.people(row, cars)

    def figures(self, customer, invoices):
        for year in sorted({day.year for day, *_ in invoices}):
            mine = sorted(one for one in invoices if one[0].year == year)
            total, warranty = sum(one[3] for one in mine), sum(one[3] for one in mine if one[2] == "Garantie")
            # Warranty is work of the workshop, too.
            division = {name: sum(one[3] for one in mine if one[2] == name or (name, one[2]) == ("Werkstatt", "Garantie")) for name in DIVISIONS}
            self.revenue.append([customer, str(year), euro(total - warranty), euro(warranty), euro(total)] + [euro(division[name]) for name in DIVISIONS])
            goods, labour = sum(one[4] for one in mine), sum(one[5] for one in mine)
            self.profit.append([customer, str(year), "", "", euro(total), "0,00", euro(goods), euro(labour), euro(total + goods + labour)])
            for day, number, _, net, cost, work in mine:
                self.profit.append([customer, str(year), date(day), number, euro(net), "0,00", euro(cost), euro(work), euro(net + cost + work)])

    def people(self, row, cars):
        rng, customer = self.rng, row["Kd.-Nr."]
        woman = rng.random() < 0.5
        first, last = rng.choice(people.WOMEN if woman else people.MEN), rng.choice(people.SURNAMES)
        consent = rng.choice(["ja", "nein", "offen"])
        proof = ["Kontaktkarte", date(self.day(2025))] if consent == "ja" else ["", ""]
        phone = f"089 99998-0{self.phones.pop()}" if self.phones else ""
        domain = row["E-Mail"].split("@")[-1] if row["E-Mail"] else "firma.example"
        self.persons.append([customer, rng.choice(ROLES), "Frau" if woman else "Herr", "", first, last, phone, "", f"kontakt@{domain}",
                             f"{rng.randrange(1, 29):02d}.{rng.randrange(1, 13):02d}.{rng.randrange(1960, 1998)}", rng.choice(["Telefon", "E-Mail"]), consent, *proof, "offen", ""])
        if rng.random() < 0.8:
            self.case(customer, f"{first} {last}", cars)
        if rng.random() < 0.4:
            self.talk(customer, f"{first} {last}", self.day(2026), "")

    def case(self, customer, person, cars):
        rng = self.rng
        self.case_number += rng.randrange(1, 7)
        text, kind = rng.choice(CASES)
        made, owner = self.day(2026), rng.choice(STAFF)
        done = rng.random() < 0.35
        again = TODAY + datetime.timedelta(rng.randrange(-6, 40))
        status = "abgeschlossen" if done else rng.choice(["offen", "In Bearbeitung", "wartet auf Kunde"])
        won = rng.choice(["gewonnen", "verloren"]) if done else ""
        self.cases.append([customer, str(self.case_number), text.format(rng.choice(CARS)[1]), kind, status, owner, "" if done else date(again + datetime.timedelta(3)),
                           "" if done else date(again), f"{date(made)} {rng.randrange(8, 18):02d}:{rng.randrange(60):02d}", won, "Preis" if won == "verloren" else "", date(made + datetime.timedelta(9)) if done else ""])
        for _ in range(rng.randrange(1, 3)):
            self.talk(customer, person, made + datetime.timedelta(rng.randrange(0, 8)), str(self.case_number))

    def talk(self, customer, person, day, case):
        rng = self.rng
        self.talks.append([customer, f"{date(min(day, TODAY))} {rng.randrange(8, 18):02d}:{rng.randrange(60):02d}", rng.choice(STAFF), person,
                           rng.choice(["Telefon", "E-Mail", "Brief", "Besuch im Autohaus", "Probefahrt"]), rng.choice(NOTES), case])


DIVISIONS = ["Werkstatt", "Gebrauchtwagen", "Teile", "Neuwagen", "Sonstige"]
HEADINGS = {
    "offene-posten.csv": ["Kd.-Nr.", "Rg.Art", "Rg.Nummer", "Rg.Datum", "Buchungstext", "Rg.Betrag", "Saldo", "MSt", "H.Mahn", "Bezahlt am", "Kundensaldo"],
    "umsaetze.csv": ["Kd.-Nr.", "Jahr", "Umsatz", "Garantie", "Gesamt"] + DIVISIONS,
    "rohertrag.csv": ["Kd.-Nr.", "Buchungsjahr", "Rech.-Dt.", "Rech.-Nr.", "Erlöse", "Erlösminderung", "Wareneinsatz", "Kalk. Fertiglöhne", "Rohertrag"],
    "auftraege.csv": ["Kd.-Nr.", "Auftrag", "Splitt", "Stand", "Auftragsart", "Titel", "Auftragsdatum", "Rech.-Nr.", "Rech.-Dt.", "Betrag", "SEAG",
                      "Summe Lohn", "Summe ET", "Marke", "Kennzeichen", "FIN", "Kilometerstand"],
    "auftragspositionen.csv": ["Auftrag", "Splitt", "Register", "Pos.", "Text", "Menge", "Erstattet", "Betrag", "Einzelpreis"],
    "fahrzeuge-kunden.csv": ["Kd.-Nr.", "Kennzeichen", "FIN", "Marke", "Modell", "Erstzulassung", "Kilometerstand", "Kilometerstand vom", "HU fällig",
                             "Vertrag", "Vertragsende", "Rolle", "Inzahlungnahme", "Bemerkung"],
    "ansprechpartner.csv": ["Kd.-Nr.", "Funktion", "Anrede", "Titel", "Vorname", "Nachname", "Durchwahl", "Mobil", "E-Mail", "Geburtstag", "Bevorzugt",
                            "Werbung Telefon", "Nachweis Telefon", "Telefon seit", "Werbung E-Mail", "Bemerkung"],
    "vorgaenge.csv": ["Kd.-Nr.", "Vorgangsnummer", "Vorgang", "Art", "Status", "Verantwortlicher", "Termin", "Wiedervorlage", "Erstellt am/um", "Ergebnis", "Grund",
                      "Abgeschlossen am"],
    "kundenkontakte.csv": ["Kd.-Nr.", "Datum/Uhrzeit", "Mitarbeiter", "Ansprechpartner", "Art", "Notiz", "Vorgangsnummer"],
}


def files(rng, headings, customers):
    """All files with their headings, out of the rows of the customer list."""
    books = Books(rng)
    named = [dict(zip(headings, row)) for row in customers]
    firms = [row for row in named if row["Kundenart"] == "Firma" and row["Kd.-Nr."] != meier.NUMBER]
    for row in firms[:64]:
        books.customer(row)
    for row in [row for row in named if row["Kundenart"] == "Privat"][:40]:
        books.car(row["Kd.-Nr."])
    rows = {
        "offene-posten.csv": meier.ITEMS + books.items, "umsaetze.csv": meier.REVENUE + books.revenue, "rohertrag.csv": meier.PROFIT + books.profit,
        "auftraege.csv": meier.ORDERS + books.orders, "auftragspositionen.csv": meier.POSITIONS + books.positions,
        "fahrzeuge-kunden.csv": meier.CARS + books.cars, "ansprechpartner.csv": meier.PERSONS + books.persons,
        "vorgaenge.csv": meier.CASES + books.cases, "kundenkontakte.csv": meier.TALKS + books.talks,
    }
    return {name: [HEADINGS[name]] + rows[name] for name in HEADINGS}
