import type { Night } from "./fleet.ts";

/** A tiny GitOps repository, what happens to it, and what Muster must say each time. One folder of `engine/scenarios/`. */
export interface Scenario {
  readonly name: string;
  readonly folder: string;
  readonly steps: readonly Step[];
}

/**
 * One thing that happens, in this order: git does something, files are put, copied, deleted and committed, machines do what they
 * were told, Muster is asked.
 * Paths are relative to the repository, where everybody in the story sits.
 */
export interface Step {
  /** A sentence for the reader; the name of the test. */
  readonly says: string;
  /** What a person types after `git`, one command after another. */
  readonly git: readonly string[];
  /** Files to write: where to, and which file of the scenario's folder. */
  readonly put: Readonly<Record<string, string>>;
  /** A path, or with `*` at its end all files that begin so. */
  readonly delete: readonly string[];
  /** Folders to copy within the repository: where to, and where from. What stood there is gone. */
  readonly copy: Readonly<Record<string, string>>;
  /** The message of a commit of everything that git does not ignore. */
  readonly commit?: string;
  /** The machines of `fleet.yaml` do what the last plan told them, and their reports lie in `reports/fleet.ndjson`. */
  readonly fleet?: Night;
  /** What a person types after `muster`. What is expected is said of the last one; those before it must exit 0. */
  readonly muster: readonly string[];
  /** `process`: in this one, which is faster; `program`: the real one, as a child with no environment but this. */
  readonly via: "process" | "program";
  readonly env: Readonly<Record<string, string>>;
  readonly exit: number;
  /** Values of the JSON that was printed, by path. Exact. */
  readonly json: Readonly<Record<string, unknown>>;
  /** Rows of the plan that was printed: endpoint, patch, and the verdict or some of the row's fields. */
  readonly decisions: Readonly<Record<string, Readonly<Record<string, ExpectedDecision>>>>;
  /** Gates of the plan that was printed: ring, patch (`remove ID` for its removal), and the answer or some of the row's fields. */
  readonly gates: Readonly<Record<string, Readonly<Record<string, ExpectedGate>>>>;
  /** Each stands within one line. */
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  /** None stands anywhere. */
  readonly never: readonly string[];
  /** There is no result: nothing stands on standard output. */
  readonly silent: boolean;
  /** Writes values of the JSON that was printed, by path, into files: what a bot does with a proposal. */
  readonly write: Readonly<Record<string, string>>;
  /** Files whose path begins so are, byte for byte, what they were before Muster was asked the last time. */
  readonly keeps: readonly string[];
  /** Remembers what was printed, under this name. */
  readonly save?: string;
  /** What was printed is, byte for byte, what was remembered under this name. */
  readonly same?: string;
}

/** A verdict; fields of the row, where `why` is a part of what its reason says and `at` where that stands; or no row at all. */
export type ExpectedDecision = string | Readonly<Record<string, unknown>>;

/** An answer; fields of the row, where `says` is a part of what it says; or no row at all. */
export type ExpectedGate = string | Readonly<Record<string, unknown>>;

/** What a run of Muster came to. */
export interface Outcome {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}
