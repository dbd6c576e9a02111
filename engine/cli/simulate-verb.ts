import { format, NOW, REF, REPO, RESULT, STATE, WORKTREE } from "./options.ts";
import type { VerbDefinition } from "./verb-definition.ts";

export const SIMULATE: VerbDefinition = {
  name: "simulate",
  operands: [],
  summary: "play the coming weeks, or a past year again, under a policy or two, and count what became of it",
  options: [
    REPO,
    REF,
    WORKTREE,
    {
      flags: "--base <rev>",
      says: "compare: the one side; the other is --head or --worktree",
      completes: "nothing",
    },
    {
      flags: "--head <rev>",
      says: "compare: the other side (default: the branch checked out)",
      completes: "nothing",
    },
    STATE,
    NOW,
    { flags: "--days <n>", says: "how long to play from now on (default: 30)", completes: "nothing" },
    {
      flags: "--replay <period>",
      says: "play a past period instead, by the dates of the advisories: FROM..TO",
      completes: "nothing",
    },
    { flags: "--step <duration>", says: "how often Muster runs (default: PT1H)", completes: "nothing" },
    {
      flags: "--failure-rate <share>",
      says: "of attempts, how many fail (default: 1%)",
      completes: "nothing",
    },
    {
      flags: "--breaks <patch>",
      says: "PATCH=20%: it breaks so many of its endpoints; PATCH=30%@facts.model=NAME of those only",
      repeats: "repeats",
      completes: "nothing",
    },
    {
      flags: "--offline <share>",
      says: "of endpoints, how many are away on a day (default: 5%)",
      completes: "nothing",
    },
    {
      flags: "--merges <who>",
      says: "whether people merge at once what they are asked for (default: automatic)",
      choices: ["automatic", "none"],
    },
    {
      flags: "--approvals <when>",
      says: "merged: as the lists have it (default); immediate, or after=P2D: so long after a patch is known (default of --replay)",
      completes: "nothing",
    },
    {
      flags: "--endpoints <n>",
      says: "only so many, drawn from every ring (default: all)",
      completes: "nothing",
    },
    { flags: "--seed <text>", says: "what chance is drawn by (default: 1)", completes: "nothing" },
    format("text", "json"),
    ...RESULT,
  ],
  examples: [
    "muster simulate --days 30",
    "muster simulate --breaks ALSA-2026:37137=20% --approvals immediate",
    "muster simulate --replay 2025-09-01..2026-09-01 --base main --head my-change",
  ],
};
