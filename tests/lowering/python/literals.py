# RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

def f(x, w):
    """Documentation is no code."""
    use('a\tb\x41\u0042\101\q', r'a\t', b'bytes', 'im' "plicit" + 'sum')
    use(True, None, ..., 1_000, 0x1F, 0o17, 1.50, 1e3, 3j, -2)
    use(f'{x} and {{', f'a{"b"}c', f'{x:>{w}}', 'long\
 line')

# CHECK-NOT: Documentation
# CHECK: const "a\x09bABA\\q"
# CHECK-NEXT: const "a\\t"
# CHECK-NEXT: const "bytes"
# CHECK-NEXT: const "implicitsum"
# CHECK: const true
# CHECK-NEXT: const null
# CHECK-NEXT: const other "..."
# CHECK-NEXT: const 1000
# CHECK-NEXT: const 31
# CHECK-NEXT: const 15
# CHECK-NEXT: const 1.5
# CHECK-NEXT: const 1000
# CHECK-NEXT: const number "3j"
# CHECK-NEXT: const -2
# CHECK: opaque "operator template" %[[X:[0-9]+]]
# CHECK-NEXT: const "abc"
# CHECK-NEXT: opaque "operator template" %[[X]], %
# CHECK-NEXT: const "long line"
