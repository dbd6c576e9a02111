/** The fields by which a list's items go, the first that an item has. */
const NAMES = [
  "endpoint",
  "feed",
  "record",
  "id",
  "patch",
  "branch",
  "ring",
  "rung",
  "code",
  "list",
  "ruleId",
  "name",
];

/**
 * The value at a path: `summary.verdicts.install`, `endpoints[web-1].decisions[DSA-1].until`, `drift[*].patch`, `rings[0]`,
 * `endpoints.length`. Brackets take an item by its name (`branch`, `endpoint`, `patch`, `ring`, `code` …), by its place, or all of them.
 * @throws where there is no such value, or there are two
 */
export function valueAt(value: unknown, path: string): unknown {
  const steps = [...path.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)].map(([, key, name]) => ({ key, name }));
  return walk(value, steps, path);
}

interface PathStep {
  readonly key: string | undefined;
  readonly name: string | undefined;
}

function walk(value: unknown, steps: readonly PathStep[], path: string): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (step.key !== undefined) return walk(keyOf(value, step.key, path), rest, path);
  if (!Array.isArray(value)) throw new Error(`${path}: [${step.name}] is asked of what is no list`);
  if (step.name === "*") return value.map((item) => walk(item, rest, path));
  return walk(itemOf(value, step.name ?? "", path), rest, path);
}

function keyOf(value: unknown, key: string, path: string): unknown {
  if (Array.isArray(value) && key === "length") return value.length;
  if (typeof value === "object" && value !== null && key in value)
    return (value as Record<string, unknown>)[key];
  throw new Error(`${path}: there is no "${key}" in ${shown(value)}`);
}

function itemOf(items: readonly unknown[], name: string, path: string): unknown {
  if (/^\d+$/.test(name) && Number(name) < items.length) return items[Number(name)];
  const found = items.filter((item) => nameOf(item) === name);
  if (found.length === 1) return found[0];
  throw new Error(`${path}: ${found.length} items are called "${name}" in ${shown(items)}`);
}

function nameOf(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  const fields = item as Readonly<Record<string, unknown>>;
  const key = NAMES.find((name) => name in fields);
  return key === undefined ? undefined : fields[key];
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 1000 ? `${text.slice(0, 1000)}…` : text;
}
