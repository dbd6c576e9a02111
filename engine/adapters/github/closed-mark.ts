/** The first line of what is said when one of ours is closed. */
export const CLOSED = "<!-- muster:closed -->";
