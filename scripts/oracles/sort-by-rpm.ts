import { runTool } from "./run-tool.ts";

/** Each list of `epoch:version-release` texts in the order of rpm itself. */
export function sortByRpm(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const input = lists.map((list) => `${list.join("\t")}\n`).join("");
  const sorted = runTool("rpm", ["--eval", `%{lua: ${program}}`], input).split("\n");
  return lists.map((list, at) => (list.length === 0 ? [] : (sorted[at] ?? "").split("\t")));
}

const program = `
for line in io.stdin:lines() do
  local items = {}
  for item in line:gmatch("[^\\t]+") do items[#items + 1] = item end
  table.sort(items, function(a, b) return rpm.vercmp(a, b) < 0 end)
  io.write(table.concat(items, "\\t"), "\\n")
end
`;
