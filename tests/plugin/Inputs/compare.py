"""Compares the findings of the command and of the plugin over a compile database: compare.py LEAKLINT PLUGIN BUILD [CONFIDENCE]

Run it in the project's folder. Each finding is its file, line, column, rule and message. Exit code 1 and the differences
where they do not agree. Units that are not in the database are left out: clang-tidy knows no flags for them.
"""

import json
import os
import re
import subprocess
import sys

DIAGNOSTIC = re.compile(r"^(\S[^:]*):(\d+):(\d+): warning: (.*) \[leak-([a-z-]+)\]$", re.MULTILINE)


def entries_of(build: str) -> list[dict]:
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        return json.load(file)


def units(build: str) -> list[str]:
    entries = entries_of(build)
    paths = {os.path.realpath(os.path.join(build, entry["directory"], entry["file"])) for entry in entries}
    here = os.path.realpath(".") + os.sep
    return sorted(path for path in paths if path.startswith(here) and os.path.exists(path))


def of_command(leaklint: str, build: str, confidence: str) -> set[tuple]:
    arguments = [leaklint, "check", "-p", build, "--format", "rdjson", "--confidence", confidence, "."]
    run = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"{arguments}: exit code {run.returncode}\n{run.stderr}")
    found, known = set(), set(units(build))
    for each in json.loads(run.stdout)["diagnostics"]:
        start = each["location"]["range"]["start"]
        path = os.path.realpath(each["location"]["path"])
        if path in known or path.endswith((".h", ".hh", ".hpp", ".hxx", ".inl", ".ipp")):
            found.add((path, start["line"], start["column"], each["code"]["value"], each["message"].rstrip(".")))
    return found


def resolve(path: str, folders: list[str]) -> str:
    """clang-tidy names a file as its unit's command does, seen from the folder of that command."""
    candidates = [os.path.join(folder, path) for folder in folders]
    return os.path.realpath(next(filter(os.path.exists, candidates), path))


def of_plugin(plugin: str, build: str, confidence: str) -> set[tuple]:
    rules = subprocess.run(
        ["clang-tidy-19", "-load", plugin, "-checks=-*,leak-*", "-list-checks"], capture_output=True, text=True, check=True
    ).stdout.split()[2:]
    options = {f"{rule}.Confidence": confidence for rule in rules}
    arguments = ["clang-tidy-19", "-load", plugin, "-checks=-*,leak-*", "-header-filter=.*", "-p", build]
    arguments += [f"-config={json.dumps({'CheckOptions': options})}", "-quiet", *units(build)]
    run = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if run.returncode < 0:
        sys.exit(f"clang-tidy died of signal {-run.returncode}\n{run.stderr[-2000:]}")
    folders = [".", *{os.path.join(build, entry["directory"]) for entry in entries_of(build)}]
    return {
        (resolve(path, folders), int(line), int(column), rule, message)
        for path, line, column, message, rule in DIAGNOSTIC.findall(run.stdout)
    }


def main(leaklint: str, plugin: str, build: str, confidence: str = "medium") -> None:
    command, tidy = of_command(leaklint, build, confidence), of_plugin(plugin, build, confidence)
    for side, findings in (("command", command - tidy), ("plugin", tidy - command)):
        for finding in sorted(findings):
            print(f"only the {side} has: {finding}")
    print(f"{len(command & tidy)} findings of both, {len(command ^ tidy)} of one of them")
    sys.exit(command != tidy or not command)


main(*sys.argv[1:])
