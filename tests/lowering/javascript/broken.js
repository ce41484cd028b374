// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

function before() { return 1; }
function broken( { ]] }
function after() { open('x'); }
// CHECK: call global open(
// CHECK: defect "
