import type { OptionDefinition } from "./verb-definition.ts";

/** Options that several verbs share; each means the same everywhere. */
export const REPO: OptionDefinition = {
  flags: "--repo <dir>",
  says: "the policy repository (default: here; a bare one is fine)",
  completes: "folders",
};
export const REF: OptionDefinition = {
  flags: "--ref <rev>",
  says: "the revision to read (default: the branch checked out); a short name is a branch, never a tag",
  completes: "nothing",
};
export const WORKTREE: OptionDefinition = {
  flags: "--worktree",
  says: "read the files as they lie in the folder, committed or not",
};
export const STATE: OptionDefinition = {
  flags: "--state <dir>",
  says: "catalog and fleet (default: what muster.yaml says, else .muster in the repository)",
  completes: "folders",
};
export const NOW: OptionDefinition = {
  flags: "--now <instant>",
  says: "decide as of this moment, RFC 3339 (default: the clock)",
  completes: "nothing",
};
export const OUTPUT: OptionDefinition = {
  flags: "--output <file>",
  says: "write there, whole or not at all, instead of to standard output",
};
export const QUIET: OptionDefinition = {
  flags: "--quiet",
  says: "no progress, no hints, and no text but of what went wrong",
};
export const NO_COLOR: OptionDefinition = { flags: "--no-color", says: "no colours (nor with NO_COLOR set)" };
export const ALLOW_EMPTY: OptionDefinition = {
  flags: "--allow-empty",
  says: "accept that every document of a kind is gone",
};
export const APPLY: OptionDefinition = {
  flags: "--apply",
  says: "record what the run found, so that rings open by it: openings, looks, passes, trips, hand-outs",
};
export const PUBLISH: OptionDefinition = {
  flags: "--publish",
  says: "open, refresh and close the pull requests that ask people; from the branch that approves only, and nothing is merged",
};
export const DETAILED_EXITCODE: OptionDefinition = {
  flags: "--detailed-exitcode",
  says: "exit 2 when there are changes, drift or findings",
};

export function format(...choices: readonly [string, ...string[]]): OptionDefinition {
  return { flags: "--format <format>", says: `how to print it (default: ${choices[0]})`, choices };
}

/** What every verb takes that prints a result. */
export const RESULT: readonly OptionDefinition[] = [OUTPUT, QUIET, NO_COLOR];
