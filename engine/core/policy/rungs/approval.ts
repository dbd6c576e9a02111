import { type Answer, type Case, passes, type Rung, stops } from "../case.ts";

/** Rung 12: no list approves this digest, nor an automatic rule, or nothing vouches for the approval. */
export const approvalRung: Rung = { name: "approval", judge };

function judge({ consent }: Case): Answer {
  if (consent.given) return passes(consent.says, consent.at);
  const until =
    consent.flag === "unvouched"
      ? "when the log vouches for the approval"
      : "when an approval of this digest is merged";
  return stops("awaiting-approval", consent.says, {
    at: consent.at,
    until: { when: until },
    flags: consent.flag === "not-approved" ? [] : [consent.flag],
  });
}
