import assert from "node:assert/strict";
import { test } from "node:test";
import { type DocumentKind, schemaByKind } from "../schema/schemas.generated.ts";
import { parseYaml } from "./parse-yaml.ts";
import { shapeFaults } from "./shape-faults.ts";

/** A Ring with one part replaced, as YAML. */
function ring(spec: string): string {
  return `apiVersion: muster/v1\nkind: Ring\nmetadata: {name: pilot}\nspec: ${spec}\n`;
}

function faults(kind: DocumentKind, yaml: string): readonly string[] {
  const [document] = parseYaml("f.yaml", new TextEncoder().encode(yaml)).documents;
  assert.ok(document !== undefined);
  return shapeFaults(kind, document.value, document.rawText).map(
    ({ code, pointer, message, hint }) =>
      `${code} ${pointer}: ${message}${hint === undefined ? "" : ` (${hint})`}`,
  );
}

test("shapeFaults() finds nothing in the examples of any kind", () => {
  for (const [kind, schema] of Object.entries(schemaByKind)) {
    for (const example of schema.examples)
      assert.deepEqual(shapeFaults(kind as DocumentKind, example), [], kind);
  }
});

const cases: readonly (readonly [name: string, spec: string, faults: readonly string[]])[] = [
  [
    "a slip of the pen",
    "{endpoints: {}, order: 1, members: {}, tracks: x}",
    [
      'unknown-field /spec/tracks: "tracks" is no field of spec (did you mean "track"? Fields: after, breaker, concurrency, endpoints, gate, members, order, promotion, soak, track, window)',
    ],
  ],
  [
    "missing fields, each",
    "{endpoints: {}}",
    [
      'missing-field /spec: spec lacks "order" (for example order: 20)',
      'missing-field /spec: spec lacks "members"',
    ],
  ],
  [
    "a version without quotes",
    "{endpoints: {os: {version: 1.20}}, order: 1, members: {}}",
    [
      'unquoted /spec/endpoints/os/version: spec.endpoints.os.version must be text, and 1.20 is read as the number 1.2 (quote it: version: "1.20")',
    ],
  ],
  [
    "a truth value without quotes",
    "{endpoints: {labels: {gpu: true}}, order: 1, members: {}}",
    [
      'unquoted /spec/endpoints/labels/gpu: spec.endpoints.labels.gpu must be text, and true is read as true (quote it: gpu: "true")',
    ],
  ],
  [
    "an item without quotes",
    "{endpoints: {labels: {tier: [0]}}, order: 1, members: {}}",
    [
      'unquoted /spec/endpoints/labels/tier/0: spec.endpoints.labels.tier[0] must be text, and 0 is read as the number 0 (quote it: "0")',
    ],
  ],
  [
    "a number in quotes",
    '{endpoints: {}, order: "20", members: {}}',
    ['wrong-type /spec/order: spec.order must be a whole number, not "20" (take the quotes off: order: 20)'],
  ],
  [
    "a broken number",
    "{endpoints: {}, order: 1.5, members: {}}",
    ["wrong-type /spec/order: spec.order must be a whole number, not 1.5"],
  ],
  [
    "nothing after a colon",
    "{endpoints: , order: 1, members: {}}",
    ["wrong-type /spec/endpoints: spec.endpoints must be a mapping, not nothing"],
  ],
  [
    "a word that is not allowed",
    "{endpoints: {}, order: 1, members: {}, promotion: automatc}",
    [
      'not-allowed /spec/promotion: spec.promotion cannot be "automatc" (did you mean "automatic"? Allowed: automatic, manual, pull-request)',
    ],
  ],
  [
    "a family that is not one, in a list",
    "{endpoints: {os: {family: [linux, windoze]}}, order: 1, members: {}}",
    [
      'not-allowed /spec/endpoints/os/family/1: spec.endpoints.os.family[1] cannot be "windoze" (did you mean "windows"? Allowed: linux, macos, windows)',
    ],
  ],
  [
    "the wrong word where a word or a mapping may stand",
    "{endpoints: {}, order: 1, members: {}, gate: {onInconclusive: pass}}",
    [
      'not-allowed /spec/gate/onInconclusive: spec.gate.onInconclusive cannot be "pass" (write onInconclusive: ask)',
    ],
  ],
  [
    "the mapping that was meant, in its own words",
    "{endpoints: {}, order: 1, members: {}, gate: {onInconclusive: {after: P7D}}}",
    [
      'missing-field /spec/gate/onInconclusive: spec.gate.onInconclusive lacks "then" (for example then: "pass")',
    ],
  ],
  [
    "a number too large",
    "{endpoints: {}, order: 1, members: {sample: {percent: 101, salt: s}}}",
    ["out-of-range /spec/members/sample/percent: spec.members.sample.percent must be at most 100, not 101"],
  ],
  [
    "an empty list that must not be",
    "{endpoints: {}, order: 1, members: {}, gate: {looks: []}}",
    ["empty-value /spec/gate/looks: spec.gate.looks is empty"],
  ],
  ["a list for a mapping", "[]", ["wrong-type /spec: spec must be a mapping, not a list"]],
];

for (const [name, spec, expected] of cases) {
  test(`shapeFaults() says what is wrong with ${name}`, () => {
    assert.deepEqual([...faults("Ring", ring(spec))].sort(), [...expected].sort());
  });
}

test("shapeFaults() asks for exactly one of patches and baselines", () => {
  const exclusion = (more: string) =>
    `{apiVersion: muster/v1, kind: Exclusion, metadata: {name: x}, spec: {endpoints: {}, reason: r, owner: o, expires: x${more}}}`;
  assert.deepEqual(faults("Exclusion", exclusion("")), [
    'not-exactly-one /spec: spec must have either "patches" or "baselines", and has neither',
  ]);
  assert.deepEqual(faults("Exclusion", exclusion(", patches: {}, baselines: [a]")), [
    'not-exactly-one /spec: spec must have either "patches" or "baselines", and has "patches" and "baselines"',
  ]);
});

test("shapeFaults() sees own keys only", () => {
  const value = Object.create({ kind: "Ring" });
  assert.ok(shapeFaults("Ring", value).some(({ message }) => message.includes('lacks "kind"')));
});

test("shapeFaults() changes nothing in what it looks at", () => {
  const value = {
    apiVersion: "muster/v1",
    kind: "Ring",
    metadata: { name: "x" },
    spec: { endpoints: {}, order: "1", members: {}, odd: 1 },
  };
  const before = JSON.stringify(value);
  shapeFaults("Ring", value);
  assert.equal(JSON.stringify(value), before);
});

test("shapeFaults() of a Patch asks for what its kind of fix needs", () => {
  const patch = (fix: string) => `{apiVersion: muster/v1, kind: Patch, id: P-1, fixes: [${fix}]}`;
  assert.deepEqual(faults("Patch", patch("{type: kb}")), []);
  assert.deepEqual(faults("Patch", patch("{type: package, product: x, scheme: null, fixed: null}")), []);
  assert.deepEqual(faults("Patch", patch("{type: source, product: x}")), [
    'missing-field /fixes/0: fixes[0] lacks "scheme"',
  ]);
  assert.deepEqual(faults("Patch", patch("{type: firmware}")), [
    'missing-field /fixes/0: fixes[0] lacks "component"',
  ]);
});
