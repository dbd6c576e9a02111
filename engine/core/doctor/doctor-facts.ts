import type { RepositorySettings, Told } from "../model/repository-settings.ts";

/** All that the checks look at. What could not be had is unknown, with the reason. */
export interface DoctorFacts {
  /** The branch that approves. */
  readonly branch: string;
  readonly forge: Told<RepositorySettings>;
  readonly people: Told<readonly DoctorPerson[]>;
  /** The workflows on the branch, as git has them. */
  readonly workflows: Told<readonly DoctorWorkflow[]>;
  /** Null: muster.yaml declares none. */
  readonly log: DoctorLog | null;
  readonly here: DoctorPlace;
}

/** Somebody whom the ReviewPolicy names. */
export interface DoctorPerson {
  readonly id: number;
  readonly login: string;
  /** What the forge lets them do: `admin`, `write`, `read`, `none`. */
  readonly permission: Told<string>;
  readonly keys: readonly Told<string>[];
}

export interface DoctorWorkflow {
  readonly path: string;
  /** Names of the environments of its jobs; unknown where it cannot be read, or a name is worked out when it runs. */
  readonly environments: Told<readonly string[]>;
  readonly isScheduled: boolean;
}

export interface DoctorLog {
  readonly ref: string;
  /** Null: there is no such ref in the clone. */
  readonly tip: Told<string | null>;
  readonly keys: readonly { readonly id: number; readonly fingerprint: Told<string> }[];
  /** The key that this run would sign with; null: it has none. */
  readonly signer: Told<string | null>;
}

export interface DoctorPlace {
  /** The version of git; null: none that can be used. */
  readonly git: string | null;
  readonly shallow: Told<boolean>;
  readonly state: { readonly folder: string; readonly is: "present" | "absent" | "unusable" };
}
