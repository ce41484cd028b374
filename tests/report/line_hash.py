#!/usr/bin/env python3
"""GitHub's primaryLocationLineHash from its published description: line_hash.py FILE prints each line's hash.

Slow and plain on purpose: checks/finding/fingerprint_test.cpp takes its expected values from here.
"""

import re
import sys


def line_hashes(text: str) -> list[str]:
    lines = [re.sub(r"[ \t]", "", line) for line in re.split(r"\r\n|\r|\n", text)]
    hashes: list[str] = []
    for number in range(len(lines)):
        rest = "\n".join(lines[number:])
        units = memoryview(rest.encode("utf-16-le", "surrogatepass")).cast("H").tolist() + [65535]
        window = (units + [0] * 100)[:100]
        value = sum(unit * 37 ** (99 - place) for place, unit in enumerate(window)) % 2**64
        ordinal = 1 + sum(known.startswith(f"{value:x}:") for known in hashes)
        hashes.append(f"{value:x}:{ordinal}")
    return hashes


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", errors="replace", newline="") as file:
        print("\n".join(line_hashes(file.read())))
