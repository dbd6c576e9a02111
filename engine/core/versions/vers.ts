import type { Fix } from "../../schema/documents.generated.ts";
import { schemeByName } from "./registry.ts";
import type { VersionScheme } from "./scheme.ts";

export interface VersConstraint {
  readonly comparator: "=" | "!=" | "<" | "<=" | ">" | ">=";
  /** Unquoted. */
  readonly version: string;
}

export interface VersBound {
  readonly version: string;
  readonly inclusive: boolean;
}

/** Versions from `from` (absent: from the first) to `to` (absent: without end); both at one version is that version alone. */
export interface VersInterval {
  readonly from?: VersBound;
  readonly to?: VersBound;
}

export interface VersRange {
  /** As the text has it: `npm`, `pypi`. */
  readonly type: string;
  /** The scheme that orders such versions, as a fix names it. */
  readonly scheme: NonNullable<Fix["scheme"]>;
  /** Sorted by version; none for `*`. */
  readonly constraints: readonly VersConstraint[];
  /** What is in the range: never empty, sorted, apart from each other. */
  readonly intervals: readonly VersInterval[];
}

export type ReadVers =
  | { readonly ok: true; readonly range: VersRange }
  /** The fault completes "the range …". */
  | { readonly ok: false; readonly fault: string };

/**
 * Reads a version range: `vers:deb/>=1.0|<2.0`. Refused beside what the specification refuses: types that have no scheme
 * here (`all` and `none` included), and ranges that only exclude versions, which its text and its algorithm read differently.
 * @see https://github.com/package-url/purl-spec/blob/main/VERSION-RANGE-SPEC.rst
 */
export function parseVers(text: string): ReadVers {
  const parts = /^vers:([^/]*)\/(.*)$/.exec(text.replace(/[ \t]+/g, ""));
  const [, type, list] = parts ?? [];
  if (type === undefined || list === undefined) return refuse(`is not "vers:TYPE/CONSTRAINTS"`);
  const name = Object.hasOwn(SCHEMES, type) ? SCHEMES[type] : undefined;
  const scheme = schemeByName(name ?? "");
  if (name === undefined || scheme === undefined)
    return refuse(`is of the type ${quote(type)}, which has no version scheme here`);
  if (list === "*") return { ok: true, range: { type, scheme: name, constraints: [], intervals: [{}] } };
  const constraints = readConstraints(list, scheme);
  if (typeof constraints === "string") return refuse(constraints);
  const intervals = intervalsOf(constraints);
  if (typeof intervals === "string") return refuse(intervals);
  return { ok: true, range: { type, scheme: name, constraints, intervals } };
}

/** "By convention the versioning scheme should be the same as the Package URL package type": specification, `<versioning-scheme>`. */
const SCHEMES: Readonly<Record<string, VersRange["scheme"]>> = {
  deb: "deb",
  rpm: "rpm",
  apk: "apk",
  alpine: "apk",
  alpm: "alpm",
  arch: "alpm",
  nuget: "nuget",
  pypi: "pep440",
  maven: "maven",
  semver: "semver",
  npm: "semver",
  golang: "semver",
  cargo: "semver",
  hex: "semver",
  generic: "generic",
};

/** Sorted by version; what is wrong with them, as a phrase. */
function readConstraints(list: string, scheme: VersionScheme): readonly VersConstraint[] | string {
  const found: VersConstraint[] = [];
  for (const item of list.split("|")) {
    if (item === "") continue;
    const [, comparator = "", quoted = ""] = /^(>=|<=|!=|<|>|=|)(.*)$/s.exec(item) ?? [];
    const version = unquote(quoted);
    if (version === undefined) return `has the version ${quote(quoted)}, which is badly quoted`;
    if (!scheme.isVersion(version)) return `has ${quote(version)}, no ${scheme.name} version`;
    found.push({ comparator: (comparator || "=") as VersConstraint["comparator"], version });
  }
  if (found.length === 0) return "has no constraint";
  found.sort((a, b) => scheme.compare(a.version, b.version));
  for (const [at, { version }] of found.entries()) {
    const before = found[at - 1];
    if (before !== undefined && scheme.compare(before.version, version) === 0)
      return `names the version ${quote(version)} twice`;
  }
  return found;
}

/** Characters that separate or compare, which a version only has when quoted, and those that no range has. */
const UNQUOTED = /^[!-~]*$/;
const MEANINGFUL = /[<>=!*|]/;

function unquote(quoted: string): string | undefined {
  if (!UNQUOTED.test(quoted) || MEANINGFUL.test(quoted)) return undefined;
  try {
    return decodeURIComponent(quoted);
  } catch {
    return undefined;
  }
}

/**
 * Walks the sorted constraints as signposts along the versions.
 * @see specification, "Normalized, canonical representation and validation": what may follow what
 */
function intervalsOf(constraints: readonly VersConstraint[]): readonly VersInterval[] | string {
  const first = constraints.find(({ comparator }) => comparator !== "!=");
  if (first === undefined) return "only excludes versions";
  const found: VersInterval[] = [];
  let open: VersInterval | undefined = first.comparator.startsWith("<") ? {} : undefined;
  for (const constraint of constraints) {
    const step = stepAt(constraint, open);
    if (typeof step === "string") return step;
    if (step.closed !== undefined) found.push(step.closed);
    open = step.open;
  }
  return open === undefined ? found : [...found, open];
}

interface Step {
  readonly closed?: VersInterval;
  readonly open?: VersInterval | undefined;
}

/** @param open the interval that the walk is inside of */
function stepAt({ comparator, version }: VersConstraint, open: VersInterval | undefined): Step | string {
  const bound: VersBound = { version, inclusive: comparator.endsWith("=") && comparator !== "!=" };
  if (comparator === "!=")
    return open === undefined ? {} : { closed: { ...open, to: bound }, open: { from: bound } };
  if (comparator.startsWith("<"))
    return open === undefined
      ? `has ${quote(comparator + version)} where no interval is open`
      : { closed: { ...open, to: bound } };
  if (open !== undefined) return `has ${quote(comparator + version)} inside an interval`;
  return comparator === "=" ? { closed: { from: bound, to: bound } } : { open: { from: bound } };
}

function quote(text: string): string {
  return JSON.stringify(text.length <= 80 ? text : `${text.slice(0, 80)}…`);
}

function refuse(fault: string): ReadVers {
  return { ok: false, fault };
}
