import { readFileSync } from "node:fs";
import { type Rpm, rpmOf } from "./build-rpms.ts";

type Manifest = { readonly rpms: readonly ManifestRpm[] };
type ManifestRpm = {
  readonly name: string;
  readonly version: string;
  readonly release: string;
  readonly architecture: string;
  readonly srpm_nevra?: string;
};

/**
 * The x86_64 package list of a recorded Red Hat image: a txtar with one JSON manifest an architecture. The manifest leaves out
 * epochs, so the one of the source package stands in.
 */
export function readUbiPackages(file: string): Rpm[] {
  const members = readFileSync(file, "utf8")
    .split(/^-- .* --$/m)
    .slice(1);
  const manifests = members
    .map((text) => text.trim())
    .filter((text) => text.startsWith("{") && text.includes('"rpms"'));
  const manifest = manifests
    .map((text) => JSON.parse(text) as Manifest)
    .find(({ rpms }) => rpms.some(({ architecture }) => architecture === "x86_64"));
  if (manifest === undefined) throw new Error(`no x86_64 manifest in ${file}`);
  return manifest.rpms.map(({ name, version, release, architecture, srpm_nevra }) => {
    const epoch = /-(\d+):[^-]+-[^-]+$/.exec(srpm_nevra ?? "")?.[1] ?? "0";
    return rpmOf(name, `${epoch}:${version}-${release}`, architecture);
  });
}
