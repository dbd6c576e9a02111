import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AlmaRecord } from "./alma-records.ts";
import { buildRpms, type Rpm, rpmFile } from "./build-rpms.ts";
import { writeRepository } from "./dnf-repository.ts";
import { DnfRoot } from "./dnf-root.ts";

/** First line of `dnf --version`; undefined where dnf or what it takes to make a root for it is missing. */
export function dnfVersion(): string | undefined {
  const tools = ["rpmbuild", "createrepo_c", "modifyrepo_c", "dnf"].map((tool) =>
    spawnSync(tool, ["--version"], { encoding: "utf8" }),
  );
  const isRoot = process.getuid?.() === 0; // rpm --root changes the root folder
  if (!isRoot || tools.some(({ status }) => status !== 0)) return undefined;
  return tools.at(-1)?.stdout.split("\n")[0];
}

/** `dnf updateinfo list` on a root that has these packages and streams and nothing else, by these records. */
export function askDnf(
  rpms: readonly Rpm[],
  streams: readonly string[],
  records: readonly AlmaRecord[],
): string {
  const folder = mkdtempSync(join(tmpdir(), "dnf-"));
  const repository = join(folder, "repository");
  const arches = new Map<string, readonly string[]>();
  for (const { name, arch } of rpms) arches.set(name, [...(arches.get(name) ?? []), arch]);
  try {
    buildRpms(rpms, repository, join(folder, "build"));
    writeRepository(repository, records, new Set(), (name) => [...new Set(arches.get(name) ?? ["x86_64"])]);
    const root = new DnfRoot(join(folder, "root"), repository);
    root.install(rpms.map((rpm) => join(repository, rpmFile(rpm))));
    root.enable(streams);
    return root.available();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
