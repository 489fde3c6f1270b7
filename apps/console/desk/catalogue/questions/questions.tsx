import { type Facts, type LifeEvent } from '@yijian/domain/catalogue';
import { Segmented } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useWords } from '../../../frame/words';
import { CataloguePage, Loaded } from '../catalogue-page';
import { FRAME_WORDS } from '../frame-words';
import { useFile } from '../queries';
import { QuestionGraph } from './graph';
import { QuestionOutline } from './outline';
import { QUESTIONS_WORDS } from './questions-words';
import './questions.css';
import { type Trial, tryOut } from './trial';
import { TryIt } from './try-it';

/** The guidance of a version as a picture, in words, and to try out. */
export function CatalogueQuestions(): ReactNode {
  const { slug = '', version = '' } = useParams();
  const text = useWords(QUESTIONS_WORDS);
  const frame = useWords(FRAME_WORDS);
  const file = useFile({ slug, version });
  const name = file.data?.name ?? slug;
  return (
    <CataloguePage
      title={`${text.title}：${name}`}
      trail={[
        { to: `/desk/catalogue/${slug}`, name },
        { to: `/desk/catalogue/${slug}/${version}`, name: frame.version(version) },
      ]}
    >
      <Loaded query={file}>{(lifeEvent) => <Questions lifeEvent={lifeEvent} />}</Loaded>
    </CataloguePage>
  );
}

function Questions({ lifeEvent }: { readonly lifeEvent: LifeEvent }): ReactNode {
  const text = useWords(QUESTIONS_WORDS);
  const [params, setParams] = useSearchParams();
  const given = params.get('answers') ?? '{}';
  const channel = params.get('channel') === 'window' ? 'window' : 'online';
  const view = params.get('view') === 'text' ? 'text' : 'graph';
  const facts = useMemo(() => factsIn(given), [given]);
  const trial = useMemo(() => tried(lifeEvent, facts, channel), [lifeEvent, facts, channel]);
  const put = (name: string, value: string): void =>
    setParams(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const path = trial?.path ?? [];
  return (
    <div className="questions">
      {trial === undefined ? (
        <p role="alert" className="panel">
          {text.broken}
        </p>
      ) : (
        <TryIt
          lifeEvent={lifeEvent}
          facts={facts}
          channel={channel}
          trial={trial}
          onChange={(changed, next) =>
            setParams({ view, channel: next, answers: JSON.stringify(changed) }, { replace: true })
          }
        />
      )}
      <section className="panel pane">
        <Segmented
          aria-label={text.view}
          style={{ justifySelf: 'start' }}
          value={view}
          options={(['graph', 'text'] as const).map((value) => ({ value, label: text.views[value] }))}
          onChange={(next) => put('view', next)}
        />
        {view === 'graph' ? (
          <QuestionGraph lifeEvent={lifeEvent} path={path} />
        ) : (
          <QuestionOutline lifeEvent={lifeEvent} path={path} />
        )}
      </section>
    </div>
  );
}

/** Answers in an address; an address that was mangled has none. */
function factsIn(text: string): Facts {
  try {
    return JSON.parse(text) as Facts;
  } catch {
    return {};
  }
}

function tried(lifeEvent: LifeEvent, facts: Facts, channel: 'online' | 'window'): Trial | undefined {
  try {
    return tryOut(lifeEvent, facts, channel);
  } catch {
    // A draft may have a circle, or a branch to nowhere; its findings say where.
    return undefined;
  }
}
