/**
 * Rules of the specification that have no check of their own, since another rule tells the very same cells in every
 * profile in which they would be asked: a fault is told once.
 *
 * `AA-04-FREE-OUTCOME` asks that the answer on support be yes or no, and not an outcome of the workflow such as
 * "CS Assessment Updated". That is what the code rule of the column asks, on Ofsted's own word.
 */
export const rulesToldByOthers: Readonly<Record<string, string>> = {
  'AA-04-FREE-OUTCOME': 'AA-04-COD-requiresSupport',
};
