import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Ask, HoldAsk, LeaveAsk } from "../core/rollout/ask.ts";
import type { Dossier } from "../core/rollout/dossier.ts";
import type { RolloutProposal } from "../core/rollout/proposal.ts";
import { assertInert, withText } from "../testing/assert-inert.ts";
import { buildEntry } from "../testing/build-patch.ts";
import { at } from "../testing/build-time.ts";
import { hostilePlaces } from "../testing/hostile-strings.ts";
import { proposalMarkdown } from "./proposal-markdown.ts";
import { bytesOf } from "./within-bytes.ts";

const A = `sha256:${"a".repeat(64)}`;

const LEAVE: LeaveAsk = {
  kind: "leave",
  patch: "DSA-1",
  track: "servers",
  ring: "pilot",
  to: "broad",
  list: "2026-11",
  digest: A,
  how: "leaves",
  question: false,
  says: "4 of 1,500 failed: at most 0.7 % with 95 % confidence",
  endpoints: ["web-1", "$(id)", "web-2", "web-3"],
  passedOver: ["lab"],
  gate: {
    assigned: 1600,
    attempted: 1500,
    succeeded: 1490,
    failed: 4,
    unconfirmed: 6,
    lower: 0.0009,
    upper: 0.00601,
    upperUnconfirmed: 0.0121,
    look: 2,
    looks: 3,
    strata: [{ path: "hardware.model", value: "X1", attempted: 45, failed: 4 }],
    incidents: 1,
  },
};

const HOLD: HoldAsk = {
  kind: "hold",
  patch: "DSA-1",
  track: "servers",
  ring: "pilot",
  because: "trip",
  trip: 7,
  stratum: { path: "hardware.model", value: "X1" },
  says: "9 of 40 failed",
  holders: {
    installed: 1412,
    removable: true,
    removeBy: at("2026-12-01T00:00:00Z"),
    reopens: ["CVE-2026-1"],
  },
};

const DOSSIER: Dossier = {
  entry: buildEntry({
    digest: A,
    patch: {
      title: "openssl update",
      severity: "critical",
      vulnerabilities: [
        { id: "CVE-2026-1", cvss: 5 },
        { id: "CVE-2026-2", cvss: 9.8, exploited: true, ransomware: true },
      ],
      knownIssues: [
        { id: "I-1", status: "open", title: "print spooler" },
        { id: "I-2", status: "resolved", resolvedBy: "DSA-2" },
      ],
      supersedes: ["DSA-0"],
      requires: { patches: ["SSU-1"], facts: { tpm: ">=2.0" } },
      reboot: "required",
      removable: true,
      sizeBytes: 12_340_001,
      source: { feed: "debian", asOf: "2026-11-02T00:00:00Z" },
    },
  }),
  rollback: { method: "uninstall", tested: true },
  tests: [
    {
      name: "lab-2026-11",
      type: "lab",
      patches: [{ patch: "DSA-1", digest: A }],
      startedAt: "2026-11-02T00:00:00Z",
      finishedAt: "2026-11-04T00:00:00Z",
      outcome: "passed",
      environment: ["win11", "erp"],
      cases: [
        { name: "print", outcome: "passed" },
        { name: "scan", outcome: "failed" },
      ],
    },
  ],
  incidents: [
    {
      name: "inc-1",
      patch: "DSA-1",
      openedAt: "2026-11-05T00:00:00Z",
      severity: "major",
      endpoints: ["web-1"],
      url: "https://tickets.example/INC-1?x=1",
    },
  ],
};

const proposal = (asks: readonly Ask[], more: Partial<RolloutProposal> = {}): RolloutProposal => ({
  branch: "muster/x",
  title: "x",
  kind: asks[0]?.kind ?? "leave",
  ring: "pilot",
  list: "2026-11",
  path: "policies/approvals/2026-11.yaml",
  asks,
  edits: [],
  obstacles: [],
  behind: [],
  ...more,
});

test("proposalMarkdown() of what leaves a ring", () => {
  assert.equal(
    proposalMarkdown(proposal([LEAVE], { behind: ["DSA-9"] }), () => DOSSIER),
    `Merging lets \`DSA-1\` leave ring \`pilot\` for ring \`broad\`. It changes list \`2026-11\` (\`policies/approvals/2026-11.yaml\`).

In all: 1 patch (1 critical) · 1 exploited · 2 vulnerabilities · 1 with known issues that are not resolved.

Not among them: patches of this ring and list whose gate was inconclusive, which are asked about once this is answered. 1: \`DSA-9\`.

### Numbers (1)

| Patch | Assigned | Attempted | Succeeded | Failed | Unconfirmed | Failure rate | Look | Incidents |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| \`DSA-1\` | 1,600 | 1,500 | 1,490 | 4 | 6 | from 0.0 % to 0.7 % (to 1.3 % if all unconfirmed failed) | 2 of 3 | 1 |

Passed over, since nobody there needs it: ring \`lab\` (1).

### Strata that stand worse (1)

| Patch | Fact | Value | Attempted | Failed |
| --- | --- | --- | --- | --- |
| \`DSA-1\` | \`hardware.model\` | X1 | 45 | 4 |

### Incidents (1)

- \`inc-1\` of \`DSA-1\`, major, opened \`2026-11-05T00:00:00Z\`, **open**, 1 endpoint: <https://tickets.example/INC-1?x=1>

### Look closer

\`\`\`sh
muster explain web-1 DSA-1
muster explain web-2 DSA-1
\`\`\`

### Patches (1)

#### \`DSA-1\` openssl update

- Why: 4 of 1,500 failed&#58; at most 0&#46;7 &#37; with 95 &#37; confidence
- critical severity, security, vendor debian
- Released 2026-11-01, first seen 2026-11-01
- Reboot: required; can be removed: yes; size: 12.4 MB
- Vulnerabilities: 2: \`CVE-2026-2\` (CVSS 9.8, **exploited**, **ransomware**), \`CVE-2026-1\` (CVSS 5)
- Known issues (**1 not resolved**): 2: \`I-1\` open (print spooler), \`I-2\` resolved by \`DSA-2\`
- Supersedes 1: \`DSA-0\`
- Requires 2: \`SSU-1\`, \`tpm >=2.0\`
- Digest \`${A}\`, of feed \`debian\` as of \`2026-11-02T00:00:00Z\`
- Way back: uninstall, tested
- Tests: 1: \`lab-2026-11\` passed (lab; 2 environments; 1 of 2 cases passed; \`2026-11-02T00:00:00Z\` to \`2026-11-04T00:00:00Z\`)

`,
  );
});

describe("proposalMarkdown() says first", () => {
  const cases: readonly (readonly [string, RolloutProposal, RegExp])[] = [
    [
      "a question",
      proposal(
        [
          { ...LEAVE, question: true },
          { ...LEAVE, patch: "B" },
        ],
        { kind: "question" },
      ),
      /^The gate of ring `pilot` was inconclusive: merging lets 2 patches leave it for ring `broad` all the same\. /,
    ],
    [
      "a hold of a stratum",
      proposal([HOLD]),
      /^Merging holds `DSA-1` where `hardware\.model` is `X1`, until the entry is taken out or dated\. [\s\S]*1,412 endpoints have it\. It can come off, until 2026-12-01T00:00:00Z\. Taking it off opens vulnerabilities again: 1: `CVE-2026-1`\./,
    ],
    [
      "a hold of all, by hand",
      proposal(
        [{ ...HOLD, stratum: undefined, holders: { installed: 1, removable: undefined, reopens: [] } }],
        {
          obstacles: ['no selector names "a"'],
        },
      ),
      /^Merging holds `DSA-1` on every endpoint[\s\S]*\*\*To be written by hand:\*\* no selector names &#34;a&#34;\.[\s\S]*1 endpoint has it\. Nobody says whether it can come off\. Taking it off opens no known/,
    ],
    [
      "a reject that takes off",
      proposal([{ kind: "reject", patch: "A", because: "retracted", says: "", holders: HOLD.holders }]),
      /^Merging rejects `A`, which its vendor withdrew: it goes onto no endpoint any more, and comes off where it is in, from the first ring outward\./,
    ],
    [
      "a reject that keeps",
      proposal([
        {
          kind: "reject",
          patch: "A",
          because: "retracted",
          says: "",
          holders: { ...HOLD.holders, removable: false },
        },
      ]),
      /, and stays, flagged, where it is in\.[\s\S]*\*\*It cannot come off\.\*\*/,
    ],
  ];
  for (const [name, shown, expected] of cases) {
    test(name, () =>
      assert.match(
        proposalMarkdown(shown, () => DOSSIER),
        expected,
      ),
    );
  }
});

test("proposalMarkdown() says what is not known, and never that it is fine", () => {
  const asks = [{ ...LEAVE, gate: undefined, endpoints: [], passedOver: [] }];
  const text = proposalMarkdown(proposal(asks), () => ({ tests: [], incidents: [] }));
  assert.match(
    text,
    /\*\*1 not in the catalog\*\*[\s\S]*\*\*The catalog does not have this patch\*\*[\s\S]*- Tests: none/,
  );
  assert.doesNotMatch(text, /### Numbers|### Incidents|### Look closer|Way back/);
  const { severity: _severity, reboot: _reboot, removable: _removable, ...patch } = buildEntry().patch;
  const bare = { entry: { ...buildEntry(), patch }, tests: DOSSIER.tests, incidents: [] };
  const other = proposalMarkdown(proposal(asks), () => bare);
  assert.match(other, /unknown severity/);
  assert.match(other, /Reboot: not stated; can be removed: not stated; size: not stated/);
  assert.match(other, /\*\*of another revision\*\*/);
});

test("proposalMarkdown() keeps below 60 KB, shows what matters most, and counts what it leaves out", () => {
  const asks = Array.from({ length: 1500 }, (_, index): LeaveAsk => {
    const failed = index === 1499 ? 9 : 0;
    const gate = LEAVE.gate === undefined ? undefined : { ...LEAVE.gate, failed };
    return { ...LEAVE, patch: `${"p".repeat(400)}${index}`, says: "💣".repeat(500), gate };
  });
  const ticket = { patch: "p", openedAt: "x", severity: "x".repeat(1000) };
  const incidents = Array.from({ length: 500 }, (_, index) => ({ ...ticket, name: `${index}` }));
  const dossier = { ...DOSSIER, incidents };
  const text = proposalMarkdown(proposal(asks, { behind: asks.map(({ patch }) => patch) }), () => dossier);
  assert.ok(bytesOf(text) < 60_000, String(bytesOf(text)));
  assert.ok(bytesOf(text) > 40_000, String(bytesOf(text)));
  assert.match(text, /In all: 1,500 patches \(1,500 critical\)/);
  assert.match(text, /### Numbers \(1,500\)\n\nThe first \d+ shown, 1,4\d\d patches left out for length\./);
  assert.match(text, /### Patches \(1,500\)\n\nThe first \d+ shown, 1,4\d\d patches left out for length\./);
  assert.match(text, /### Incidents \(500\)\n\nThe first \d+ shown, \d+ incidents left out for length\./);
  const first = /### Numbers[\s\S]*?\| --- [^\n]*\n([^\n]*)/.exec(text)?.[1] ?? "";
  assert.match(first, / \| 9 \| 6 \|/);
  const long = withText(DOSSIER, "@💣[x](y) ".repeat(300));
  const longest = proposalMarkdown(proposal(asks, { obstacles: asks.map(({ patch }) => patch) }), () => long);
  assert.ok(bytesOf(longest) < 60_000, String(bytesOf(longest)));
});

/** Each kind of proposal, with a text in place of every string in it that is somebody else's. */
function withEverywhere(text: string): string {
  const dossier = withText(DOSSIER, text);
  const patch = dossier.entry?.patch ?? buildEntry().patch;
  const requires = { patches: [text], facts: { tpm: text } };
  const entry = { ...buildEntry(), ...dossier.entry, patch: { ...patch, requires } };
  return [LEAVE, HOLD]
    .map((ask) => {
      const asks = [{ ...withText(ask, text), kind: ask.kind } as Ask];
      const shown = withText(proposal(asks, { obstacles: [text], behind: [text] }), text);
      return proposalMarkdown({ ...shown, kind: ask.kind, asks }, () => ({ ...dossier, entry }));
    })
    .join("\n");
}

/** Without the commands, which only names that are plain words have, and what is within code. */
function outsideCode(output: string): string {
  return output.replaceAll(/### Look closer\n[\s\S]*?```\n\n/g, "").replaceAll(/`[^`\n]*`/g, "");
}

test("proposalMarkdown() keeps its layout, and links and mentions nothing, whatever the strings", () => {
  const cells = (bare: string): readonly number[] => bare.split("\n").map((line) => line.split("|").length);
  const expected = cells(outsideCode(withEverywhere("x y")));
  for (const text of hostilePlaces()) {
    if (text.trim() === "") continue;
    const output = withEverywhere(text);
    assertInert(output, text);
    assert.doesNotMatch(output, /<!--/, JSON.stringify(text));
    const bare = outsideCode(output);
    assert.doesNotMatch(bare.replaceAll(/&#\d+;/g, ""), /[<>[\]@\\~!]|:\/\//, JSON.stringify(text));
    assert.deepEqual(cells(bare), expected, JSON.stringify(text));
  }
});
