import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An OSV record as AlmaLinux publishes it; only what the oracle needs. */
export type AlmaRecord = {
  readonly id: string;
  readonly summary: string;
  readonly published: string;
  readonly modified: string;
  readonly related?: readonly string[];
  readonly affected: readonly {
    readonly package: { readonly ecosystem: string; readonly name: string };
    readonly ranges: readonly {
      readonly type: string;
      readonly events: readonly { introduced?: string; fixed?: string }[];
    }[];
  }[];
};

/** One build of one package: `evr` as the record has it, `[epoch:]version-release`. */
export type Build = { readonly name: string; readonly evr: string };

export type ModuleStream = { readonly name: string; readonly stream: string };

/** All records of a folder of JSON files, by id; the long texts are left out. */
export function readAlmaRecords(folder: string): readonly AlmaRecord[] {
  const records = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")))
    .map(({ details: _details, references: _references, ...record }) => record as AlmaRecord);
  return records.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The builds that a record ships for one release, each once. */
export function fixedBuilds(record: AlmaRecord, ecosystem: string): readonly Build[] {
  const builds = new Map<string, Build>();
  for (const {
    package: { ecosystem: of, name },
    ranges,
  } of record.affected) {
    if (of !== ecosystem) continue;
    for (const { events } of ranges) {
      for (const { fixed } of events)
        if (fixed !== undefined) builds.set(`${name} ${fixed}`, { name, evr: fixed });
    }
  }
  return [...builds.values()];
}

export function isModular(evr: string): boolean {
  return /\.module[_+]el/.test(evr);
}

/**
 * The module streams that a record with modular builds is about. OSV has no field for them: the title names them
 * ("nodejs:14 security update"). Where it does not, the stream is the one that shipped these versions, looked up by hand.
 */
export function modulesOf(record: AlmaRecord, ecosystem: string): readonly ModuleStream[] {
  if (!fixedBuilds(record, ecosystem).some(({ evr }) => isModular(evr))) return [];
  const title = record.summary.replace(/^[A-Z]{4}-\d+:\d+: /, "");
  const named = [...title.matchAll(/(?<![\w-])([a-z0-9][\w.+-]*):([\w.-]+)/g)].map(
    ([, name = "", stream = ""]) => ({ name, stream }),
  );
  return named.length > 0 ? named : (UNTITLED[record.id] ?? []);
}

const UNTITLED: Readonly<Record<string, readonly ModuleStream[]>> = {
  "ALBA-2019:0973": [{ name: "container-tools", stream: "rhel8" }],
  "ALBA-2019:1955": [{ name: "satellite-5-client", stream: "1.0" }],
  "ALBA-2019:3373": [{ name: "container-tools", stream: "rhel8" }],
  "ALBA-2019:3474": [{ name: "satellite-5-client", stream: "1.0" }],
  "ALBA-2020:1673": [{ name: "perl-IO-Socket-SSL", stream: "2.066" }],
  "ALBA-2021:4212": [{ name: "mailman", stream: "2.1" }],
  "ALBA-2021:4230": [{ name: "idm", stream: "DL1" }],
  "ALEA-2021:4239": [{ name: "pki-core", stream: "10.6" }],
  "ALSA-2023:5989": [{ name: "varnish", stream: "6" }],
  "ALSA-2024:1690": [{ name: "varnish", stream: "6" }],
  "ALSA-2024:4235": [{ name: "389-ds", stream: "1.4" }],
  "ALSA-2024:4237": [{ name: "go-toolset", stream: "rhel8" }],
  "ALSA-2024:4246": [{ name: "container-tools", stream: "rhel8" }],
  "ALSA-2024:4367": [{ name: "pki-core", stream: "10.6" }],
  "ALSA-2024:4499": [{ name: "ruby", stream: "2.5" }],
};
