// The matters that travel with the application against the catalogue: none broken, each under its key and number, the full forms
// with every field, and answers that such a person could give pass.
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../../core/case/case';
import { missingFields } from '../../../core/case/missing';
import { failedChecks } from '../../../core/matter/checks';
import { withComputed } from '../../../core/matter/compute';
import type { MatterPack } from '../../../core/matter/definition';
import type { Values } from '../../../core/matter/field';
import { normaliseAnswer } from '../../../core/matter/normalise-answer';
import { readMatterFile } from '../../../core/matter/read-matter-file';
import { fieldAt } from '../../../core/matter/row';
import { packFiles, shelf } from '../../support/shelf';
import { formsOneToSix } from './forms-1-to-6';
import { formsOfCare } from './forms-of-care';
import { formsOfHardship } from './forms-of-hardship';
import { formsOfTheRest } from './forms-of-the-rest';
import type { Answers, FullForm } from './full-form';

/** The catalogue by number; 40 is the questions without a case. */
const catalogue: readonly string[] = [
  ...['elder_allowance', 'senior_card', 'pension_enrol', 'pension_claim', 'pension_alive_check'],
  ...['ss_card', 'med_enrol', 'med_offsite', 'med_chronic', 'ltci_assess', 'care_subsidy'],
  ...['home_adapt', 'disability_card', 'disability_subsidy', 'min_living', 'destitute_support'],
  ...['temp_relief', 'residence_permit', 'id_card_home', 'cert_letter', 'death_benefit'],
  ...['family_doctor', 'meal_aid', 'visit_roster', 'alarm_device', 'lift', 'renewal_opinion'],
  ...['repair', 'property_complaint', 'property_fee', 'hotline_relay', 'mediation'],
  ...['legal_referral', 'class_signup', 'event_signup', 'points', 'council', 'grid_event'],
  ...['care_referral', 'enquiry'],
];

/** Numbers of the matters without an application: the proxy column has a dash. */
const records = [24, 27, 38];

const forms: readonly FullForm[] = [
  ...formsOneToSix,
  ...formsOfHardship,
  ...formsOfCare,
  ...formsOfTheRest,
];

const today = '2026-11-23';

const read = packFiles.map(({ file, json }) => ({ file, ...readMatterFile(json, shelf) }));
const good = read.flatMap((one) => (one.ok ? [one.value] : []));
const packs = good.flatMap((one) => (one.kind === 'matter' ? [one.pack] : []));
const keys = good.flatMap((one) => (one.kind === 'calendar' ? [] : [one.pack.key]));

function packOf({ matter, version }: Pick<FullForm, 'matter' | 'version'>): MatterPack {
  const pack = packs.find((one) => one.key === matter && one.version === version);
  if (!pack) throw new Error(`${matter} ${version} is not there`);
  return pack;
}

/** Answers by path: a row has its number for an id. */
function byPath(answers: Answers): Values {
  const values: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(answers)) {
    if (!isRows(value)) values[key] = value;
    else {
      values[key] = value.map((_row, i) => String(i));
      value.forEach((row, i) => {
        for (const [column, cell] of Object.entries(row)) values[`${key}/${i}/${column}`] = cell;
      });
    }
  }
  return values;
}

const isRows = (value: Answers[string]): value is readonly Readonly<Record<string, FieldValue>>[] =>
  Array.isArray(value) && typeof value[0] === 'object';

describe('the catalogue', () => {
  it('has no broken file', () => {
    expect(read.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('is there in full', () => {
    expect(catalogue).toHaveLength(40);
    expect(catalogue.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it.each(packs)('$key $version has its number, a category and who decides', (pack) => {
    expect(catalogue[(pack.number ?? 0) - 1]).toBe(pack.key);
    expect(pack.category).toBeDefined();
    expect(pack.kind).toBe(records.includes(pack.number ?? 0) ? 'record' : 'application');
    expect(pack.proxy.rule === 'none').toBe(pack.kind === 'record');
    if (pack.key === 'elder_allowance' && pack.version === 1) return;
    expect(pack.decides).toBeDefined();
    expect(pack.endings.length).toBeGreaterThan(0);
  });

  it.each(packs)('$key $version leads to matters of the catalogue', ({ leadsTo }) => {
    for (const { matter } of leadsTo) expect(catalogue).toContain(matter);
  });

  it.each(packs)('$key $version objects to nothing before anything is answered', (pack) => {
    const failed = failedChecks(pack, withComputed(pack, {}, today), { today, hasSameCase: false });
    expect(failed.map(({ key }) => key)).toEqual([]);
  });

  it('never has two versions of a matter under one number', () => {
    const names = packs.map(({ key, version }) => `${key} ${version}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(forms)('$form $matter', (form) => {
  const pack = packOf(form);
  const answers = byPath(form.answers);
  const values = withComputed(pack, answers, today);

  it('has every field of the form', () => {
    const known = (name: string) => {
      const [key, column] = name.split('/');
      const field = pack.fields.find((one) => one.key === key);
      return column === undefined ? field : field?.columns?.find((one) => one.key === column);
    };
    expect(form.fields.filter((name) => !known(name))).toEqual([]);
  });

  it('says why it asks each', () => {
    const asked = pack.fields.filter(({ type }) => type !== 'computed');
    expect(asked.filter(({ why }) => why === '').map(({ key }) => key)).toEqual([]);
  });

  it('takes the answers as they are', () => {
    for (const [path, value] of Object.entries(answers)) {
      const place = fieldAt(pack, path);
      expect(place, path).toBeDefined();
      if (!place || (place.field.columns && place.row)) continue;
      expect(normaliseAnswer(place.field, value, { values, today }), path).toEqual({
        ok: true,
        value,
      });
    }
  });

  it('has nothing missing, before acceptance and at any step', () => {
    const steps = [undefined, ...pack.steps.map(({ key }) => key)];
    for (const step of steps) expect(missingFields(pack, values, step), step).toEqual([]);
  });

  it('finds nothing to object to', () => {
    const failed = failedChecks(pack, values, { today, hasSameCase: false });
    expect(failed.map(({ key }) => key)).toEqual([]);
  });

  it.each(form.otherwise)('objects to %j with %s', (but, check) => {
    const other = withComputed(pack, { ...answers, ...byPath(but) }, today);
    const failed = failedChecks(pack, other, { today, hasSameCase: false });
    expect(failed.map(({ key }) => key)).toContain(check);
  });

  it('works out what follows from them', () => {
    expect(values).toMatchObject(form.computed);
  });
});
