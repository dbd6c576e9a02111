import type { Call } from "./call.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Io } from "./io.ts";

/** An option of a verb. */
export interface OptionDefinition {
  /** `--state <dir>`; without a value in angle brackets it is a switch. */
  readonly flags: string;
  readonly says: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** It may be given several times. */
  readonly repeats?: "repeats";
  /** What completion offers for its value; files otherwise. */
  readonly completes?: "folders" | "nothing" | "report-formats";
}

export type VerbName =
  | "init"
  | "validate"
  | "test"
  | "reconcile"
  | "merge"
  | "propose"
  | "plan"
  | "explain"
  | "exposure"
  | "windows"
  | "simulate"
  | "review"
  | "record"
  | "audit"
  | "doctor"
  | "catalog sync"
  | "catalog list"
  | "catalog show"
  | "reports add"
  | "reports list"
  | "reports show"
  | "versions"
  | "schema"
  | "completion";

/** A verb as help, completion and the parser see it. */
export interface VerbDefinition {
  /** `catalog sync` is a verb under a verb. */
  readonly name: VerbName;
  /** In commander's notation: `<needed>`, `[optional]`, `[several...]`. */
  readonly operands: readonly {
    readonly name: string;
    readonly says: string;
    readonly choices?: readonly string[];
  }[];
  readonly summary: string;
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly string[];
}

export type RunVerb = (call: Call, io: Io) => Promise<ExitCode>;
