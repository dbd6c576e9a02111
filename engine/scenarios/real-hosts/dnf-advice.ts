/** One line of `dnf updateinfo list`: an advisory, and the build of it that a package is behind. */
export type Advice = {
  readonly advisory: string;
  readonly name: string;
  readonly evr: string;
  readonly arch: string;
};

/** Each pair once: an advisory that lists a build in two modules is printed twice. */
export function readAdvice(text: string): readonly Advice[] {
  const found = new Map<string, Advice>();
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const [, advisory = "", name = "", evr = "", arch = ""] =
      /^(\S+) .* (\S+)-((?:\d+:)?[^-\s]+-[^-\s]+)\.([^.\s]+)$/.exec(line) ?? [];
    if (advisory === "")
      throw new Error(`cannot read ${JSON.stringify(line)}: it is no line of dnf updateinfo list`);
    found.set(`${advisory} ${name} ${evr} ${arch}`, { advisory, name, evr, arch });
  }
  return [...found.values()];
}

/** `advisory name-evr.arch` of each, once, sorted. */
export function adviceTexts(advice: readonly Advice[]): readonly string[] {
  return [
    ...new Set(advice.map(({ advisory, name, evr, arch }) => `${advisory} ${name}-${evr}.${arch}`)),
  ].sort();
}
