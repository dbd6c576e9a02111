import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { FACTS } from "../../testing/arbitrary-facts.ts";
import { buildLook, buildOpened } from "../../testing/build-facts.ts";
import { NOW } from "../../testing/build-time.ts";
import type { RolloutFact } from "../model/rollout-fact.ts";
import { entryFromJson, entryToJson } from "./entry-json.ts";

type Written = Readonly<Record<string, unknown>>;

const SEED = { seed: 20_261_112, numRuns: 100 };
/** One of each kind, for damage. */
const SAMPLES = fc.sample(fc.record(FACTS), { seed: 7, numRuns: 1 })[0];

function asWritten(fact: RolloutFact): Written {
  return JSON.parse(entryToJson({ number: 3, fact })) as Written;
}

describe("entryToJson() and entryFromJson()", () => {
  for (const [kind, arbitrary] of Object.entries(FACTS)) {
    test(`read a fact "${kind}" back as it was, from one line`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 1e9 }),
          arbitrary as fc.Arbitrary<RolloutFact>,
          (number, fact) => {
            const line = entryToJson({ number, fact });
            assert.doesNotMatch(line, /[\n\r]/);
            assert.deepEqual(entryFromJson(line), { number, fact });
            assert.equal(entryToJson({ number, fact: { ...fact } }), line);
          },
        ),
        SEED,
      );
    });
  }
});

describe("entryFromJson() refuses", () => {
  for (const [kind, fact] of Object.entries(SAMPLES ?? {})) {
    const whole = asWritten(fact);
    const fields = Object.keys(whole);

    test(`a fact "${kind}" without any one of its fields`, () => {
      for (const field of fields) {
        const { [field]: _left, ...rest } = whole;
        assert.equal(typeof entryFromJson(JSON.stringify(rest)), "string", field);
      }
    });

    test(`a fact "${kind}" in which any one field is of another kind`, () => {
      for (const field of fields) {
        for (const value of [null, -1, 1.5, {}, [1], [null], "never", { "DSA-1": 5 }, true, ["look"]]) {
          if (isFit(kind, field, value)) continue;
          const read = entryFromJson(JSON.stringify({ ...whole, [field]: value }));
          assert.equal(typeof read, "string", `${field}: ${JSON.stringify(value)}`);
        }
      }
    });

    test(`a fact "${kind}" with a field that it does not have`, () => {
      assert.equal(entryFromJson(JSON.stringify({ ...whole, extra: 1 })), 'it has the unknown field "extra"');
    });
  }

  const opened = asWritten(buildOpened());
  const { event: _event, ...eventless } = asWritten(buildLook());
  const cases: readonly (readonly [name: string, line: string, says: RegExp])[] = [
    ["nothing", "", /no JSON object/],
    ["half a line", '{"number": 1', /no JSON object/],
    ["a list", "[]", /no JSON object/],
    ["null", "null", /no JSON object/],
    ["number 0", JSON.stringify({ ...opened, number: 0 }), /its number is none/],
    ["a number that is text", JSON.stringify({ ...opened, number: "1" }), /its number is none/],
    ["a number that is too large", '{"number": 9007199254740993}', /its number is none/],
    ["an unknown type", JSON.stringify({ ...opened, type: "vote" }), /unknown type \["vote","opened"\]/],
    ["an unknown event", JSON.stringify({ ...opened, event: "shut" }), /unknown type/],
    ["a type that holds its event", JSON.stringify({ ...eventless, type: "gate look" }), /unknown type/],
    [
      "the name of what every object has",
      JSON.stringify({ ...eventless, type: "constructor" }),
      /unknown type/,
    ],
    ["an event in a list", JSON.stringify({ ...opened, event: ["opened"] }), /unknown type/],
    [
      "an event where there is none",
      JSON.stringify({ ...asWritten({ type: "release", at: NOW, patch: "a", trip: 1 }), event: "x" }),
      /unknown type/,
    ],
    [
      "a day that is none",
      JSON.stringify({ ...opened, at: "2026-02-30T00:00:00Z" }),
      /its field "at" is not valid/,
    ],
    ["an unknown severity", JSON.stringify({ ...opened, severity: "dire" }), /its field "severity"/],
    ["an unknown motion", JSON.stringify({ ...opened, of: "reboot" }), /its field "of"/],
    ["an unknown answer", JSON.stringify({ ...asWritten(buildLook()), answer: "yes" }), /its field "answer"/],
  ];
  for (const [name, line, says] of cases) {
    test(name, () => {
      const read = entryFromJson(line);
      assert.ok(typeof read === "string");
      assert.match(read, says);
    });
  }
});

/** Whether the value is one that the field may have. */
function isFit(kind: string, field: string, value: unknown): boolean {
  if (value === "never") return ["patch", "digest", "track", "ring", "says"].includes(field);
  if (value === true) return field === "onlyNumbers";
  if (Array.isArray(value) && value[0] === "look")
    return ["knownIssues", "approved", "endpoints"].includes(field);
  if (typeof value === "object" && value !== null && Object.keys(value).length === 0)
    return kind === "seen" && field === "patches";
  return false;
}
