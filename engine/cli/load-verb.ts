import type { RunVerb, VerbName } from "./verb-definition.ts";

/** Loads the code of a verb when it is to run, so that the others cost nothing. */
export function loadVerb(name: VerbName): Promise<RunVerb> {
  return LOADERS[name]();
}

const LOADERS: Readonly<Record<VerbName, () => Promise<RunVerb>>> = {
  init: async () => (await import("./verbs/init.ts")).init,
  validate: async () => (await import("./verbs/validate.ts")).validate,
  test: async () => (await import("./verbs/test.ts")).test,
  reconcile: async () => (await import("./verbs/reconcile.ts")).reconcile,
  merge: async () => (await import("./verbs/merge.ts")).merge,
  propose: async () => (await import("./verbs/propose.ts")).propose,
  plan: async () => (await import("./verbs/plan.ts")).plan,
  explain: async () => (await import("./verbs/explain.ts")).explain,
  exposure: async () => (await import("./verbs/exposure.ts")).exposure,
  windows: async () => (await import("./verbs/windows.ts")).windows,
  audit: async () => (await import("./verbs/audit.ts")).audit,
  doctor: async () => (await import("./verbs/doctor.ts")).doctor,
  simulate: async () => (await import("./verbs/simulate.ts")).simulate,
  review: async () => (await import("./verbs/review.ts")).review,
  record: async () => (await import("./verbs/record.ts")).record,
  "catalog sync": async () => (await import("./verbs/catalog-sync.ts")).catalogSync,
  "catalog list": async () => (await import("./verbs/catalog-list.ts")).catalogList,
  "catalog show": async () => (await import("./verbs/catalog-show.ts")).catalogShow,
  "reports add": async () => (await import("./verbs/reports-add.ts")).reportsAdd,
  "reports list": async () => (await import("./verbs/reports-list.ts")).reportsList,
  "reports show": async () => (await import("./verbs/reports-show.ts")).reportsShow,
  versions: async () => (await import("./verbs/versions.ts")).versions,
  schema: async () => (await import("./verbs/schema.ts")).schema,
  completion: async () => (await import("./verbs/completion.ts")).completion,
};
