"""Runs a command and fails unless it ends with the exit code: exit_code.py CODE COMMAND [ARGUMENT...]"""

import subprocess
import sys

wanted = int(sys.argv[1])
code = subprocess.run(sys.argv[2:], check=False).returncode
if code != wanted:
    sys.exit(f"exit code {code}, not {wanted}: {' '.join(sys.argv[2:])}")
