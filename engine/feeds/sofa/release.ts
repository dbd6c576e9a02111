import type { Instant } from "../../core/model/instant.ts";
import type { Vulnerability } from "../../schema/documents.generated.ts";
import type { DeviceScope } from "./device-scope.ts";

/** What is known of a release that is listed, whether its record is any good or not. */
export interface ListedRelease {
  /** `macos-15.7.1`; of a response to it, `macos-15.7.1-a`. */
  readonly id: string;
  /** The line that it is of: `15`, `10.15`. */
  readonly major: string;
  /** `15.7.1`, `15.7.1 (a)`; "" where it cannot be read. */
  readonly version: string;
  readonly reach: DeviceScope["reach"];
  /** The version that it is a rapid security response to. */
  readonly base?: string;
}

export interface MacRelease extends ListedRelease {
  readonly fault?: undefined;
  readonly title: string;
  readonly released: Instant;
  readonly vulnerabilities: readonly Vulnerability[];
  readonly references: readonly string[];
  /** Identifiers of the only models that it is for; undefined: of every model. */
  readonly models?: readonly string[];
}

export interface DamagedRelease extends ListedRelease {
  /** What is wrong with its record. */
  readonly fault: string;
}

export type ReadRelease = MacRelease | DamagedRelease;

/** The parts of an id and a version that a rapid security response has beside those of the release that it is for. */
const RESPONSE = /^(\S+) \(([a-z])\)$/;

export function listedRelease(major: string, version: string, reach: DeviceScope["reach"]): ListedRelease {
  const [, base, letter] = RESPONSE.exec(version) ?? [];
  const id = base === undefined ? `macos-${version}` : `macos-${base}-${letter}`;
  return { id, major, version, reach, ...(base === undefined ? {} : { base }) };
}
