import * as fc from 'fast-check';

// Property tests try the same values on every machine. `PROPERTY_SEED=random` tries others, to look for more.
const { PROPERTY_SEED: seed, SIGHTLINE_MUTATED: mutated } = process.env;
fc.configureGlobal({
  ...(seed !== 'random' && { seed: Number(seed ?? 20260331) }),
  // Where the tests are run again for each mutant, each property tries as much as it can in a quarter of a second.
  ...(mutated !== undefined && { interruptAfterTimeLimit: 250 }),
});
