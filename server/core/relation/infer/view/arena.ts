/**
 * Cuts typed arrays out of one buffer. Engines keep every buffer apart from their heap, and setting one up costs more
 * than a small table takes to fill it: a table of 20 rows and 6 columns would need some forty.
 */
export class Arena {
  readonly #buffer: ArrayBuffer;
  #used = 0;

  /** Room for so many 64-bit floats, which must be taken first, and so many bytes. */
  constructor(nFloats: number, nBytes: number) {
    this.#buffer = new ArrayBuffer(nFloats * Float64Array.BYTES_PER_ELEMENT + nBytes);
  }

  /** So many floats, all 0. */
  floats(count: number): Float64Array {
    const floats = new Float64Array(this.#buffer, this.#used, count);
    this.#used += floats.byteLength;
    return floats;
  }

  /** So many bytes, all 0. */
  bytes(count: number): Uint8Array {
    const bytes = new Uint8Array(this.#buffer, this.#used, count);
    this.#used += count;
    return bytes;
  }
}
