"""Lit suite of the rules: every *.test.* file carries its expectations (lit_formats/expectations.py)."""

import os
import sys

sys.path.insert(0, os.path.join(config.source_root, "tests"))
from lit_formats.common import isolated_environment  # noqa: E402
from lit_formats.expectations import ExpectationsFormat  # noqa: E402

config.name = "leaklint-" + config.suite_name
config.test_format = ExpectationsFormat(config.leaklint)
config.excludes = ["Inputs"]
config.environment.update(isolated_environment(config))

# tests/expectations/ need not exist: an empty folder stands in for it.
if not os.path.isdir(config.test_source_root):
    config.test_source_root = config.test_exec_root
