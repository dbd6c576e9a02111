import { findPull } from "../pull-actions.ts";
import { notFound } from "../refusal.ts";
import {
  createReview,
  dismissReview,
  editReview,
  findReview,
  type ReviewVerdict,
  submitReview,
} from "../review-actions.ts";
import { reviewJson } from "../review-json.ts";
import { actorOf, type Call, numberParam, type Routes, repositoryOf, textOf } from "../route.ts";
import { timelineRows } from "../timeline-json.ts";
import type { Pull, Repository, Review } from "../world.ts";

const scope = "pull_requests";

export const reviewRoutes: Routes = {
  "pulls/list-reviews": {
    scope,
    answer: (call) => {
      const repository = repositoryOf(call);
      const pull = findPull(repository, numberParam(call, "pull_number"));
      const caller = call.token?.account;
      const seen = pull.reviews.filter((review) => review.state !== "PENDING" || review.user === caller);
      return { rows: seen.map((review) => () => reviewJson(call.view, repository, pull, review)) };
    },
  },
  "pulls/get-review": { scope, answer: (call) => answerReview(call, named(call)) },
  "pulls/create-review": {
    scope,
    role: "read",
    answer: (call) => {
      const repository = repositoryOf(call);
      const pull = findPull(repository, numberParam(call, "pull_number"));
      const verdict = textOf(call, "event") as ReviewVerdict | undefined;
      const body = textOf(call, "body");
      const commit = textOf(call, "commit_id");
      const review = createReview(call.forge, repository, pull, actorOf(call), {
        ...(verdict === undefined ? {} : { verdict }),
        ...(body === undefined ? {} : { body }),
        ...(commit === undefined ? {} : { commit }),
      });
      return answerReview(call, { repository, pull, review });
    },
  },
  "pulls/submit-review": {
    scope,
    role: "read",
    answer: (call) => {
      const found = named(call);
      if (found.review.user !== actorOf(call)) throw notFound();
      const body = textOf(call, "body");
      submitReview(call.forge, found.pull, found.review, {
        verdict: textOf(call, "event") as ReviewVerdict,
        ...(body === undefined ? {} : { body }),
      });
      return answerReview(call, found);
    },
  },
  "pulls/update-review": {
    scope,
    role: "read",
    answer: (call) => {
      const found = named(call);
      if (found.review.user !== actorOf(call)) throw notFound();
      editReview(call.forge, found.review, textOf(call, "body") ?? "");
      return answerReview(call, found);
    },
  },
  "pulls/dismiss-review": {
    scope,
    answer: (call) => {
      const found = named(call);
      dismissReview(call.forge, found.pull, found.review, actorOf(call), textOf(call, "message") ?? "");
      return answerReview(call, found);
    },
  },
  "issues/list-events-for-timeline": {
    scope: "issues|pull_requests",
    answer: (call) => {
      const repository = repositoryOf(call);
      const pull = findPull(repository, numberParam(call, "issue_number"));
      return { rows: timelineRows(call.view, repository, pull).map((row) => () => row.write()) };
    },
  },
};

interface Named {
  readonly repository: Repository;
  readonly pull: Pull;
  readonly review: Review;
}

function named(call: Call): Named {
  const repository = repositoryOf(call);
  const pull = findPull(repository, numberParam(call, "pull_number"));
  return { repository, pull, review: findReview(pull, numberParam(call, "review_id")) };
}

function answerReview(call: Call, { repository, pull, review }: Named) {
  return { body: reviewJson(call.view, repository, pull, review) };
}
