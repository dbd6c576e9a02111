import { alpmScheme } from "./alpm.ts";
import { apkScheme } from "./apk.ts";
import { debScheme } from "./deb.ts";
import { fwupdSchemes } from "./fwupd.ts";
import { gemScheme } from "./gem.ts";
import { genericScheme } from "./generic.ts";
import { macosScheme } from "./macos.ts";
import { mavenScheme } from "./maven.ts";
import { nugetScheme } from "./nuget.ts";
import { pep440Scheme } from "./pep440.ts";
import { rpmScheme } from "./rpm.ts";
import type { VersionScheme } from "./scheme.ts";
import { semverScheme } from "./semver.ts";
import { windowsBuildScheme } from "./windows-build.ts";

/** The scheme of that name; undefined for any other text, names of built-in properties included. */
export function schemeByName(name: string): VersionScheme | undefined {
  return isSchemeName(name) ? versionSchemes[name] : undefined;
}

/** Every scheme by the name that documents use. A new one is its file, its test and a line here. */
export const versionSchemes = {
  deb: debScheme,
  rpm: rpmScheme,
  apk: apkScheme,
  alpm: alpmScheme,
  semver: semverScheme,
  nuget: nugetScheme,
  pep440: pep440Scheme,
  maven: mavenScheme,
  gem: gemScheme,
  "windows-build": windowsBuildScheme,
  macos: macosScheme,
  ...fwupdSchemes,
  generic: genericScheme,
} satisfies Readonly<Record<string, VersionScheme>>;

function isSchemeName(name: string): name is keyof typeof versionSchemes {
  return Object.hasOwn(versionSchemes, name);
}
