/** CISA's assessment of a vulnerability (SSVC), as far as decision tables ask; absent: not assessed. */
export interface TriageFacts {
  readonly automatable?: boolean;
  readonly technicalImpact?: "partial" | "total";
}

/** As one small number, which tables hold; 1 says nothing. */
export function triageCode({ automatable, technicalImpact }: TriageFacts): number {
  const first = automatable === undefined ? 0 : automatable ? 2 : 1;
  const second = technicalImpact === undefined ? 0 : technicalImpact === "total" ? 2 : 1;
  return 1 + first + 3 * second;
}

export function triageOfCode(code: number | undefined): TriageFacts {
  if (code === undefined) return {};
  const [first, second] = [(code - 1) % 3, Math.floor((code - 1) / 3)];
  return {
    ...(first === 0 ? {} : { automatable: first === 2 }),
    ...(second === 0 ? {} : { technicalImpact: second === 2 ? "total" : "partial" }),
  };
}
