import type { LogEntry } from "../../schema/documents.generated.ts";

const MOST = 100;

/** The line that people read in `git log`. Nothing trusts it; one line of printable ASCII, so that no terminal obeys it. */
export function logSubject(entry: LogEntry): string {
  const words = [entry.type, ...about(entry)].join(" ").replaceAll(/[^\x20-\x7e]/g, "?");
  return words.length > MOST ? `${words.slice(0, MOST - 3)}...` : words;
}

function about(entry: LogEntry): readonly string[] {
  const { pullRequest, person, review, approved, tip, revokes, fact } = entry;
  const of = pullRequest === undefined ? [] : [`#${pullRequest}`];
  const who = person === undefined ? [] : [`by ${person.login}`];
  const said = review === undefined ? [] : [review.state.toLowerCase()];
  const verdict = approved === undefined ? [] : [approved ? "approved" : "not approved"];
  const upTo = tip === undefined ? [] : [`${tip.branch} at ${tip.commit.slice(0, 12)}`];
  const revoked = revokes === undefined || revokes.length === 0 ? [] : [`revokes ${revokes.join(", ")}`];
  return [
    ...of,
    ...said,
    ...verdict,
    ...who,
    ...upTo,
    ...revoked,
    ...(fact === undefined ? [] : factWords(fact)),
  ];
}

function factWords(fact: Readonly<Record<string, unknown>>): readonly string[] {
  return ["event", "patch", "ring", "answer"].flatMap((name) => {
    const value = fact[name];
    return typeof value === "string" ? [value] : [];
  });
}
