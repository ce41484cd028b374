// Functions that an object is made of run when it is ended by its name.
import { CompositeDisposable, Disposable } from 'event-kit';

class Panel {
  constructor() {
    this.subscriptions = new CompositeDisposable(
      new Disposable(() => window.removeEventListener('drag', this.onDrag)),
    );
    this.subscriptions.add(new Disposable(() => window.removeEventListener('drop', this.onDrop)));
    this.others = new CompositeDisposable(new Disposable(() => window.removeEventListener('blur', this.onBlur)));
    window.addEventListener('drag', this.onDrag); // ok: dispose() runs it
    window.addEventListener('drop', this.onDrop); // ok: the same
    window.addEventListener('blur', this.onBlur); // missed: listener-not-removed (a function of the same work removes it, and whether that runs is not asked)
  }
  onDrag() {}
  onDrop() {}
  onBlur() {}
  destroy() {
    this.subscriptions.dispose();
  }
}

export { Panel };
