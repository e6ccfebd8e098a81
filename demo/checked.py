"""Numbers with check digits. German VAT ids begin with 9: such numbers are well-formed but not given to anybody."""


def digits(rng, count):
    return "".join(str(rng.randrange(10)) for _ in range(count))


def german(rng):
    body = "9" + digits(rng, 7)
    product = 10
    for figure in map(int, body):
        total = (figure + product) % 10 or 10
        product = 2 * total % 11
    return "DE" + body + str((11 - product) % 10)


def austrian(rng):
    body = digits(rng, 7)
    total = 0
    for at, figure in enumerate(map(int, body)):
        value = figure * (2 if at % 2 else 1)
        total += value // 10 + value % 10
    return "ATU" + body + str((10 - (total + 4) % 10) % 10)


def french(rng):
    body = digits(rng, 8)
    total = 0
    for at, figure in enumerate(map(int, body)):
        value = figure * (2 if at % 2 else 1)
        total += value // 10 + value % 10
    siren = body + str(-total % 10)
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02d}{siren}"


def polish(rng):
    while True:
        body = str(rng.randrange(1, 10)) + digits(rng, 8)
        check = sum(w * int(f) for w, f in zip((6, 5, 7, 2, 3, 4, 5, 6, 7), body)) % 11
        if check < 10:
            return "PL" + body + str(check)


def dutch(rng):
    while True:
        body = str(rng.randrange(1, 9)) + digits(rng, 7)
        check = sum(w * int(f) for w, f in zip((9, 8, 7, 6, 5, 4, 3, 2), body)) % 11
        if check < 10:
            return f"NL{body}{check}B01"


def swiss(rng):
    """The Swiss UID: Switzerland is outside the union, so it is no VAT id of ours and stands in the remark."""
    while True:
        body = digits(rng, 8)
        check = (11 - sum(w * int(f) for w, f in zip((5, 4, 3, 2, 7, 6, 5, 4), body)) % 11) % 11
        if check < 10:
            whole = body + str(check)
            return f"CHE-{whole[:3]}.{whole[3:6]}.{whole[6:]} MWST"
