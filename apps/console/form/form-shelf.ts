import { type DraftShelf } from './form-draft';

const FORM = 'yijian.form.';
const OWNER = 'yijian.form-owner';

/** The storage as far as it is needed here. */
export type ShelfStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Where text of forms waits in the browser that the gateway does not have yet. It belongs to whoever is signed in: it is thrown
 * away when he signs out and when somebody else signs in, for a computer may be used by many.
 */
export class FormShelves {
  constructor(private readonly storage: ShelfStorage) {}

  /** The shelf of one case. Nothing is put there while nobody is signed in. */
  of(caseNo: string): DraftShelf {
    const name = FORM + caseNo;
    return {
      get: () => this.storage.getItem(name),
      put: (text) => {
        if (text === null) this.storage.removeItem(name);
        else if (this.storage.getItem(OWNER) !== null) this.storage.setItem(name, text);
      },
    };
  }

  /** Tells who is signed in; what anybody else has left is thrown away. */
  belongTo(personId: string): void {
    if (this.storage.getItem(OWNER) === personId) return;
    this.clear();
    this.storage.setItem(OWNER, personId);
  }

  /** Throws everything away. */
  clear(): void {
    const names = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index) ?? '');
    for (const name of names.filter((each) => each.startsWith(FORM))) this.storage.removeItem(name);
    this.storage.removeItem(OWNER);
  }
}
