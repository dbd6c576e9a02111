import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { schemeByName } from "./registry.ts";
import { parseVers, type VersInterval, type VersRange } from "./vers.ts";

function rangeOf(text: string): VersRange {
  const read = parseVers(text);
  assert.ok(read.ok, read.ok ? "" : `${text} ${read.fault}`);
  return read.range;
}

/** `[1, 2)`, as mathematics writes intervals. */
function show({ from, to }: VersInterval): string {
  const left = from === undefined ? "(" : `${from.inclusive ? "[" : "("}${from.version}`;
  return `${left}, ${to === undefined ? ")" : `${to.version}${to.inclusive ? "]" : ")"}`}`;
}

const ranges: readonly (readonly [string, string])[] = [
  ["vers:deb/>=1.0|<2.0", "[1.0, 2.0)"],
  ["vers:rpm/<0:2.5-1.el9", "(, 0:2.5-1.el9)"],
  ["vers:npm/1.2.3", "[1.2.3, 1.2.3]"],
  ["vers:npm/=1.2.3", "[1.2.3, 1.2.3]"],
  ["vers:npm/*", "(, )"],
  ["vers:npm/>2|<=1", "(, 1] (2, )"],
  ["vers:semver/>=1.0.0-beta1|<=1.7.5|>=7.0.0-M1|<=7.0.7", "[1.0.0-beta1, 1.7.5] [7.0.0-M1, 7.0.7]"],
  ["vers:golang/1|2|>=3", "[1, 1] [2, 2] [3, )"],
  ["vers:cargo/>=2.2.0|!= 2.2.1|<2.3.0", "[2.2.0, 2.2.1) (2.2.1, 2.3.0)"],
  ["vers:hex/!=1|<2", "(, 1) (1, 2)"],
  ["vers:npm/!=0.5|1", "[1, 1]"],
  ["vers:npm/>=1|!=2", "[1, 2) (2, )"],
  ["vers:deb/<1%3A2.0%2Bdfsg-1", "(, 1:2.0+dfsg-1)"],
  ["vers:npm/||>=1||<2|", "[1, 2)"],
  ["vers:npm/ <  1. 2 |\t> 3 ", "(, 1.2) (3, )"],
  ["vers:generic/<1.0", "(, 1.0)"],
];
for (const [text, expected] of ranges) {
  test(`parseVers() reads ${text}`, () => {
    assert.equal(rangeOf(text).intervals.map(show).join(" "), expected);
  });
}

test("parseVers() names the type of the text, the scheme of the registry and the constraints in their order", () => {
  const { type, scheme, constraints } = rangeOf("vers:npm/<2|>=1.10|!=1.9|1.2");
  assert.deepEqual([type, scheme], ["npm", "semver"]);
  assert.deepEqual(
    constraints.map(({ comparator, version }) => `${comparator}${version}`),
    ["=1.2", "!=1.9", ">=1.10", "<2"],
  );
});

const faults: readonly (readonly [string, RegExp])[] = [
  ["", /is not "vers:TYPE\/CONSTRAINTS"/],
  ["npm/1", /is not "vers:/],
  ["VERS:npm/1", /is not "vers:/],
  ["vers:npm", /is not "vers:/],
  ["vers:NPM/1", /the type "NPM", which has no version scheme here/],
  ["vers:all/*", /the type "all"/],
  ["vers:none/*", /the type "none"/],
  ["vers:constructor/1", /the type "constructor"/],
  ["vers:npm/", /has no constraint/],
  ["vers:npm/||", /has no constraint/],
  ["vers:npm/>=", /has "", no semver version/],
  ["vers:npm/>=1.x", /has "1.x", no semver version/],
  ["vers:npm/**", /badly quoted/],
  ["vers:npm/*|1", /badly quoted/],
  ["vers:npm/=>1", /badly quoted/],
  ["vers:npm/~1.2", /no semver version/],
  ["vers:deb/<1%zz", /the version "1%zz", which is badly quoted/],
  ["vers:deb/<1é", /badly quoted/],
  ["vers:deb/<1\n", /is not "vers:|badly quoted/],
  ["vers:npm/1|1.0.0", /names the version "1(\.0\.0)?" twice/],
  ["vers:npm/>=1|<1", /names the version "1" twice/],
  ["vers:npm/!=1", /only excludes versions/],
  ["vers:npm/<1|<2", /has "<2" where no interval is open/],
  ["vers:npm/1|<2", /has "<2" where no interval is open/],
  ["vers:npm/>1|>=2", /has ">=2" inside an interval/],
  ["vers:npm/>1|2|<3", /has "=2" inside an interval/],
];
for (const [text, why] of faults) {
  test(`parseVers() refuses ${JSON.stringify(text)}`, () => {
    const read = parseVers(text);
    assert.ok(!read.ok);
    assert.match(read.fault, why);
  });
}

test("parseVers() has the specification's containment check agree with its intervals, whatever the order of the text", () => {
  const constraint = fc.tuple(
    fc.constantFrom("", "=", "!=", "<", "<=", ">", ">="),
    fc.integer({ min: 0, max: 9 }),
  );
  const list = fc.uniqueArray(constraint, { minLength: 1, maxLength: 6, selector: ([, version]) => version });
  const scheme = schemeByName("semver");
  assert.ok(scheme !== undefined);
  fc.assert(
    fc.property(list, (items) => {
      const read = parseVers(`vers:npm/${items.map(([sign, version]) => `${sign}${version}`).join("|")}`);
      if (!read.ok) return;
      for (const tested of ["0", "0.5", "1", "1.5", "4", "4.5", "8", "8.5", "9", "9.5"]) {
        const inside = read.range.intervals.some(({ from, to }) => {
          const lower = from === undefined ? 1 : scheme.compare(tested, from.version);
          const upper = to === undefined ? -1 : scheme.compare(tested, to.version);
          return (
            (lower > 0 || (lower === 0 && from?.inclusive)) && (upper < 0 || (upper === 0 && to?.inclusive))
          );
        });
        assert.equal(inside, contains(items, Number(tested)), `${JSON.stringify(items)} ${tested}`);
      }
    }),
    { numRuns: 3000 },
  );
});

/** The procedure of the specification, word by word, on numbers. */
function contains(items: readonly (readonly [string, number])[], tested: number): boolean {
  const sorted = [...items].sort(([, a], [, b]) => a - b);
  const same = sorted.find(([, version]) => version === tested);
  if (same !== undefined && ["", "=", "<=", ">="].includes(same[0])) return true;
  if (same?.[0] === "!=") return false;
  const second = sorted.filter(([sign]) => sign.startsWith("<") || sign.startsWith(">"));
  const [first, last] = [second[0], second[second.length - 1]];
  if (first?.[0].startsWith("<") === true && tested < first[1]) return true;
  if (last?.[0].startsWith(">") === true && tested > last[1]) return true;
  return second.some(([sign, version], at) => {
    const next = second[at + 1];
    return sign.startsWith(">") && next?.[0].startsWith("<") === true && tested > version && tested < next[1];
  });
}

test("parseVers() takes a long list in time and never throws", () => {
  const many = Array.from({ length: 20_000 }, (_, at) => `!=1.${at}`).join("|");
  assert.equal(rangeOf(`vers:npm/>=0|${many}`).intervals.length, 20_001);
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseVers(text);
      parseVers(`vers:deb/${text}`);
    }),
  );
});
