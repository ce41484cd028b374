# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def f(v, o):
    fd, path = make()
    (a, (b, *c)), [e] = v
    a, b = b, a
    o.x, o[0] = v
    p = q = v

# CHECK: f(%[[V:[0-9]+]] v @{{[^,]*}}, %[[O:[0-9]+]] o
# CHECK: %[[MADE:[0-9]+]] = call global make()
# CHECK-NEXT: %[[FD:[0-9]+]] = load %[[MADE]]."0"
# CHECK-NEXT: copy %[[FD]]
# CHECK-NEXT: load %[[MADE]]."1"
# CHECK: %[[FIRST:[0-9]+]] = load %[[V]]."0"
# CHECK-NEXT: load %[[FIRST]]."0"
# CHECK: %[[PAIR:[0-9]+]] = load %[[FIRST]]."1"
# CHECK-NEXT: load %[[PAIR]]."0"
# CHECK: allocate list
# CHECK-NEXT: load %[[PAIR]][]
# CHECK: load %[[V]]."1"
# What is swapped is read before either is written.
# CHECK: %[[OLDB:[0-9]+]] = copy %[[B:[0-9]+]] @6:12
# CHECK-NEXT: %[[OLDA:[0-9]+]] = copy %[[A:[0-9]+]] @6:15
# CHECK-NEXT: %[[A]] = copy %[[OLDB]]
# CHECK-NEXT: %[[B]] = copy %[[OLDA]]
# CHECK: store %[[O]].x =
# CHECK: store %[[O]]."0" =
# CHECK: copy %[[V]]
# CHECK-NEXT: copy %[[V]]
