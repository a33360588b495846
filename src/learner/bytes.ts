/** Writes whole numbers from 0 to 2^53, small ones in one byte. */
export function writeNumber(into: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) into.push((rest % 128) + 128);
  into.push(rest);
}

/** A whole number, also below zero, as one that is not. */
export function foldSign(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The number that `foldSign` made this of. */
export function unfoldSign(value: number): number {
  return value % 2 ? -(value + 1) / 2 : value / 2;
}

/** Reads what was written, from the front; throws where nothing is left. */
export class ByteReader {
  #bytes: Uint8Array<ArrayBuffer>;
  #at = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  /** All that has not been read. */
  rest(): Uint8Array<ArrayBuffer> {
    return this.take(this.#bytes.length - this.#at);
  }

  /** What `asColumn` made of some bytes. */
  column(): Uint8Array<ArrayBuffer> {
    return this.take(this.number());
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const [byte = 0] = this.take(1);
      value += (byte % 128) * scale;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('There is no such number.');
      if (byte < 128) return value;
    }
  }

  take(length: number): Uint8Array<ArrayBuffer> {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('There is nothing left to read.');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }
}

/** Bytes with their length before them. */
export function asColumn(bytes: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const length: number[] = [];
  writeNumber(length, bytes.length);
  return joinBytes(length, bytes);
}

/** Joins bytes. */
export function joinBytes(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** CRC-32 as in gzip: tells bytes apart that differ by damage. */
export function checksum(bytes: Uint8Array): Uint8Array {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  sum = ~sum;
  return Uint8Array.of(sum, sum >>> 8, sum >>> 16, sum >>> 24);
}
