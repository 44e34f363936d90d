/** Fewer words may be a name or a value. */
const FEWEST_WORDS = 3;

/** Whether a text reads as a sentence: a note, or the filters that a report writes below its rows. */
export function isProse(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length >= FEWEST_WORDS;
}
