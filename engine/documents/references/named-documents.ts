import type { Problem } from "../../core/model/problem.ts";
import { suggest } from "../closest.ts";
import { eachSlot } from "../each-slot.ts";
import { problemOf } from "../fault.ts";
import { describePointer } from "../json-pointer.ts";
import type { DeclaredKind } from "../located-document.ts";
import type { ProblemCode } from "../problem-codes.ts";
import { type Check, mayBeUnread, ofKind, type Repository } from "./repository.ts";

interface Target {
  readonly code: ProblemCode;
  /** `no Ring is called "canari"` */
  readonly says: string;
  readonly label: string;
  /** Undefined: cannot be known, because a document that may say so could not be read. */
  readonly names: (repository: Repository, name: string) => ReadonlySet<string> | undefined;
}

const TARGETS: Readonly<Record<string, Target>> = {
  Ring: document("Ring", "unknown-ring", "Rings"),
  MaintenanceWindow: document("MaintenanceWindow", "unknown-window", "Windows"),
  TestRecord: document("TestRecord", "unknown-test-record", "TestRecords"),
  Baseline: document("Baseline", "unknown-baseline", "Baselines"),
  PatchPolicy: document("PatchPolicy", "unknown-policy", "Policies"),
  Role: { code: "unknown-role", says: "nobody has the role", label: "Roles", names: roles },
  ReviewRule: {
    code: "unknown-review-rule",
    says: "no rule of the ReviewPolicy is called",
    label: "Rules",
    names: reviewRules,
  },
};

/** Whatever a document names must exist: rings, windows, test records, baselines, policies, roles, review rules. */
export const namedDocuments: Check = (repository) => {
  const problems: Problem[] = [];
  for (const document of repository.documents) {
    for (const { slot, text, pointer } of eachSlot(document.kind, document.value)) {
      const [kind, word] = slot.startsWith("ref:") ? slot.slice("ref:".length).split("|") : [];
      const target = kind === undefined ? undefined : TARGETS[kind];
      if (target === undefined || text === word) continue;
      const names = target.names(repository, text);
      if (names === undefined || names.has(text)) continue;
      const message = `${describePointer(pointer)}: ${target.says} "${text}"`;
      const words = word === undefined ? names : [...names, word];
      problems.push(
        problemOf(document, {
          code: target.code,
          pointer,
          on: "value",
          message,
          hint: suggest(text, words, target.label),
        }),
      );
    }
  }
  return problems;
};

function document(kind: DeclaredKind, code: ProblemCode, label: string): Target {
  return {
    code,
    says: `no ${kind} is called`,
    label,
    names: (repository, name) =>
      mayBeUnread(repository, kind, name)
        ? undefined
        : new Set(ofKind(repository, kind).map((one) => one.name)),
  };
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
