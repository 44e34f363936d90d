import { mdc2023, xmrChart } from '@sightline/rag';
import { describe, expect, it } from 'vitest';
import { axisOver, sideNames } from '../src/chart/axis.ts';
import { barsSvg } from '../src/chart/bars-svg.ts';
import { bulletSvg } from '../src/chart/bullet-svg.ts';
import { paints } from '../src/chart/chart.ts';
import { funnelSvg } from '../src/chart/funnel-svg.ts';
import { sparklineSvg } from '../src/chart/sparkline-svg.ts';
import { xmrChartSvg } from '../src/chart/xmr-chart-svg.ts';
import { contrastRatio } from '../src/contrast.ts';

const times = (svg: string, what: RegExp): number => [...svg.matchAll(what)].length;

describe('axisOver', () => {
  it('has ticks at round numbers that hold every value', () => {
    // By hand: a span of 23 in about five steps takes steps of 5.
    expect(axisOver([62, 85], 0, 100).ticks).toEqual([60, 65, 70, 75, 80, 85]);
    expect(axisOver([0, 0.3], 0, 1).ticks).toEqual([0, 0.1, 0.2, 0.3]);
    expect(axisOver([-4, 3], 0, 1).ticks).toEqual([-4, -2, 0, 2, 4]);
  });

  it('places values in proportion, also upside down and where all are one', () => {
    const upright = axisOver([0, 10], 200, 100);
    expect([upright.place(0), upright.place(5), upright.place(10)]).toEqual([200, 150, 100]);
    // a value alone stands in the middle
    expect(axisOver([7, 7], 0, 100).place(7)).toBe(50);
    expect(axisOver([-100], 0, 100).ticks).toEqual([-120, -100, -80]);
    expect(axisOver([0], 0, 100).place(0)).toBe(0);
  });
});

describe('every chart', () => {
  const title = '<b>&"\'';
  const chart = xmrChart(['1', '2', null, '40'], mdc2023);
  const charts = {
    xmr: xmrChartSvg(chart, { title, labels: ['a', 'b', 'c', 'd'], target: '3' }),
    empty: xmrChartSvg(xmrChart([], mdc2023), { title, labels: [] }),
    funnel: funnelSvg([{ name: title, size: '10', value: '5', own: true }], {
      title,
      baseline: { name: title, value: '4' },
      curves: [],
      sizeName: title,
    }),
    bars: barsSvg([{ name: title, value: null, why: title }], { title }),
    sparkline: sparklineSvg(title, ['1']),
    bullet: bulletSvg({ title, value: null, why: title }),
  };

  it.each(Object.entries(charts))(
    '%s escapes what it is given and says in words what it shows',
    (_, { svg, text }) => {
      expect(svg).toMatch(/^<svg [^<]*role="img" aria-label="&lt;b&gt;&amp;&quot;&#39;\. /);
      expect(svg).not.toContain('<b>');
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(text).not.toBe('');
      // Every element that is opened is closed.
      expect(times(svg, /<[a-z]/g)).toBe(times(svg, /<\/[a-z]/g) + times(svg, /\/>/g));
    },
  );

  it('is drawn in colours that are told apart from paper', () => {
    // WCAG 2.2, 1.4.11: 3 to 1 for graphics; 4.5 to 1 where the colour is one of words too.
    for (const paint of ['ink', 'quiet', 'better', 'worse', 'neutral', 'own'] as const)
      expect(contrastRatio(paints[paint], paints.paper), paint).toBeGreaterThan(4.5);
  });
});

describe('xmrChartSvg', () => {
  const months = ['5', '6', '5', '6', '5', '6', '5', '6', '5', '20'];
  const labels = months.map((_, index) => `m${index + 1}`);
  const meanings = months.map((_, index) => (index === 9 ? 'concern' : 'none') as 'concern' | 'none');
  const drawn = xmrChartSvg(xmrChart(months, mdc2023), { title: 'Late', labels, meanings, unit: '%' });

  it('marks a signal by letter, shape and word, not by colour alone', () => {
    expect(times(drawn.svg, /<circle/g)).toBe(9);
    // each over its point and in the key
    expect(times(drawn.svg, /<text [^>]*font-weight="bold"[^>]*>C<\/text>/g)).toBe(2);
    expect(drawn.svg).toContain('signal for the worse');
    expect(drawn.text).toContain('Marked: m10 (signal for the worse).');
  });

  it('tells every meaning by a letter and a shape of its own', () => {
    const every = ['improvement', 'concern', 'neutral-high', 'neutral-low'] as const;
    const { svg } = xmrChartSvg(xmrChart(['5', '6', '5', '6'], mdc2023), {
      title: 'Late',
      labels: ['a', 'b', 'c', 'd'],
      meanings: every,
    });
    for (const letter of ['I', 'C', 'H', 'L'])
      expect(times(svg, new RegExp(`>${letter}</text>`, 'g'))).toBe(2);
    // four corners are a diamond; of three, the first stands alone, above the others or below
    const shapes = [...svg.matchAll(/<polygon points="([^"]*)"/g)].map(([, points = '']) => {
      const heights = points.split(' ').map((corner) => Number(corner.split(',')[1]));
      if (heights.length === 4) return 'diamond';
      return heights[0]! < heights[1]! ? 'triangle' : 'triangle upside down';
    });
    // each over its point and in the key
    expect(shapes.sort()).toEqual([
      'diamond',
      'diamond',
      'triangle',
      'triangle',
      'triangle upside down',
      'triangle upside down',
    ]);
  });

  it('gives a stretch one letter where the letters of its points would touch', () => {
    const many = Array.from({ length: 60 }, (_, index) => String(index % 5));
    const stretch = many.map((_, index) => (index >= 50 ? 'concern' : 'none') as 'concern' | 'none');
    const of = (count: number): number =>
      times(
        xmrChartSvg(xmrChart(many.slice(-count), mdc2023), {
          title: 'Late',
          labels: many.slice(-count),
          meanings: stretch.slice(-count),
        }).svg,
        />C<\/text>/g,
      );
    // ten marked points; 576 units across leave 9.6 for each of sixty, and 19.2 for each of thirty; one is in the key
    expect(of(60)).toBe(1 + 1);
    expect(of(30)).toBe(10 + 1);
  });

  it('breaks the line at a value that cannot be shown, and says how many', () => {
    const broken = xmrChartSvg(xmrChart(['5', null, '6', '5'], mdc2023), { title: 'Late', labels });
    expect(broken.svg.match(/<path d="(M[^"]*)"/)?.[1]?.split('M')).toHaveLength(3);
    expect(broken.text).toContain('1 point has no value that can be shown');
  });

  it('draws limits of each phase, and none with too few values', () => {
    const phased = xmrChartSvg(xmrChart(months, mdc2023, { phases: [5] }), { title: 'Late', labels });
    expect(phased.text).toContain('in the latest phase');
    const short = xmrChartSvg(xmrChart(['5'], mdc2023), { title: 'Late', labels: ['m1'] });
    expect(short.text).toContain('Too few values for limits.');
  });
});

describe('sideNames', () => {
  const heights = (...names: readonly number[]): number[] =>
    sideNames(
      0,
      names.map((y, index) => ({ y, name: String(index) })),
    ).map((svg) => Number(/ y="([-\d.]+)"/.exec(svg)?.[1]));

  // by hand: a name stands 5 below its height, names at least 16 apart
  it('leaves names where there is room, and spreads the others about their middle', () => {
    expect(heights(10, 50)).toEqual([15, 55]);
    expect(heights(100, 100)).toEqual([97, 113]);
    expect(heights(100, 100, 100, 200)).toEqual([89, 105, 121, 205]);
    // the pair that is moved apart pushes a third along: 0, 4 and 18 are 22 in all, so 7⅓ - 16 is where the first stands
    expect(heights(0, 4, 18)).toEqual([-3.7, 12.3, 28.3]);
  });
});

describe('funnelSvg', () => {
  const drawing = {
    title: 'x',
    baseline: { name: 'England', value: '50' },
    curves: [],
    sizeName: 'children',
  };
  const anchorOf = (size: string): string | undefined =>
    /text-anchor="(\w+)"[^>]*>Ours</.exec(
      funnelSvg(
        [
          { name: 'Ours', size, value: '60', own: true },
          { name: 'B', size: '1000', value: '40' },
        ],
        drawing,
      ).svg,
    )?.[1];

  it('writes the own name on the side that has room', () => {
    expect([anchorOf('100'), anchorOf('900')]).toEqual(['start', 'end']);
  });

  it('says how many areas have no value that can be shown, and draws none for them', () => {
    const areas = [
      { name: 'A', size: '10', value: null },
      { name: 'B', size: '1000', value: '40', level: 1 },
    ];
    const { svg, text } = funnelSvg(areas, drawing);
    expect(text).toContain('1 area has no value that can be shown.');
    // one square is the mark of B, one the paper, one the legend's
    expect(times(svg, /<rect/g)).toBe(3);
  });
});

describe('barsSvg', () => {
  const bars = [
    { name: 'A', value: '10' },
    { name: 'B', value: '30', own: true as const },
    { name: 'C', value: null, why: 'suppressed' },
    { name: 'D', value: '30' },
  ];

  it('ranks by value with ties alike, whichever way is first', () => {
    expect(barsSvg(bars, { title: 'x' }).text).toBe('B 30, D 30, A 10; C suppressed. B is 1 of 3.');
    expect(barsSvg(bars, { title: 'x', order: 'least' }).text).toContain(
      'A 10, B 30, D 30; C suppressed. B is 2 of 3.',
    );
    expect(barsSvg(bars, { title: 'x', order: 'as-given' }).text).toBe('A 10, B 30, D 30; C suppressed.');
  });

  it('writes an exact benchmark as a decimal', () => {
    const benchmark = { name: 'median', value: '143/2' };
    expect(barsSvg([{ name: 'A', value: '200/3' }], { title: 'x', unit: '%', benchmark }).text).toBe(
      'A 66.67%. Median 71.5%.',
    );
  });

  it('has no bar where there is no value', () => {
    // One rectangle is the paper.
    expect(times(barsSvg(bars, { title: 'x' }).svg, /<rect/g)).toBe(4);
  });
});

describe('sparklineSvg and bulletSvg', () => {
  it('say how much is missing, and never draw nothing as a value', () => {
    expect(sparklineSvg('x', [null, null]).text).toBe('No value can be shown');
    expect(sparklineSvg('x', ['3', '3']).text).toBe('2 values, from 3 to 3');
    expect(sparklineSvg('x', ['1', null]).svg).not.toContain('<circle');
    expect(bulletSvg({ title: 'x', value: null, why: 'suppressed', bounds: { metAtLeast: '80' } }).text).toBe(
      'suppressed. Met: 80 or more.',
    );
    expect(bulletSvg({ title: 'x', value: '3' }).text).toBe('3');
  });
});

describe('bulletSvg', () => {
  // By hand: the scale of 0 to 100 is drawn from 12 to 172, so one point is 1.6 wide.
  const scale = ['0', '100'] as const;
  const strips = (svg: string): string[][] =>
    [...svg.matchAll(/<rect x="([\d.]+)" y="8" width="([\d.]+)"/g)].map(([, x = '', width = '']) => [
      x,
      width,
    ]);

  it('shades what is met, what is near and the rest when higher is better', () => {
    const { svg } = bulletSvg({
      title: 'x',
      value: '60',
      bounds: { metAtLeast: '80', nearAtLeast: '70' },
      scale,
    });
    expect(strips(svg)).toEqual([
      ['12', '160'],
      ['124', '48'],
      ['140', '32'],
    ]);
  });

  it('shades from the left when lower is better, and between both ends of a range', () => {
    const lower = bulletSvg({ title: 'x', value: '60', bounds: { metAtMost: '20', nearBelow: '30' }, scale });
    expect(strips(lower.svg).slice(1)).toEqual([
      ['12', '48'],
      ['12', '32'],
    ]);
    const bounds = { metAtLeast: '40', metAtMost: '60', nearAtLeast: '30', nearAtMost: '70' };
    const ranged = bulletSvg({ title: 'x', value: '60', bounds, scale });
    expect(strips(ranged.svg).slice(1)).toEqual([
      ['60', '64'],
      ['76', '32'],
    ]);
    expect(ranged.text).toBe('60. Near: 30 to 70. Met: 40 to 60.');
  });

  it('draws no band for a bound that cannot be worked out', () => {
    expect(
      strips(bulletSvg({ title: 'x', value: '6', bounds: { metAtMost: '0', nearAtMost: null } }).svg),
    ).toHaveLength(2);
  });
});
