/** Bytes that arrive in pieces and are taken in lines and lengths; one taker at a time. */
export interface ByteQueue {
  push(chunk: Buffer): void;
  /** Ends every wait, now and later. */
  fail(cause: Error): void;
  /** Up to the next LF, without it. */
  line(): Promise<string>;
  take(length: number): Promise<Buffer>;
}

/** @param mostLineBytes a longer line means that this is not the expected speaker */
export function byteQueue(mostLineBytes: number): ByteQueue {
  let chunks: Buffer[] = [];
  let held = 0;
  let failure: Error | undefined;
  let wake: (() => void) | undefined;

  const more = (): Promise<void> => {
    if (failure !== undefined) return Promise.reject(failure);
    return new Promise((resolve, reject) => {
      wake = () => (failure === undefined ? resolve() : reject(failure));
    });
  };
  const take = async (length: number): Promise<Buffer> => {
    while (held < length) await more();
    const all = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    chunks = [all.subarray(length)];
    held -= length;
    return all.subarray(0, length);
  };
  return {
    push(chunk) {
      chunks.push(chunk);
      held += chunk.length;
      wake?.();
    },
    fail(cause) {
      failure ??= cause;
      wake?.();
    },
    take,
    async line() {
      for (;;) {
        const at = lineEnd(chunks);
        if (at !== undefined) {
          const line = await take(at + 1);
          return line.subarray(0, at).toString("latin1");
        }
        if (held > mostLineBytes) throw new Error(`No line ended within ${mostLineBytes} bytes`);
        await more();
      }
    },
  };
}

function lineEnd(chunks: readonly Buffer[]): number | undefined {
  let before = 0;
  for (const chunk of chunks) {
    const at = chunk.indexOf(0x0a);
    if (at >= 0) return before + at;
    before += chunk.length;
  }
  return undefined;
}
