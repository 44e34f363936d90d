import { readFileSync } from 'node:fs';
import { frameworkRequirements } from '@sightline/definitions';
import { expect, it } from 'vitest';
import { heldOrNotServed } from './framework-services.ts';

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

it('shows every type that is held in a row of the example', () => {
  const index = textOf('../../packages/qaf/src/index.ts');
  for (const service of heldOrNotServed) {
    expect(frameworkRequirements.map(({ id }) => id)).toContain(service.id);
    if (service.status !== 'held') continue;
    const [file = '', row = ''] = service.example.split(' ');
    const rows = JSON.parse(textOf(`quality/${file}`)) as readonly { readonly id: string }[];
    expect(rows.map(({ id }) => id)).toContain(row);
    expect(index).toMatch(new RegExp(`\\b${service.type}\\b`));
  }
});
