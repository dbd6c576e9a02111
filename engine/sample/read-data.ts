import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Distributions } from "./hosts.ts";
import type { MacData } from "./macs.ts";
import { type AlmaData, type DebianData, readAlma, readDebian } from "./read-distribution.ts";
import type { WindowsData } from "./windows-updates.ts";

/** The sample's data, as they lie in `engine/sample/data`. Their origin and licences stand in NOTE.md there. */
export interface SampleData {
  readonly distributions: Distributions;
  readonly debian: { readonly "13": DebianData; readonly "12": DebianData; readonly "11": DebianData };
  /** AlmaLinux 8's OSV records, one a line, by the day they were published. */
  readonly almaOsv: string;
  /** Debian's list of security advisories, newest first. */
  readonly dsaList: string;
  /** CISA's catalog of known exploited vulnerabilities. */
  readonly kev: string;
  /** When support of Debian's and AlmaLinux's releases ends, as endoflife.date has it. */
  readonly lifecycles: string;
  readonly windows: WindowsData;
  readonly macs: MacData;
}

/** @param root the folder of the project */
export function readSampleData(root: string): SampleData {
  const text = (name: string): string =>
    gunzipSync(readFileSync(join(root, "engine", "sample", "data", `${name}.gz`))).toString("utf8");
  const debian = {
    "13": JSON.parse(text("debian-13.json")) as DebianData,
    "12": JSON.parse(text("debian-12.json")) as DebianData,
    "11": JSON.parse(text("debian-11.json")) as DebianData,
  };
  return {
    debian,
    distributions: {
      "debian-13": readDebian(debian["13"]),
      "debian-12": readDebian(debian["12"]),
      "debian-11": readDebian(debian["11"]),
      "almalinux-8": readAlma(JSON.parse(text("almalinux-8.json")) as AlmaData),
      "almalinux-9": readAlma(JSON.parse(text("almalinux-9.json")) as AlmaData),
    },
    almaOsv: text("almalinux8-osv.ndjson"),
    dsaList: text("debian-dsa-list"),
    kev: text("kev.json"),
    windows: JSON.parse(text("windows-updates.json")) as WindowsData,
    macs: JSON.parse(text("macos-sofa.json")) as MacData,
    lifecycles: readFileSync(join(root, "engine", "sample", "data", "lifecycles.json"), "utf8"),
  };
}
