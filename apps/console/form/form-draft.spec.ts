import { Problem } from '../api/problem';
import { type DraftRemote, type DraftShelf, type FormAnswer, FormDraft } from './form-draft';

const PACE = { quiet: 0, retry: 0 };
const STALE = new Problem(412, 'revisionStale', '', undefined, undefined, []);

/** A gateway of one form. */
class Remote implements DraftRemote {
  revision = 1;
  data: unknown = { applicant: { name: '张三' } };
  failures: Error[] = [];

  readonly read = async (): Promise<FormAnswer> =>
    ({ revision: this.revision, data: this.data, problems: [], version: 1, schema: {}, sections: [] }) as FormAnswer;

  readonly save = async (revision: number, data: unknown): Promise<{ revision: number; problems: [] }> => {
    const failure = this.failures.shift();
    if (failure !== undefined) throw failure;
    if (revision !== this.revision) throw STALE;
    this.revision += 1;
    this.data = data;
    return { revision: this.revision, problems: [] };
  };
}

function shelf(text: string | null = null): DraftShelf & { text: string | null } {
  return {
    text,
    get() {
      return this.text;
    },
    put(kept) {
      this.text = kept;
    },
  };
}

/** Waits until the draft shows a kind of state. */
function until(draft: FormDraft, kind: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (draft.snapshot().saving.kind === kind) resolve();
    };
    draft.subscribe(look);
    look();
  });
}

describe('a form that saves itself', () => {
  it('given typing, then it is on the shelf at once, saved after it, and the shelf is empty', async () => {
    const remote = new Remote();
    const kept = shelf();
    const draft = new FormDraft(await remote.read(), remote, kept, PACE);
    draft.edit('/applicant/mobile', '13800000001');
    expect(JSON.parse(kept.text ?? '')).toMatchObject({ data: { applicant: { mobile: '13800000001' } } });
    await until(draft, 'saved');
    expect(remote.data).toEqual({ applicant: { name: '张三', mobile: '13800000001' } });
    expect(kept.text).toBeNull();
  });

  it('given a gateway that is away, then the text waits on the shelf, is told to be unsaved, and is saved when it is back', async () => {
    const remote = new Remote();
    remote.failures = [
      new TypeError('fetch failed'),
      new Problem(503, 'serviceUnavailable', '', undefined, undefined, []),
    ];
    const kept = shelf();
    const draft = new FormDraft(await remote.read(), remote, kept, PACE);
    draft.edit('/applicant/name', '张三丰');
    await until(draft, 'away');
    expect(kept.text).toContain('张三丰');
    await until(draft, 'saved');
    expect(remote.data).toEqual({ applicant: { name: '张三丰' } });
  });

  it('given somebody else who has saved meanwhile, then both changes are saved and the takeover is told', async () => {
    const remote = new Remote();
    const draft = new FormDraft(await remote.read(), remote, shelf(), PACE);
    await remote.save(1, { applicant: { name: '张三', mobile: '1' } });
    draft.edit('/applicant/name', '张三丰');
    await until(draft, 'saved');
    expect(remote.data).toEqual({ applicant: { name: '张三丰', mobile: '1' } });
    expect(draft.snapshot()).toMatchObject({ isMerged: true, conflicts: [] });
  });

  it('given text that an earlier visit left on the shelf, when opened again, then it is there and is saved', async () => {
    const remote = new Remote();
    const left = JSON.stringify({ base: remote.data, data: { applicant: { name: '李四' } } });
    const draft = new FormDraft(await remote.read(), remote, shelf(left), PACE);
    expect(draft.snapshot().data).toEqual({ applicant: { name: '李四' } });
    await until(draft, 'saved');
    expect(remote.data).toEqual({ applicant: { name: '李四' } });
  });

  it('given a refusal, then it is told and the text stays', async () => {
    const remote = new Remote();
    const closed = new Problem(409, 'formClosed', '', undefined, undefined, []);
    remote.failures = [closed];
    const kept = shelf();
    const draft = new FormDraft(await remote.read(), remote, kept, PACE);
    draft.edit('/applicant/name', '王五');
    await until(draft, 'refused');
    expect(draft.snapshot()).toMatchObject({ data: { applicant: { name: '王五' } }, saving: { error: closed } });
    expect(kept.text).toContain('王五');
  });
});
