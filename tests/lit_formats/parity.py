"""Lit format for pairs: NAME.js and NAME.py are one program, and leaklint judges them alike.

The test is NAME.js. Each file holds to its expectations (lit_formats/expectations.py), each site is on a line that has
one, and the sequences of both files are the same: of expectations (kind, rules) and of sites (verdict, rule).
"""

import difflib
import os
import re

import lit.Test
import lit.util

from lit_formats.expectations import ExpectationsFormat, parse_expectations

SITE = re.compile(r"(\d+):\d+: (\S+) (\S+) ")


class ParityFormat(ExpectationsFormat):
    def getTestsForPath(self, testSuite, path_in_suite, litConfig, localConfig):
        name = path_in_suite[-1]
        if name.endswith(".js"):
            yield lit.Test.Test(testSuite, path_in_suite, localConfig)
        # A program that nothing is compared with is a mistake: the test of its missing twin says so.
        elif name.endswith(".py") and not os.path.exists(testSuite.getSourcePath(path_in_suite)[:-3] + ".js"):
            yield lit.Test.Test(testSuite, path_in_suite, localConfig)

    def execute(self, test, litConfig):
        if not os.access(self.leaklint, os.X_OK):
            return lit.Test.UNRESOLVED, f"{self.leaklint} has not been built"
        stem = os.path.splitext(test.getSourcePath())[0]
        pair = [stem + ".js", stem + ".py"]
        missing = [path for path in pair if not os.path.exists(path)]
        if missing:
            return lit.Test.FAIL, f"{missing[0]} does not exist: a program stands here in both languages"
        problems, expected, verdicts = [], [], []
        for path in pair:
            with open(path, encoding="utf-8", newline="") as file:
                expectations, mistakes = parse_expectations(file.read())
            sites, failure = self.sites(path, test, litConfig)
            found = mistakes + failure + self.reported(path, expectations, test, litConfig) + unmarked(sites, expectations)
            problems += [f"{path}:{problem}" if problem[:1].isdigit() else f"{path}: {problem}" for problem in found]
            expected.append([" ".join([each.kind, *each.rules]) for each in expectations])
            verdicts.append([f"{verdict} {rule}" for _, verdict, rule in sites])
        problems += differences("expectations", pair, expected) + differences("verdicts", pair, verdicts)
        return (lit.Test.FAIL, "\n".join(problems)) if problems else (lit.Test.PASS, "")

    def reported(self, path, expectations, test, litConfig) -> list[str]:
        out, _, code = self.run(["check", "--format", "sarif", "--no-cache", path], test, litConfig)
        return self.judge(expectations, out, code)

    def sites(self, path, test, litConfig) -> tuple[list[tuple[int, str, str]], list[str]]:
        """Line, verdict and rule of each site, and what is wrong with the run."""
        out, err, code = self.run(["debug", "sites", path], test, litConfig)
        if code != 0 or err:
            return [], [f"`leaklint debug sites` failed with exit code {code}: {err}"]
        read = [SITE.match(line) for line in out.splitlines()]
        if not read or None in read:
            return [], [f"no sites can be read from this:\n{out}"]
        return [(int(match[1]), match[2], match[3]) for match in read], []

    def run(self, arguments, test, litConfig):
        return lit.util.executeCommand(
            [self.leaklint, *arguments],
            cwd=os.path.dirname(test.getSourcePath()),
            env=test.config.environment,
            timeout=litConfig.maxIndividualTestTime or 120,
        )


def unmarked(sites, expectations) -> list[str]:
    """A site without an expectation, or an `ok:` where nothing is judged, would leave a language untested."""
    judged, marked = {line for line, _, _ in sites}, {each.line for each in expectations}
    return [f"{line}: a site without an expectation" for line in sorted(judged - marked)] + [
        f"{line}: an expectation without a site" for line in sorted(marked - judged)
    ]


def differences(of: str, pair: list[str], sequences: list[list[str]]) -> list[str]:
    if sequences[0] == sequences[1]:
        return []
    shown = difflib.unified_diff(*sequences, *map(os.path.basename, pair), lineterm="", n=100)
    return [f"the {of} of the two differ:", *shown]
