import { createShardDecoder, type DecodedShard } from "../core/shards/decode-shard.ts";
import { ShardFault, type ShardFaultKind } from "../core/shards/shard-fault.ts";
import { parseHeader, type ShardHeader } from "../core/shards/shard-header.ts";
import { requireWholeSet } from "../core/shards/shard-set.ts";
import type { StartDigest } from "../core/shards/text-digest.ts";
import { OutsideError, type OutsideErrorOptions } from "../ports/outside-error.ts";
import type { ShardFile } from "../ports/shard-files.ts";

/** Parts that were found to be one whole, before they are read. */
export interface ShardSet {
  /** When they were decided. */
  readonly now: string;
  readonly files: readonly ShardFile[];
}

/** Reads what each part says it is. @throws {OutsideError} for parts that are no whole */
export async function openShards(files: readonly ShardFile[]): Promise<ShardSet> {
  const headers: { readonly name: string; readonly header: ShardHeader }[] = [];
  for (const file of files) {
    const { name } = file;
    headers.push({ name, header: await headerOf(file) });
  }
  outside(() => requireWholeSet(headers));
  return { now: headers[0]?.header.basis.now ?? "", files };
}

/** Reads the parts whole. @throws {OutsideError} for one that is damaged */
export async function readShards(
  { files }: ShardSet,
  startDigest: StartDigest,
): Promise<readonly DecodedShard[]> {
  const shards: DecodedShard[] = [];
  for (const file of files) {
    const digest = startDigest();
    let decoder: ReturnType<typeof createShardDecoder> | undefined;
    for await (const line of file.lines()) {
      outside(() => {
        if (decoder !== undefined) return decoder.line(line);
        digest.add(`${line}\n`);
        decoder = createShardDecoder(file.name, parseHeader(line, file.name), digest);
      });
    }
    shards.push(outside(() => (decoder ?? nothingIn(file)).close()));
  }
  // Of files that were put in the place of others meanwhile, nothing is known yet.
  outside(() => requireWholeSet(shards));
  return shards;
}

/** What core says of parts, as a fault of the world. */
export function outside<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ShardFault)) throw error;
    const { message, kind, hint } = error;
    throw new OutsideError(message, { retry: "never", ...FAULTS[kind], hint });
  }
}

const FAULTS: Readonly<Record<ShardFaultKind, Pick<OutsideErrorOptions, "code">>> = {
  missing: { code: "shard-missing" },
  twice: { code: "shard-twice" },
  other: { code: "shard-other" },
  damaged: { code: "shard-damaged" },
};

async function headerOf(file: ShardFile): Promise<ShardHeader> {
  for await (const line of file.lines()) return outside(() => parseHeader(line, file.name));
  return outside(() => parseHeader("", file.name));
}

/** @throws {ShardFault} */
function nothingIn({ name }: ShardFile): never {
  parseHeader("", name);
  throw new Error("an empty line is no header");
}
