// Subscriptions and objects of an extension for Visual Studio Code.
import * as vscode from "vscode";
import { window, workspace } from "vscode";

export class Preview implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly closing: vscode.Disposable;
  private readonly lenses: vscode.Disposable;
  private readonly log = vscode.window.createOutputChannel("Preview"); // leak: resource-not-closed
  private readonly trace = vscode.window.createOutputChannel("Preview trace"); // ok: dispose disposes of it
  private readonly files = workspace.createFileSystemWatcher("**/*.md"); // leak: resource-not-closed
  private readonly styles = workspace.createFileSystemWatcher("**/*.css"); // ok: dispose disposes of it
  private readonly words = window.createStatusBarItem(vscode.StatusBarAlignment.Left); // leak: resource-not-closed
  private readonly lines = window.createStatusBarItem(vscode.StatusBarAlignment.Left); // ok: dispose disposes of it
  private readonly mark = window.createTextEditorDecorationType({ opacity: "0.5" }); // leak: resource-not-closed
  private readonly frame = window.createTextEditorDecorationType({ opacity: "0.7" }); // ok: dispose disposes of it
  private readonly errors = vscode.languages.createDiagnosticCollection("preview"); // leak: resource-not-closed
  private readonly hints = vscode.languages.createDiagnosticCollection("hints"); // ok: dispose disposes of it

  constructor(private readonly uri: vscode.Uri) {
    vscode.workspace.onDidChangeTextDocument((event) => this.update(event.document)); // leak: listener-not-removed
    this.closing = workspace.onDidCloseTextDocument((document) => this.update(document)); // ok: dispose disposes of it
    workspace.onDidSaveTextDocument(this.update, this, this.disposables); // ok: the array takes it
    this.disposables.push(window.onDidChangeActiveTextEditor(() => this.refresh())); // ok: the array is disposed of
    const command = vscode.commands.registerCommand("preview.refresh", () => this.refresh()); // leak: listener-not-removed
    vscode.languages.registerHoverProvider("markdown", this); // leak: listener-not-removed
    this.lenses = vscode.languages.registerCodeLensProvider("markdown", this); // ok: dispose disposes of it
    this.refresh();
  }

  update(document: vscode.TextDocument) {}
  refresh() {}

  dispose() {
    this.lenses.dispose();
    this.closing.dispose();
    this.trace.dispose();
    this.styles.dispose();
    this.lines.dispose();
    this.frame.dispose();
    this.hints.dispose();
    while (this.disposables.length) this.disposables.pop()?.dispose();
  }
}

export function activate(context: vscode.ExtensionContext) {
  context.subscriptions.push(
    vscode.commands.registerCommand("preview.open", () => new Preview(vscode.Uri.file("a.md"))), // ok: disposed of with the extension
    vscode.workspace.onDidOpenTextDocument(() => {}), // ok: disposed of with the extension
  );
  const channel = vscode.window.createOutputChannel("Notes"); // ok: disposed of with the extension
  context.subscriptions.push(channel);
}
