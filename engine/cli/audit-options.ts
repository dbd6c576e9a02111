import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type AuditCheckpoint, readCheckpoint } from "../commands/audit-checkpoint.ts";
import type { TrustedRoot } from "../core/log/chain-state.ts";
import { type Instant, parseInstant } from "../core/model/instant.ts";
import { type Call, operand, textOption } from "./call.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** `--root SHA256:KEY@COMMIT`. */
export function rootOption(call: Call): TrustedRoot | undefined {
  const text = textOption(call, "root");
  return text === undefined ? undefined : parseRoot(text, "--root");
}

/** @param where who says so */
export function parseRoot(text: string, where: string): TrustedRoot {
  const [, fingerprint, commit] =
    /^(SHA256:[A-Za-z0-9+/]{43})=?@([0-9a-f]{40}|[0-9a-f]{64})$/.exec(text) ?? [];
  if (fingerprint !== undefined && commit !== undefined) return { fingerprint, commit };
  throw new UsageError(
    `${where} ${JSON.stringify(text)} is no root`,
    "SHA256:FINGERPRINT@COMMIT, of the key that signed the first commit of the log: muster audit prints it",
  );
}

/** The checkpoint, where there is one already. */
export async function checkpointOption(call: Call, io: Io): Promise<AuditCheckpoint | undefined> {
  const path = textOption(call, "checkpoint");
  if (path === undefined) return undefined;
  const text = await readFile(resolve(io.cwd, path), "utf8").catch((cause: unknown) => {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new UsageError(`--checkpoint ${JSON.stringify(path)} cannot be read: ${String(cause)}`);
  });
  if (text === undefined) return undefined;
  const checkpoint = readCheckpoint(text);
  if (typeof checkpoint !== "string") return checkpoint;
  throw new UsageError(
    `--checkpoint ${JSON.stringify(path)} is none: ${checkpoint}`,
    "take it away to begin anew",
  );
}

export interface AuditRange {
  readonly from?: string;
  readonly to?: string;
}

/** `FROM..TO`, `FROM..` or `..TO`; undefined: everything. */
export function rangeOperand(call: Call): AuditRange | undefined {
  const text = operand(call, 0);
  if (text === undefined) return undefined;
  const [, from = "", to = ""] = /^(.*?)\.\.(?!\.)(.*)$/.exec(text) ?? [];
  if (from !== "" || to !== "") return { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
  throw new UsageError(`${JSON.stringify(text)} is no range of commits`, "FROM.., FROM..TO or ..TO");
}

export interface AskedSample {
  readonly from: Instant;
  readonly to: Instant;
  readonly size: number;
  readonly seed: string;
}

/** `--population FROM..TO --sample N --seed S`. */
export function sampleOption(call: Call): AskedSample | undefined {
  const text = textOption(call, "population");
  if (text === undefined) return undefined;
  const [, first = "", last = ""] = /^(.+?)\.\.(.+)$/.exec(text) ?? [];
  const [from, to] = [instantOf(first), instantOf(last)];
  if (from === undefined || to === undefined || from >= to)
    throw new UsageError(
      `--population ${JSON.stringify(text)} is no time`,
      "FROM..TO, such as 2026-01-01..2027-01-01; TO is not included",
    );
  const sample = textOption(call, "sample") ?? "25";
  const size = Number(sample);
  if (!/^\d{1,6}$/.test(sample) || size < 1)
    throw new UsageError(`--sample ${JSON.stringify(sample)} is no number of merges`);
  return { from, to, size, seed: textOption(call, "seed") ?? "1" };
}

/** A day is its first moment in UTC. */
export function instantOf(text: string): Instant | undefined {
  return parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
}
