import type { RepositorySettings, Told } from "../model/repository-settings.ts";
import type { DoctorCheck } from "./doctor-checks.ts";
import type { DoctorFacts } from "./doctor-facts.ts";
import type { Found } from "./doctor-finding.ts";

type ValueOf<K extends keyof RepositorySettings> = Extract<RepositorySettings[K], { kind: "known" }>["value"];

/** One part of what the forge says; unknown where nothing of it is known. */
export function partOf<K extends keyof RepositorySettings>(
  { forge }: DoctorFacts,
  part: K,
): Told<ValueOf<K>> {
  if (forge.kind === "unknown") return forge;
  return forge.value[part] as Told<ValueOf<K>>;
}

export const ok = (check: DoctorCheck, says: string): Found => ({ check, state: "ok", says });
export const wrong = (check: DoctorCheck, says: string): Found => ({ check, state: "wrong", says });
export const unknown = (check: DoctorCheck, why: string): Found => ({ check, state: "unknown", says: why });

/** Judges what is known. */
export function judged<T>(check: DoctorCheck, told: Told<T>, judge: (value: T) => Found): Found {
  return told.kind === "known" ? judge(told.value) : unknown(check, told.why);
}
