"""Runs the hook of .pre-commit-hooks.yaml with pre-commit, in a repository made for it: pre_commit.py LEAKLINT MANIFEST

What is staged leaks; the working tree does not, and pre-commit puts it aside.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

LEAK = "class A extends HTMLElement {\n  connectedCallback() { setInterval(f, 1); }\n  disconnectedCallback() {}\n}\n"


def git(folder: str, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@b"]
    subprocess.run(["git", "-C", folder, *identity, *arguments], check=True, stdout=subprocess.DEVNULL)


def main(leaklint: str, manifest: str) -> None:
    if not shutil.which("pre-commit"):
        print("pre-commit is not installed")
        return
    for folder in ("bin", "hooks", "project"):
        os.makedirs(folder)
    os.symlink(leaklint, "bin/leaklint")
    shutil.copy(manifest, "hooks/.pre-commit-hooks.yaml")
    Path("project/leak.js").write_text(LEAK)
    Path("project/notes.md").write_text("setInterval\n")
    for folder in ("hooks", "project"):
        git(folder, "init", "-q")
        git(folder, "add", ".")
    git("hooks", "commit", "-qm", "hooks")
    Path("project/leak.js").write_text("let a;\n")
    run = subprocess.run(
        ["pre-commit", "try-repo", "../hooks", "leaklint"],
        cwd="project",
        env=os.environ | {"PATH": os.path.abspath("bin") + os.pathsep + os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode == 0 or "leak.js:2:25: warning:" not in run.stdout or "notes.md" in run.stdout:
        sys.exit(f"exit code {run.returncode}\n{run.stdout}{run.stderr}")


main(*sys.argv[1:])
