import { OutsideError } from "../ports/outside-error.ts";

/** There is no catalog yet: not the same as an empty one. */
export function noCatalog(state: string): OutsideError {
  return new OutsideError(`there is no catalog in ${JSON.stringify(state)}`, {
    retry: "never",
    code: "no-catalog",
    hint: "muster catalog sync --feed FORMAT=PATH-OR-URL",
  });
}

export function noFleet(state: string): OutsideError {
  return new OutsideError(`there is no report in ${JSON.stringify(state)}`, {
    retry: "never",
    code: "no-fleet",
    hint: "muster reports add --from FORMAT PATH…",
  });
}
