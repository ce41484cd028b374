# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

@outer
@app.route('/x', methods=['GET'])
def handler(): pass


@register
class Thing:
    @memo(size=None)
    def method(self): pass

    @overload
    def either(self, x: int): ...
    def either(self, x): pass

    @property
    def size(self): pass

# CHECK: class #0 Thing in f0 exported decorated global register
# CHECK-NEXT: method method
# CHECK-NEXT: method either
# CHECK-NEXT: method size
# CHECK: %[[F:[0-9]+]] = closure f1
# CHECK-NEXT: store @handler = %[[F]]
# CHECK: %[[ROUTE:[0-9]+]] = call global app.route(%{{[0-9]+}}, methods=%
# CHECK-NEXT: call _(%[[F]]) function=%[[ROUTE]]
# CHECK-NEXT: call global outer(%[[F]])
# CHECK: %[[M:[0-9]+]] = closure f2
# CHECK: %[[MEMO:[0-9]+]] = call global memo(size=%
# CHECK-NEXT: call _(%[[M]]) function=%[[MEMO]]
# CHECK-NOT: closure
# CHECK: call global register(%
# CHECK: handler() plain in f0 exported decorated global outer, global app.route
# CHECK: method() method of #0 in f0 this=%{{[0-9]+}} decorated global memo
