// Completes package-lock.json after a dependency changed. A registry mirror that holds the packages of some platforms only makes
// npm leave the others out of the lock, and `npm ci` then refuses the whole. Each entry that a package names in
// optionalDependencies and the lock lacks is added with the platform its name says, without an integrity nobody here could see.
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = [
  "arm64",
  "arm",
  "x64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
];
const LOCK = new URL("../package-lock.json", import.meta.url);

const lock = JSON.parse(readFileSync(LOCK, "utf8"));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === "") continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined) continue;
    const words = name.split("/").at(-1)?.split("-") ?? [];
    const system = SYSTEMS.find((one) => words.includes(one));
    const processor = PROCESSORS.find((one) => words.includes(one));
    if (processor === undefined) continue;
    const libc = words.some((word) => word.startsWith("musl")) ? "musl" : "glibc";
    lock.packages[key] = {
      version,
      cpu: [processor],
      ...(entry.dev ? { dev: true } : {}),
      ...(system === "linux" ? { libc: [libc] } : {}),
      optional: true,
      ...(system === undefined ? {} : { os: [system] }),
    };
    added += 1;
  }
}
for (const entry of Object.values(lock.packages)) delete entry.resolved;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
