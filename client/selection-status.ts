import { Disposable, type DocumentSelector, languages, StatusBarAlignment, window, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

interface Statistics {
  readonly count: number;
  /** Sum, average and count in words. */
  readonly text: string;
}

/** Keeps what the selected figures come to in the status bar. The server adds up; here it is shown. */
export function showSelection(client: BaseLanguageClient, reports: DocumentSelector): Disposable {
  const item = window.createStatusBarItem("crossfoot.selection", StatusBarAlignment.Right, 100);
  item.name = "Crossfoot";
  let asked = 0;
  const show = async (): Promise<void> => {
    const question = ++asked;
    const statistics = await statisticsOfSelection(client, reports).catch(() => null);
    // A later selection has been asked about since.
    if (question !== asked) return;
    if (!statistics || statistics.count < 2) return item.hide();
    item.text = statistics.text;
    item.show();
  };
  return Disposable.from(
    item,
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) void show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) void show();
    }),
  );
}

/** What is selected in the editor that is worked in comes to; null where that is nothing, or no report. */
async function statisticsOfSelection(
  client: BaseLanguageClient,
  reports: DocumentSelector,
): Promise<Statistics | null> {
  const editor = window.activeTextEditor;
  const selected = editor?.selections.filter(({ isEmpty }) => !isEmpty) ?? [];
  if (!editor || selected.length === 0 || !client.isRunning()) return null;
  if (!languages.match(reports, editor.document)) return null;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const ranges = selected.map((range) => client.code2ProtocolConverter.asRange(range));
  return client.sendRequest<Statistics | null>("crossfoot/selectionStatistics", { textDocument, ranges });
}
