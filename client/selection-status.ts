import { Disposable, StatusBarAlignment, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

interface Statistics {
  readonly count: number;
  readonly sum: string;
  readonly mean: string;
}

/** Keeps sum, mean and count of the selected figures in the status bar. The server adds up; here it is shown. */
export function showSelection(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem(StatusBarAlignment.Right, 100);
  let asked = 0;
  const selected = window.onDidChangeTextEditorSelection(async ({ textEditor, selections }) => {
    const question = ++asked;
    const ranges = selections
      .filter(({ isEmpty }) => !isEmpty)
      .map((range) => client.code2ProtocolConverter.asRange(range));
    const textDocument = { uri: client.code2ProtocolConverter.asUri(textEditor.document.uri) };
    const statistics =
      ranges.length > 0 && client.isRunning()
        ? await client
            .sendRequest<Statistics | null>("crossfoot/selectionStatistics", { textDocument, ranges })
            .catch(() => null)
        : null;
    // A later selection has been asked about since.
    if (question !== asked) return;
    if (!statistics || statistics.count < 2) return item.hide();
    item.text = `Σ ${statistics.sum}   x̄ ${statistics.mean}   n ${statistics.count}`;
    item.show();
  });
  return Disposable.from(item, selected);
}
