import { type Forge, nextId } from "./forge.ts";
import type { Pull } from "./world.ts";

/** Writes an event to a pull request's timeline, at the time it is now. */
export function addEvent(
  forge: Forge,
  pull: Pull,
  given: {
    readonly event: string;
    readonly actor: number;
    readonly commit?: string;
    readonly more?: Readonly<Record<string, unknown>>;
  },
): void {
  pull.events.push({
    id: nextId(forge),
    event: given.event,
    actor: given.actor,
    at: forge.world.now,
    commit: given.commit ?? null,
    more: given.more ?? {},
  });
}
