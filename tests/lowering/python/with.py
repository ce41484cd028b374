# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def plain(path):
    with open(path) as f, lock:
        if f.ready:
            return f.value
        f.read()


async def waits(pool):
    async with pool.connect() as (reader, pool.writer):
        await reader.read()


def swallows(thing):
    with (suppress(KeyError) as s, thing):
        return s.value
    after()


def last(thing):
    with thing:
        return 1

# CHECK-LABEL: func f1 plain(
# CHECK: %[[M:[0-9]+]] = call global open(
# CHECK-NEXT: %[[ENTERED:[0-9]+]] = call %[[M]].__enter__() receiver=%[[M]] method=__enter__ nothrow @4:10-4:25
# CHECK-NEXT: %[[F:[0-9]+]] = copy %[[ENTERED]]
# CHECK-NEXT: %[[LOCK:[0-9]+]] = load global lock
# CHECK-NEXT: call %[[LOCK]].__enter__() receiver=%[[LOCK]] method=__enter__ nothrow @4:27-4:31
# The inner context is left first, on each way out.
# CHECK: unwind b[[INNER:[0-9]+]]
# CHECK-NEXT: call %[[F]].read()
# CHECK-NEXT: call %[[LOCK]].__exit__() receiver=%[[LOCK]] method=__exit__ nothrow
# CHECK-NEXT: call %[[M]].__exit__() receiver=%[[M]] method=__exit__ nothrow
# CHECK-NEXT: return @
# CHECK: %[[VALUE:[0-9]+]] = load %[[F]].value
# CHECK-NEXT: call %[[LOCK]].__exit__()
# CHECK-NEXT: call %[[M]].__exit__()
# CHECK-NEXT: return %[[VALUE]]
# CHECK: call %[[M]].__exit__()
# CHECK-NEXT: {{^ *}}throw @
# CHECK: b[[INNER]]:
# CHECK-NEXT: call %[[LOCK]].__exit__()
# CHECK-NEXT: goto b

# CHECK-LABEL: func f2 waits(
# CHECK: %[[M:[0-9]+]] = call %{{[0-9]+}}.connect()
# CHECK-NEXT: %[[E:[0-9]+]] = call %[[M]].__aenter__()
# CHECK: %[[L:[0-9]+]] = call %[[M]].__aexit__()
# CHECK-NEXT: await %[[L]]
# CHECK-NEXT: {{^ *}}throw @
# CHECK: %[[W:[0-9]+]] = await %[[E]]
# CHECK-NEXT: load %[[W]]."0"
# CHECK: %[[SECOND:[0-9]+]] = load %[[W]]."1"
# CHECK-NEXT: store %{{[0-9]+}}.writer = %[[SECOND]]
# CHECK: %[[X:[0-9]+]] = call %[[M]].__aexit__()
# CHECK: await %[[X]]

# What follows a body that never ends by itself runs after an exception that was swallowed.
# CHECK-LABEL: func f3 swallows(
# CHECK: if unknown then
# CHECK: return %
# CHECK: call global after()

# CHECK-LABEL: func f4 last(
# CHECK-NOT: if unknown
# CHECK: return %
