import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ChainRules } from "../core/log/chain-state.ts";
import type { Unnumbered } from "../core/log/is-recorded.ts";
import type { LoggedCommit } from "../core/log/logged.ts";
import type { LogDraft, LogReader, LogWriter } from "../ports/log.ts";
import { buildChainRules, buildLogEntry, KEY, logCommit, mainCommit } from "../testing/build-log.ts";
import { type AppendPorts, appendEntries, type WantedEntry } from "./append-log.ts";

interface Memory extends AppendPorts {
  readonly log: LogReader;
  readonly writer: LogWriter;
  /** Adds what somebody else wrote, without asking. */
  readonly intrude: (entry: Partial<Unnumbered>, by?: string) => void;
  readonly drafts: LogDraft[][];
}

/** A log in memory whose tip others may move before an append. */
function memory(rules: Partial<ChainRules> = {}, intruders: (() => void)[] = []): Memory {
  const commits: LoggedCommit[] = [];
  const drafts: LogDraft[][] = [];
  const tip = () => commits.at(-1)?.commit;
  const push = (text: string, by = KEY): void => {
    const parents = commits.length === 0 ? [] : [logCommit(commits.length)];
    const commit = logCommit(commits.length + 1);
    commits.push({
      commit,
      parents,
      tree: "0".repeat(40),
      signature: { kind: "good", fingerprint: by },
      text,
    });
  };
  return {
    drafts,
    signer: KEY,
    rules: buildChainRules(rules),
    intrude: (entry, by) =>
      push(canonical({ ...buildLogEntry({ number: commits.length + 1 }), ...entry }), by),
    log: {
      tip: async () => tip(),
      commits: async () => [...commits],
      catalogEntry: async () => undefined,
    },
    writer: {
      fetch: async () => undefined,
      append: async (added, onto) => {
        intruders.shift()?.();
        if (tip() !== onto) return { kind: "overtaken" };
        drafts.push([...added]);
        for (const { text } of added) push(text);
        return { kind: "appended", tip: tip() ?? "" };
      },
    },
  };
}

const canonical = (value: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))));

const { apiVersion: _version, kind: _kind, number: _number, ...plain } = buildLogEntry();
const review = (id: number): WantedEntry => ({
  entry: { ...plain, pullRequest: 8, review: { id, state: "APPROVED", submittedAt: "2026-11-14T08:30:00Z" } },
});
const numbersOf = async (ports: Memory) =>
  (await ports.log.commits("")).map(({ text }) => (JSON.parse(text ?? "{}") as { number: number }).number);

describe("appendEntries()", () => {
  test("begins a log, and goes on with it", async () => {
    const ports = memory();
    const { added, tip } = await appendEntries(() => [review(1), review(2)], ports);
    assert.deepEqual(
      added.map(({ number }) => number),
      [1, 2],
    );
    assert.equal(tip, logCommit(2));
    await appendEntries(() => [review(3)], ports);
    assert.deepEqual(await numbersOf(ports), [1, 2, 3]);
  });

  test("adds nothing that the log has, and nothing twice", async () => {
    const ports = memory();
    await appendEntries(() => [review(1), review(1)], ports);
    const later = { entry: { ...review(1).entry, recordedAt: "2026-11-15T00:00:00Z" } };
    assert.deepEqual((await appendEntries(() => [later], ports)).added, []);
    assert.deepEqual(await numbersOf(ports), [1]);
  });

  test("says that there is no log where there is none and nothing is to be added", async () => {
    assert.deepEqual(await appendEntries(() => [], memory()), { tip: undefined, added: [] });
  });

  test("goes behind whoever was quicker, with what is still wanted", async () => {
    const ports: Memory = memory({}, [
      () => ports.intrude({ type: "gate", fact: {} }),
      () => ports.intrude(review(2).entry),
    ]);
    const { added } = await appendEntries(() => [review(1), review(2)], ports);
    assert.deepEqual(
      added.map(({ number, review: of }) => [number, of?.id]),
      [[3, 1]],
    );
  });

  test("asks anew what is wanted each time", async () => {
    const ports: Memory = memory({}, [() => ports.intrude({ type: "hold", reason: "stop" })]);
    const { added } = await appendEntries(
      ({ entries }) => (entries.some(({ entry }) => entry.type === "hold") ? [] : [review(1)]),
      ports,
    );
    assert.deepEqual(added, []);
  });

  test("gives up where somebody writes without end", async () => {
    let other = 100;
    const ports: Memory = memory(
      {},
      Array.from({ length: 20 }, () => () => {
        other += 1;
        ports.intrude(review(other).entry);
      }),
    );
    await assert.rejects(
      appendEntries(() => [review(1)], ports),
      { code: "log-refused", retry: "later" },
    );
  });

  test("puts catalog entries into the tree, and their digests into the entry", async () => {
    const ports = memory();
    const [b, a] = ["b", "a"].map((one) => `sha256:${one.repeat(64)}`) as [string, string];
    const catalog = new Map([
      [b, Buffer.from("{}")],
      [a, Buffer.from("[]")],
    ]);
    const { added } = await appendEntries(() => [{ ...review(1), catalog }], ports);
    assert.deepEqual(added[0]?.catalogEntries, [a, b]);
    assert.deepEqual(Object.keys(ports.drafts[0]?.[0]?.files ?? {}).sort(), [
      `catalog/${"a".repeat(64)}.json`,
      `catalog/${"b".repeat(64)}.json`,
    ]);
  });

  const refused: readonly (readonly [
    name: string,
    rules: Partial<ChainRules>,
    entry: object,
    code: string,
  ])[] = [
    ["muster.yaml does not list the key", { keysAt: () => new Set() }, {}, "log-key"],
    ["muster.yaml cannot be read", { keysAt: () => undefined }, {}, "log-key"],
    ["its rules are of no commit of the branch", {}, { rulesCommit: "e".repeat(40) }, "log-ahead"],
    ["a seal seals nothing", {}, { type: "seal", signatures: [] }, "log-key"],
  ];
  for (const [name, rules, entry, code] of refused) {
    test(`writes nothing where ${name}`, async () => {
      const ports = memory(rules);
      const wanted = { entry: { ...plain, ...entry } as Unnumbered };
      await assert.rejects(
        appendEntries(() => [wanted], ports),
        { code },
      );
      assert.deepEqual(ports.drafts, []);
    });
  }

  test("writes nothing that was decided at an older commit than the log saw", async () => {
    const ports = memory();
    ports.intrude({ rulesCommit: mainCommit(5) });
    await assert.rejects(
      appendEntries(() => [review(1)], ports),
      { code: "log-ahead", retry: "later" },
    );
  });

  test("writes nothing behind a log that is broken", async () => {
    const ports = memory();
    ports.intrude({}, "SHA256:mallory");
    await assert.rejects(
      appendEntries(() => [review(1)], ports),
      { code: "log-broken", retry: "never" },
    );
    assert.deepEqual(ports.drafts, []);
  });

  test("goes on behind a seal that seals nothing", async () => {
    const ports = memory();
    ports.intrude({ type: "seal", reason: "why", signatures: [] });
    assert.equal((await appendEntries(() => [review(1)], ports)).added[0]?.number, 2);
  });
});
