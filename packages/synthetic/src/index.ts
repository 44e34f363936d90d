export { syntheticCouncil } from './synthetic-council.ts';
