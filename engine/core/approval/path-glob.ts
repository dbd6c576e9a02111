/** A character as it is; any run within a folder; any run at all; any number of whole folders, none too. */
type Token = { readonly text: string } | "run" | "any" | "folders";

/**
 * Whether a path matches a pattern of `governs`: `*` stays within a folder, `**` does not, `**` and a slash at the start of a
 * folder also stand for none. Nothing else is special, case counts, and the time is at most pattern × path.
 * @see approval.md, 8 (coverage); documents.md, ReviewPolicy, `governs`
 */
export function matchesPathGlob(pattern: string, path: string): boolean {
  const star = pattern.indexOf("*");
  if (star < 0) return pattern === path;
  if (isFolderOf(pattern, star)) return path.startsWith(pattern.slice(0, star));
  return matchesTokens(tokensOf(pattern), path);
}

/** `policies/**`, as most patterns are: a text that ends with a slash, and any run at all behind it. */
function isFolderOf(pattern: string, star: number): boolean {
  return star === pattern.length - 2 && star > 0 && pattern.endsWith("/**");
}

function matchesTokens(tokens: readonly Token[], path: string): boolean {
  let states = closure(tokens, new Set([0]));
  for (const character of path) {
    states = closure(tokens, step(tokens, states, character));
    if (states.size === 0) return false;
  }
  return states.has(tokens.length);
}

/** `folders` is followed by a run that only a slash ends, so it takes two places. */
function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; ) {
    const isFolderStart = at === 0 || pattern[at - 1] === "/";
    if (isFolderStart && pattern.startsWith("**/", at)) {
      tokens.push("folders", "any");
      at += 3;
    } else if (pattern.startsWith("**", at)) {
      tokens.push("any");
      at += 2;
    } else if (pattern[at] === "*") {
      tokens.push("run");
      at += 1;
    } else {
      const text = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
      tokens.push({ text });
      at += text.length;
    }
  }
  return tokens;
}

/** What can be reached without reading a character. The run behind `folders` is left by its slash alone. */
function closure(tokens: readonly Token[], states: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(states);
  for (const state of all) {
    const token = tokens[state];
    if (token === "folders") all.add(state + 2);
    else if (token === "run" || (token === "any" && tokens[state - 1] !== "folders")) all.add(state + 1);
  }
  return all;
}

function step(tokens: readonly Token[], states: ReadonlySet<number>, character: string): ReadonlySet<number> {
  const next = new Set<number>();
  for (const state of states) {
    const token = tokens[state];
    if (token === undefined) continue;
    if (token === "folders") follow(next, state + 1, character);
    else if (token === "any" && tokens[state - 1] === "folders") follow(next, state, character);
    else if (token === "any" || (token === "run" && character !== "/")) next.add(state);
    else if (typeof token === "object" && token.text === character) next.add(state + 1);
  }
  return next;
}

/** Within the folders that `folders` stands for: further in, or behind the slash that ends them. */
function follow(next: Set<number>, inside: number, character: string): void {
  next.add(inside);
  if (character === "/") next.add(inside + 1);
}
