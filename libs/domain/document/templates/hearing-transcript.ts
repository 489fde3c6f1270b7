import { fields, paragraph, signatures } from '../blocks';
import type { SceneOf } from '../scene';
import type { Template } from '../template';
import { day, licensingLaw, sentence, time } from '../words';

/** 听证笔录, signed by those who took part; the decision must rest on it (许可法 art. 48(1)(v), (2)). */
export const hearingTranscript: Template<SceneOf<'hearingHeld'>['event']> = {
  kind: 'hearingTranscript',
  version: 1,
  word: '听',
  compose: (scene) => {
    const { heardItemId, record } = scene.event;
    const hearing = 'procedures' in scene.before ? scene.before.procedures?.hearings[heardItemId] : undefined;
    const held = hearing?.step === 'scheduled' ? hearing : undefined;
    return {
      title: '听证笔录',
      body: [
        fields([
          ['听证时间', held ? time(held.heldAt) : day(scene.at)],
          ['听证地点', held?.place ?? ''],
          ['主持人', held ? `工号${held.officerId}` : ''],
          ['依据', licensingLaw('第四十八条')],
        ]),
        ...record
          .split('\n')
          .filter(Boolean)
          .map((text) => paragraph(sentence(text))),
        paragraph('以上笔录经听证参加人核对，确认无误。'),
        signatures(['申请人（代理人）'], ['利害关系人（代理人）'], ['审查人员'], ['主持人、记录人'], ['签字日期']),
      ],
    };
  },
};
