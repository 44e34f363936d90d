import { escapeHtml as text } from './escape.ts';
import { pageStyle } from './html-style.ts';
import { authorityWords } from './words/authority-words.ts';

/** What a page says around its content; `main` and `footer` are HTML. */
export type HtmlPage = {
  readonly title: string;
  readonly authority: { readonly code: string; readonly name: string };
  /** In the title of the window, such as `as at 31 March 2024`. */
  readonly when: string;
  /** Below the heading. */
  readonly dates: string;
  readonly main: string;
  readonly footer: string;
};

/** One self-contained page: nothing is loaded from elsewhere and there is no script. */
export const htmlPage = ({
  title,
  authority,
  when,
  dates,
  main,
  footer,
}: HtmlPage): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(`${title}: ${authority.name}`)}, ${text(when)}</title>
<style>
${pageStyle}
</style>
</head>
<body>
<header><div class="wide">
<h1>${text(title)}</h1>
<p class="who">${text(authorityWords(authority))}</p>
<p>${text(dates)}</p>
</div></header>
<main class="wide">
${main}
</main>
<footer><div class="wide">${footer}</div></footer>
</body>
</html>
`;
