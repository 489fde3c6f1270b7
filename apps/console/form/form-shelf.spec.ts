import { FormShelves, type ShelfStorage } from './form-shelf';

/** The storage of a browser. */
class Kept implements ShelfStorage {
  private readonly entries = new Map<string, string>([['yijian.preferences', '{}']]);

  get length(): number {
    return this.entries.size;
  }
  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  getItem(name: string): string | null {
    return this.entries.get(name) ?? null;
  }
  setItem(name: string, text: string): void {
    this.entries.set(name, text);
  }
  removeItem(name: string): void {
    this.entries.delete(name);
  }
}

describe('text of forms that waits in the browser', () => {
  const [ONE, OTHER] = ['43019926112600000100', '43019926112600000200'];
  let storage: Kept;
  let shelves: FormShelves;
  beforeEach(() => {
    storage = new Kept();
    shelves = new FormShelves(storage);
    shelves.belongTo('li');
    for (const caseNo of [ONE, OTHER]) shelves.of(caseNo).put('{"data":{}}');
  });

  it('given the same person signing in again, then it is still there', () => {
    shelves.belongTo('li');
    expect([shelves.of(ONE).get(), shelves.of(OTHER).get()]).toEqual(['{"data":{}}', '{"data":{}}']);
  });

  it('given somebody else signing in, then it is gone, and what else is kept stays', () => {
    shelves.belongTo('wang');
    expect([shelves.of(ONE).get(), shelves.of(OTHER).get()]).toEqual([null, null]);
    expect(storage.getItem('yijian.preferences')).toBe('{}');
  });

  it('given a sign-out, then it is gone, and nothing is put there until somebody signs in', () => {
    shelves.clear();
    shelves.of(ONE).put('{}');
    expect([shelves.of(ONE).get(), storage.length]).toEqual([null, 1]);
    shelves.belongTo('li');
    shelves.of(ONE).put('{}');
    expect(shelves.of(ONE).get()).toBe('{}');
  });

  it('given text left by nobody that is known, then the next who signs in does not get it', () => {
    shelves.clear();
    storage.setItem(`yijian.form.${ONE}`, '{}');
    shelves.belongTo('li');
    expect(shelves.of(ONE).get()).toBeNull();
  });
});
