import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, type Departments, type LifeEvent } from '@yijian/domain/catalogue';
import { wideEvent } from './wide-event';

function sample<File>(path: string): File {
  return JSON.parse(readFileSync(join(__dirname, '../../../infra/samples', path), 'utf8')) as File;
}

describe('a wide life event', () => {
  it.each([5, 50])('given %i items, then it is a sound package', (items) => {
    const { departments } = sample<Departments>('departments.json');
    const event = wideEvent(sample<LifeEvent>('life-events/restaurant-opening.json'), items);

    const file = { path: `life-events/${event.slug}.json`, text: JSON.stringify(event) };
    expect(checkPackage([file], { departments, lifeEvents: [], calendars: [] })).toEqual([]);
    expect(event.situations[0]?.expected.itemIds).toHaveLength(items);
  });
});
