"""Makes srgb.icc: the colour space of IEC 61966-2-1 as a small ICC profile, version 4.2 (ISO 15076-1), dedicated to the public (CC0).

The numbers are the standard's: primaries and white adapted to D50 by Bradford, and its curve as parameters.
"""

import struct
from pathlib import Path


def fixed(number: float) -> bytes:
    return struct.pack(">i", round(number * 65536))


def xyz(*numbers: float) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(fixed, numbers))


def text(words: str) -> bytes:
    coded = words.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II", 1, 12) + b"enUS" + struct.pack(">II", len(coded), 28) + coded


CURVE = b"para\0\0\0\0" + struct.pack(">HH", 3, 0) + b"".join(map(fixed, (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)))
ADAPTATION = b"sf32\0\0\0\0" + b"".join(
    map(fixed, (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168))
)
TAGS = [
    (b"desc", text("sRGB")),
    (b"cprt", text("CC0")),
    (b"wtpt", xyz(0.9642, 1.0, 0.8249)),
    (b"chad", ADAPTATION),
    (b"rXYZ", xyz(0.43607, 0.22249, 0.01392)),
    (b"gXYZ", xyz(0.38515, 0.71687, 0.09708)),
    (b"bXYZ", xyz(0.14307, 0.06061, 0.71410)),
    (b"rTRC", CURVE),
    (b"gTRC", CURVE),
    (b"bTRC", CURVE),
]


def profile() -> bytes:
    table, body, places = b"", b"", {}
    start = 128 + 4 + 12 * len(TAGS)
    for name, data in TAGS:
        if data not in places:
            places[data] = start + len(body)
            body += data + b"\0" * (-len(data) % 4)
        table += name + struct.pack(">II", places[data], len(data))
    size = start + len(body)
    head = struct.pack(">I4sI4s4s4s6H4s4sI4s4sQI", size, b"\0" * 4, 0x04200000, b"mntr", b"RGB ", b"XYZ ",
                       2026, 1, 1, 0, 0, 0, b"acsp", b"\0" * 4, 0, b"\0" * 4, b"\0" * 4, 0, 0)
    head += fixed(0.9642) + fixed(1.0) + fixed(0.8249)
    return head.ljust(128, b"\0") + struct.pack(">I", len(TAGS)) + table + body


if __name__ == "__main__":
    target = Path(__file__).with_name("srgb.icc")
    target.write_bytes(profile())
    print(target.name, target.stat().st_size, "bytes")
