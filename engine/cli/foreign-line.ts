/** @throws {SyntaxError} as `JSON.parse` does */
export function foreign(): never {
  throw new SyntaxError("no line of a plan");
}
