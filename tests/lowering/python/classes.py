# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

from base import Base


class Widget(Base[int], mixins.Mixin, metaclass=Meta):
    items = []
    limit: int = 3
    name: str
    shared: ClassVar[dict] = {}

    def __init__(self, path: Path, size):
        super().__init__(path)
        self.path = path
        self.size: int = size
        self.inner = Widget.Inner()

    @property
    def length(self):
        return len(self.items)

    @length.setter
    def length(self, value):
        self.items = value

    @staticmethod
    def make(value):
        return Widget(value)

    @classmethod
    def build(cls, value):
        cls.items.append(value)
        return cls(value)

    def __enter__(self):
        def later():
            return self
        return later

    enter = __enter__
    size = lambda self: self.items

    class Inner:
        def __init__(self):
            self.kept = 1

# CHECK: class #0 Widget in f0 exported extends import("base").Base, global mixins.Mixin
# CHECK-DAG: static field items
# CHECK-DAG: static field limit : int
# CHECK-DAG: {{^}}  field limit : int
# CHECK-DAG: {{^}}  field name : str
# CHECK-DAG: static field shared
# CHECK-DAG: {{^}}  field path : Path = global Path
# CHECK-DAG: {{^}}  field size : int
# CHECK-DAG: method __init__ = f[[INIT:[0-9]+]]
# CHECK-DAG: method length = f[[GET:[0-9]+]]
# CHECK-DAG: static method make
# CHECK-DAG: static method build
# CHECK-DAG: method __enter__ = f[[ENTER:[0-9]+]]
# CHECK-DAG: method enter = f[[ENTER]]
# CHECK-DAG: method size = f
# CHECK: class #1 Inner in f0
# CHECK: %[[CLASS:[0-9]+]] = allocate class #0
# CHECK-NEXT: store @Widget = %[[CLASS]]
# CHECK: store @Widget.items = %
# CHECK: %[[INNER:[0-9]+]] = allocate class #1
# CHECK-NEXT: store @Widget.Inner = %[[INNER]]
# CHECK: func f[[INIT]] __init__(%[[PATH:[0-9]+]] path : Path = global Path
# CHECK-SAME: size @{{[^)]*}}) constructor of #0 in f0 this=%[[SELF:[0-9]+]]
# CHECK: %[[SELF]] this self
# CHECK: call super import("base").Base(%[[PATH]]) receiver=%[[SELF]] method=__init__
# CHECK: store %[[SELF]].path = %[[PATH]]
# CHECK: call new @Widget.Inner()
# CHECK: func f[[GET]] length() getter of #0
# CHECK: length(%{{[0-9]+}} value @{{[^)]*}}) setter of #0
# CHECK: make(%{{[0-9]+}} value @{{[^)]*}}) method of #0 in f0 static
# CHECK: call new @Widget(
# CHECK: build(%{{[0-9]+}} value @{{[^)]*}}) method of #0 in f0 static
# CHECK: %[[CLS:[0-9]+]] var cls
# CHECK: %[[CLS]] = load @Widget
# CHECK: call %[[CLS]].items.append(
# CHECK: call new %[[CLS]](
# CHECK: func f[[ENTER]] __enter__() method of #0 in f0 this=%[[ME:[0-9]+]]
# CHECK: later() plain in f[[ENTER]] this=%[[CAPTURED:[0-9]+]] captures [%[[CAPTURED]] = f[[ENTER]]:%[[ME]]]
# CHECK: size() method of #0 in f0 this=%[[OWN:[0-9]+]]
# CHECK: load %[[OWN]].items
