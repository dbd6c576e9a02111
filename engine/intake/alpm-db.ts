import { decodeUtf8Loosely } from "../core/text/decode-text.ts";
import type { SoftwareItem } from "../schema/documents.generated.ts";
import { databaseReport, type ReadPackages } from "./package-database.ts";
import { purlText } from "./purl-text.ts";
import { gatheredFormat, type IntakeInput } from "./report-format.ts";
import { isTar, tarMembers } from "./tar-members.ts";

/**
 * pacman's `/var/lib/pacman/local` as a folder or a tar archive, or what `pacman -Q` prints; with `/etc/os-release` beside it, or
 * `--os`. What is damaged or cut off gives a report that says it is partial, never a shorter one.
 * @see alpm-db-desc(5); pacman(8), "Query options"
 */
export const alpmFormat = gatheredFormat("alpm", "nobody", (inputs, options) =>
  databaseReport("databases of pacman", inputs, options, readDatabase),
);

interface Found {
  readonly software: SoftwareItem[];
  readonly faults: string[];
  readonly seen: Set<string>;
  arch: string | undefined;
}

function readDatabase(inputs: readonly IntakeInput[], distribution: string | undefined): ReadPackages {
  const found: Found = { software: [], faults: [], seen: new Set(), arch: undefined };
  const files: IntakeInput[] = [];
  for (const input of inputs) {
    const { members, fault } = isTar(input) ? tarMembers(input) : { members: [input], fault: undefined };
    for (const member of members) files.push(member);
    if (fault !== undefined) found.faults.push(fault);
  }
  const described = new Set(files.filter(isDesc).map(folderOf));
  for (const file of files) {
    if (isDesc(file)) readDesc(file, distribution, found);
    else if (!PARTS.test(file.name)) readList(file, distribution, found);
    else if (!described.has(folderOf(file)) && !file.name.endsWith("ALPM_DB_VERSION"))
      found.faults.push(`${folderOf(file)} has no desc`);
  }
  const { software, faults, arch } = found;
  return { software, faults: [...new Set(faults)], arch };
}

/** What lies beside `desc`, and says nothing of versions. */
const PARTS = /(?:^|[/\\])(?:files|mtree|install|changelog|ALPM_DB_VERSION)$/;

function isDesc({ name }: IntakeInput): boolean {
  return /(?:^|[/\\])desc$/.test(name);
}

function folderOf({ name }: IntakeInput): string {
  return name.replace(/[/\\]?[^/\\]*$/, "");
}

function readDesc({ name: file, bytes }: IntakeInput, distribution: string | undefined, found: Found): void {
  const text = decodeUtf8Loosely(bytes);
  const values = new Map<string, string>();
  let section = "";
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    const head = /^%([A-Z0-9]+)%$/.exec(line)?.[1];
    if (head !== undefined) {
      if (values.has(head)) found.faults.push(`${file} has %${head}% a second time`);
      section = head;
    } else if (line === "") section = "";
    else if (section === "")
      found.faults.push(`${file} has a line of no section: ${JSON.stringify(line.slice(0, 40))}`);
    else if (!values.has(section)) values.set(section, line);
  }
  if (!text.endsWith("\n")) found.faults.push(`${file} ends in the middle of a line: it was cut off`);
  if (!values.has("BASE")) found.faults.push(`${file} names no base: it was cut off`);
  add(
    file,
    {
      name: values.get("NAME"),
      version: values.get("VERSION"),
      arch: values.get("ARCH"),
      base: values.get("BASE"),
    },
    distribution,
    found,
  );
}

/** `pacman -Q`: a name and a version a line. */
function readList({ name: file, bytes }: IntakeInput, distribution: string | undefined, found: Found): void {
  const text = decodeUtf8Loosely(bytes);
  for (const [index, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const [, name, version] = /^(\S+) (\S+)$/.exec(line) ?? [];
    const at = `${file}:${index + 1}`;
    if (name === undefined) found.faults.push(`${at} is no package: ${JSON.stringify(line.slice(0, 60))}`);
    else add(at, { name, version, arch: undefined, base: undefined }, distribution, found);
  }
  if (text.trim() !== "" && !text.endsWith("\n"))
    found.faults.push(`${file} ends in the middle of a line: it was cut off`);
}

interface Package {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly arch: string | undefined;
  readonly base: string | undefined;
}

function add(
  at: string,
  { name, version, arch, base }: Package,
  distribution: string | undefined,
  found: Found,
): void {
  const fault = faultOf(name, version, found.seen);
  if (fault !== undefined) found.faults.push(`${at}: ${fault}`);
  if (name === undefined || version === undefined || !VERSION.test(version) || !NAME.test(name)) return;
  if (name === "pacman") found.arch = arch;
  found.software.push({
    purl: purlText("alpm", distribution ?? "arch", name, version, arch === undefined ? {} : { arch }),
    ...(base === undefined || base === name ? {} : { source: { name: base, version } }),
  });
}

/** @see PKGBUILD(5), pkgname and pkgver */
const NAME = /^[A-Za-z0-9@._+-]+$/;
const VERSION = /^(?:\d+:)?[^\s:/-]+-[0-9.]+$/;

function faultOf(
  name: string | undefined,
  version: string | undefined,
  seen: Set<string>,
): string | undefined {
  if (name === undefined) return "a package has no name";
  if (version === undefined) return `${name} has no version`;
  if (!NAME.test(name)) return `${JSON.stringify(name)} is no name of a package`;
  if (!VERSION.test(version)) return `${name} has no valid version: ${JSON.stringify(version)}`;
  if (seen.has(name)) return `${name} was there before`;
  seen.add(name);
  return undefined;
}
