import type { Rollout, Vouching } from "../model/rollout.ts";
import { ALL_NEWS, type News } from "./news.ts";

/** What two rollouts say otherwise, patch by patch. Top-ups show in where endpoints are placed. */
export function rolloutNews(was: Rollout, is: Rollout): News {
  if (!isSameVouching(was.vouching, is.vouching)) return ALL_NEWS;
  const patches = new Set<string>();
  for (const { patch } of differing(was.passes, is.passes)) patches.add(patch);
  for (const { patch } of differing(was.trips, is.trips)) patches.add(patch);
  for (const patch of differingKeys(was.approvedAt, is.approvedAt)) patches.add(patch);
  for (const key of differingKeys(was.named ?? NONE, is.named ?? NONE))
    patches.add(key.split("\u0000")[0] ?? "");
  const isSameSigned = textOf([...(was.signedOff ?? [])]) === textOf([...(is.signedOff ?? [])]);
  return { ...ALL_NEWS, all: !isSameSigned, selects: false, patches };
}

const NONE: ReadonlyMap<string, number> = new Map();

function isSameVouching(was: Vouching, is: Vouching): boolean {
  return vouchingText(was) === vouchingText(is);
}

function vouchingText(vouching: Vouching): string {
  if (vouching.kind === "trust-merge") return vouching.kind;
  const { digests, rejects, unvouched } = vouching;
  return textOf([
    [...digests].map(([patch, own]) => [patch, [...own]]),
    rejects === undefined ? null : [...rejects],
    unvouched ?? null,
  ]);
}

function differing<T>(was: readonly T[], is: readonly T[]): readonly T[] {
  const [before, after] = [new Map(was.map(byText)), new Map(is.map(byText))];
  return [
    ...[...after].filter(([text]) => !before.has(text)).map(([, item]) => item),
    ...[...before].filter(([text]) => !after.has(text)).map(([, item]) => item),
  ];
}

function byText<T>(item: T): readonly [string, T] {
  return [textOf(item), item];
}

function differingKeys<V>(was: ReadonlyMap<string, V>, is: ReadonlyMap<string, V>): readonly string[] {
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}
