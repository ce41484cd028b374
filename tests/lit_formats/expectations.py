"""Lit format for sources whose comments say what leaklint reports on their line.

    // leak: RULE[, RULE]         exactly these are reported here
    // ok: reason                 nothing is reported here (as on every line without an expectation)
    // missed: RULE (why)         leaks, but is not found yet: fails once it is found
    // false-alarm: RULE (why)    does not leak, but is reported: fails once it is quiet

The comment starts with `//`, `#` or `/*` and stands on the line of the acquisition.
"""

import json
import os
import re
from collections import Counter, defaultdict
from dataclasses import dataclass

import lit.formats
import lit.Test
import lit.util

EXPECTATION = re.compile(r"(?://|#|/\*)\s*(leak|ok|missed|false-alarm):(.*?)(?=\*/|//\s*(?:leak|ok|missed|false-alarm):|$)")
RULE_LIST = re.compile(r"([a-z][a-z-]*(?:\s*,\s*[a-z][a-z-]*)*)\s*(\(.+\))?")
COMPILED = re.compile(r"\.test\.(c|cc|cpp|cxx|h|hpp)$")
NEEDS_REASON = {"missed", "false-alarm"}


@dataclass
class Expectation:
    line: int
    kind: str
    rules: list[str]


def parse_expectations(text: str) -> tuple[list[Expectation], list[str]]:
    """The expectations, and "LINE: what is wrong" for each comment that cannot be read."""
    expectations, mistakes = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        for kind, value in EXPECTATION.findall(line.rstrip("\r")):
            value = value.strip()
            if kind == "ok":
                expectations.append(Expectation(number, kind, []))
                if not value:
                    mistakes.append(f"{number}: `ok:` lacks its reason")
                continue
            match = RULE_LIST.fullmatch(value)
            if not match:
                mistakes.append(f"{number}: cannot read `{kind}: {value}`; the form is `{kind}: RULE (why)`")
            elif kind in NEEDS_REASON and not match[2]:
                mistakes.append(f"{number}: `{kind}:` lacks its reason in parentheses")
            else:
                expectations.append(Expectation(number, kind, re.split(r"\s*,\s*", match[1])))
    return expectations, mistakes


def reported_rules(sarif: dict) -> dict[int, Counter]:
    """Line to rules. A suppressed result is not reported; a kind other than `fail` is a verdict, not a finding."""
    reported = defaultdict(Counter)
    for run in sarif["runs"]:
        for result in run.get("results", []):
            if result.get("suppressions") or result.get("kind", "fail") != "fail":
                continue
            line = result["locations"][0]["physicalLocation"]["region"]["startLine"]
            reported[line][result["ruleId"]] += 1
    return reported


def notifications(sarif: dict, levels: set[str]) -> list[str]:
    return [
        f"leaklint reports: {notification['message']['text']}"
        for run in sarif["runs"]
        for invocation in run.get("invocations", [])
        for kind in ("toolExecutionNotifications", "toolConfigurationNotifications")
        for notification in invocation.get(kind, [])
        if notification.get("level") in levels
    ]


def names(rules) -> str:
    return ", ".join(sorted(Counter(rules).elements())) or "nothing"


def compare(expectations: list[Expectation], reported: dict[int, Counter]) -> list[str]:
    """One "LINE: message" for each line that is not as its expectations say."""
    by_line = defaultdict(list)
    for expectation in expectations:
        by_line[expectation.line].append(expectation)
    problems = []
    for line in sorted(by_line.keys() | reported.keys()):
        got = Counter(reported.get(line, Counter()))
        wanted = Counter()
        for expectation in by_line[line]:
            rules = Counter(expectation.rules)
            if expectation.kind == "missed":
                for rule in sorted(rules & got):
                    problems.append(f"{line}: `missed: {rule}` is now found: turn it into `leak: {rule}`")
                got -= rules
                continue
            if expectation.kind == "false-alarm":
                for rule in sorted(rules - got):
                    problems.append(f"{line}: `false-alarm: {rule}` has gone quiet: turn it into `ok:`")
                rules &= got
            wanted += rules
        if got != wanted:
            problems.append(f"{line}: expected {names(wanted)}, got {names(got)}")
    return problems


class ExpectationsFormat(lit.formats.FileBasedTest):
    def __init__(self, leaklint: str):
        self.leaklint = leaklint

    def getTestsForPath(self, testSuite, path_in_suite, litConfig, localConfig):
        if ".test." in path_in_suite[-1] and not path_in_suite[-1].startswith("."):
            yield lit.Test.Test(testSuite, path_in_suite, localConfig)

    def execute(self, test, litConfig):
        path = test.getSourcePath()
        command = [self.leaklint, "check", "--format", "sarif", "--no-cache", path]
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            expectations, mistakes = parse_expectations(file.read())
        if not expectations and not mistakes:
            return lit.Test.FAIL, f"{path}: holds no expectation (`leak:`, `ok:`, `missed:`, `false-alarm:`)"
        if not os.access(self.leaklint, os.X_OK):
            return lit.Test.UNRESOLVED, f"{self.leaklint} has not been built"
        out, err, code = lit.util.executeCommand(
            command, cwd=os.path.dirname(path), env=test.config.environment, timeout=litConfig.maxIndividualTestTime or 120
        )
        # A unit of which a part makes no sense to the compiler is no test of what it says.
        levels = {"error", "warning"} if COMPILED.search(path) else {"error"}
        problems = mistakes + self.judge(expectations, out, code, levels)
        if not problems:
            return lit.Test.PASS, ""
        # A problem that starts with a line number becomes file:line, which editors follow.
        shown = [f"{path}:{p}" if p[:1].isdigit() else f"{path}: {p}" for p in problems]
        return lit.Test.FAIL, "\n".join([*shown, "", "ran: " + " ".join(command), err])

    @staticmethod
    def judge(expectations: list[Expectation], out: str, code: int, levels=frozenset({"error"})) -> list[str]:
        if code not in (0, 1):
            return [f"leaklint failed with exit code {code}"]
        try:
            sarif = json.loads(out)
            reported = reported_rules(sarif)
            problems = notifications(sarif, levels)
        except (ValueError, KeyError, IndexError, TypeError) as error:
            return [f"the SARIF cannot be read: {error!r}"]
        if code != bool(reported):
            problems.append(f"exit code {code} with {sum(map(Counter.total, reported.values()))} findings")
        return problems + compare(expectations, reported)
