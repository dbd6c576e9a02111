/** A name has 100 characters at most; a list that goes on in another file appends to it. */
const LONGEST_NAME = 95;
const TRAIN_NAME = /^\d{4,}-(?:\d{2}|w\d{2})$/;

/**
 * The name of a list that is about one patch, out of its id: lower-case letters, digits, `.` and `-`. Never that of a train. Two
 * ids may get one name: a list has room for both.
 */
export function ownListName(id: string): string {
  const slug = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, "-")
    .slice(0, LONGEST_NAME)
    .replaceAll(/^[-.]+|[-.]+$/g, "");
  if (slug === "") return "patch";
  return TRAIN_NAME.test(slug) ? `patch-${slug}` : slug;
}
