import { compareText } from "../../core/model/compare-text.ts";
import { type Instant, isInstant, parseInstant } from "../../core/model/instant.ts";
import type { Patch, Vulnerability } from "../../schema/documents.generated.ts";
import { isCveId, isPatchId, linksOf } from "../record-text.ts";
import { startOfDay } from "../start-of-day.ts";
import type { XmlElement } from "../xml-tree.ts";
import type { FirmwareComponent } from "./read-component.ts";
import { type Requirement, readRequirements } from "./read-requirements.ts";
import { childrenOf, within } from "./xml-shape.ts";

export interface FirmwareRelease {
  readonly id: string;
  readonly version: string;
  readonly fault?: undefined;
  readonly severity: NonNullable<Patch["severity"]>;
  readonly released?: Instant;
  readonly vulnerabilities: readonly Vulnerability[];
  readonly requirements: readonly Requirement[];
  readonly links: readonly string[];
}

export interface DamagedRelease {
  readonly id: string;
  /** "" where it cannot be read. */
  readonly version: string;
  readonly fault: string;
}

const URGENCIES: Readonly<Record<string, FirmwareRelease["severity"]>> = {
  critical: "critical",
  high: "important",
  medium: "moderate",
  low: "low",
};

/** @param at where it stands, for when it has no version */
export function readRelease(
  element: XmlElement,
  component: FirmwareComponent,
  at: string,
): FirmwareRelease | DamagedRelease {
  const version = element.attributes.get("version")?.trim() ?? "";
  const id = `lvfs-${component.id}-${version}`;
  if (version === "") return { id: at, version, fault: "has no version" };
  if (version.length > 60 || !isPatchId(id))
    return {
      id: at,
      version: "",
      fault: `${JSON.stringify(version.slice(0, 40))} is no version of firmware`,
    };
  const released = releasedOf(element);
  if (released === "no-date") return { id, version, fault: "its date is no date" };
  const cves = within(element, "issues", "issue")
    .filter(({ attributes }) => attributes.get("type") === "cve")
    .map(({ text }) => text.trim());
  const odd = cves.find((cve) => !isCveId(cve));
  if (odd !== undefined) return { id, version, fault: `${JSON.stringify(odd.slice(0, 40))} is no CVE id` };
  const urgency = element.attributes.get("urgency") ?? "";
  return {
    id,
    version,
    severity: Object.hasOwn(URGENCIES, urgency) ? (URGENCIES[urgency] ?? "unknown") : "unknown",
    ...(released === undefined ? {} : { released }),
    vulnerabilities: [...new Set(cves)].sort(compareText).map((one) => ({ id: one })),
    requirements: readRequirements(element),
    links: linksOf(
      childrenOf(element, "url").map(({ text }) => text.trim()),
      2,
    ),
  };
}

/** `timestamp` in seconds, or `date`. */
function releasedOf({ attributes }: XmlElement): Instant | undefined | "no-date" {
  const seconds = attributes.get("timestamp");
  const date = attributes.get("date");
  if (seconds === undefined && date === undefined) return undefined;
  if (seconds !== undefined) {
    const instant = /^\d{1,12}$/.test(seconds) ? Number(seconds) * 1000 : Number.NaN;
    return isInstant(instant) && instant > 0 ? instant : "no-date";
  }
  return startOfDay(date) ?? parseInstant(date ?? "") ?? "no-date";
}
