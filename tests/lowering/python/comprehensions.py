# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def f(xs):
    a = [x.y for row in xs if row for x in row]
    b = {x for x in xs}
    c = {x: 1 for x in xs}
    d = sum(x for x in xs)
    return [(last := x) for x in xs], last

# CHECK: f(%[[XS:[0-9]+]] xs
# CHECK: %[[LIST:[0-9]+]] = allocate list
# CHECK: %[[LOADED:[0-9]+]] = load %[[XS]][]
# CHECK-NEXT: %[[ROW:[0-9]+]] = copy %[[LOADED]]
# CHECK-NEXT: if truthy %[[ROW]] then
# CHECK: %[[SET:[0-9]+]] = allocate set
# CHECK: load %[[ROW]][]
# CHECK: store %[[LIST]][] =
# CHECK: store %[[SET]][] =
# CHECK: %[[DICT:[0-9]+]] = allocate object
# CHECK: store %[[DICT]][%{{[0-9]+}}] =
# CHECK: %[[SUMMED:[0-9]+]] = allocate list
# CHECK: call global sum(%[[SUMMED]])
