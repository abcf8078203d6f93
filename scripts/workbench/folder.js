// An extension for VS Code in the browser: a file system of texts kept in memory, filled from files.json.
const {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  Uri,
  workspace,
} = require("vscode");

/** @param {import("vscode").ExtensionContext} context */
exports.activate = async ({ extensionUri, subscriptions }) => {
  const response = await fetch(Uri.joinPath(extensionUri, "files.json").toString(true));
  const files = new Map();
  const now = Date.now();
  for (const [path, text] of Object.entries(await response.json())) {
    files.set(`/reports/${path}`, { bytes: new TextEncoder().encode(text), mtime: now });
  }
  const options = { isCaseSensitive: true };
  subscriptions.push(workspace.registerFileSystemProvider("copy", memory(files), options));
};

/**
 * A folder is there as long as a file lies in it.
 * @param {Map<string, { bytes: Uint8Array, mtime: number }>} files by path
 * @returns {import("vscode").FileSystemProvider}
 */
function memory(files) {
  /** @type {import("vscode").EventEmitter<import("vscode").FileChangeEvent[]>} */
  const changes = new EventEmitter();
  /** @type {(type: import("vscode").FileChangeType, uri: import("vscode").Uri) => void} */
  const tell = (type, uri) => changes.fire([{ type, uri }]);
  /** @type {(uri: import("vscode").Uri) => string} */
  const below = (uri) => (uri.path === "/" ? "/" : `${uri.path}/`);
  /** @type {(uri: import("vscode").Uri) => { bytes: Uint8Array, mtime: number }} */
  const fileAt = (uri) => {
    const file = files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file;
  };

  return {
    onDidChangeFile: changes.event,
    watch: () => new Disposable(() => {}),
    stat(uri) {
      const isFolder = [...files.keys()].some((path) => path.startsWith(below(uri)));
      if (isFolder) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      const { bytes, mtime } = fileAt(uri);
      return { type: FileType.File, ctime: 0, mtime, size: bytes.length };
    },
    readDirectory(uri) {
      const entries = new Map();
      for (const path of files.keys()) {
        if (!path.startsWith(below(uri))) continue;
        const [name, ...rest] = path.slice(below(uri).length).split("/");
        entries.set(name, rest.length > 0 ? FileType.Directory : FileType.File);
      }
      return [...entries];
    },
    readFile: (uri) => fileAt(uri).bytes,
    writeFile(uri, bytes) {
      const isNew = !files.has(uri.path);
      files.set(uri.path, { bytes, mtime: Date.now() });
      tell(isNew ? FileChangeType.Created : FileChangeType.Changed, uri);
    },
    createDirectory() {},
    delete(uri) {
      for (const path of [...files.keys()]) {
        if (path === uri.path || path.startsWith(below(uri))) files.delete(path);
      }
      tell(FileChangeType.Deleted, uri);
    },
    rename(from, to) {
      files.set(to.path, fileAt(from));
      files.delete(from.path);
      tell(FileChangeType.Deleted, from);
      tell(FileChangeType.Created, to);
    },
  };
}
