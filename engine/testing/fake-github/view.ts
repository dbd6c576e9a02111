import type { World } from "./world.ts";

/** What an answer is written from: the forge as it is, or as it was (a stale answer), and where it lives. */
export interface View {
  readonly world: World;
  readonly url: string;
}

/** Seconds, as GitHub writes all its times. */
export function timestamp(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}

/** An opaque name in the older of GitHub's forms. */
export function nodeId(kind: string, id: number): string {
  return Buffer.from(`0${kind.length}:${kind}${id}`).toString("base64");
}
