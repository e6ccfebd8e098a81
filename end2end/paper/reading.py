"""Reads the papers of the corpus as people and their programs do: text, pages, payment code, a second PDF reader, snapshots.

`SNAPSHOT=write` writes the snapshots anew; look at them then.
"""

import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import zxingcpp
from PIL import Image
from reader import corpus
from reader.corpus import run, solid

HERE = Path(__file__).resolve().parent
SNAPSHOTS = HERE / "snapshots"


def everything_is_said(sheet):
    """Each fact stands in the text, whole and in the right characters."""
    text = solid(" ".join(corpus.tree_text(sheet.pdf)))
    for [phrase] in sheet.all("says"):
        assert solid(phrase) in text, f"{phrase!r} is not said"
    for [phrase] in sheet.all("never"):
        assert solid(phrase) not in text, f"{phrase!r} is said"


def it_has_as_many_pages_as_it_should(sheet):
    """At least and at most."""
    low, high = (int(number) for number in sheet.one("pages"))
    assert low <= corpus.pages(sheet.pdf) <= high, corpus.pages(sheet.pdf)


def pictures(sheet, folder):
    run("pdftoppm", "-r", "150", "-gray", "-png", str(sheet.pdf), str(Path(folder) / sheet.stem))
    return sorted(Path(folder).glob(f"{sheet.stem}*.png"))


def the_code_can_be_paid(sheet):
    """EPC069-12, as a banking app reads it from a picture of 150 dpi; no code on an invoice that asks for nothing."""
    if sheet.one("number") is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        read = [code for path in pictures(sheet, folder) for code in zxingcpp.read_barcodes(Image.open(path))]
    codes = [code for code in read if code.format == zxingcpp.BarcodeFormat.QRCode]
    pay = sheet.one("pay")
    if pay is None or pay[0] == "none":
        assert not codes, "a code on a paper that asks for nothing"
        return
    assert len(codes) == 1, f"{len(codes)} codes"
    lines = codes[0].text.split("\n")
    assert lines[:4] == ["BCD", "002", "1", "SCT"], lines
    name, account, amount, number = pay
    assert (lines[5], lines[6], lines[7]) == (name, account, amount), lines
    assert number in lines[10] and len(codes[0].text.encode()) <= 331, lines
    assert codes[0].ec_level == "M", codes[0].ec_level


def it_looks_as_it_did(sheet):
    """The snapshot: pages and their text as it is laid out."""
    text = f"{corpus.pages(sheet.pdf)} pages\n" + run("pdftotext", "-layout", str(sheet.pdf), "-").stdout
    text = "\n".join(line.rstrip() for line in text.splitlines()) + "\n"
    path = SNAPSHOTS / f"{sheet.stem}.txt"
    if os.environ.get("SNAPSHOT") == "write":
        SNAPSHOTS.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.exists(), "there is no snapshot: SNAPSHOT=write"
    known = path.read_text(encoding="utf-8")
    first = next((pair for pair in zip(known.splitlines(), text.splitlines()) if pair[0] != pair[1]), "its end")
    assert known == text, f"changed, first at {first}"


CHECKS = [everything_is_said, it_has_as_many_pages_as_it_should, the_code_can_be_paid, it_looks_as_it_did]


def second_reader(sheets):
    """What pdf.js reads: pages, text, title, language, files, marks."""
    paths = [str(sheet.pdf) for sheet in sheets]
    told = subprocess.run(["node", str(HERE / "pdfjs.mjs"), *paths], capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def the_second_reader_agrees(sheet, read):
    """pdf.js finds the same pages, texts and files, and a title."""
    assert "fault" not in read, read
    assert read["pages"] == corpus.pages(sheet.pdf) and read["marked"] and read["title"]
    assert read["language"] == ("en-GB" if sheet.one("tongue")[0] == "en" else "de-DE")
    assert read["files"] == (["factur-x.xml"] if sheet.one("einvoice")[0] == "yes" else [])
    text = solid(read["text"])
    # Drawing order is not reading order: a phrase may be broken by another column, its words are not.
    for [phrase] in sheet.all("says"):
        for word in phrase.split():
            assert len(word) > 40 or solid(word) in text, f"{word!r} is not read"


def one(sheet):
    return [corpus.attempt(f"{sheet.stem}: {check.__name__.replace('_', ' ')}", check, sheet) for check in CHECKS]


def main():
    sheets = [corpus.Sheet(stem) for stem in corpus.stems()]
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = [result for each in pool.map(one, sheets) for result in each]
    read = second_reader(sheets) if sheets else {}
    for sheet in sheets:
        name = f"{sheet.stem}: the second reader agrees"
        results.append(corpus.attempt(name, the_second_reader_agrees, sheet, read[str(sheet.pdf)]))
    enough = None if len(sheets) >= 60 else f"{len(sheets)} papers are too few"
    results.append(("the corpus is large enough", enough))
    known = {path.stem for path in SNAPSHOTS.glob("*.txt")} - {sheet.stem for sheet in sheets}
    results.append(("no snapshot is left over", f"{sorted(known)}" if known else None))
    return corpus.tell(results)


if __name__ == "__main__":
    sys.exit(main())
