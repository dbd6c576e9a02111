import { isBlockEnd } from "../core/fleet/columns/block-cut.ts";
import { compareText } from "../core/model/compare-text.ts";

/** Ids that are cut into blocks, though there are few of them: every fifth ends one. Ascending. */
export function splitIds(many: number): readonly string[] {
  const ids: string[] = [];
  for (let number = 0; ids.length < many; number += 1) {
    const id = `e-${String(number).padStart(7, "0")}`;
    const isEnd = isBlockEnd(id, 1);
    if (isEnd === (ids.length % 5 === 4)) ids.push(id);
  }
  return ids.sort(compareText);
}
