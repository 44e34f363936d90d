import { describe, expect, it } from 'vitest';
import { isOwnAuthority } from './is-own-authority.ts';

// Names of English authorities as the ONS, the DfE and the authorities themselves write them.
describe('isOwnAuthority', () => {
  it.each([
    ['Bristol, City of', 'Bristol City Council', true],
    ['BRISTOL', 'Bristol City Council', true],
    ['Herefordshire, County of', 'Herefordshire Council', true],
    ['Telford & Wrekin', 'Telford and Wrekin', true],
    ['London Borough of Camden', 'Camden', true],
    ['Kings Lynn', "King's Lynn", true],
    ['Derby', 'Derbyshire County Council', false],
    ['East Sussex', 'West Sussex', false],
    ['Kingston upon Thames', 'Kingston upon Hull', false],
    // A part of the other name may be the same place or its neighbour.
    ['Newcastle', 'Newcastle upon Tyne', undefined],
    ['North Somerset', 'Somerset Council', undefined],
    ['821', 'Luton', undefined],
    ['Council', 'Luton', undefined],
  ] as const)('%s for %s', (place, name, own) => {
    expect(isOwnAuthority(place, { code: 'E00000000', name })).toBe(own);
  });

  it('says nothing of a GSS code where the own is not known', () => {
    expect(isOwnAuthority('E08000001', { code: '', name: 'Northtown' })).toBeUndefined();
  });
});
