"""Lit suite of the command: files with RUN lines under tests/{ir,lowering,cli,plugin}."""

import os
import sys

sys.path.insert(0, os.path.join(config.source_root, "tests"))
from lit_formats.common import isolated_environment  # noqa: E402
from lit_formats.folders import ShellTestsInFolders  # noqa: E402

config.name = "leaklint-" + config.suite_name
config.test_format = ShellTestsInFolders(["ir", "lowering", "cli", "plugin"])
config.suffixes = [".test", ".js", ".mjs", ".ts", ".tsx", ".py", ".c", ".cpp", ".ir"]
config.excludes = ["Inputs", "node_modules", "corpus"]
config.environment.update(isolated_environment(config))

plugin = os.path.join(os.path.dirname(os.path.dirname(config.leaklint)), "lib", "leaklint-tidy.so")
if os.path.exists(plugin):
    config.available_features.add("plugin")

config.substitutions += [
    ("%plugin", plugin),
    ("%leaklint", config.leaklint),
    ("%validate-sarif", f"{config.python} {config.source_root}/tests/report/validate_sarif.py"),
    ("%python", config.python),
    ("%{source-root}", config.source_root),
    (r"\bFileCheck\b", os.path.join(config.llvm_tools, "FileCheck")),
    (r"\bsplit-file\b", os.path.join(config.llvm_tools, "split-file")),
    (r"\bnot\b(?= )", os.path.join(config.llvm_tools, "not")),
]
