// Agreement of two raters, from a table of their grades
export { cohenKappa } from './agreement/cohen-kappa.ts';
export type { Kappa, KappaTest, NoKappa } from './agreement/cohen-kappa.ts';
export { gwetFromCounts, gwetFromTable } from './agreement/gwet.ts';
export type { GwetCoefficient } from './agreement/gwet.ts';
export { moderationDrift } from './agreement/moderation-drift.ts';
export type { ModerationDrift } from './agreement/moderation-drift.ts';
export { marginalHomogeneity } from './agreement/marginal-homogeneity.ts';
export type { ChiSquaredTest, MarginalHomogeneity } from './agreement/marginal-homogeneity.ts';
export type { AgreementTable } from './agreement/agreement-table.ts';

// Agreement of several raters
export { fleissKappa } from './agreement/fleiss-kappa.ts';
export type { FleissKappa } from './agreement/fleiss-kappa.ts';
export { krippendorffAlpha } from './agreement/krippendorff-alpha.ts';
export type { KrippendorffAlpha, KrippendorffMetric } from './agreement/krippendorff-alpha.ts';
export { countsOfRatings } from './agreement/counts-of-ratings.ts';

// What agreement is measured with
export { agreementWeights } from './agreement/agreement-weights.ts';
export type { AgreementWeights } from './agreement/agreement-weights.ts';
export { benchmark } from './agreement/benchmark.ts';
export type { Benchmark, BenchmarkScale } from './agreement/benchmark.ts';

// Samples
export { sampleSize } from './sampling/sample-size.ts';
export type { SampleAim, SampleSize } from './sampling/sample-size.ts';

// Cannot say
export type { CannotSay, QafRefusal } from './cannot-say.ts';
