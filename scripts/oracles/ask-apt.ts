import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepFields, readStanzas, writeStanzas } from "./debian-stanzas.ts";
import { runTool } from "./run-tool.ts";

/** One line of `apt list --upgradable`. */
export type Upgradable = {
  readonly product: string;
  readonly arch: string;
  readonly from: string;
  readonly to: string;
};

/** First line of `apt --version`; undefined where apt is not installed. */
export function aptVersion(): string | undefined {
  const run = spawnSync("apt", ["--version"], { encoding: "utf8" });
  return run.status === 0 ? run.stdout.split("\n")[0]?.trim() : undefined;
}

/**
 * What the apt of this machine would upgrade on a host with that status file, were these indices its only archive. Only the
 * fields of a version are handed over: apt takes one version with other dependencies for another version.
 */
export function askApt(
  status: string,
  indices: readonly string[],
  arches: readonly string[],
): readonly Upgradable[] {
  const folder = mkdtempSync(join(tmpdir(), "apt-"));
  try {
    for (const part of ["etc", "archive", "lists/partial", "cache/archives/partial", "dpkg"])
      mkdirSync(join(folder, part), { recursive: true });
    writeFileSync(
      join(folder, "dpkg/status"),
      trim(status, ["Package", "Status", "Architecture", "Source", "Version", "Config-Version"]),
    );
    writeFileSync(
      join(folder, "archive/Packages"),
      indices
        .map((text) => trim(text, ["Package", "Architecture", "Source", "Version", "Filename"]))
        .join(""),
    );
    writeFileSync(join(folder, "etc/sources.list"), `deb [trusted=yes] file:${folder}/archive ./\n`);
    writeFileSync(join(folder, "apt.conf"), configuration(folder, arches));
    const options = ["-c", join(folder, "apt.conf")];
    runTool("apt-get", [...options, "update"]);
    return readUpgradable(runTool("apt", [...options, "list", "--upgradable"]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One line a package: `libexpat1 amd64 2.5.0-1 2.5.0-1+deb12u1`. */
export function upgradableText({ product, arch, from, to }: Upgradable): string {
  return `${product} ${arch} ${from} ${to}`;
}

export function readUpgradable(text: string): readonly Upgradable[] {
  const lines = text.matchAll(/^([^/\n]+)\/\S+ (\S+) (\S+) \[upgradable from: (\S+)\]$/gm);
  return [...lines].map(([, product = "", to = "", arch = "", from = ""]) => ({ product, arch, from, to }));
}

function trim(text: string, fields: readonly string[]): string {
  return writeStanzas(readStanzas(text).map((stanza) => keepFields(stanza, fields)));
}

function configuration(folder: string, arches: readonly string[]): string {
  return `Dir::Etc "${folder}/etc";
Dir::Etc::sourcelist "${folder}/etc/sources.list";
Dir::Etc::sourceparts "-";
Dir::Etc::preferencesparts "-";
Dir::State "${folder}";
Dir::State::lists "${folder}/lists";
Dir::State::status "${folder}/dpkg/status";
Dir::Cache "${folder}/cache";
APT::Architecture "${arches[0]}";
APT::Architectures { ${arches.map((arch) => `"${arch}";`).join(" ")} };
APT::Sandbox::User "root";
Acquire::Languages "none";
`;
}
