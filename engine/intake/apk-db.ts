import { decodeUtf8Loosely } from "../core/text/decode-text.ts";
import type { SoftwareItem } from "../schema/documents.generated.ts";
import { databaseReport, type ReadPackages } from "./package-database.ts";
import { purlText } from "./purl-text.ts";
import { gatheredFormat, type IntakeInput } from "./report-format.ts";

/**
 * Alpine's `/lib/apk/db/installed`, with `/etc/os-release` beside it or `--os`. A file that is damaged or cut off gives a report that
 * says it is partial, never a shorter one.
 * @see Alpine Linux wiki, "Apk spec"; apk-tools, doc/apk-package.5
 */
export const apkFormat = gatheredFormat("apk", "nobody", (inputs, options) =>
  databaseReport("databases of apk", inputs, options, readDatabases),
);

function readDatabases(files: readonly IntakeInput[], distribution: string | undefined): ReadPackages {
  const software: SoftwareItem[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  let arch: string | undefined;
  for (const { name, bytes } of files) {
    const text = decodeUtf8Loosely(bytes);
    const at = files.length === 1 ? "" : `${name}, `;
    const { stanzas, faults: ofLines } = readStanzas(text);
    for (const fault of ofLines) faults.push(`${at}${fault}`);
    for (const stanza of stanzas) {
      const item = readPackage(stanza, distribution ?? "alpine");
      const fault = typeof item === "string" ? item : (repeated(stanza, seen) ?? withoutOrigin(stanza));
      if (fault !== undefined) faults.push(`${at}line ${stanza.line}: ${fault}`);
      if (typeof item !== "string") software.push(item);
      if (stanza.fields.get("P") === "apk-tools") arch = stanza.fields.get("A");
    }
    const cut = cutOff(text, stanzas);
    if (cut !== undefined) faults.push(`${at}${cut}`);
  }
  return { software, faults, ...(arch === undefined ? {} : { arch }) };
}

interface Stanza {
  readonly line: number;
  /** The first of each letter, of those that say something of the package. */
  readonly fields: ReadonlyMap<string, string>;
}

const WANTED: ReadonlySet<string> = new Set(["C", "P", "V", "A", "o", "f"]);
/** They stand once for each file of the package. */
const OF_FILES: ReadonlySet<string> = new Set(["F", "M", "R", "a", "Z"]);

function readStanzas(text: string): {
  readonly stanzas: readonly Stanza[];
  readonly faults: readonly string[];
} {
  const stanzas: Stanza[] = [];
  const faults: string[] = [];
  let fields: Map<string, string> | undefined;
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "") {
      fields = undefined;
      continue;
    }
    const letter = line.charAt(0);
    if (!/^[A-Za-z]:/.test(line)) {
      faults.push(`line ${index + 1} is no "X:value": ${JSON.stringify(line.slice(0, 40))}`);
      continue;
    }
    if (fields === undefined) {
      fields = new Map();
      stanzas.push({ line: index + 1, fields });
    }
    if (fields.has(letter) && !OF_FILES.has(letter))
      faults.push(`line ${index + 1} has "${letter}" a second time`);
    else if (WANTED.has(letter)) fields.set(letter, line.slice(2).trim());
  }
  return { stanzas, faults };
}

/** A text: what is wrong with it. */
function readPackage({ fields }: Stanza, distribution: string): SoftwareItem | string {
  const name = fields.get("P") ?? "";
  const version = fields.get("V") ?? "";
  if (name === "") return "a package has no name";
  if (version === "") return `${name} has no version`;
  if (/[\s\p{Cc}]/u.test(name + version))
    return `${JSON.stringify(name)} has white space in its name or version`;
  const arch = fields.get("A") ?? "";
  const origin = fields.get("o") ?? "";
  const isBroken = /[fs]/.test(fields.get("f") ?? "");
  return {
    purl: purlText("apk", distribution, name, version, arch === "" ? {} : { arch }),
    ...(origin === "" || origin === name ? {} : { source: { name: origin, version } }),
    ...(isBroken ? { status: "half-configured" } : {}),
  };
}

function repeated({ fields }: Stanza, seen: Set<string>): string | undefined {
  const name = fields.get("P") ?? "";
  if (seen.has(name)) return `${name} was there before`;
  seen.add(name);
  return undefined;
}

/** Groups that people made (`apk add --virtual`) begin with a dot, and were built of nothing. */
function withoutOrigin({ fields }: Stanza): string | undefined {
  const name = fields.get("P") ?? "";
  if ((fields.get("o") ?? "") !== "" || name.startsWith(".")) return undefined;
  return `${name} names no origin, by which advisories go`;
}

/** apk ends every package with an empty line; a list that people wrote by hand need not have it, nor the checksums (`C:`). */
function cutOff(text: string, stanzas: readonly Stanza[]): string | undefined {
  if (text !== "" && !text.endsWith("\n")) return "the file ends in the middle of a line: it was cut off";
  if (!stanzas.some(({ fields }) => fields.has("C")) || /\n\r?\n$/.test(text)) return undefined;
  return "the file does not end with the empty line that apk writes after each package: it was cut off";
}
