import { askProgram, firstLineOf } from "./ask-program.ts";
import type { Answer, Pair } from "./pairs-file.ts";

/** The version of Ruby, which comes with RubyGems; undefined where Ruby is not installed. */
export function rubygemsVersion(): string | undefined {
  const version = firstLineOf("ruby", ["-e", "puts RUBY_VERSION"]);
  return version === undefined ? undefined : `Ruby ${version}`;
}

/** What `Gem::Version` says of each pair, in their order. */
export function askRubygems(pairs: readonly Pair[]): readonly Answer[] {
  return askProgram("ruby", ["-e", program], pairs);
}

const program = `
STDIN.each_line do |line|
  a, b = line.chomp.split("\\t")
  begin
    puts Gem::Version.new(a) <=> Gem::Version.new(b)
  rescue ArgumentError
    puts "error"
  end
end
`;
