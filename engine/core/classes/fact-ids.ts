/** Small numbers for facts, the same for equal facts. */
export interface FactIds {
  /** 0 for what was not reported. Cost: one lookup for an object that was met before, one JSON text for a new one. */
  readonly idOf: (fact: object | string | undefined) => number;
  /** The same for what is too large to be compared: only the same object is equal. */
  readonly same: (fact: object | undefined) => number;
}

/**
 * Facts that a fleet shares are one object, so they are known by identity; the same in another object gets the same number all
 * the same, as far as its JSON is the same.
 */
export function createFactIds(): FactIds {
  const byObject = new Map<object, number>();
  const byText = new Map<string, number>();
  const large = new Map<object, number>();
  const byJson = (text: string): number => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    byText.set(text, byText.size + 1);
    return byText.size;
  };
  return {
    idOf: (fact) => {
      if (fact === undefined) return 0;
      if (typeof fact === "string") return byJson(fact);
      const known = byObject.get(fact);
      if (known !== undefined) return known;
      const id = byJson(JSON.stringify(fact));
      byObject.set(fact, id);
      return id;
    },
    same: (fact) => {
      if (fact === undefined) return 0;
      const known = large.get(fact);
      if (known !== undefined) return known;
      large.set(fact, large.size + 1);
      return large.size;
    },
  };
}
