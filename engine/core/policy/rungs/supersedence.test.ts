import { buildFix } from "../../../testing/build-patch.ts";
import { days, hours, NOW } from "../../../testing/build-time.ts";
import { describeRung, type RungCase } from "../../../testing/rung-cases.ts";

const NEWER = { patch: { id: "DSA-2", fixes: [buildFix({ fixed: "3" })] } };
const KB_1 = { patch: { id: "KB-1", fixes: [{ type: "kb" as const }] } };
const KB_2 = { patch: { id: "KB-2", fixes: [{ type: "kb" as const }], supersedes: ["KB-1"] } };

const SUPERSEDED = { verdict: "superseded", rung: "supersedence", compliance: "none", due: "none" } as const;

const CASES: readonly RungCase[] = [
  {
    name: "a newer patch brings all of it, and would be installed",
    patches: [{}, NEWER],
    ...SUPERSEDED,
    says: /^DSA-2 brings all that it brings, and is offered here$/,
  },
  {
    name: "a newer patch that waits for its window only",
    patches: [{}, NEWER],
    world: { freezes: [{ from: NOW - 1, until: NOW + 1 }] },
    ...SUPERSEDED,
  },
  {
    name: "a newer patch that is still deferred leaves the older one to be installed",
    patches: [{}, { ...NEWER, firstSeen: NOW - days(1) }],
    rule: { deferMs: days(3) },
    verdict: "install",
  },
  {
    name: "a newer patch that is held, excluded or waits for its retry retires nobody",
    patches: [{}, NEWER],
    endpoint: {
      history: { attempts: [{ patch: "DSA-2", finishedAt: NOW - hours(1), outcome: "failed" }] },
    },
    verdict: "install",
  },
  {
    name: "patches that bring the same retire nobody",
    patches: [{}, { patch: { id: "DSA-2" } }],
    verdict: "install",
  },
  {
    name: "a newer patch of one of two products does not cover both",
    patches: [{ patch: { fixes: [buildFix(), buildFix({ product: "curl" })] } }, NEWER],
    endpoint: {
      software: [
        { product: "openssl", version: "1" },
        { product: "curl", version: "1" },
      ],
    },
    verdict: "install",
  },
  {
    name: "what the vendor says does not cover what the newer patch does not fix",
    patches: [{}, { patch: { id: "DSA-2", supersedes: ["DSA-1"], fixes: [buildFix({ product: "curl" })] } }],
    endpoint: {
      software: [
        { product: "openssl", version: "1" },
        { product: "curl", version: "1" },
      ],
    },
    verdict: "held",
    rung: "hold",
    world: { holds: [{ patch: "DSA-1" }] },
  },
  {
    name: "a binary's own version does not cover its source's",
    patches: [{}, { patch: { id: "DSA-2", fixes: [buildFix({ type: "package", fixed: "3" })] } }],
    verdict: "install",
  },
  {
    name: "a fix that nobody published covers nothing",
    patches: [{}, { patch: { id: "DSA-2", fixes: [buildFix({ fixed: null })] } }],
    verdict: "install",
  },
  {
    name: "a KB that the vendor says replaces it, and that would be installed",
    patches: [KB_1, KB_2],
    ...SUPERSEDED,
  },
  {
    name: "a KB through another that the catalog does not have",
    patches: [
      KB_1,
      { patch: { id: "KB-9", fixes: [{ type: "kb" }], supersedes: ["KB-2"] } },
      { patch: { id: "KB-2", fixes: [], supersedes: ["KB-1"] } },
    ],
    ...SUPERSEDED,
  },
  {
    name: "KBs in a circle retire nobody",
    patches: [{ patch: { ...KB_1.patch, supersedes: ["KB-2"] } }, KB_2],
    verdict: "install",
  },
  {
    name: "a KB of another system does not replace it here",
    patches: [KB_1, { patch: { ...KB_2.patch, fixes: [{ type: "kb", os: { id: "windows" } }] } }],
    verdict: "install",
  },
  {
    name: "a package that is in place replaces a KB that its vendor says it replaces",
    patches: [KB_1, { patch: { id: "DSA-2", supersedes: ["KB-1"], fixes: [buildFix({ fixed: "1" })] } }],
    ...SUPERSEDED,
  },
  {
    name: "one that came unapproved is not offered, though it is in place",
    patches: [KB_1, { patch: { id: "DSA-2", supersedes: ["KB-1"], fixes: [buildFix({ fixed: "1" })] } }],
    endpoint: { history: { arrivals: new Map([["DSA-2", "unapproved"]]) } },
    verdict: "install",
    says: /nothing stands in its way/,
  },
  {
    name: "of three the newest that is offered retires the others",
    patches: [{}, NEWER, { patch: { id: "DSA-3", fixes: [buildFix({ fixed: "4" })] } }],
    ...SUPERSEDED,
  },
];

describeRung("rung 9: another patch that brings all of it here, and is offered here, retires it", CASES);
