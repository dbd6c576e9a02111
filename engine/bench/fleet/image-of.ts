import type { SoftwareItem } from "../../schema/documents.generated.ts";
import type { Machine } from "./machine.ts";
import { LAST_WAVE, type Role } from "./stock.ts";

/** The wave that a machine is at; roles differ in which was their last. */
export function waveOf({ role, behind }: Machine): number {
  return Math.max(0, LAST_WAVE - (role % 3) - behind);
}

/** Whether its list of packages is that of its role and wave, as that of most is. */
export function isPlain({ drift, own, scatter }: Machine): boolean {
  return drift.length === 0 && own.length === 0 && scatter === undefined;
}

/** What a machine has installed. */
export function itemsOf(machine: Machine, role: Role): readonly SoftwareItem[] {
  const wave = waveOf(machine);
  const items: SoftwareItem[] = [];
  const { scatter } = machine;
  for (const [index, { builds }] of role.slots.entries()) {
    const at = scatter === undefined ? wave : LAST_WAVE - (mixed(scatter, index) % 6);
    const build = builds[at];
    if (build !== undefined) items.push(build);
  }
  for (const { draw, behind } of machine.drift) {
    const index = draw % role.slots.length;
    const build = role.slots[index]?.builds[LAST_WAVE - behind];
    if (build !== undefined) items[index] = build;
  }
  for (const draw of machine.own) {
    const item = role.own[draw % role.own.length];
    if (item !== undefined && !items.includes(item)) items.push(item);
  }
  if (scatter !== undefined) items.push({ purl: `pkg:generic/agent@1.${machine.index}` });
  return items;
}

function mixed(seed: number, index: number): number {
  const spread = Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b1), 0x85ebca6b);
  return (spread ^ (spread >>> 13)) >>> 0;
}
