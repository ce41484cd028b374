# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

class Base:
    pass


class Derived(Base):
    def __init__(self, a):
        Base.__init__(self, a)
        super(Derived, self).close(a)
        Base.open(self, *a)
        Other.open(self, a)
        self.x = super().attribute

    @classmethod
    def make(cls):
        return super().make()

# CHECK: __init__(%[[A:[0-9]+]] a
# CHECK-SAME: this=%[[SELF:[0-9]+]]
# CHECK: call super @Base(%[[A]]) receiver=%[[SELF]] method=__init__
# CHECK: call super %[[SELF]].close(%[[A]]) receiver=%[[SELF]] method=close
# CHECK: call super %[[SELF]].open(...%[[A]]) receiver=%[[SELF]] method=open
# CHECK: call global Other.open(%[[SELF]], %[[A]])
# CHECK: load %[[SELF]].attribute
# CHECK: %[[CLS:[0-9]+]] = load @Derived
# CHECK: call super %[[CLS]].make() receiver=%[[CLS]] method=make
