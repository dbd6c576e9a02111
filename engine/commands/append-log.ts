import type { ChainRules, ChainState } from "../core/log/chain-state.ts";
import { entryText } from "../core/log/entry-text.ts";
import { recordedKey, type Unnumbered } from "../core/log/is-recorded.ts";
import { logSubject } from "../core/log/log-subject.ts";
import { type VerifiedChain, verifyChain } from "../core/log/verify-chain.ts";
import { compareText } from "../core/model/compare-text.ts";
import { parseInstant } from "../core/model/instant.ts";
import type { LogDraft, LogReader, LogWriter } from "../ports/log.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { LogEntry } from "../schema/documents.generated.ts";
import { readSoundLog } from "./read-verified-log.ts";

/** What somebody wants recorded; its number is given when it is added. */
export interface WantedEntry {
  readonly entry: Unnumbered;
  /** Catalog entries that it names, verbatim, by digest. They become its `catalogEntries` and stand in its tree. */
  readonly catalog?: ReadonlyMap<string, Uint8Array>;
}

export interface AppendPorts {
  readonly log: LogReader;
  readonly writer: LogWriter;
  /** What the chain is held to, before and with what is added. */
  readonly rules: ChainRules;
  /** The fingerprint of the key that `writer` signs with. */
  readonly signer: string;
}

export interface Appended {
  /** The log's tip. Undefined: there is no log, and nothing was to be added. */
  readonly tip: string | undefined;
  /** With their numbers, in order. Empty: all was recorded already. */
  readonly added: readonly LogEntry[];
}

/** More than that in a row, and somebody writes without end. */
const ATTEMPTS = 8;

/**
 * Adds entries to the log, all or none: reads and verifies it, leaves out what it has already, numbers the rest, and adds it
 * signed. Where somebody else was quicker it does that again, on top of theirs.
 * @param wanted asked anew each time, with the chain as it is then: what is no longer wanted is left out
 * @throws {OutsideError} code `log-key` where muster.yaml does not let this key sign, before anything is written; `log-ahead`
 *   where the log saw a newer commit of the branch than these entries; `log-broken`, `log-refused`, and what git cannot give
 */
export async function appendEntries(
  wanted: (chain: VerifiedChain) => readonly WantedEntry[] | Promise<readonly WantedEntry[]>,
  ports: AppendPorts,
): Promise<Appended> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await ports.writer.fetch();
    const { tip, chain } = await readSoundLog(ports.log, ports.rules);
    const fresh = unrecorded(await wanted(chain), chain);
    if (fresh.length === 0) return { tip, added: [] };
    const entries = numbered(fresh, chain.state);
    requireFit(entries, chain.state, ports);
    const drafts = entries.map((entry, index) => draftOf(entry, fresh[index]?.catalog));
    const answer = await ports.writer.append(drafts, tip);
    if (answer.kind === "appended") return { tip: answer.tip, added: entries };
  }
  throw new OutsideError(`Cannot add to the log: somebody else added to it ${ATTEMPTS} times meanwhile`, {
    retry: "later",
    code: "log-refused",
    hint: "run it again",
  });
}

function unrecorded(wanted: readonly WantedEntry[], { entries }: VerifiedChain): readonly WantedEntry[] {
  const known = new Set(entries.map(({ entry }) => recordedKey(entry)));
  return wanted.filter(({ entry }) => {
    const key = recordedKey(entry);
    const isNew = key === undefined || !known.has(key);
    known.add(key);
    return isNew;
  });
}

function numbered(wanted: readonly WantedEntry[], state: ChainState | undefined): readonly LogEntry[] {
  const last = state?.number ?? 0;
  return wanted.map(({ entry, catalog }, index) => {
    const named = catalog === undefined ? {} : { catalogEntries: [...catalog.keys()].sort(compareText) };
    return { ...entry, ...named, apiVersion: "muster/v1", kind: "LogEntry", number: last + index + 1 };
  });
}

/** What would not count is not written: it would stop all that comes behind it. */
function requireFit(
  entries: readonly LogEntry[],
  state: ChainState | undefined,
  { rules, signer }: AppendPorts,
): void {
  const name = (number: number): string => `entry ${number}`;
  const logged = entries.map((entry, index) => ({
    commit: name(entry.number),
    parents: index > 0 ? [name(entry.number - 1)] : state === undefined ? [] : [state.commit],
    signature: { kind: "good", fingerprint: signer } as const,
    entry,
  }));
  const [fault] = verifyChain({ entries: logged }, rules, state).findings;
  if (fault === undefined) return;
  const what = `Cannot add entry ${fault.entry} (${entries.find(({ number }) => number === fault.entry)?.type}) to the log`;
  const isBehind = fault.code === "log-rewritten" || fault.code === "force-push";
  throw new OutsideError(`${what}: ${fault.says}`, {
    retry: isBehind ? "later" : "never",
    code: isBehind ? "log-ahead" : "log-key",
    hint: isBehind
      ? "fetch the branch, and run it again"
      : "list the public key in muster.yaml (log.keys), and have the merge that adds it recorded by a key that is known already (docs/guides/log.md)",
  });
}

function draftOf(entry: LogEntry, catalog: ReadonlyMap<string, Uint8Array> = new Map()): LogDraft {
  const at = parseInstant(entry.recordedAt);
  if (at === undefined) throw new Error(`recordedAt is no instant: ${entry.recordedAt}`);
  const files = [...catalog].map(([digest, bytes]) => [
    `catalog/${digest.slice("sha256:".length)}.json`,
    bytes,
  ]);
  const { number } = entry;
  return { number, subject: logSubject(entry), text: entryText(entry), at, files: Object.fromEntries(files) };
}
