import type { ReportSource } from "../ports/report-source.ts";

/** Files by name, and before them archives that are damaged, by name. */
export function givenReports(
  files: Readonly<Record<string, string | Uint8Array>>,
  broken: readonly string[] = [],
): ReportSource {
  const reason = "it is damaged as gzip: Z_BUF_ERROR";
  const contents = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === "string" ? Buffer.from(content) : Buffer.from(content),
  }));
  return {
    async *read() {
      for (const name of broken) yield { kind: "unusable", name, reason };
      for (const { name, bytes } of contents) yield { kind: "content", name, bytes };
    },
    async *open() {
      const once = { digest: async () => "", isSettled: async () => "changed" as const };
      for (const name of broken) yield { name, read: async () => ({ ok: false, reason }), ...once };
      for (const { name, bytes } of contents)
        yield { name, read: async () => ({ ok: true, pieces: inPieces(bytes) }), ...once };
    },
  };
}

async function* inPieces(bytes: Buffer, size = 1000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
