import type { EffectRow } from "../approval/effect-row.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { Sha256 } from "../model/sha256.ts";

/** What a change does, by what it is about: a patch, or the path of a document. Equal texts are equal rows. */
export type ProposalUnits = ReadonlyMap<string, string>;

export function unitsOf(rows: readonly EffectRow[]): ProposalUnits {
  const units = new Map<string, EffectRow[]>();
  for (const row of rows) {
    const name = row.length === 4 ? row[1] : row[0];
    const known = units.get(name);
    if (known === undefined) units.set(name, [row]);
    else known.push(row);
  }
  return new Map([...units].map(([name, own]) => [name, canonicalJson(own.map(canonicalJson).sort())]));
}

/** Equal for equal effects. */
export function unitsDigest(units: ProposalUnits, sha256: Sha256): string {
  const text = canonicalJson(Object.fromEntries(units));
  const digest = sha256(new TextEncoder().encode(text));
  return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
