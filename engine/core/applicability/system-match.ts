import type { Fix } from "../../schema/documents.generated.ts";
import { all, any, type Kleene, kleene, unknown } from "../model/kleene.ts";
import type { System } from "../model/report.ts";
import { compareByPrefix, parseComparison } from "../select/comparison.ts";
import { branchOf, isWindowsVersion } from "./windows-build.ts";

/** Whether a `fixes` entry is about the endpoint's system; an entry that names none is about every one. */
export function matchesSystem(os: System | undefined, wanted: Fix["os"]): Kleene {
  if (wanted === undefined || wanted === null) return "yes";
  return all([
    oneOf(os?.family, wanted.family, "family"),
    oneOf(os?.id, wanted.id, "id"),
    versionOf(os, wanted.version),
  ]);
}

/** All of a system that `matchesSystem` asks about: systems with the same text have the same answers. */
export function systemFacts(os: System | undefined): string {
  return JSON.stringify([os?.family ?? null, os?.id ?? null, systemVersion(os) ?? null]);
}

/** The version that a system goes by. Of a Windows that does not report one as its builds count, the branch that its build is of. */
export function systemVersion(os: System | undefined): string | undefined {
  const version = os?.version === "" ? undefined : os?.version;
  if (os?.family !== "windows" || (version !== undefined && isWindowsVersion(version))) return version;
  return branchOf(os.build ?? "") ?? version;
}

/**
 * Whether a fix of the whole system is for another architecture than the endpoint's. It is not where either side is silent or
 * writes one that nobody knows: the same fix for another architecture is then asked for, which is never too little.
 */
export function isForOtherArch(os: System | undefined, wanted: Fix["arch"]): boolean {
  const [own, other] = [ARCHITECTURES.get(os?.arch ?? ""), ARCHITECTURES.get(wanted ?? "")];
  return own !== undefined && other !== undefined && own !== other;
}

/** By the names of dpkg, the kernel, Windows and Go. */
const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ...["amd64", "x86_64", "x64", "AMD64"].map((name) => [name, "amd64"] as const),
  ...["arm64", "aarch64", "ARM64"].map((name) => [name, "arm64"] as const),
  ...["i386", "i486", "i586", "i686", "x86", "386"].map((name) => [name, "i386"] as const),
  ...["ia64", "IA64"].map((name) => [name, "ia64"] as const),
]);

function oneOf(
  value: string | undefined,
  wanted: string | readonly string[] | null | undefined,
  key: string,
): Kleene {
  if (wanted === undefined || wanted === null) return "yes";
  if (value === undefined || value === "") return unknown(`os.${key} was not reported`);
  return any((typeof wanted === "string" ? [wanted] : wanted).map((one) => kleene(one === value)));
}

function versionOf(os: System | undefined, wanted: string | null | undefined): Kleene {
  if (wanted === undefined || wanted === null || wanted === "") return "yes";
  const value = systemVersion(os);
  if (value === undefined) return unknown("os.version was not reported");
  const comparison = parseComparison(wanted);
  const answer = comparison === undefined ? undefined : compareByPrefix(value, comparison);
  // "11", "2022", "23H2" and "10.0" are no other system: nobody knows which of several it is.
  if (answer === false && os?.family === "windows" && !isWindowsVersion(value))
    return unknown(`os.version "${value}" does not say which builds of Windows it has`);
  return answer === undefined
    ? unknown(`os.version "${value}" cannot be compared with "${wanted}"`)
    : kleene(answer);
}
