// Listeners on an editor that is handed in.
import { Editor } from "@tiptap/core";

export class WordCount {
  constructor(private readonly editor: Editor) {
    editor.on("update", this.count); // ok: destroy removes it
    editor.on("focus", this.count); // leak: listener-not-removed
  }

  count = () => {};

  destroy() {
    this.editor.off("update", this.count);
  }
}
