# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def f(o, g, d):
    g(1, *o, key=2, **d)
    o.first.second(o)
    d['append'](1)
    d[g](1)
    o.chain().link()
    (o or g)(3)
    g(x for x in o)
    o.a.b.c.d.e.f.g.h()
    o.first() \
        .second()

# CHECK: f(%[[O:[0-9]+]] o @{{[^,]*}}, %[[G:[0-9]+]] g @{{[^,]*}}, %[[D:[0-9]+]] d
# CHECK: call %[[G]](%{{[0-9]+}}, ...%[[O]], key=%{{[0-9]+}}, ...%[[D]]) function=%[[G]]
# CHECK: %[[FIRST:[0-9]+]] = load %[[O]].first
# CHECK: call %[[O]].first.second(%[[O]]) receiver=%[[FIRST]] method=second
# An element is no method, even under a constant name.
# CHECK: %[[APPEND:[0-9]+]] = load %[[D]].append
# CHECK: call _(%{{[0-9]+}}) function=%[[APPEND]] @
# CHECK: %[[ELEMENT:[0-9]+]] = load %[[D]][%[[G]]]
# CHECK: call _(%{{[0-9]+}}) function=%[[ELEMENT]] @
# CHECK: %[[CHAIN:[0-9]+]] = call %[[O]].chain()
# CHECK: call %[[CHAIN]].link() receiver=%[[CHAIN]] method=link
# CHECK: call _(%{{[0-9]+}}) function=%
# CHECK: %[[LIST:[0-9]+]] = allocate list
# CHECK: call %[[G]](%[[LIST]])
# CHECK: %[[LONG:[0-9]+]] = load %[[O]].a.b.c.d.e.f
# CHECK: %[[RECEIVER:[0-9]+]] = load %[[LONG]].g
# CHECK: call %[[LONG]].g.h() receiver=%[[RECEIVER]] method=h
# CHECK: call %{{[0-9]+}}.second() receiver=%{{[0-9]+}} method=second @13:10-13:18
