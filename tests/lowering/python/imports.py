# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

import os, a.b.c
import a.b as m
from x.y import z as w, v
from ..pkg.mod import name
from . import sibling
from stars import *
from __future__ import annotations

try:
    import fast as codec
except ImportError:
    import slow as codec
try:
    import optional
except ImportError:
    optional = None
if TYPE_CHECKING:
    from types_only import Only

changed = 1
import changed


def use(only: Only, text: 'os.Path'):
    import local.part
    os.path.join(1)
    a.b.c.run(2)
    a.b.walk(3)
    m.go(4)
    w.v(v, name, sibling)
    codec.encode(optional.thing)
    local.part.call(5)
    changed.later()
    starred()

# CHECK: import "os" * as os
# CHECK-NEXT: import "a.b.c" * as "a.b.c"
# CHECK-NEXT: import "a.b" * as m
# CHECK-NEXT: import "x.y" z as w
# CHECK-NEXT: import "x.y" v as v
# CHECK-NEXT: import "..pkg.mod" name as name
# CHECK-NEXT: import "." sibling as sibling
# CHECK-NEXT: import "stars" * as ""
# CHECK-NEXT: import "fast" * as codec
# CHECK-NEXT: import "slow" * as codec
# CHECK-NEXT: import "optional" * as optional
# CHECK-NEXT: import "types_only" Only as Only
# CHECK-NEXT: import "changed" * as changed
# CHECK-NEXT: import "local.part" * as "local.part"
# CHECK-NOT: var @os
# CHECK-NOT: var @optional
# CHECK: func f0
# CHECK-NOT: store @optional
# CHECK: store @changed = %
# CHECK: %[[CHANGED:[0-9]+]] = load import("changed")
# CHECK-NEXT: store @changed = %[[CHANGED]]
# CHECK: only : Only = import("types_only").Only
# CHECK-SAME: text : "'os.Path'" = import("os").Path
# CHECK: call import("os").path.join(
# CHECK: call import("a.b.c").run(
# CHECK: call import("a.b").walk(
# CHECK: call import("a.b").go(
# CHECK: load import("x.y").v
# CHECK-NEXT: load import("..pkg.mod").name
# CHECK-NEXT: load import(".").sibling
# CHECK-NEXT: call import("x.y").z.v(
# CHECK: %[[THING:[0-9]+]] = load import("optional").thing
# CHECK-NEXT: call import("fast").encode(%[[THING]])
# CHECK: call import("local.part").call(
# CHECK: call @changed.later(
# CHECK: call global starred(
