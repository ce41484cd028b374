# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

limit = 1


def outer(value):
    count = 0
    global total

    def inner():
        nonlocal count
        count += value
        local = limit
        return undeclared(local)

    total = inner
    return [value for value in total if limit]


class Box:
    limit = 2
    double = limit * 2

    def read(self):
        return limit

# A name bound anywhere in a function is its own; a class body's names are not its methods'.
# CHECK: var @limit exported
# CHECK: var @total exported
# CHECK: store @Box.limit = %
# CHECK-NEXT: load @Box.limit
# CHECK: func f1 outer(%[[VALUE:[0-9]+]] value
# CHECK: %[[COUNT:[0-9]+]] var count
# CHECK: store @total = %
# CHECK: func f2 inner()
# CHECK-SAME: captures [%[[C:[0-9]+]] = f1:%[[COUNT]], %[[V:[0-9]+]] = f1:%[[VALUE]]]
# CHECK: %[[NEXT:[0-9]+]] = opaque "operator +=" %[[C]], %[[V]]
# CHECK-NEXT: %[[C]] = copy %[[NEXT]]
# CHECK-NEXT: %[[LIMIT:[0-9]+]] = load @limit
# CHECK: call global undeclared(
# CHECK: read()
# CHECK: load @limit
