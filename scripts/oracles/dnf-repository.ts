import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AlmaRecord, fixedBuilds, type ModuleStream, modulesOf } from "./alma-records.ts";
import { DEFAULT_STREAMS } from "./alma-roots.ts";
import { nevraOf, type Rpm, rpmOf } from "./build-rpms.ts";
import { runTool } from "./run-tool.ts";

export type ArchesOf = (name: string) => readonly string[];

export const ECOSYSTEM = "AlmaLinux:8";

/** Makes the folder of built packages a repository that dnf can judge by: its packages, its advisories, its modules. */
export function writeRepository(
  folder: string,
  records: readonly AlmaRecord[],
  shipped: ReadonlySet<string>,
  archesOf: ArchesOf,
): void {
  const beside = `${folder}.metadata`;
  mkdirSync(beside, { recursive: true });
  runTool("createrepo_c", ["--quiet", folder]);
  const metadata: readonly [string, string][] = [
    ["updateinfo", updateinfoOf(records, archesOf)],
    ["modules", modulesYaml(records, shipped, archesOf)],
  ];
  for (const [type, text] of metadata) {
    const file = join(beside, `${type}.${type === "modules" ? "yaml" : "xml"}`);
    writeFileSync(file, text);
    runTool("modifyrepo_c", [`--mdtype=${type}`, file, join(folder, "repodata")]);
  }
}

/** What a record ships, one entry an architecture. */
export function rpmsOf(record: AlmaRecord, archesOf: ArchesOf): readonly Rpm[] {
  return fixedBuilds(record, ECOSYSTEM).flatMap(({ name, evr }) =>
    archesOf(name).map((arch) => rpmOf(name, evr, arch)),
  );
}

/**
 * Name, stream, version, context and architecture of the module that a record released. OSV carries none but the first two: the
 * version is made of the platform, the date and the end of the record's number, the context of the platform.
 */
export function moduleOf(
  { name, stream }: ModuleStream,
  record: AlmaRecord,
): { label: string; version: string; context: string } {
  const minors = fixedBuilds(record, ECOSYSTEM).map(({ evr }) =>
    Number(/module[_+]el8\.(\d+)/.exec(evr)?.[1] ?? "0"),
  );
  const platform = String(Math.max(...minors)).padStart(2, "0");
  const version = `8${platform}0${record.published.replace(/\D/g, "").slice(0, 12)}${record.id.slice(-2)}`;
  const context = `8${platform}00000`.slice(0, 8);
  return { label: `${name}:${stream}:${version}:${context}`, version, context };
}

const TYPES: Readonly<Record<string, string>> = { ALSA: "security", ALBA: "bugfix", ALEA: "enhancement" };

function updateinfoOf(records: readonly AlmaRecord[], archesOf: ArchesOf): string {
  const updates = records.map((record) => {
    const severity =
      /^(?:[A-Z]{4}-\S+ )?(Critical|Important|Moderate|Low):/.exec(record.summary)?.[1] ?? "None";
    const packages = rpmsOf(record, archesOf).map(packageXml).join("");
    const modules = modulesOf(record, ECOSYSTEM);
    // A record of two modules does not say which ships what: both collections hold all of it.
    const collections = (modules.length === 0 ? [undefined] : modules).map((module, at) => {
      const tag = module === undefined ? "" : moduleXml(module, record);
      return `<collection short="c${at}"><name>c${at}</name>${tag}${packages}</collection>`;
    });
    const type = TYPES[record.id.slice(0, 4)] ?? "security";
    return `<update from="oracle" status="final" type="${type}" version="1"><id>${record.id}</id><title>${xmlText(record.summary)}</title>
<issued date="${day(record.published)}"/><updated date="${day(record.modified)}"/><severity>${severity}</severity><description/>
<references/><pkglist>${collections.join("")}</pkglist></update>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<updates>\n${updates.join("")}</updates>\n`;
}

function day(instant: string): string {
  return instant.slice(0, 19).replace("T", " ");
}

function moduleXml(module: ModuleStream, record: AlmaRecord): string {
  const { version, context } = moduleOf(module, record);
  return `<module name="${module.name}" stream="${module.stream}" version="${version}" context="${context}" arch="x86_64"/>`;
}

function packageXml({ name, epoch, version, release, arch }: Rpm): string {
  const file = `${name}-${version}-${release}.${arch}.rpm`;
  return `<package name="${xmlText(name)}" version="${version}" release="${release}" epoch="${epoch}" arch="${arch}"><filename>${xmlText(file)}</filename></package>`;
}

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** One modulemd document a module version, and the defaults. Artifacts are the packages that the repository really holds. */
function modulesYaml(
  records: readonly AlmaRecord[],
  shipped: ReadonlySet<string>,
  archesOf: ArchesOf,
): string {
  const documents = records.flatMap((record) =>
    modulesOf(record, ECOSYSTEM).map((module) => {
      const artifacts = rpmsOf(record, archesOf)
        .map(nevraOf)
        .filter((nevra) => shipped.has(nevra));
      return modulemd(module, record, artifacts);
    }),
  );
  const defaults = DEFAULT_STREAMS.map((text) => {
    const [module, stream] = text.split(":");
    return `---\ndocument: modulemd-defaults\nversion: 1\ndata:\n  module: ${module}\n  stream: "${stream}"\n...\n`;
  });
  return documents.join("") + defaults.join("");
}

function modulemd({ name, stream }: ModuleStream, record: AlmaRecord, artifacts: readonly string[]): string {
  const { version, context } = moduleOf({ name, stream }, record);
  const rpms =
    artifacts.length === 0
      ? ""
      : `  artifacts:\n    rpms:\n${artifacts.map((one) => `    - ${one}\n`).join("")}`;
  return `---
document: modulemd
version: 2
data:
  name: ${name}
  stream: "${stream}"
  version: ${version}
  context: "${context}"
  arch: x86_64
  summary: oracle
  description: oracle
  license:
    module: [none]
  dependencies:
  - requires:
      platform: [el8]
${rpms}...
`;
}
