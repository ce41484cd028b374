// `off(".group")` takes back all that was added as `event.group`.
import * as documents from './documents';

class View {
  constructor(editor) {
    this.editor = editor;
    documents.on('rename.view save.view', () => this.draw()); // ok: taken back by its group
    documents.on('close.panel', () => this.draw()); // leak: listener-not-removed
    documents.on('open.view', this.opened); // ok: taken back by its group
  }
  draw() {}
  destroy() {
    documents.off('.view');
    this.editor.off('.panel');
  }
}

export { View };
