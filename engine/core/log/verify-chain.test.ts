import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { buildChain, buildChainRules, KEY, logCommit, mainCommit } from "../../testing/build-log.ts";
import type { ChainRules } from "./chain-state.ts";
import type { LoggedEntry } from "./logged.ts";
import { verifyChain } from "./verify-chain.ts";

const NEW = "SHA256:b";

function judge(
  entries: readonly LoggedEntry[],
  rules: Partial<ChainRules> = {},
): readonly [counted: readonly number[], codes: readonly string[]] {
  const chain = verifyChain({ entries }, buildChainRules(rules));
  return [chain.entries.map(({ entry }) => entry.number), chain.findings.map(({ code }) => code)];
}

/** The last of three entries, changed. */
function third(change: (last: LoggedEntry) => LoggedEntry): readonly LoggedEntry[] {
  const [one, two, last, ...rest] = buildChain({}, {}, {}, {});
  if (one === undefined || two === undefined || last === undefined) throw new Error("no chain");
  return [one, two, change(last), ...rest];
}

const entryOf = (change: Partial<LoggedEntry["entry"]>) =>
  third((last) => ({ ...last, entry: { ...last.entry, ...change } }));

/** Rules with another ReviewPolicy, of two people whom none before it names, from that place on; before, there is one person. */
function pushedAt(place: number): Partial<ChainRules> {
  const { peopleOf } = buildChainRules();
  return {
    reviewAt: (commit) => (commit < mainCommit(place) ? "review" : "pushed"),
    peopleOf: (review) => (review === "pushed" ? peopleOf(review) : new Map([["SHA256:ana", 1001]])),
  };
}

describe("verifyChain()", () => {
  const faults: readonly (readonly [name: string, entries: readonly LoggedEntry[], code: string])[] = [
    ["a number is missing", entryOf({ number: 4 }), "log-gap"],
    ["a number stands twice", entryOf({ number: 2 }), "log-gap"],
    ["it has no parent", third((last) => ({ ...last, parents: [] })), "log-rewritten"],
    [
      "it has two parents",
      third((last) => ({ ...last, parents: [logCommit(2), logCommit(1)] })),
      "log-rewritten",
    ],
    [
      "its parent is not the one before",
      third((last) => ({ ...last, parents: [logCommit(1)] })),
      "log-rewritten",
    ],
    ["it is not signed", third((last) => ({ ...last, signature: { kind: "none" } })), "unsigned"],
    [
      "its signature is not good",
      third((last) => ({ ...last, signature: { kind: "bad", says: "other bytes" } })),
      "unsigned",
    ],
    [
      "its key stands nowhere",
      third((last) => ({ ...last, signature: { kind: "good", fingerprint: "SHA256:mallory" } })),
      "unsigned",
    ],
    ["it is of another repository", entryOf({ repositoryId: 2 }), "log-rewritten"],
    ["its commit is none of the branch", entryOf({ rulesCommit: "e".repeat(40) }), "force-push"],
  ];
  for (const [name, entries, code] of faults) {
    test(`counts what stands before an entry and nothing from it on, where ${name}`, () => {
      assert.deepEqual(judge(entries), [[1, 2], [code]]);
    });
  }

  test("counts a whole chain, and says where it stands", () => {
    const chain = verifyChain(
      { entries: buildChain({}, { rulesCommit: mainCommit(3) }, { rulesCommit: mainCommit(3) }) },
      buildChainRules(),
    );
    assert.deepEqual(chain.findings, []);
    assert.equal(chain.entries.length, 3);
    assert.deepEqual(chain.state, {
      root: { fingerprint: KEY, commit: logCommit(1) },
      commit: logCommit(3),
      number: 3,
      rulesCommit: mainCommit(3),
      repositoryId: 1,
      accepted: [KEY],
      revoked: [],
      review: { blob: "review", place: 0 },
    });
  });

  test("answers for an empty log that nothing counts", () => {
    assert.deepEqual(verifyChain({ entries: [] }, buildChainRules()), { entries: [], findings: [] });
  });

  test("refuses a chain that does not begin with entry 1", () => {
    assert.deepEqual(judge(buildChain({ number: 2 })), [[], ["log-gap"]]);
  });

  test("refuses rules that move back along the branch", () => {
    const places = [5, 7, 6].map((place) => ({ rulesCommit: mainCommit(place) }));
    assert.deepEqual(judge(buildChain(...places)), [[1, 2], ["log-rewritten"]]);
  });

  test("refuses an entry that names no rules, or a pull request of no repository", () => {
    const [entry] = buildChain({});
    if (entry === undefined) throw new Error("no chain");
    const { rulesCommit: _rules, ...lawless } = entry.entry;
    const { repositoryId: _repository, ...homeless } = { ...entry.entry, pullRequest: 8 };
    assert.deepEqual(judge([{ ...entry, entry: lawless }]), [[], ["log-rewritten"]]);
    assert.deepEqual(judge([{ ...entry, entry: homeless }]), [[], ["log-rewritten"]]);
  });

  test("refuses everything where muster.yaml cannot be read", () => {
    assert.deepEqual(judge(buildChain({}), { keysAt: () => undefined }), [[], ["unsigned"]]);
  });

  test("tells of the first commit that is no entry, behind those that count", () => {
    const broken = { commit: logCommit(2), says: "it is no JSON" };
    const chain = verifyChain({ entries: buildChain({}), broken }, buildChainRules());
    assert.deepEqual(
      chain.findings.map(({ code, commit }) => [code, commit]),
      [["log-rewritten", logCommit(2)]],
    );
    assert.equal(chain.entries.length, 1);
  });

  describe("with a root", () => {
    const roots: readonly (readonly [name: string, fingerprint: string, commit: string, counted: number])[] =
      [
        ["that it has", KEY, logCommit(1), 2],
        ["of another key", NEW, logCommit(1), 0],
        ["of another first commit", KEY, logCommit(2), 0],
      ];
    for (const [name, fingerprint, commit, counted] of roots) {
      test(`counts ${counted} entries by a root ${name}`, () => {
        const [numbers, codes] = judge(buildChain({}, {}), { root: { fingerprint, commit } });
        assert.equal(numbers.length, counted);
        assert.deepEqual(codes, counted === 0 ? ["log-rewritten"] : []);
      });
    }
  });

  describe("when keys change", () => {
    /** The second key is listed from the sixth commit on. */
    const keysAt = (commit: string) => new Set(commit < mainCommit(6) ? [KEY] : [KEY, NEW]);
    const merge = {
      type: "merge",
      approved: true,
      base: mainCommit(5),
      mergeCommit: mainCommit(6),
      rulesCommit: mainCommit(6),
    } as const;
    const later = { by: NEW, rulesCommit: mainCommit(7) };

    test("lets a key sign once an approved merge that added it was recorded", () => {
      assert.deepEqual(judge(buildChain({}, merge, later), { keysAt }), [[1, 2, 3], []]);
    });

    test("does not let a key sign that was approved by a ReviewPolicy that was pushed past the reviews", () => {
      const rules = { ...pushedAt(5), keysAt };
      assert.deepEqual(judge(buildChain({}, merge, later), rules), [[1, 2], ["unsigned"]]);
    });

    test("does not let a key vouch for the commit that lists it", () => {
      assert.deepEqual(judge(buildChain({}, { ...merge, by: NEW }), { keysAt }), [[1], ["unsigned"]]);
    });

    const unmet = [
      { name: "a merge that was not approved", entry: { ...merge, approved: false } },
      { name: "a bypass", entry: { ...merge, type: "bypass" } },
      { name: "a merge whose base is not the commit before", entry: { ...merge, base: mainCommit(4) } },
      {
        name: "a merge behind the push that listed it",
        entry: { ...merge, base: mainCommit(6), mergeCommit: mainCommit(7), rulesCommit: mainCommit(7) },
      },
    ] as const;
    for (const { name, entry } of unmet) {
      test(`does not let a key sign after ${name}`, () => {
        assert.deepEqual(judge(buildChain({}, entry, later), { keysAt }), [[1, 2], ["unsigned"]]);
      });
    }

    test("refuses a key that muster.yaml lists no more", () => {
      const gone = (commit: string) => new Set(commit < mainCommit(6) ? [KEY] : [NEW]);
      const chain = buildChain({ rulesCommit: mainCommit(5) }, { rulesCommit: mainCommit(6) });
      assert.deepEqual(judge(chain, { keysAt: gone }), [[1], ["unsigned"]]);
    });

    test("never counts a key again that was revoked, though muster.yaml lists it", () => {
      const both = () => new Set([KEY, NEW]);
      const revoked = buildChain({ by: NEW }, { type: "policy-change", revokes: [NEW] }, {}, { by: NEW });
      assert.deepEqual(judge(revoked, { keysAt: both }), [[1, 2, 3], ["unsigned"]]);
    });
  });

  describe("with a seal", () => {
    const seal = {
      type: "seal",
      reason: "history from before the log",
      tip: { branch: "main", commit: mainCommit(2) },
      signatures: ["SHA256:ana", "SHA256:raj"],
      rulesCommit: mainCommit(2),
    } as const;
    const seals: readonly (readonly [name: string, change: object])[] = [
      ["one signature", { signatures: ["SHA256:ana"] }],
      ["two signatures of one person", { signatures: ["SHA256:ana", "SHA256:ana-laptop"] }],
      ["one signature twice", { signatures: ["SHA256:raj", "SHA256:raj"] }],
      ["a key of nobody", { signatures: ["SHA256:ana", KEY] }],
      ["no reason", { reason: " " }],
      ["a commit that is none of the branch", { tip: { branch: "main", commit: "e".repeat(40) } }],
    ];
    for (const [name, change] of seals) {
      test(`seals nothing by ${name}, and the chain goes on`, () => {
        assert.deepEqual(judge(buildChain({ ...seal, ...change }, { rulesCommit: mainCommit(2) })), [
          [2],
          ["unsigned"],
        ]);
      });
    }

    test("counts with the signatures of two people", () => {
      assert.deepEqual(judge(buildChain(seal, { rulesCommit: mainCommit(2) })), [[1, 2], []]);
    });

    test("counts no signature that does not fit its statement", () => {
      const verifySeal = () => ({ kind: "bad", says: "other bytes" }) as const;
      assert.deepEqual(judge(buildChain(seal), { verifySeal }), [[], ["unsigned"]]);
    });

    test("brings a key in place of one that was lost, and only so", () => {
      const keysAt = (commit: string) => new Set(commit < mainCommit(2) ? [KEY] : [NEW]);
      const next = { by: NEW, rulesCommit: mainCommit(2) };
      assert.deepEqual(judge(buildChain({}, { ...seal, by: NEW }, next), { keysAt }), [[1, 2, 3], []]);
      const forged = { ...seal, by: NEW, signatures: ["SHA256:ana"] };
      assert.deepEqual(judge(buildChain({}, forged, next), { keysAt }), [[1], ["unsigned"]]);
    });

    test("asks the rules from before it who its people are", () => {
      assert.deepEqual(judge(buildChain({}, seal), pushedAt(1)), [[1], ["unsigned"]]);
    });

    test("takes nobody for one of its people whom a push past the reviews put there, however much is recorded since", () => {
      const pushed = { type: "bypass", mergeCommit: mainCommit(1), rulesCommit: mainCommit(1) } as const;
      assert.deepEqual(judge(buildChain({}, pushed, seal), pushedAt(1)), [[1, 2], ["unsigned"]]);
      const merge = { ...pushed, type: "merge", approved: true, base: mainCommit(0) } as const;
      assert.deepEqual(judge(buildChain({}, merge, seal), pushedAt(1)), [[1, 2, 3], []]);
      assert.deepEqual(
        judge(buildChain({}, { type: "seal", rulesCommit: mainCommit(1) }, seal), pushedAt(1)),
        [[1], ["unsigned", "unsigned"]],
      );
    });

    test("brings no older people back by a seal that is written a second time", () => {
      const rules = pushedAt(2);
      const merge = {
        type: "merge",
        approved: true,
        base: mainCommit(1),
        mergeCommit: mainCommit(2),
        rulesCommit: mainCommit(2),
      } as const;
      const old = { ...seal, tip: { branch: "main", commit: mainCommit(1) } };
      const state = verifyChain({ entries: buildChain({}, merge, old) }, buildChainRules(rules)).state;
      assert.deepEqual(state?.review, { blob: "pushed", place: 2 });
    });
  });

  test("refuses an entry about a commit behind the one that it saw", () => {
    const ahead = { type: "merge", approved: true, base: mainCommit(1), mergeCommit: mainCommit(2) } as const;
    assert.deepEqual(judge(buildChain({}, { ...ahead, rulesCommit: mainCommit(1) })), [
      [1],
      ["log-rewritten"],
    ]);
  });

  test("says the same in two parts as in one", () => {
    const types = fc.constantFrom("review", "merge", "policy-change", "gate");
    const arbitrary = fc.array(
      fc.record({ type: types, by: fc.constantFrom(KEY, KEY, KEY, NEW), place: fc.nat(3) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(arbitrary, fc.nat(8), (parts, cut) => {
        let place = 0;
        const entries = buildChain(
          ...parts.map(({ type, by, place: step }) => {
            place += step;
            return { type, by, rulesCommit: mainCommit(place) };
          }),
        );
        const rules = buildChainRules({
          keysAt: (commit) => new Set(commit > mainCommit(4) ? [KEY, NEW] : [KEY]),
        });
        const whole = verifyChain({ entries }, rules);
        const head = verifyChain({ entries: entries.slice(0, cut) }, rules);
        if (head.findings.length > 0) return;
        const rest = verifyChain({ entries: entries.slice(cut) }, rules, head.state);
        assert.deepEqual([...head.entries, ...rest.entries], whole.entries);
        assert.deepEqual(rest.findings, whole.findings);
        assert.deepEqual(rest.state, whole.state);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
