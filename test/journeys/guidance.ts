import { type Actor } from '@yijian/domain/case';
import { lifeEventOf } from '../support/filed-case';
import { eventually } from '../support/http';
import { type TestSystem } from '../support/system';

interface SavedGuidance {
  readonly guidanceId: string;
  readonly noticeUrl: string;
}

interface Notices {
  readonly kind: string;
  readonly text: string;
  readonly snapshot?: { readonly url: string; readonly openedAt?: string; readonly acknowledgedAt?: string };
}

/** 一次导办 and 一次告知: from everyday words to a case whose one-time notice was read. */
export function guidance(system: () => TestSystem): void {
  it('given 想开个小饭馆, when found, followed to its end and opened, then what was told before filing is what the case tells', async () => {
    const { gateway } = system();
    const me: Actor = { role: 'applicant', id: 'account-guided' };
    const query = encodeURIComponent('想开个小饭馆');
    const { hits } = await gateway.read<{ hits: { slug: string }[] }>(`/life-events/search?q=${query}`);
    const slug = hits[0]?.slug ?? '';
    expect(slug).toBe('restaurant-opening');
    const { situations, facts } = await lifeEventOf(gateway, slug);
    const isAsked = (id: string): boolean => facts.find((fact) => fact.id === id)?.source === 'applicant';
    const situation = situations.find(({ id }) => id === 'snack-bar-30');
    const answers = Object.fromEntries(Object.entries(situation?.facts ?? {}).filter(([id]) => isAsked(id)));
    const saved = await gateway.send<SavedGuidance>('POST', `/life-events/${slug}/guidances`, undefined, { answers });
    const { guidanceId, noticeUrl } = saved.body;
    const opening = { lifeEvent: slug, channel: 'online', answers, applicant: { id: 'guided' }, guidanceId } as const;
    const { caseNo } = await gateway.open(me, opening);

    const notices = () => gateway.read<Notices[]>(`/cases/${caseNo}/notices`, me);
    const given = await eventually('the notice', async () =>
      (await notices()).find(({ kind }) => kind === 'oneTimeNotice'),
    );
    const told = await gateway.read<{ content: { items: unknown; materials: unknown } }>(noticeUrl);
    const url = given.snapshot?.url ?? '';
    const read = await gateway.read<typeof told & { text: string }>(url);
    expect(read.text).toBe(given.text);
    expect([read.content.items, read.content.materials]).toEqual([told.content.items, told.content.materials]);
    await gateway.send('POST', url.replace('?', '/acknowledge?'), undefined);
    const time = expect.stringMatching(/\+08:00$/) as unknown;
    expect((await notices())[0]?.snapshot).toMatchObject({ openedAt: time, acknowledgedAt: time });
  });
}
