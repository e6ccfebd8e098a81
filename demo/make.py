"""Makes the demo dealership's files. Deterministic, standard library only: `python3 demo/make.py` changes nothing
unless something here was changed."""

import csv
import io
import pathlib
import random
import sys

sys.dont_write_bytecode = True

import broken
import customers
import ledgers
import vehicles

HERE = pathlib.Path(__file__).parent

STAFF = [
    ["Name", "Kürzel", "Rolle", "Telefon", "E-Mail"],
    ["Petra Sonnfeld", "PS", "Administrator", "089 99998-010", "p.sonnfeld@autohaus-sonnfeld.example"],
    ["Walter Rathelz", "WR", "Verkaufsleiter", "089 99998-011", "w.rathelz@autohaus-sonnfeld.example"],
    ["Andreas Adler", "AA", "Verkauf", "089 99998-012", "a.adler@autohaus-sonnfeld.example"],
    ["Yasemin Yıldız-Brandt", "YB", "Verkauf", "089 99998-013", "y.yildiz-brandt@autohaus-sonnfeld.example"],
    ["Jonas Reitberger", "JR", "Verkauf", "089 99998-014", "j.reitberger@autohaus-sonnfeld.example"],
    ["Florian Höß", "FH", "Serviceberater", "089 99998-015", "f.hoess@autohaus-sonnfeld.example"],
    ["Sabine Kroiß", "SK", "Buchhaltung", "089 99998-016", "s.kroiss@autohaus-sonnfeld.example"],
]

HOUSE = [
    ["Feld", "Wert"],
    ["Firma", "Autohaus Sonnfeld GmbH"],
    ["Straße", "Am Sonnfeld 12"],
    ["PLZ", "85521"],
    ["Ort", "Ottobrunn"],
    ["Telefon", "089 99998-0"],
    ["E-Mail", "info@autohaus-sonnfeld.example"],
    ["Internet", "www.autohaus-sonnfeld.example"],
    ["Handelsregister", "Amtsgericht München, HRB 994170"],
    ["Geschäftsführer", "Petra Sonnfeld"],
    ["Steuernummer", "143/133/40172"],
    ["USt-IdNr.", "DE998143400"],
    ["Bank", "Sonnfelder Volksbank"],
    ["IBAN", "DE02 1203 0000 0000 2020 51"],
    ["BIC", "BYLADEM1001"],
    ["Angebot gültig (Tage)", "14"],
    ["Öffnungszeiten", "Mo–Fr 8:30–18:30 | Sa 9–14"],
    ["Geschlossen am", "24.12.2026, 31.12.2026"],
    ["Antwortzeit (Minuten)", "60"],
]


def write(name, rows, encoding):
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    (HERE / name).write_bytes(text.getvalue().encode(encoding))


if __name__ == "__main__":
    write("fahrzeuge.csv", [vehicles.HEADINGS] + vehicles.rows(random.Random(20261123)), "cp1252")
    known = customers.rows(random.Random(24107))
    write("kunden.csv", [customers.HEADINGS] + known, "utf-8-sig")
    for name, rows in ledgers.files(random.Random(403865), customers.HEADINGS, known).items():
        write(name, rows, "cp1252" if name in ("offene-posten.csv", "umsaetze.csv", "rohertrag.csv") else "utf-8-sig")
    write("mitarbeiter.csv", STAFF, "utf-8")
    write("autohaus.csv", HOUSE, "utf-8")
    for name, content in broken.FILES.items():
        (HERE / "broken" / name).write_bytes(content)
