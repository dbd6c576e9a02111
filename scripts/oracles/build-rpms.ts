import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "./run-tool.ts";

/** A package to build: no files, no dependencies, but exactly this name, version and architecture. */
export type Rpm = {
  readonly name: string;
  readonly epoch: string;
  readonly version: string;
  readonly release: string;
  readonly arch: string;
  /** `name:stream:version:context`, for the tag that modular builds carry. */
  readonly module?: string;
};

/** Splits `[epoch:]version-release`. */
export function rpmOf(name: string, evr: string, arch: string, module?: string): Rpm {
  const colon = evr.indexOf(":");
  const hyphen = evr.lastIndexOf("-");
  const epoch = colon < 0 ? "0" : evr.slice(0, colon);
  const rpm = { name, epoch, version: evr.slice(colon + 1, hyphen), release: evr.slice(hyphen + 1), arch };
  return module === undefined ? rpm : { ...rpm, module };
}

/** As rpm names the file. */
export function rpmFile({ name, version, release, arch }: Rpm): string {
  return `${arch}/${name}-${version}-${release}.${arch}.rpm`;
}

/** As dnf and modulemd write it. */
export function nevraOf({ name, epoch, version, release, arch }: Rpm): string {
  return `${name}-${epoch}:${version}-${release}.${arch}`;
}

/**
 * Builds the packages into `folder/<arch>/` with rpmbuild. A spec can hold a name only once, so there is one spec a round: the
 * first build of each name, the second, and so on. noarch goes along with x86_64.
 */
export function buildRpms(rpms: readonly Rpm[], folder: string, work: string): void {
  mkdirSync(work, { recursive: true });
  for (const target of ["x86_64", "i686"]) {
    const wanted = rpms.filter(({ arch }) => arch === target || (arch === "noarch" && target === "x86_64"));
    for (const [at, round] of roundsOf(wanted).entries()) {
      const spec = join(work, `${target}-${at}.spec`);
      writeFileSync(spec, specOf(`round-${target}-${at}`, round));
      const defines = [
        `_topdir ${work}`,
        `_rpmdir ${folder}`,
        "_build_id_links none",
        "_binary_payload w0.gzdio",
        "debug_package %{nil}",
      ];
      runTool("rpmbuild", [
        "-bb",
        "--quiet",
        "--target",
        `${target}-linux`,
        ...defines.flatMap((define) => ["--define", define]),
        spec,
      ]);
    }
  }
}

function roundsOf(rpms: readonly Rpm[]): readonly (readonly Rpm[])[] {
  const rounds: Rpm[][] = [];
  const met = new Map<string, number>();
  for (const rpm of rpms) {
    const before = met.get(rpm.name) ?? 0;
    met.set(rpm.name, before + 1);
    const round = rounds[before];
    if (round === undefined) rounds.push([rpm]);
    else round.push(rpm);
  }
  return rounds;
}

function specOf(name: string, rpms: readonly Rpm[]): string {
  const head = `Name: ${name}\nVersion: 1\nRelease: 1\nSummary: oracle\nLicense: none\n%description\nAn empty package.\n`;
  return head + rpms.map(subpackage).join("");
}

function subpackage({ name, epoch, version, release, arch, module }: Rpm): string {
  const lines = [`\n%package -n ${name}`, `Version: ${version}`, `Release: ${release}`, "Summary: oracle"];
  if (epoch !== "0") lines.push(`Epoch: ${epoch}`);
  if (arch === "noarch") lines.push("BuildArch: noarch");
  if (module !== undefined) lines.push(`ModularityLabel: ${module}`);
  return `${lines.join("\n")}\n%description -n ${name}\nAn empty package.\n%files -n ${name}\n`;
}
