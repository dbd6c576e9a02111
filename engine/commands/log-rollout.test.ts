import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { RolloutEntry, RolloutFact } from "../core/model/rollout-fact.ts";
import { withMemberNames } from "../core/rollout/member-names.ts";
import type { NameKey, NameKeys } from "../ports/name-keys.ts";
import { FACTS } from "../testing/arbitrary-facts.ts";
import { buildLog, buildOpened, buildPass, buildTrip } from "../testing/build-facts.ts";
import { mainCommit } from "../testing/build-log.ts";
import { NOW } from "../testing/build-time.ts";
import { type MemoryLog, memoryLog } from "../testing/memory-log.ts";
import { type LogRollout, type LogRolloutPorts, logRolloutWriter, readLogRollout } from "./log-rollout.ts";
import { readSoundLog } from "./read-verified-log.ts";

const ABOUT = { recordedAt: "2026-11-14T09:05:00Z", rulesCommit: mainCommit(0), repositoryId: 1 };
const MEMBERS: RolloutFact = { type: "members", at: NOW, ring: "lab", endpoints: ["web-1", "web-2"] };

function keyNamed(id: string): NameKey {
  return { id, hash: (name) => createHmac("sha256", id).update(name).digest("hex") };
}

/** Keys in memory: none is there until one is made. */
function nameKeys(there?: NameKey): NameKeys {
  let key = there;
  return {
    load: async () => key,
    loadOrMake: async () => {
      key ??= keyNamed("made");
      return key;
    },
  };
}

function portsOf(older: readonly RolloutEntry[] = [], names = nameKeys()): LogRolloutPorts {
  return { names, older: { entries: async () => older } };
}

const read = async (log: MemoryLog, ports: LogRolloutPorts): Promise<LogRollout> =>
  readLogRollout(await readSoundLog(log.log, log.rules), ports);

/** As a run does: reads, numbers what it found by that, and writes. */
async function write(
  log: MemoryLog,
  ports: LogRolloutPorts,
  facts: readonly RolloutFact[],
  meanwhile: () => void = () => undefined,
): Promise<readonly number[]> {
  const { next } = await read(log, ports);
  meanwhile();
  await logRolloutWriter(ABOUT, log, ports).append(
    facts.map((fact, index) => ({ number: next + index, fact })),
  );
  return (await read(log, ports)).entries.map(({ number }) => number);
}

describe("readLogRollout() and logRolloutWriter()", () => {
  test("give back every fact as it was written, names as hashes that only the key undoes", async () => {
    const facts = fc.array(fc.oneof(...Object.values(FACTS)) as fc.Arbitrary<RolloutFact>, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(facts, async (all) => {
        const [log, ports] = [memoryLog(), portsOf()];
        await write(log, ports, all);
        const { entries, hashName } = await read(log, ports);
        const names = all.flatMap((fact) => (fact.type === "members" ? fact.endpoints : []));
        const named = hashName === undefined ? entries : withMemberNames(entries, names, hashName);
        const sorted = (one: readonly RolloutEntry[]) =>
          one.map(({ number, fact }) =>
            fact.type === "members"
              ? { number, fact: { ...fact, endpoints: [...new Set(fact.endpoints)].sort() } }
              : { number, fact: { ...fact } },
          );
        assert.deepEqual(sorted(named), sorted(buildLog(...all)));
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  test("number by the log, whose other entries stand between", async () => {
    const log = memoryLog();
    assert.deepEqual(await write(log, portsOf(), [buildOpened()]), [1]);
    log.intrude({ type: "review" });
    assert.deepEqual(await write(log, portsOf(), [buildTrip(), buildPass()]), [1, 3, 4]);
    assert.equal((await read(log, portsOf())).next, 5);
  });

  test("go behind a review that came meanwhile, where no trip has its number", async () => {
    const log = memoryLog();
    const written = await write(log, portsOf(), [buildOpened()], () => log.intrude({ type: "review" }));
    assert.deepEqual(written, [2]);
  });

  const overtaken: readonly (readonly [name: string, facts: readonly RolloutFact[], other: object])[] = [
    ["a trip, behind a review that came meanwhile", [buildTrip()], { type: "review" }],
    [
      "anything, behind what another run wrote meanwhile",
      [buildOpened()],
      { type: "release", fact: { type: "release", at: "2026-11-12T10:00:00Z", patch: "a", trip: 9 } },
    ],
  ];
  for (const [name, facts, other] of overtaken) {
    test(`write not ${name}`, async () => {
      const log = memoryLog();
      await assert.rejects(
        write(log, portsOf(), facts, () => log.intrude(other)),
        { code: "state-locked", retry: "later" },
      );
      assert.deepEqual(log.drafts, []);
    });
  }

  test("show no endpoint's name in the log, nor its key", async () => {
    const log = memoryLog();
    await write(log, portsOf(), [MEMBERS]);
    const text = log.drafts
      .flat()
      .map((draft) => `${draft.subject}${draft.text}`)
      .join("");
    assert.ok(!text.includes("web-1"));
    assert.match(text, /"nameKey":"made"/);
  });

  const lost: readonly (readonly [name: string, keys: NameKeys])[] = [
    ["is lost", nameKeys()],
    ["is another one", nameKeys(keyNamed("other"))],
  ];
  for (const [name, keys] of lost) {
    test(`refuse to go on where the key of the members ${name}`, async () => {
      const log = memoryLog();
      await write(log, portsOf(), [MEMBERS]);
      await assert.rejects(read(log, portsOf([], keys)), { code: "name-key" });
      const writer = logRolloutWriter(ABOUT, log, portsOf([], keys));
      await assert.rejects(writer.append([{ number: 2, fact: MEMBERS }]), { code: "name-key" });
    });
  }

  test("need no key where no member was ever written", async () => {
    const log = memoryLog();
    await write(log, portsOf(), [buildOpened()]);
    assert.equal((await read(log, portsOf([], nameKeys(keyNamed("other"))))).hashName, undefined);
  });

  test("refuse an entry that holds no fact, or one of another type", async () => {
    for (const fact of [{}, { type: "release" }, { type: "gate", event: "opened" }]) {
      const log = memoryLog();
      log.intrude({ type: "gate", fact });
      await assert.rejects(read(log, portsOf()), { code: "log-broken" });
    }
  });
});

describe("what the state folder holds from before there was a log", () => {
  const OLDER = buildLog(buildOpened(), buildTrip(), MEMBERS);

  test("counts until it is in the log, and goes there with its numbers, before what is new", async () => {
    const [log, ports] = [memoryLog(), portsOf(OLDER)];
    const before = await read(log, ports);
    assert.deepEqual([before.entries, before.next], [OLDER, 4]);
    assert.deepEqual(await write(log, ports, [buildPass()]), [1, 2, 3, 4]);
    assert.deepEqual(await write(log, ports, [buildTrip()]), [1, 2, 3, 4, 5], "and once");
  });

  test("goes behind what the log has, where no trip has its number", async () => {
    const [log, ports] = [memoryLog(), portsOf(buildLog(buildOpened()))];
    log.intrude({ type: "review" });
    assert.deepEqual(
      (await read(log, ports)).entries.map(({ number }) => number),
      [2],
    );
    assert.deepEqual(await write(log, ports, [buildPass()]), [2, 3]);
  });

  test("is refused where a trip would get another number", async () => {
    const [log, ports] = [memoryLog(), portsOf(OLDER)];
    log.intrude({ type: "review" });
    await assert.rejects(read(log, ports), { code: "state-damaged", message: /trips/ });
  });
});

test("withMemberNames() leaves out who is gone, and who calls itself by a hash", () => {
  const { hash } = keyNamed("a");
  const members = { ...MEMBERS, endpoints: [hash("web-1"), hash("gone")] };
  const [entry] = withMemberNames(buildLog(members), ["web-1", "web-2", hash("gone")], hash);
  assert.deepEqual(entry?.fact, { ...MEMBERS, endpoints: ["web-1"] });
});
