import { canonicalKbId } from "../../core/model/kb-id.ts";

/**
 * What one entry of a hotfix list stands for. `nothing`: entries that Windows XP and Vista write for what is no KB (`File 1`, an
 * installer's GUID, `MSCompPackV1`). Undefined: no id that can be read.
 */
export type HotfixId = { readonly kb: string } | "nothing" | undefined;

/**
 * `KB5034441`, `KB893803v2 - Update`, `KB2510531-IE8`, `Q147222`, `M979906`, `943729`, `Update for … (KB2468871)`. Articles of the
 * days of such lists have six digits or more: what has fewer was cut.
 */
export function hotfixId(text: string): HotfixId {
  const plain = text.replace(DASHES, "-").trim();
  if (/^File \d+$/.test(plain) || GUID.test(plain) || NAME.test(plain)) return "nothing";
  const own = /^(?:KB|Q|M|S)?-?(\d{6,8})(?:-?v\d{1,2})?(?=$|[\s_(-])/i.exec(plain);
  const named = [...plain.matchAll(/\(KB(\d{6,8})(?:-?v\d{1,2})?\)/gi)];
  const kb = canonicalKbId(own?.[1] ?? (named.length === 1 ? named[0]?.[1] : undefined) ?? "");
  return kb === undefined ? undefined : { kb };
}

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
const GUID = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;
/** A word that is no beginning of an id. */
const NAME = /^(?!KB|Q\d)[A-Z][A-Z0-9]{5,}$/i;
