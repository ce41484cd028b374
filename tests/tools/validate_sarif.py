#!/usr/bin/env python3
"""Validates SARIF files as GitHub does: validate_sarif.py FILE...; exit 0 when no file has an error or warning.

Runs Microsoft's Sarif.Multitool, whose exit code is 0 even for broken files: what counts is the report it writes.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGE = Path(__file__).parent / "node_modules/@microsoft/sarif-multitool-linux"
LARGEST_KB = "100000"  # larger files are skipped without a word; the default is 10,000


def validate(file: str, folder: str) -> list[str]:
    report = Path(folder) / "report.sarif"
    report.unlink(missing_ok=True)
    run = subprocess.run(
        [PACKAGE / "Sarif.Multitool", "validate", file, "--rule-kind", "Sarif;Ghas", "--output", report]
        + ["--log", "ForceOverwrite", "--max-file-size-in-kb", LARGEST_KB],
        # The binary needs ICU or this variable.
        env=os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if not report.exists() or "1 files scanned" not in run.stdout:
        return [f"{file}: not validated: {run.stdout}{run.stderr}"]
    results = json.loads(report.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])
    return [f"{file}: {describe(result)}" for result in results]


def describe(result: dict) -> str:
    region = result["locations"][0]["physicalLocation"].get("region", {}) if result.get("locations") else {}
    message = result["message"]
    text = message.get("text") or " ".join([message.get("id", ""), *message.get("arguments", [])])
    return f"line {region.get('startLine', '?')}: {result['ruleId']}: {text}"


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        problems = [problem for file in sys.argv[1:] for problem in validate(file, folder)]
    print("\n".join(problems))
    return 1 if problems else 0


sys.exit(main())
