// RUN: %leaklint debug ir %s | grep -v '^comment' | FileCheck %s

const View = (props: Props) => (
  <Panel a={props.a} onClick={() => props.go()} {...props.rest} text="plain">
    {props.items.map(item => <Item key={item.id} />)}
    <div>{/* nothing */}</div>
  </Panel>
);
// CHECK: View(%[[P:[0-9]+]] props : Props = global Props
// CHECK: %[[PANEL:[0-9]+]] = load global Panel
// CHECK: %[[A:[0-9]+]] = load %[[P]].a
// CHECK: %[[CLICK:[0-9]+]] = closure
// CHECK: %[[REST:[0-9]+]] = load %[[P]].rest
// CHECK: %[[MAP:[0-9]+]] = call %[[P]].items.map(
// CHECK: %[[DIV:[0-9]+]] = opaque "jsx"
// CHECK: opaque "jsx" %[[PANEL]], %[[A]], %[[CLICK]], %[[REST]], %[[MAP]], %[[DIV]]
