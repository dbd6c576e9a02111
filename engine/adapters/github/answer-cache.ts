/** An answer as it came, and the tag under which the forge can say that it is still so. */
export interface CachedAnswer {
  readonly etag: string;
  readonly text: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** The answers of one client, for as long as it lives; what has not been asked for longest goes first. */
export interface AnswerCache {
  find(url: string): CachedAnswer | undefined;
  keep(url: string, answer: CachedAnswer): void;
}

const ENTRIES = 1000;
const CHARACTERS = 32_000_000;

/** @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api conditional requests are free */
export function answerCache(): AnswerCache {
  const answers = new Map<string, CachedAnswer>();
  let held = 0;
  const drop = (url: string) => {
    held -= answers.get(url)?.text.length ?? 0;
    answers.delete(url);
  };
  return {
    find(url) {
      const answer = answers.get(url);
      if (answer === undefined) return undefined;
      answers.delete(url);
      answers.set(url, answer);
      return answer;
    },
    keep(url, answer) {
      drop(url);
      answers.set(url, answer);
      held += answer.text.length;
      for (const oldest of answers.keys()) {
        if (answers.size <= ENTRIES && held <= CHARACTERS) break;
        drop(oldest);
      }
    },
  };
}
