import type { Fix } from "../../schema/documents.generated.ts";

/** An ecosystem of packages of a language. */
export interface Language {
  readonly vendor: string;
  /** The type of its package URLs. */
  readonly purlType: string;
  readonly scheme: NonNullable<Fix["scheme"]>;
  /**
   * How reports may spell a package: as their package URLs have it. Where an ecosystem takes several spellings for one name,
   * each that is likely.
   */
  readonly namesOf: (name: string) => readonly string[];
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  npm: { vendor: "npm", purlType: "npm", scheme: "semver", namesOf: asIs },
  PyPI: { vendor: "pypi", purlType: "pypi", scheme: "pep440", namesOf: pythonNames },
  Maven: { vendor: "maven", purlType: "maven", scheme: "maven", namesOf: mavenNames },
  NuGet: { vendor: "nuget", purlType: "nuget", scheme: "nuget", namesOf: anyCase },
  Go: { vendor: "go", purlType: "golang", scheme: "semver", namesOf: asIs },
  "crates.io": { vendor: "crates.io", purlType: "cargo", scheme: "semver", namesOf: asIs },
  RubyGems: { vendor: "rubygems", purlType: "gem", scheme: "gem", namesOf: asIs },
  Hex: { vendor: "hex", purlType: "hex", scheme: "semver", namesOf: lowered },
  Pub: { vendor: "pub", purlType: "pub", scheme: "semver", namesOf: lowered },
};

/**
 * The language ecosystem of that name. Packagist, CRAN and others whose versions no scheme here orders exactly are
 * not among them, and neither is one with a registry of its own (`Maven:https://…`), where a name may be another package.
 */
export function languageOf(name: string): Language | undefined {
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
}

function asIs(name: string): readonly string[] {
  return [name];
}

function lowered(name: string): readonly string[] {
  return [name.toLowerCase()];
}

function anyCase(name: string): readonly string[] {
  return [...new Set([name, name.toLowerCase()])];
}

/**
 * "-", "_", "." and case do not tell names apart; package URLs keep the dots.
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
function pythonNames(name: string): readonly string[] {
  const lower = name.toLowerCase();
  return [...new Set([lower.replaceAll("_", "-"), lower.replace(/[-_.]+/g, "-")])];
}

function mavenNames(name: string): readonly string[] {
  return /^[^:/]+:[^:/]+$/.test(name) ? [name] : [];
}
