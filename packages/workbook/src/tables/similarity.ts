/** Longer texts are compared by their words alone, so that a paragraph in a heading row costs nothing. */
const LONGEST_COMPARED = 120;

/**
 * How alike two normalised texts are, from 0 to 1: the better of the share of letters that need no change
 * (Levenshtein) and of the share of words in common (Dice).
 */
export function similarity(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const words = sharedWords(a, b);
  if (a.length > LONGEST_COMPARED || b.length > LONGEST_COMPARED) return words;
  return Math.max(words, 1 - editDistance(a, b) / Math.max(a.length, b.length));
}

function sharedWords(a: string, b: string): number {
  const words = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const left = words(a);
  const right = words(b);
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
