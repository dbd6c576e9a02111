import { yamlText } from "./draft-entry.ts";

/** A value of JSON as YAML in brackets, on one line, that reads as the same value. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(", ")}]`;
  if (typeof value === "string") return yamlText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => `${yamlText(key)}: ${flowYaml(field)}`);
  return `{${fields.join(", ")}}`;
}
