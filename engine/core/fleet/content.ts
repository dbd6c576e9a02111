import { canonicalJson } from "../model/canonical-json.ts";
import type { Image, Report, Software } from "../model/report.ts";
import { fingerprint } from "./fingerprint.ts";

/** What a report says of its endpoint, without when it was made, its number and when the endpoint started. */
export type Content = Omit<Report, "observedAt" | "sequence" | "bootedAt">;

/** Each of them, ascending. */
export const CONTENT_KEYS: readonly (keyof Content)[] = contentKeys({
  hostname: true,
  timezone: true,
  labels: true,
  os: true,
  hardware: true,
  firmware: true,
  image: true,
  modules: true,
  offered: true,
  installedPatches: true,
  availablePatches: true,
  transactions: true,
  rebootPending: true,
  health: true,
  evidence: true,
  partial: true,
});

/** Whether two reports say the same, apart from `observedAt`, `sequence` and `bootedAt`. */
export function isSameContent(a: Report, b: Report): boolean {
  for (const key of CONTENT_KEYS) {
    const [one, other] = [a[key], b[key]];
    if (one !== other && !(key === "image" ? isSameImage(a.image, b.image) : isEqual(one, other)))
      return false;
  }
  return true;
}

/** Whether they say it by the very same objects. */
export function isSharedContent(a: Report, b: Report): boolean {
  for (const key of CONTENT_KEYS) if (a[key] !== b[key]) return false;
  return true;
}

/** A text that is the same for the same content, whoever built the objects: what orders reports of one instant and number. */
export function contentText(report: Report): string {
  return canonicalJson({ ...withoutImage(report), software: report.image?.software ?? null });
}

/** 53 bits of the content, the same in every process. */
export function contentFingerprint(report: Report): number {
  const parts = [report.image === undefined ? "" : imageFingerprint(report.image)];
  for (const key of CONTENT_KEYS) {
    const fact = report[key];
    if (fact === undefined || key === "image") continue;
    parts.push(`${key}=${typeof fact === "object" ? factFingerprint(fact) : canonicalJson(fact)}`);
  }
  return fingerprint(parts.join(" "));
}

function contentKeys(keys: Readonly<Record<keyof Content, true>>): readonly (keyof Content)[] {
  return (Object.keys(keys) as (keyof Content)[]).sort();
}

function withoutImage(report: Report): Omit<Content, "image"> {
  const { observedAt: _at, sequence: _number, bootedAt: _boot, image: _image, ...rest } = report;
  return rest;
}

const factFingerprints = new WeakMap<object, number>();
const imageFingerprints = new WeakMap<Image, number>();
const softwareFingerprints = new WeakMap<Software, number>();

/** Facts that endpoints share are one object for all of them. */
function factFingerprint(fact: object): number {
  return remembered(factFingerprints, fact, () => canonicalJson(fact));
}

function imageFingerprint(image: Image): number {
  return remembered(imageFingerprints, image, () => image.software.map(softwareFingerprint).join(" "));
}

function softwareFingerprint(item: Software): number {
  return remembered(softwareFingerprints, item, () => canonicalJson(item));
}

function remembered<T extends object>(cache: WeakMap<T, number>, key: T, textOf: () => string): number {
  const before = cache.get(key);
  if (before !== undefined) return before;
  const made = fingerprint(textOf());
  cache.set(key, made);
  return made;
}

/** Of one interner, equal images are one object; of two, they are not. */
function isSameImage(a: Image | undefined, b: Image | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && isEqual(a.software, b.software);
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => isEqual(item, b[index]));
  }
  const entries = Object.entries(a);
  if (entries.length !== Object.keys(b).length) return false;
  return entries.every(([key, value]) => Object.hasOwn(b, key) && isEqual(value, Reflect.get(b, key)));
}
