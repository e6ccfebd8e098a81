"""Makes the fonts of the papers from two pinned npm packages: inter-ui 4.1.1 (Inter by Rasmus Andersson) and source-serif
4.5.1 (Source Serif by Frank Grießhammer, Adobe), both OFL 1.1. "Source" is a reserved name, which a font that was cut down
must not bear: it is called Brief Serif here.

Usage:  npm pack inter-ui@4.1.1 source-serif@4.5.1
        mkdir inter serif && tar xzf inter-ui-4.1.1.tgz -C inter && tar xzf source-serif-4.5.1.tgz -C serif
        python make.py inter/package/web serif/package/TTF          (with the packages of requirements.txt)
The result is the same to the byte on every machine.
"""

import hashlib
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

# Latin for Europe, Turkey and Vietnam, Greek, Cyrillic, and the signs that letters need.
RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x018F, 0x018F), (0x0192, 0x0192), (0x01A0, 0x01A1), (0x01AF, 0x01B0), (0x01CD, 0x01DC), (0x01E6, 0x01E7),
    (0x01EA, 0x01EB), (0x01FA, 0x01FF), (0x0218, 0x021B), (0x0237, 0x0237), (0x0259, 0x0259), (0x02BB, 0x02BC),
    (0x02C6, 0x02C7), (0x02D8, 0x02DD), (0x0300, 0x0309), (0x030A, 0x030C), (0x031B, 0x031B), (0x0323, 0x0323), (0x0326, 0x0328),
    (0x0384, 0x03CE), (0x0400, 0x045F), (0x0490, 0x0491), (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9),
    (0x2002, 0x200A), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x202F),
    (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044), (0x2070, 0x2070), (0x2074, 0x2079),
    (0x2080, 0x2089), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2126, 0x2126), (0x215B, 0x215E),
    (0x2190, 0x2193), (0x2212, 0x2212), (0x2215, 0x2215), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265),
    (0x2713, 0x2713), (0x25CF, 0x25CF), (0xFB01, 0xFB02),
]
# What `shared/paper/src/kern.rs` can do, and no more: a test compares the two.
FEATURES = ["kern", "tnum", "mark", "mkmk"]
MUST = "€„“”‚‘’–—−…§ẞßŁłŽžŐűČșțİığΩάЖяЇґễợ₂²³·•×½ \u00a0\u202f"


def rename(font: TTFont, family: str, weight: str) -> None:
    """Gives the font a name of its own, and leaves out what else bears the old one."""
    names = {1: f"{family} {weight}", 2: "Regular", 3: f"{family} {weight}", 4: f"{family} {weight}",
             6: f"{family.replace(' ', '')}-{weight}", 16: family, 17: weight}
    for record in list(font["name"].names):
        if record.nameID in names:
            font["name"].setName(names[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID)


def make(source: Path, target: Path, family: str | None = None, weight: str = "Regular") -> None:
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "STAT", "MVAR", "meta"]
    options.notdef_outline = True
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[u for low, high in RANGES for u in range(low, high + 1)])
    subsetter.subset(font)
    font.flavor = None
    cmap = font.getBestCmap()
    missing = [c for c in MUST if ord(c) not in cmap]
    if missing:
        sys.exit(f"{source.name} lacks {missing}")
    if font["OS/2"].fsType != 0:
        sys.exit(f"{source.name} may not be embedded")
    if family:
        rename(font, family, weight)
    font.save(target)
    data = target.read_bytes()
    print(f"{target.name}: {len(data):,} bytes, {len(cmap)} characters, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    here = Path(__file__).parent
    for weight in ("Regular", "SemiBold"):
        make(Path(sys.argv[1]) / f"Inter-{weight}.woff2", here / f"inter-{weight.lower()}.ttf")
        serif = Path(sys.argv[2]) / f"SourceSerif4-{weight.capitalize()}.ttf"
        make(serif, here / f"serif-{weight.lower()}.ttf", "Brief Serif", weight)
