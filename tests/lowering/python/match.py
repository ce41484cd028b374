# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def f(command):
    match command:
        case 'stop' | 'halt':
            one()
        case -1:
            two()
        case None:
            three()
        case [first, *rest] if rest:
            four(first)
        case {'key': value, **others}:
            five(value)
        case Point(x=0, y=top) as point:
            six(top, point)
        case Color.RED:
            seven()
        case _:
            eight()

# CHECK: f(%[[S:[0-9]+]] command
# CHECK-DAG: if equals %[[S]] "stop" then
# CHECK-DAG: if equals %[[S]] "halt" then
# CHECK-DAG: if equals %[[S]] -1 then
# CHECK-DAG: if null %[[S]] then
# CHECK-DAG: if unknown %[[S]] then
# CHECK-DAG: load %[[S]]."0"
# CHECK-DAG: allocate list
# CHECK-DAG: if has %[[S]] "key" then
# CHECK-DAG: load %[[S]].key
# CHECK-DAG: allocate object
# CHECK-DAG: %[[POINT:[0-9]+]] = load global Point
# CHECK-DAG: if instanceof %[[S]] %[[POINT]] then
# CHECK-DAG: %[[X:[0-9]+]] = load %[[S]].x
# CHECK-DAG: if equals %[[X]] 0 then
# CHECK-DAG: load %[[S]].y
# CHECK-DAG: copy %[[S]]
# CHECK-DAG: %[[RED:[0-9]+]] = load global Color.RED
# CHECK-DAG: if equals %[[S]] %[[RED]] then
# CHECK-DAG: call global eight()
