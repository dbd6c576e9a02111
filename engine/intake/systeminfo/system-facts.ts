import type { EndpointReport } from "../../schema/documents.generated.ts";
import type { Entry } from "./console-layout.ts";
import { readFirmware } from "./firmware-text.ts";

/** What stands where, found by the shapes of values: keys are in the language of the machine. */
export interface SystemFacts {
  readonly hostname?: string;
  readonly os: NonNullable<EndpointReport["os"]>;
  readonly hardware?: NonNullable<EndpointReport["hardware"]>;
  readonly firmware?: NonNullable<EndpointReport["firmware"]>;
  readonly installedOn?: string;
  /** When it started, or how long ago (Windows XP and Server 2003). */
  readonly boot?: string;
  readonly zone?: string;
  readonly bios?: string;
  /** Where the entry of the hotfixes stands when nothing before it is missing. */
  readonly hotfixesAt?: number;
}

/** @param at the entry of the version, `10.0.19045 N/A Build 19045` */
export function readFacts(entries: readonly Entry[], at: number): SystemFacts {
  const version = versionOf(entries[at]) ?? "";
  const hostname = hostOf(entries, at);
  const processor = entries.findIndex(({ items }, index) => index > at && items.some(isProcessor));
  const zoneAt = entries.findIndex(({ value }, index) => index > at && ZONE.test(value));
  // The twelve between the version and the processors are all there, or nobody can say which is which.
  const isWhole = processor - at === 12;
  const value = (index: number) => stated(entries[index]?.value);
  const arch = archOf(processor === -1 ? undefined : entries[processor - 1]?.value);
  const bios = /^[A-Za-z]:\\/.test(entries[processor + 2]?.value ?? "") ? value(processor + 1) : undefined;
  const vendor = isWhole ? value(processor - 3) : undefined;
  const firmware = bios === undefined ? undefined : readFirmware(bios, vendor);
  const hardware = definedOnly({
    vendor,
    model: isWhole ? value(processor - 2) : undefined,
    memoryMiB: zoneAt === -1 ? undefined : mebibytes(entries[zoneAt + 1]?.value ?? ""),
  });
  return {
    os: {
      family: "windows",
      ...definedOnly({ id: systemId(entries[at - 1], entries[at]) }),
      version,
      ...definedOnly({ arch }),
    },
    ...(Object.keys(hardware).length === 0 ? {} : { hardware }),
    ...(firmware === undefined ? {} : { firmware: [firmware] }),
    ...definedOnly({
      hostname,
      bios,
      installedOn: isWhole ? value(processor - 5) : undefined,
      boot: isWhole ? value(processor - 4) : undefined,
      zone: entries[zoneAt]?.value,
      hotfixesAt: zoneAt === -1 ? undefined : zoneAt + 9,
    }),
  };
}

/** The version of an entry of the shape `10.0.17763 N/A Build 17763`: its third number once more, as the build. */
export function versionOf(entry: Entry | undefined): string | undefined {
  const parts = /^(\d{1,2}\.\d{1,2}\.(\d{3,6}))(?=\s)(.*)$/u.exec(entry?.value ?? "");
  if (parts?.[1] === undefined) return undefined;
  const [, version, build, rest = ""] = parts;
  const numbers: readonly string[] = rest.match(/\d+/g) ?? [];
  return numbers.includes(build ?? "") ? version : undefined;
}

const ZONE = /^\((?:UTC|GMT)(?:[+-]\d{2}:\d{2})?\)/;

function isProcessor({ text }: { readonly text: string }): boolean {
  return /\bFamily \w+ Model \w+/i.test(text);
}

/** Two lines above the version, and directly: the first line is lost more often than any other. */
function hostOf(entries: readonly Entry[], at: number): string | undefined {
  const [host, version] = [entries[at - 2], entries[at]];
  if (host === undefined || version === undefined || host.line !== version.line - 2) return undefined;
  return readHostname(host.value);
}

/** @returns undefined for what no machine is called: `...`, `N/A`, and names with characters that could not be read */
export function readHostname(text: string): string | undefined {
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]{0,61}[\p{L}\p{M}\p{N}])?$/u.test(text) ? text : undefined;
}

/** Since 2025 a client and a server of one build get updates of their own: the name, one line above the version, tells them apart. */
function systemId(name: Entry | undefined, version: Entry | undefined): string | undefined {
  if (name === undefined || name.line + 1 !== version?.line) return undefined;
  // "Serverr": a registered sign that the console could not print.
  if (/\bServerr?\b/i.test(name.value)) return "windows-server";
  return /\bWindowsr?\W{0,6}(?:\(R\) ?)?(?:XP|Vista|7|8|10|11)/i.test(name.value) ? "windows" : undefined;
}

function archOf(type: string | undefined): string | undefined {
  const name = /(?<![a-z0-9])(x64|x86|arm64|arm|itanium)(?![a-z0-9])/i.exec(type ?? "")?.[1];
  return name?.toLowerCase();
}

/** `16,265 MB`, `16.265 MB`, `2 047 Mo`: the separators of thousands are those of the machine. */
function mebibytes(text: string): number | undefined {
  const parts = /^(\d{1,3}(?:[^\d](?:\d{2}[^\d])*\d{3})*|\d+)\s*[^\d\s]{2,4}$/u.exec(text);
  if (parts?.[1] === undefined) return undefined;
  return Number(parts[1].replace(/\D/g, ""));
}

/** Without what was not stated, left out by hand, or of a code page that nobody named. */
function stated(value: string | undefined): string | undefined {
  if (value === undefined || value.includes("\ufffd")) return undefined;
  return /[\p{L}\p{N}]/u.test(value) ? value : undefined;
}

function definedOnly<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
