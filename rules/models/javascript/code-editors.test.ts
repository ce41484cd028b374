// Editors of panels that come and go.
import ace from "ace-builds";
import { EditorView } from "@codemirror/view";
import CodeMirror from "codemirror";
import * as monaco from "monaco-editor";
import { Terminal } from "@xterm/xterm";

export class Workbench {
  mount(box: HTMLElement) {
    this.editor = monaco.editor.create(box, {}); // ok: dispose ends it
    this.diff = monaco.editor.createDiffEditor(box); // leak: listener-not-removed
    this.model = monaco.editor.createModel("", "json"); // ok: dispose ends it
    this.scratch = monaco.editor.createModel("", "sql"); // leak: listener-not-removed
    this.editor.onDidChangeModelContent(() => this.save()); // ok: the editor is the workbench's own
    this.words = monaco.languages.registerCompletionItemProvider("json", this); // ok: dispose ends it
    this.tips = monaco.languages.registerHoverProvider("json", this); // leak: listener-not-removed
    this.created = monaco.editor.onDidCreateModel(() => this.save()); // leak: listener-not-removed
    this.markers = monaco.editor.onDidChangeMarkers(() => this.save()); // ok: dispose ends it
    this.shell = new Terminal(); // ok: dispose ends it
    this.log = new Terminal({ rows: 4 }); // leak: listener-not-removed
    this.view = new EditorView({ parent: box }); // ok: dispose destroys it
    this.query = new EditorView({ parent: box }); // leak: listener-not-removed
    this.source = ace.edit(box); // ok: dispose destroys it
    this.styles = ace.edit(box); // leak: listener-not-removed
  }

  save() {}

  dispose() {
    this.editor.dispose();
    this.model.dispose();
    this.words.dispose();
    this.markers.dispose();
    this.shell.dispose();
    this.view.destroy();
    this.source.destroy();
  }
}

export class Counter {
  private readonly typed;
  private readonly keys;

  constructor(editor: monaco.editor.IStandaloneCodeEditor, terminal: Terminal, private readonly old: CodeMirror.Editor) {
    this.typed = editor.onDidChangeModelContent(() => this.count()); // ok: dispose ends it
    editor.onDidChangeCursorPosition(() => this.count()); // leak: listener-not-removed
    this.keys = terminal.onData(() => this.count()); // ok: dispose ends it
    terminal.onResize(() => this.count()); // leak: listener-not-removed
    old.on("change", this.count); // ok: dispose removes it
    old.on("cursorActivity", this.count); // leak: listener-not-removed
  }

  count = () => {};

  dispose() {
    this.typed.dispose();
    this.keys.dispose();
    this.old.off("change", this.count);
  }
}
