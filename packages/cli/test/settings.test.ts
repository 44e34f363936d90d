import { describe, expect, it } from 'vitest';
import { parseSettings } from '../src/settings/parse-settings.ts';
import { settings } from './lists.ts';

const parse = (changed: unknown) => () => parseSettings(JSON.stringify(changed));
const [target] = settings.targets;

describe('parseSettings', () => {
  it('takes settings that are right', () => {
    expect(parseSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it.each([
    [
      'an unknown key, with the one that was meant',
      { ...settings, target: [] },
      'SETTINGS_UNKNOWN_KEY',
      { path: 'target', suggestion: ', or write "targets"' },
    ],
    [
      'an unknown key of a target',
      { ...settings, targets: [{ ...target, setby: 'x' }] },
      'SETTINGS_UNKNOWN_KEY',
      { path: 'targets[0].setby', suggestion: ', or write "setBy"' },
    ],
    [
      'a decimal that is a number',
      { ...settings, targets: [{ ...target, value: 80 }] },
      'SETTINGS_DECIMAL',
      { path: 'targets[0].value' },
    ],
    [
      'a date that is not real',
      { ...settings, targets: [{ ...target, from: '2024-02-30' }] },
      'SETTINGS_DATE',
      { path: 'targets[0].from' },
    ],
    [
      'a closed day that is not real',
      { ...settings, calendar: { id: 'england-and-wales', addClosed: ['x'] } },
      'SETTINGS_DATE',
      { path: 'calendar.addClosed[0]' },
    ],
    ['a missing part', { ...settings, authority: undefined }, 'SETTINGS_MISSING', { path: 'authority' }],
    [
      'a word that is not one of a few',
      { ...settings, layout: '2020' },
      'SETTINGS_VALUE',
      { path: 'layout' },
    ],
    ['the wrong kind', { ...settings, targets: {} }, 'SETTINGS_TYPE', { path: 'targets', expected: 'array' }],
    [
      'another calendar',
      { ...settings, calendar: { id: 'scotland' } },
      'SETTINGS_CALENDAR',
      { value: 'scotland' },
    ],
    [
      'a target that ends before it begins',
      { ...settings, targets: [{ ...target, to: '2024-01-01' }] },
      'TARGET_INVALID',
      { problem: 'dates-reversed' },
    ],
  ])('refuses %s, saying where', (_name, changed, code, params) => {
    expect(parse(changed)).toThrowError(
      expect.objectContaining({ code, params: expect.objectContaining(params) }),
    );
  });

  it('names the line of a fault of JSON', () => {
    expect(() => parseSettings('{\n  "schema": 1,\n  oops\n}')).toThrowError(
      expect.objectContaining({ code: 'SETTINGS_NOT_JSON', params: { line: '3' } }),
    );
  });
});
