import { isInstant } from "../../model/instant.ts";
import type { Evidence, FirmwareItem, ProductVersion, Report } from "../../model/report.ts";

/** The parts of a report that are kept as JSON texts, each once a block. */
export const FACT_KEYS = [
  "labels",
  "os",
  "hardware",
  "firmware",
  "modules",
  "offered",
  "installedPatches",
  "availablePatches",
  "transactions",
  "health",
  "evidence",
] as const satisfies readonly (keyof Report)[];

export type FactKey = (typeof FACT_KEYS)[number];

/** Whether a JSON value is that part of a report. */
export function isFact(key: FactKey, value: unknown): value is object {
  return CHECKS[key](value);
}

/** Whether a JSON value is a list of texts. */
export function isTextList(value: unknown): value is readonly string[] {
  return isListOf(value, isText);
}

type Check = (value: unknown) => boolean;

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

const CHECKS: Readonly<Record<FactKey, Check>> = {
  labels: (value) => isRecord(value, isText),
  os: (value) => isRecord(value, isText),
  hardware: (value) => isRecord(value, isScalar),
  firmware: (value) => isListOf(value, isFirmwareItem),
  modules: (value) => isListOf(value, isModule),
  offered: (value) => isListOf(value, isProduct),
  installedPatches: isTextList,
  availablePatches: isTextList,
  transactions: (value) => isListOf(value, isTransaction),
  health: (value) => isListOf(value, isHealth),
  evidence: (value) => isListOf(value, isEvidence),
};

/** Exactly these keys: all of the first, any of the second. */
function shapeOf<T>(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>>) {
  return (value: unknown): value is T => {
    if (!isRecord(value, () => true)) return false;
    for (const key of Object.keys(required)) if (!Object.hasOwn(value, key)) return false;
    return Object.entries(value).every(([key, item]) => checkOf(required, optional, key)?.(item) === true);
  };
}

function checkOf(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>>,
  key: string,
): Check | undefined {
  if (Object.hasOwn(required, key)) return required[key];
  return Object.hasOwn(optional, key) ? optional[key] : undefined;
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown, isValue: Check): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(isValue);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isScalar(value: unknown): value is string | number | boolean {
  return isText(value) || typeof value === "boolean" || Number.isFinite(value);
}
