// Writes what action.yml runs: one file that holds Muster and all that it needs, and beside it the licences of what is not ours.
// With --check it writes nothing, and fails where the files that are committed are not, byte for byte, what these sources give.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = "dist-action";
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** In the bundle there is no package.json to read. */
const ownVersion = {
  name: "own-version",
  setup({ onLoad }) {
    onLoad({ filter: /engine\/cli\/version\.ts$/ }, () => ({
      contents: `export const ownVersion = () => ${JSON.stringify(version)};`,
      loader: "ts",
    }));
  },
};

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["engine/cli/action/main.ts"],
  outfile: `${FOLDER}/index.mjs`,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  minify: true,
  legalComments: "none",
  write: false,
  metafile: true,
  logLevel: "error",
  banner: {
    js: 'import{createRequire as bundledRequire}from"node:module";const require=bundledRequire(import.meta.url);',
  },
  plugins: [ownVersion],
});

const files = new Map([
  [`${FOLDER}/index.mjs`, Buffer.from(outputFiles[0].contents)],
  [`${FOLDER}/LICENSES.txt`, Buffer.from(licences(Object.keys(metafile.inputs)))],
]);
const stale = [...files].filter(([path, bytes]) => {
  const file = join(root, path);
  return !existsSync(file) || !readFileSync(file).equals(bytes);
});
if (process.argv.includes("--check")) {
  if (stale.length > 0) {
    console.error(
      `Stale, run "node scripts/bundle-action.mjs":\n${stale.map(([path]) => `  ${path}`).join("\n")}`,
    );
    process.exitCode = 1;
  }
} else {
  for (const [path, bytes] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
}

/** Each package that is bundled, with what its licence asks to be kept. */
function licences(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found !== null) folders.add(found[1]);
  }
  const parts = [...folders].map((folder) => licenceOf(folder));
  parts.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const head = "What dist-action/index.mjs holds that others wrote. Muster itself: see LICENSE.\n";
  return [head, ...parts.map(({ text }) => text)].join(`\n${"-".repeat(80)}\n\n`);
}

function licenceOf(folder) {
  const at = join(root, folder);
  const { name, version: its, license } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
  const files = readdirSync(at)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(at, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (texts.length === 0) texts.push("(the package has no licence file; its package.json names the licence)");
  return { name: `${name}@${its}`, text: `${name} ${its} (${license})\n\n${texts.join("\n\n")}\n` };
}
