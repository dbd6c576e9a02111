import type { Facts } from "./facts.ts";
import { loadOpponent, type Opponent, opponentVersion } from "./modules.ts";
import type { Condition, Test, VerdictRule } from "./rule-set.ts";

/** An engine with the rules in it, ready to be asked. */
export interface RuleEngine {
  readonly name: string;
  /** Facts in the shape that the engine takes them in: prepared once, before anything is measured. */
  readonly prepare: (facts: Facts) => unknown;
  readonly verdict: (prepared: unknown) => string | Promise<string>;
  /** It answers with a promise. */
  readonly isAsync: boolean;
}

/** All engines that policies are commonly written for and that run in the process. @throws {Error} for one that is not installed */
export async function openEngines(
  root: string,
  rules: readonly VerdictRule[],
): Promise<readonly RuleEngine[]> {
  return [await celEngine(root, rules), await cedarEngine(root, rules), await jsonRulesEngine(root, rules)];
}

/** One expression, compiled once: `condition ? verdict : …`. */
async function celEngine(root: string, rules: readonly VerdictRule[]): Promise<RuleEngine> {
  const name: Opponent = "@marcbachmann/cel-js";
  const { parse } = (await loadOpponent(root, name)) as {
    readonly parse: (text: string) => (facts: unknown) => unknown;
  };
  const text = `${rules.map(({ when, verdict }) => `${celText(when)} ? "${verdict}" : `).join("")}"install"`;
  const evaluate = parse(text);
  return {
    name: opponentVersion(name),
    // CEL's integers are 64 bits wide; its doubles are JavaScript's numbers.
    prepare: (facts) => facts,
    verdict: (facts) => String(evaluate(facts)),
    isAsync: false,
  };
}

function celText(condition: Condition): string {
  if ("all" in condition) return `(${condition.all.map(celText).join(" && ")})`;
  if ("any" in condition) return `(${condition.any.map(celText).join(" || ")})`;
  const { fact, is, value } = condition;
  if (is === "in") return `${fact} in ${JSON.stringify(value)}`;
  if (is === "starts") return `${fact}.startsWith(${JSON.stringify(value)})`;
  if (is.endsWith("fact")) return `${fact} ${is.replace("fact", "")} ${String(value)}`;
  return `${fact} ${is} ${typeof value === "number" ? `${value}.0` : JSON.stringify(value)}`;
}

interface Cedar {
  readonly preparsePolicySet: (
    id: string,
    policies: unknown,
  ) => { readonly type: string; readonly errors?: unknown };
  readonly statefulIsAuthorized: (call: unknown) => {
    readonly type: string;
    readonly response?: {
      readonly diagnostics: { readonly reason: readonly string[]; readonly errors: readonly unknown[] };
    };
  };
}

/** A `forbid` a rule, parsed before; which of those that apply comes first is read off their names. */
async function cedarEngine(root: string, rules: readonly VerdictRule[]): Promise<RuleEngine> {
  const name: Opponent = "@cedar-policy/cedar-wasm";
  const { preparsePolicySet, statefulIsAuthorized } = (await loadOpponent(
    root,
    name,
    `${name}/nodejs`,
  )) as Cedar;
  const entries = rules.map(({ when }, index) => [
    `r${String(index).padStart(3, "0")}`,
    `forbid (principal, action, resource) when { ${cedarText(when)} };`,
  ]);
  const staticPolicies = { ...Object.fromEntries(entries), yes: "permit (principal, action, resource);" };
  const parsed = preparsePolicySet("muster", { staticPolicies });
  if (parsed.type !== "success") throw new Error(`cedar: ${JSON.stringify(parsed.errors)}`);
  return {
    name: opponentVersion(name),
    prepare: (facts) => {
      return {
        principal: { type: "Muster", id: "x" },
        action: { type: "Action", id: "install" },
        resource: { type: "Endpoint", id: "x" },
        context: facts,
        entities: [],
        preparsedPolicySetId: "muster",
      };
    },
    verdict: (call) => {
      const reasons = statefulIsAuthorized(call).response?.diagnostics.reason ?? [];
      let first = rules.length;
      for (const reason of reasons) if (reason !== "yes") first = Math.min(first, Number(reason.slice(1)));
      return rules[first]?.verdict ?? "install";
    },
    isAsync: false,
  };
}

function cedarText(condition: Condition): string {
  if ("all" in condition) return `(${condition.all.map(cedarText).join(" && ")})`;
  if ("any" in condition) return `(${condition.any.map(cedarText).join(" || ")})`;
  const { fact, is, value } = condition;
  if (is === "in") return `${JSON.stringify(value)}.contains(context.${fact})`;
  if (is === "starts") return `context.${fact} like ${JSON.stringify(`${String(value)}*`)}`;
  if (is.endsWith("fact")) return `context.${fact} ${is.replace("fact", "")} context.${String(value)}`;
  return `context.${fact} ${is} ${JSON.stringify(value)}`;
}

interface JsonRules {
  readonly Engine: new (
    rules: readonly unknown[],
    options: unknown,
  ) => {
    readonly addOperator: (name: string, test: (fact: unknown, value: unknown) => boolean) => void;
    readonly on: (event: "success", heard: (event: unknown, almanac: unknown) => void) => void;
    readonly stop: () => void;
    readonly run: (facts: unknown) => Promise<{ readonly events: readonly { readonly type: string }[] }>;
  };
}

/** Rules by priority; it stops at the first that holds. */
async function jsonRulesEngine(root: string, rules: readonly VerdictRule[]): Promise<RuleEngine> {
  const name: Opponent = "json-rules-engine";
  const { Engine } = (await loadOpponent(root, name)) as JsonRules;
  const engine = new Engine(
    rules.map(({ when, verdict }, index) => {
      return { conditions: jsonOf(when), event: { type: verdict }, priority: rules.length - index };
    }),
    { replaceFactsInEventParams: false },
  );
  engine.addOperator("startsWith", (fact, value) => String(fact).startsWith(String(value)));
  engine.on("success", () => engine.stop());
  return {
    name: opponentVersion(name),
    prepare: (facts) => facts,
    verdict: async (facts) => (await engine.run(facts)).events[0]?.type ?? "install",
    isAsync: true,
  };
}

const OPERATORS: Readonly<Record<Test["is"], string>> = {
  "==": "equal",
  "!=": "notEqual",
  "<": "lessThan",
  "<=": "lessThanInclusive",
  ">": "greaterThan",
  ">=": "greaterThanInclusive",
  in: "in",
  starts: "startsWith",
  "<fact": "lessThan",
  ">fact": "greaterThan",
  ">=fact": "greaterThanInclusive",
};

function jsonOf(condition: Condition): unknown {
  if ("all" in condition) return { all: condition.all.map(jsonOf) };
  if ("any" in condition) return { any: condition.any.map(jsonOf) };
  const { fact, is, value } = condition;
  return { fact, operator: OPERATORS[is], value: is.endsWith("fact") ? { fact: value } : value };
}
