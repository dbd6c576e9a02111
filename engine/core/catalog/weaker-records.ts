import type { Patch } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { Sha256 } from "../model/sha256.ts";
import type { PatchReading, RefusedRecord } from "./edition.ts";
import { isStronger, weakerRecord } from "./weaker-record.ts";

type Entries = ReadonlyMap<string, CatalogEntry>;

/** From so many records on, what goes back is no correction of one of them. */
const FEW = 2;

/**
 * The reading without the records that ask for less than is held of them: each is refused by name, and what is held stays.
 * @param accept digests of records that people reviewed: those go in
 */
export function withoutWeaker(
  reading: PatchReading,
  held: Entries,
  accept: ReadonlySet<string>,
  sha256: Sha256,
): PatchReading {
  const patches: Patch[] = [];
  const refused: RefusedRecord[] = [];
  for (const patch of reading.patches) {
    const weaker = weakerOf(patch, held, accept, sha256);
    if (weaker === undefined) patches.push(patch);
    else refused.push({ record: patch.id, reason: weaker });
  }
  return refused.length === 0 ? reading : { ...reading, patches, refused: [...reading.refused, ...refused] };
}

/**
 * Whether the records of an edition say that it is an older one, or lost much: several ask for less than is held of them, and
 * either they are many, or nothing in the edition is newer than what is held.
 */
export function olderByRecords(
  { patches }: PatchReading,
  held: Entries,
  { maxLoss, accept }: { readonly maxLoss: number; readonly accept: ReadonlySet<string> },
  sha256: Sha256,
): string | undefined {
  let weaker = 0;
  let common = 0;
  let newer = 0;
  let example = "";
  for (const patch of patches) {
    const entry = held.get(patch.id);
    if (entry === undefined) {
      newer += 1;
      continue;
    }
    common += 1;
    if (weakerOf(patch, held, accept, sha256) !== undefined) {
      weaker += 1;
      if (example === "" || patch.id < example) example = patch.id;
    } else if (isStronger(entry, patch)) newer += 1;
  }
  if (weaker < FEW) return undefined;
  const says = `${weaker} of its ${common} records that are held ask for less than before, ${example} the first`;
  if (weaker > common * maxLoss) return `${says}: more than maxLoss allows`;
  return newer === 0 ? `it is an older edition: ${says}, and nothing in it is newer` : undefined;
}

function weakerOf(
  patch: Patch,
  held: Entries,
  accept: ReadonlySet<string>,
  sha256: Sha256,
): string | undefined {
  const entry = held.get(patch.id);
  const weaker = entry === undefined ? undefined : weakerRecord(entry, patch, sha256);
  if (weaker === undefined || accept.has(weaker.digest)) return undefined;
  return `${weaker.says}; if its publisher means it, put ${weaker.digest} into catalog.guards.accept of muster.yaml`;
}
