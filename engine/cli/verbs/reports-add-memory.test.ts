import assert from "node:assert/strict";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { createIntakeMemory, followFleet } from "../../adapters/intake-memory.ts";
import { createReportFiles } from "../../adapters/report-files.ts";
import { type AddReports, addReports, type IntakeBasis } from "../../commands/reports-add.ts";
import { reportFormat } from "../../intake/report.ts";
import type { ReportSource } from "../../ports/report-source.ts";
import { givenReports } from "../../testing/given-reports.ts";
import { createMemoryFleet } from "../../testing/memory-fleet.ts";

const root = await mkdtemp(join(tmpdir(), "muster-intake-"));
after(() => rm(root, { recursive: true, force: true }));

const NOW = Date.parse("2026-11-12T10:00:00Z");
const BASIS: IntakeBasis = { version: "1", catalog: "c", naming: "", trust: "marks" };

function request(more: Partial<AddReports> = {}): AddReports {
  return {
    format: reportFormat,
    paths: [],
    stated: {},
    now: NOW,
    missingOf: ({ image }) => (image?.software ?? []).map(({ product, version }) => `${product}-${version}`),
    listedAs: (name) => name,
    precedence: [],
    basis: BASIS,
    ...more,
  };
}

let states = 0;
const newState = (): string => {
  states += 1;
  return join(root, `state-${states}`);
};

const LINES = [
  '{"apiVersion":"muster/v1","kind":"EndpointReport","endpoint":{"id":"a"},"observedAt":"2026-11-12T09:00:00Z","sequence":4,"software":[{"purl":"pkg:deb/debian/x@1"},{"purl":"pkg:deb/debian/y@1"}],"bootedAt":"2026-11-11T09:00:00Z"}',
  '{"sequence": 9, "apiVersion":"muster/v1","kind":"EndpointReport","endpoint":{"id":"b","labels":{"sequence":"7","x":"\\"observedAt\\":\\"2026-11-12T09:00:00Z\\""}},"observedAt" : "2026-11-12T09:00:00+01:00","software":[],"attempts":[{"patch":"P","startedAt":"2026-11-12T08:00:00Z","outcome":"failed"}]}',
  '{"apiVersion":"muster/v1","kind":"EndpointReport","endpoint":{"id":"c","hostname":"\\u00e9"},"observedAt":"2026-11-12T09:00:00.5Z","evidence":[{"type":"t","at":"2026-11-12T08:59:00Z"}],"software":[{"purl":"pkg:deb/debian/x@1"}]}',
];

/** One change to one of the lines: a later date, another number, any piece anywhere. */
const edit = fc.oneof(
  fc.record({
    line: fc.nat(2),
    find: fc.constantFrom(/\d\d:\d\d:\d\d/, /T09/g, /"sequence": ?\d+/, /2026-11-11T09/, /"labels":{/),
    put: fc.constantFrom(
      ...[
        "09:30:00",
        "10:05:00",
        "10:30:00",
        "08:00:00",
        "24:00:00",
        "T08",
        "T09",
        '"sequence":5',
        '"sequence":04',
      ],
      ...[
        '"sequence":5.0',
        '"sequence":1e1',
        '"sequence":"5"',
        "2026-11-12T08",
        "2026-11-13T08",
        '"labels":{"bootedAt":"x",',
      ],
    ),
  }),
  fc.record({
    line: fc.nat(2),
    at: fc.nat(300),
    length: fc.nat(2),
    put: fc.constantFrom(
      "",
      "0",
      "5",
      "9",
      '"',
      "\\",
      ",",
      "}",
      "]",
      "a",
      " ",
      "\t",
      "\\u0061",
      ":",
      "é",
      "\ud800",
    ),
  }),
);

function edited(lines: readonly string[], one: typeof edit extends fc.Arbitrary<infer E> ? E : never) {
  return lines.map((line, index) => {
    if (index !== one.line) return line;
    if ("find" in one) return line.replace(one.find, one.put);
    const at = one.at % line.length;
    return line.slice(0, at) + one.put + line.slice(at + one.length);
  });
}

test("addReports() ends in the same fleet and says the same with a memory, without, and with one that is lost", async () => {
  const runs = fc.array(fc.tuple(fc.array(edit, { maxLength: 2 }), fc.constantFrom("kept", "kept", "lost")), {
    minLength: 2,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(runs, async (steps) => {
      const state = newState();
      const [quick, slow] = [createMemoryFleet(), createMemoryFleet()];
      let lines: readonly string[] = LINES;
      for (const [edits, memory] of steps) {
        for (const one of edits) lines = edited(lines, one);
        if (memory === "lost") await rm(state, { recursive: true, force: true });
        const source = givenReports({ f: lines.join("\n") });
        const { basis: _, ...bare } = request();
        const a = await addReports(request(), { source, fleet: quick, memory: createIntakeMemory(state) });
        const b = await addReports(bare, { source, fleet: slow });
        assert.deepEqual(a, b);
      }
      await rm(state, { recursive: true, force: true });
    }),
    { numRuns: 400, seed: 6 },
  );
});

/** Counts the lines that had to be read. */
function counting() {
  let read = 0;
  const format: AddReports["format"] = {
    ...reportFormat,
    lines: (options, reader) => {
      const lines = reportFormat.lines?.(options, reader);
      return (text, at) => {
        read += 1;
        assert.ok(lines !== undefined);
        return lines(text, at);
      };
    },
  };
  return { format, read: () => read };
}

test("addReports() reads no line again that differs in its times alone", async () => {
  const memory = createIntakeMemory(newState());
  const fleet = createMemoryFleet();
  const { format, read } = counting();
  const add = (source: ReportSource, more: Partial<AddReports> = {}) =>
    addReports(request({ format, ...more }), { source, fleet, memory });
  const [line = ""] = LINES;
  await add(givenReports({ f: line }));
  const later = line.replace("09:00:00Z", "09:40:00Z").replace('"sequence":4', '"sequence":123');
  const again = await add(givenReports({ f: later }));
  assert.deepEqual([read(), again.unchanged], [1, ["a"]]);
  const slow: readonly (readonly [string, string, Partial<AddReports>])[] = [
    ["an earlier date", line.replace("T09:00:00Z", "T08:00:00Z"), {}],
    ["a date ahead of the clock", line.replace("T09:00:00Z", "T11:00:00Z"), {}],
    ["a start after it", later.replace("2026-11-11T", "2026-11-13T"), {}],
    ["no start", later.replace(',"bootedAt":"2026-11-11T09:00:00Z"', ""), {}],
    ["another label", later.replace('"id":"a"', '"id":"a","labels":{}'), {}],
    ["labels stated beside it", later, { stated: { labels: { site: "fra" } } }],
    ["another version", later, { basis: { ...BASIS, version: "2" } }],
  ];
  let before = read();
  for (const [what, text, more] of slow) {
    await add(givenReports({ f: text }), more);
    assert.equal(read(), before + 1, what);
    before += 1;
  }
});

async function olderFile(path: string, text: string, age = 60): Promise<void> {
  await writeFile(path, text);
  const then = Date.now() / 1000 - age;
  await utimes(path, then, then);
  // The time of the last change cannot be set: it has to pass.
  await new Promise((resolve) => setTimeout(resolve, 150));
}

test("addReports() skips files that went in and are what they were, and no others", async () => {
  const state = newState();
  const path = join(root, "reports.ndjson");
  const fleet = createMemoryFleet();
  const add = (more: Partial<AddReports> = {}) =>
    addReports(request({ paths: [path], ...more }), {
      source: createReportFiles((async function* () {})()),
      fleet,
      memory: createIntakeMemory(state),
    });
  const skips = async (more: Partial<AddReports> = {}) => (await add(more)).skipped.files === 1;
  await olderFile(path, LINES.join("\n"));
  assert.equal(await skips(), false);
  const again = await add();
  assert.deepEqual(
    [again.skipped, again.written, again.unchanged],
    [{ files: 1, reports: 3 }, "unchanged", []],
  );
  assert.equal(await skips({ basis: { ...BASIS, trust: "content" } }), true);
  assert.equal(await skips({ precedence: ["report"] }), false);
  assert.equal(await skips(), false, "each precedence by itself");
  for (const more of [{ catalog: "d" }, { naming: "n" }, { version: "2" }]) {
    assert.equal(await skips({ basis: { ...BASIS, ...more } }), false, JSON.stringify(more));
    await add();
  }
  assert.equal(await skips({ now: NOW - 7_200_000 }), false, "a clock that went back");
  await olderFile(path, LINES.join("\n").replace("09:00:00Z", "09:01:00Z"));
  assert.equal(await skips(), false, "other bytes of the same length and date");
  assert.equal(await skips(), true);
  await writeFile(path, LINES.join("\n"));
  assert.equal(await skips(), false);
  assert.equal(await skips(), false, "written just now");
  assert.equal(
    await skips({ basis: { ...BASIS, trust: "content" } }),
    true,
    "what was written just now, by its bytes",
  );
  await olderFile(path, `${LINES.join("\n")}\n{"cut`);
  assert.equal((await add()).refused.length, 1);
  assert.equal(await skips(), false, "a refused record");
});

test("addReports() believes the memory of files for the very fleet only that they went into", async () => {
  const state = newState();
  const path = join(root, "once.ndjson");
  await olderFile(path, LINES.join("\n"));
  const [one, two] = [createMemoryFleet(), createMemoryFleet()];
  const add = (fleet: typeof one) =>
    addReports(request({ paths: [path] }), {
      source: createReportFiles((async function* () {})()),
      fleet,
      memory: createIntakeMemory(state),
    });
  const first = await add(one);
  assert.equal((await add(two)).taken.length, 3);
  assert.equal((await add(one)).skipped.files, 1, "an equal fleet is that fleet");
  await followFleet(state, first.digest ?? "", "sha256:next");
  assert.equal((await add(one)).skipped.files, 0);
  for (const name of await readdir(state)) await writeFile(join(state, name), "damaged");
  assert.equal((await add(one)).unchanged.length, 3);
});
