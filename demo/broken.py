"""Files as they come when something went wrong, one for each way. What the import says to each is written down in
`shared/exchange/tests/demo.rs`."""

KOPF = "Interne Nummer;Marke;Modell;FIN;Erstzulassung;Kilometerstand;Verkaufspreis;MwSt. ausweisbar"
GUT = "GW26-9001;Volkswagen;Golf;WVWZZZAUZHW004711;14.03.2017;88.410;11.490,00;nein"
AUCH_GUT = "GW26-9099;Škoda;Fabia;TMBEP6NJ7LZ014712;02.06.2020;41.207;12.890,00;ja"


def lines(*rows):
    return "\r\n".join(rows) + "\r\n"


FILES = {
    "leer.csv": b"\xef\xbb\xbf\r\n\r\n",
    "arbeitsmappe.csv": b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00[Content_Types].xml",
    "dos-kodierung.csv": lines("Kd.-Nr.;Name;Ort", "1;Huber;Haar", "2;Müller;Gräfelfing").encode("cp850"),
    "unicode-text.csv": "\ufeff".encode("utf-16-le") + lines("Kd.-Nr.\tName\tOrt", "1\tMüller\tGräfelfing").encode("utf-16-le"),
    "ohne-kopfzeile.csv": lines(GUT, AUCH_GUT).encode(),
    "nur-kopfzeile.csv": lines(KOPF).encode(),
    "spalten-fehlen.csv": lines("Interne Nummer;FIN;Verkaufspreis", "GW26-9001;WVWZZZAUZHW004711;11.490,00").encode(),
    "spalte-doppelt.csv": lines("Marke;Modell;Verkaufspreis;Verkaufspreis", "VW;Golf;11.490,00;9.900,00").encode(),
    "anfuehrungszeichen.csv": lines(
        KOPF, GUT,
        'GW26-9002;Opel;"Corsa;W0VUP6864L4123456;01.07.2020;30.100;9.990,00;nein',
        'GW26-9003;Ford;"Fiesta" Titanium;WF0JXXGAHJLA12345;01.07.2020;30.100;9.990,00;nein',
        'GW26-9004;Volkswagen;"up! ""high""";WVWZZZAAZJD004713;11.05.2018;40.033;8.990,00;nein',
        AUCH_GUT).encode("cp1252"),
    "umlaute-zerstoert.csv": lines("Kd.-Nr.;Name;Ort", "1;MÃ¼ller;GrÃ¤felfing", "2;Huber;Haar", "3;M\ufffdller;Haar").encode(),
    "zeilen.csv": lines(
        "Fahrzeugbestand Autohaus Sonnfeld, Stand 23.11.2026", "", KOPF, GUT,
        "GW26-9010;Volkswagen;Polo;WVWZZZAWZJU000010;14.03.2018;50.000;auf Anfrage;nein",
        "GW26-9011;Volkswagen;Polo;WVWZZZAWZJU000011;31.02.2018;50.000;9.990,00;nein",
        "GW26-9012;Volkswagen;Polo;WVWZZZAWZJU000012;14.03.2018;fünfzigtausend;9.990,00;nein",
        "GW26-9013;Volkswagen;Polo;WVWZZZAWZJU000013;14.03.2018;50.000;9.990,00;weiß nicht",
        "GW26-9014;;;WVWZZZAWZJU000014;14.03.2018;50.000;9.990,00;nein",
        "GW26-9015;Volkswagen;Polo;WVWZZZAUZHW004711;14.03.2018;50.000;9.990,00;nein",
        "GW26-9001;Volkswagen;Polo;WVWZZZAWZJU000016;14.03.2018;50.000;9.990,00;nein",
        "GW26-9017;Volkswagen;Polo",
        "GW26-9018;Volkswagen;Polo;WVWZZZAWZJU000018;14.03.2018;50.000;9.990,00;nein;verrutscht",
        "GW26-9019;Volkswagen;" + "Polo " * 60 + ";WVWZZZAWZJU000019;14.03.2018;50.000;9.990,00;nein",
        "GW26-9020;Volkswagen;Polo;WVWZZZAWZJU00020;14.03.2018;50.000;9.990,00;nein",
        ";;;;;;;", AUCH_GUT, ";;;;;;Summe 123.456,00;").encode("cp1252"),
}
