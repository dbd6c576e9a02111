/**
 * What a column holds. All but lists may be absent in a row; a list with nothing in it is empty.
 *
 * - `text`: a text. `choice`: one of few texts, by number; 16 bits where there are at most `MAX_ROWS` of them.
 * - `flag`: yes or no. `number`: 32 bits, signed. `whole`: a safe integer. `instant`: milliseconds since 1970, UTC.
 * - `numbers`: a list of 32-bit numbers. `list`: a list of rows of further columns.
 */
export type FieldType =
  | { readonly kind: "text" | "flag" | "number" | "whole" | "instant" | "numbers" }
  | { readonly kind: "choice"; readonly bits: 16 | 32 }
  | { readonly kind: "list"; readonly of: readonly Field[] };

export interface Field {
  readonly name: string;
  readonly type: FieldType;
}

/** The most endpoints of one block: what it refers to is numbered by 16 bits. */
export const MAX_ROWS = 16_383;

export const TEXT = { kind: "text" } as const;
export const FLAG = { kind: "flag" } as const;
export const NUMBER = { kind: "number" } as const;
export const WHOLE = { kind: "whole" } as const;
export const INSTANT = { kind: "instant" } as const;
export const NUMBERS = { kind: "numbers" } as const;
export const CHOICE = { kind: "choice", bits: 32 } as const;

/** Fields from an object: its keys in their order. */
export function fieldsOf(types: Readonly<Record<string, FieldType>>): readonly Field[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }));
}
