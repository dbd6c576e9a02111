/** Lines around a change that stay the same. */
const CONTEXT = 3;

/** Steps that are searched for the smallest change; beyond, what is in the middle is shown as replaced. */
const MOST_STEPS = 1000;

/** A run of lines that both texts have, or that only one has. */
interface Step {
  readonly kind: "both" | "gone" | "come";
  readonly line: string;
}

/**
 * The change of one file as `git apply` takes it; empty where nothing changes. Line ends belong to their lines: CRLF stays.
 *
 * @param before undefined: the file is new
 * @see gitformat-diff(5), "Generating patch text with -p"
 */
export function unifiedDiff(path: string, before: string | undefined, after: string): string {
  if (before === after) return "";
  const [from, to] = [quotedPath(`a/${path}`), quotedPath(`b/${path}`)];
  const head = [
    `diff --git ${from.name} ${to.name}`,
    ...(before === undefined ? ["new file mode 100644"] : []),
    `--- ${before === undefined ? "/dev/null" : from.line}`,
    `+++ ${to.line}`,
  ];
  const steps = stepsBetween(linesOf(before ?? ""), linesOf(after));
  // A new file without a line has no hunk, and names no files.
  if (steps.length === 0) return `${head.slice(0, 2).join("\n")}\n`;
  return `${head.join("\n")}\n${hunksOf(steps).join("")}`;
}

/** Each with its line end; the last may have none. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const both = (lines: readonly string[]): readonly Step[] => lines.map((line) => ({ kind: "both", line }));
  const was = before.slice(head, before.length - tail);
  const is = after.slice(head, after.length - tail);
  return [
    ...both(before.slice(0, head)),
    ...middleSteps(was, is),
    ...both(before.slice(before.length - tail)),
  ];
}

/**
 * The smallest change, by the furthest that each number of steps reaches on each diagonal.
 * @see E. Myers (1986), "An O(ND) Difference Algorithm and Its Variations"
 */
function middleSteps(was: readonly string[], is: readonly string[]): readonly Step[] {
  let reach = new Map([[1, 0]]);
  const trail: ReadonlyMap<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(was.length + is.length, MOST_STEPS); steps += 1) {
    const next = new Map(reach);
    trail.push(reach);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = isDown(reach, diagonal, steps) ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1;
      while (x < was.length && x - diagonal < is.length && was[x] === is[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= was.length && x - diagonal >= is.length) return walkBack(trail, was, is);
    }
    reach = next;
  }
  return [
    ...was.map((line): Step => ({ kind: "gone", line })),
    ...is.map((line): Step => ({ kind: "come", line })),
  ];
}

type Reach = ReadonlyMap<number, number>;

function at(reach: Reach, diagonal: number): number {
  return reach.get(diagonal) ?? 0;
}

function isDown(reach: Reach, diagonal: number, steps: number): boolean {
  if (diagonal === -steps) return true;
  return diagonal !== steps && at(reach, diagonal - 1) < at(reach, diagonal + 1);
}

function walkBack(trail: readonly Reach[], was: readonly string[], is: readonly string[]): readonly Step[] {
  const found: Step[] = [];
  let [x, y] = [was.length, is.length];
  for (let steps = trail.length - 1; steps >= 0; steps -= 1) {
    const reach = trail[steps] ?? new Map();
    const down = isDown(reach, x - y, steps);
    const diagonal = down ? x - y + 1 : x - y - 1;
    const fromX = at(reach, diagonal);
    const fromY = fromX - diagonal;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      found.push({ kind: "both", line: was[x] ?? "" });
    }
    if (steps === 0) break;
    if (down) {
      y -= 1;
      found.push({ kind: "come", line: is[y] ?? "" });
    } else {
      x -= 1;
      found.push({ kind: "gone", line: was[x] ?? "" });
    }
  }
  return found.reverse();
}

const MARKS = { both: " ", gone: "-", come: "+" } as const;

/** Changes that are no further apart than their contexts share a hunk. */
function hunksOf(steps: readonly Step[]): readonly string[] {
  const hunks: string[] = [];
  let end = 0;
  for (const [index, { kind }] of steps.entries()) {
    if (kind === "both" || index < end) continue;
    let last = index;
    for (let next = index; next < steps.length && next - last <= 2 * CONTEXT; next += 1)
      if (steps[next]?.kind !== "both") last = next;
    const start = Math.max(index - CONTEXT, 0);
    end = Math.min(last + CONTEXT + 1, steps.length);
    hunks.push(hunkOf(steps, start, end));
  }
  return hunks;
}

function hunkOf(steps: readonly Step[], start: number, end: number): string {
  const count = (kind: Step["kind"], from: number, to: number): number =>
    steps.slice(from, to).filter((step) => step.kind !== kind).length;
  const range = (kind: Step["kind"]): string => {
    const length = count(kind, start, end);
    return `${count(kind, 0, start) + (length === 0 ? 0 : 1)},${length}`;
  };
  const lines = steps.slice(start, end).map(({ kind, line }) => {
    const ended = line.endsWith("\n") ? line : `${line}\n\\ No newline at end of file\n`;
    return `${MARKS[kind]}${ended}`;
  });
  return `@@ -${range("come")} +${range("gone")} @@\n${lines.join("")}`;
}

/** A name with what ends or quotes it is written as in C; one with spaces ends in a tab where it stands alone. */
function quotedPath(path: string): { readonly name: string; readonly line: string } {
  if (!/["\\\p{Cc}]/u.test(path)) return { name: path, line: path.includes(" ") ? `${path}\t` : path };
  const escaped = path.replace(/["\\\p{Cc}]/gu, (character) =>
    /["\\]/.test(character) ? `\\${character}` : octal(character),
  );
  return { name: `"${escaped}"`, line: `"${escaped}"` };
}

function octal(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
