import assert from "node:assert/strict";
import { test } from "node:test";
import { ACTING_CHARACTER, hostilePlaces } from "../testing/hostile-strings.ts";
import { workflowData, workflowProperty } from "./inert-workflow.ts";

test("workflowData() escapes per cent signs before line ends", () => {
  assert.equal(workflowData("50%0A\nnext"), "50%250A%0Anext");
});

test("workflowProperty() escapes what separates properties", () => {
  assert.equal(workflowProperty("a:b,c%d"), "a%3Ab%2Cc%25d");
});

test("workflowProperty() writes a line end out: a property is one line", () => {
  assert.equal(workflowProperty("a\nb"), "a\\u{A}b");
});

test("A command with hostile data and properties stays one line that the runner reads back as one command", () => {
  for (const text of hostilePlaces()) {
    const line = `::error file=${workflowProperty(text)},title=${workflowProperty(text)}::${workflowData(text)}`;
    assert.doesNotMatch(line, ACTING_CHARACTER, JSON.stringify(text));
    const read = readCommand(line);
    assert.deepEqual([...read.properties.keys()], ["file", "title"], line);
    assert.equal(read.properties.get("file"), read.properties.get("title"));
  }
});

/** As the runner does: up to the next "::", then by "," and the first "=". */
function readCommand(line: string): {
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
} {
  const end = line.indexOf("::", 2);
  const info = line.slice(2, end);
  const properties = new Map<string, string>();
  for (const pair of info.slice(info.indexOf(" ") + 1).split(",")) {
    const equals = pair.indexOf("=");
    properties.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  return { properties, data: line.slice(end + 2) };
}
