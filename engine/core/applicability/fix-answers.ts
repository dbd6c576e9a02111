import type { Fix } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { canonicalPatchId } from "../model/kb-id.ts";
import { isUnknown } from "../model/kleene.ts";
import type { Report } from "../model/report.ts";
import { applicationFixStatus } from "./application-fix.ts";
import type { CatalogIndex, Concern } from "./catalog-index.ts";
import { firmwareFixStatus } from "./firmware-fix.ts";
import type { FixStatus } from "./fix-status.ts";
import type { ImageIndex } from "./image-index.ts";
import { createStatusIntern } from "./interned-status.ts";
import { kbFixStatus } from "./kb-fix.ts";
import type { Streams } from "./module-stream.ts";
import { packageFixStatus } from "./package-fix.ts";
import type { Contribution, Group } from "./software-names.ts";
import { systemFixStatus } from "./system-fix.ts";
import { matchesSystem } from "./system-match.ts";

/** All of an endpoint that its fixes may ask about. */
export interface Asked {
  readonly report: Report;
  readonly index: ImageIndex | undefined;
  readonly streams: Streams;
  /** Canonical ids of installed patches and of what they supersede; undefined: not reported. */
  readonly covered: ReadonlySet<string> | undefined;
}

/** What one fix means for one endpoint, worked out anew. */
export function statusOf(asked: Asked, entry: CatalogEntry, fix: Fix): FixStatus {
  const status = statusByType(asked, entry, fix);
  // What is not there is asked first: of a patch's many fixes, few are about something an endpoint has.
  if (status.kind === "not-applicable" || fix.os === undefined || fix.os === null) return status;
  const system = matchesSystem(asked.report.os, fix.os);
  if (system === "no") return OTHER_SYSTEM;
  return isUnknown(system) ? { kind: "unknown", says: system.unknown } : status;
}

export const OTHER_SYSTEM = { kind: "not-applicable", says: "it is for another system" } as const;

function statusByType({ report, index, covered, streams }: Asked, entry: CatalogEntry, fix: Fix): FixStatus {
  switch (fix.type) {
    case "package":
    case "source":
      return packageFixStatus(fix, report, index, streams);
    case "application":
      return applicationFixStatus(fix, index);
    case "system":
      return systemFixStatus(fix, report);
    case "kb":
      return kbFixStatus(fix, entry.patch.id, report, covered);
    case "firmware":
      return firmwareFixStatus(fix, report);
  }
}

/** The answers to the fixes of one endpoint, equal ones one object, each worked out once for all that fixes of its type ask. */
export interface FixAnswers {
  readonly ofConcern: (concern: Concern) => FixStatus;
  readonly ofGroup: (group: Group) => readonly Contribution[];
}

/**
 * Memory: for each distinct system (with its firmware, and whether a reboot is pending), one status a fix that is asked about;
 * for each group, one list a distinct system. `noteNew` is told of each of them.
 */
export function createFixAnswers(catalog: CatalogIndex, noteNew: () => void): (asked: Asked) => FixAnswers {
  const intern = createStatusIntern();
  const contexts = new Map<string, Context>();
  const contextOf = (facts: readonly unknown[]): Context => {
    const key = JSON.stringify(facts);
    const known = contexts.get(key) ?? new Map();
    contexts.set(key, known);
    return known;
  };
  const statusFor = (asked: Asked, { position, fix }: Concern): FixStatus => {
    const entry = catalog.entries[position];
    return intern(entry === undefined ? OTHER_SYSTEM : statusOf(asked, entry, fix));
  };
  return (asked) => {
    const { report, covered, streams } = asked;
    const { os = null, rebootPending = null, firmware = null, modules = null } = report;
    const ofSystem = once(() => contextOf(["system", os, rebootPending]));
    const ofFirmware = once(() => contextOf(["firmware", os, firmware]));
    const ofPlain = once(() => contextOf(["plain", os]));
    const ofModular = once(() => contextOf(["modular", os, modules, [...streams.ofImage]]));
    return {
      ofConcern: (concern) => {
        const context = concern.fix.type === "firmware" ? ofFirmware() : ofSystem();
        const listed = concern.fix.type === "kb" ? listing(concern, covered, catalog) : 0;
        const known = context.get(concern)?.[listed];
        if (known !== undefined) return known;
        const status = statusFor(asked, concern);
        const statuses = context.get(concern) ?? [];
        statuses[listed] = status;
        context.set(concern, statuses);
        noteNew();
        return status;
      },
      ofGroup: (group) => {
        const context = group.isModular ? ofModular() : ofPlain();
        const known = group.answers.get(context);
        if (known !== undefined) return known;
        const own = { ...asked, index: group.index() };
        const answer = group.name.concerns.map((concern) => ({
          position: concern.position,
          status: statusFor(own, concern),
        }));
        group.answers.set(context, answer);
        noteNew();
        return answer;
      },
    };
  };
}

/** One set of the facts that fixes ask about, and the answers under it: for a KB, by what the list of the installed ones says. */
type Context = Map<Concern, (FixStatus | undefined)[]>;

function listing(
  { position, fix }: Concern,
  covered: ReadonlySet<string> | undefined,
  { entries }: CatalogIndex,
): 0 | 1 | 2 {
  if (covered === undefined) return 0;
  return covered.has(canonicalPatchId(fix.product ?? entries[position]?.patch.id ?? "")) ? 1 : 2;
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
