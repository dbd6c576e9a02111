import type { DoctorFacts, DoctorLog } from "./doctor-facts.ts";
import type { Found } from "./doctor-finding.ts";
import { judged, ok, unknown, wrong } from "./part-of.ts";

/** Whether the log can be written and believed. */
export function checkLog({ log, people }: DoctorFacts): readonly Found[] {
  if (log === null) return [wrong("log-declared", "muster.yaml declares no log")];
  const { ref, tip } = log;
  return [
    ok("log-declared", `muster.yaml declares ${ref}`),
    judged("log-ref", tip, (commit) =>
      commit === null
        ? wrong("log-ref", `there is no ${ref} in this clone`)
        : ok("log-ref", `${ref} is at ${commit}`),
    ),
    ...keys(log),
    ...shared(log, people),
    signer(log),
  ];
}

function keys({ keys: listed }: DoctorLog): readonly Found[] {
  if (listed.length === 0) return [wrong("log-keys", "log.keys is empty: nothing in the log counts")];
  const bad = listed.flatMap(({ id, fingerprint }) =>
    fingerprint.kind === "unknown" ? [wrong("log-keys", `key ${id} cannot be used: ${fingerprint.why}`)] : [],
  );
  return bad.length === 0 ? [ok("log-keys", `${listed.length} listed, all can be read`)] : bad;
}

function shared({ keys: listed }: DoctorLog, people: DoctorFacts["people"]): readonly Found[] {
  const check = "log-key-of-person";
  if (people.kind === "unknown") return [unknown(check, people.why)];
  const ids = new Map(
    listed.flatMap(({ id, fingerprint }) =>
      fingerprint.kind === "known" ? [[fingerprint.value, id] as const] : [],
    ),
  );
  const found = people.value.flatMap(({ login, keys: own }) =>
    own.flatMap((key) => {
      if (key.kind === "unknown") return [unknown(check, `a key of ${login}: ${key.why}`)];
      const id = ids.get(key.value);
      return id === undefined ? [] : [wrong(check, `key ${id} of the log is ${login}'s own`)];
    }),
  );
  return found.length === 0 ? [ok(check, "no key of a person signs the log")] : found;
}

/** A run that only reads has no key, and needs none. */
function signer({ keys: listed, signer: told }: DoctorLog): Found {
  return judged("log-signer", told, (fingerprint) => {
    if (fingerprint === null)
      return ok("log-signer", "this run has no key of the log, as is right for one that only reads");
    const key = listed.find(
      (one) => one.fingerprint.kind === "known" && one.fingerprint.value === fingerprint,
    );
    return key === undefined
      ? wrong("log-signer", `MUSTER_LOG_KEY is ${fingerprint}, which log.keys does not list`)
      : ok("log-signer", `MUSTER_LOG_KEY is key ${key.id}`);
  });
}
