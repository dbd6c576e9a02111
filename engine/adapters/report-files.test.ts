import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { createReportFiles, REPORT_LIMITS, type ReportLimits } from "./report-files.ts";

const root = await mkdtemp(join(tmpdir(), "muster-reports-"));
after(() => rm(root, { recursive: true, force: true }));
const at = (name: string) => join(root, name);

await mkdir(at("logs/b"), { recursive: true });
await writeFile(at("logs/b/2.json"), "two");
await writeFile(at("logs/a.json"), "one");
await writeFile(at("logs/.hidden"), "no");
await writeFile(at("packed"), gzipSync("unpacked"));
await writeFile(at("damaged.gz"), gzipSync("unpacked").subarray(0, 15));

async function* stream(...chunks: readonly (string | Buffer)[]) {
  yield* chunks;
}

async function read(paths: readonly string[], limits: Partial<ReportLimits> = {}, stdin = stream()) {
  const files: string[] = [];
  for await (const file of createReportFiles(stdin, { ...REPORT_LIMITS, ...limits }).read(paths)) {
    const said = file.kind === "content" ? new TextDecoder().decode(file.bytes) : `! ${file.reason}`;
    files.push(`${file.name.replace(`${root}/`, "")} ${said}`);
  }
  return files;
}

test("createReportFiles() gives files, folders with all beneath by name, and standard input", async () => {
  assert.deepEqual(await read([at("logs")]), ["logs/a.json one", "logs/b/2.json two"]);
  assert.deepEqual(await read([at("logs/b/2.json"), "-"], {}, stream("th", Buffer.from("ree"))), [
    "logs/b/2.json two",
    "- three",
  ]);
});

test("createReportFiles() unpacks gzip by its bytes, also from standard input", async () => {
  assert.deepEqual(await read([at("packed")]), ["packed unpacked"]);
  assert.deepEqual(await read(["-"], {}, stream(gzipSync("x"))), ["- x"]);
});

test("createReportFiles() tells what is damaged or too large, and goes on", async () => {
  assert.deepEqual(await read([at("damaged.gz"), at("logs/a.json")]), [
    "damaged.gz ! it is damaged as gzip: Z_BUF_ERROR",
    "logs/a.json one",
  ]);
  assert.deepEqual(await read([at("logs")], { fileBytes: 2 }), [
    "logs/a.json ! it is larger than 2 bytes",
    "logs/b/2.json ! it is larger than 2 bytes",
  ]);
  await writeFile(at("bomb"), gzipSync(Buffer.alloc(1_000_000)));
  assert.deepEqual(await read([at("bomb")], { fileBytes: 10_000 }), ["bomb ! it is larger than 10000 bytes"]);
});

test("createReportFiles() throws for what is not there, and for folders without end", async () => {
  await assert.rejects(read([at("none")]), { code: "no-such-file" });
  await assert.rejects(read([at("logs")], { depth: 1 }), { code: "too-deep" });
  await assert.rejects(read([at("logs")], { files: 1 }), { code: "too-many-files" });
  await mkdir(at("loop"));
  await symlink(at("loop"), at("loop/again"));
  await assert.rejects(read([at("loop")]), { code: "too-deep" });
});
