import * as fc from 'fast-check';

// Property tests try the same values on every machine. `PROPERTY_SEED=random` tries others, to look for more.
const { PROPERTY_SEED: seed } = process.env;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 20260331) });
