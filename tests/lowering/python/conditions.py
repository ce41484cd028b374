# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def f(a, b, c):
    if a is None: one()
    if b is not None and a != 'x': two()
    elif a <= 3: three()
    else: four()
    if 0 < a < b: five()
    if isinstance(a, (A, pkg.B)): six()
    if not (a in b or 'k' not in c): seven()
    x = a or b
    y = a is b and c
    z = one() if a else two()
    if (n := a.next()): use(n)
    flag = a > b
    if __name__ == '__main__': eight()
    while True: nine()
    never()

# CHECK: f(%[[A:[0-9]+]] a @{{[^,]*}}, %[[B:[0-9]+]] b @{{[^,]*}}, %[[C:[0-9]+]] c
# CHECK-DAG: if null %[[A]] then
# CHECK-DAG: if null %[[B]] then
# CHECK-DAG: if equals %[[A]] "x" then
# CHECK-DAG: if not less %{{[0-9]+}} %[[A]] then
# CHECK-DAG: if less %{{[0-9]+}} %[[A]] then
# CHECK-DAG: if less %[[A]] %[[B]] then
# CHECK-DAG: %[[TA:[0-9]+]] = load global A
# CHECK-DAG: %[[TB:[0-9]+]] = load global pkg.B
# CHECK-DAG: if instanceof %[[A]] %[[TA]] then
# CHECK-DAG: if instanceof %[[A]] %[[TB]] then
# CHECK-DAG: if has %[[B]] %[[A]] then
# CHECK-DAG: if has %[[C]] "k" then
# CHECK-DAG: if equals %[[A]] %[[B]] then
# CHECK-DAG: const false
# CHECK-DAG: %[[N:[0-9]+]] = call %[[A]].next()
# CHECK-DAG: if truthy %[[N]] then
# CHECK-DAG: opaque "operator >" %[[A]], %[[B]]
# CHECK-DAG: if equals %{{[0-9]+}} "__main__" then
# CHECK-NOT: never
