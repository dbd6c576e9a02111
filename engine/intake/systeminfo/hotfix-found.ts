import { hotfixId } from "./hotfix-id.ts";

/** What was read so far. */
export interface Found {
  readonly ids: Set<string>;
  readonly hosts: Set<string>;
  readonly faults: string[];
}

/** A row of a list, and where it stands. */
export interface Row {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Nothing follows it, not even a line break: it may have lost its end. */
  readonly isCut: boolean;
}

/** @param shown what a fault quotes */
export function addId(found: Found, { line, isCut, text }: Row, id: string, shown: string): void {
  const read = id === "" || (isCut && text.trimEnd().endsWith(id)) ? undefined : hotfixId(id);
  if (read === undefined)
    found.faults.push(`line ${line} has no hotfix: ${JSON.stringify(shown.trim().slice(0, 60))}`);
  else if (read !== "nothing") found.ids.add(read.kb);
}
