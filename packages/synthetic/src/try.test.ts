import { annexAFromRecords, checkDataset } from '@sightline/annex-a';
import { localDate } from '@sightline/core';
import { it } from 'vitest';
import { syntheticCouncil } from './synthetic-council.ts';
it('try', () => {
  for (const layout of ['2019','2024','2026'] as const) for (const seed of [1, 2, 3, 4]) for (const children of [40, 600, 3000]) {
    const t = process.cpuUsage().user;
    const council = syntheticCouncil({ seed, children, asAt: localDate('2026-03-31'), layout });
    const dt = process.cpuUsage().user - t;
    const { dataset } = annexAFromRecords(council.lists, { asAt: council.asAt, layout });
    const findings = checkDataset(dataset, { profile: 'all', authorityName: council.authority.name });
    const by: Record<string, number> = {};
    for (const f of findings) by[f.code] = (by[f.code] ?? 0) + 1;
    console.log(layout, seed, children, (dt/1e6).toFixed(2), JSON.stringify(by));
    if (seed === 1 && layout==='2024') console.log(JSON.stringify(Object.fromEntries(Object.entries(council.lists).map(([k, v]) => [k, v.length]))));
    if (seed===1&&children===600&&layout==='2024') console.log(JSON.stringify(findings.filter(f=>!['AA-04-SEEN','AA-07-ALONE-AGE'].includes(f.code)).slice(0,12)));
  }
});
