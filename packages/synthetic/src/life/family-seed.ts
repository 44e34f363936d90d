import type { CouncilParameters, Story } from '../parameters.ts';
import type { Draws } from '../random/draws.ts';
import type { Allocation, Day, Service } from './child.ts';

/** What a family's story is made from. */
export type FamilySeed = {
  readonly story: Story;
  /** Unlike that of any other family of the council; part of the children's identifiers. */
  readonly number: number;
  /** How many families of the story came before. */
  readonly ofStory: number;
  /** Day at which the story shows on the lists. */
  readonly anchor: Day;
  /** Last day on which work goes on, of families that a later extract no longer has. */
  readonly over: Day;
  readonly parameters: CouncilParameters;
  /** Seed in words, of which each child has one of its own. */
  readonly seed: string;
  readonly draw: Draws;
  readonly allocations: Readonly<Record<Service, Allocation>>;
  /** Whether the team of a service is late with something that has a share of the cases, on a day. */
  readonly isLate: (service: Service, share: number, day: Day) => boolean;
};
