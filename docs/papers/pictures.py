"""Makes the small pictures beside this file from a folder of papers: `cargo xtask papers --pictures`."""

import io
import subprocess
import sys
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
WIDTH = 300
LARGEST = 30 * 1024
# The papers of the corpus that `docs/papers.md` shows.
SHOWN = ["used", "order-de", "confirmation-de", "notices-de", "contract-de", "invoice-trade-in", "deposit_invoice-de",
         "final-regular", "cancellation-regular", "delivery_note-de", "signed-handover", "signed-test_drive",
         "signed-purchase", "reservation-de", "letter-de", "price_sheet-de", "electric", "invoice-margin-and-service-en"]
# One of which another page than the first is shown.
PAGES = {"order-distance": 3}


def picture(path, number=1):
    """A page, small, in few colours."""
    command = ["pdftoppm", "-r", "150", "-f", str(number), "-l", str(number), "-png", str(path)]
    page = Image.open(io.BytesIO(subprocess.run(command, capture_output=True, check=True).stdout)).convert("RGB")
    page = page.resize((WIDTH, round(page.height * WIDTH / page.width)), Image.Resampling.LANCZOS)
    for colours in (64, 32, 16):
        target = io.BytesIO()
        page.quantize(colours).save(target, "png", optimize=True)
        if target.tell() <= LARGEST:
            return target.getvalue()
    raise SystemExit(f"{path} gives a picture of {target.tell()} bytes")


def main():
    for stem in [*SHOWN, *PAGES]:
        (HERE / f"{stem}.png").write_bytes(picture(Path(sys.argv[1]) / f"{stem}.pdf", PAGES.get(stem, 1)))


if __name__ == "__main__":
    main()
