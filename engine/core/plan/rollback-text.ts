/** The `rollback` of a draft, in YAML: honest about what nobody has tried; whoever approves puts it right. */
export function rollbackText(isRemovable: boolean): string {
  return isRemovable
    ? "{method: uninstall, tested: false}"
    : '{method: none, accepted: "not yet stated: whoever approves says why"}';
}
