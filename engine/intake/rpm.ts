import { decodeUtf8Loosely } from "../core/text/decode-text.ts";
import type { SoftwareItem } from "../schema/documents.generated.ts";
import { purlText } from "./purl-text.ts";
import {
  type Conversion,
  type IntakeInput,
  type IntakeOptions,
  type ReportFormat,
  refuse,
} from "./report-format.ts";
import { statedReport } from "./stated-report.ts";
import { suseRelease } from "./suse-release.ts";

/**
 * `rpm -qa --qf '%{NAME}\t%{EPOCH}\t%{VERSION}\t%{RELEASE}\t%{ARCH}\n'`, and `%{SOURCERPM}` as a sixth column where there is
 * one. A line that is none gives a report that says it is partial, never a shorter one.
 * @see rpm(8), "QUERY OPTIONS"; rpm-queryformat(7)
 */
export const rpmFormat: ReportFormat = { format: "rpm", names: "nobody", convert };

interface Row {
  readonly name: string;
  readonly arch: string;
  readonly columns: number;
  /** The last column as it stands there. */
  readonly tail: string;
  readonly item: SoftwareItem;
}

function convert(input: IntakeInput, options: IntakeOptions): Conversion {
  const { id } = options;
  if (id === undefined)
    return { records: [], refused: [refuse(input.name, "rpm lists name no endpoint: give --id")] };
  const rows: Row[] = [];
  const faults: string[] = [];
  const text = decodeUtf8Loosely(input.bytes);
  const os = options.os ?? suseRelease(text);
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line.trim() === "") continue;
    const row = readRow(line, os?.id);
    if (row === undefined)
      faults.push(`line ${index + 1} is no package: ${JSON.stringify(line.slice(0, 60))}`);
    else rows.push(row);
  }
  // rpm keeps the keys that it trusts among its packages.
  const packages = rows.filter(({ name }) => name !== "gpg-pubkey");
  if (isCutOff(text, rows)) faults.push("the list ends in the middle of a line: it was cut off");
  const [first] = faults;
  if (packages.length === 0) {
    return {
      records: [],
      refused: [refuse(input.name, `lists no package${first === undefined ? "" : `: ${first}`}`, { id })],
    };
  }
  const arch = packages.find(({ name }) => name === "rpm")?.arch;
  const partial =
    first === undefined || faults.length === 1 ? first : `${first}, and ${faults.length - 1} more`;
  const software = packages.map(({ item }) => item);
  const list = {
    software,
    ...(arch === undefined ? {} : { arch }),
    ...(partial === undefined ? {} : { partial }),
  };
  const stated = { ...options, ...(os === undefined ? {} : { os }) };
  return { records: [{ record: statedReport(id, list, stated), at: input.name }], refused: [] };
}

function readRow(line: string, distribution: string | undefined): Row | undefined {
  const columns = line.split("\t");
  if (columns.length !== 5 && columns.length !== 6) return undefined;
  const [name = "", epoch = "", version = "", release = "", arch = "", built = ""] = columns.map(stated);
  if (!/^[^\s:]+$/.test(name) || !isPart(version) || !isPart(release)) return undefined;
  if (!/^\d*$/.test(epoch) || /\s/.test(arch)) return undefined;
  const plainEpoch = /^0*$/.test(epoch) ? "" : epoch.replace(/^0+/, "");
  const source = readSource(built, plainEpoch);
  const qualifiers = {
    ...(arch === "" ? {} : { arch }),
    ...(plainEpoch === "" ? {} : { epoch: plainEpoch }),
  };
  const item: SoftwareItem = {
    purl: purlText("rpm", distribution, name, `${version}-${release}`, qualifiers),
    ...(source === undefined ? {} : { source }),
  };
  return { name, arch, columns: columns.length, tail: columns.at(-1) ?? "", item };
}

/** `%{EPOCH}` and others print `(none)` where a package has none. */
function stated(column: string): string {
  return column === "(none)" ? "" : column;
}

/** The characters that rpm lets into a version and a release. */
function isPart(text: string): boolean {
  return /^[A-Za-z0-9._+~^%]+$/.test(text);
}

/** `openssl-1.1.1k-5.el8.src.rpm`. It names no epoch: a source and what is built of it share theirs almost always. */
function readSource(file: string, epoch: string): SoftwareItem["source"] {
  const parts = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(file);
  if (parts === null) return undefined;
  const [, name = "", version = "", release = ""] = parts;
  return { name, version: `${epoch === "" ? "" : `${epoch}:`}${version}-${release}` };
}

/** Without a line break at the end, the last line is whole if it has as many columns as the others, and the last is whole. */
function isCutOff(text: string, rows: readonly Row[]): boolean {
  if (text.endsWith("\n") || text.trim() === "") return false;
  const last = rows.at(-1);
  const others = rows.slice(0, -1);
  if (last === undefined || others.some(({ columns }) => columns !== last.columns)) return true;
  const isKnown = last.tail === "(none)" || ARCHITECTURES.has(last.tail) || last.tail.endsWith(".src.rpm");
  return !isKnown && !others.some(({ tail }) => tail === last.tail);
}

const ARCHITECTURES: ReadonlySet<string> = new Set([
  "noarch",
  "x86_64",
  "aarch64",
  "ppc64le",
  "s390x",
  "riscv64",
  "i386",
  "i586",
  "i686",
]);
