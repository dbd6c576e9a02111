import type { ForgeAccount, ReviewPerson } from "../../schema/documents.generated.ts";
import type { VerdictPerson } from "./verdict.ts";

export interface BasePerson {
  readonly person: VerdictPerson;
  readonly roles: ReadonlySet<string>;
}

/** Who had which roles at the base. */
export type People = ReadonlyMap<number, BasePerson>;

/** People, not accounts: by numeric id, since a login can be renamed and reused. @see approval.md, 1 and 7 */
export function peopleOf(listed: readonly ReviewPerson[]): People {
  const people = new Map<number, BasePerson>();
  for (const { id, login, roles } of listed) {
    const before = people.get(id);
    const shown = before === undefined || login < before.person.login ? login : before.person.login;
    people.set(id, { person: { id, login: shown }, roles: new Set([...(before?.roles ?? []), ...roles]) });
  }
  return people;
}

/** The account as it is shown; nothing is decided by the login. */
export function shownPerson({ id, login }: ForgeAccount, people: People): VerdictPerson {
  return people.get(id)?.person ?? { id, login: login ?? `#${id}` };
}
