import type { Sha256 } from "../model/sha256.ts";
import { takeInLine } from "./admit-line.ts";
import { type Contender, isAt, nextLevel, openAmong, refresh } from "./contender.ts";
import { createLevelQueue } from "./level-queue.ts";
import type { Room, Standing } from "./room.ts";

/** Lets in whom there is room for, level by level. */
export function giveSlots(contenders: readonly Contender[], room: Room, sha256: Sha256): void {
  const queue = createLevelQueue<Contender>();
  const comeBack = (one: Contender): void => {
    const level = nextLevel(one, room);
    if (level !== undefined) queue.add(level, one);
  };
  for (const one of contenders) comeBack(one);
  for (let first = queue.take(); first !== undefined; first = queue.take()) {
    const { level, items } = first;
    // Since they were put into the queue others got in.
    const able = items.filter((one) => nextLevel(one, room) !== undefined);
    const ready = able.filter((one) => isAt(level, refresh(one, room)[0]));
    if (fitsAll(ready, room)) for (const one of ready) takeAll(one, room);
    else takeInLine(ready, level, room, sha256);
    for (const one of able) comeBack(one);
  }
}

/** Whether nobody would get less if all others went first: then no order needs to be known. */
function fitsAll(ready: readonly Contender[], room: Room): boolean {
  const crowd = ready.map(({ standing, waiting }): readonly [Standing, number] => [standing, waiting.length]);
  return room.ifAll(crowd, () =>
    ready.every(
      ({ open, standing }) => openAmong(open, { ...standing, isChanging: true }, room).length === open.length,
    ),
  );
}

function takeAll(one: Contender, room: Room): void {
  const { waiting, open, standing, admitted } = one;
  for (const endpoint of waiting) admitted.set(endpoint, open);
  room.take(standing, waiting.length);
  one.waiting = [];
}
