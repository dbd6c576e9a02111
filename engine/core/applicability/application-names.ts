import type { Software } from "../model/report.ts";
import { KNOWN_APPLICATIONS, type KnownApplication } from "./known-applications.ts";

/** Types whose names are a distribution's: `firefox` of Debian follows Debian's fixes, not Mozilla's. */
export const DISTRIBUTION_TYPES: ReadonlySet<string> = new Set(["deb", "rpm", "apk", "alpm"]);

/**
 * The name that catalogs have for an application that an installer, winget or Chocolatey names otherwise. What stands in the table
 * counts, and nothing that only looks alike.
 * @returns undefined where the table has no such name: then the name that was reported is the only one
 */
export function knownApplication({
  type,
  product,
}: Pick<Software, "type" | "product">): KnownApplication | undefined {
  if (type === "winget" || type === "chocolatey") return BY_ID.get(withoutLanguage(product.toLowerCase()));
  if (type !== "generic") return undefined;
  const [first] = product.toLowerCase().split(" ", 1);
  return first === undefined || !FIRST_WORDS.has(first.replace(VERSION_TAIL, ""))
    ? undefined
    : BY_NAME.get(plainName(product));
}

/**
 * Whether two ways to write a publisher are of one: `Mozilla` and `Mozilla Corporation`. Where either side states none they do
 * not contradict each other.
 */
export function isSamePublisher(one: string | null | undefined, other: string | null | undefined): boolean {
  if (typeof one !== "string" || typeof other !== "string") return true;
  const [a, b] = [plainPublisher(one), plainPublisher(other)];
  return a === "" || b === "" || a === b;
}

/**
 * `Mozilla Firefox 115.6.0 ESR (x64 de)` is `mozilla firefox esr`: without what installers add of version, architecture and
 * language. Numbers without a dot stay: the year of Visual C++ tells products apart.
 */
export function plainName(shown: string): string {
  const words = shown
    .toLowerCase()
    .slice(0, MAX_LENGTH)
    .replaceAll(/[®™]|\((?:r|tm)\)/g, "")
    .replaceAll(/\(([^()]*)\)/g, (whole, inside: string) =>
      inside.split(/[\s,]+/).every(isRemark) ? " " : whole,
    )
    .split(/\s+/);
  return words
    .filter((word) => word !== "" && word !== "-" && word !== "version" && !isDecoration(word))
    .join(" ");
}

/** No name that is known is longer, and none of the patterns here has to walk more. */
const MAX_LENGTH = 200;
const VERSION_TAIL = /[®™]$/;

/** `23.01`, `v2.44.0`, `x64`, `64-bit`. */
function isDecoration(word: string): boolean {
  return (
    /^v?\d+(?:\.\d+)+(?:[a-z]\d*)?$/.test(word) ||
    /^(?:x64|x86|arm64|amd64|win32|win64|(?:32|64)-?bit)$/.test(word)
  );
}

/** What may stand in brackets beside that: `(x64 en-us)`, `(x64 edition)`. */
function isRemark(word: string): boolean {
  return (
    isDecoration(word) || word === "edition" || /^[a-z]{2}-[a-z]{2,4}$/.test(word) || LANGUAGES.has(word)
  );
}

/** Mozilla's installers name some languages by two letters. */
const LANGUAGES: ReadonlySet<string> = new Set(
  "ar be bg bn br ca cs cy da de el eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lt lv mk ml mr ms my nb nl pa pl pt ro ru si sk sl sq sr sv ta te th tl tr uk ur uz vi zh".split(
    " ",
  ),
);

/** `mozilla.firefox.de` is `mozilla.firefox`. */
function withoutLanguage(id: string): string {
  const [, base = "", language = ""] =
    /^(mozilla\.[a-z]+(?:\.esr)?)\.([a-z]{2}(?:-[a-z]{2})?)$/.exec(id) ?? [];
  return LANGUAGES.has(language.slice(0, 2)) ? base : id;
}

/** Without the form of the company. */
function plainPublisher(text: string): string {
  const words = text
    .toLowerCase()
    .slice(0, MAX_LENGTH)
    .replaceAll(/[,®™"]|\((?:r|tm)\)/g, " ")
    .split(/\s+/);
  const kept = words.map((word) => word.replace(/\.$/, "")).filter((word) => word !== "");
  while (kept.length > 1 && FORMS.has(kept.at(-1) ?? "")) kept.pop();
  return kept.join(" ");
}

const FORMS: ReadonlySet<string> = new Set([
  "inc",
  "incorporated",
  "corp",
  "corporation",
  "llc",
  "ltd",
  "limited",
  "gmbh",
  "ag",
  "sa",
  "s.a",
  "bv",
  "b.v",
  "co",
]);

const BY_NAME: ReadonlyMap<string, KnownApplication> = new Map(
  KNOWN_APPLICATIONS.flatMap((known) => known.names.map((name) => [name, known] as const)),
);

const BY_ID: ReadonlyMap<string, KnownApplication> = new Map(
  KNOWN_APPLICATIONS.flatMap((known) => (known.ids ?? []).map((id) => [id, known] as const)),
);

/** Most names of most machines are none of these: one look at the first word decides. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...BY_NAME.keys()].map((name) => name.split(" ", 1)[0] ?? ""),
);
