import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** What expressions see: `github`, `env`, `steps`, `needs`, `vars`, `secrets`, `inputs`, `matrix`, `runner`. */
export type Contexts = Readonly<Record<string, unknown>>;

export interface Scope {
  readonly contexts: Contexts;
  /** How the job, or the steps until now, ended. */
  readonly status: "success" | "failure" | "cancelled";
}

const STATUS = ["success", "failure", "cancelled", "always"] as const;

/** A text with its expressions in place of `${{ … }}`. */
export function evaluateText(text: string, scope: Scope): string {
  return text.replaceAll(/\$\{\{([\s\S]*?)\}\}/g, (_, expression: string) =>
    evaluate(expression, scope).coerceString(),
  );
}

/** The condition of a job or a step: without one of the functions of status, all before must have gone well. */
export function evaluateIf(condition: string | undefined, scope: Scope): boolean {
  const bare = (condition ?? "success()").trim().replace(/^\$\{\{([\s\S]*)\}\}$/, "$1");
  const asks = STATUS.some((name) => new RegExp(`\\b${name}\\(\\)`).test(bare));
  return truthy(evaluate(asks ? bare : `success() && (${bare})`, scope));
}

function evaluate(expression: string, { contexts, status }: Scope): data.ExpressionData {
  const functions = STATUS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === "always" || name === status),
  }));
  const tokens = new Lexer(expression.trim()).lex().tokens;
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = dataOf(contexts);
  if (!(known instanceof data.Dictionary)) throw new Error("the contexts are no mapping");
  return new Evaluator(tree, known, new Map(functions.map((one) => [one.name, one]))).evaluate();
}

function dataOf(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver);
}

function truthy(value: data.ExpressionData): boolean {
  if (value.kind === data.Kind.Null) return false;
  if (!value.primitive) return true;
  const text = value.coerceString();
  return value.kind === data.Kind.String ? text !== "" : text !== "false" && text !== "0" && text !== "NaN";
}
