/** What the place where the server runs can give it. A browser gives nothing. */
export interface Host {
  /** The address of the folder that holds our pages, without a slash at its end; null where there is none. */
  readonly docs: string | null;
  readonly files: Files | null;
  /** Calls back when a process, that of the client, is there no more. */
  watch(processId: number, gone: () => void): void;
  /** Ends the program. */
  exit(code: 0 | 1): void;
}

/** Files that nobody has open. All are named by their address; none of these ever fails. */
export interface Files {
  /** The text of a file, or null where it cannot be read. */
  read(uri: string): Promise<string | null>;
  /** Changes whenever the file does; null where there is no file. */
  stamp(uri: string): Promise<string | null>;
  /** The files under a folder; `wanted` sees paths relative to it, and folders before what is in them. */
  list(folder: string, wanted: (path: string, isFolder: boolean) => boolean): AsyncIterable<string>;
}

export const bareHost: Host = { docs: null, files: null, watch: () => {}, exit: () => {} };
