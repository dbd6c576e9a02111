/** Whether neither a shell nor an option parser reads a word as anything but itself: what a printed command may hold. */
export function isPlainWord(word: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._:@+/-]*$/.test(word);
}
