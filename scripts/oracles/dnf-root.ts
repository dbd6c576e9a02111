import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "./run-tool.ts";

/** What dnf and rpm say of one root. */
export type Judged = {
  /** `rpm -qa` in the form that reports take in, sorted. */
  readonly packages: string;
  /** Streams that dnf takes as active: enabled, or the default where nothing of the module was enabled or disabled. */
  readonly streams: readonly string[];
  readonly available: string;
  readonly installed: string;
};

export const PACKAGE_QUERY = "%{NAME}\\t%{EPOCH}\\t%{VERSION}\\t%{RELEASE}\\t%{ARCH}\\n";

/** A root of its own, with one repository and nothing of the machine's configuration. */
export class DnfRoot {
  private readonly folder: string;
  private readonly options: readonly string[];

  constructor(folder: string, repository: string) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const config = join(folder, "dnf.conf");
    writeFileSync(
      config,
      `[main]\nreposdir=/nonexistent\npluginpath=/nonexistent\ncachedir=${folder}/cache\nlogdir=${folder}/log\nmodule_platform_id=platform:el8\n` +
        `gpgcheck=0\nkeepcache=0\ninstallonly_limit=0\n` +
        // The real packages say so themselves, by what they provide.
        `installonlypkgs=kernel kernel-core kernel-modules kernel-devel\ninstall_weak_deps=0\n\n[oracle]\nname=oracle\nbaseurl=file://${repository}\n`,
    );
    this.options = [
      "-q",
      "-y",
      `--config=${config}`,
      `--installroot=${folder}`,
      "--releasever=8",
      "--forcearch=x86_64",
    ];
  }

  install(files: readonly string[]): void {
    const flags = [
      "--nodeps",
      "--justdb",
      "--noscripts",
      "--notriggers",
      "--ignorearch",
      "--ignoreos",
      "--oldpackage",
      "--force",
    ];
    runTool("rpm", ["--root", this.folder, "-i", ...flags, ...files]);
  }

  importKeys(file: string): void {
    runTool("rpm", ["--root", this.folder, "--import", file]);
  }

  enable(streams: readonly string[]): void {
    if (streams.length > 0) this.dnf("module", "enable", ...streams);
  }

  disable(modules: readonly string[]): void {
    if (modules.length > 0) this.dnf("module", "disable", ...modules);
  }

  upgrade(names: readonly string[]): void {
    this.dnf("upgrade", "--nobest", ...names);
  }

  judge(): Judged {
    const available = this.available();
    if (this.advice("--updates") !== available) {
      throw new Error(`${this.folder}: dnf lists advisories that its repository has no packages for`);
    }
    return {
      packages: `${this.packages().join("\n")}\n`,
      streams: activeStreams(this.dnf("module", "list")),
      available,
      installed: this.advice("--installed"),
    };
  }

  available(): string {
    return this.advice("--available");
  }

  packages(): readonly string[] {
    return runTool("rpm", ["--root", this.folder, "-qa", "--qf", PACKAGE_QUERY]).trimEnd().split("\n").sort();
  }

  /** Each line once, sorted: within a package dnf's order is that of a hash. */
  private advice(kind: string): string {
    const lines = this.dnf("updateinfo", "list", kind).split("\n");
    return [...new Set(lines)]
      .filter((line) => line !== "")
      .sort()
      .map((line) => `${line}\n`)
      .join("");
  }

  private dnf(...args: readonly string[]): string {
    return runTool("dnf", [...this.options, ...args]);
  }
}

/**
 * `dnf module list`: name, then the stream with its marks ([d]efault, [e]nabled, [x]disabled). A default is active where no
 * stream of its module was enabled and the module was not disabled.
 */
function activeStreams(list: string): readonly string[] {
  const rows = [...list.matchAll(/^([^\s:]+)\s+(\S+) ((?:\[\w\])+)/gm)].map(
    ([, name = "", stream = "", marks = ""]) => {
      return { name, stream, marks };
    },
  );
  const stated = new Set(rows.filter(({ marks }) => /\[[ex]\]/.test(marks)).map(({ name }) => name));
  const active = rows.filter(({ name, marks }) => marks.includes("[e]") || !stated.has(name));
  return active.map(({ name, stream }) => `${name}:${stream}`).sort();
}
