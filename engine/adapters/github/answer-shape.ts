import { parseInstant } from "../../core/model/instant.ts";
import { BadAnswer } from "./forge-fault.ts";

/** A JSON object as it came; each field is looked at before it is believed. */
export type Answer = Readonly<Record<string, unknown>>;

/** @throws {BadAnswer} */
export function recordOf(value: unknown, place: string): Answer {
  if (!isRecord(value)) throw new BadAnswer(`${place} is not an object`);
  return value;
}

/** @throws {BadAnswer} */
export function listOf(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new BadAnswer(`${place} is not a list`);
  return value;
}

/** @throws {BadAnswer} */
export function textOf(answer: Answer, field: string): string {
  const value = answer[field];
  if (typeof value !== "string") throw new BadAnswer(`${field} is not a text`);
  return value;
}

/** @throws {BadAnswer} when it is there and no text */
export function textOrNull(answer: Answer, field: string): string | null {
  const value = answer[field];
  return value === null || value === undefined ? null : textOf(answer, field);
}

/** @throws {BadAnswer} */
export function wholeOf(answer: Answer, field: string): number {
  const value = answer[field];
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new BadAnswer(`${field} is not a whole number`);
  return value;
}

/** @throws {BadAnswer} */
export function flagOf(answer: Answer, field: string): boolean {
  const value = answer[field];
  if (typeof value !== "boolean") throw new BadAnswer(`${field} is neither true nor false`);
  return value;
}

/** Null where the forge does not say. @throws {BadAnswer} */
export function flagOrNull(answer: Answer, field: string): boolean | null {
  const value = answer[field];
  return value === null || value === undefined ? null : flagOf(answer, field);
}

/** A moment by the forge's clock, verbatim. @throws {BadAnswer} */
export function momentOf(answer: Answer, field: string): string {
  const text = textOf(answer, field);
  if (parseInstant(text) === undefined) throw new BadAnswer(`${field} is no moment: ${text.slice(0, 40)}`);
  return text;
}

/** @throws {BadAnswer} */
export function momentOrNull(answer: Answer, field: string): string | null {
  const value = answer[field];
  return value === null || value === undefined ? null : momentOf(answer, field);
}

/** A full object id of git. @throws {BadAnswer} */
export function shaOf(answer: Answer, field: string): string {
  const text = textOf(answer, field);
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) throw new BadAnswer(`${field} is no object id`);
  return text;
}

/** Null also for the id of zeros that stands for "there was none". @throws {BadAnswer} */
export function shaOrNull(answer: Answer, field: string): string | null {
  const value = answer[field];
  if (value === null || value === undefined) return null;
  const sha = shaOf(answer, field);
  return /^0+$/.test(sha) ? null : sha;
}

export function isRecord(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
