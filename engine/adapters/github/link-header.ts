export interface PageLinks {
  /** The whole address of the next page. */
  readonly next?: string;
  /** The numbers that the addresses carry, where they carry some; lists that are read by a cursor have none. */
  readonly nextNumber?: number;
  readonly lastNumber?: number;
}

/** @see RFC 8288, section 3 */
export function pageLinks(header: string | number | undefined): PageLinks {
  const links = new Map<string, string>();
  for (const [, address = "", parameters = ""] of String(header ?? "").matchAll(
    /<([^<>]*)>((?:\s*;[^,<]*)*)/g,
  )) {
    const [, relations = ""] = /;\s*rel\s*=\s*"?([^";]+)"?/i.exec(parameters) ?? [];
    for (const relation of relations.trim().toLowerCase().split(/\s+/)) links.set(relation, address);
  }
  const next = links.get("next");
  const nextNumber = numberIn(next);
  const lastNumber = numberIn(links.get("last"));
  return {
    ...(next === undefined ? {} : { next }),
    ...(nextNumber === undefined ? {} : { nextNumber }),
    ...(lastNumber === undefined ? {} : { lastNumber }),
  };
}

function numberIn(address: string | undefined): number | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const page = new URL(address).searchParams.get("page") ?? "";
  return /^[1-9]\d{0,8}$/.test(page) ? Number(page) : undefined;
}
