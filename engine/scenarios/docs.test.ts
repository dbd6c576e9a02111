import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { starterFiles } from "../cli/starter/starter-files.ts";

const ROOT = join(import.meta.dirname, "..", "..");
/** Before anything in the guides runs out. */
const NOW = "2026-11-20T00:00:00Z";

const pages = ["README.md", "THIRD_PARTY.md", ...under("docs")].filter((path) => path.endsWith(".md"));

describe("the examples of the guides", () => {
  for (const guide of under("docs/guides"))
    for (const [index, files] of exampleRepositories(read(guide)).entries())
      test(`${guide}, repository ${index + 1}: its files fit into what init writes, and its tests pass`, () => {
        const dir = writeRepository(files);
        try {
          const problems = muster(["validate", "--repo", dir, "--now", NOW], "problems");
          assert.deepEqual(
            problems.filter(({ severity }) => severity === "error"),
            [],
          );
          const expectations = muster(["test", "--repo", dir, "--now", NOW], "expectations");
          const own = expectations.filter(({ at }) => isOf(at, files));
          assert.deepEqual(
            own.filter(({ passed }) => !passed),
            [],
          );
          assert.equal(own.length > 0, Object.keys(files).some(isTest));
        } finally {
          rmSync(dir, { recursive: true });
        }
      });
});

test("every link between the pages of the documentation leads somewhere", () => {
  const dead: string[] = [];
  for (const page of pages)
    for (const [, target = ""] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      const [path = "", anchor] = target.split("#");
      if (/^[a-z]+:/.test(target)) continue;
      const file = path === "" ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, file))) dead.push(`${page}: ${target}`);
      else if (anchor !== undefined && !anchorsOf(read(file)).has(anchor)) dead.push(`${page}: ${target}`);
    }
  assert.deepEqual(dead, []);
});

test("docs/threats.md names for each threat a test that exists, and only such", () => {
  const text = read("docs/threats.md");
  const rows = text.split("\n").filter((line) => /^\| (?!-)/.test(line) && !line.endsWith(" test |"));
  assert.ok(rows.length > 40);
  assert.deepEqual(
    rows.filter((row) => namedTests(row).length === 0),
    [],
  );
  const missing = namedTests(text).filter(([file, name]) => !namesTest(`engine/${file}`, name));
  assert.deepEqual(missing, []);
});

test("THIRD_PARTY.md names every folder of data that others made, and every package that Muster runs on", () => {
  const text = read("THIRD_PARTY.md");
  const folders = under("engine")
    .filter((path) => path.endsWith("/NOTE.md"))
    .map((path) => dirname(path));
  assert.ok(folders.length >= 8);
  assert.deepEqual(
    folders.filter((folder) => !text.includes(`\`${folder}`)),
    [],
  );
  const { dependencies } = JSON.parse(read("package.json"));
  const rows = [...text.matchAll(/^\| ([@a-z][a-z./-]*) \| ([A-Z][\w.-]*) \|$/gm)].map(
    ([, name, licence]) => [name, licence],
  );
  const wanted = Object.keys(dependencies).map((name) => [
    name,
    JSON.parse(read(`node_modules/${name}/package.json`)).license,
  ]);
  assert.deepEqual(rows, wanted);
});

/** Written as `file` “name”, “name”. */
function namedTests(text: string): readonly (readonly [file: string, name: string])[] {
  return [...text.matchAll(/`([\w./-]+\.ts)`((?: “[^”]+”,?)+)/g)].flatMap(([, file = "", names = ""]) =>
    [...names.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => [file, name] as const),
  );
}

/** By the words of a test, or of a case of its table. */
function namesTest(file: string, name: string): boolean {
  return existsSync(join(ROOT, file)) && read(file).includes(name);
}

/** The files of one guide; one that stands twice begins another repository. */
function exampleRepositories(guide: string): readonly Readonly<Record<string, string>>[] {
  const repositories: Record<string, string>[] = [];
  let files: Record<string, string> = {};
  for (const [, path = "", text = ""] of guide.matchAll(/```(?:yaml|csv)\n# (\S+)\n([\s\S]*?)```/g)) {
    if (path in files || repositories.length === 0) {
      files = {};
      repositories.push(files);
    }
    files[path] = text;
  }
  return repositories;
}

function writeRepository(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), "muster-guide-"));
  for (const [path, text] of Object.entries({ ...starterFiles(), ...files })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

interface Answer {
  readonly problems: readonly { readonly severity: string }[];
  readonly expectations: readonly { readonly passed: boolean; readonly at: string }[];
}

/** The real program's answer as JSON, whatever it ends with. */
function muster<Key extends keyof Answer>(words: readonly string[], key: Key): Answer[Key] {
  const run = spawnSync(process.execPath, [join(ROOT, "bin/muster.js"), ...words, "--format", "json"], {
    env: { PATH: process.env.PATH, MUSTER_FROM: "source" },
    encoding: "utf8",
  });
  assert.ok(run.status === 0 || run.status === 3, run.stderr);
  const answer: Answer = JSON.parse(run.stdout);
  assert.ok(answer[key] !== undefined, run.stdout);
  return answer[key];
}

function isTest(path: string): boolean {
  return path.startsWith("policies/tests/");
}

/** Tests that `init` wrote may fail beside the policies of a guide, which says so. */
function isOf(at: string, files: Readonly<Record<string, string>>): boolean {
  return Object.keys(files).some((path) => at.startsWith(`${path}:`));
}

/** As forges make them of headings. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\- _]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

function under(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, String(name)).replaceAll("\\", "/"))
    .filter((path) => /\.\w+$/.test(path))
    .sort();
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}
