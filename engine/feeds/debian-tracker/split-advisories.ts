/** One advisory of the list, its lines taken apart but not yet understood. */
export interface ListedAdvisory {
  /** `29 Mar 2023` */
  readonly date: string;
  readonly id: string;
  /** What follows the id: `xorg-server - security update`. */
  readonly heading: string;
  readonly cves: readonly string[];
  readonly packages: readonly ListedPackage[];
  /** Lines that are none of the above, by number. */
  readonly odd: readonly number[];
}

export interface ListedPackage {
  readonly suite: string;
  readonly source: string;
  /** A version, or a word in angle brackets. */
  readonly state: string;
}

const HEAD =
  /^\[(\d{1,2} [A-Z][a-z]{2} \d{4})\]\s+(D[A-Z]{1,2}SA-\d+(?:-\d+)?|D[SL]A-\d+(?:-\d+)?)\b\s*(.*)$/;
const CVES = /^\s+\{([^}]*)\}?\s*$/;
const PACKAGE = /^\s+\[([a-z]+)\]\s+-\s+(\S+)\s+(\S+)(?:\s+\([^)]*\)?.*)?\s*$/;
const NOTE = /^\s+(?:NOTE|TODO)\b/;

/** The list is a heading at the margin and indented lines under it; what stands before the first heading is stray. */
export function splitAdvisories(text: string): {
  readonly advisories: readonly ListedAdvisory[];
  readonly stray: readonly number[];
} {
  const advisories: ListedAdvisory[] = [];
  const stray: number[] = [];
  let current:
    | { head: RegExpExecArray; cves: string[]; packages: ListedPackage[]; odd: number[] }
    | undefined;
  const finish = (): void => {
    if (current === undefined) return;
    const [, date = "", id = "", heading = ""] = current.head;
    const { cves, packages, odd } = current;
    advisories.push({ date, id, heading: heading.trim(), cves, packages, odd });
  };
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "" || NOTE.test(line)) continue;
    const head = HEAD.exec(line);
    if (head !== null) {
      finish();
      current = { head, cves: [], packages: [], odd: [] };
      continue;
    }
    const cves = CVES.exec(line);
    const listed = PACKAGE.exec(line);
    if (current === undefined || /^\S/.test(line)) stray.push(index + 1);
    else if (cves !== null) current.cves.push(...(cves[1] ?? "").split(/\s+/).filter((cve) => cve !== ""));
    else if (listed !== null)
      current.packages.push({ suite: listed[1] ?? "", source: listed[2] ?? "", state: listed[3] ?? "" });
    else current.odd.push(index + 1);
  }
  finish();
  return { advisories, stray };
}
