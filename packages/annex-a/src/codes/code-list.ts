import type { Layout } from '@sightline/core';

/** One code of a code list. */
export type Code = {
  readonly code: string;
  readonly label: string;
  /** The cell text that Ofsted asks for. */
  readonly preferred: string;
  /**
   * Every other spelling that is read as this code; case, spaces and kind of quotation mark or dash do not
   * count.
   */
  readonly aliases: readonly string[];
  /** Ofsted's group. */
  readonly group?: string;
  /** What several groups are together, where the codes have two levels of groups. */
  readonly broadGroup?: string;
  /** Where the code is not in every layout. */
  readonly layouts?: readonly Layout[];
};

/** The codes that a column may hold, in Ofsted's order. */
export type CodeList = {
  readonly name: string;
  /** Other texts are values too, as with the name of an authority. */
  readonly open?: true;
  readonly codes: readonly Code[];
};

/** A code as its file states it: only the spellings that cannot be put together from code, words and letter. */
type WrittenCode = Omit<Code, 'aliases'> & { readonly also?: readonly string[] };

/**
 * A code list from its codes as written. Of `e) PR4: Private provision`, labelled "Private provision", these
 * are read too: `PR4`, the words alone, and code and words joined by a dash, a colon or a space, each with
 * and without the letter. Words that several codes share, such as "Health services", are never read alone.
 */
export function codeList(written: {
  readonly name: string;
  readonly open?: true;
  readonly codes: readonly WrittenCode[];
}): CodeList {
  const shared = sharedWords(written.codes);
  return {
    name: written.name,
    ...(written.open && { open: written.open }),
    codes: written.codes.map(({ also = [], ...code }) => ({
      ...code,
      aliases: distinctSpellings([...joinedSpellings(code, shared), ...also]).filter(
        (text) => text !== code.preferred,
      ),
    })),
  };
}

/** The letter Ofsted puts in front (`e) `), and what is left after letter and code. */
function partsOf({ code, preferred }: { code: string; preferred: string }): {
  letter: string;
  words: string;
} {
  const letter = /^[a-z]{1,2}\d?\) /.exec(preferred)?.[0] ?? '';
  const rest = preferred.slice(letter.length);
  const separator = /^\s*[:-]\s*/.exec(rest.startsWith(code) ? rest.slice(code.length) : '')?.[0];
  return { letter, words: separator === undefined ? rest : rest.slice(code.length + separator.length) };
}

function joinedSpellings(code: Omit<WrittenCode, 'also'>, shared: ReadonlySet<string>): string[] {
  const { letter, words } = partsOf(code);
  const spellings = [code.code];
  for (const text of [words, code.label]) {
    const joined = [`${code.code}: ${text}`, `${code.code} - ${text}`, `${code.code} ${text}`];
    if (!shared.has(text.toLowerCase())) joined.unshift(text);
    spellings.push(...joined, ...joined.map((spelling) => letter + spelling));
  }
  return spellings;
}

function sharedWords(codes: readonly WrittenCode[]): Set<string> {
  const times = new Map<string, number>();
  for (const code of codes) {
    const texts = new Set([partsOf(code).words.toLowerCase(), code.label.toLowerCase()]);
    for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  }
  return new Set([...times].filter(([, n]) => n > 1).map(([text]) => text));
}

function distinctSpellings(spellings: readonly string[]): string[] {
  return [...new Set(spellings)];
}
