/** One paragraph of a dpkg status file or a Packages index; continuation lines stay in the value. */
export type Stanza = ReadonlyMap<string, string>;

export function readStanzas(text: string): readonly Stanza[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map(readStanza);
}

function readStanza(paragraph: string): Stanza {
  const fields = new Map<string, string>();
  for (const [, field = "", value = ""] of paragraph.matchAll(/^(\S+?):[ \t]*((?:.*)(?:\n[ \t].*)*)/gm))
    fields.set(field, value);
  return fields;
}

export function keepFields(stanza: Stanza, fields: readonly string[]): Stanza {
  return new Map([...stanza].filter(([field]) => fields.includes(field)));
}

export function writeStanzas(stanzas: readonly Stanza[]): string {
  return stanzas
    .map((stanza) => `${[...stanza].map(([field, value]) => line(field, value)).join("")}\n`)
    .join("");
}

function line(field: string, value: string): string {
  return value.startsWith("\n") ? `${field}:${value}\n` : `${field}: ${value}\n`;
}
