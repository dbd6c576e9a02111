import { format, NOW, REF, REPO, RESULT, STATE } from "./options.ts";
import type { VerbDefinition } from "./verb-definition.ts";

export const AUDIT: VerbDefinition = {
  name: "audit",
  operands: [
    {
      name: "[range]",
      says: "only findings about these commits of the branch: FROM.., FROM..TO (default: all)",
    },
  ],
  summary:
    "verify from a clone, offline, that every change of what is governed was approved by the rules of its base",
  options: [
    REPO,
    { ...REF, says: "the branch to audit (default: what muster.yaml says, else the branch checked out)" },
    NOW,
    {
      flags: "--root <root>",
      says: "where trust starts, SHA256:KEY@COMMIT; without it the log can only agree with itself",
      completes: "nothing",
    },
    {
      flags: "--checkpoint <file>",
      says: "go on from what an audit before settled; an audit without a finding writes it anew",
    },
    {
      flags: "--github",
      says: "compare the merges with what GitHub says of them today as well; needs a token",
    },
    {
      flags: "--statement <file>",
      says: "write a signed in-toto statement of the outcome there; signs with MUSTER_LOG_KEY",
    },
    {
      flags: "--population <period>",
      says: "draw a sample of the merges of a time instead: FROM..TO, days or instants",
      completes: "nothing",
    },
    { flags: "--sample <n>", says: "with --population: how many (default: 25)", completes: "nothing" },
    {
      flags: "--seed <text>",
      says: "with --population: what chance is drawn by (default: 1)",
      completes: "nothing",
    },
    {
      flags: "--endpoint <id>",
      says: "print the whole chain of one decision instead; with --patch",
      completes: "nothing",
    },
    { flags: "--patch <id>", says: "with --endpoint: the patch", completes: "nothing" },
    {
      flags: "--at <instant>",
      says: "with --endpoint: as of this moment (default: now)",
      completes: "nothing",
    },
    STATE,
    format("text", "json", "csv", "sarif"),
    ...RESULT,
  ],
  examples: [
    "muster audit --root SHA256:KEY@COMMIT",
    "muster audit --root SHA256:KEY@COMMIT --checkpoint ../audit.json --format sarif --output audit.sarif",
    "muster audit --population 2026-01-01..2027-01-01 --sample 25 --seed 2026",
    "muster audit --endpoint web-1 --patch DSA-5800-1 --at 2026-11-21T20:00:00Z",
  ],
};
