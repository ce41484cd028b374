# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

import typing as t
from sockets import Socket
from sockets import api

alias: t.Optional[Socket] = None


def f(
    a: Socket | None,
    b: 'Optional[api.Client]',
    c: Annotated[Socket, 'x'],
    d: list[Socket],
    e: Union[Socket, None],
    g: Socket | api.Client,
    h: type[Socket],
    *rest: Socket,
) -> "Own":
    local: Socket = a
    return local


class Own: pass

# CHECK: var @alias exported : "t.Optional[Socket]" = import("sockets").Socket
# CHECK: a : "Socket|None" = import("sockets").Socket @
# CHECK-SAME: b : "'Optional[api.Client]'" = import("sockets").api.Client @
# CHECK-SAME: c : "Annotated[Socket,'x']" = import("sockets").Socket @
# CHECK-SAME: d : "list[Socket]" = global list @
# CHECK-SAME: e : "Union[Socket,None]" = import("sockets").Socket @
# CHECK-SAME: g : "Socket|api.Client" @
# CHECK-SAME: h : "type[Socket]" @
# CHECK-SAME: ...%{{[0-9]+}} rest @
# CHECK-SAME: returns "\"Own\"" = @Own
# CHECK: var local : Socket = import("sockets").Socket
