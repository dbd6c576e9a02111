/** What the forge answers instead of doing what it was asked. */
export class Refusal extends Error {
  readonly status: number;
  /** What the answer says; the error's own message has the details too. */
  readonly said: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(status: number, said: string, details: Readonly<Record<string, unknown>> = {}) {
    super(details.errors === undefined ? said : `${said}: ${JSON.stringify(details.errors)}`);
    this.said = said;
    this.status = status;
    this.details = details;
  }
}

/** A 422 in the long form. */
export function invalid(resource: string, field: string, message: string): Refusal {
  return new Refusal(422, "Validation Failed", {
    errors: [{ resource, field, code: "custom", message }],
  });
}

/** A 422 in the short form that reviews use. */
export function unprocessable(message: string): Refusal {
  return new Refusal(422, "Unprocessable Entity", { errors: [message] });
}

export function notFound(): Refusal {
  return new Refusal(404, "Not Found");
}
