import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

/** Writes a loose object, which saves starting git for it. @see gitrepository-layout(5) */
export function writeObject(dir: string, type: "blob" | "commit", content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  const whole = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
  const sha = createHash("sha1").update(whole).digest("hex");
  const folder = join(dir, "objects", sha.slice(0, 2));
  const file = join(folder, sha.slice(2));
  if (existsSync(file)) return sha;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, deflateSync(whole, { level: 1 }), { mode: 0o444 });
  return sha;
}
