/** Columns that tell whether a record of a list is open, with the child's. */
export const spanColumns = {
  earlyHelp: ['childUniqueId', 'assessmentStartDate', 'assessmentCompletionDate'],
  assessments: ['childUniqueId', 'assessmentStartDate', 'dateOfAuthorisation'],
  childrenInNeed: ['childUniqueId', 'cinStartDate', 'cinClosureDate'],
  childProtection: ['childUniqueId', 'planStartDate', 'planEndDate'],
  childrenInCare: ['childUniqueId', 'dateStartedLookedAfter', 'dateCeased'],
} as const;
