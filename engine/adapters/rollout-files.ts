import type { RolloutEntry } from "../core/model/rollout-fact.ts";
import { entryFromJson, entryToJson } from "../core/rollout/entry-json.ts";
import { OutsideError } from "../ports/outside-error.ts";
import type { RolloutLogReader, RolloutLogWriter } from "../ports/rollout-log.ts";
import { readGeneration, writeGeneration } from "./atomic-files.ts";

const NAME = "rollout";

/** The small facts in the state folder: a line of JSON each. Until there is a signed log they stand here. */
export function rolloutFile(dir: string): RolloutLogReader & RolloutLogWriter {
  return {
    entries: () => readEntries(dir),
    append: async (added) => {
      if (added.length === 0) return;
      const known = await readEntries(dir);
      for (const [index, { number }] of added.entries()) {
        if (number !== known.length + index + 1) throw overtaken(dir, number, known.length);
      }
      const lines = [...known, ...added].map((entry) => `${entryToJson(entry)}\n`);
      await writeGeneration(dir, NAME, new TextEncoder().encode(lines.join("")));
    },
  };
}

async function readEntries(dir: string): Promise<readonly RolloutEntry[]> {
  const generation = await readGeneration(dir, NAME);
  if (generation === undefined) return [];
  // An older generation lacks what was written last: a trip, perhaps.
  const [newer] = generation.damaged;
  if (newer !== undefined) throw damaged(dir, `the file ${newer} is damaged`);
  const lines = new TextDecoder().decode(generation.bytes).split("\n");
  if (lines.pop() !== "") throw damaged(dir, `entry ${lines.length + 1}: its line does not end`);
  return lines.map((line, index) => {
    const entry = entryFromJson(line);
    if (typeof entry === "string") throw damaged(dir, `entry ${index + 1}: ${entry}`);
    if (entry.number !== index + 1) throw damaged(dir, `entry ${index + 1} is numbered ${entry.number}`);
    return entry;
  });
}

function damaged(dir: string, why: string): OutsideError {
  return new OutsideError(`cannot read the rollout in ${dir}: ${why}`, {
    retry: "never",
    code: "state-damaged",
    hint: "restore the file rollout.* from a copy: without it no gate is open",
  });
}

function overtaken(dir: string, number: number, held: number): OutsideError {
  return new OutsideError(
    `cannot write entry ${number} of the rollout in ${dir}: it holds ${held} entries by now`,
    { retry: "later", code: "state-locked", hint: "run it again" },
  );
}
