/** Part of a performance management framework. */
export type RequirementPart =
  'system' | 'aims' | 'inputs' | 'activities' | 'governance' | 'duties' | 'quality-assurance' | 'closing';

/** One thing that a framework asks for, by its id. */
export type FrameworkRequirement = {
  readonly id: string;
  readonly part: RequirementPart;
  /** Role whose duty it is, where it is one. */
  readonly role?: string;
  /** What is asked, in a sentence of our own. */
  readonly asked: string;
  /** What the library holds or computes for it. */
  readonly served: string;
};

/** How a requirement is served. */
export type FrameworkService =
  /** A test names it and asserts an output of the example council. */
  | { readonly id: string; readonly status: 'computed' }
  /** There is a type for it, and a row of it in the example. */
  | {
      readonly id: string;
      readonly status: 'held';
      readonly type: string;
      readonly example: string;
      readonly note?: string;
    }
  | { readonly id: string; readonly status: 'not-served'; readonly reason: string };
