import type { EndpointReport } from "../schema/documents.generated.ts";
import { clientReports } from "./client-report.ts";
import { dayOf, NOW, type Round } from "./moments.ts";

const COUNT = 600;
/** Of a hundred Macs. */
const MAJORS = { "26": 64, "15": 26, "14": 10 };
const MODELS: readonly [string, ...string[]] = [
  "MacBookAir10,1",
  "MacBookPro18,3",
  "Mac14,2",
  "Mac15,6",
  "Mac16,10",
];

const DAYS_BEHIND: readonly [number, ...number[]] = [5, 9, 14, 20, 32, 60];

/** How `data/macos-sofa.json.gz` is written: SOFA's feed, version 2, cut to the releases since January 2026. */
export interface MacData {
  readonly OSVersions: readonly {
    readonly OSVersion: string;
    readonly Latest: Readonly<Record<string, unknown>>;
    /** Newest first. */
    readonly SecurityReleases: readonly MacRelease[];
  }[];
}

interface MacRelease {
  readonly ProductVersion: string;
  readonly Build: string;
  readonly ReleaseDate: string;
}

/** The feed as it stood at an edition. */
export function macFeed(data: MacData, edition: string): string {
  const lines = data.OSVersions.flatMap((line) => {
    const releases = line.SecurityReleases.filter(({ ReleaseDate }) => ReleaseDate <= edition);
    const [newest] = releases;
    return newest === undefined
      ? []
      : [{ ...line, Latest: { ...line.Latest, ...newest }, SecurityReleases: releases }];
  });
  return JSON.stringify({ ...data, LastCheck: edition, OSVersions: lines });
}

/** What the sample's Macs report: releases and builds are real, who has which is drawn. */
export function macs(data: MacData, round: Round): Generator<EndpointReport> {
  return clientReports("mac", COUNT, round, (random, isLab) => {
    const major = random.weighted(MAJORS);
    const day = dayOf(NOW) - (isLab ? 4 : random.pick(DAYS_BEHIND));
    const line = data.OSVersions.find(({ OSVersion }) => OSVersion.endsWith(` ${major}`));
    const releases = line?.SecurityReleases ?? [];
    const had = releases.find(({ ReleaseDate }) => dayOf(ReleaseDate) <= day) ?? releases.at(-1);
    return {
      os: {
        family: "macos",
        id: "macos",
        version: had?.ProductVersion ?? `${major}.0`,
        ...(had === undefined ? {} : { build: had.Build }),
        arch: "arm64",
      },
      hardware: {
        vendor: "Apple Inc.",
        model: random.pick(MODELS),
        memoryMiB: random.pick([8_192, 16_384]),
        diskFreeMiB: 20_480 + random.below(200) * 1_024,
      },
      software: [],
    };
  });
}
