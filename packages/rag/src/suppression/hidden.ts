/**
 * Why a cell is hidden: small itself, or to keep another from being found by subtraction. `null`: shown.
 *
 * @category Hiding small counts
 */
export type Hidden = 'primary' | 'complementary' | null;
