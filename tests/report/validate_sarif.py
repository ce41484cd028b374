#!/usr/bin/python3
"""Validates SARIF files: validate_sarif.py FILE...; exit 0 when none has an error or a warning.

Two validators, since each misses what the other finds: the JSON schema, and Microsoft's Sarif.Multitool with the rules
of the standard ("Sarif") and of GitHub's code scanning ("Ghas"). Its exit code is 0 for any file: its report counts.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema  # Debian's python3-jsonschema, hence /usr/bin/python3

PACKAGE = Path(__file__).resolve().parents[1] / "tools/node_modules/@microsoft/sarif-multitool-linux"
LARGEST_KB = "100000"  # larger files are skipped without a word; the default is 10,000

# Rules that no file can meet here, whatever it says. Both are notes, which are not asked for: listed so that a new
# version of the tool, which may raise them, does not fail the tests.
ONLINE_ONLY = {
    "SARIF2006",  # fetches every URI: helpUri and $schema cannot be reached without a network
    "SARIF2003",  # asks for the commit: the same sources must give the same bytes in any checkout
}


def schema_problems(file: str) -> list[str]:
    schema = json.loads((PACKAGE / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
    try:
        log = json.loads(Path(file).read_text(encoding="utf-8"))
    except ValueError as error:  # no JSON, or no UTF-8
        return [f"{file}: {error}"]
    errors = jsonschema.Draft202012Validator(schema).iter_errors(log)
    return [f"{file}: {error.json_path}: {error.message[:300]}" for error in errors]


def multitool_problems(file: str, folder: str) -> list[str]:
    report = Path(folder) / "report.sarif"
    report.unlink(missing_ok=True)
    tool = PACKAGE / "Sarif.Multitool"
    if not os.access(tool, os.X_OK):  # npm unpacks it without the x bit
        tool.chmod(0o755)
    run = subprocess.run(
        [tool, "validate", file, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "--output", report]
        + ["--log", "ForceOverwrite", "--max-file-size-in-kb", LARGEST_KB],
        env=os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},  # the binary needs this, or ICU
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if not report.exists() or "1 files scanned" not in run.stdout:
        return [f"{file}: not validated: {run.stdout}{run.stderr}"]
    results = json.loads(report.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])
    return [f"{file}: {describe(result)}" for result in results if counts(result)]


def counts(result: dict) -> bool:
    level = result.get("level", "warning")  # the format's default
    return level in ("error", "warning") and result["ruleId"] not in ONLINE_ONLY


def describe(result: dict) -> str:
    region = result["locations"][0]["physicalLocation"].get("region", {}) if result.get("locations") else {}
    message = result["message"]
    text = message.get("text") or " ".join([message.get("id", ""), *message.get("arguments", [])])
    return f"line {region.get('startLine', '?')}: {result['ruleId']}: {text}"


def main() -> int:
    files = sys.argv[1:]
    if not files:
        print(__doc__)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        problems = [problem for file in files for problem in schema_problems(file) + multitool_problems(file, folder)]
    print("\n".join(problems) or f"{len(files)} valid")
    return 1 if problems else 0


sys.exit(main())
