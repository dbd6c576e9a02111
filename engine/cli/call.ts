/** One run of a verb, as the arguments were understood. */
export interface Call {
  /** As the verb's definition orders them; those left out are undefined, the last may be a list. */
  readonly operands: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** The value of an option; the last one where it was given twice. */
export function textOption({ options }: Call, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** Whether a switch was given. */
export function hasSwitch({ options }: Call, name: string): boolean {
  return options[name] === true;
}

/** The values of an option that may be repeated, in order. */
export function listOption({ options }: Call, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

export function operand({ operands }: Call, index: number): string | undefined {
  const value = operands[index];
  return typeof value === "string" ? value : undefined;
}

export function listOperand({ operands }: Call, index: number): readonly string[] {
  const value = operands[index];
  return Array.isArray(value) ? value : [];
}
