/** What dpkg calls the machines whose name leaves one architecture only. @see dpkg(1), cputable and ostable */
const DEB: Readonly<Record<string, string>> = {
  x86_64: "amd64",
  amd64: "amd64",
  aarch64: "arm64",
  arm64: "arm64",
  i386: "i386",
  i586: "i386",
  i686: "i386",
  ppc64le: "ppc64el",
  s390x: "s390x",
  riscv64: "riscv64",
};

const DEB_IDS: ReadonlySet<string> = new Set([
  "debian",
  "ubuntu",
  "raspbian",
  "linuxmint",
  "kali",
  "pop",
  "devuan",
]);

/**
 * The machine (`uname -m`) in the words of the packages, which are compared with it; undefined where it cannot be told, and a
 * wrong one would hide packages.
 */
export function packageArch(machine: string | undefined, usesDeb: UsesDeb): string | undefined {
  if (machine === undefined) return undefined;
  return usesDeb === "yes" ? (Object.hasOwn(DEB, machine) ? DEB[machine] : undefined) : machine;
}

export type UsesDeb = "yes" | "no";

export function usesDeb(id: string | undefined): UsesDeb {
  return id !== undefined && DEB_IDS.has(id) ? "yes" : "no";
}
