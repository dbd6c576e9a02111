import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { Ajv } from "ajv";
import type { Problem } from "../core/model/problem.ts";
import { type ProblemCode, problemCodes } from "../core/model/problem-codes.ts";
import { assertInert } from "../testing/assert-inert.ts";
import { ACTING_CHARACTER, hostileStrings } from "../testing/hostile-strings.ts";
import { readJsonOutput } from "../testing/read-json-output.ts";
import { plain } from "./paint.ts";
import { problemsGithub } from "./problems-github.ts";
import { problemsJson } from "./problems-json.ts";
import { problemsSarif } from "./problems-sarif.ts";
import { problemsText, validationText } from "./problems-text.ts";
import type { ValidationResult } from "./validation-result.ts";

const PROBLEMS: readonly Problem[] = [
  {
    code: "unknown-ring",
    file: "rings/broad.yaml",
    line: 6,
    column: 10,
    message: 'Ring "broad" follows "canari", which no file in rings/ declares',
    hint: 'did you mean "canary"? Rings: canary, pilot, broad',
    severity: "error",
  },
  {
    code: "no-window",
    file: "rings/a b,c.yaml",
    line: 1,
    column: 1,
    message: "100 % of the time is open",
    severity: "warning",
  },
];

const RESULT: ValidationResult = {
  commit: "3f786850e387550fdab836ed7e6dc881de23001b",
  problems: PROBLEMS,
  errors: 1,
  warnings: 1,
  documents: { PatchPolicy: 2, Ring: 3 },
  exitCode: 3,
  exitReason: "invalid documents",
};

test("problemsText() names the place, the fault and the way out", () => {
  assert.equal(
    problemsText(PROBLEMS, plain),
    `rings/broad.yaml:6:10: error: Ring "broad" follows "canari", which no file in rings/ declares [unknown-ring]
  hint: did you mean "canary"? Rings: canary, pilot, broad
rings/a b,c.yaml:1:1: warning: 100 % of the time is open [no-window]
`,
  );
});

test("validationText() ends in what was read and how many problems there are", () => {
  assert.match(
    validationText(RESULT, plain),
    /\n\n1 error, 1 warning in 5 documents of commit 3f786850e387 \(2 PatchPolicy, 3 Ring\)\n$/,
  );
  assert.equal(
    validationText(
      { ...RESULT, commit: null, problems: [], errors: 0, warnings: 0, documents: { Ring: 1 } },
      plain,
    ),
    "No problem in 1 document of the work tree (1 Ring)\n",
  );
});

test("problemsJson() says all, in one order", () => {
  const read = readJsonOutput(problemsJson(RESULT), "validation.schema.json") as { problems: unknown };
  assert.deepEqual(Object.keys(read), [
    "commit",
    "documents",
    "errors",
    "warnings",
    "problems",
    "exitCode",
    "exitReason",
  ]);
  assert.deepEqual(
    read.problems,
    PROBLEMS.map((problem) => ({ ...problem, hint: problem.hint ?? null })),
  );
});

test("problemsGithub() writes one command a problem", () => {
  assert.equal(
    problemsGithub(PROBLEMS),
    `::error file=rings/broad.yaml,line=6,col=10,title=unknown-ring::Ring "broad" follows "canari", which no file in rings/ declares%0Ahint: did you mean "canary"? Rings: canary, pilot, broad
::warning file=rings/a b%2Cc.yaml,line=1,col=1,title=no-window::100 %25 of the time is open
`,
  );
});

test("problemsSarif() is what the official schema wants", () => {
  const validate = sarifValidator();
  for (const result of [RESULT, { ...RESULT, problems: [] }]) assertSarif(validate, result);
});

test("problemsSarif() names place, level and rule, and makes no link", () => {
  const run = JSON.parse([...problemsSarif(RESULT, "0.1.0")].join("")).runs[0];
  assert.deepEqual(run.tool.driver.rules, [
    { id: "no-window", shortDescription: { text: problemCodes["no-window"] } },
    { id: "unknown-ring", shortDescription: { text: problemCodes["unknown-ring"] } },
  ]);
  assert.deepEqual(run.results[1], {
    ruleId: "no-window",
    ruleIndex: 0,
    level: "warning",
    message: { text: "100 % of the time is open" },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "rings/a%20b%2Cc.yaml", uriBaseId: "SRCROOT" },
          region: { startLine: 1, startColumn: 1 },
        },
      },
    ],
  });
});

test("Reports of problems are inert, whatever stands in any string", () => {
  const validate = sarifValidator();
  for (const text of hostileStrings) {
    const problems = PROBLEMS.map((problem) => ({
      ...problem,
      code: text as ProblemCode,
      file: text,
      message: text,
      hint: text,
    }));
    const result = { ...RESULT, commit: text, problems, documents: { [text]: 1 } };
    assertSarif(validate, result);
    const shown = [
      validationText(result, plain),
      ...problemsJson(result),
      ...problemsSarif(result, text),
    ].join("");
    assertInert(shown, text);
    const commands = problemsGithub(problems).trimEnd().split("\n");
    assert.equal(commands.length, problems.length, JSON.stringify(text));
    for (const line of commands) {
      assert.match(line, /^::(error|warning) file=[^,:]*,line=\d+,col=\d+,title=[^,:]*::/);
      assert.doesNotMatch(line, ACTING_CHARACTER, JSON.stringify(text));
    }
  }
});

type Validator = ReturnType<typeof sarifValidator>;

function assertSarif(validate: Validator, result: ValidationResult): void {
  const log: unknown = JSON.parse([...problemsSarif(result, "0.1.0")].join(""));
  assert.ok(validate(log), JSON.stringify(validate.errors));
}

/** The published schema is of draft 4; what it uses means the same in draft 7, which ajv reads. */
function sarifValidator() {
  const file = new URL("fixtures/sarif-schema-2.1.0.json.gz", import.meta.url);
  const { $schema, id, ...schema } = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8"));
  assert.match($schema, /draft-04/);
  assert.match(id, /errata01/);
  const uri = (text: string): boolean => !/[^!-~]|["<>\\^`{|}]|%(?![0-9A-Fa-f]{2})/.test(text);
  const ajv = new Ajv({ strict: false, formats: { uri, "uri-reference": uri, "date-time": true } });
  return ajv.compile(schema);
}
