import type { System } from "../model/report.ts";

/** Which products of endoflife.date a system may be, and how its version leads to a release line. */
export interface SystemProducts {
  readonly products: readonly string[];
  /** `cycle`: the line's name begins the version. `build`: the line's newest version does, as with Windows. */
  readonly by: "cycle" | "build";
}

/** The products that a system stands for; undefined: nobody says. */
export function productsOf({ family, id }: System): SystemProducts | undefined {
  const row = ROWS.find(
    ([key, value]) => (key === "id" ? id : id === undefined ? family : undefined) === value,
  );
  return row?.[2];
}

/** By `os.id`, as /etc/os-release has it; what has no id, by family. CentOS and CentOS Stream have one id. */
const ROWS: readonly (readonly [key: "id" | "family", value: string, SystemProducts])[] = [
  ["id", "debian", { products: ["debian"], by: "cycle" }],
  ["id", "ubuntu", { products: ["ubuntu"], by: "cycle" }],
  ["id", "almalinux", { products: ["almalinux"], by: "cycle" }],
  ["id", "rocky", { products: ["rocky-linux"], by: "cycle" }],
  ["id", "rhel", { products: ["rhel"], by: "cycle" }],
  ["id", "centos", { products: ["centos", "centos-stream"], by: "cycle" }],
  ["id", "ol", { products: ["oracle-linux"], by: "cycle" }],
  ["id", "fedora", { products: ["fedora"], by: "cycle" }],
  ["id", "sles", { products: ["sles"], by: "cycle" }],
  ["id", "alpine", { products: ["alpine-linux"], by: "cycle" }],
  ["id", "amzn", { products: ["amazon-linux"], by: "cycle" }],
  ["id", "windows", { products: ["windows"], by: "build" }],
  ["id", "windows-server", { products: ["windows-server", "windows-server-core"], by: "build" }],
  ["id", "macos", { products: ["macos"], by: "cycle" }],
  ["family", "macos", { products: ["macos"], by: "cycle" }],
];
