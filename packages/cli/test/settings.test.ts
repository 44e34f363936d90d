import { describe, expect, it } from 'vitest';
import { parseSettings } from '../src/settings/parse-settings.ts';
import { SettingsError } from '../src/settings/settings-fault.ts';
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

  it('tells every fault in one go, each with its code and path', () => {
    const wrong = {
      ...settings,
      layout: '2020',
      calendar: { id: 'scotland' },
      targets: [
        { ...target, value: 80, setby: 'x', other: 1 },
        { ...target, to: '2024-01-01' },
      ],
      rules: { 'AA-03-REQ-gender': { params: { days: 3 } }, 'AA-03-REQ-gendr': { off: true } },
    };
    let thrown: unknown;
    try {
      parseSettings(wrong);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(SettingsError);
    const { code, params, faults } = thrown as SettingsError;
    expect(code).toBe('SETTINGS_FAULTS');
    expect(params['count']).toBe('8');
    expect(params['faults']).toContain('SETTINGS_DECIMAL targets[0].value');
    expect(faults.map((fault) => [fault.code, fault.params['path']])).toEqual(
      expect.arrayContaining([
        ['SETTINGS_VALUE', 'layout'],
        ['SETTINGS_CALENDAR', 'calendar.id'],
        ['SETTINGS_DECIMAL', 'targets[0].value'],
        ['SETTINGS_UNKNOWN_KEY', 'targets[0].setby'],
        ['SETTINGS_UNKNOWN_KEY', 'targets[0].other'],
        ['TARGET_INVALID', 'targets[1]'],
        ['SETTINGS_RULE_PARAMS', 'rules.AA-03-REQ-gender.params'],
        ['SETTINGS_RULE_UNKNOWN', 'rules.AA-03-REQ-gendr'],
      ]),
    );
  });

  it('says that the parameters of a rule cannot be changed, and takes the rest of a rule', () => {
    expect(parse({ ...settings, rules: { 'AA-03-REQ-gender': { severity: 'warning' } } })).not.toThrow();
    expect(parse({ ...settings, rules: { 'AA-03-REQ-gender': { params: {} } } })).toThrowError(
      expect.objectContaining({ code: 'SETTINGS_RULE_PARAMS' }),
    );
  });
});
