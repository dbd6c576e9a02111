import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArguments } from "./arguments.ts";
import { loadVerb } from "./load-verb.ts";
import { UsageError } from "./usage-error.ts";
import { VERBS } from "./verb-table.ts";

const parse = (...argv: readonly string[]) => parseArguments(argv, "1.2.3");

function refused(...argv: readonly string[]): UsageError {
  try {
    parse(...argv);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error;
  }
  throw new Error(`${argv.join(" ")} was understood`);
}

const REFUSALS: readonly (readonly [string, string, RegExp, RegExp | undefined])[] = [
  ["an unknown verb", "plna", /unknown command 'plna'/, /did you mean plan\?/i],
  ["a verb below an unknown one", "catalog lits", /unknown command 'lits'/, /did you mean list\?/i],
  ["an unknown option", "validate --frmat json", /unknown option '--frmat'/, /did you mean --format\?/i],
  ["an option of another verb", "validate --endpoints all", /unknown option '--endpoints'/, /--help/],
  [
    "a value outside a closed list",
    "validate --format xml",
    /^option '--format <format>' argument 'xml' is invalid$/,
    /choices: github, json, sarif, text/,
  ],
  ["an option without its value", "validate --format", /argument missing/, undefined],
  ["an operand too many", "validate here", /too many arguments/, undefined],
  ["a missing operand", "explain", /missing required argument 'endpoint'/, undefined],
  ["a verb of a later version", "actions", /unknown command 'actions'/, undefined],
  ["an option of a later version", "reconcile --workers 2", /unknown option '--workers'/, undefined],
];

for (const [name, line, message, hint] of REFUSALS) {
  test(`parseArguments() refuses ${name}: ${line}`, () => {
    const error = refused(...line.split(" "));
    assert.match(error.message, message);
    assert.doesNotMatch(error.message, /^error|\.$/);
    if (hint !== undefined) assert.match(error.hint ?? "", hint);
  });
}

test("parseArguments() of nothing says that a verb is missing, and which there are", () => {
  const error = refused();
  assert.equal(error.message, "a verb is missing");
  for (const verb of VERBS) assert.ok(error.details?.includes(verb.name.split(" ")[0] ?? ""), verb.name);
});

test("parseArguments() of a group alone shows what is below it", () => {
  assert.match(refused("catalog").details ?? "", /sync.*list.*show/s);
});

test("parseArguments() shows help, with the exit codes, and the version", () => {
  for (const argv of [["--help"], ["-h"], ["help"]]) {
    const parsed = parse(...argv);
    assert.ok(parsed.kind === "help");
    assert.match(parsed.text, /^Usage: muster/);
    assert.match(parsed.text, /64 {2}usage/);
  }
  const version = parse("--version");
  assert.deepEqual(version, { kind: "help", text: "1.2.3\n" });
});

for (const verb of VERBS) {
  test(`muster ${verb.name} --help shows its summary, every option and examples`, () => {
    const parsed = parse(...verb.name.split(" "), "--help");
    assert.ok(parsed.kind === "help");
    const text = parsed.text.replace(/\s+/g, " ");
    assert.ok(text.includes(verb.summary), text);
    for (const { flags } of verb.options) assert.ok(text.includes(flags), flags);
    assert.ok(verb.examples.length > 0);
    for (const example of verb.examples) assert.ok(text.includes(example.replace(/\s+/g, " ")), example);
  });

  test(`muster ${verb.name} has code to load`, async () => {
    assert.equal(typeof (await loadVerb(verb.name)), "function");
  });
}

test("parseArguments() understands the examples of the help", () => {
  for (const { name, examples } of VERBS) {
    for (const example of examples) {
      const words = /(?:^|\(|\| )muster ([^|)]*)/.exec(example)?.[1]?.trim().split(" ") ?? [];
      const parsed = parse(...words.map((word) => word.replaceAll('"', "")));
      assert.ok(parsed.kind === "verb", example);
      assert.equal(parsed.verb.name, name, example);
    }
  }
});

test("parseArguments() gathers what may be repeated, and takes the last of what may not", () => {
  const parsed = parse(
    "catalog",
    "sync",
    "--feed",
    "osv=a",
    "--feed",
    "kev=b",
    "--os",
    "debian:12",
    "--os",
    "debian:13",
  );
  assert.ok(parsed.kind === "verb");
  assert.deepEqual(parsed.call.options.feed, ["osv=a", "kev=b"]);
  assert.equal(parsed.call.options.os, "debian:13");
});

test("parseArguments() takes - and what follows -- as operands", () => {
  const parsed = parse("reports", "add", "--from", "dpkg", "--id", "a", "-", "--", "--odd");
  assert.ok(parsed.kind === "verb");
  assert.deepEqual(parsed.call.operands, [["-", "--odd"]]);
});
