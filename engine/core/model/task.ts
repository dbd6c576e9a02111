/**
 * What is to be done with a patch, as one text: its id, or `remove ID`. What became of putting it in says nothing of taking it off.
 */
export type Task = string;

/** No id of a patch has a space. */
const REMOVE = "remove ";

export function taskOf(patch: string, of: "install" | "remove"): Task {
  return of === "remove" ? `${REMOVE}${patch}` : patch;
}

export function patchOf(task: Task): string {
  return task.startsWith(REMOVE) ? task.slice(REMOVE.length) : task;
}
