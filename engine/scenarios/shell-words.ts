/** The words of a command line as a shell reads them, with `'…'` and `"…"` around what has spaces. Nothing else is special. */
export function shellWords(line: string): readonly string[] {
  const words = line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  return words.map((word) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, "$1$2"));
}
