"""What stands on the yard: new cars with their WLTP values, and used cars of 2015 to 2025.

A new car: make, model, variant, body, fuel, gearbox, kW, ccm, doors, seats, litres/100 km, kWh/100 km, g CO2/km,
g CO2/km with a discharged battery, electric range, list price, HSN, TSN, VIN pattern. In a VIN pattern {y} is the
letter of the model year and # a digit of the serial number. CO2 `None` follows from the litres.
"""

B, D, E, P = "Benzin", "Diesel", "Elektro", "Plug-in-Hybrid"
M, A = "Schaltgetriebe", "Automatik"
SMALL, SEDAN, WAGON, SUV, VAN, CAB, COUPE, WORK, PICK = (
    "Kleinwagen", "Limousine", "Kombi", "SUV/Geländewagen", "Van/Kleinbus", "Cabrio", "Coupé", "Transporter", "Pick-up")
HATCH = "Schrägheck"

NEW = [
    ("Volkswagen", "Polo", "1.0 TSI Life 5-Gang", SMALL, B, M, 70, 999, 5, 5, 5.2, 0, None, None, None, 24990, "0603", "CLD", "WVWZZZAWZ{y}U######"),
    ("Volkswagen", "Polo", "1.0 TSI Style DSG", SMALL, B, A, 85, 999, 5, 5, 5.4, 0, None, None, None, 29480, "0603", "CLF", "WVWZZZAWZ{y}U######"),
    ("Volkswagen", "Golf", "1.5 TSI Life 6-Gang", HATCH, B, M, 85, 1498, 5, 5, 5.3, 0, None, None, None, 31790, "0603", "CPW", "WVWZZZCDZ{y}W######"),
    ("Volkswagen", "Golf", "1.5 eTSI Style DSG", HATCH, B, A, 110, 1498, 5, 5, 5.1, 0, None, None, None, 38420, "0603", "CPX", "WVWZZZCDZ{y}W######"),
    ("Volkswagen", "Golf", "2.0 TDI Life DSG", HATCH, D, A, 110, 1968, 5, 5, 4.5, 0, None, None, None, 38985, "0603", "CQA", "WVWZZZCDZ{y}W######"),
    ("Volkswagen", "Golf GTI", "2.0 TSI DSG", HATCH, B, A, 195, 1984, 5, 5, 7.1, 0, None, None, None, 46605, "0603", "CQF", "WVWZZZCDZ{y}W######"),
    ("Volkswagen", "Golf", "1.5 eHybrid Style DSG", HATCH, P, A, 150, 1498, 5, 5, 0.3, 15.3, 7, 117, 141, 45770, "0603", "CQK", "WVWZZZCDZ{y}W######"),
    ("Volkswagen", "Golf Variant", "1.5 eTSI Life DSG", WAGON, B, A, 85, 1498, 5, 5, 5.0, 0, None, None, None, 36615, "0603", "CPZ", "WVWZZZCGZ{y}W######"),
    ("Volkswagen", "T-Cross", "1.0 TSI Style DSG", SUV, B, A, 85, 999, 5, 5, 5.8, 0, None, None, None, 31570, "0603", "CMB", "WVGZZZC1Z{y}Y######"),
    ("Volkswagen", "T-Roc", "1.5 eTSI Style DSG", SUV, B, A, 110, 1498, 5, 5, 5.6, 0, None, None, None, 40150, "0603", "CRH", "WVGZZZA1Z{y}V######"),
    ("Volkswagen", "Tiguan", "1.5 eTSI Life DSG", SUV, B, A, 96, 1498, 5, 5, 6.0, 0, None, None, None, 40705, "0603", "CNT", "WVGZZZCTZ{y}W######"),
    ("Volkswagen", "Tiguan", "2.0 TDI Elegance DSG", SUV, D, A, 110, 1968, 5, 5, 5.4, 0, None, None, None, 48960, "0603", "CNV", "WVGZZZCTZ{y}W######"),
    ("Volkswagen", "Tiguan", "1.5 eHybrid R-Line DSG", SUV, P, A, 150, 1498, 5, 5, 0.4, 16.9, 9, 136, 118, 53415, "0603", "CNY", "WVGZZZCTZ{y}W######"),
    ("Volkswagen", "Passat Variant", "2.0 TDI Business DSG", WAGON, D, A, 110, 1968, 5, 5, 5.0, 0, None, None, None, 48730, "0603", "CPA", "WVWZZZCJZ{y}E######"),
    ("Volkswagen", "ID.3", "Pro", HATCH, E, A, 150, None, 5, 5, 0, 15.4, 0, None, 434, 36900, "0603", "CHC", "WVWZZZE1Z{y}P######"),
    ("Volkswagen", "ID.4", "Pro", SUV, E, A, 210, None, 5, 5, 0, 16.4, 0, None, 551, 46335, "0603", "CHL", "WVGZZZE2Z{y}E######"),
    ("Volkswagen", "ID.7 Tourer", "Pro", WAGON, E, A, 210, None, 5, 5, 0, 14.6, 0, None, 606, 54795, "0603", "CHR", "WVWZZZEDZ{y}E######"),
    ("Volkswagen", "ID. Buzz", "Pro langer Radstand", VAN, E, A, 210, None, 5, 7, 0, 19.4, 0, None, 485, 62380, "0603", "CHV", "WV2ZZZEBZ{y}H######"),
    ("Volkswagen", "Caddy", "2.0 TDI Life 6-Gang", VAN, D, M, 75, 1968, 5, 5, 4.9, 0, None, None, None, 35260, "0603", "CKE", "WV2ZZZSKZ{y}X######"),
    ("Škoda", "Fabia", "1.0 TSI Selection", SMALL, B, M, 70, 999, 5, 5, 5.0, 0, None, None, None, 22480, "8004", "AYL", "TMBEP6PJ#{y}4######"),
    ("Škoda", "Scala", "1.0 TSI Selection DSG", HATCH, B, A, 85, 999, 5, 5, 5.4, 0, None, None, None, 28940, "8004", "AYV", "TMBER6NW#{y}4######"),
    ("Škoda", "Kamiq", "1.5 TSI Monte Carlo DSG", SUV, B, A, 110, 1498, 5, 5, 5.6, 0, None, None, None, 34690, "8004", "AZC", "TMBGR7NW#{y}4######"),
    ("Škoda", "Octavia Combi", "1.5 TSI mHEV Selection DSG", WAGON, B, A, 110, 1498, 5, 5, 4.9, 0, None, None, None, 36930, "8004", "AZK", "TMBJR7NX#{y}Y######"),
    ("Škoda", "Octavia Combi", "2.0 TDI Sportline DSG", WAGON, D, A, 110, 1968, 5, 5, 4.5, 0, None, None, None, 41850, "8004", "AZN", "TMBJJ7NX#{y}Y######"),
    ("Škoda", "Karoq", "1.5 TSI Selection DSG", SUV, B, A, 110, 1498, 5, 5, 6.1, 0, None, None, None, 37640, "8004", "AZS", "TMBJR7NU#{y}5######"),
    ("Škoda", "Kodiaq", "2.0 TDI 4x4 Selection DSG", SUV, D, A, 142, 1968, 5, 7, 6.1, 0, None, None, None, 53120, "8004", "BAD", "TMBLJ7PS#{y}N######"),
    ("Škoda", "Kodiaq", "1.5 TSI iV Selection DSG", SUV, P, A, 150, 1498, 5, 5, 0.4, 17.0, 9, 138, 115, 49480, "8004", "BAF", "TMBLU7PS#{y}N######"),
    ("Škoda", "Superb Combi", "2.0 TDI Selection DSG", WAGON, D, A, 110, 1968, 5, 5, 4.9, 0, None, None, None, 45710, "8004", "BAK", "TMBKJ7PT#{y}0######"),
    ("Škoda", "Elroq", "85", SUV, E, A, 210, None, 5, 5, 0, 15.4, 0, None, 573, 43900, "8004", "BBA", "TMBNC7NY#{y}F######"),
    ("Škoda", "Enyaq", "85", SUV, E, A, 210, None, 5, 5, 0, 15.6, 0, None, 577, 48900, "8004", "BBC", "TMBND7NY#{y}F######"),
]

# A used car: make, model, variant, body, fuel, gearbox, kW, ccm, doors, seats, list price when new, first and last
# year, HSN, TSN, VIN pattern, kilometres a year.
USED = [
    ("Volkswagen", "Golf VII", "1.4 TSI Comfortline", HATCH, B, M, 92, 1395, 5, 5, 25600, 2015, 2018, "0603", "BGU", "WVWZZZAUZ{y}W######", 12),
    ("Volkswagen", "Golf VII", "1.6 TDI Comfortline DSG", HATCH, D, A, 85, 1598, 5, 5, 29200, 2016, 2019, "0603", "BNC", "WVWZZZAUZ{y}P######", 20),
    ("Volkswagen", "Golf VII Variant", "2.0 TDI Highline DSG", WAGON, D, A, 110, 1968, 5, 5, 36900, 2016, 2020, "0603", "BNG", "WVWZZZAUZ{y}P######", 24),
    ("Volkswagen", "Golf VIII", "1.5 eTSI Style DSG", HATCH, B, A, 110, 1498, 5, 5, 34800, 2020, 2024, "0603", "CJT", "WVWZZZCDZ{y}W######", 14),
    ("Volkswagen", "Golf VIII GTD", "2.0 TDI DSG", HATCH, D, A, 147, 1968, 5, 5, 43200, 2021, 2023, "0603", "CKB", "WVWZZZCDZ{y}W######", 23),
    ("Volkswagen", "up!", "1.0 move up!", SMALL, B, M, 44, 999, 5, 4, 13400, 2015, 2020, "0603", "BJH", "WVWZZZAAZ{y}D######", 9),
    ("Volkswagen", "e-up!", "Style", SMALL, E, A, 61, None, 5, 4, 26900, 2020, 2023, "0603", "CFT", "WVWZZZAAZ{y}D######", 9),
    ("Volkswagen", "Polo", "1.0 TSI Highline DSG", SMALL, B, A, 70, 999, 5, 5, 23700, 2018, 2021, "0603", "BTM", "WVWZZZAWZ{y}Y######", 11),
    ("Volkswagen", "T-Roc", "1.5 TSI Sport DSG", SUV, B, A, 110, 1498, 5, 5, 31900, 2018, 2022, "0603", "BTU", "WVGZZZA1Z{y}V######", 13),
    ("Volkswagen", "T-Roc Cabriolet", "1.5 TSI R-Line DSG", CAB, B, A, 110, 1498, 2, 4, 39800, 2020, 2023, "0603", "CFM", "WVGZZZACZ{y}K######", 9),
    ("Volkswagen", "Tiguan", "2.0 TDI 4MOTION Highline DSG", SUV, D, A, 140, 1968, 5, 5, 46300, 2017, 2021, "0603", "BPQ", "WVGZZZ5NZ{y}W######", 21),
    ("Volkswagen", "Tiguan", "1.4 eHybrid R-Line DSG", SUV, P, A, 180, 1395, 5, 5, 48900, 2021, 2023, "0603", "CIV", "WVGZZZ5NZ{y}W######", 15),
    ("Volkswagen", "Touran", "1.5 TSI Comfortline DSG 7-Sitzer", VAN, B, A, 110, 1498, 5, 7, 36400, 2018, 2023, "0603", "BTC", "WVGZZZ1TZ{y}W######", 15),
    ("Volkswagen", "Passat Variant", "2.0 TDI Business DSG", WAGON, D, A, 110, 1968, 5, 5, 43800, 2017, 2023, "0603", "BRG", "WVWZZZ3CZ{y}E######", 28),
    ("Volkswagen", "Arteon Shooting Brake", "2.0 TDI R-Line DSG", WAGON, D, A, 147, 1968, 5, 5, 56900, 2021, 2023, "0603", "CIM", "WVWZZZ3HZ{y}E######", 25),
    ("Volkswagen", "ID.3", "Pro Performance Life", HATCH, E, A, 150, None, 5, 5, 38900, 2021, 2023, "0603", "CHB", "WVWZZZE1Z{y}P######", 14),
    ("Volkswagen", "ID.4", "Pro Performance Max", SUV, E, A, 150, None, 5, 5, 52400, 2021, 2023, "0603", "CHK", "WVGZZZE2Z{y}P######", 17),
    ("Volkswagen", "T6.1 Multivan", "2.0 TDI Comfortline DSG", VAN, D, A, 110, 1968, 5, 7, 57800, 2020, 2021, "0603", "CEP", "WV2ZZZ7HZ{y}H######", 19),
    ("Volkswagen", "T6.1 California", "2.0 TDI Ocean 4MOTION DSG", VAN, D, A, 146, 1968, 4, 4, 82300, 2020, 2023, "0603", "CER", "WV2ZZZ7HZ{y}H######", 14),
    ("Volkswagen", "Caddy Cargo", "2.0 TDI", WORK, D, M, 75, 1968, 4, 2, 27900, 2021, 2023, "0603", "CIX", "WV1ZZZSKZ{y}X######", 24),
    ("Škoda", "Octavia Combi", "2.0 TDI Style DSG", WAGON, D, A, 110, 1968, 5, 5, 36700, 2018, 2024, "8004", "AQV", "TMBJJ7NX#{y}Y######", 25),
    ("Škoda", "Octavia Combi RS", "2.0 TSI DSG", WAGON, B, A, 180, 1984, 5, 5, 43100, 2021, 2024, "8004", "ATB", "TMBJT7NX#{y}Y######", 17),
    ("Škoda", "Fabia", "1.0 TSI Ambition", SMALL, B, M, 70, 999, 5, 5, 18900, 2018, 2023, "8004", "APS", "TMBEP6NJ#{y}Z######", 11),
    ("Škoda", "Superb Combi", "2.0 TDI L&K DSG", WAGON, D, A, 140, 1968, 5, 5, 52600, 2018, 2022, "8004", "AQE", "TMBJJ7NP#{y}7######", 27),
    ("Škoda", "Kodiaq", "2.0 TDI 4x4 Style DSG", SUV, D, A, 147, 1968, 5, 7, 49900, 2018, 2023, "8004", "AQM", "TMBLJ7NS#{y}8######", 21),
    ("Škoda", "Karoq", "1.5 TSI Style DSG", SUV, B, A, 110, 1498, 5, 5, 34200, 2019, 2023, "8004", "ARL", "TMBJR7NU#{y}5######", 13),
    ("Škoda", "Enyaq iV", "80", SUV, E, A, 150, None, 5, 5, 47500, 2021, 2023, "8004", "ATK", "TMBJC7NY#{y}F######", 18),
    ("Audi", "A3 Sportback", "35 TFSI advanced S tronic", HATCH, B, A, 110, 1498, 5, 5, 36400, 2020, 2023, "0588", "BTB", "WAUZZZGY#{y}A######", 13),
    ("Audi", "A4 Avant", "40 TDI S line S tronic", WAGON, D, A, 150, 1968, 5, 5, 55200, 2020, 2023, "0588", "BSC", "WAUZZZF4#{y}A######", 25),
    ("Audi", "A6 Avant", "50 TDI quattro tiptronic", WAGON, D, A, 210, 2967, 5, 5, 78500, 2019, 2022, "0588", "BQF", "WAUZZZF2#{y}N######", 27),
    ("Audi", "Q3", "35 TFSI S line S tronic", SUV, B, A, 110, 1498, 5, 5, 42300, 2019, 2023, "0588", "BRK", "WAUZZZF3#{y}1######", 14),
    ("Audi", "Q5", "40 TDI quattro S tronic", SUV, D, A, 150, 1968, 5, 5, 61400, 2020, 2023, "0588", "BSW", "WAUZZZFY#{y}2######", 22),
    ("Audi", "TT Coupé", "45 TFSI quattro S tronic", COUPE, B, A, 180, 1984, 3, 4, 53900, 2019, 2022, "0588", "BRA", "TRUZZZFV#{y}1######", 10),
    ("SEAT", "Leon Sportstourer", "1.5 TSI FR", WAGON, B, M, 110, 1498, 5, 5, 31800, 2020, 2023, "7593", "AQG", "VSSZZZKLZ{y}R######", 16),
    ("SEAT", "Ibiza", "1.0 TSI Style", SMALL, B, M, 70, 999, 5, 5, 20600, 2018, 2022, "7593", "AMW", "VSSZZZKJZ{y}R######", 11),
    ("Cupra", "Formentor", "1.4 e-Hybrid VZ DSG", SUV, P, A, 180, 1395, 5, 5, 46900, 2021, 2024, "7593", "ARB", "VSSZZZKMZ{y}R######", 14),
    ("BMW", "118i", "Advantage", HATCH, B, M, 100, 1499, 5, 5, 33100, 2019, 2022, "0005", "CQZ", "WBA7K310#0V######", 13),
    ("BMW", "320d Touring", "M Sport Steptronic", WAGON, D, A, 140, 1995, 5, 5, 57900, 2020, 2023, "0005", "CSM", "WBA6N710#0F######", 26),
    ("BMW", "530e", "Luxury Line Steptronic", SEDAN, P, A, 215, 1998, 4, 5, 66800, 2020, 2022, "0005", "CUD", "WBA11AG0#0C######", 18),
    ("BMW", "X1", "sDrive18i xLine", SUV, B, M, 100, 1499, 5, 5, 39200, 2019, 2021, "0005", "CLV", "WBA31AA0#05######", 13),
    ("BMW", "i3", "120 Ah", SMALL, E, A, 125, None, 5, 4, 41900, 2019, 2022, "0005", "CNX", "WBY8P210#07######", 11),
    ("MINI", "Cooper", "3-Türer Chili", SMALL, B, M, 100, 1499, 3, 4, 27800, 2018, 2022, "0005", "CKL", "WMWXR310#02######", 10),
    ("Mercedes-Benz", "A 200", "Progressive 7G-DCT", HATCH, B, A, 120, 1332, 5, 5, 37100, 2018, 2022, "1313", "HGQ", "WDD1770871J######", 13),
    ("Mercedes-Benz", "C 220 d T-Modell", "Avantgarde 9G-TRONIC", WAGON, D, A, 143, 1950, 5, 5, 54200, 2018, 2021, "1313", "HIC", "WDD2052141F######", 26),
    ("Mercedes-Benz", "E 300 de T-Modell", "Avantgarde 9G-TRONIC", WAGON, P, A, 225, 1950, 5, 5, 70300, 2020, 2022, "1313", "HTD", "W1K2132161A######", 24),
    ("Mercedes-Benz", "GLC 220 d 4MATIC", "AMG Line 9G-TRONIC", SUV, D, A, 143, 1950, 5, 5, 60800, 2019, 2022, "1313", "HPN", "W1N2539151F######", 21),
    ("Mercedes-Benz", "V 250 d", "Edition lang 9G-TRONIC", VAN, D, A, 140, 1950, 5, 8, 66900, 2019, 2022, "1313", "HRU", "WDF44781313######", 24),
    ("Opel", "Corsa", "1.2 Direct Injection Turbo Elegance", SMALL, B, M, 74, 1199, 5, 5, 20900, 2020, 2023, "1844", "ABI", "W0VUP6864{y}4######", 11),
    ("Opel", "Astra Sports Tourer", "1.2 Turbo Business Edition", WAGON, B, M, 81, 1199, 5, 5, 27300, 2020, 2022, "0035", "BHQ", "W0VBD8EA#{y}8######", 17),
    ("Opel", "Insignia Sports Tourer", "2.0 Diesel Business Elegance", WAGON, D, A, 128, 1995, 5, 5, 42900, 2020, 2022, "0035", "BIH", "W0VZT8GK#{y}1######", 27),
    ("Ford", "Fiesta", "1.0 EcoBoost Titanium", SMALL, B, M, 74, 998, 5, 5, 20800, 2018, 2022, "8566", "BMD", "WF0JXXGAHJ{y}A#####", 11),
    ("Ford", "Focus Turnier", "1.0 EcoBoost mHEV ST-Line", WAGON, B, M, 92, 999, 5, 5, 29900, 2020, 2023, "8566", "BPV", "WF0PXXGCHP{y}R#####", 17),
    ("Ford", "Kuga", "2.5 PHEV Titanium CVT", SUV, P, A, 165, 2488, 5, 5, 42100, 2020, 2023, "8566", "BRF", "WF0FXXWPMH{y}S#####", 15),
    ("Ford", "Transit Custom", "2.0 TDCi Trend 320 L2", WORK, D, M, 96, 1995, 4, 3, 41800, 2019, 2023, "8566", "BOP", "WF0YXXTTGY{y}T#####", 25),
    ("Ford", "Ranger", "2.0 EcoBlue Wildtrak Doppelkabine", PICK, D, A, 157, 1996, 4, 5, 50700, 2020, 2022, "8566", "BPH", "6FPPXXMJ2P{y}B#####", 20),
    ("Renault", "Clio", "TCe 90 Intens", SMALL, B, M, 67, 999, 5, 5, 19700, 2020, 2023, "3333", "BLU", "VF1RJA00#6#######", 11),
    ("Renault", "Zoe", "R110 Z.E. 50 Intens", SMALL, E, A, 80, None, 5, 5, 33100, 2020, 2022, "3333", "BKA", "VF1AG000#6#######", 12),
    ("Renault", "Captur", "E-TECH Plug-in 160 Intens", SUV, P, A, 117, 1598, 5, 5, 33900, 2020, 2022, "3333", "BND", "VF1RJB00#6#######", 13),
    ("Dacia", "Duster", "TCe 100 ECO-G Prestige", SUV, "Autogas (LPG)", M, 74, 999, 5, 5, 20900, 2020, 2023, "8212", "AEH", "UU1HJD40#6#######", 16),
    ("Dacia", "Sandero Stepway", "TCe 90 Comfort", SMALL, B, M, 67, 999, 5, 5, 15600, 2021, 2024, "8212", "AEX", "UU1DJF00#6#######", 12),
    ("Peugeot", "208", "PureTech 100 Allure", SMALL, B, M, 74, 1199, 5, 5, 22400, 2020, 2023, "3003", "BDZ", "VR3UPHNEK{y}T######", 11),
    ("Peugeot", "3008", "BlueHDi 130 GT EAT8", SUV, D, A, 96, 1499, 5, 5, 39800, 2018, 2022, "3003", "BBN", "VF3MCYHZR{y}S######", 21),
    ("Citroën", "Berlingo", "PureTech 110 Feel M", VAN, B, M, 81, 1199, 5, 5, 24900, 2019, 2022, "3001", "AXK", "VR7ECHNPE{y}J######", 15),
    ("Hyundai", "i30 Kombi", "1.0 T-GDI Trend", WAGON, B, M, 88, 998, 5, 5, 26300, 2019, 2023, "1349", "AFV", "TMAH2513A{y}J######", 15),
    ("Hyundai", "Kona Elektro", "64 kWh Prime", SUV, E, A, 150, None, 5, 5, 46200, 2020, 2023, "8252", "AJH", "KMHK581GF{y}U######", 15),
    ("Kia", "Ceed Sportswagon", "1.5 T-GDI GT Line DCT7", WAGON, B, A, 118, 1482, 5, 5, 33800, 2021, 2023, "8253", "AEV", "U5YH5819A{y}L######", 16),
    ("Kia", "Niro", "1.6 GDI HEV Spirit DCT6", SUV, "Hybrid (Benzin/Elektro)", A, 104, 1580, 5, 5, 31900, 2018, 2021, "8253", "ACW", "KNACC81CG{y}5######", 14),
    ("Toyota", "Yaris", "1.5 Hybrid Style", SMALL, "Hybrid (Benzin/Elektro)", A, 85, 1490, 5, 5, 25400, 2020, 2023, "5013", "APU", "VNKKBAC3#0A######", 12),
    ("Toyota", "Corolla Touring Sports", "1.8 Hybrid Team D", WAGON, "Hybrid (Benzin/Elektro)", A, 90, 1798, 5, 5, 32600, 2019, 2022, "5013", "AOF", "SB1Z53BE#0E######", 19),
    ("Toyota", "Aygo", "1.0 x-play", SMALL, B, M, 53, 998, 5, 4, 13900, 2016, 2021, "5013", "AKV", "JTDKGNEC#0N######", 9),
    ("Volvo", "XC60", "B4 Diesel Momentum Pro", SUV, D, A, 145, 1969, 5, 5, 55700, 2020, 2022, "9101", "AKD", "YV1UZK8V#{y}1######", 22),
    ("Volvo", "V60", "D3 Momentum Geartronic", WAGON, D, A, 110, 1969, 5, 5, 46500, 2019, 2020, "9101", "AIN", "YV1ZW72V#{y}2######", 25),
    ("Fiat", "500", "1.0 GSE Hybrid Lounge", SMALL, B, M, 51, 999, 3, 4, 17300, 2020, 2023, "4136", "BWQ", "ZFA3120000J######", 9),
    ("Fiat", "Ducato", "2.3 Multijet 140 L3H2", WORK, D, M, 103, 2287, 4, 3, 39900, 2018, 2021, "4136", "BQC", "ZFA25000002######", 28),
    ("Mazda", "CX-5", "2.0 SKYACTIV-G 165 Exclusive-Line", SUV, B, M, 121, 1998, 5, 5, 33400, 2018, 2022, "7118", "ADE", "JMZKFGW7A00######", 14),
    ("Mazda", "MX-5", "1.5 SKYACTIV-G 132 Exclusive-Line", CAB, B, M, 97, 1496, 2, 2, 29200, 2018, 2023, "7118", "ADN", "JMZND6E7600######", 7),
    ("Nissan", "Qashqai", "1.3 DIG-T N-Connecta", SUV, B, M, 103, 1332, 5, 5, 29700, 2019, 2021, "1329", "AHF", "SJNFAAJ11U1######", 14),
    ("Nissan", "Leaf", "40 kWh N-Connecta", HATCH, E, A, 110, None, 5, 5, 38500, 2018, 2021, "1329", "AGU", "SJNFAAZE1U0######", 13),
    ("Tesla", "Model 3", "Long Range Dual Motor", SEDAN, E, A, 324, None, 4, 5, 55900, 2020, 2023, "1480", "AAG", "5YJ3E7EB#{y}F######", 20),
    ("Tesla", "Model Y", "Long Range Dual Motor", SUV, E, A, 378, None, 5, 5, 58600, 2022, 2023, "1480", "AAL", "XP7YGCEK#{y}B######", 19),
    ("Porsche", "Macan", "2.0 PDK", SUV, B, A, 180, 1984, 5, 5, 66900, 2018, 2021, "0583", "AHX", "WP1ZZZ95Z{y}LB#####", 14),
    ("Porsche", "911 Carrera Cabriolet", "3.0 PDK", CAB, B, A, 283, 2981, 2, 4, 134500, 2019, 2022, "0583", "AJQ", "WP0ZZZ99Z{y}S2#####", 8),
    ("smart", "fortwo coupé", "EQ passion", SMALL, E, A, 60, None, 3, 2, 23400, 2018, 2022, "2222", "ABD", "WME4533911K######", 7),
    ("Suzuki", "Jimny", "1.5 ALLGRIP Comfort+", SUV, B, M, 75, 1462, 3, 4, 23400, 2019, 2020, "7102", "ABS", "JSAGJB74V00######", 10),
]

COLOURS = {
    "Volkswagen": ["Pure White", "Deep Black Perleffekt", "Moonstone Grey", "Uranograu", "Reflexsilber Metallic", "Atlantic Blue Metallic", "Kings Red Metallic", "Dolphin Grey Metallic", "Lapiz Blue Metallic"],
    "Škoda": ["Moon-Weiß Perleffekt", "Black Magic Perleffekt", "Graphite-Grau Metallic", "Brillant-Silber Metallic", "Race-Blau Metallic", "Velvet-Rot Metallic", "Candy-Weiß"],
    "Audi": ["Gletscherweiß Metallic", "Mythosschwarz Metallic", "Daytonagrau Perleffekt", "Navarrablau Metallic", "Florettsilber Metallic"],
    "BMW": ["Alpinweiß uni", "Saphirschwarz Metallic", "Mineralgrau Metallic", "Phytonicblau Metallic", "Glaciersilber Metallic"],
    "Mercedes-Benz": ["Polarweiß", "Obsidianschwarz Metallic", "Selenitgrau Metallic", "Iridiumsilber Metallic", "Brillantblau Metallic"],
    "": ["Weiß", "Schwarz Metallic", "Grau Metallic", "Silber Metallic", "Blau Metallic", "Rot Metallic"],
}

# Equipment by what a car cost when it was new; a car has everything of its step and of those below.
STEPS = [
    (0, ["Zentralverriegelung mit Fernbedienung", "elektrische Fensterheber", "Isofix", "Bluetooth-Freisprecheinrichtung", "Bordcomputer"]),
    (16_000, ["Tempomat", "Multifunktionslenkrad", "LED-Tagfahrlicht", "Einparkhilfe hinten", "Lichtsensor"]),
    (24_000, ["LED-Scheinwerfer", "Klimaautomatik", "Regensensor", "Sitzheizung vorn", "Mittelarmlehne", "Spurhalteassistent"]),
    (34_000, ["Navigationssystem", "Einparkhilfe vorn und hinten", "Abstandsregeltempomat (ACC)", "Verkehrszeichenerkennung"]),
    (48_000, ["Matrix-LED-Scheinwerfer", "Ambientebeleuchtung", "elektrisch einstellbarer Fahrersitz", "3-Zonen-Klimaautomatik"]),
]
# What a customer may have ordered on top: name, least list price, first year, bodies that cannot have it.
OPTIONS = [
    ("Rückfahrkamera", 15_000, 2016, ()), ("Apple CarPlay / Android Auto", 15_000, 2018, ()), ("DAB+", 12_000, 2016, ()),
    ("Winterpaket (beheizbare Scheibenwaschdüsen)", 18_000, 2015, ()), ("Lenkradheizung", 24_000, 2018, ()),
    ("Totwinkelassistent", 24_000, 2018, ()), ("schlüsselloser Zugang", 24_000, 2016, ()), ("induktive Ladeschale", 26_000, 2020, ()),
    ("Head-up-Display", 38_000, 2019, ()), ("Panoramadach", 27_000, 2015, (CAB, VAN, PICK, COUPE)), ("Sportsitze", 27_000, 2015, (VAN, PICK)),
    ("Anhängerkupplung schwenkbar", 24_000, 2015, (CAB, COUPE, SMALL)), ("elektrische Heckklappe", 33_000, 2017, (CAB, COUPE, SMALL, HATCH, PICK)),
    ("getönte Scheiben ab B-Säule", 15_000, 2015, (CAB,)), ("Windschott", 20_000, 2015, (SMALL, HATCH, SEDAN, WAGON, SUV, VAN, COUPE, PICK)),
    ("Standheizung", 40_000, 2015, (CAB, SMALL)), ("Ganzjahresreifen", 12_000, 2015, (CAB, COUPE)), ("Lederausstattung", 42_000, 2015, ()),
]
ELECTRIC = ["Wärmepumpe", "Ladekabel Typ 2 (Mode 3)", "CCS-Schnellladen", "Standklimatisierung per App"]
PLUGIN = ["Ladekabel Typ 2 (Mode 3)", "Standklimatisierung per App"]
WORKING = ["Klimaanlage", "Trennwand", "Schiebetür rechts", "Verzurrösen", "Holzboden im Laderaum", "Einparkhilfe hinten", "Radio mit Bluetooth",
           "Hecktüren verglast", "Anhängerkupplung starr"]


def wheels(list_price):
    """What the wheels are of."""
    if list_price < 18_000:
        return "Stahlräder 14\" mit Radkappen"
    size = next(inch for least, inch in [(60_000, 19), (42_000, 18), (27_000, 17), (0, 16)] if list_price >= least)
    return f"Leichtmetallfelgen {size}\""
