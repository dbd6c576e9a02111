import type { Problem } from "../../core/model/problem.ts";
import type { ProblemCode } from "../../core/model/problem-codes.ts";
import { suggest } from "../closest.ts";
import { eachSlot } from "../each-slot.ts";
import { problemOf } from "../fault.ts";
import { describePointer } from "../json-pointer.ts";
import type { DeclaredKind } from "../located-document.ts";
import { type Check, mayBeUnread, ofKind, type Repository } from "./repository.ts";

interface Target {
  readonly code: ProblemCode;
  /** `no Ring is called "canari"` */
  readonly says: string;
  readonly label: string;
  /** The documents that hold the names. */
  readonly kind: DeclaredKind;
  /** Undefined: there is nothing to compare with. */
  readonly names: (repository: Repository) => ReadonlySet<string> | undefined;
}

const TARGETS: Readonly<Record<string, Target>> = {
  Ring: documents("Ring", "unknown-ring", "Rings"),
  MaintenanceWindow: documents("MaintenanceWindow", "unknown-window", "Windows"),
  TestRecord: documents("TestRecord", "unknown-test-record", "TestRecords"),
  Baseline: documents("Baseline", "unknown-baseline", "Baselines"),
  PatchPolicy: documents("PatchPolicy", "unknown-policy", "Policies"),
  Role: {
    code: "unknown-role",
    says: "nobody has the role",
    label: "Roles",
    kind: "ReviewPolicy",
    names: roles,
  },
  ReviewRule: {
    code: "unknown-review-rule",
    says: "no rule of the ReviewPolicy is called",
    label: "Rules",
    kind: "ReviewPolicy",
    names: reviewRules,
  },
};

/** Whatever a document names must exist: rings, windows, test records, baselines, policies, roles, review rules. */
export const namedDocuments: Check = (repository) => {
  const namesByKind = new Map(Object.entries(TARGETS).map(([kind, { names }]) => [kind, names(repository)]));
  const problems: Problem[] = [];
  for (const document of repository.documents) {
    for (const { slot, text, pointer } of eachSlot(document.kind, document.value)) {
      const [kind = "", word] = slot.startsWith("ref:") ? slot.slice("ref:".length).split("|") : [];
      const target = TARGETS[kind];
      const names = namesByKind.get(kind);
      if (target === undefined || names === undefined || text === word || names.has(text)) continue;
      if (mayBeUnread(repository, target.kind, target.kind === kind ? text : undefined)) continue;
      const message = `${describePointer(pointer)}: ${target.says} "${text}"`;
      const hint = suggest(text, word === undefined ? names : [...names, word], target.label);
      problems.push(problemOf(document, { code: target.code, pointer, on: "value", message, hint }));
    }
  }
  return problems;
};

function documents(kind: DeclaredKind, code: ProblemCode, label: string): Target {
  const names = (repository: Repository) => new Set(ofKind(repository, kind).map(({ name }) => name));
  return { code, says: `no ${kind} is called`, label, kind, names };
}

/** Without a ReviewPolicy there is nothing to compare with; whether there must be one is another question. */
function roles(repository: Repository): ReadonlySet<string> | undefined {
  const [policy] = ofKind(repository, "ReviewPolicy");
  return policy === undefined
    ? undefined
    : new Set(policy.value.spec.people.flatMap((person) => person.roles));
}

function reviewRules(repository: Repository): ReadonlySet<string> | undefined {
  const [policy] = ofKind(repository, "ReviewPolicy");
  return policy === undefined ? undefined : new Set(policy.value.spec.rules.map(({ name }) => name));
}
