import { annexAFromRecords, checkDataset } from '@sightline/annex-a';
import { localDate } from '@sightline/core';
import { it } from 'vitest';
import { syntheticCouncil } from './synthetic-council.ts';
import { recordFaults } from './faults/faults.ts';
import { plantFaults } from './faults/plant-faults.ts';
it('try', () => {
  console.log(recordFaults.length, 'faults');
  for (const seed of [1]) {
    const layout='2024';
    const council = syntheticCouncil({ seed, children: 3500, asAt: localDate('2026-03-31'), layout, parameters: { notSeen: 0, notSeenAlone: 0 } });
    for (const f of recordFaults) {
      const one = plantFaults(council, String(seed), [f.name]);
      if (one.unplanted.length) { console.log('UNPLANTED', f.name); continue; }
      const { dataset } = annexAFromRecords(one.lists, { asAt: council.asAt, layout });
      const found = checkDataset(dataset, { profile: 'all', authorityName: council.authority.name });
      const codes = [...new Set(found.map(x=>x.code))].sort();
      const missing = f.rules.filter(r=>!codes.includes(r)); const extra = codes.filter(c=>!f.rules.includes(c)&&!f.perhaps?.includes(c));
      const p = one.planted[0]!;
      const elsewhere = f.rules.filter(r=>codes.includes(r) && !found.some(x=>x.code===r&&x.where.list===p.list&&x.where.row===(p.record??-2)+1));
      if (missing.length||extra.length) console.log(f.name, 'MISSING', missing.join(), 'EXTRA', extra.join(), p.key);
      if (elsewhere.length) console.log('   elsewhere', f.name, elsewhere.join());
    }
  }
}, 600000);
