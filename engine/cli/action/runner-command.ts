/**
 * A command to the runner of a workflow, on a line of its own.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function runnerCommand(
  name: string,
  message: string,
  properties: Readonly<Record<string, string>> = {},
): string {
  const said = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name}${said.length === 0 ? "" : ` ${said.join(",")}`}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
