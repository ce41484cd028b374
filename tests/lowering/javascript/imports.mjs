// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

import { open as o } from 'fs/promises';
import fs, * as all from 'fs';
import 'side-effect';
const net = require('net');
const { connect: dial, createServer } = require('net');
const { inner: { deep } } = require('net').outer;
let swapped = require('swapped');
swapped = swapped || null;
o('x');
fs.openSync('x');
dial(1);
net.Socket.from();
deep();
swapped.go();
const late = await import('late');
// CHECK: import "fs/promises" open as o
// CHECK: import "fs" default as fs
// CHECK: import "fs" * as all
// CHECK: import "net" * as net
// CHECK: import "net" connect as dial
// CHECK: import "net" "outer.inner.deep" as deep
// CHECK: var @swapped
// CHECK: load import("swapped")
// CHECK: call import("fs/promises").open(%{{[0-9]+}}) @
// CHECK: %[[FS:[0-9]+]] = load import("fs").default
// CHECK: call import("fs").default.openSync(%{{[0-9]+}}) receiver=%[[FS]] method=openSync
// CHECK: call import("net").connect(
// CHECK: load import("net").Socket
// CHECK: call import("net").Socket.from() receiver=
// CHECK: call import("net").outer.inner.deep()
// CHECK: call @swapped.go()
// CHECK: %[[LATE:[0-9]+]] = load import("late")
// CHECK: await %[[LATE]]
