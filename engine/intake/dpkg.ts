import { decodeUtf8Loosely } from "../core/text/decode-text.ts";
import type { SoftwareItem } from "../schema/documents.generated.ts";
import { type Paragraph, parseDeb822 } from "./deb822.ts";
import { purlText } from "./purl-text.ts";
import {
  type Conversion,
  type IntakeInput,
  type IntakeOptions,
  type ReportFormat,
  refuse,
} from "./report-format.ts";
import { statedReport } from "./stated-report.ts";

/**
 * `/var/lib/dpkg/status`. What is installed goes in with how far its installation came; what was removed and left its
 * configuration does not. A file that is damaged or cut off gives a report that says it is partial, never a shorter one.
 * @see dpkg(1), "Information about packages"; deb822(5)
 */
export const dpkgFormat: ReportFormat = { format: "dpkg", names: "nobody", convert };

const WANTED: ReadonlySet<string> = new Set([
  "package",
  "status",
  "version",
  "architecture",
  "source",
  "maintainer",
]);

const WANTS = new Set(["unknown", "install", "hold", "deinstall", "purge"]);
const ERRORS = new Set(["ok", "reinstreq"]);
const ABSENT = new Set(["not-installed", "config-files"]);
const PRESENT = new Set([
  "installed",
  "half-installed",
  "unpacked",
  "half-configured",
  "triggers-awaited",
  "triggers-pending",
] as const);

type Presence = typeof PRESENT extends Set<infer State> ? State : never;

interface Fault {
  readonly line: number;
  readonly says: string;
}

function convert(input: IntakeInput, options: IntakeOptions): Conversion {
  const { id } = options;
  if (id === undefined) {
    return { records: [], refused: [refuse(input.name, "dpkg files name no endpoint: give --id")] };
  }
  const text = decodeUtf8Loosely(input.bytes);
  const { paragraphs, faults } = parseDeb822(text, WANTED);
  const packages = readPackages(paragraphs, options.os?.id);
  const found = [...faults, ...packages.faults].sort((a, b) => a.line - b.line);
  const said = found.map(({ line, says }) => `line ${line}: ${says}`);
  const cut = cutOff(text, paragraphs);
  if (cut !== undefined) said.push(cut);
  const { software } = packages;
  if (software.length === 0) {
    const why = said[0] === undefined ? "" : `: ${said[0]}`;
    return { records: [], refused: [refuse(input.name, `lists no installed package${why}`, { id })] };
  }
  const arch = paragraphs.find(({ fields }) => fields.get("package") === "dpkg")?.fields.get("architecture");
  const partial = describe(said);
  const list = {
    software,
    ...(arch === undefined ? {} : { arch }),
    ...(partial === undefined ? {} : { partial }),
  };
  return { records: [{ record: statedReport(id, list, options), at: input.name }], refused: [] };
}

function readPackages(paragraphs: readonly Paragraph[], distribution: string | undefined) {
  const software: SoftwareItem[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const paragraph of paragraphs) {
    const item = readPackage(paragraph, distribution);
    if (item === undefined) continue;
    const fault = typeof item === "string" ? item : repeated(paragraph, seen);
    if (fault !== undefined) faults.push({ line: paragraph.line, says: fault });
    if (typeof item !== "string") software.push(item);
  }
  return { software, faults };
}

/** Undefined: not installed. A text: what is wrong with it. */
function readPackage(
  { fields }: Paragraph,
  distribution: string | undefined,
): SoftwareItem | string | undefined {
  const name = fields.get("package") ?? "";
  const version = fields.get("version") ?? "";
  const [want = "", error = "", state = "", ...rest] = (fields.get("status") ?? "").split(/\s+/);
  const isStatus = WANTS.has(want) && ERRORS.has(error) && rest.length === 0;
  if (name === "") return "a package has no name";
  if (!isStatus || (!ABSENT.has(state) && !isPresent(state))) {
    return `${name} has no valid status: ${JSON.stringify(fields.get("status") ?? "")}`;
  }
  if (!isPresent(state)) return undefined;
  if (version === "") return `${name} has no version`;
  const arch = fields.get("architecture") ?? "";
  const source = readSource(fields.get("source"), version);
  const status = state === "installed" && error === "reinstreq" ? "half-installed" : state;
  return {
    purl: purlText("deb", distribution, name, version, arch === "" ? {} : { arch }),
    ...(source === undefined ? {} : { source }),
    ...(status === "installed" ? {} : { status }),
    ...(want === "hold" ? { held: true } : {}),
  };
}

function isPresent(state: string): state is Presence {
  return (PRESENT as ReadonlySet<string>).has(state);
}

/** `glibc (2.36-9)`; without a version, that of the package. */
function readSource(field: string | undefined, version: string): SoftwareItem["source"] {
  const parts = /^(\S+)(?:\s+\(([^)\s]+)\))?$/.exec(field ?? "");
  if (parts?.[1] === undefined) return undefined;
  return { name: parts[1], version: parts[2] ?? version };
}

function repeated({ fields }: Paragraph, seen: Set<string>): string | undefined {
  const arch = fields.get("architecture") ?? "";
  const name = `${fields.get("package")}${arch === "" ? "" : `:${arch}`}`;
  if (seen.has(name)) return `${name} was there before`;
  seen.add(name);
  return undefined;
}

/** dpkg ends every line, and every package with an empty line; a list that people wrote by hand need not have the latter. */
function cutOff(text: string, paragraphs: readonly Paragraph[]): string | undefined {
  if (!text.endsWith("\n")) return "the file ends in the middle of a line: it was cut off";
  const isDpkgs = paragraphs.some(({ fields }) => fields.has("maintainer"));
  if (!isDpkgs || /\n[ \t\r]*\n$/.test(text)) return undefined;
  return "the file does not end with the empty line that dpkg writes after each package: it was cut off";
}

function describe(faults: readonly string[]): string | undefined {
  const [first] = faults;
  if (first === undefined) return undefined;
  return faults.length === 1 ? first : `${first}, and ${faults.length - 1} more`;
}
