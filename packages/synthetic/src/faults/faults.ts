import {
  assessmentFaults,
  contactFaults,
  earlyHelpFaults,
  referralFaults,
  section47Faults,
} from './front-door-faults.ts';
import type { Fault } from './fault.ts';
import { adopterFaults, adoptionFaults, careLeaverFaults } from './later-life-faults.ts';
import { childInCareFaults, childInNeedFaults, childProtectionFaults } from './open-case-faults.ts';

/** Every fault of records that can be planted, in the order of the lists. */
export const recordFaults: readonly Fault[] = [
  ...contactFaults,
  ...earlyHelpFaults,
  ...referralFaults,
  ...assessmentFaults,
  ...section47Faults,
  ...childInNeedFaults,
  ...childProtectionFaults,
  ...childInCareFaults,
  ...careLeaverFaults,
  ...adoptionFaults,
  ...adopterFaults,
];
