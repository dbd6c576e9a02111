import type { Schemas } from "./read-schemas.ts";
export function manualPages(_schemas: Schemas): [string, string][] {
  return [];
}
