import { compareText } from "../model/compare-text.ts";

/**
 * What is an endpoint's own, as far as it can change a verdict: equal codes, equal verdicts, for endpoints that share their facts.
 * No instant is part of it.
 */
export interface PersonalCode {
  /** About every patch; empty for most. */
  readonly ofAll: string;
  /** By patch. */
  readonly ofPatches: ReadonlyMap<string, string>;
  /** Patches whose dates are the endpoint's own: when it may try again, or when something is due for who was away. */
  readonly ownClocks: ReadonlySet<string>;
}

export const NOTHING_PERSONAL: PersonalCode = { ofAll: "", ofPatches: new Map(), ownClocks: new Set() };

/** A code in the making. */
export interface PersonalNotes {
  readonly ofAll: (text: string) => void;
  readonly of: (patch: string, text: string) => void;
  readonly ownClocks: (patch: string) => void;
  readonly isEmpty: () => boolean;
  readonly close: () => PersonalCode;
}

export function createPersonalNotes(): PersonalNotes {
  const all: string[] = [];
  let texts: Map<string, string> | undefined;
  let clocks: Set<string> | undefined;
  return {
    ofAll: (text) => {
      all.push(text);
    },
    of: (patch, text) => {
      texts ??= new Map();
      texts.set(patch, `${texts.get(patch) ?? ""}${text}; `);
    },
    ownClocks: (patch) => {
      clocks ??= new Set();
      clocks.add(patch);
    },
    isEmpty: () => all.length === 0 && texts === undefined && clocks === undefined,
    close: () => ({
      ofAll: all.join("; "),
      ofPatches: texts ?? NOTHING_PERSONAL.ofPatches,
      ownClocks: clocks ?? NOTHING_PERSONAL.ownClocks,
    }),
  };
}

/** The code as a text. */
export function codeText({ ofAll, ofPatches, ownClocks }: PersonalCode): string {
  if (ofAll === "" && ofPatches.size === 0 && ownClocks.size === 0) return "";
  const own = [...ownClocks].sort(compareText).join(" ");
  return `${ofAll}|${textOf(ofPatches)}|${own}`;
}

function textOf(ofPatches: ReadonlyMap<string, string>): string {
  const sorted = [...ofPatches].sort(([a], [b]) => compareText(a, b));
  return sorted.map(([patch, text]) => `${patch} ${text}`).join("\n");
}

/** The part of a code that is about some patches. */
export function codeOfSome(
  { ofAll, ofPatches, ownClocks }: PersonalCode,
  patches: readonly string[],
): PersonalCode {
  const own = patches.filter((patch) => ownClocks.has(patch));
  const texts = patches.flatMap((patch) => {
    const text = ofPatches.get(patch);
    return text === undefined ? [] : [[patch, text] as const];
  });
  return { ofAll, ofPatches: new Map(texts), ownClocks: new Set(own) };
}
