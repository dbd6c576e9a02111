/**
 * What is new of the documents and the rollout from one world to another, before the same catalog, fleet and moment. What is not
 * named is word for word the same, the places that documents stand at included.
 */
export interface News {
  /** Anything may be different. */
  readonly all: boolean;
  /** Policies, by name: new, changed or gone. */
  readonly policies: ReadonlySet<string>;
  /** Policies of which only some rules changed, each where it stood: which ones, by name. */
  readonly rules: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tracks of which a ring is new, changed or gone. */
  readonly tracks: ReadonlySet<string>;
  /** Patches about which a list, a test or the rollout says something new. */
  readonly patches: ReadonlySet<string>;
  /** Something new may select endpoints, so that others may be alike. */
  readonly selects: boolean;
}

export const ALL_NEWS: News = {
  all: true,
  policies: new Set(),
  rules: new Map(),
  tracks: new Set(),
  patches: new Set(),
  selects: true,
};

/** Both together: rules are told of by one of them. */
export function joinNews(a: News, b: News): News {
  return {
    all: a.all || b.all,
    policies: new Set([...a.policies, ...b.policies]),
    rules: new Map([...a.rules, ...b.rules]),
    tracks: new Set([...a.tracks, ...b.tracks]),
    patches: new Set([...a.patches, ...b.patches]),
    selects: a.selects || b.selects,
  };
}
