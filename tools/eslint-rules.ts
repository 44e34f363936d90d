import type { Rule } from 'eslint';

/** A rule that is switched off says why on the same line: `// eslint-disable-next-line name -- reason`. */
export const disableWithReason: Rule.RuleModule = {
  meta: { type: 'suggestion', schema: [], messages: { reason: 'Say why the rule is off, after " -- ".' } },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const off = /^\s*eslint-disable/.test(comment.value);
        if (off && !/\s--\s+\S/.test(comment.value) && comment.loc) {
          context.report({ loc: comment.loc, messageId: 'reason' });
        }
      }
    },
  }),
};
