// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

import type { Socket } from 'net';
import legacy = require('legacy');
interface Options { el: HTMLElement }
@Component({ selector: 'x' })
export class Service extends Base<Options> implements Options {
  @Input() name: string;
  private cache: Map<string, Socket> = new Map();
  constructor(private readonly socket: Socket | null, public n = 4, plain?: legacy.Thing) { super(); }
  @HostListener('window:resize') onResize(this: Service): Promise<Socket> { return this.load!(<any>this.n as Foo) satisfies X; }
  abstract missing(): void;
}
declare function ambient(): void;
function overloaded(a: string): void;
function overloaded(a: ReturnType<typeof f>) {}
enum Color { Red, Green = 'g' }
namespace Util { export const k = 1; export function help() { return k; } }
export = Service;
// CHECK: import "net" Socket as Socket
// CHECK: import "legacy" * as legacy
// CHECK: class #{{[0-9]+}} Service in f0 exported extends global Base, @Options decorated global Component
// CHECK: field name : string
// CHECK: field cache : "Map<string,Socket>" = global Map
// CHECK: field socket : "Socket|null" = import("net").Socket
// CHECK: field n @
// CHECK-NOT: missing
// CHECK: allocate object
// CHECK: store %{{[0-9]+}}.Red =
// CHECK: call %{{[0-9]+}}() function=
// CHECK: overloaded(%0 a : "ReturnType<typeoff>" @
// CHECK: constructor(%[[SELF:[0-9]+]] socket : "Socket|null" = import("net").Socket @{{.*}}, %{{[0-9]+}} n @{{.*}}, %{{[0-9]+}} plain : "legacy.Thing" = import("legacy").Thing
// CHECK: call super global Base()
// CHECK-NEXT: store %[[THIS:[0-9]+]].socket =
// CHECK-NEXT: store %[[THIS]].n =
// CHECK: store %[[THIS]].cache =
// CHECK: onResize() method of {{.*}} returns "Promise<Socket>" = global Promise decorated global HostListener
// CHECK: this this : Service = @Service
// CHECK: load %{{[0-9]+}}.n
// CHECK-NEXT: call %{{[0-9]+}}.load(
// CHECK: Util() closure in f0
// CHECK: store @Util.k =
// CHECK: store @Util.help =
