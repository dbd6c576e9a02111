import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { before, describe, test } from "node:test";
import { recurrenceDays } from "../../adapters/recurrence.ts";
import { emptiedFolders } from "../../commands/guard-history.ts";
import { type LoadedPolicy, loadPolicy } from "../../commands/load-policy.ts";
import { memoryTree, type TreeLine } from "../../testing/memory-tree.ts";
import { soundRepository } from "../../testing/sound-repository.ts";
import { isError, type Problem } from "./problem.ts";
import { problemCodes } from "./problem-codes.ts";

const ENGINE = new URL("../../", import.meta.url);
const manual = readFileSync(new URL("../docs/problems.md", ENGINE), "utf8");
const sections = manual.split(/^## /m).slice(1);

/** Codes whose example is too large for a page, or no text; other tests yield them. */
const HELD_ELSEWHERE = [
  "too-many-entries",
  "path-too-long",
  "too-large",
  "not-utf8",
  "byte-order-mark",
  "too-deep",
  "too-many-values",
  "json-syntax",
];

/** Said of schema keywords that no schema uses yet, so nothing can yield it. */
const WITHOUT_CAUSE = "wrong-shape";

/** Every offset is 0, since no code depends on one. */
const ZONES = new Set(["UTC", "Europe/Berlin"]);
const NOW = Date.UTC(2026, 10, 15);

test("docs/problems.md has exactly one heading for each problem code, in the order of the table", () => {
  assert.deepEqual(sections.map(codeOf), Object.keys(problemCodes));
});

test("each heading of docs/problems.md says what it means and the way out", () => {
  for (const section of sections) {
    const [heading = "", meaning = ""] = section.split("\n");
    assert.ok(meaning.length > 10, heading);
    assert.match(section, /\*\*Way out:\*\* \S/, heading);
  }
});

test("each code without an example in docs/problems.md is yielded by another test", () => {
  const tests = readdirSync(ENGINE, { recursive: true })
    .map(String)
    .filter((path) => /\.test\.ts$|^testing\/.*\.ts$/.test(path) && !path.endsWith("problem-codes.test.ts"))
    .map((path) => readFileSync(new URL(path, ENGINE), "utf8"))
    .join("\n");
  const untested = HELD_ELSEWHERE.filter((code) => !new RegExp(`["\`: ]${code}["\` ]`).test(tests));
  assert.deepEqual(untested, []);
});

describe("the example of each heading in docs/problems.md", () => {
  let sound: LoadedPolicy;
  before(async () => {
    sound = await load(soundLines());
    assert.deepEqual(sound.problems, []);
  });
  for (const section of sections) {
    const code = codeOf(section);
    if (HELD_ELSEWHERE.includes(code) || code === WITHOUT_CAUSE) continue;
    test(`yields ${code}`, async () => {
      const changed = await load(change(soundLines(), exampleOf(section)));
      const found: readonly Problem[] = [
        ...changed.problems,
        ...emptiedFolders(sound.documents, changed.documents),
      ];
      const own = found.filter((problem) => problem.code === code);
      assert.ok(own.length > 0, JSON.stringify(found, null, 1));
      for (const problem of own) assert.equal(isError(problem), !section.includes("*Warning.*"), code);
    });
  }
});

function codeOf(section: string): string {
  return /^`([a-z0-9-]+)`\n/.exec(section)?.[1] ?? "";
}

function load(lines: readonly TreeLine[]): Promise<LoadedPolicy> {
  const zoneOffset = (zone: string) => (ZONES.has(zone) ? 0 : undefined);
  return loadPolicy(
    { kind: "worktree", worktree: memoryTree(lines) },
    { zoneOffset, recurrenceDays, now: NOW },
  );
}

function soundLines(): readonly TreeLine[] {
  return Object.entries(soundRepository).map(([path, text]) => ({ mode: "100644", path, text }));
}

interface Example {
  readonly lines: readonly TreeLine[];
  readonly removed: readonly string[];
}

/** Files of the example take the place of those that stand where they do, or would be inside them. */
function change(lines: readonly TreeLine[], { lines: added, removed }: Example): readonly TreeLine[] {
  const gone = [...removed, ...added.map(({ path }) => path)];
  const kept = lines.filter(
    ({ path }) => !gone.some((other) => `${path}/`.startsWith(`${other}/`) || other.startsWith(`${path}/`)),
  );
  return [...kept, ...added];
}

/**
 * A file is a block that begins with `# path`; a `tree` block lists entries as `git ls-tree` would, `\u{301}` standing for
 * a character; `git rm` removes.
 */
function exampleOf(section: string): Example {
  const lines: TreeLine[] = [];
  const removed: string[] = [];
  for (const [, language = "", block = ""] of section.matchAll(/```(\w+)\n([\s\S]*?)```/g)) {
    const [first = "", ...rest] = block.trimEnd().split("\n");
    if (language === "tree") lines.push(...[first, ...rest].map(treeLine));
    else if (language === "sh") removed.push(...first.split(" ").slice(2));
    else lines.push({ mode: "100644", path: first.slice(2), text: `${rest.join("\n")}\n` });
  }
  assert.notDeepEqual([...lines, ...removed], [], "no example");
  return { lines, removed };
}

function treeLine(line: string): TreeLine {
  const [mode = "", ...path] = line.split(" ");
  const unescaped = path
    .join(" ")
    .replaceAll(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return { mode, path: unescaped, text: "" };
}
