// Writes engine/scenarios/real-hosts/fixtures/debian-states: one made-up host with packages in every state that dpkg knows, of every
// mix of architectures, and what the apt of this machine would upgrade of it. Run by hand:
//   node --import tsx scripts/oracles/debian-states.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { aptVersion, askApt, upgradableText } from "./ask-apt.ts";
import { writeStanzas } from "./debian-stanzas.ts";
import { SeededRandom } from "./seeded-random.ts";

const seed = 20_261_123;
const count = 1_500;
const wants = ["install", "install", "install", "install", "hold", "deinstall", "purge", "unknown"];
const errors = ["ok", "ok", "ok", "reinstreq"];
const states = [
  ...["installed", "installed", "installed", "installed", "not-installed", "config-files", "half-installed"],
  ...["unpacked", "half-configured", "triggers-awaited", "triggers-pending"],
];
const installedArches = ["amd64", "amd64", "amd64", "arm64", "all", "all"];
const archiveArches = ["amd64", "amd64", "arm64", "all"];
const versions = [
  "1.0-1",
  "1.0-1+b1",
  "1.0-1+deb12u1",
  "1.0-1~bpo12+1",
  "1.0-2",
  "1:0.9-1",
  "1.0~rc1-1",
  "2.0-1",
];

const random = new SeededRandom(seed);
const installed: Map<string, string>[] = [];
const archive: Map<string, string>[] = [];
for (let at = 0; at < count; at += 1) {
  const name = `package-${at}`;
  const own = random.pick(versions);
  installed.push(
    new Map([
      ["Package", name],
      ["Status", `${random.pick(wants)} ${random.pick(errors)} ${random.pick(states)}`],
      ["Architecture", random.pick(installedArches)],
      ["Version", own],
    ]),
  );
  for (let row = random.below(4); row > 0; row -= 1) {
    const [arch, version] = [random.pick(archiveArches), random.pick(versions)];
    // apt takes one version of two architectures for two versions; archives have no such thing.
    if (version === own) continue;
    const file = `pool/updates/main/${name}_${version.replace(/^\d+:/, "")}_${arch}_${row}.deb`;
    archive.push(
      new Map([
        ["Package", name],
        ["Version", version],
        ["Architecture", arch],
        ["Filename", file],
      ]),
    );
  }
}
const status = writeStanzas(installed);
const packages = writeStanzas(archive);
const upgradable = askApt(status, [packages], ["amd64", "arm64"]);

const target = new URL("../../engine/scenarios/real-hosts/fixtures/debian-states/", import.meta.url);
mkdirSync(target, { recursive: true });
writeFileSync(new URL("status.gz", target), gzipSync(status, { level: 9 }));
writeFileSync(new URL("packages.gz", target), gzipSync(packages, { level: 9 }));
const oracle = {
  tool: aptVersion(),
  seed,
  packages: count,
  arches: ["amd64", "arm64"],
  upgradable: upgradable.map(upgradableText),
};
writeFileSync(new URL("oracle.json", target), `${JSON.stringify(oracle, null, 1)}\n`);
console.log(`${count} packages, ${upgradable.length} upgradable`);
