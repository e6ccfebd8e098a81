"""Makes composed.txt: every character of the fonts that Unicode writes as a letter and an accent, followed by these two."""

import sys
import unicodedata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "public" / "fonts"))
from make import RANGES  # the characters of the fonts

signs = [chr(code) for low, high in RANGES for code in range(low, high + 1)]
rows = []
for sign in signs:
    parts = unicodedata.decomposition(sign).split()
    if len(parts) == 2 and not parts[0].startswith("<") and unicodedata.normalize("NFC", sign) == sign:
        rows.append(sign + "".join(chr(int(part, 16)) for part in parts))
rows.sort(key=lambda row: (row[1], row[2]))
target = Path(__file__).with_name("composed.txt")
target.write_text("".join(rows), encoding="utf-8", newline="\n")
print(len(rows), "characters,", target.stat().st_size, "bytes")
