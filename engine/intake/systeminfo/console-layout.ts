/** `key:   value`, with the numbered lines beneath it. */
export interface Entry {
  /** 1-based. */
  readonly line: number;
  readonly value: string;
  readonly items: readonly Item[];
  /** Something beneath the items that is none: the program ran out of room there. */
  readonly isCut: boolean;
}

/** `[01]: text` */
export interface Item {
  readonly number: number;
  readonly text: string;
}

/** What `systeminfo` prints, without the words: keys are of any language, their order is always the same. */
export function readLayout(lines: readonly string[]): readonly Entry[] {
  const entries: Draft[] = [];
  for (const [index, line] of lines.entries()) {
    const last = entries.at(-1);
    const key = /^\S[^:]*:(?:\s+(.*))?$/u.exec(line);
    if (key !== null) {
      entries.push({ line: index + 1, value: (key[1] ?? "").trim(), items: [], isCut: false, indent: 0 });
    } else if (last !== undefined && /^\s+\S/u.test(line)) {
      addBeneath(last, line);
    }
  }
  return entries;
}

interface Draft {
  readonly line: number;
  readonly value: string;
  readonly items: Item[];
  isCut: boolean;
  indent: number;
}

/** A line further in than the first item belongs to that item: what a network card says of itself. */
function addBeneath(entry: Draft, line: string): void {
  const indent = line.search(/\S/u);
  if (entry.items.length > 0 && indent > entry.indent) return;
  const item = /^\s*\[(\d{2,5})\][\s\ufffd]*:(?:\s+(.*))?$/u.exec(line);
  if (item === null) {
    entry.isCut = entry.items.length > 0;
    return;
  }
  if (entry.items.length === 0) entry.indent = indent;
  entry.items.push({ number: Number(item[1]), text: (item[2] ?? "").trim() });
}

/** The same of one row of `systeminfo /fo csv`: lists stand in a cell, with commas between. */
export function layoutOfRow(cells: readonly string[]): readonly Entry[] {
  return cells.map((cell, index) => {
    const [value = "", ...rest] = cell.split(/,(?=\[\d{2,5}\][\s\ufffd]*:)/u);
    const items = rest.flatMap((text) => {
      const item = /^\[(\d{2,5})\][\s\ufffd]*:\s*(.*)$/su.exec(text);
      return item === null ? [] : [{ number: Number(item[1]), text: (item[2] ?? "").trim() }];
    });
    return { line: index + 1, value: value.trim(), items, isCut: false };
  });
}
