import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

interface Answer {
  readonly result: unknown;
  /** When its last byte had come, in milliseconds. */
  readonly at: number;
  readonly nBytes: number;
}

/**
 * One language server over stdio, talked to with as little as it takes: the clock starts when a message's bytes are
 * written and stops when the last byte of the answer has come, before it is parsed.
 */
export class Wire {
  readonly process: ChildProcess;
  /** When the process was started. */
  readonly started = performance.now();
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #received: Buffer = Buffer.alloc(0);
  #nextId = 1;

  constructor(command: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    this.process = spawn(command[0]!, command.slice(1), {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, ...environment },
    });
    this.process.stdout!.on("data", (data: Buffer) => this.#receive(data));
  }

  /** Sends a notification; returns when, in milliseconds. */
  notify(method: string, params: unknown): number {
    return this.#send({ jsonrpc: "2.0", method, params });
  }

  /** Sends a request and waits for the answer; `since` is when the clock started, by default now. */
  async request(method: string, params: unknown, since?: number): Promise<Answer & { readonly ms: number }> {
    const id = this.#nextId++;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    const sent = this.#send({ jsonrpc: "2.0", id, method, params });
    const answer = await answered;
    return { ...answer, ms: answer.at - (since ?? sent) };
  }

  /** The most memory that the process ever held, in megabytes; 0 where the system does not tell. */
  peakMemory(): number {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, "utf8");
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  }

  async stop(): Promise<void> {
    const exited = new Promise((resolve) => this.process.once("exit", resolve));
    await this.request("shutdown", null);
    this.notify("exit", null);
    await exited;
  }

  #send(message: object): number {
    const body = Buffer.from(JSON.stringify(message));
    const frame = Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    const at = performance.now();
    this.process.stdin!.write(frame);
    return at;
  }

  #receive(data: Buffer): void {
    this.#received = this.#received.length === 0 ? data : Buffer.concat([this.#received, data]);
    for (;;) {
      const head = this.#received.indexOf("\r\n\r\n");
      if (head < 0) return;
      const nBytes = Number(/Content-Length: (\d+)/i.exec(this.#received.toString("latin1", 0, head))![1]);
      const end = head + 4 + nBytes;
      if (this.#received.length < end) return;
      const at = performance.now();
      const message = JSON.parse(this.#received.toString("utf8", head + 4, end));
      this.#received = this.#received.subarray(end);
      if (message.method !== undefined && message.id !== undefined)
        this.#send({ jsonrpc: "2.0", id: message.id, result: null });
      else if (message.id !== undefined) {
        this.#waiting.get(message.id)?.({ result: message.result, at, nBytes });
        this.#waiting.delete(message.id);
      }
    }
  }
}
