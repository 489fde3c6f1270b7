import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildPayload, type ItemOutputs, type MergedForm, readPointer } from './index';

const folder = join(__dirname, '../../../infra/samples/life-events');
const formOf = (slug: string): MergedForm =>
  (JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8')) as { mergedForm: MergedForm }).mergedForm;
const forms = readdirSync(folder).map((name) => formOf(name.replace(/\.json$/, '')));
const exampleOf = (form: MergedForm, situationId: string): unknown =>
  form.examples.find((example) => example.situationId === situationId)?.data;

const enterprise = formOf('enterprise-opening');
const newborn = formOf('newborn-birth');
const none: ItemOutputs = new Map();

describe('buildPayload', () => {
  it('given choices in a list and an output of an earlier item, then titles and the output are sent', () => {
    const outputs: ItemOutputs = new Map([['company-registration', { uscc: '91430199MA1B00025L', other: 1 }]]);
    expect(buildPayload(enterprise, 'seal-filing', exampleOf(enterprise, 'everything'), outputs)).toEqual({
      unitName: '示例市青禾科技有限公司',
      uscc: '91430199MA1B00025L',
      sealKinds: ['公章', '财务专用章', '法定代表人名章'],
      legalRepresentative: '林示例',
      legalRepresentativeId: '43019919890909121X',
    });
  });

  it('given a date-time, then its date at +08:00 is sent', () => {
    expect(buildPayload(newborn, 'vaccination-card', exampleOf(newborn, 'everything'), none)).toEqual({
      childName: '陈小满',
      birthDate: '2026-05-21',
      guardian: '周示例',
      guardianPhone: '13800000011',
    });
    const abroad = { baby: { birthTime: '2026-05-21T20:30:00Z' } };
    expect(buildPayload(newborn, 'vaccination-card', abroad, none)).toEqual({ birthDate: '2026-05-22' });
  });

  it('given a form without an optional section, then its elements are left out', () => {
    const payload = buildPayload(newborn, 'birth-certificate', exampleOf(newborn, 'settled-no-card'), none);
    expect(payload).not.toHaveProperty('fatherName');
    expect(payload).toHaveProperty('motherName', '周示例');
  });

  it('given an output of another name or only inherited, then it is left out', () => {
    const mapping = { to: '/x', label: '某', fromItem: { itemId: 'a', outputId: 'toString' } };
    const form = { ...newborn, mappings: [{ itemId: 'b', elements: [mapping] }] };
    expect(buildPayload(form, 'b', {}, new Map([['a', {}]]))).toEqual({});
  });

  it('given an item without a mapping, then the error names it and the remedy', () => {
    expect(() => buildPayload(newborn, 'nothing', {}, none)).toThrow(/"nothing" has no mapping.*mergedForm\.mappings/);
  });

  it('given values a transform cannot take, then the error names the form element, never the value', () => {
    const badDate = (): unknown => buildPayload(newborn, 'vaccination-card', { baby: { birthTime: '昨天' } }, none);
    const badChoice = (): unknown => buildPayload(enterprise, 'seal-filing', { seal: { kinds: ['x'] } }, none);
    expect(badDate).toThrow('/baby/birthTime is no date-time');
    expect(badChoice).toThrow('/seal/kinds has a value that is none of its choices');
  });
});

describe('buildPayload on every example and mapping', () => {
  const situations = forms.flatMap((form) =>
    form.mappings.flatMap((mapping) => form.examples.map((example) => ({ form, mapping, data: example.data }))),
  );

  it('holds every mapped value that is in the form and nothing else', () => {
    for (const { form, mapping, data } of situations) {
      const payload = buildPayload(form, mapping.itemId, data, none);
      const present = mapping.elements.filter(
        (element) => 'from' in element && readPointer(data, element.from) !== undefined,
      );
      expect(
        leavesUnder(
          payload,
          present.map(({ to }) => to),
        ),
      ).toEqual(present.map(({ to }) => to).sort());
      for (const element of present) {
        if ('from' in element && element.transform === undefined) {
          expect(readPointer(payload, element.to)).toEqual(readPointer(data, element.from));
        }
      }
    }
  });

  it('does not depend on the order of keys, and takes nothing that is not mapped (property)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...situations),
        fc.infiniteStream(fc.nat(1000)),
        fc.jsonValue(),
        ({ form, mapping, data }, order, noise) => {
          const shuffled = { ...(shuffleKeys(data, order) as object), unmapped: noise };
          const payload = buildPayload(form, mapping.itemId, shuffled, none);
          expect(payload).toEqual(buildPayload(form, mapping.itemId, data, none));
          expect(Object.keys(payload)).toEqual(Object.keys(buildPayload(form, mapping.itemId, data, none)));
        },
      ),
    );
  });
});

/** Pointers of a payload, not going into values that stand at one of `targets`. */
function leavesUnder(value: unknown, targets: readonly string[], pointer = ''): string[] {
  if (targets.includes(pointer) || typeof value !== 'object' || value === null) return [pointer];
  return Object.entries(value)
    .flatMap(([name, child]) => leavesUnder(child, targets, `${pointer}/${name}`))
    .sort();
}

/** The same data with the keys of every object in another order. */
function shuffleKeys(value: unknown, order: Iterator<number>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, child]) => ({ rank: Number(order.next().value), entry: [name, shuffleKeys(child, order)] as const }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry),
  );
}
