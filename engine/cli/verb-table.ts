import { AUDIT } from "./audit-verb.ts";
import { DOCTOR } from "./doctor-verb.ts";
import { EXPOSURE } from "./exposure-verb.ts";
import {
  ALLOW_EMPTY,
  APPLY,
  DETAILED_EXITCODE,
  format,
  NOW,
  OUTPUT,
  PUBLISH,
  QUIET,
  REF,
  REPO,
  RESULT,
  STATE,
  WORKTREE,
} from "./options.ts";
import { RECORD } from "./record-verb.ts";
import { REVIEW } from "./review-verb.ts";
import { SIMULATE } from "./simulate-verb.ts";
import { ENDPOINT, STATE_VERBS } from "./state-verbs.ts";
import type { OptionDefinition, VerbDefinition } from "./verb-definition.ts";

const WORLD: readonly OptionDefinition[] = [REPO, REF, WORKTREE, STATE, NOW];

/** What a run is asked that makes the plan. */
const PLANNING: readonly OptionDefinition[] = [
  APPLY,
  PUBLISH,
  {
    flags: "--proposals <dir>",
    says: "write the changes that people are asked to merge there: a patch and its evidence each",
  },
  { flags: "--since <plan>", says: "list what changed since this plan, a JSON file written before" },
  ALLOW_EMPTY,
  DETAILED_EXITCODE,
  {
    flags: "--endpoints <which>",
    says: "rows: all decisions, none, or one endpoint a line (default: those that are not settled)",
    choices: ["all", "none", "ndjson"],
  },
  format("text", "json"),
  ...RESULT,
];

const SHELLS = ["bash", "zsh", "fish"];

/** All verbs, in the order in which people meet them. */
export const VERBS: readonly VerbDefinition[] = [
  {
    name: "init",
    operands: [{ name: "[dir]", says: "where (default: here)" }],
    summary: "write a policy repository to start from, with editor hints, a policy test and a workflow",
    options: [QUIET],
    examples: ["muster init patching"],
  },
  {
    name: "validate",
    operands: [],
    summary: "check every document: shape, references, contradictions; with file, line and column",
    options: [REPO, REF, WORKTREE, NOW, format("text", "json", "sarif", "github"), ...RESULT],
    examples: [
      "muster validate",
      "muster validate --format sarif --output muster.sarif",
      "muster validate --ref main",
    ],
  },
  {
    name: "test",
    operands: [],
    summary: "run the PolicyTest documents against the policies beside them",
    options: [
      REPO,
      REF,
      WORKTREE,
      NOW,
      { flags: "--require-tests", says: "fail when there is no test" },
      format("text", "json", "junit"),
      ...RESULT,
    ],
    examples: ["muster test --require-tests", "muster test --format junit --output tests.xml"],
  },
  {
    name: "reconcile",
    operands: [],
    summary:
      "decide, for every endpoint and patch, what happens now and why; changes nothing without --apply",
    options: [
      ...WORLD,
      ...PLANNING,
      {
        flags: "--shard <i/n>",
        says: "decide about a part of the fleet only, and write what muster merge takes",
        completes: "nothing",
      },
    ],
    examples: [
      "muster reconcile",
      "muster reconcile --format json --output plan.json",
      "muster reconcile --apply --proposals proposals",
      "muster reconcile --apply --publish",
      "muster reconcile --since plan.json --detailed-exitcode",
      "muster reconcile --endpoints ndjson --output plan.ndjson",
      "muster reconcile --shard 2/4 --now 2026-11-21T20:00:00Z --output shard-2",
    ],
  },
  {
    name: "merge",
    operands: [{ name: "<file...>", says: "all shards of one fleet, each once" }],
    summary: "make the plan from what shards decided: the same, to the byte, that reconcile makes alone",
    options: [...WORLD, ...PLANNING],
    examples: [
      "muster merge shard-1 shard-2 shard-3 shard-4",
      "muster merge shard-1 shard-2 --format json --output plan.json",
    ],
  },
  {
    name: "propose",
    operands: [],
    summary: "draft or refresh the approval lists of what waits for people",
    options: [...WORLD, PUBLISH, format("text", "json"), ...RESULT],
    examples: ["muster propose", "muster propose --publish", "muster propose --format json"],
  },
  {
    name: "plan",
    operands: [],
    summary: "what a change of the documents would do to the fleet, for a pull request",
    options: [
      REPO,
      { flags: "--base <rev>", says: "the side that it starts from", completes: "nothing" },
      {
        flags: "--head <rev>",
        says: "the side with the change (default: the branch checked out)",
        completes: "nothing",
      },
      { ...WORKTREE, says: "the change is what lies in the folder, committed or not" },
      STATE,
      NOW,
      ALLOW_EMPTY,
      DETAILED_EXITCODE,
      format("text", "json", "markdown"),
      ...RESULT,
    ],
    examples: [
      "muster plan --base main --head my-change",
      "muster plan --base HEAD --worktree",
      "muster plan --base main --head my-change --format markdown --output comment.md",
    ],
  },
  {
    name: "explain",
    operands: [ENDPOINT, { name: "[patch]", says: "only this patch (default: all that are not settled)" }],
    summary: "why a patch stands where it does on an endpoint: the ladder, with file and line",
    options: [
      ...WORLD,
      {
        flags: "--why-not <verdict>",
        says: "the smallest change that would give this verdict; needs a patch",
        completes: "nothing",
      },
      format("text", "json"),
      ...RESULT,
    ],
    examples: ["muster explain web-1", "muster explain web-1 DSA-5800-1 --why-not install"],
  },
  EXPOSURE,
  {
    name: "windows",
    operands: [{ name: "[endpoint]", says: "in its zone (default: in each zone of the fleet)" }],
    summary: "the next twelve openings of each maintenance window, and whether it is open",
    options: [
      ...WORLD,
      {
        flags: "--at <instant>",
        says: "the moment asked about, RFC 3339 (default: now)",
        completes: "nothing",
      },
      { flags: "--import <file>", says: "print the windows and freezes of an iCalendar file as documents" },
      {
        flags: "--summary <text>",
        says: "with --import: only the events of this title",
        completes: "nothing",
      },
      {
        flags: "--once <kind>",
        says: "with --import: what events that happen once become",
        choices: ["window", "freeze"],
      },
      format("text", "json"),
      ...RESULT,
    ],
    examples: [
      "muster windows",
      "muster windows web-1 --at 2026-11-21T20:00:00Z",
      "muster windows --import servers.ics --output rings/windows/servers.yaml",
    ],
  },
  AUDIT,
  DOCTOR,
  SIMULATE,
  REVIEW,
  RECORD,
  ...STATE_VERBS,
  {
    name: "versions",
    operands: [
      { name: "<scheme>", says: "how they are ordered: deb, rpm, semver …" },
      { name: "[a]", says: "a version" },
      { name: "[b]", says: "another one" },
    ],
    summary: "compare two versions (-1, 0, 1); without them, tab-separated pairs from standard input",
    options: [],
    examples: ["muster versions deb 1.0~rc1 1.0", "printf '1\\t2\\n' | muster versions generic"],
  },
  {
    name: "schema",
    operands: [{ name: "[kind]", says: "a kind, or a schema's file (default: list them)" }],
    summary: "print the JSON Schema of a kind of document",
    options: [OUTPUT],
    examples: ["muster schema", "muster schema Ring --output ring.schema.json"],
  },
  {
    name: "completion",
    operands: [{ name: "<shell>", says: "which one", choices: SHELLS }],
    summary: "print what makes a shell complete verbs and options",
    options: [OUTPUT],
    examples: [
      'eval "$(muster completion bash)"',
      "muster completion fish --output ~/.config/fish/completions/muster.fish",
    ],
  },
];

/** Verbs that only group others, and what for. */
export const GROUPS: Readonly<Record<string, string>> = {
  catalog: "the patches that exist, built from feeds",
  reports: "what endpoints say of themselves",
};
