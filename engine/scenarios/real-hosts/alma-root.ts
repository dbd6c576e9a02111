import type { CatalogEntry } from "../../core/model/catalog.ts";
import { type Advice, readAdvice } from "./dnf-advice.ts";
import { judgeHost, readCatalog, readHost } from "./judge-host.ts";
import { readFixture, readFixtureJson, readFixtureText } from "./read-fixture.ts";

/** What the fixture says of itself. */
export type Oracle = {
  readonly tool: string;
  readonly records: number;
  readonly modularRecords: number;
  readonly streamLookedUp: readonly string[];
  readonly roots: readonly RootNote[];
};

export type RootNote = {
  readonly name: string;
  readonly packages: number;
  readonly pairs: number;
  /** `module:stream`, as dnf took them to be active. */
  readonly streams: readonly string[];
};

/** An installed package, as `rpm -qa` has it. */
export type Row = {
  readonly line: string;
  readonly name: string;
  readonly evr: string;
  readonly arch: string;
};

export type Stream = { readonly name: string; readonly stream: string };

export type Answer = {
  readonly needed: readonly Advice[];
  readonly inPlace: readonly Advice[];
  /** Ids of patches. */
  readonly unknown: readonly string[];
};

export const oracle = readFixtureJson<Oracle>("almalinux-8/oracle.json");
export const recordLines = readFixtureText("almalinux-8/records.ndjson.gz").trimEnd().split("\n");
export const entries: readonly CatalogEntry[] = readCatalog("osv", [
  { path: "records.ndjson", bytes: readFixture("almalinux-8/records.ndjson.gz") },
]);

export function rowsOf(root: string): readonly Row[] {
  const lines = readFixtureText(`almalinux-8/${root}/rpm-qa.tsv`).trimEnd().split("\n");
  return lines.map((line) => {
    const [name = "", epoch = "", version = "", release = "", arch = ""] = line.split("\t");
    return { line, name, evr: `${epoch === "(none)" ? "" : `${epoch}:`}${version}-${release}`, arch };
  });
}

/** What dnf listed: as `available` (behind an advisory), or as `installed` (at it or past it). */
export function adviceOf(root: string, kind: "available" | "installed"): readonly Advice[] {
  return readAdvice(readFixtureText(`almalinux-8/${root}/updateinfo-${kind}.txt.gz`));
}

export function streamsOf({ streams }: Pick<RootNote, "streams">): readonly Stream[] {
  return streams.map((text) => {
    const colon = text.indexOf(":");
    return { name: text.slice(0, colon), stream: text.slice(colon + 1) };
  });
}

/**
 * Muster's own answer about a list of packages, each architecture by itself, because that is how dnf compares.
 * @param streams undefined: the report does not say which are active
 */
export function askMuster(rows: readonly Row[], streams: readonly Stream[] | undefined): Answer {
  const needed: Advice[] = [];
  const inPlace: Advice[] = [];
  const unknown = new Set<string>();
  for (const arch of new Set(rows.map((row) => row.arch))) {
    if (arch === "(none)") continue; // the keys that rpm trusts
    const lines = rows.filter((row) => row.arch === arch).map(({ line }) => `${line}\n`);
    const verdicts = judgeList(lines.join(""), streams);
    for (const { patch, missing } of verdicts.needs) {
      needed.push({ advisory: patch, name: missing.product, evr: missing.to ?? "", arch });
    }
    for (const { patch, fix } of verdicts.inPlace) {
      inPlace.push({ advisory: patch, name: fix.product ?? "", evr: fix.fixed ?? "", arch });
    }
    for (const text of verdicts.unknown) unknown.add(text.split(": ")[0] ?? "");
  }
  return { needed, inPlace, unknown: [...unknown] };
}

/** The whole of a list at once, as a host reports it. */
export function judgeList(list: string, streams: readonly Stream[] | undefined) {
  const more = streams === undefined ? {} : { modules: [...streams] };
  return judgeHost(readHost("rpm", Buffer.from(list), { id: "almalinux", version: "8.10" }, more), entries);
}
