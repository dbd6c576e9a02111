import type { Fix, Patch } from "../../schema/documents.generated.ts";
import type { Lifecycle } from "../model/lifecycle.ts";
import type { ExploitedFacts } from "./edition.ts";

/** As much of a record as tells whether an edition lost something: what kind it is of, and which of its fields say anything. */
export interface RecordSketch {
  /** The releases, ecosystems or products that it is about. */
  readonly families: readonly string[];
  /** The products that it names. */
  readonly about: readonly string[];
  /** What it has, as words that fit "records that had …". */
  readonly has: readonly string[];
}

/** Of a patch that its publisher stands by. */
export const NOT_WITHDRAWN = "their publisher's word";

/** A record that is withdrawn is not asked for anything else. */
export function sketchOfPatch(patch: Patch): RecordSketch {
  const families = [...new Set(patch.fixes.map((fix) => familyOf(fix, patch.vendor)))];
  const about = patch.fixes.map(({ product, component }) => product ?? component ?? "");
  if (patch.retracted === true) return { families, about, has: [] };
  const { severity, vulnerabilities, fixes, reboot, requires, supersedes } = patch;
  return {
    families,
    about,
    has: namesOf({
      [NOT_WITHDRAWN]: true,
      "a severity": severity !== undefined && severity !== null && severity !== "unknown",
      vulnerabilities: (vulnerabilities ?? []).length > 0,
      "something to fix": fixes.length > 0,
      "a version that fixes": fixes.some(({ fixed }) => typeof fixed === "string"),
      "a reboot to ask for": reboot === "required",
      prerequisites: requires !== undefined && requires !== null && Object.keys(requires).length > 0,
      "something they supersede": (supersedes ?? []).length > 0,
    }),
  };
}

/** Of a list of exploited vulnerabilities; its families are the years of the ids. */
export function sketchOfExploited({ id, due, ransomware }: ExploitedFacts): RecordSketch {
  const year = /^CVE-(\d{4})-/.exec(id)?.[1];
  return {
    families: year === undefined ? [] : [`CVE-${year}`],
    about: [],
    has: namesOf({ "a due date": due !== undefined, "a word on ransomware": ransomware === true }),
  };
}

export function sketchOfLifecycle({ product, eol, extended }: Lifecycle): RecordSketch {
  return {
    families: [product],
    about: [product],
    has: namesOf({ "an end of support": eol !== undefined, "an extended end": extended !== undefined }),
  };
}

function namesOf(fields: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(fields)
    .filter(([, has]) => has)
    .map(([name]) => name);
}

/** `debian 12`; what is for no system in particular counts by its publisher. */
function familyOf({ os, publisher }: Fix, vendor: string | null | undefined): string {
  const system = [os?.id ?? os?.family ?? "", os?.version ?? ""].filter((text) => text !== "").join(" ");
  return system === "" ? (publisher ?? vendor ?? "") : system;
}
