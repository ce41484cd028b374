#!/usr/bin/env python3
"""Writes a C++ source that holds files as string literals: embed_files.py ROOT NAMES_FILE OUTPUT.

NAMES_FILE lists paths relative to ROOT, one a line. The interface is checks/catalogue/embedded.h.
"""

import sys
from pathlib import Path

HEADER = """// Made by cmake/embed_files.py from the files under rules/; do not edit.
#include "checks/catalogue/embedded.h"

// A literal of any length is fine with the one compiler that reads this file.
#pragma clang diagnostic ignored "-Woverlength-strings"

namespace leaklint::catalogue {
"""


def escape(byte: int) -> str:
    char = chr(byte)
    if char in '\\"':
        return "\\" + char
    # Octal, because a hexadecimal escape would swallow the digits after it. '?' would start a trigraph.
    return char if 32 <= byte < 127 and char != "?" else f"\\{byte:03o}"


def literal(data: bytes) -> str:
    """One literal a line, so that the generated file reads like the original."""
    lines = data.splitlines(keepends=True) or [b""]
    return "\n".join('    "' + "".join(map(escape, line)) + '"' for line in lines)


def generate(root: Path, names: list[str]) -> str:
    if not names:
        return HEADER + "llvm::ArrayRef<EmbeddedFile> embeddedFiles() { return {}; }\n} // namespace leaklint::catalogue\n"
    texts, table = [], []
    for number, name in enumerate(names):
        data = (root / name).read_bytes()
        texts.append(f"static constexpr char kText{number}[] =\n{literal(data)};\n")
        table.append(f'    {{"{name}", {{kText{number}, {len(data)}}}}},\n')
    return (
        HEADER
        + "\n".join(texts)
        + "\nstatic constexpr EmbeddedFile kFiles[] = {\n"
        + "".join(table)
        + "};\n\nllvm::ArrayRef<EmbeddedFile> embeddedFiles() { return kFiles; }\n} // namespace leaklint::catalogue\n"
    )


def main() -> None:
    root, names_file, output = map(Path, sys.argv[1:])
    names = sorted(name for name in names_file.read_text().splitlines() if name)
    output.write_text(generate(root, names))


main()
