/** What a calendar says that Muster cannot say, or that nobody can read. */
export interface CalendarFault {
  readonly line: number;
  /** Begins after the place: `says EXDATE`. */
  readonly says: string;
  readonly hint?: string;
}

/** Thrown and caught within this folder alone: the first thing about an event that keeps it out. */
export class EventFault extends Error {
  override readonly name = "EventFault";
  readonly fault: CalendarFault;

  constructor(line: number, says: string, hint?: string) {
    super(says);
    this.fault = { line, says, ...(hint === undefined ? {} : { hint }) };
  }
}
