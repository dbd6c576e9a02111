import { genericScheme } from "../versions/generic.ts";

export type Operator = ">=" | ">" | "<=" | "<" | "=";

/** `>=9.0` read: an operator and what to compare with. A bare value is `=`. */
export interface Comparison {
  readonly operator: Operator;
  readonly operand: string;
}

const SHAPE = /^(>=|<=|>|<|==|=)?\s*([^\s<>=](?:.*\S)?)$/;

/** @returns undefined when there is nothing to compare with */
export function parseComparison(text: string): Comparison | undefined {
  const parts = SHAPE.exec(text.trim());
  const operand = parts?.[2];
  if (operand === undefined) return undefined;
  const operator = parts?.[1] ?? "=";
  return { operator: operator === "==" ? "=" : (operator as Operator), operand };
}

/** @returns undefined when either side is no number or version, so that the caller must say "unknown" */
export function compareWith(value: string, { operator, operand }: Comparison): boolean | undefined {
  if (!genericScheme.isVersion(value) || !genericScheme.isVersion(operand)) return undefined;
  return orderHolds(genericScheme.compare(value, operand), operator);
}

/**
 * Compares only as many dotted parts as the operand has, so that 12.5 counts as 12: `>12` does not hold for it, `<=12` and
 * `12` do.
 */
export function compareByPrefix(value: string, { operator, operand }: Comparison): boolean | undefined {
  const parts = operand.split(".").length;
  return compareWith(value.split(".").slice(0, parts).join("."), { operator, operand });
}

export function compareNumber(value: number, { operator, operand }: Comparison): boolean | undefined {
  const wanted = Number(operand);
  if (!Number.isFinite(value) || !Number.isFinite(wanted) || operand.trim() === "") return undefined;
  return orderHolds(value < wanted ? -1 : value > wanted ? 1 : 0, operator);
}

/** Whether what sorts so against an operand is what the operator asks for. */
export function orderHolds(order: -1 | 0 | 1, operator: Operator): boolean {
  switch (operator) {
    case ">=":
      return order >= 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
    case "=":
      return order === 0;
  }
}
