// Has dnf itself judge roots that hold real package lists, against real AlmaLinux records, and keeps its answers as fixtures.
// Needs dnf, rpm, rpmbuild, createrepo_c and root (for rpm --root). The inputs:
//   node --import tsx scripts/oracles/host-dnf.ts RECORDS_FOLDER UBI8_TXTAR KEYS WORK_FOLDER
// RECORDS_FOLDER: advisories/almalinux8 of AlmaLinux/osv-database. UBI8_TXTAR: rhel/testdata/package/ubi8_ubi.txtar of quay/claircore.
// KEYS: armoured public keys, two at least, whatever they are of: rpm keeps each as a package "gpg-pubkey" without an architecture.
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type AlmaRecord, fixedBuilds, isModular, modulesOf, readAlmaRecords } from "./alma-records.ts";
import { NOARCH, ROOTS, type RootPlan, type Wanted } from "./alma-roots.ts";
import { buildRpms, nevraOf, type Rpm, rpmFile, rpmOf } from "./build-rpms.ts";
import { ECOSYSTEM, moduleOf, rpmsOf, writeRepository } from "./dnf-repository.ts";
import { DnfRoot } from "./dnf-root.ts";
import { runTool } from "./run-tool.ts";
import { SeededRandom } from "./seeded-random.ts";
import { sortByRpm } from "./sort-by-rpm.ts";
import { readUbiPackages } from "./ubi-packages.ts";

const SEED = 20_261_122;
/** Records that touch nothing of what any root has: they must stay silent. */
const BYSTANDERS = 60;

const [recordsFolder = "", ubiFile = "", keys = "", work = ""] = process.argv.slice(2);
if (work === "") throw new Error("usage: host-dnf.ts RECORDS_FOLDER UBI8_TXTAR KEYS WORK_FOLDER");

const fixtures = new URL("../../engine/scenarios/real-hosts/fixtures/almalinux-8/", import.meta.url);
const random = new SeededRandom(SEED);
const records = readAlmaRecords(recordsFolder);
const base = readUbiPackages(ubiFile);
const chains = chainsOf(records);

const plans = ROOTS.map((plan) => ({ plan, rpms: rpmsFor(plan) }));
const names = new Set(plans.flatMap(({ rpms }) => rpms.map(({ name }) => name)));
const arches = archesOfNames(plans.flatMap(({ rpms }) => rpms));
const archesOf = (name: string) => (NOARCH.has(name) ? ["noarch"] : (arches.get(name) ?? ["x86_64"]));
const chosen = chooseRecords();

const repository = join(work, "repository");
const shipped = buildAll();
const judged = plans.map(({ plan, rpms }) => judgePlan(plan, rpms));
writeFixtures();

function key(name: string, stream: string | undefined): string {
  return `${name} ${stream ?? ""}`;
}

/** All builds of a name in a stream (or plain), ascending by rpm's own order. */
function chainsOf(all: readonly AlmaRecord[]): ReadonlyMap<string, readonly string[]> {
  const sets = new Map<string, Set<string>>();
  for (const record of all) {
    const streams = modulesOf(record, ECOSYSTEM).map(({ name, stream }) => `${name}:${stream}`);
    for (const { name, evr } of fixedBuilds(record, ECOSYSTEM)) {
      for (const stream of isModular(evr) ? streams : [undefined]) {
        const builds = sets.get(key(name, stream)) ?? new Set();
        sets.set(key(name, stream), builds.add(evr));
      }
    }
  }
  const keys = [...sets.keys()];
  const sorted = sortByRpm(keys.map((one) => [...(sets.get(one) ?? [])]));
  return new Map(keys.map((one, at) => [one, sorted[at] ?? []]));
}

function rpmsFor(plan: RootPlan): readonly Rpm[] {
  const rpms = plan.base === "none" ? [] : base.map((rpm) => baseRpm(rpm, plan.base));
  for (const wanted of plan.install) for (const name of wanted.names) rpms.push(...wantedRpms(name, wanted));
  return [...new Map(rpms.map((rpm) => [nevraOf(rpm), rpm])).values()];
}

function baseRpm(rpm: Rpm, how: RootPlan["base"]): Rpm {
  const chain = chains.get(key(rpm.name, undefined)) ?? [];
  const recorded = `${rpm.epoch}:${rpm.version}-${rpm.release}`;
  const evr =
    how === "as-recorded" ? recorded : how === "newest" ? chain.at(-1) : random.pick([recorded, ...chain]);
  return evr === undefined ? rpm : rpmOf(rpm.name, evr, rpm.arch);
}

function wantedRpms(name: string, { stream, at, arches: on }: Wanted): readonly Rpm[] {
  const chain = chains.get(key(name, stream));
  if (chain === undefined || chain.length === 0)
    throw new Error(`no record ships "${name}" ${stream ?? "(plain)"}`);
  const places = {
    oldest: 0,
    newest: chain.length - 1,
    middle: chain.length >> 1,
    seeded: random.below(chain.length),
  };
  const evr = chain[places[at]] ?? "";
  return (on ?? [NOARCH.has(name) ? "noarch" : "x86_64"]).map((arch) => rpmOf(name, evr, arch));
}

function archesOfNames(rpms: readonly Rpm[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { name, arch } of rpms) found.set(name, (found.get(name) ?? new Set()).add(arch));
  return new Map([...found].map(([name, set]) => [name, [...set].sort()]));
}

function chooseRecords(): readonly AlmaRecord[] {
  const touches = (record: AlmaRecord) => record.affected.some((one) => names.has(one.package.name));
  const others = records.filter((record) => !touches(record));
  const bystanders = new Set<AlmaRecord>();
  while (bystanders.size < BYSTANDERS) bystanders.add(random.pick(others));
  return records.filter((record) => touches(record) || bystanders.has(record));
}

/** Builds whatever a root starts with and whatever a record ships of the same names; answers all of it by NEVRA. */
function buildAll(): ReadonlySet<string> {
  const all = new Map<string, Rpm>();
  for (const { rpms } of plans) for (const rpm of rpms) all.set(nevraOf(rpm), rpm);
  for (const record of chosen) {
    const [first] = modulesOf(record, ECOSYSTEM);
    const label = first === undefined ? {} : { module: moduleOf(first, record).label };
    for (const rpm of rpmsOf(record, archesOf))
      if (names.has(rpm.name)) all.set(nevraOf(rpm), { ...rpm, ...label });
  }
  const absent = [...all.values()].filter((rpm) => !existsSync(join(repository, rpmFile(rpm))));
  buildRpms(absent, repository, join(work, "build"));
  writeRepository(repository, chosen, new Set(all.keys()), archesOf);
  return new Set(all.keys());
}

function judgePlan(plan: RootPlan, rpms: readonly Rpm[]) {
  const root = new DnfRoot(join(work, "roots", plan.name), repository);
  if (plan.base !== "none") root.importKeys(keys);
  root.install(rpms.map((rpm) => join(repository, rpmFile(rpm))));
  root.enable(plan.enable);
  root.disable(plan.disable ?? []);
  if (plan.upgrade === "all") root.upgrade([]);
  if (plan.upgrade === "half")
    root.upgrade([...new Set(rpms.map(({ name }) => name))].sort().filter(() => random.fraction() < 0.5));
  const answer = root.judge();
  console.log(
    `${plan.name}: ${answer.packages.split("\n").length - 1} packages, ${answer.available.split("\n").length - 1} pairs`,
  );
  return { plan, answer };
}

function writeFixtures(): void {
  rmSync(fixtures, { recursive: true, force: true });
  for (const { plan, answer } of judged) {
    const folder = new URL(`${plan.name}/`, fixtures);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL("rpm-qa.tsv", folder), answer.packages);
    for (const kind of ["available", "installed"] as const) {
      writeFileSync(new URL(`updateinfo-${kind}.txt.gz`, folder), gzipSync(answer[kind], { level: 9 }));
    }
  }
  writeFileSync(
    new URL("records.ndjson.gz", fixtures),
    gzipSync(chosen.map((one) => `${JSON.stringify(one)}\n`).join(""), { level: 9 }),
  );
  writeFileSync(new URL("oracle.json", fixtures), `${JSON.stringify(summary(), null, 2)}\n`);
}

function isLookedUp(record: AlmaRecord): boolean {
  const [module] = modulesOf(record, ECOSYSTEM);
  if (module === undefined || record.summary.includes(`${module.name}:`)) return false;
  const streams = records.flatMap((one) => (one.id === record.id ? [] : modulesOf(one, ECOSYSTEM)));
  return streams.some(({ name, stream }) => name === module.name && stream !== module.stream);
}

function summary() {
  return {
    tool: `dnf ${runTool("dnf", ["--version"]).split("\n")[0]}`,
    rpm: runTool("rpm", ["--version"]).trim(),
    createrepo: runTool("createrepo_c", ["--version"]).split("\n")[0],
    seed: SEED,
    records: chosen.length,
    /** Their titles name no stream and the module has several: which one dnf was told is looked up by hand. */
    streamLookedUp: chosen.filter(isLookedUp).map(({ id }) => id),
    modularRecords: chosen.filter((record) => modulesOf(record, ECOSYSTEM).length > 0).length,
    built: shipped.size,
    roots: judged.map(({ plan, answer }) => ({
      name: plan.name,
      says: plan.says,
      packages: answer.packages.split("\n").length - 1,
      pairs: new Set(answer.available.split("\n").filter((line) => line !== "")).size,
      streams: answer.streams,
    })),
  };
}
