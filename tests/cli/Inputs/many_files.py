"""Makes 150 small files in the current folder, 100 of them with two leaks."""

from pathlib import Path

for i in range(150):
    folder = Path(f"f{i % 7}")
    folder.mkdir(exist_ok=True)
    leaks = f"  connectedCallback() {{\n    setInterval(tick, {i});\n    setInterval(tock, {i});\n  }}\n"
    leaks = f"class C{i} extends HTMLElement {{\n{leaks}  disconnectedCallback() {{}}\n}}\n"
    (folder / f"file{i}.js").write_text(leaks if i % 3 else "export const a = 1;\n")
