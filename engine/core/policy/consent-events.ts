const THROUGH = '"through" reaches ring ';
const LEAVES = 'an entry\'s "leaves" names ring ';
const LEAVES_ANEW = '"leaves" names ring ';

/** What only people bring about, by changing a list: spelled here alone, so that it can be told from what comes by itself. */
export const consentEvents = {
  through: (ring: string) => `when ${THROUGH}"${ring}"`,
  leaves: (ring: string) => `when ${LEAVES}"${ring}"`,
  leavesAnew: (ring: string) => `when ${LEAVES_ANEW}"${ring}" anew`,
} as const;

/** Whether a decision waits for one of them. @param until as a plan prints it */
export function waitsForConsent(until: string | null): boolean {
  return [THROUGH, LEAVES, LEAVES_ANEW].some((event) => until?.startsWith(`when ${event}`) === true);
}
