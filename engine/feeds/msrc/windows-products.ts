/** A Windows that a product's name stands for, as endpoints report it. */
export interface WindowsProduct {
  /** Without edition, architecture and service pack: `Windows 11 Version 23H2`. */
  readonly name: string;
  /** The version that `os.version` begins with: the branch of its builds. */
  readonly version: string;
  /** Only where a client and a server share the branch, and not their updates. */
  readonly id?: "windows" | "windows-server";
  readonly arch?: string;
}

/**
 * What a name of the product tree stands for. Server Core is the same system with less in it, has the same builds and mostly
 * the same updates; reports do not tell it apart, so neither does this.
 * @returns undefined for what is no Windows, and for one that no build is known of
 */
export function windowsProduct(name: string): WindowsProduct | undefined {
  const [, base, arch, pack] = SHAPE.exec(name.replace(/\s+/g, " ").trim()) ?? [];
  if (base === undefined) return undefined;
  const key = `${base}${pack ?? ""}`.toLowerCase();
  const row = ROWS.get(key);
  if (row === undefined) return undefined;
  const [version, kind] = row;
  const own = ARCHITECTURES.get(arch?.toLowerCase() ?? "") ?? (kind === "x64" ? "amd64" : undefined);
  const id = SHARED.has(version) ? (/server/i.test(base) ? "windows-server" : "windows") : undefined;
  return {
    name: base,
    version,
    ...(id === undefined ? {} : { id }),
    ...(own === undefined ? {} : { arch: own }),
  };
}

/** Whether a name is of a Windows of computers at all, known or not. */
export function isWindowsName(name: string): boolean {
  return /^Windows (?:\d|Server\b|XP\b|Vista\b|RT\b)/i.test(name.trim()) && !/\bHoloLens\b/i.test(name);
}

/** Name, architecture, service pack behind the architecture or behind the name, Server Core. */
const SHAPE =
  /^(Windows [A-Za-z0-9.,: ]+?)(?: for (32-bit|x64-based|ARM64-based|ARM|Itanium-based) Systems)?( Service Pack \d)?(?: \((?:Server Core installation|Hotpatch)\))?$/i;

const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ["32-bit", "i386"],
  ["x64-based", "amd64"],
  ["arm64-based", "arm64"],
  ["arm", "arm64"],
  ["itanium-based", "ia64"],
]);

/** Branches where client and server have had KBs of their own since autumn 2025. */
const SHARED: ReadonlySet<string> = new Set(["10.0.26100"]);

/**
 * The branch of every Windows in the product trees since 2016. `x64`: it exists for that alone, and names leave that out. Server
 * 2008 counted from 6002 to 6003 without a new service pack, so that 6.0 must do.
 * @see https://learn.microsoft.com/windows/release-health/release-information
 * @see https://learn.microsoft.com/windows/release-health/windows11-release-information
 * @see https://learn.microsoft.com/windows/release-health/windows-server-release-info
 */
const ROWS: ReadonlyMap<string, readonly [version: string, kind?: "x64"]> = new Map([
  ["windows vista", ["6.0"]],
  ["windows vista service pack 1", ["6.0"]],
  ["windows vista service pack 2", ["6.0"]],
  ["windows vista x64 edition", ["6.0", "x64"]],
  ["windows vista x64 edition service pack 1", ["6.0", "x64"]],
  ["windows vista x64 edition service pack 2", ["6.0", "x64"]],
  ["windows server 2008", ["6.0"]],
  ["windows server 2008 service pack 2", ["6.0"]],
  ["windows 7", ["6.1.7600"]],
  ["windows server 2008 r2", ["6.1.7600"]],
  ["windows 7 service pack 1", ["6.1.7601"]],
  ["windows server 2008 r2 service pack 1", ["6.1.7601"]],
  ["windows 8", ["6.2.9200"]],
  ["windows rt", ["6.2.9200"]],
  ["windows server 2012", ["6.2.9200", "x64"]],
  ["windows 8.1", ["6.3.9600"]],
  ["windows rt 8.1", ["6.3.9600"]],
  ["windows server 2012 r2", ["6.3.9600", "x64"]],
  ["windows 10", ["10.0.10240"]],
  ["windows 10 version 1511", ["10.0.10586"]],
  ["windows 10 version 1607", ["10.0.14393"]],
  ["windows server 2016", ["10.0.14393", "x64"]],
  ["windows 10 version 1703", ["10.0.15063"]],
  ["windows 10 version 1709", ["10.0.16299"]],
  ["windows server, version 1709", ["10.0.16299", "x64"]],
  ["windows 10 version 1803", ["10.0.17134"]],
  ["windows server, version 1803", ["10.0.17134", "x64"]],
  ["windows 10 version 1809", ["10.0.17763"]],
  ["windows server 2019", ["10.0.17763", "x64"]],
  ["windows 10 version 1903", ["10.0.18362"]],
  ["windows server, version 1903", ["10.0.18362", "x64"]],
  ["windows 10 version 1909", ["10.0.18363"]],
  ["windows server, version 1909", ["10.0.18363", "x64"]],
  ["windows 10 version 2004", ["10.0.19041"]],
  ["windows server, version 2004", ["10.0.19041", "x64"]],
  ["windows 10 version 20h2", ["10.0.19042"]],
  ["windows server, version 20h2", ["10.0.19042", "x64"]],
  ["windows 10 version 21h1", ["10.0.19043"]],
  ["windows 10 version 21h2", ["10.0.19044"]],
  ["windows 10 version 22h2", ["10.0.19045"]],
  ["windows server 2022", ["10.0.20348", "x64"]],
  ["windows server 2022 datacenter: azure edition", ["10.0.20348", "x64"]],
  ["windows 11", ["10.0.22000"]],
  ["windows 11 version 21h2", ["10.0.22000"]],
  ["windows 11 version 22h2", ["10.0.22621"]],
  ["windows 11 version 23h2", ["10.0.22631"]],
  ["windows server 2022, 23h2 edition", ["10.0.25398", "x64"]],
  ["windows 11 version 24h2", ["10.0.26100"]],
  ["windows server 2025", ["10.0.26100", "x64"]],
  ["windows 11 version 25h2", ["10.0.26200"]],
  ["windows 11 version 26h1", ["10.0.28000"]],
]);
