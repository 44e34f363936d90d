import type { Allocation, Day, Service } from './child.ts';
import type { CouncilParameters } from '../parameters.ts';
import type { Draws } from '../random/draws.ts';

/** Families that a worker has at a time, and workers of a team. */
const FAMILIES = 14;
const WORKERS = 6;

const services: Readonly<Record<Service, string>> = {
  assessment: 'Assessment Team',
  support: 'Support Team',
  care: 'Care Team',
  leaving: 'Leaving Care Team',
};
const order = Object.keys(services) as Service[];

const teamOf = (index: number): number => Math.floor(workerOf(index) / WORKERS);
/** Two workers share each run of families, so that no list of twenty is one worker's. */
const workerOf = (index: number): number => 2 * Math.floor(index / (2 * FAMILIES)) + (index % 2);

/** A, B ... Z, AA, AB ... */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** How many families of each service came before a family. */
export type Places = Readonly<Record<Service, number>>;

/**
 * Who works with a family. A team fills before the next one opens, so that a larger council begins with the same teams.
 */
export function allocationsOf(places: Places): Readonly<Record<Service, Allocation>> {
  const of = (service: Service): Allocation => ({
    team: `${services[service]} ${letters(teamOf(places[service]))}`,
    worker: `W${order.indexOf(service) + 1}${String(workerOf(places[service]) + 1).padStart(3, '0')}`,
  });
  return { assessment: of('assessment'), support: of('support'), care: of('care'), leaving: of('leaving') };
}

/** The worker and team of a young person are those of the leaving care service, whose adviser has a code too. */
export function advisorOf({ worker }: Allocation): string {
  return worker.replace('W', 'PA');
}

/** Whether a team is late: the council's share, more or less by team, moving over the years. */
export function lateness(
  { teams }: CouncilParameters,
  places: Places,
  now: Day,
  draw: Draws,
): (service: Service, share: number, day: Day) => boolean {
  return (service, share, day) => {
    const { late, driftPerYear } = teams[(teamOf(places[service]) + order.indexOf(service)) % teams.length]!;
    const factor = late + driftPerYear * ((day - now) / 365);
    return draw.chance(Math.min(0.95, Math.max(0, share * factor)));
  };
}
