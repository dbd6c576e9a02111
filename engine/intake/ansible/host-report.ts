import type { EndpointReport, SoftwareItem } from "../../schema/documents.generated.ts";
import { apkFormat } from "../apk-db.ts";
import { dpkgFormat } from "../dpkg.ts";
import type { ReportFacts } from "../fact-report.ts";
import { asObject, factOf, fieldOf, type JsonObject } from "../json-value.ts";
import type { IntakeOptions, ReportFormat } from "../report-format.ts";
import { type PackageFacts, packageFacts } from "./package-facts.ts";
import { type SetupFacts, setupFacts } from "./setup-facts.ts";

/**
 * All that the outputs of one host say, taken as of one moment: the oldest that any of them names. Of facts that stand in several, the
 * last counts. Undefined: they say nothing that reports are made of.
 */
export function hostReport(
  id: string,
  results: readonly JsonObject[],
  lost: readonly string[],
  options: IntakeOptions,
): ReportFacts | undefined {
  let setup: SetupFacts | undefined;
  for (const result of results) setup = merged(setup, setupFacts(factsOf(result)));
  const distribution = setup?.os?.id ?? options.os?.id;
  const lists = results.flatMap((result) => {
    const packages = fieldOf(factsOf(result), "packages");
    return packages === undefined ? [] : [packageFacts(packages, distribution)];
  });
  const os = { id: distribution ?? "", version: "" };
  const databases = results.flatMap((result) => databaseOf(result, id, { ...options, os }));
  const software = softwareOf(lists, databases);
  if (setup === undefined && software === undefined) return undefined;
  const arch = software?.arch ?? setup?.os?.arch;
  return {
    ...setup,
    id,
    os: { ...setup?.os, ...(arch === undefined ? {} : { arch }) },
    software: software?.items,
    faults: [...lost, ...(software?.faults ?? [])],
  };
}

/** Ansible's facts, or a result that is nothing but them. */
function factsOf(result: JsonObject): JsonObject {
  return asObject(fieldOf(result, "ansible_facts")) ?? {};
}

function merged(before: SetupFacts | undefined, after: SetupFacts | undefined): SetupFacts | undefined {
  if (before === undefined || after === undefined) return after ?? before;
  const dates = [before.observedAt, after.observedAt].filter((date) => date !== undefined);
  return {
    ...said(before),
    ...said(after),
    os: { ...said(before.os ?? {}), ...said(after.os ?? {}) },
    hardware: { ...said(before.hardware ?? {}), ...said(after.hardware ?? {}) },
    ...(dates.length === 0 ? {} : { observedAt: Math.min(...dates) }),
  };
}

function said<T extends object>(facts: T): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}

const DATABASES: readonly (readonly [path: string, format: ReportFormat])[] = [
  ["/dpkg/status", dpkgFormat],
  ["/apk/db/installed", apkFormat],
];

interface Database {
  readonly report?: EndpointReport;
  readonly fault?: string;
}

/** A database that `slurp` brought: it names source packages, which `package_facts` does not. */
function databaseOf(result: JsonObject, id: string, options: IntakeOptions): readonly Database[] {
  const path = factOf(result, "source") ?? "";
  const format = DATABASES.find(([end]) => path.endsWith(end))?.[1];
  if (format === undefined || factOf(result, "encoding") !== "base64") return [];
  const bytes = base64(factOf(result, "content") ?? "");
  if (bytes === undefined) return [{ fault: `${path} is no base64 text` }];
  const { records, refused } = format.convert({ name: path, bytes }, { ...options, id });
  const [first] = records;
  return [
    first === undefined ? { fault: `${path} ${refused[0]?.reason ?? "is empty"}` } : { report: first.record },
  ];
}

function base64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

interface Software {
  readonly items: readonly SoftwareItem[];
  readonly faults: readonly string[];
  readonly arch?: string | undefined;
}

/** A database takes the place of its own manager's packages. */
function softwareOf(lists: readonly PackageFacts[], databases: readonly Database[]): Software | undefined {
  if (lists.length === 0 && databases.length === 0) return undefined;
  const faults = databases.flatMap(({ fault, report }) => fault ?? report?.partial ?? []);
  const reports = databases.flatMap(({ report }) => (report === undefined ? [] : [report]));
  const replaced = reports.flatMap(({ software }) =>
    software?.[0]?.purl.startsWith("pkg:apk/") === true ? ["pkg:apk/"] : ["pkg:deb/"],
  );
  const items = new Map<string, SoftwareItem>();
  for (const { software } of lists)
    for (const item of software)
      if (!replaced.some((begin) => item.purl.startsWith(begin))) items.set(item.purl, item);
  for (const { software } of reports) for (const item of software ?? []) items.set(`${item.purl}\n`, item);
  for (const one of lists) faults.push(...one.faults);
  for (const [manager, type] of [
    ["apt", "pkg:deb/"],
    ["apk", "pkg:apk/"],
  ] as const)
    if (!replaced.includes(type) && lists.some(({ counts }) => counts.has(manager)))
      faults.push(
        `packages of ${manager} name no source packages, by which advisories go: add slurp of ${manager === "apt" ? "/var/lib/dpkg/status" : "/lib/apk/db/installed"}`,
      );
  const isSystems = [...items.values()].some(({ purl }) => /^pkg:(?:deb|rpm|apk|alpm)\//.test(purl));
  if (!isSystems && items.size > 0) faults.push("it lists no package of the system's package manager");
  if (items.size === 0) faults.push("it lists no package");
  const arch = reports[0]?.os?.arch ?? lists.find((list) => list.arch !== undefined)?.arch;
  return { items: [...items.values()], faults, arch };
}
