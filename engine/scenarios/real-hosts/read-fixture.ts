import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const fixtures = new URL("fixtures/", import.meta.url);

export function readFixture(path: string): Buffer {
  const url = new URL(path, fixtures);
  if (!existsSync(url))
    throw new Error(`cannot read the fixture ${path}: it is missing (scripts/oracles writes it)`);
  const bytes = readFileSync(url);
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

export function readFixtureText(path: string): string {
  return readFixture(path).toString("utf8");
}

export function readFixtureJson<T>(path: string): T {
  return JSON.parse(readFixtureText(path)) as T;
}
