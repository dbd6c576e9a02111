import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntryInput } from "../../testing/build-patch.ts";
import { RELEASED } from "../../testing/build-patch.ts";
import { days, hours, NOW } from "../../testing/build-time.ts";
import { decideCase, describeRung, type RungCase } from "../../testing/rung-cases.ts";
import type { Contact } from "../model/endpoint.ts";

const SAFE = [{ id: "CVE-1", exploited: false }];
const EXPLOITED = [{ id: "CVE-1", exploited: true }];
const POLICY = {
  rules: [
    { name: "exploited", patches: { exploited: true }, dueMs: days(3), approval: "automatic" as const },
    { name: "rest", dueMs: days(30), approval: "automatic" as const },
  ],
};

/** A patch whose vulnerability was as given from each of the days after its release on; the last is how it stands. */
function patchWith(
  ...moments: readonly (readonly [day: number, vulnerabilities?: readonly object[]])[]
): EntryInput {
  const facts = moments.map(([day, vulnerabilities]) => ({
    since: RELEASED + days(day),
    ...(vulnerabilities === undefined ? {} : { vulnerabilities: vulnerabilities as typeof SAFE }),
  }));
  const last = facts.at(-1);
  return {
    patch: {
      vulnerabilities: undefined as never,
      ...(last?.vulnerabilities && { vulnerabilities: last.vulnerabilities }),
    },
    facts,
  };
}

function dueCase(
  name: string,
  due: number | "none",
  patch: EntryInput,
  more: Partial<RungCase> = {},
): RungCase {
  return { name, patches: [patch], world: { policies: [POLICY] }, due, verdict: "install", ...more };
}

describeRung("due is anchor + due of the rule, and no fact moves it later", [
  dueCase("the rule that matches", RELEASED + days(30), patchWith([0, SAFE])),
  dueCase("exploited from the start", RELEASED + days(3), patchWith([0, EXPLOITED])),
  dueCase(
    "exploited later: counted from when that was first seen",
    RELEASED + days(8),
    patchWith([0, SAFE], [5, EXPLOITED]),
    { verdict: "install" },
  ),
  dueCase(
    "exploited so late that the old date is earlier",
    RELEASED + days(30),
    patchWith([0, SAFE], [29, EXPLOITED]),
  ),
  dueCase("a fact that vanishes restarts nothing", RELEASED + days(3), patchWith([0, EXPLOITED], [5, SAFE])),
  dueCase(
    "a fact that comes back is as old as it was",
    RELEASED + days(3),
    patchWith([0, EXPLOITED], [1, SAFE], [5, EXPLOITED]),
  ),
  dueCase("facts whose beginning is no date count from the anchor", RELEASED + days(3), {
    patch: { vulnerabilities: EXPLOITED },
    facts: [
      { since: RELEASED, vulnerabilities: SAFE },
      { since: Number.NaN, vulnerabilities: EXPLOITED },
    ],
  }),
  dueCase(
    "where it is unknown which rule matches, the earliest of those that may",
    RELEASED + days(3),
    patchWith([0]),
    { verdict: "held" },
  ),
  dueCase("of several that may, the earliest", RELEASED + days(2), patchWith([0]), {
    verdict: "held",
    world: {
      policies: [
        {
          rules: [
            { name: "one", patches: { exploited: true }, dueMs: days(9) },
            { name: "two", patches: { cves: ["CVE-1"] }, dueMs: days(2) },
            { name: "three", dueMs: days(30) },
          ],
        },
      ],
    },
  }),
  dueCase(
    "a fact counts from when it was seen, though the anchor comes later",
    RELEASED + days(8),
    {
      ...patchWith([0, SAFE], [5, EXPLOITED]),
      released: RELEASED + days(2),
    },
    { world: { policies: [{ ...POLICY, anchor: "patch-tuesday" }] } },
  ),
  dueCase(
    "without a date there is no due date",
    "none",
    { ...patchWith([0, SAFE]), firstSeen: null },
    { verdict: "held" },
  ),
  dueCase(
    "without a date a fact has one of its own",
    RELEASED + days(8),
    { ...patchWith([0, SAFE], [5, EXPLOITED]), firstSeen: null },
    { verdict: "held" },
  ),
  dueCase(
    "a rule without due sets no date",
    "none",
    {},
    { world: { policies: [{ rules: [{ approval: "automatic" }] }] } },
  ),
]);

const DUE = RELEASED + days(5);
const AWAY = (left: number, back: number): readonly Contact[] => [
  [RELEASED, DUE + left],
  [DUE + back, NOW],
];

function awayCase(name: string, due: number, contacts: readonly Contact[], graceMs = days(1)): RungCase {
  return {
    name,
    rule: { dueMs: days(5), graceMs },
    endpoint: { history: { contacts } },
    verdict: "install",
    due,
  };
}

describeRung("an endpoint that was away gets its grace, once an absence", [
  awayCase("it was not away", DUE, [[RELEASED, NOW]]),
  awayCase("due fell inside the absence", DUE + days(3), AWAY(-days(1), days(2))),
  awayCase("without grace it is due at its return", DUE + days(2), AWAY(-days(1), days(2)), 0),
  awayCase("a gap exactly as long as staleAfter is no absence", DUE, AWAY(-days(1), days(1))),
  awayCase("a gap a millisecond longer is one", DUE + days(2) + 1, AWAY(-days(1), days(1) + 1)),
  awayCase("due in the instant it was last heard of lies before the absence", DUE, AWAY(0, days(3))),
  awayCase("due a millisecond later lies inside", DUE + days(4), AWAY(-1, days(3))),
  awayCase("due in the instant of its return", DUE + days(1), AWAY(-days(3), 0)),
  awayCase("due at the end of the grace after its return", DUE, AWAY(-days(4), -days(1))),
  awayCase("due within the grace after its return", DUE + hours(1), AWAY(-days(4), -hours(23))),
  awayCase("due after the grace", DUE, AWAY(-days(4), -days(1) - 1)),
  awayCase("one absence after the other", DUE + days(7), [
    [RELEASED, DUE - days(1)],
    [DUE + days(2), DUE + days(2)],
    [DUE + days(6), NOW],
  ]),
  {
    name: "each rule that may decide has its own grace",
    patches: [patchWith([0])],
    endpoint: { history: { contacts: AWAY(-days(1), days(2)) } },
    world: {
      policies: [
        {
          rules: [
            { name: "exploited", patches: { exploited: true }, dueMs: days(5) },
            { name: "rest", dueMs: days(6), graceMs: days(5) },
          ],
        },
      ],
    },
    verdict: "held",
    due: DUE + days(2),
  },
]);

const SEEN = { id: "CVE-1", exploited: false, automatable: false, technicalImpact: "partial" } as const;
const AUTOMATED = { ...SEEN, automatable: true };
const WORST = { ...AUTOMATED, technicalImpact: "total" } as const;
const ATTACKED = { ...AUTOMATED, exploited: true };
const RISK = { table: "bod-26-04", at: "risk" } as const;
const INTERNAL = { labels: { exposure: "internal" } };

/** One rule with CISA's table, for an endpoint that is exposed unless it says otherwise. */
function riskCase(
  name: string,
  due: number | "none",
  patch: EntryInput,
  { rule = {}, ...more }: Partial<RungCase> = {},
): RungCase {
  const policies = [
    {
      exposed: { labels: { exposure: "internet" } },
      rules: [{ approval: "automatic" as const, risk: RISK, ...rule }],
    },
  ];
  const endpoint = { labels: { exposure: "internet" } };
  return { name, patches: [patch], endpoint, world: { policies }, due, verdict: "install", ...more };
}

describeRung("with a risk table due is the earlier of the rule's date and the table's", [
  riskCase("60 days", RELEASED + days(60), patchWith([0, [SEEN]])),
  riskCase("14 days", RELEASED + days(14), patchWith([0, [AUTOMATED]])),
  riskCase("3 days", RELEASED + days(3), patchWith([0, [WORST]])),
  riskCase("not exposed, the same may wait", RELEASED + days(60), patchWith([0, [WORST]]), {
    endpoint: INTERNAL,
  }),
  riskCase("fixed on system upgrade: no date", "none", patchWith([0, [SEEN]]), { endpoint: INTERNAL }),
  riskCase("and where the table has none, the rule's", RELEASED + days(90), patchWith([0, [SEEN]]), {
    endpoint: INTERNAL,
    rule: { dueMs: days(90) },
  }),
  riskCase("the rule's date is earlier", RELEASED + days(7), patchWith([0, [AUTOMATED]]), {
    rule: { dueMs: days(7) },
  }),
  riskCase("the table's date is earlier", RELEASED + days(14), patchWith([0, [AUTOMATED]]), {
    rule: { dueMs: days(30) },
  }),
  riskCase(
    "the worst of the vulnerabilities",
    RELEASED + days(3),
    patchWith([0, [SEEN, { ...WORST, id: "CVE-2" }]]),
  ),
  riskCase("a patch that closes none has only the rule's date", RELEASED + days(30), patchWith([0, []]), {
    rule: { dueMs: days(30) },
  }),
  riskCase("not exploited, and assessed by nobody", RELEASED + days(60), patchWith([0, SAFE])),
  riskCase("nobody says whether it is exploited", RELEASED + days(3), patchWith([0, [{ id: "CVE-1" }]]), {
    verdict: "held",
  }),
  riskCase("nobody says what it closes", RELEASED + days(3), patchWith([0]), { verdict: "held" }),
  riskCase(
    "without a date there is none",
    "none",
    { ...patchWith([0, [WORST]]), firstSeen: null },
    {
      verdict: "held",
    },
  ),
]);

describeRung("a row counts from when its facts were first seen, and no fact moves it later", [
  riskCase("exploited later: from then", RELEASED + days(5 + 3), patchWith([0, [SEEN]], [5, [ATTACKED]])),
  riskCase(
    "so late that the old date is earlier",
    RELEASED + days(14),
    patchWith([0, [AUTOMATED]], [12, [ATTACKED]]),
  ),
  riskCase(
    "a vulnerability that is added later: from then",
    RELEASED + days(2 + 14),
    patchWith([0, [SEEN]], [2, [SEEN, { ...AUTOMATED, id: "CVE-2" }]]),
  ),
  riskCase("a fact that vanishes restarts nothing", RELEASED + days(3), patchWith([0, [WORST]], [5, [SEEN]])),
  riskCase(
    "a row that comes back is as old as it was",
    RELEASED + days(3),
    patchWith([0, [WORST]], [1, [SEEN]], [5, [WORST]]),
  ),
  riskCase(
    "a first assessment counts from when it was made",
    RELEASED + days(2 + 3),
    patchWith([0, SAFE], [2, [WORST]]),
  ),
  riskCase(
    "an assessment as harmless takes no date back",
    RELEASED + days(60),
    patchWith([0, SAFE], [2, [SEEN]]),
    { endpoint: INTERNAL },
  ),
  riskCase(
    "a row that was there before goes on from the anchor, though facts moved before it",
    RELEASED + days(9 + 14),
    { ...patchWith([0, [AUTOMATED]], [1, [{ ...AUTOMATED, cvss: 9 }]]), firstSeen: RELEASED + days(9) },
  ),
  riskCase(
    "what a rule without a table matched later asks none",
    RELEASED + days(60),
    patchWith([0, [SEEN]], [1, [ATTACKED]]),
    {
      world: {
        policies: [
          {
            rules: [
              { patches: { exploited: true }, approval: "automatic" },
              { name: "rest", approval: "automatic", risk: RISK },
            ],
          },
        ],
      },
    },
  ),
  riskCase("an endpoint that was away gets the grace of the rule", DUE + days(3), patchWith([0, [WORST]]), {
    rule: { graceMs: days(1) },
    endpoint: {
      history: {
        contacts: [
          [RELEASED, RELEASED + days(2)],
          [DUE + days(2), NOW],
        ],
      },
    },
  }),
  riskCase(
    "a rule that perhaps matches asks its table too",
    RELEASED + days(14),
    patchWith([0, [AUTOMATED]]),
    {
      verdict: "held",
      world: {
        policies: [
          {
            rules: [
              { name: "one", patches: { cvss: ">=9.0" }, risk: RISK },
              { name: "two", dueMs: days(30) },
            ],
          },
        ],
      },
    },
  ),
  riskCase("SSVC, with the impact that the policy states", RELEASED + days(60), patchWith([0, [AUTOMATED]]), {
    world: {
      policies: [
        {
          humanImpact: [{ endpoints: {}, impact: "low" }],
          rules: [{ approval: "automatic", risk: { table: "ssvc-deployer", at: "risk" } }],
        },
      ],
    },
  }),
]);

const TOLD = [
  [
    "the table's date",
    days(30),
    'row 7 for CVE-1: "14 days"',
    "14 d from 2026-11-01T00:00:00Z, by BOD 26-04",
  ],
  ["of equal dates the table's", days(14), 'row 7 for CVE-1: "14 days"', "14 d from"],
  ["the rule's date", days(13), undefined, ""],
] as const;

for (const [name, dueMs, row, counted] of TOLD) {
  test(`dueBy() tells which row gave the date: ${name}`, () => {
    const told = decideCase(riskCase(name, 0, patchWith([0, [AUTOMATED]]), { rule: { dueMs } })).dueBy?.();
    assert.equal(told?.says.includes(row ?? "?") ?? false, row !== undefined);
    assert.ok(told === undefined || (told.says.startsWith(counted) && told.at === "risk"), told?.says);
  });
}
