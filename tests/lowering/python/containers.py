# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def f(k, xs):
    d = {'a': 1, k: 2, **xs, 3: 4}
    l = [1, *xs, 2]
    t = (1, xs)
    s = {k, 'x'}
    d['name'] = l[0]
    d[k] = l[k]
    d[k, 1] = xs[-1]
    l[1:2] = xs[:k]
    del d['name'], d[k], l[:], d.member
    del k
    d[make()].attribute += 1

# CHECK: f(%[[K:[0-9]+]] k @{{[^,]*}}, %[[XS:[0-9]+]] xs
# CHECK: %[[D:[0-9]+]] = allocate object
# CHECK: store %[[D]].a =
# CHECK: store %[[D]][%[[K]]] =
# CHECK: store %[[D]][] = %[[XS]]
# CHECK: store %[[D]]."3" =
# CHECK: %[[L:[0-9]+]] = allocate list
# CHECK: store %[[L]]."0" =
# CHECK: store %[[L]][] = %[[XS]]
# CHECK: store %[[L]][] =
# CHECK: %[[T:[0-9]+]] = allocate list
# CHECK: store %[[T]]."1" = %[[XS]]
# CHECK: %[[S:[0-9]+]] = allocate set
# CHECK: store %[[S]][] = %[[K]]
# CHECK: load %{{[0-9]+}}."0"
# CHECK-NEXT: store %[[DICT:[0-9]+]].name =
# CHECK-NEXT: load %{{[0-9]+}}[%[[K]]]
# CHECK-NEXT: store %[[DICT]][%[[K]]] =
# CHECK-NEXT: load %[[XS]]."-1"
# CHECK: %[[PAIR:[0-9]+]] = opaque "operator tuple" %[[K]], %
# CHECK-NEXT: store %[[DICT]][%[[PAIR]]] =
# CHECK-NEXT: %[[SLICE:[0-9]+]] = opaque "operator slice" %[[XS]], %[[K]]
# CHECK: store %[[LIST:[0-9]+]][] = %[[SLICE]]
# CHECK: delete %[[DICT]].name
# CHECK-NEXT: delete %[[DICT]][%[[K]]]
# CHECK-NEXT: delete %[[LIST]][]
# CHECK-NEXT: delete %[[DICT]].member
# CHECK-NEXT: %[[NONE:[0-9]+]] = const undefined
# CHECK-NEXT: %[[K]] = copy %[[NONE]]
# CHECK-NEXT: %[[KEY:[0-9]+]] = call global make()
# CHECK-NEXT: %[[OWNER:[0-9]+]] = load %[[DICT]][%[[KEY]]]
# CHECK-NEXT: %[[BEFORE:[0-9]+]] = load %[[OWNER]].attribute
# CHECK: %[[AFTER:[0-9]+]] = opaque "operator +=" %[[BEFORE]],
# CHECK-NEXT: store %[[OWNER]].attribute = %[[AFTER]]
