import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { renderPdf } from '@yijian/adapters/documents';
import { type CaseState } from '@yijian/domain/case';
import { type LifeEvent, planCase } from '@yijian/domain/catalogue';
import { APPLICANT, Story } from '@yijian/domain/testing';
import { CALENDAR, issuedIn, papersOf, sample, sampleFolder } from './issue';

const events = readdirSync(sampleFolder('life-events')).map((name) =>
  sample<LifeEvent>(`life-events/${basename(name)}`),
);

/** Situations of all samples that file a case. */
const SITUATIONS = events.flatMap((lifeEvent) =>
  lifeEvent.situations
    .filter(({ expected }) => expected.itemIds.length > 0)
    .map((situation) => [lifeEvent.slug, situation.id, lifeEvent, situation] as const),
);

describe('documents of every sample situation', () => {
  it.each(SITUATIONS)(
    'given %s %s, handled as far as departments can, then every document can be printed',
    async (_, situationId, lifeEvent, situation) => {
      const { facts, channel, expected } = situation;
      const story = new Story(CALENDAR).accepted(planCase(lifeEvent, { facts, endId: expected.endId, channel }));
      handle(story);
      if (story.state.status === 'inProgress') story.does(APPLICANT, { type: 'withdraw', reason: '不再办理' });
      const issued = issuedIn(story, papersOf(lifeEvent, situationId));
      expect(issued.map(({ draft }) => draft.kind).slice(0, 2)).toContain('receipt');
      for (const { document } of issued) {
        const file = await renderPdf(document, { issuedAt: new Date(0) });
        expect(file.length).toBeGreaterThan(10_000);
      }
    },
  );
});

/** Departments grant what they have, all but the last item, which is denied. */
function handle(story: Story): void {
  for (let itemId = runningItem(story.state); itemId !== undefined; itemId = runningItem(story.state)) {
    const items = 'filing' in story.state ? (story.state.filing?.plan.items ?? []) : [];
    const item = items.find(({ id }) => id === itemId);
    const department = { role: 'department', id: item?.departmentId ?? '' } as const;
    const denied = itemId === items.at(-1)?.id;
    story.does(
      department,
      denied
        ? { type: 'deny', itemId, round: 1, reason: '不符合条件', legalBasis: '有关规定' }
        : { type: 'grant', itemId, round: 1, resultIds: item?.results.map(({ id }) => id) ?? [] },
    );
  }
}

/** An item that a department may decide now: no visit is waited for. */
function runningItem(state: CaseState): string | undefined {
  if (state.status !== 'inProgress') return undefined;
  const visited = state.filing.plan.specialProcedures.flatMap(({ itemIds }) => itemIds);
  return Object.keys(state.items).find((id) => state.items[id]?.status === 'dispatching' && !visited.includes(id));
}
