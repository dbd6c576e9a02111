import type { BranchRule, BypassActor, Ruleset } from "../../core/model/repository-settings.ts";
import { type Answer, isRecord, listOf, recordOf, textOf, wholeOf } from "./answer-shape.ts";

/** @throws {BadAnswer} */
export function branchRuleOf(answer: Answer): BranchRule {
  return {
    type: textOf(answer, "type"),
    ruleset: wholeOf(answer, "ruleset_id"),
    parameters: isRecord(answer.parameters) ? answer.parameters : {},
  };
}

/**
 * A ruleset. Who may bypass it is told only to those who may change it: then the field is left out, which is not "nobody".
 * @throws {BadAnswer}
 * @see https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset
 */
export function rulesetOf(answer: Answer): Ruleset {
  const actors = answer.bypass_actors;
  return {
    id: wholeOf(answer, "id"),
    name: textOf(answer, "name"),
    source: textOf(answer, "source"),
    enforcement: textOf(answer, "enforcement"),
    bypass:
      actors === undefined || actors === null
        ? { kind: "unknown", why: "the forge tells who may bypass a ruleset only to those who may change it" }
        : { kind: "known", value: listOf(actors, "bypass_actors").map(actorOf) },
  };
}

function actorOf(value: unknown): BypassActor {
  const actor = recordOf(value, "a bypass actor");
  return {
    id: typeof actor.actor_id === "number" ? actor.actor_id : null,
    type: textOf(actor, "actor_type"),
    mode: typeof actor.bypass_mode === "string" ? actor.bypass_mode : "always",
  };
}
