// Turns the capture of a real Debian host (host-debian.sh) into a fixture: what dpkg had at each stage, trimmed to what decides,
// what apt offered then, and the parts of the archive's indices that name something of it. Asks the dpkg of this machine how each
// package stands. Nothing of the archive's addresses is kept.
//   node --import tsx scripts/oracles/debian-fixture.ts CAPTURE_FOLDER FIXTURE_NAME STAGE…
// STAGE is the name of one in the capture; NAME@POCKET says that its apt knew that pocket alone.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { askApt, readUpgradable, type Upgradable, upgradableText } from "./ask-apt.ts";
import { keepFields, readStanzas, type Stanza, writeStanzas } from "./debian-stanzas.ts";
import { runTool } from "./run-tool.ts";

const [capture = "", name = "", ...asked] = process.argv.slice(2);
const pockets = new Map(asked.map((text) => [text.split("@")[0] ?? "", text.split("@")[1]]));
const stages = [...pockets.keys()];
if (stages.length === 0) {
  throw new Error("usage: debian-fixture.ts CAPTURE_FOLDER FIXTURE_NAME STAGE…");
}
const target = new URL(`../../engine/scenarios/real-hosts/fixtures/${name}/`, import.meta.url);

/** What a status paragraph keeps at every stage; the first stage keeps all but who to write to. */
const STATUS_FIELDS = [
  "Package",
  "Status",
  "Architecture",
  "Multi-Arch",
  "Source",
  "Version",
  "Config-Version",
];
const PERSONAL_FIELDS = ["Maintainer", "Original-Maintainer", "Homepage", "Bugs"];
const INDEX_FIELDS = ["Package", "Source", "Version", "Architecture", "Multi-Arch", "Filename"];

const statuses = stages.map((stage) => readStanzas(readFileSync(join(capture, `${stage}.status`), "utf8")));
const concerned = new Set(
  statuses.flat().flatMap((stanza) => [stanza.get("Package") ?? "", sourceOf(stanza)]),
);

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const [at, stage] of stages.entries()) {
  const stanzas = statuses[at] ?? [];
  const fields = at === 0 ? allBut(stanzas, PERSONAL_FIELDS) : STATUS_FIELDS;
  writeGzip(`${stage}.status.gz`, writeStanzas(stanzas.map((stanza) => keepFields(stanza, fields))));
}
const indices = readdirSync(capture)
  .filter((file) => file.endsWith(".packages"))
  .sort();
for (const file of indices) {
  const stanzas = readStanzas(readFileSync(join(capture, file), "utf8"));
  const kept = stanzas.filter(
    (stanza) => concerned.has(stanza.get("Package") ?? "") || isSibling(file, stanza),
  );
  writeGzip(`${file}.gz`, writeStanzas(kept.map((stanza) => keepFields(stanza, INDEX_FIELDS))));
}
writeFileSync(new URL("oracle.json", target), `${JSON.stringify(describe(), null, 2)}\n`);

function writeGzip(file: string, text: string): void {
  writeFileSync(new URL(file, target), gzipSync(text, { level: 9 }));
}

function sourceOf(stanza: Stanza): string {
  return (stanza.get("Source") ?? stanza.get("Package") ?? "").split(" ")[0] ?? "";
}

/** What the security archive built of the same source, but the host does not have: it must stay silent. */
function isSibling(file: string, stanza: Stanza): boolean {
  return file.includes("-security") && concerned.has(sourceOf(stanza));
}

function allBut(stanzas: readonly Stanza[], dropped: readonly string[]): readonly string[] {
  return [...new Set(stanzas.flatMap((stanza) => [...stanza.keys()]))].filter(
    (field) => !dropped.includes(field),
  );
}

function describe() {
  return {
    tool: firstLine("apt-version.txt"),
    dpkg: firstLine("dpkg-version.txt"),
    states: `dpkg-query ${
      runTool("dpkg-query", ["--version"])
        .split(" ")
        .find((word) => /^\d/.test(word)) ?? ""
    }`,
    os: Object.fromEntries(osRelease()),
    stages: stages.map(describeStage),
  };
}

function firstLine(file: string): string {
  return readFileSync(join(capture, file), "utf8").split("\n")[0]?.trim() ?? "";
}

function osRelease(): readonly (readonly [string, string])[] {
  const text = readFileSync(join(capture, "os-release"), "utf8");
  return ["ID", "VERSION_ID", "VERSION_CODENAME"].map((key) => [
    key.toLowerCase(),
    new RegExp(`^${key}="?([^"\n]*)`, "m").exec(text)?.[1] ?? "",
  ]);
}

function describeStage(stage: string) {
  const states = askDpkg(stage);
  const known = indices.filter(
    (file) => file.startsWith(`${pockets.get(stage) ?? ""}.`) || pockets.get(stage) === undefined,
  );
  const upgradable = readUpgradable(readFileSync(join(capture, `${stage}.upgradable.txt`), "utf8"));
  requireSameAnswer(stage, known, upgradable);
  const inState = (pattern: RegExp) =>
    states.filter(({ state }) => pattern.test(state)).map(({ label }) => label);
  return {
    name: stage,
    status: `${stage}.status.gz`,
    indices: known.map((file) => `${file}.gz`),
    packages: states.length,
    upgradable: upgradable.map(upgradableText),
    held: inState(/^h/),
    removed: inState(/^.[cn]/),
    broken: inState(/^.[UFH]/),
    triggers: inState(/^.[Wt]/),
  };
}

/** `dpkg -l`'s two letters for each package: what is wanted, and how it stands. */
function askDpkg(stage: string): readonly { readonly label: string; readonly state: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "dpkg-"));
  copyFileSync(join(capture, `${stage}.status`), join(folder, "status"));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's own
  const format = "${Package}:${Architecture} ${db:Status-Abbrev}\\n";
  const lines = runTool("dpkg-query", [`--admindir=${folder}`, "-W", "-f", format])
    .trimEnd()
    .split("\n");
  rmSync(folder, { recursive: true });
  return lines.map((line) => ({ label: line.split(" ")[0] ?? "", state: line.split(" ")[1] ?? "" }));
}

/** The apt of this machine, over what the fixture keeps, must say what the host's own apt said over all of it. */
function requireSameAnswer(stage: string, known: readonly string[], upgradable: readonly Upgradable[]): void {
  const read = (file: string) => gunzipSync(readFileSync(new URL(file, target))).toString();
  const texts = known.map((file) => read(`${file}.gz`));
  const arches = [...new Set(indices.map((file) => file.split(".")[1] ?? ""))].sort();
  const text = (list: readonly Upgradable[]) => list.map(upgradableText).sort().join("\n");
  const again = askApt(read(`${stage}.status.gz`), texts, arches);
  if (text(again) !== text(upgradable))
    throw new Error(`${stage}: apt says otherwise over the trimmed indices:\n${text(again)}`);
}
