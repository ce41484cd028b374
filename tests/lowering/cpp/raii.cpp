// RUN: %lower-cpp | FileCheck %s

struct Guard {
  explicit Guard(int);
  Guard(const Guard &);
  ~Guard();
  bool ok() const;
};
Guard make();
void work();
void quiet() noexcept;

struct Holder {
  Guard first, second;
  ~Holder() { work(); }
};
struct Implied : Holder {
  Guard third;
};
int scope(int x) {
  Guard a(1);
  quiet();
  work();
  if (x)
    return 1;
  {
    Guard b = make();
    work();
  }
  return 2;
}

void temporaries() {
  Guard(1);
  if (make().ok() && Guard(2).ok())
    work();
  const Guard &kept = make();
  work();
}

Guard given() { return Guard(3); }

void implied(Implied *x) { delete x; }

void loop(int n) {
  while (n--) {
    Guard each(n);
    if (n == 3)
      continue;
    if (n == 4)
      break;
    work();
  }
}

// CHECK-LABEL: func f{{[0-9]+}} "~Holder"()
// CHECK: unwind b[[U:[0-9]+]]
// CHECK-NEXT: call global work()
// CHECK-NEXT: %[[SECOND:[0-9]+]] = load %0.second
// CHECK-NEXT: call %0.second."~Guard"() receiver=%[[SECOND]] method="~Guard" nothrow
// CHECK-NEXT: load %0.first
// CHECK-NEXT: call %0.first."~Guard"()
// CHECK-NEXT: return
// CHECK: b[[U]]:
// CHECK-NEXT: load %0.second

// CHECK-LABEL: func f{{[0-9]+}} "~Implied"() destructor
// CHECK: call %0.third."~Guard"()
// CHECK-NEXT: call super %0."~Holder"() receiver=%0 method="~Holder" nothrow

// Each way out destroys what is open; what does not throw has no other one.
// CHECK-LABEL: func f{{[0-9]+}} scope(
// CHECK: %[[A:[0-9]+]] var a : Guard = @Guard
// CHECK: %[[B:[0-9]+]] var b : Guard = @Guard
// CHECK: %[[A]] = call new @Guard(
// CHECK-NEXT: call global quiet() nothrow
// CHECK-NEXT: goto b[[W:[0-9]+]]
// CHECK: b[[U:[0-9]+]]:
// CHECK-NEXT: call %[[A]]."~Guard"() receiver=%[[A]] method="~Guard" nothrow
// CHECK-NEXT: {{^ *}}throw
// CHECK-NEXT: b[[W]]: unwind b[[U]]
// CHECK-NEXT: call global work()
// CHECK: %[[ONE:[0-9]+]] = const 1
// CHECK-NEXT: call %[[A]]."~Guard"()
// CHECK-NEXT: return %[[ONE]]
// CHECK: call global work()
// CHECK-NEXT: call %[[B]]."~Guard"()
// CHECK-NEXT: const 2
// CHECK-NEXT: call %[[A]]."~Guard"()
// CHECK-NEXT: return

// CHECK-LABEL: func f{{[0-9]+}} temporaries(
// CHECK: %[[KEPT:[0-9]+]] var kept : "Guard&" = @Guard
// CHECK: %[[T:[0-9]+]] = call new @Guard(
// CHECK-NEXT: call %[[T]]."~Guard"()
// CHECK-NEXT: %[[M:[0-9]+]] = call global make()
// CHECK: %[[KEPT]] = call global make()
// CHECK-DAG: if truthy %{{[0-9]+}} then
// CHECK-DAG: call %[[M]]."~Guard"()
// CHECK: call %[[KEPT]]."~Guard"()

// A result is the caller's.
// CHECK-LABEL: func f{{[0-9]+}} given(
// CHECK: %[[R:[0-9]+]] = call new @Guard(
// CHECK-NEXT: return %[[R]]

// CHECK-LABEL: func f{{[0-9]+}} implied(
// CHECK: call global delete(%0) nothrow

// CHECK-LABEL: func f{{[0-9]+}} loop(
// CHECK-COUNT-4: ."~Guard"()
