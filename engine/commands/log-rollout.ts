import { factFromLog, factInLog, isRolloutEntry } from "../core/log/rollout-in-log.ts";
import type { VerifiedChain } from "../core/log/verify-chain.ts";
import type { RolloutEntry } from "../core/model/rollout-fact.ts";
import type { HashName } from "../core/rollout/member-names.ts";
import type { NameKey, NameKeys } from "../ports/name-keys.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { RolloutLogReader, RolloutLogWriter } from "../ports/rollout-log.ts";
import type { LogEntry } from "../schema/documents.generated.ts";
import { type AppendPorts, appendEntries, type WantedEntry } from "./append-log.ts";
import type { SoundLog } from "./read-verified-log.ts";

/** The small facts that the log holds, and where the next would stand. */
export interface LogRollout {
  /** Undefined: there is no log yet. */
  readonly tip: string | undefined;
  /** By number, with gaps: other entries stand between. Members are keyed hashes. */
  readonly entries: readonly RolloutEntry[];
  /** The number that the log gives next. */
  readonly next: number;
  /** How members are hashed. Undefined: there are none. */
  readonly hashName?: HashName;
}

export interface LogRolloutPorts {
  readonly names: NameKeys;
  /** What the state folder holds from before there was a log. */
  readonly older: RolloutLogReader;
}

/**
 * The small facts of the rollout, from a log that was verified. Where the log has none yet and the state folder has, those
 * count, under the numbers that they will have in the log.
 * @throws {OutsideError} code `log-broken` for an entry that holds none, `name-key` where members cannot be told,
 *   `state-damaged` where the state folder's facts cannot go into the log
 */
export async function readLogRollout({ tip, chain }: SoundLog, ports: LogRolloutPorts): Promise<LogRollout> {
  const { entries, nameKey } = factsOf(chain);
  const last = chain.state?.number ?? 0;
  if (entries.length === 0) {
    const imported = await importable(chain, ports.older);
    return plainNames({ tip, entries: imported, next: last + imported.length + 1 });
  }
  const key = nameKey === undefined ? undefined : await keyOf(nameKey, ports.names);
  return { tip, entries, next: last + 1, ...(key === undefined ? {} : { hashName: key.hash }) };
}

/** Names that were never hashed stand for themselves. */
function plainNames(rollout: LogRollout): LogRollout {
  return { ...rollout, hashName: (name) => name };
}

/** What an entry says beside the fact. */
export type RolloutAbout = Pick<LogEntry, "recordedAt" | "rulesCommit" | "repositoryId" | "run">;

/** Writes small facts into the log. */
export function logRolloutWriter(
  about: RolloutAbout,
  append: AppendPorts,
  ports: LogRolloutPorts,
): RolloutLogWriter {
  return {
    async append(added) {
      const [first] = added;
      if (first === undefined) return;
      await appendEntries(async (chain) => {
        const imported = factsOf(chain).entries.length === 0 ? await importable(chain, ports.older) : [];
        requireNumbers(added, first.number, chain, imported.length);
        return wantedFacts([...imported, ...added], withRepository(about, chain), chain, ports.names);
      }, append);
    },
  };
}

function withRepository(about: RolloutAbout, { state }: VerifiedChain): RolloutAbout {
  const repositoryId = state?.repositoryId ?? about.repositoryId;
  return { ...about, ...(repositoryId === undefined ? {} : { repositoryId }) };
}

async function wantedFacts(
  entries: readonly RolloutEntry[],
  about: RolloutAbout,
  chain: VerifiedChain,
  names: NameKeys,
): Promise<readonly WantedEntry[]> {
  const hasMembers = entries.some(({ fact }) => fact.type === "members");
  const key = hasMembers ? await keyToWrite(chain, names) : undefined;
  return entries.map((entry) => ({ entry: { ...about, ...inLog(entry, key) } }));
}

function inLog(entry: RolloutEntry, key: NameKey | undefined): ReturnType<typeof factInLog> {
  const { fact } = entry;
  if (fact.type !== "members" || key === undefined) return factInLog(entry, undefined);
  const endpoints = fact.endpoints.map(key.hash).sort();
  return factInLog({ ...entry, fact: { ...fact, endpoints } }, key.id);
}

/** A second key would make the members of before unknown: none is made where the log has some. */
async function keyToWrite(chain: VerifiedChain, names: NameKeys): Promise<NameKey> {
  const { nameKey } = factsOf(chain);
  return nameKey === undefined ? names.loadOrMake() : keyOf(nameKey, names);
}

async function keyOf(id: string, names: NameKeys): Promise<NameKey> {
  const key = await names.load();
  if (key?.id === id) return key;
  const what = key === undefined ? "there is none" : `it is ${key.id}`;
  throw new OutsideError(
    `Cannot tell who the members in the log are: they are hashed with key ${id}, and ${what}`,
    {
      retry: "never",
      code: "name-key",
      hint: "restore name-key in the state folder from a copy, or set MUSTER_NAME_KEY: without it, who is in a sample is lost",
    },
  );
}

interface LogFacts {
  readonly entries: readonly RolloutEntry[];
  readonly nameKey?: string;
}

function factsOf({ entries }: VerifiedChain): LogFacts {
  const facts: RolloutEntry[] = [];
  let nameKey: string | undefined;
  for (const { entry } of entries) {
    if (!isRolloutEntry(entry)) continue;
    const read = factFromLog(entry);
    if (typeof read === "string") throw brokenFact(entry.number, read);
    if (read.nameKey !== undefined) {
      if (nameKey !== undefined && nameKey !== read.nameKey)
        throw brokenFact(entry.number, `it is hashed with key ${read.nameKey}, those before with ${nameKey}`);
      nameKey = read.nameKey;
    }
    facts.push(read.entry);
  }
  return { entries: facts, ...(nameKey === undefined ? {} : { nameKey }) };
}

/**
 * The state folder's facts as they go into the log: behind what it has. Lists name trips by their numbers, so that facts with
 * trips keep theirs or are not taken at all.
 */
async function importable(chain: VerifiedChain, older: RolloutLogReader): Promise<readonly RolloutEntry[]> {
  const entries = await older.entries();
  const last = chain.state?.number ?? 0;
  const namesTrips = entries.some(({ fact }) => fact.type === "trip" || fact.type === "release");
  if (last > 0 && namesTrips) {
    throw new OutsideError(
      `Cannot take the rollout of the state folder into the log: it has trips, which lists name by their numbers, and the log holds ${last} entries by now`,
      {
        retry: "never",
        code: "state-damaged",
        hint: "let `reconcile --apply` write to the log before anything else does; or delete rollout.* there: every gate closes then, and breakers trip anew",
      },
    );
  }
  return entries.map(({ fact }, index) => ({ number: last + index + 1, fact }));
}

/** A run decides by the numbers that it read: a trip that would have another one is not written. */
function requireNumbers(
  added: readonly RolloutEntry[],
  first: number,
  chain: VerifiedChain,
  imported: number,
): void {
  const isOvertaken = chain.entries.some(({ entry }) => isRolloutEntry(entry) && entry.number >= first);
  const isMoved = (chain.state?.number ?? 0) + imported + 1 !== first;
  const namesTrips = added.some(({ fact }) => fact.type === "trip" || fact.type === "release");
  if (!isOvertaken && !(isMoved && namesTrips)) return;
  throw new OutsideError(
    `Cannot write entry ${first} of the rollout to the log: others were written meanwhile`,
    {
      retry: "later",
      code: "state-locked",
      hint: "run it again: nothing of the rollout was written",
    },
  );
}

function brokenFact(number: number, why: string): OutsideError {
  return new OutsideError(`Cannot read the rollout in the log: entry ${number}: ${why}`, {
    retry: "never",
    code: "log-broken",
    hint: "it was written by another version, or by somebody else who has the key: muster audit",
  });
}
