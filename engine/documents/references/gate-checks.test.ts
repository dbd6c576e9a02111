import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../../testing/problems-of.ts";

const CODES = ["impossible-gate", "unproven-gate", "wrong-way-limit", "idle-limit"];

const CASES: readonly (readonly [spec: string, problems: readonly string[]])[] = [
  ["members: {sample: {percent: 5, atLeast: 59}}, gate: {failure: {below: 5%}}", []],
  [
    "members: {sample: {percent: 5, atLeast: 58}}, gate: {failure: {below: 5%}}",
    [
      'impossible-gate 4:86 No patch can pass the gate of ring "one" with 58 endpoints: it takes 59 endpoints without a failure, to see that less than 5 % fail (95 % sure, one look) / raise `atLeast` to 59, or ask for less',
    ],
  ],
  [
    "members: {sample: {percent: 5, atLeast: 79}}, gate: {failure: {below: 5%}, looks: [P0D, P1D, P3D]}",
    [
      'impossible-gate 4:86 No patch can pass the gate of ring "one" with 79 endpoints: it takes 80 endpoints without a failure, to see that less than 5 % fail (95 % sure, 3 looks) / raise `atLeast` to 80, or ask for less',
    ],
  ],
  [
    "members: {sample: {percent: 5, atLeast: 79}}, gate: {failure: {below: 5%}, looks: [P1D, P1D, PT24H]}",
    [],
  ],
  [
    "members: {sample: {percent: 5, atLeast: 1}}, gate: {}",
    [
      'impossible-gate 4:86 No patch can pass the gate of ring "one" with 1 endpoint: it takes 2 endpoints without a failure / raise `atLeast` to 2, or ask for less',
    ],
  ],
  ["members: {sample: {percent: 5}}, gate: {failure: {below: 1%}}", []],
  ["members: {sample: {percent: 5, atLeast: 0}}, gate: {failure: {below: 1%}}", []],
  [
    "members: {pinned: {}, sample: {percent: 5, atLeast: 10}}, gate: {failure: {below: 5%}}",
    [
      'unproven-gate 4:98 The gate of ring "one" takes 59 endpoints without a failure, to see that less than 5 % fail (95 % sure, one look), and its sample may be 10 / raise `atLeast` to 59, or ask for less',
    ],
  ],
  [
    "members: {pinned: {}}, gate: {failure: {below: 5%}}",
    [
      'unproven-gate 4:85 The gate of ring "one" takes 59 endpoints without a failure, to see that less than 5 % fail (95 % sure, one look), and no document says how many are in the ring / make sure that there are so many',
    ],
  ],
  ['members: {pinned: {}}, gate: {installed: ">=90%"}', []],
  [
    "members: {sample: {percent: 5, atLeast: 100}}, gate: {failure: {below: 0%}}",
    [
      'impossible-gate 4:99 No patch can pass the gate of ring "one", whatever the size of the ring / allow a failure rate above 0 % and less than 100 % of confidence',
    ],
  ],
  [
    'members: {sample: {percent: 5, atLeast: 100}}, gate: {installed: "<90%", stale: ">=1%"}',
    [
      'wrong-way-limit 4:111 The gate of ring "one" asks that few have the patch: "<90%" / ask for at least so many: ">=90%"',
      'wrong-way-limit 4:126 The gate of ring "one" asks that many reports are stale: ">=1%" / ask for at most so many: "<=10%"',
    ],
  ],
  [
    "members: {sample: {percent: 5}}, gate: {failure: {below: 50%, confidence: 40%}}",
    [
      'idle-limit 4:103 The gate of ring "one" lets through what breaks half of all machines / ask for a few percent',
      'idle-limit 4:120 The gate of ring "one" is content to be wrong more often than right / ask for 90 % or more',
    ],
  ],
  [
    "members: {sample: {percent: 5}}, gate: {onInconclusive: {after: P7D, then: pass}}",
    [
      'idle-limit 4:102 The gate of ring "one" passes for want of numbers, and asks for none / limit `failure`, or say `onInconclusive: ask`',
    ],
  ],
  ["members: {sample: {percent: 5}}, breaker: {failure: {above: 99%}}", []],
  [
    "members: {sample: {percent: 5}}, breaker: {failure: {above: 5%, confidence: 100%}}",
    [
      'idle-limit 4:98 The breaker of ring "one" never trips, even when every attempt fails / trip above a few percent, with less than 100 % of confidence',
    ],
  ],
];

for (const [spec, problems] of CASES) {
  test(`validate finds ${problems.map((one) => one.split(" ")[0]).join(", ") || "nothing"} in ${spec}`, () => {
    assert.deepEqual(found(spec, 10), problems);
  });
}

test("validate asks nothing of the size of a track's last ring", () => {
  assert.deepEqual(
    found("members: {sample: {percent: 5, atLeast: 1}}, gate: {failure: {below: 5%}}", 30),
    [],
  );
});

function found(spec: string, order: number): readonly string[] {
  const file = "rings/one.yaml";
  const documentOf = (name: string, text: string): string =>
    `apiVersion: muster/v1\nkind: Ring\nmetadata: {name: ${name}}\nspec: {track: own, endpoints: {}, ${text}}\n`;
  const documents = {
    [file]: documentOf("one", `order: ${order}, ${spec}`),
    "rings/two.yaml": documentOf("two", "order: 20, members: {rest: true}"),
  };
  return problemsOf(documents)
    .filter(({ code }) => CODES.includes(code))
    .map(({ code, line, column, message, hint }) => `${code} ${line}:${column} ${message} / ${hint}`);
}
