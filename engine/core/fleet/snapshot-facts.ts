import { isInstant } from "../model/instant.ts";
import type { Evidence, FirmwareItem, ProductVersion, Report } from "../model/report.ts";
import type { FactKey } from "./snapshot-format.ts";

/** Turns a fact of the snapshot back into that part of a report; undefined when it is not one. */
export function readFact(key: FactKey, fact: unknown, texts: readonly string[]): Report[FactKey] | undefined {
  switch (key) {
    case "labels":
    case "os":
      return isRecord(fact, isText) ? fact : undefined;
    case "hardware":
      return isRecord(fact, isScalar) ? fact : undefined;
    case "firmware":
      return isListOf(fact, isFirmwareItem) ? fact : undefined;
    case "modules":
      return isListOf(fact, isModule) ? fact : undefined;
    case "offered":
      return productsOf(fact, texts);
    case "installedPatches":
    case "availablePatches":
      return readTexts(fact, texts);
    case "transactions":
      return isListOf(fact, isTransaction) ? fact : undefined;
    case "health":
      return isListOf(fact, isHealth) ? fact : undefined;
    case "evidence":
      return isListOf(fact, isEvidence) ? fact : undefined;
  }
}

/** A list of indices as the texts that they stand for. */
export function readTexts(fact: unknown, texts: readonly string[]): readonly string[] | undefined {
  if (!Array.isArray(fact)) return undefined;
  const read: string[] = [];
  for (const index of fact) {
    const text = typeof index === "number" ? texts[index] : undefined;
    if (text === undefined) return undefined;
    read.push(text);
  }
  return read;
}

function productsOf(fact: unknown, texts: readonly string[]): readonly ProductVersion[] | undefined {
  const read = readTexts(fact, texts);
  if (read === undefined || read.length % 3 !== 0) return undefined;
  const products: ProductVersion[] = [];
  for (let at = 0; at < read.length; at += 3) {
    const [type = "", product = "", version = ""] = read.slice(at, at + 3);
    products.push({ type, product, version });
  }
  return products;
}

const isFirmwareItem = shapeOf<FirmwareItem>({ component: isText, version: isText }, { vendor: isText });
const isModule = shapeOf<NonNullable<Report["modules"]>[number]>({ name: isText, stream: isText }, {});
const isProduct = shapeOf<ProductVersion>({ type: isText, product: isText, version: isText }, {});
const isTransaction = shapeOf<NonNullable<Report["transactions"]>[number]>(
  { patch: isText, brings: (value) => isListOf(value, isProduct) },
  {},
);
const isHealth = shapeOf<NonNullable<Report["health"]>[number]>({ check: isText, status: isText }, {});
const isEvidence = shapeOf<Evidence>(
  { type: isText, at: (value) => typeof value === "number" && isInstant(value) },
  {},
);

type Check = (value: unknown) => boolean;

/** Exactly these keys: all of the first, any of the second. */
function shapeOf<T>(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>) {
  return (value: unknown): value is T => {
    if (!isRecord(value, () => true)) return false;
    for (const key of Object.keys(required)) if (!Object.hasOwn(value, key)) return false;
    return Object.entries(value).every(([key, item]) => (required[key] ?? optional[key])?.(item) === true);
  };
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord<T>(
  value: unknown,
  isValue: (item: unknown) => item is T,
): value is Readonly<Record<string, T>>;
function isRecord(value: unknown, isValue: Check): value is Readonly<Record<string, unknown>>;
function isRecord(value: unknown, isValue: Check): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(isValue);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isScalar(value: unknown): value is string | number | boolean {
  return isText(value) || typeof value === "boolean" || Number.isFinite(value);
}
