"""The papers of the corpus (`cargo xtask papers`): each a PDF with a sheet of what it must say beside it."""

import os
import re
import subprocess
from pathlib import Path

FOLDER = Path(os.environ.get("PAPERS", Path(__file__).resolve().parents[3] / "target" / "paper"))


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def solid(text):
    """Without blanks, which stand anywhere where lines end."""
    return re.sub(r"[\s\u00a0\u202f\u2060]+", "", text)


class Sheet:
    """What a paper must say: rows of a key and values."""

    def __init__(self, stem, folder=FOLDER):
        self.stem = stem
        self.pdf = folder / f"{stem}.pdf"
        self.public = folder / f"{stem}.xrechnung.xml"
        text = (folder / f"{stem}.tsv").read_text(encoding="utf-8")
        self.rows = [line.split("\t") for line in text.splitlines()]

    def all(self, key):
        return [row[1:] for row in self.rows if row[0] == key]

    def one(self, key):
        found = self.all(key)
        return found[0] if found else None


def stems(folder=FOLDER):
    """All papers, by name."""
    return sorted(path.stem for path in folder.glob("*.tsv"))


def pages(path):
    """How many pages a file has, as poppler counts them."""
    return int(re.search(r"^Pages:\s+(\d+)", run("pdfinfo", str(path)).stdout, re.M).group(1))


def tree_text(path):
    """The text in the order of the tree, as a screen reader takes it."""
    lines = run("pdfinfo", "-struct-text", str(path)).stdout.splitlines()
    return [match.group(1) for match in (re.fullmatch(r'\s+"(.*)"', line) for line in lines) if match]


def tell(results):
    """Prints what failed, and the line that the tally reads; gives back the exit code."""
    failed = [(name, fault) for name, fault in results if fault]
    for name, fault in failed:
        print(f"FAILED {name}: {fault}")
    print(f"{len(results) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not results else 0


def attempt(name, check, *arguments):
    """A name and the fault that a check found, or nothing."""
    try:
        check(*arguments)
        return (name, None)
    except Exception as fault:  # every check tells its fault, the others go on
        return (name, f"{type(fault).__name__}: {str(fault)[:600]}")
