# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

async def f(xs):
    for x in xs:
        if x: continue
        if x.done: break
        body(x)
    else:
        exhausted()
    for key, (a, *b) in xs.items():
        pairs(key, a, b)
    async for chunk in xs:
        chunks(chunk)
    while xs.more():
        if xs: break
    else:
        ended()
    for xs.member in range(3):
        pass

# CHECK: f(%[[XS:[0-9]+]] xs
# CHECK: goto b[[HEAD:[0-9]+]]
# CHECK-NEXT: b[[HEAD]]:
# CHECK-NEXT: if unknown then b[[BODY:[0-9]+]] else b[[ELSE:[0-9]+]]
# CHECK: b[[BODY]]:
# CHECK-NEXT: %[[LOADED:[0-9]+]] = load %[[XS]][]
# CHECK-NEXT: %[[X:[0-9]+]] = copy %[[LOADED]]
# CHECK-NEXT: if truthy %[[X]] then b[[CONTINUE:[0-9]+]] else
# CHECK: b[[AFTER:[0-9]+]]:
# CHECK-NEXT: %[[ITEMS:[0-9]+]] = call %[[XS]].items()
# CHECK: b[[ELSE]]:
# CHECK-NEXT: call global exhausted()
# CHECK-NEXT: goto b[[AFTER]]
# CHECK: if truthy %{{[0-9]+}} then b[[BREAK:[0-9]+]] else
# CHECK: b[[CONTINUE]]:
# CHECK-NEXT: goto b[[HEAD]]
# CHECK: call global body(
# CHECK-NEXT: goto b[[HEAD]]
# CHECK: b[[BREAK]]:
# CHECK-NEXT: goto b[[AFTER]]
# CHECK: %[[ITEM:[0-9]+]] = load %[[ITEMS]][]
# CHECK-NEXT: load %[[ITEM]]."0"
# CHECK: %[[SECOND:[0-9]+]] = load %[[ITEM]]."1"
# CHECK-NEXT: load %[[SECOND]]."0"
# CHECK: %[[REST:[0-9]+]] = allocate list
# CHECK-NEXT: %[[SOME:[0-9]+]] = load %[[SECOND]][]
# CHECK-NEXT: store %[[REST]][] = %[[SOME]]
# CHECK: call global pairs(
# CHECK: %[[CHUNK:[0-9]+]] = load %[[XS]][]
# CHECK-NEXT: await %[[CHUNK]]
# CHECK: if truthy %{{[0-9]+}} then b{{[0-9]+}} else b[[ENDED:[0-9]+]]
# CHECK: b[[ENDED]]:
# CHECK-NEXT: call global ended()
# CHECK: store %[[XS]].member = %
