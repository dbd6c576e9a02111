/** A system by the name that agents give it: what Muster calls it, where the name leaves no doubt. */
export interface NamedSystem {
  readonly family: "linux" | "windows" | "macos";
  /** As `ID` in /etc/os-release; `windows`, `windows-server`, `macos`. */
  readonly id?: string;
}

/** Undefined: the name is none of those that are known. */
export function systemOfName(name: string | undefined): NamedSystem | undefined {
  const plain = (name ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const row = ROWS.find(([begins]) => plain === begins || plain.startsWith(`${begins} `));
  if (row !== undefined) return { family: "linux", id: row[1] };
  if (/\bwindows\b/.test(plain))
    return { family: "windows", id: /\bserver\b/.test(plain) ? "windows-server" : "windows" };
  if (/^(?:mac ?os|os x|darwin|macosx)\b/.test(plain)) return { family: "macos", id: "macos" };
  return undefined;
}

/** Longer names before those that they begin with. @see os-release(5); Ansible's `distribution` fact; osquery's `os_version` */
const ROWS: readonly (readonly [begins: string, id: string])[] = [
  ["debian", "debian"],
  ["ubuntu", "ubuntu"],
  ["raspbian", "raspbian"],
  ["linux mint", "linuxmint"],
  ["kali", "kali"],
  ["almalinux", "almalinux"],
  ["rocky", "rocky"],
  ["red hat enterprise linux", "rhel"],
  ["redhat", "rhel"],
  ["rhel", "rhel"],
  ["centos", "centos"],
  ["oracle linux", "ol"],
  ["oraclelinux", "ol"],
  ["ol", "ol"],
  ["fedora", "fedora"],
  ["amazon linux", "amzn"],
  ["amazon", "amzn"],
  ["amzn", "amzn"],
  ["suse linux enterprise desktop", "sled"],
  ["suse linux enterprise", "sles"],
  ["sles sap", "sles_sap"],
  ["sles", "sles"],
  ["sled", "sled"],
  ["opensuse leap", "opensuse-leap"],
  ["opensuse tumbleweed", "opensuse-tumbleweed"],
  ["alpine", "alpine"],
  ["arch linux arm", "archarm"],
  ["arch linux", "arch"],
  ["archlinux", "arch"],
  ["arch", "arch"],
  ["manjaro", "manjaro"],
];

/**
 * `VERSION_ID` from how agents write versions: `22.04.4 LTS (Jammy Jellyfish)`, `12 (bookworm)`. Ubuntu's third part is no part
 * of it. Undefined: it names no number.
 */
export function versionIdOf(id: string | undefined, text: string | undefined): string | undefined {
  const number = /^\s*v?(\d+(?:[._]\d+)*)/.exec(text ?? "")?.[1]?.replaceAll("_", ".");
  if (number === undefined || id !== "ubuntu") return number;
  return number.split(".").slice(0, 2).join(".");
}

/**
 * `10.0.22621.2861` as version and build. Without its fourth part the build is not known: no revision is not revision 0.
 */
export function windowsVersion(text: string | undefined): {
  readonly version?: string;
  readonly build?: string;
} {
  const parts = /(\d+\.\d+)\.(\d+)(?:\.(\d+))?/.exec(text ?? "");
  if (parts === null) return {};
  const [, major = "", build = "", revision] = parts;
  return {
    version: `${major}.${build}`,
    ...(revision === undefined ? {} : { build: `${major}.${build}.${revision}` }),
  };
}
