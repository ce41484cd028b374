#!/usr/bin/env python3
"""Holds the layout's rules: check_includes.py ROOT.

Who may include whom (the "Never" sentence of the architecture), library code that prints or exits, files that grow too
long, and library names in C++ that belong into rules/models.
"""

import os
import re
import sys
from pathlib import Path

FOLDERS = ["checks", "frontends", "tools"]
LONGEST_FILE = 500
SHORTEST_NAME = 8
SKIPPED = {"node_modules", "package-lock.json"}

# Folder of the including file -> what it never includes.
NEVER = [
    ("checks/", ["frontends/", "tools/", "clang/", "clang-c/", "tree_sitter/"]),
    ("frontends/", ["checks/catalogue/", "checks/finding/", "checks/analysis/", "checks/flow/", "tools/"]),
    ("tools/report/", ["checks/ir/", "checks/flow/", "checks/analysis/", "frontends/"]),
]
OUR_FOLDERS = ("checks/", "frontends/", "tools/", "tests/")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
# Comments and literals in one pass, so that a quote in a comment (or a slash in a string) misleads nobody.
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^()\s\\]*)\((?P<raw>.*?)\)(?P=tag)"|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<!\w)'(?:\\.|[^'\\\n])+'",
    re.DOTALL,
)
# `exit(` alone would be a control-flow graph's accessor as well: only std's, or one with a status, ends the process.
PRINTS = re.compile(
    r"\b(outs|errs|dbgs)\(\)|\bstd::(cout|cerr|clog)\b|(?<![\w.>])(printf|puts|putchar)\("
    r"|\bstd::(exit|_Exit|abort|quick_exit)\(|(?<![\w.>])_?exit\(\s*(\d|EXIT_)|\breport_fatal_error\(|\bthrow\b"
)

# A call in a model's pattern: `EventTarget.addEventListener(`.
CALL = re.compile(r"([A-Za-z_$][\w$]*)\(")
# Names that models use and that belong to a language, not to a library.
OF_A_LANGUAGE = {"constructor", "prototype", "__enter__", "__exit__", "__aenter__", "__aexit__"}
OF_A_LANGUAGE |= {"isinstance", "property", "staticmethod", "classmethod"}
# Names that models use and that are words of the code's own.
OWN_WORDS = {"exception", "function", "instance", "protocol", "receiver", "resource"}


def files_of(root: Path, folders: list[str]):
    for folder in folders:
        for parent, children, names in os.walk(root / folder):
            children[:] = sorted(set(children) - SKIPPED)
            for name in sorted(set(names) - SKIPPED):
                path = Path(parent, name)
                yield path, path.relative_to(root).as_posix()


def include_problem(root: Path, name: str, quote: str, included: str) -> str | None:
    for folder, never in NEVER:
        if name.startswith(folder) and included.startswith(tuple(never)):
            return f"{folder} never includes {included}"
    if included.startswith("frontends/"):
        owner = os.path.dirname(included)
        if name.startswith("frontends/") and not f"{os.path.dirname(name)}/".startswith(f"{owner}/"):
            return f"a frontend never includes another: {included}"
    if quote == '"' and not included.startswith(OUR_FOLDERS) and (root / os.path.dirname(name) / included).exists():
        return f'write the path from the root: "{included}"'
    return None


def is_library(name: str) -> bool:
    return name.startswith(("checks/", "frontends/", "tools/report/")) and not name.endswith("_test.cpp")


def source_problems(root: Path, name: str, text: str, model_names: set[str]):
    for number, line in enumerate(text.splitlines(), start=1):
        if match := INCLUDE.match(line):
            if problem := include_problem(root, name, *match.groups()):
                yield number, problem
    literals = []

    def blank(token: re.Match) -> str:
        literal = token["raw"] if token["raw"] is not None else token["text"]
        if literal:
            literals.append((text.count("\n", 0, token.start()) + 1, literal))
        return "\n" * token[0].count("\n")  # keeps the line numbers

    code = TOKEN.sub(blank, text)
    if is_library(name):
        for number, line in enumerate(code.splitlines(), start=1):
            if match := PRINTS.search(line):
                yield number, f"library code neither prints, exits nor throws: {match[0]}"
    if not name.endswith("_test.cpp"):
        for number, literal in literals:
            for known in sorted(known_names(literal, model_names)):
                yield number, f'"{known}" is a library\'s name: it belongs into rules/models'


def known_names(literal: str, model_names: set[str]) -> set[str]:
    """The model names in a literal. A plain word counts only when it is all of it or is called: prose uses words too."""
    words = set(re.findall(r"[A-Za-z_$][\w$]*", literal)) & model_names
    return {w for w in words if literal == w or f"{w}(" in literal or re.search(r"[a-z][A-Z]|_", w)}


def names_in_models(root: Path) -> set[str]:
    import yaml  # of the test packages: a plain build does not need it

    names = set()

    def collect(value) -> None:
        if isinstance(value, str) and "\n" not in value:  # a block of text is an example, not a pattern
            names.update(CALL.findall(value))
        elif isinstance(value, dict):
            for key, child in value.items():
                if key not in ("example", "examples", "message", "why", "fix", "note"):
                    collect(child)
        elif isinstance(value, list):
            for child in value:
                collect(child)

    for path in sorted((root / "rules" / "models").rglob("*.yaml")):
        collect(yaml.safe_load(path.read_text(encoding="utf-8")))
    return {name for name in names if len(name) >= SHORTEST_NAME} - OF_A_LANGUAGE - OWN_WORDS


def main() -> int:
    root = Path(sys.argv[1]).resolve()
    model_names = names_in_models(root)
    problems, count = [], 0
    for path, name in files_of(root, FOLDERS):
        text = path.read_text(encoding="utf-8", errors="replace")
        count += 1
        if (lines := len(text.splitlines())) > LONGEST_FILE:
            problems.append(f"{name}:{lines}: longer than {LONGEST_FILE} lines")
        if path.suffix in (".h", ".cpp"):
            problems += [f"{name}:{line}: {what}" for line, what in source_problems(root, name, text, model_names)]
    print("\n".join(problems) or f"{count} files keep to the layout ({len(model_names)} library names)")
    return 1 if problems else 0


sys.exit(main())
