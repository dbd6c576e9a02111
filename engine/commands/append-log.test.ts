import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ChainRules } from "../core/log/chain-state.ts";
import type { Unnumbered } from "../core/log/is-recorded.ts";
import { buildLogEntry, logCommit, mainCommit } from "../testing/build-log.ts";
import { type MemoryLog, memoryLog } from "../testing/memory-log.ts";
import { appendEntries, type WantedEntry } from "./append-log.ts";

const { apiVersion: _version, kind: _kind, number: _number, ...plain } = buildLogEntry();
const review = (id: number): WantedEntry => ({
  entry: { ...plain, pullRequest: 8, review: { id, state: "APPROVED", submittedAt: "2026-11-14T08:30:00Z" } },
});
const numbersOf = async (ports: MemoryLog) =>
  (await ports.log.commits("")).map(({ text }) => (JSON.parse(text ?? "{}") as { number: number }).number);

describe("appendEntries()", () => {
  test("begins a log, and goes on with it", async () => {
    const ports = memoryLog();
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
    const ports = memoryLog();
    await appendEntries(() => [review(1), review(1)], ports);
    const later = { entry: { ...review(1).entry, recordedAt: "2026-11-15T00:00:00Z" } };
    assert.deepEqual((await appendEntries(() => [later], ports)).added, []);
    assert.deepEqual(await numbersOf(ports), [1]);
  });

  test("says that there is no log where there is none and nothing is to be added", async () => {
    assert.deepEqual(await appendEntries(() => [], memoryLog()), { tip: undefined, added: [] });
  });

  test("goes behind whoever was quicker, with what is still wanted", async () => {
    const ports: MemoryLog = memoryLog({}, [
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
    const ports: MemoryLog = memoryLog({}, [() => ports.intrude({ type: "hold", reason: "stop" })]);
    const { added } = await appendEntries(
      ({ entries }) => (entries.some(({ entry }) => entry.type === "hold") ? [] : [review(1)]),
      ports,
    );
    assert.deepEqual(added, []);
  });

  test("gives up where somebody writes without end", async () => {
    let other = 100;
    const ports: MemoryLog = memoryLog(
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
    const ports = memoryLog();
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
      const ports = memoryLog(rules);
      const wanted = { entry: { ...plain, ...entry } as Unnumbered };
      await assert.rejects(
        appendEntries(() => [wanted], ports),
        { code },
      );
      assert.deepEqual(ports.drafts, []);
    });
  }

  test("writes nothing that was decided at an older commit than the log saw", async () => {
    const ports = memoryLog();
    ports.intrude({ rulesCommit: mainCommit(5) });
    await assert.rejects(
      appendEntries(() => [review(1)], ports),
      { code: "log-ahead", retry: "later" },
    );
  });

  test("writes nothing behind a log that is broken", async () => {
    const ports = memoryLog();
    ports.intrude({}, "SHA256:mallory");
    await assert.rejects(
      appendEntries(() => [review(1)], ports),
      { code: "log-broken", retry: "never" },
    );
    assert.deepEqual(ports.drafts, []);
  });

  test("goes on behind a seal that seals nothing", async () => {
    const ports = memoryLog();
    ports.intrude({ type: "seal", reason: "why", signatures: [] });
    assert.equal((await appendEntries(() => [review(1)], ports)).added[0]?.number, 2);
  });
});
