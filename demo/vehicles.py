"""The vehicle list as a dealer management system gives it: Windows-1252, semicolons, German formats."""

import datetime
import math

import cars

TODAY = datetime.date(2026, 11, 23)
PETROL, DIESEL, CURRENT = 1.74, 1.65, 0.36  # mean prices of a litre and a kWh that the energy costs assume
CO2_PRICE = 127  # mean price of a tonne over ten years that the CO2 costs assume

HEADINGS = [
    "Interne Nummer", "Fahrzeugart", "Marke", "Modell", "Ausführung", "Aufbau", "FIN", "Kennzeichen", "HSN", "TSN",
    "Erstzulassung", "Kilometerstand", "Leistung (kW)", "Leistung (PS)", "Hubraum (cm³)", "Kraftstoff", "Getriebe",
    "Farbe", "Türen", "Sitze", "Vorbesitzer", "Unfallfrei", "HU fällig", "Verkaufspreis", "Besteuerung", "Eingang",
    "Standtage", "Standort", "Ausstattung", "Bemerkung", "Verbrauch komb. (l/100 km)",
    "Stromverbrauch komb. (kWh/100 km)", "CO2 komb. (g/km)", "CO2 entladen (g/km)", "CO2-Klasse",
    "Elektrische Reichweite (km)", "Energiekosten (15.000 km/a)", "Kfz-Steuer", "CO2-Kosten (10 Jahre)",
]

DAMAGES = [
    "Reparierter Vorschaden: Heckstoßfänger und Heckklappe instand gesetzt und lackiert, Rechnung liegt vor.",
    "Reparierter Frontschaden (Stoßfänger, Motorhaube, Scheinwerfer rechts), Gutachten und Rechnung liegen vor.",
    "Seitenteil hinten links instand gesetzt, Schadenshöhe 4.180 € netto, fachgerecht behoben.",
    "Hagelschaden, drückend instand gesetzt; einzelne Dellen auf dem Dach sichtbar.",
    "Unreparierter Streifschaden Tür rechts, im Preis berücksichtigt.",
]
REMARKS = [
    "Scheckheftgepflegt, letzte Inspektion bei uns im Haus.", "Nichtraucherfahrzeug.", "8-fach bereift, Winterräder auf Leichtmetall.",
    "Bremsen vorn neu.", "Zweitschlüssel vorhanden, Serviceheft digital.", "Kleine Parkdelle Fahrertür, siehe Bilder.",
]


def remarks(age, fuel, owners, company):
    """What may be said of such a car."""
    fitting = list(REMARKS)
    if company:
        fitting += ["Leasingrückläufer, Gutachten liegt vor."] * 3
    elif owners == 1:
        fitting += ["Aus erster Hand, Garagenwagen."] * 2
    if age > 6 and fuel == cars.D:
        fitting += ["Zahnriemen und Wasserpumpe neu."] * 2
    if fuel == cars.E:
        fitting += [f"Batterietest: Zustand (SoH) {98 - round(age * 1.4)} %, Zertifikat liegt vor."] * 3
    return fitting


def money(euro):
    whole = f"{euro:,.2f}"
    return whole.replace(",", " ").replace(".", ",").replace(" ", ".")


def grouped(number):
    return f"{number:,}".replace(",", ".")


def decimal(number):
    return f"{number:.1f}".replace(".", ",")


def day(date):
    return date.strftime("%d.%m.%Y") if date else ""


def workday(date):
    """No registration office and no delivery on a Saturday, Sunday, or the holidays that fall on a fixed day."""
    holidays = {(1, 1), (1, 6), (5, 1), (8, 15), (10, 3), (11, 1), (12, 25), (12, 26)}
    while date.weekday() > 4 or (date.month, date.day) in holidays:
        date -= datetime.timedelta(1)
    return date


def tax(fuel, ccm, co2):
    """Kraftfahrzeugsteuer a year, § 9 KraftStG for first registrations from 2021; electric cars are exempt."""
    if fuel == cars.E:
        return 0
    total = math.ceil(ccm / 100) * (9.5 if fuel == cars.D else 2.0)
    steps = [(95, 115, 2.0), (115, 135, 2.2), (135, 155, 2.5), (155, 175, 2.9), (175, 195, 3.4), (195, 999, 4.0)]
    total += sum(rate * max(0, min(co2, to) - above) for above, to, rate in steps)
    return int(total)


def co2_class(grams):
    for limit, letter in [(0, "A"), (95, "B"), (115, "C"), (135, "D"), (155, "E"), (175, "F")]:
        if grams <= limit:
            return letter
    return "G"


def label(spec):
    """The values of the Pkw-EnVKV that a new car has to show."""
    _, _, _, _, fuel, _, _, ccm, _, _, litres, current, co2, empty, reach = spec[:15]
    if co2 is None:
        co2 = round(litres * (26.2 if fuel == cars.D else 22.75))
    letter = co2_class(co2) + (f" / {co2_class(empty)}" if empty else "")
    cost = 150 * (litres * (DIESEL if fuel == cars.D else PETROL) + current * CURRENT)
    return [
        decimal(litres) if litres else "", decimal(current) if current else "", str(co2), str(empty or ""), letter,
        str(reach or ""), money(cost), money(tax(fuel, ccm or 0, co2)), money(co2 * 150_000 / 1_000_000 * CO2_PRICE),
    ]


class Yard:
    """Makes cars. The same seed makes the same cars."""

    def __init__(self, rng):
        self.rng, self.vins, self.count = rng, set(), {"NW": 400, "GW": 100}

    def vin(self, pattern, year):
        letters = "FGHJKLMNPRSTV"  # model years 2015 to 2027
        while True:
            filled = pattern.replace("{y}", letters[year - 2015])
            vin = "".join(str(self.rng.randrange(10)) if c == "#" else c for c in filled)
            if vin not in self.vins and not vin.endswith("0000"):
                assert len(vin) == 17 and not set(vin) & set("IOQ"), vin
                self.vins.add(vin)
                return vin

    def number(self, kind):
        self.count[kind] += self.rng.randrange(1, 7)
        return f"{kind}26-{self.count[kind]:04d}"

    def equipment(self, fuel, body, list_price, year):
        if body == cars.WORK:
            return ", ".join(self.rng.sample(cars.WORKING, 7))
        steps = [items for least, items in cars.STEPS if list_price >= least]
        replaced = {"LED-Tagfahrlicht": "LED-Scheinwerfer", "Einparkhilfe hinten": "Einparkhilfe vorn und hinten",
                    "LED-Scheinwerfer": "Matrix-LED-Scheinwerfer", "Klimaautomatik": "3-Zonen-Klimaautomatik"}
        all_of = [item for items in steps for item in items]
        chosen = [item for item in all_of if replaced.get(item) not in all_of]
        if year < 2018:
            late = {"LED-Scheinwerfer", "Spurhalteassistent", "Verkehrszeichenerkennung", "Abstandsregeltempomat (ACC)", "Matrix-LED-Scheinwerfer"}
            chosen = [item for item in chosen if item not in late] + ["Bi-Xenon-Scheinwerfer" if list_price > 30_000 else "LED-Tagfahrlicht"]
        if "Klimaautomatik" not in all_of:
            chosen.append("Klimaanlage")
        possible = [name for name, least, since, without in cars.OPTIONS
                    if list_price >= least and year >= since and body not in without]
        chosen += self.rng.sample(possible, min(len(possible), self.rng.randrange(3, 7))) + [cars.wheels(list_price)]
        chosen += cars.ELECTRIC[-self.rng.randrange(2, 5):] if fuel == cars.E else cars.PLUGIN if fuel == cars.P else []
        return ", ".join(chosen)

    def colour(self, make):
        return self.rng.choice(cars.COLOURS.get(make, cars.COLOURS[""]))

    def new(self, spec, condition):
        rng, ordered = self.rng, condition == "Bestellfahrzeug"
        make, model, variant, body, fuel, gear, kw, ccm, doors, seats = spec[:10]
        list_price, hsn, tsn, pattern = spec[15:]
        arrived = None if ordered else workday(TODAY - datetime.timedelta(rng.randrange(4, 190)))
        registered, km, plate, owners, reduction = None, rng.randrange(5, 22), "", 0, rng.uniform(0.05, 0.12)
        if condition == "Tageszulassung":
            registered, owners, reduction = workday(arrived + datetime.timedelta(2)), 1, rng.uniform(0.15, 0.19)
        elif condition == "Vorführwagen":
            registered, owners, reduction = workday(arrived + datetime.timedelta(3)), 1, rng.uniform(0.17, 0.23)
            km = 600 + int((TODAY - registered).days * rng.uniform(18, 36))
            plate = f"M-SF {rng.randrange(1000, 9999)}"
        elif condition == "Dienstwagen":
            registered = workday(TODAY - datetime.timedelta(rng.randrange(300, 420)))
            arrived, owners, reduction = workday(TODAY - datetime.timedelta(rng.randrange(6, 40))), 1, rng.uniform(0.24, 0.29)
            km, plate = rng.randrange(9_000, 17_500), f"M-SF {rng.randrange(1000, 9999)}"
        if plate and fuel in (cars.E, cars.P):
            plate += "E"
        options = rng.randrange(8, 60) * 50
        price = round((list_price + options) * (1 - reduction) + 990, -2) - 10
        inspection = month_after(registered, 36) if registered else ""
        year = 2026 if (registered or arrived or TODAY) < datetime.date(2026, 6, 1) else 2027
        if condition == "Dienstwagen":
            year = 2026
        place = "Zulauf" if ordered else rng.choice(["Ottobrunn, Ausstellung", "Ottobrunn, Hof A", "Filiale Haar"])
        remark = f"Lieferbar ab KW {rng.randrange(2, 12):02d}/2027." if ordered else ""
        labelled = condition != "Dienstwagen"
        return [
            self.number("NW"), condition, make, model, variant, body, self.vin(pattern, year), plate, hsn, tsn,
            day(registered), grouped(0 if ordered else km), kw, round(kw * 1.35962), ccm or "", fuel, gear, self.colour(make),
            doors, seats, owners, "ja", inspection, money(price), "MwSt. ausweisbar", day(arrived),
            (TODAY - arrived).days if arrived else "", place, self.equipment(fuel, body, list_price, year), remark,
        ] + (label(spec) if labelled else [""] * 9)

    def used(self, spec):
        rng = self.rng
        make, model, variant, body, fuel, gear, kw, ccm, doors, seats, list_price, first, last, hsn, tsn, pattern, yearly = spec
        registered = workday(datetime.date(rng.randrange(first, last + 1), rng.randrange(1, 13), rng.randrange(1, 29)))
        age = (TODAY - registered).days / 365.25
        km = int(yearly * 1000 * age * rng.uniform(0.78, 1.22))
        damaged = rng.random() < 0.09
        price = list_price * worth(make, model, age, fuel, body) * (1 - (km / 1000 - 13 * age) * 0.0012) * rng.uniform(0.96, 1.04)
        price = max(3490, round(price * (0.86 if damaged else 1), -2) - 10)
        owners = 1 if age < 4.5 else rng.choice([1, 1, 2, 2, 3] if age > 7 else [1, 1, 2])
        company = body == cars.WORK or (owners == 1 and rng.random() < (0.6 if age < 5 else 0.2))
        arrived = workday(TODAY - datetime.timedelta(int(min(260, rng.expovariate(1 / 48))) + 4))
        due = rng.random() < 0.2 and age > 5
        remark = rng.choice(DAMAGES) if damaged else (rng.choice(remarks(age, fuel, owners, company)) if rng.random() < 0.6 else "")
        return [
            self.number("GW"), "Gebrauchtwagen", make, model, variant, body, self.vin(pattern, registered.year), "", hsn, tsn,
            day(registered), grouped(km), kw, round(kw * 1.35962), ccm or "", fuel, gear, self.colour(make), doors, seats,
            owners, "nein" if damaged else "ja", next_inspection(registered, due), money(price),
            "MwSt. ausweisbar" if company else "Differenzbesteuert", day(arrived), (TODAY - arrived).days,
            rng.choice(["Ottobrunn, Hof A", "Ottobrunn, Hof B", "Ottobrunn, Halle", "Filiale Haar"]),
            self.equipment(fuel, body, list_price, registered.year), remark,
        ] + [""] * 9


def worth(make, model, age, fuel, body):
    """What is left of the list price after so many years, with the makes and bodies that people pay more for."""
    left = 0.88 * math.exp(-0.112 * age) + 0.05
    left *= 0.78 if fuel == cars.E else 0.92 if fuel == cars.P else 1
    sought = {"Porsche": 1.3, "Suzuki": 1.25, "Toyota": 1.1, "Dacia": 1.08, "Volkswagen": 1.02, "Opel": 0.92, "Ford": 0.94}
    left *= 1.3 if "California" in model else 1.2 if "Multivan" in model else 1
    return left * sought.get(make, 1) * (1.12 if body == cars.CAB and make != "Porsche" else 1)


def month_after(date, months):
    index = date.year * 12 + date.month - 1 + months
    return f"{index % 12 + 1:02d}/{index // 12}"


def next_inspection(registered, renewed):
    """Three years after the first registration, then every two; nothing leaves the yard with less than three months."""
    if renewed:
        return month_after(TODAY, 24)
    months = 36
    while (registered.year - TODAY.year) * 12 + registered.month - TODAY.month + months < 3:
        months += 24
    return month_after(registered, months)


def rows(rng):
    yard = Yard(rng)
    new = [yard.new(spec, "Neuwagen") for spec in cars.NEW]
    new += [yard.new(spec, "Bestellfahrzeug") for spec in rng.sample(cars.NEW, 9)]
    for condition, count in [("Vorführwagen", 9), ("Tageszulassung", 10), ("Dienstwagen", 4)]:
        new += [yard.new(spec, condition) for spec in rng.sample(cars.NEW, count)]
    used = [yard.used(spec) for spec in cars.USED] + [yard.used(spec) for spec in rng.sample(cars.USED[:28], 22)]
    rng.shuffle(used)
    return new + used
