/**
 * Writes a package URL. What it leaves unescaped (letters, digits, `-_.!~*'()`) every reader takes literally; the canonical
 * form escapes less, and reads the same.
 * @see ECMA-427, Package-URL specification
 */
export function purlText(
  type: string,
  namespace: string | undefined,
  name: string,
  version: string,
  qualifiers: Readonly<Record<string, string>> = {},
): string {
  const path = namespace === undefined || namespace === "" ? [name] : [namespace, name];
  const query = Object.entries(qualifiers).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const tail = query.length === 0 ? "" : `?${query.join("&")}`;
  return `pkg:${type}/${path.map(encodeURIComponent).join("/")}@${encodeURIComponent(version)}${tail}`;
}
