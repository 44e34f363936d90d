// A council
export { syntheticCouncil } from './synthetic-council.ts';
export type { CouncilOptions, SyntheticCouncil } from './synthetic-council.ts';
export { syntheticExtracts } from './synthetic-extracts.ts';
export type { ExtractsOptions } from './synthetic-extracts.ts';
export type { Lists } from './lists/list-records.ts';
export type { ListRecord } from './lists/record.ts';

// What makes it what it is
export { englandParameters, parameterSources } from './parameters.ts';
export type { CouncilParameters, Story } from './parameters.ts';
export type { Weighted } from './random/draws.ts';

// Faults
export { commonFaults, faultKinds } from './faults/fault-names.ts';
export type { FaultKind } from './faults/fault-names.ts';
export type { PlantedFault } from './faults/plant-faults.ts';

// As files
export { councilFiles } from './council-files.ts';
export type { CouncilFile } from './council-files.ts';

// Records of quality
export { syntheticQuality } from './quality/synthetic-quality.ts';
export type { PlantedQuality, QualityOptions, SyntheticQuality } from './quality/synthetic-quality.ts';
