import assert from "node:assert/strict";
import { test } from "node:test";
import { readWorkflow } from "./read-workflow.ts";

for (const [name, text, environments, isScheduled] of [
  [
    "names",
    "on: push\njobs: {a: {environment: one}, b: {environment: {name: two, url: x}}, c: {}}",
    ["one", "two"],
    false,
  ],
  ["a schedule", "on: {schedule: [{cron: '* * * * *'}]}\njobs: {a: {environment: one}}", ["one"], true],
  ["the same twice", "on: [push]\njobs: {a: {environment: one}, b: {environment: one}}", ["one"], false],
] as const)
  test(`readWorkflow() takes ${name}`, () => {
    assert.deepEqual(readWorkflow("w.yml", text), {
      path: "w.yml",
      isScheduled,
      environments: { kind: "known", value: environments },
    });
  });

for (const [name, text] of [
  ["a name that is worked out", "on: push\njobs: {a: {environment: '\u0024{{ inputs.where }}'}}"],
  ["no jobs", "on: push"],
  ["jobs that are a list", "jobs: [a]"],
  ["no YAML", "jobs: {a: "],
  ["nothing", ""],
] as const)
  test(`readWorkflow() does not know of ${name}`, () => {
    assert.equal(readWorkflow("w.yml", text).environments.kind, "unknown");
  });
