"""Lit suite of pairs: the same program in JavaScript and in Python (lit_formats/parity.py)."""

import os
import sys

sys.path.insert(0, os.path.join(config.source_root, "tests"))
from lit_formats.common import isolated_environment  # noqa: E402
from lit_formats.parity import ParityFormat  # noqa: E402

config.name = "leaklint-" + config.suite_name
config.test_format = ParityFormat(config.leaklint)
config.environment.update(isolated_environment(config))
