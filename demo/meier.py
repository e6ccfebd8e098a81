"""Meier Vakuumtechnik: the customer of the sample sheet, with the figures that its own sums prove. The header's balance
and the sum of the open items are 9.20 apart in the sample, and stay so."""

NUMBER = "24107"
HEADER = "9.357,63"


def item(kind, number, day, text, amount, balance):
    return [NUMBER, kind, number, day, text, amount, balance, "0", "", "", HEADER]


ITEMS = [
    item("", "U2004", "15.06.2009", "U2004/15.06.09/2012500", "0,00", "-1.112,88"),
    item("R", "0107091089", "14.05.2007", "272237/NA-PT 193 S", "785,00", "785,00"),
    item("R", "0107091122", "15.05.2007", "272236/NA-PE 496 S", "119,40", "119,40"),
    item("R", "0107091123", "15.05.2007", "272238/NA-PL 208 S", "89,85", "89,85"),
    item("R", "0107091233", "22.05.2007", "272071/NA-B 2106 S", "785,00", "785,00"),
    item("R", "0107091248", "22.05.2007", "272233/NA-JD 970 S", "246,85", "246,85"),
    item("R", "0107091271", "23.05.2007", "272291/NA-WR 300 S", "132,78", "132,78"),
    item("R", "0107091276", "23.05.2007", "271996/NA-FR 472 S", "1.757,73", "1.757,73"),
    item("R", "0107091317", "25.05.2007", "272425/NA-DE 477 S", "246,58", "246,58"),
    item("R", "0107091392", "28.05.2007", "272426/NA-ND 136 S", "82,97", "82,97"),
    item("R", "01101891", "08.06.2010", "R0068013250000000 MEIER010618", "2.651,22", "2.651,22"),
    item("", "U4292", "04.10.2010", "Testbuchung", "0,00", "500,00"),
    item("", "U4293", "04.10.2010", "Buchungswert", "0,00", "100,00"),
    item("R", "01111892", "07.03.2011", "R0068013250000000 MEIER01118", "2.151,22", "2.151,22"),
    item("R", "01111893", "07.03.2011", "R0068013250000000 MEIER01118", "831,11", "831,11"),
]

# Divisions that are nothing altogether stand outside of the sample's picture.
REVENUE = [
    [NUMBER, "2009", "15.960,00", "0,00", "15.960,00", "0,00", "0,00", "0,00", "0,00", "0,00"],
    [NUMBER, "2010", "2.451,22", "0,00", "2.451,22", "0,00", "0,00", "2.451,22", "0,00", "0,00"],
    [NUMBER, "2011", "2.506,16", "0,00", "2.506,16", "1.566,13", "0,00", "940,03", "0,00", "0,00"],
    [NUMBER, "2012", "2.651,22", "0,00", "2.651,22", "0,00", "0,00", "0,00", "0,00", "0,00"],
]

PROFIT = [
    [NUMBER, "2011", "", "", "2.506,16", "0,00", "-467,93", "-235,01", "1.803,22"],
    [NUMBER, "2011", "07.03.2011", "01111892", "1.807,75", "0,00", "0,00", "-235,01", "1.572,74"],
    [NUMBER, "2011", "07.03.2011", "01111893", "698,41", "0,00", "-467,93", "0,00", "230,48"],
]


def order(number, split, kind, day, amount, labour, parts):
    return [NUMBER, number, split, "offen", kind, "", day, "", "", amount, "", labour, parts, "", "", "", ""]


ORDERS = [
    order("403865", "1", "4", "02.09.2009", "1.396,21", "738,00", "436,47"),
    order("634119", "1", "6", "02.09.2009", "0,00", "0,00", "0,00"),
    order("634119", "2", "6", "27.08.2009", "220,84", "55,20", "106,24"),
]

# 82 labour units of 9.00 are 738.00.
LABOUR = [
    ("108,00", "9,00"), ("153,00", "9,00"), ("153,00", "9,00"), ("0,00", "7,30"), ("0,00", "7,30"), ("36,00", "9,00"), ("36,00", "9,00"),
    ("27,00", "9,00"), ("36,00", "9,00"), ("18,00", "9,00"), ("63,00", "9,00"), ("36,00", "9,00"), ("36,00", "9,00"), ("36,00", "9,00"),
]
POSITIONS = [["403865", "1", "Arbeitswerte", str(at), "", "", "0,00", amount, price] for at, (amount, price) in enumerate(LABOUR, 1)]


def car(plate, vin, make, model, first, mileage, due, candidate="nein"):
    return [NUMBER, plate, vin, make, model, first, mileage, "15.10.2026", due, "", "", "Halter", candidate, ""]


CARS = [
    car("NA-PT 193", "WDB1240231B771204", "Mercedes-Benz", "230 E (W124)", "14.04.1991", "150000", "01/2027", "ja"),
    car("NA-PE 496", "WDB9036621R418830", "Mercedes-Benz", "Sprinter 313 CDI", "03.05.2005", "288400", "11/2026", "ja"),
    car("NA-PL 208", "WDF63970313204417", "Mercedes-Benz", "Vito 111 CDI", "19.09.2006", "241900", "09/2027"),
    car("NA-B 2106", "WDB2110061A903361", "Mercedes-Benz", "E 220 CDI", "21.06.2006", "198750", "06/2028"),
]

PERSONS = [
    [NUMBER, "Geschäftsführung", "Herr", "", "Harald", "Meier", "089 99998-024", "0171 3920099", "h.meier@meier-vakuumtechnik.example", "12.02.1958", "Telefon", "ja",
     "Kontaktkarte", "03.05.2025", "offen", "sammelt Modelle"],
    [NUMBER, "Buchhaltung", "Frau", "", "Ingrid", "Meier", "089 99998-025", "", "buchhaltung@meier-vakuumtechnik.example", "", "E-Mail", "nein", "", "", "offen", ""],
]

CASES = [
    [NUMBER, "17", "Kunde hat Interesse an GW bekundet, fährt derzeit W124 mit 150 TKM, stellt sich E-Klasse vor.", "Verkaufschance", "In Bearbeitung",
     "Walter Rathelz", "15.07.2011", "10.07.2011", "17.07.2011 13:11", "", "", ""],
    [NUMBER, "9", "Rechnung 0107091276 unklar, Kopie geschickt.", "Reklamation", "abgeschlossen", "Andreas Adler", "", "", "02.06.2007 09:40", "erledigt", "", "15.06.2007"],
]

TALKS = [
    [NUMBER, "20.07.2011 12:12", "Walter Rathelz", "Harald Meier", "Telefon", "", "17"],
    [NUMBER, "08.10.2012 12:53", "Walter Rathelz", "Harald Meier", "Brief", "", "17"],
    [NUMBER, "08.04.2012 12:53", "Andreas Adler", "Harald Meier", "Brief", "", ""],
    [NUMBER, "08.10.2012 12:53", "Walter Rathelz", "Harald Meier", "Besuch im Autohaus",
     "Walter hat Interesse. Angebotenes Fahrzeug war in der Ausstattung zu gering", ""],
]
