# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def handlers(f):
    try:
        f()
    except (KeyError, os.Error) as error:
        known(error)
        raise
    except ValueError:
        raise Other from f
    else:
        fine()
    finally:
        last()


def catches(f):
    try:
        f()
    except Exception as error:
        return error
    except:
        never()


def looks(d, k):
    try:
        return d[k]
    except KeyError:
        return d.make()


def asserts(x):
    assert x is not None, x.message
    raise

# CHECK-LABEL: func f1 handlers(
# CHECK: unwind b[[LANDING:[0-9]+]]
# CHECK-NEXT: call %{{[0-9]+}}()
# CHECK: b[[LANDING]]: unwind b[[FINALLY:[0-9]+]]
# CHECK-NEXT: %[[E:[0-9]+]] = opaque "exception"
# CHECK-NEXT: %[[KEY:[0-9]+]] = load global KeyError
# CHECK-NEXT: if instanceof %[[E]] %[[KEY]] then b[[TAKEN:[0-9]+]] else b[[MORE:[0-9]+]]
# CHECK: b[[FINALLY]]:
# CHECK-NEXT: call global last()
# CHECK-NEXT: throw @
# CHECK: call global fine()
# CHECK: b[[SECOND:[0-9]+]]:
# CHECK-NEXT: %[[VALUE:[0-9]+]] = load global ValueError
# CHECK-NEXT: if instanceof %[[E]] %[[VALUE]] then b[[RAISES:[0-9]+]] else b[[NONE:[0-9]+]]
# CHECK: b[[TAKEN]]: unwind b[[FINALLY]]
# CHECK-NEXT: %[[ERROR:[0-9]+]] = copy %[[E]]
# CHECK-NEXT: call global known(%[[ERROR]])
# CHECK-NEXT: throw %[[E]]
# CHECK: b[[MORE]]:
# CHECK-NEXT: %[[OS:[0-9]+]] = load global os.Error
# CHECK-NEXT: if instanceof %[[E]] %[[OS]] then b[[TAKEN]] else b[[SECOND]]
# No handler takes it: it goes on outwards, past the finally block.
# CHECK: b[[NONE]]: unwind b[[FINALLY]]
# CHECK-NEXT: throw %[[E]]
# CHECK: b[[RAISES]]: unwind b[[FINALLY]]
# CHECK: %[[OTHER:[0-9]+]] = load global Other
# CHECK: throw %[[OTHER]]

# CHECK-LABEL: func f2 catches(
# CHECK: opaque "exception"
# CHECK-NOT: if instanceof
# CHECK-NOT: never

# A lookup is no call, yet its handler is kept.
# CHECK-LABEL: func f3 looks(
# CHECK: if unknown then
# CHECK: load %{{[0-9]+}}[%
# CHECK: opaque "exception"
# CHECK: throw %
# CHECK: call %{{[0-9]+}}.make()

# CHECK-LABEL: func f4 asserts(
# CHECK-SAME: %[[X:[0-9]+]] x
# CHECK: if null %[[X]] then b[[FAILS:[0-9]+]] else b[[HOLDS:[0-9]+]]
# CHECK: %[[MESSAGE:[0-9]+]] = load %[[X]].message
# CHECK-NEXT: throw %[[MESSAGE]]
# CHECK: throw @
