import type { SoftwareItem } from "../schema/documents.generated.ts";

/** Whole days since 1970-01-01. */
export type Day = number;

/** One version of a package, and the day from which a host could have had it. */
export interface Build {
  readonly since: Day;
  readonly item: SoftwareItem;
}

export interface SamplePackage {
  readonly name: string;
  /** Ascending by `since`; at least one. */
  readonly builds: readonly [Build, ...Build[]];
  /** `name:stream` of the rpm module it belongs to. */
  readonly module?: string;
}

/** What one release of a distribution had, when, and what hosts of a role have of it. */
export interface Distribution {
  readonly os: {
    readonly family: "linux";
    readonly id: string;
    readonly version: string;
    readonly arch: string;
  };
  readonly packages: readonly SamplePackage[];
  /** Each kernel is a package of its own name that stays beside its successors. Ascending. */
  readonly kernels: readonly Build[];
  /** Positions in `packages` of what every host has. */
  readonly common: readonly number[];
  /** And of what hosts of a role have beside it. */
  readonly roles: Readonly<Record<string, readonly number[]>>;
  /** The whole list of hosts of a role that share nothing with the others. */
  readonly whole: Readonly<Record<string, readonly number[]>>;
}

/** The build that was newest on a day; the first one before there was any. */
export function buildAt({ builds }: SamplePackage, day: Day): Build {
  let best: Build = builds[0];
  for (const build of builds) if (build.since <= day) best = build;
  return best;
}
