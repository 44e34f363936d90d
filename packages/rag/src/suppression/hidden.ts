/** Why a cell is hidden: small itself, or to keep another from being found by subtraction. `null`: shown. */
export type Hidden = 'primary' | 'complementary' | null;
