"""Names, towns and firms out of which the customer list is made."""

MEN = """Maximilian Josef Andreas Thomas Stefan Michael Florian Sebastian Markus Christian Johannes Franz Georg Alois
Wolfgang Klaus Dieter Jürgen Günther Heinz Jörg Uwe Björn Sören Lukas Jonas Leon Paul Felix Moritz Emre Mehmet Murat
Dragan Goran Mateusz Piotr Dimitrios Giuseppe Luca Ivan Björn-Erik Karl-Heinz Hans-Peter Ludwig Korbinian Xaver Benedikt
Quirin Vinzenz Ahmad Oleksandr""".split()
WOMEN = """Anna Maria Katharina Sabine Petra Monika Renate Ursula Brigitte Gisela Heike Silke Anja Nicole Sandra Julia
Lena Laura Sophie Hannah Mia Emilia Franziska Theresa Veronika Magdalena Barbara Christine Elisabeth Ingrid Gertraud
Rosemarie Änne Jördis Büşra Ayşe Elif Fatma Agnieszka Katarzyna Olga Svetlana Chiara Giulia Eleni Zoë Noémi Anne-Kathrin
Eva-Maria Ana Ivana Halyna""".split()
SURNAMES = """Müller Schmidt Huber Maier Bauer Wagner Weber Fischer Schneider Hofmann Schwarz Wolf Lang Eder Gruber Berger
Brandl Fuchs Vogl Lechner Reiter Auer Egger Haas Kaiser Kellner Lehner Moser Obermaier Pichler Riedl Seidl Stadler Steiner
Thalhammer Unterreitmeier Wimmer Winkler Zehetmair Zwingler Ostermeier Strobl Hartl Kirmaier Aigner Böck Bräu Dörfler
Frühauf Göttlinger Grießhammer Großmann Höß Jäger König Krüger Löffler Mößmer Nüßlein Plößl Röhrl Schäfer Schöttl Schröder
Strauß Süß Thüringer Übelacker Vößing Weiß Wölfl Würfl Zäch Özdemir Yılmaz Kaya Şahin Demir Nowak Horvat Novaković
Popović Papadopoulos Rossi Ferrari Bianchi Nguyen Tran Kovács Szabó Svoboda Dvořák Petrov Shevchenko Haddad Lindström
Sørensen Jørgensen O'Brien Fernández Gonçalves""".split()
# Names tell an age.
OLD = set("""Josef Georg Franz Alois Wolfgang Klaus Dieter Jürgen Günther Heinz Uwe Karl-Heinz Hans-Peter Ludwig Xaver Monika Renate
Ursula Brigitte Gisela Ingrid Gertraud Rosemarie Elisabeth Barbara""".split())
YOUNG = set("""Maximilian Florian Sebastian Lukas Jonas Leon Paul Felix Moritz Korbinian Benedikt Quirin Vinzenz Emre Luca Julia Lena Laura
Sophie Hannah Mia Emilia Theresa Büşra Elif Chiara Giulia Zoë Noémi""".split())
DOUBLES = ["Meyer-Landrut", "Schmidt-Rottluff", "Huber-Özkan", "Groß-Bölting", "Kern-Steinhauser", "Weiß-Nguyen", "Leutheusser-Brandl"]

# Postal code, town, whether the telephone has Munich's 089.
TOWNS = [
    ("80331", "München", 1), ("80469", "München", 1), ("80636", "München", 1), ("80797", "München", 1), ("80939", "München", 1),
    ("81241", "München", 1), ("81369", "München", 1), ("81377", "München", 1), ("81539", "München", 1), ("81541", "München", 1),
    ("81667", "München", 1), ("81735", "München", 1), ("81737", "München", 1), ("81825", "München", 1), ("81927", "München", 1),
    ("82008", "Unterhaching", 1), ("82024", "Taufkirchen", 1), ("82031", "Grünwald", 1), ("82041", "Oberhaching", 1),
    ("82049", "Pullach im Isartal", 1), ("82054", "Sauerlach", 0), ("82152", "Planegg", 1), ("82166", "Gräfelfing", 1),
    ("82256", "Fürstenfeldbruck", 0), ("82319", "Starnberg", 0), ("82515", "Wolfratshausen", 0), ("83022", "Rosenheim", 0),
    ("83043", "Bad Aibling", 0), ("83607", "Holzkirchen", 0), ("83646", "Bad Tölz", 0), ("83714", "Miesbach", 0), ("85221", "Dachau", 0),
    ("85354", "Freising", 0), ("85435", "Erding", 0), ("85521", "Ottobrunn", 1), ("85521", "Ottobrunn", 1), ("85521", "Ottobrunn", 1),
    ("85540", "Haar", 1), ("85540", "Haar", 1), ("85551", "Kirchheim bei München", 1), ("85560", "Ebersberg", 0),
    ("85567", "Grafing bei München", 0), ("85570", "Markt Schwaben", 0), ("85579", "Neubiberg", 1), ("85579", "Neubiberg", 1),
    ("85586", "Poing", 0), ("85591", "Vaterstetten", 0), ("85598", "Baldham", 0), ("85604", "Zorneding", 0), ("85609", "Aschheim", 1),
    ("85622", "Feldkirchen", 1), ("85625", "Glonn", 0), ("85630", "Grasbrunn", 1), ("85635", "Höhenkirchen-Siegertsbrunn", 0),
    ("85640", "Putzbrunn", 1), ("85649", "Brunnthal", 0), ("85653", "Aying", 0), ("85662", "Hohenbrunn", 0), ("85716", "Unterschleißheim", 1),
    ("85737", "Ismaning", 1), ("85748", "Garching bei München", 1), ("85774", "Unterföhring", 1), ("86150", "Augsburg", 0),
    ("84028", "Landshut", 0), ("85049", "Ingolstadt", 0), ("01067", "Dresden", 0), ("04109", "Leipzig", 0), ("06108", "Halle (Saale)", 0),
]
STREETS = """Bahnhofstraße|Hauptstraße|Rosenheimer Straße|Ahornweg|Am Mühlbach|Putzbrunner Straße|Lindenallee|Birkenstraße|
Kirchplatz|Schulstraße|Gartenstraße|Ludwigstraße|Tölzer Straße|Am Anger|Finkenweg|Lerchenweg|Haidgraben|Ringstraße|
Rathausplatz|Isarweg|Römerstraße|Münchner Straße|Tegernseer Weg|Prinzregentenplatz|Mozartstraße|Beethovenstraße|
Karl-Valentin-Weg|Zugspitzstraße|Wendelsteinstraße|Heidestraße|Waldparkstraße|Friedenstraße|Josef-Seliger-Straße|
Fichtenweg|Obere Dorfstraße|Untere Weinbergstraße|St.-Florian-Weg|An der Würm|Zum Schlößl|Brunnenstraße""".replace("\n", "").split("|")

# Salutation, title, first name, last name, street, number, postal code, town, country, remark.
ODD = [
    ("Herr", "", "Łukasz", "Wiśniewski", "ul. Świdnicka", "12/4", "50-066", "Wrocław", "PL", "Spricht Deutsch und Polnisch."),
    ("Herr", "", "Ştefan", "Ionescu", "Albert-Schweitzer-Straße", "61", "81735", "München", "", ""),
    ("Herr", "", "Sean", "O'Neill", "Ottostraße", "7 b", "85521", "Ottobrunn", "", "Wünscht Schriftverkehr auf Englisch."),
    ("Frau", "Dr.", "Friederike", "von der Osten-Sacken", "Südliche Auffahrtsallee", "19", "80639", "München", "", ""),
    ("Herr", "Prof. Dr.", "Karl-Theodor", "Freiherr von und zu Aufseß", "Schloßweg", "1", "85567", "Grafing bei München", "", "Anrede: Herr Professor von Aufseß."),
    ("Frau", "", "Zoë", "d'Angelo", "Via Calabria", "3", "39012", "Meran", "IT", ""),
    ("Familie", "", "", "Süß-Großmann", "Am Mühlbach", "14", "85653", "Aying", "", "Zwei Fahrzeuge, Werkstatttermine immer zusammen legen."),
    ("Herr", "", "Jürgen", "Übelhör", "Bahnhofstraße", "22", "82515", "Wolfratshausen", "", ""),
    ("Frau", "", "Nguyễn Thị", "Hoa", "Heidestraße", "5", "85579", "Neubiberg", "", "Familienname ist Nguyễn."),
    ("Herr", "", "Jan-Ole", "Ætland", "Storgata", "41", "0182", "Oslo", "NO", ""),
    ("Frau", "", "Françoise", "Lefèvre", "12 rue des Écrivains", "", "67000", "Strasbourg", "FR", ""),
    ("Herr", "", "Reto", "Zgraggen", "Rorschacher Strasse", "88", "9000", "St. Gallen", "CH", ""),
    ("Frau", "Mag.", "Roswitha", "Höllwarth", "Kaiserjägerstraße", "9", "6330", "Kufstein", "AT", ""),
    ("Herr", "", "Willem", "van 't Hoff", "Prinsengracht", "263-1", "1016 GV", "Amsterdam", "NL", ""),
    ("Herr", "", "Mehmet Ali", "Yıldırım", "Rosenheimer Straße", "145", "81671", "München", "", ""),
    ("Frau", "", "Xenia", "Li", "Leopoldstraße", "204", "80804", "München", "", ""),
    ("Herr", "Dipl.-Ing. (FH)", "Alfons", "Hinterholzinger-Niedermayr", "Obere Dorfstraße", "3 a", "85625", "Glonn", "", ""),
    ("", "", "Kim", "Park", "Garchinger Weg", "11", "85748", "Garching bei München", "", "Bitte ohne Anrede schreiben."),
    ("Herr", "", "Jiří", "Dvořáček", "Náměstí Míru", "6", "301 00", "Plzeň", "CZ", ""),
    ("Frau", "", "Ing-Marie", "Åkesson", "Storgatan", "17", "211 42", "Malmö", "SE", ""),
]

# What stands before or behind the owner's name.
TRADES = [
    "{} Elektrotechnik GmbH", "Malerbetrieb {}", "Zahnarztpraxis Dr. {} & Kollegen", "Schreinerei {} e. K.",
    "{} & Söhne Bau GmbH & Co. KG", "Steuerkanzlei {} & Partner mbB", "Bäckerei {} GmbH", "Metzgerei {}", "Garten- und Landschaftsbau {} GmbH",
    "Spedition {} GmbH", "St.-Georgs-Apotheke {} e. K.", "Physiotherapie {}", "Fahrschule {}", "{} Heizung Sanitär GmbH",
    "Hausverwaltung {} UG (haftungsbeschränkt)", "Ingenieurbüro {} PartG mbB", "Ambulanter Pflegedienst {} gGmbH", "Taxi {}",
    "Landgasthof {}", "Architekturbüro {}", "{} Metallbau GmbH", "Optik {} e. K.", "Getränke {} OHG", "{} Messtechnik GmbH",
    "Werbeagentur {} & Freunde GbR", "Kfz-Sachverständigenbüro {}", "{} Gebäudereinigung GmbH", "Weinhandlung {}", "{} Dachdeckermeister",
    "Tierarztpraxis Dr. {}",
]

# Firm, addition, first and last name of the contact, street, number, postal code, town, country.
FOREIGN = [
    ("Höllwarth Tischlerei GmbH", "", "Frau", "Roswitha", "Höllwarth", "Kaiserjägerstraße", "9", "6330", "Kufstein", "AT"),
    ("Alpin Transporte Gschwandtner KG", "Fuhrpark", "Herr", "Sepp", "Gschwandtner", "Salzburger Straße", "71", "5020", "Salzburg", "AT"),
    ("Seilbahnbau Wörgl Ges.m.b.H.", "", "Herr", "Andreas", "Unterrainer", "Innsbrucker Straße", "30", "6300", "Wörgl", "AT"),
    ("Alpsteck AG", "Einkauf", "Herr", "Reto", "Zgraggen", "Rorschacher Strasse", "88", "9000", "St. Gallen", "CH"),
    ("Menuiserie Lefèvre SARL", "", "Frau", "Françoise", "Lefèvre", "rue des Écrivains", "12", "67000", "Strasbourg", "FR"),
    ("Garage du Château S.A.S.", "Achats", "Herr", "Benoît", "Grandjean", "quai de Rohan", "4", "68000", "Colmar", "FR"),
    ("Usługi Transportowe Łukasz Wiśniewski", "", "Herr", "Łukasz", "Wiśniewski", "ul. Świdnicka", "12/4", "50-066", "Wrocław", "PL"),
    ("Zakład Stolarski Żółkiewski Sp. z o.o.", "", "Frau", "Małgorzata", "Żółkiewska", "ul. Długa", "30", "61-848", "Poznań", "PL"),
    ("De Vries Bloemen B.V.", "", "Herr", "Pieter", "de Vries", "Legmeerdijk", "313", "1431 GB", "Aalsmeer", "NL"),
    ("'s-Hertogenbosch Fietsen V.O.F.", "", "Frau", "Marieke", "van den Heuvel", "Hinthamerstraat", "74", "5211 MR", "'s-Hertogenbosch", "NL"),
]
REMARKS = [
    "Erreichbar ab 17 Uhr.", "Hol- und Bringservice erwünscht.", "Interessiert sich für Elektrofahrzeuge.", "Leasing läuft aus 06/2027.",
    "Kauft immer Kombi mit Anhängerkupplung.", "Werbung nur per Post.", "Probefahrt Tiguan am 14.10.2026 gefahren.",
    "Empfehlung von Familie Huber.", "Rollstuhlgerechter Umbau besprochen.", "Zahlt bar, wünscht Quittung.",
    "Inzahlungnahme angefragt: Golf VII, 92.000 km.",
]
