// Editors of rich text, and listeners on one that is handed in.
import ClassicEditor from "@ckeditor/ckeditor5-build-classic";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { LexicalEditor } from "lexical";
import { Editor } from "@tiptap/core";
import { EditorView } from "prosemirror-view";
import { useEffect } from "react";

export class Composer {
  async mount(box: HTMLElement) {
    this.view = new EditorView(box, {}); // ok: destroy ends it
    this.title = new EditorView(box, {}); // leak: listener-not-removed
    this.body = new Editor({ element: box }); // ok: destroy ends it
    this.footer = new Editor({ element: box }); // leak: listener-not-removed
    this.notes = await ClassicEditor.create(box); // ok: destroy ends it
    this.draft = await ClassicEditor.create(box); // leak: listener-not-removed
  }

  destroy() {
    this.view.destroy();
    this.body.destroy();
    this.notes.destroy();
  }
}

export function SavePlugin({ save }: { save: () => void }) {
  const [editor] = useLexicalComposerContext();

  useEffect(() => {
    return editor.registerUpdateListener(() => save()); // ok: the cleanup ends it
  }, [editor, save]);

  useEffect(() => {
    editor.registerUpdateListener(() => save()); // leak: listener-not-removed
  }, [editor, save]);

  return null;
}

export function useLinks(editor: LexicalEditor, open: () => boolean) {
  useEffect(() => {
    const stop = editor.registerCommand("CLICK", open, 1); // ok: the cleanup ends it
    return () => stop();
  }, [editor, open]);

  useEffect(() => {
    editor.registerCommand("PASTE", open, 1); // leak: listener-not-removed
  }, [editor, open]);
}
