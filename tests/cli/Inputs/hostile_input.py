"""Makes the files of hostile_input.test in the current folder."""

import os
from pathlib import Path

LEAK = "class A extends HTMLElement { connectedCallback() { setInterval(f, 1); } disconnectedCallback() {} }\n"


def write(name: str, data: bytes | str) -> None:
    Path(name).write_bytes(data.encode() if isinstance(data, str) else data)


write("leak.js", LEAK)
write("bom.js", b"\xef\xbb\xbf" + LEAK.encode())
write("utf16.js", b"\xff\xfe" + LEAK.encode("utf-16-le"))
write("odd-utf16.js", b"\xff\xfes\0\0\xd8")
write("video.ts", os.urandom(1000) + b"\0setInterval(f)")
write("packets.ts", (b"G" + b"\x01" * 187) * 10)
write("truncated.js", LEAK + "export function cut(a) { if (setInterval(a")
write("big.js", "let a = 1;\n" * 3_000_000)
write("large.yaml", "max-file-size: 40 MB\n")
write("bundle.js", "setInterval(f);" * 10_000)
write("latin1.js", b"// caf\xe9\n")
write("nested.js", "x = setInterval(" + "(" * 100_000 + "f" + ")" * 100_000 + ");\n")
write("unclosed.js", "x = setInterval(" + "(" * 100_000)
write("blocks.js", "function f() { setInterval(g, 1);" + "{" * 100_000 + "}" * 100_000 + "}\n")
write("elses.js", "setInterval(f, 1);" + "if (a) b(); else " * 100_000 + "c();\n")
write("sums.js", "x = setInterval(f" + " + a" * 100_000 + ");\n")
write("calls.js", "setInterval(f).a" + ".b()" * 100_000 + ";\n")
write("functions.js", "x = setInterval(" + "() => " * 20_000 + "f);\n")
write("empty.js", "")
os.makedirs("loop/deeper")
os.symlink("..", "loop/deeper/up")
os.symlink("self.js", "self.js")
os.symlink("/etc/passwd", "outside.js")
os.mkfifo("fifo.js")
