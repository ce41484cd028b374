# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def plain(a, /, b, *args, c=1, cache={}, none=None, **rest):
    return lambda x=b, *y: x + 1


async def waits():
    handler = lambda: await_me
    return await handler


def generated():
    got = yield 1
    yield from got


def caller(f=plain):
    class Local:
        def __init__(self, depth=f): pass
    return Local()

# A default that is no constant is made where the function is defined, and lives there.
# CHECK: func f0
# CHECK: %[[CACHE:[0-9]+]] const var cache
# CHECK: %[[MADE:[0-9]+]] = allocate object
# CHECK-NEXT: %[[CACHE]] = copy %[[MADE]]
# CHECK: func f1 plain(%{{[0-9]+}} a @{{[^,]*}}, %[[B:[0-9]+]] b @{{[^,]*}}, ...%{{[0-9]+}} args @
# CHECK-SAME: %[[C:[0-9]+]] c @{{[^,]*}}, %[[P:[0-9]+]] cache @{{[^,]*}}, %[[NONE:[0-9]+]] none @{{[^,]*}}, ...%{{[0-9]+}} rest
# CHECK-SAME: captures [%[[OUTER:[0-9]+]] = f0:%[[CACHE]]]
# CHECK: if null %[[C]] then
# CHECK: %[[ONE:[0-9]+]] = const 1
# CHECK-NEXT: %[[C]] = copy %[[ONE]]
# CHECK: if null %[[P]] then
# CHECK-NOT: if null %[[NONE]]
# CHECK: %[[P]] = copy %[[OUTER]]
# CHECK: %[[X:[0-9]+]] = copy %[[B]]
# CHECK: func f2(%{{[0-9]+}} x @{{[^,]*}}, ...%{{[0-9]+}} y @{{[^)]*}}) closure in f1 captures [%{{[0-9]+}} = f1:%[[X]]]
# CHECK: waits() plain in f0 async exported
# CHECK: await %
# CHECK: handler() closure in f
# CHECK: generated() plain in f0 generator exported
# CHECK: %[[YIELDED:[0-9]+]] = yield %
# CHECK-NEXT: %[[GOT:[0-9]+]] = copy %[[YIELDED]]
# CHECK-NEXT: yield delegate %[[GOT]]
# CHECK: caller(
# CHECK: %[[CLASS:[0-9]+]] = allocate class #0
# CHECK-NEXT: %[[LOCAL:[0-9]+]] = copy %[[CLASS]]
# CHECK: call new %[[LOCAL]]() function=%[[LOCAL]]
