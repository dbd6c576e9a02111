import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { fixesKernel } from "../../core/catalog/kernel-fix.ts";
import { daysFromCalendar, isCalendarDay } from "../../core/model/calendar.ts";
import { compareText } from "../../core/model/compare-text.ts";
import { formatInstant } from "../../core/model/instant.ts";
import { debScheme } from "../../core/versions/deb.ts";
import type { Fix, Patch } from "../../schema/documents.generated.ts";
import { debianVersionOf } from "../debian-suites.ts";
import { isCveId, isProductName, isPublishedVersion, titleOf } from "../record-text.ts";
import type { ListedAdvisory, ListedPackage } from "./split-advisories.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY_MS = 86_400_000;

/** What LTS advisories without a vulnerability say they are. */
const NO_SECURITY =
  / - .*(?:time ?zone|tzdata|bugfix update|database update|new upstream version|new package)/i;

/** States in which a suite has the fault and no fix for it. */
const WITHOUT_FIX = new Set([
  "<unfixed>",
  "<end-of-life>",
  "<no-dsa>",
  "<ignored>",
  "<postponed>",
  "<undetermined>",
]);

export interface ReadAdvisory {
  readonly patch?: Patch;
  readonly refused: readonly RefusedRecord[];
  /** Why there is no patch though nothing is wrong. */
  readonly passedOver?: string;
}

/** One advisory as a patch of source packages. One that names no package is an announcement. */
export function readAdvisory(advisory: ListedAdvisory): ReadAdvisory {
  const { id } = advisory;
  const released = releasedOf(advisory.date);
  if (released === undefined) return refuse(id, `${JSON.stringify(advisory.date)} is no date`);
  const fixes: Fix[] = [];
  const refused: RefusedRecord[] = advisory.odd.map((line) => ({
    record: `${id} (line ${line})`,
    reason: "no line of an advisory",
  }));
  for (const listed of advisory.packages) {
    const fix = fixOf(listed);
    if (typeof fix === "string")
      refused.push({ record: `${id} ([${listed.suite}] ${listed.source})`, reason: fix });
    else if (fix !== undefined) fixes.push(fix);
  }
  if (fixes.length > 0) return { patch: patchOf(advisory, released, fixes), refused };
  return refused.length > 0 ? { refused } : { refused, passedOver: passedOverBecause(advisory) };
}

function passedOverBecause({ packages }: ListedAdvisory): string {
  return packages.length === 0 ? "an announcement: it names no package" : "no release is affected";
}

function patchOf(advisory: ListedAdvisory, released: string, fixes: readonly Fix[]): Patch {
  const cves = [...new Set(advisory.cves.filter(isCveId))].sort(compareText);
  const title = titleOf(advisory.heading);
  return {
    apiVersion: "muster/v1",
    kind: "Patch",
    id: advisory.id,
    vendor: "debian",
    ...(title === "" ? {} : { title }),
    classification: cves.length === 0 && NO_SECURITY.test(title) ? "bugfix" : "security",
    severity: "unknown",
    vulnerabilities: cves.map((cve) => ({ id: cve })),
    released,
    fixes,
    ...(fixes.some(fixesKernel) ? { reboot: "required" as const } : {}),
    references: [`https://security-tracker.debian.org/tracker/${advisory.id}`],
  };
}

/** Undefined: not affected. A string: why it cannot be read. */
function fixOf({ suite, source, state }: ListedPackage): Fix | string | undefined {
  const version = debianVersionOf(suite);
  if (version === undefined) return `no Debian release is called ${JSON.stringify(suite)}`;
  if (!isProductName(source)) return `${JSON.stringify(source)} is no package name`;
  if (state === "<not-affected>") return undefined;
  const fix: Fix = { type: "source", os: { id: "debian", version }, product: source, scheme: "deb" };
  if (WITHOUT_FIX.has(state)) return fix;
  if (!isPublishedVersion(state, debScheme)) return `${JSON.stringify(state)} is no deb version`;
  return { ...fix, fixed: state };
}

/** `29 Mar 2023` → the start of that day in UTC. */
function releasedOf(date: string): string | undefined {
  const [day = "", month = "", year = ""] = date.split(" ");
  const calendar = { year: Number(year), month: MONTHS.indexOf(month) + 1, day: Number(day) };
  return isCalendarDay(calendar) ? formatInstant(daysFromCalendar(calendar) * DAY_MS) : undefined;
}

function refuse(record: string, reason: string): ReadAdvisory {
  return { refused: [{ record, reason }] };
}
