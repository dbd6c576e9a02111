import type { Entry } from "./console-layout.ts";
import { hotfixId } from "./hotfix-id.ts";

/** KB ids as a list gives them, ascending and once each, and why it is not whole. */
export interface Hotfixes {
  readonly ids: readonly string[];
  readonly fault?: string;
}

/** Whether an entry's list is the one of hotfixes: the network cards have one too. */
export function isHotfixBlock({ items }: Entry): boolean {
  return items.some(
    ({ text }) => /^(?:(?:KB|Q)\d|File \d+$|\{)/i.test(text) || typeof hotfixId(text) === "object",
  );
}

/**
 * Reads the list under `Hotfix(s): 5 Hotfix(s) Installed.` It is whole when it has as many entries as it says: `systeminfo` stops
 * after some 8,000 characters, within an entry if need be.
 */
export function readHotfixBlock(entry: Entry, endsHere: boolean): Hotfixes {
  const { items, value } = entry;
  const stated = statedCount(value);
  const isShort = stated === undefined || items.length < stated;
  // Without a broken line behind it, the last entry of a short list may itself be one that lost its end.
  const isLastBroken = !entry.isCut && (endsHere || (isShort && stated !== undefined));
  const whole = isLastBroken ? items.slice(0, -1) : items;
  const ids = new Set<string>();
  let fault: string | undefined;
  for (const { number, text } of whole) {
    const id = hotfixId(text);
    if (id === undefined) fault ??= `entry ${number} of the hotfix list is no KB: ${quoted(text)}`;
    else if (id !== "nothing") ids.add(id.kb);
  }
  const kept = [...ids].sort();
  const said = countFault(entry, stated) ?? (endsHere ? "the file ends within the hotfix list" : fault);
  return said === undefined ? { ids: kept } : { ids: kept, fault: said };
}

function countFault({ items, value }: Entry, stated: number | undefined): string | undefined {
  if (stated === undefined) return `the hotfix list does not say how many it has: ${quoted(value)}`;
  if (items.length !== stated) return `the hotfix list says ${stated} and has ${items.length}`;
  const odd = items.find(({ number }, index) => number !== index + 1);
  return odd === undefined ? undefined : `entry ${odd.number} of the hotfix list stands at the wrong place`;
}

function statedCount(value: string): number | undefined {
  const numbers = value.match(/\d+/g) ?? [];
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined ? Number(only) : undefined;
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}
