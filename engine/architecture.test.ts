import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, it } from "node:test";

/** What each layer may import: the table of docs/architecture.md, executed. */
const LAYERS: Readonly<
  Record<string, { readonly layers: readonly string[]; readonly packages: readonly string[] }>
> = {
  schema: { layers: [], packages: ["ajv"] },
  core: { layers: ["schema"], packages: [] },
  documents: { layers: ["core", "schema"], packages: ["js-yaml", "yaml"] },
  intake: {
    layers: ["core", "schema", "documents"],
    packages: ["csv-parse", "packageurl-js", "ical.js", "saxes"],
  },
  feeds: { layers: ["core", "schema", "documents"], packages: ["csv-parse", "packageurl-js", "saxes"] },
  render: { layers: ["core", "schema"], packages: ["handlebars"] },
  ports: { layers: ["core", "schema"], packages: [] },
  adapters: {
    layers: ["ports", "core", "schema"],
    packages: ["node:", "isomorphic-git", "tar-stream", "fflate", "rrule-temporal", "@octokit/"],
  },
  commands: { layers: ["schema", "core", "documents", "intake", "feeds", "render", "ports"], packages: [] },
  sample: {
    layers: ["schema", "core", "commands", "ports", "adapters", "render", "cli"],
    packages: ["node:"],
  },
  cli: {
    layers: [
      "schema",
      "core",
      "documents",
      "intake",
      "feeds",
      "render",
      "ports",
      "adapters",
      "commands",
      "sample",
    ],
    packages: ["node:", "commander"],
  },
};

/** Folders whose code is run by developers only; they may import anything. */
const FREE = new Set(["testing", "scenarios", "bench"]);

/** What would let the outside in: a clock, chance, the platform's locale and zone, input and output. */
const FORBIDDEN_IN_PURE_CODE = [
  /\bnew Date\b/,
  /\bDate\.(?:now|parse|UTC)\b/,
  /\bMath\.random\b/,
  /\bprocess\./,
  /\bconsole\./,
  /\bIntl\./,
  /\.toLocale[A-Z]/,
  /\.localeCompare\b/,
  /\bfetch\(/,
  /\bsetTimeout\b/,
  /\bglobalThis\b/,
  /\beval\(/,
  /\bnew Function\b/,
];
const PURE = new Set(["schema", "core", "documents", "intake", "feeds", "render"]);

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g;

interface Source {
  readonly path: string;
  readonly layer: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources = readSources();

describe("the architecture", () => {
  it("has files to look at in every layer of the table", () => {
    assert.ok(sources.length > 100, `only ${sources.length} files were found`);
    for (const layer of Object.keys(LAYERS))
      assert.ok(
        sources.some((source) => source.layer === layer),
        `layer ${layer} is empty`,
      );
  });

  it("knows every folder of engine/", () => {
    const unknown = new Set(
      sources.map(({ layer }) => layer).filter((layer) => LAYERS[layer] === undefined && !FREE.has(layer)),
    );
    assert.deepEqual([...unknown], []);
  });

  it("lets each layer import only what its row allows", () => {
    const faults: string[] = [];
    for (const { path, layer, imports } of sources) {
      const row = LAYERS[layer];
      if (row === undefined) continue;
      for (const target of imports)
        if (!isAllowed(target, path, layer, row)) faults.push(`${path} imports ${target}`);
    }
    assert.deepEqual(faults, []);
  });

  it("keeps clocks, chance, locales and input and output out of pure code", () => {
    const faults: string[] = [];
    for (const { path, layer, text } of sources) {
      if (!PURE.has(layer)) continue;
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
      for (const pattern of FORBIDDEN_IN_PURE_CODE)
        if (pattern.test(code)) faults.push(`${path} uses ${pattern.source}`);
    }
    assert.deepEqual(faults, []);
  });

  it("lets only cli and sample know which adapter stands behind a port", () => {
    const faults = sources
      .filter(
        ({ layer }) => layer !== "cli" && layer !== "sample" && layer !== "adapters" && !FREE.has(layer),
      )
      .filter(({ imports }) => imports.some((target) => target.includes("/adapters/")));
    assert.deepEqual(
      faults.map(({ path }) => path),
      [],
    );
  });
});

function isAllowed(
  target: string,
  path: string,
  layer: string,
  { layers, packages }: { readonly layers: readonly string[]; readonly packages: readonly string[] },
): boolean {
  if (!target.startsWith("."))
    return packages.some(
      (name) => target === name || target.startsWith(/[:/]$/.test(name) ? name : `${name}/`),
    );
  const other = layerOf(join(dirname(path), target));
  return other === layer || layers.includes(other);
}

function readSources(): readonly Source[] {
  const root = import.meta.dirname;
  return readdirSync(root, { recursive: true })
    .map((name) => String(name))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => {
      const path = join("engine", name);
      const text = readFileSync(join(root, name), "utf8");
      const imports = [...text.matchAll(IMPORT)].flatMap((found) => found[1] ?? found[2] ?? found[3] ?? []);
      return { path, layer: layerOf(path), text, imports };
    });
}

function layerOf(path: string): string {
  return relative("engine", path).split("/")[0] ?? "";
}
