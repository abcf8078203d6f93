/**
 * Resolves when the messages that are already here have been read: two turns of the event loop without a
 * further `touch`. No timer is involved, so an idle server answers within microseconds, while a burst of
 * keystrokes is worked through once.
 */
export class Quiet {
  #touched = 0;

  touch(): void {
    this.#touched++;
  }

  async settled(): Promise<void> {
    for (let calm = 0, seen = this.#touched; calm < 2; calm++) {
      await nextTurn();
      if (seen === this.#touched) continue;
      seen = this.#touched;
      calm = -1;
    }
  }
}

/** The next turn of the event loop; browsers have no setImmediate. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
