import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type MergeDecisions, type MergeProposal } from '@yijian/domain/merge';
import { Button, Checkbox, Upload } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { type Answer, api, bodyOf } from '../../../api/client';
import { useWords } from '../../../frame/words';
import { CataloguePage, Loaded } from '../catalogue-page';
import { useFile, useVersions } from '../queries';
import { useReader } from '../role';
import { Conflict } from './conflict';
import { decided, decisionsIn } from './decisions';
import { MERGE_WORDS } from './merge-words';
import { MergedDraft } from './merged-draft';
import { SavingPanel } from './saving';
import { Supplies } from './supplies';

/** Supplies of the departments of one event, and their merge into one form and one set of materials. */
export function CatalogueMerge(): ReactNode {
  const { slug = '' } = useParams();
  const text = useWords(MERGE_WORDS);
  const { role } = useReader();
  const versions = useVersions(slug);
  const inForce = versions.data?.find((version) => version.inForce) ?? versions.data?.[0];
  return (
    <CataloguePage
      title={`${text.title}：${inForce?.name ?? slug}`}
      trail={[{ to: `/desk/catalogue/${slug}`, name: inForce?.name ?? slug }]}
    >
      <Loaded query={{ ...versions, data: inForce }}>
        {({ version }) => <SuppliesOf slug={slug} version={version} />}
      </Loaded>
      {role === 'catalogueManager' && (
        <Merge slug={slug} versions={(versions.data ?? []).map(({ version }) => version)} />
      )}
    </CataloguePage>
  );
}

function SuppliesOf({ slug, version }: { readonly slug: string; readonly version: string }): ReactNode {
  const file = useFile({ slug, version });
  return <Loaded query={file}>{({ serviceItems }) => <Supplies slug={slug} items={serviceItems} />}</Loaded>;
}

function Merge({ slug, versions }: { readonly slug: string; readonly versions: readonly string[] }): ReactNode {
  const kept = `yijian.merge-decisions.${slug}`;
  const [decisions, setDecisions] = useState<MergeDecisions>(() => decisionsIn(localStorage.getItem(kept)));
  useEffect(() => localStorage.setItem(kept, JSON.stringify(decisions)), [kept, decisions]);
  const proposal = useQuery({
    queryKey: ['catalogue', 'merge', slug, decisions],
    queryFn: () =>
      bodyOf(api.POST('/catalogue/merge-proposals', { body: { lifeEvent: slug, decisions: { ...decisions } } })),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Loaded query={proposal}>
      {(found) => (
        <Proposal found={found} decisions={decisions} versions={versions} onDecisions={setDecisions} slug={slug} />
      )}
    </Loaded>
  );
}

interface ProposalProps {
  readonly slug: string;
  readonly found: Answer<'MergeProposalDto'>;
  readonly decisions: MergeDecisions;
  readonly versions: readonly string[];
  readonly onDecisions: (decisions: MergeDecisions) => void;
}

function Proposal({ slug, found, decisions, versions, onDecisions }: ProposalProps): ReactNode {
  const text = useWords(MERGE_WORDS);
  const [params, setParams] = useSearchParams();
  const isOpenOnly = params.get('show') === 'open';
  const proposal = found.proposal as unknown as MergeProposal;
  const { conflicts, undecided, saving, elements, materials } = proposal;
  const shown = conflicts.filter((conflict) => !isOpenOnly || !conflict.decided);
  return (
    <>
      <SavingPanel saving={saving} situations={found.situations ?? []} />
      <section className="pane">
        <div className="row">
          <h2>
            {text.conflicts}{' '}
            <span className="quiet">{undecided === 0 ? text.allDecided : text.undecided(undecided)}</span>
          </h2>
          <span className="row">
            <Checkbox
              checked={isOpenOnly}
              onChange={({ target }) => setParams(target.checked ? { show: 'open' } : {}, { replace: true })}
            >
              {text.openOnly}
            </Checkbox>
            <DecisionsFile slug={slug} decisions={decisions} onDecisions={onDecisions} />
          </span>
        </div>
        {shown.map((conflict) => (
          <Conflict
            key={conflict.id}
            conflict={conflict}
            onDecide={(decision) => onDecisions(decided(decisions, conflict.id, decision))}
          />
        ))}
      </section>
      <section className="panel pane">
        <h2>{text.result}</h2>
        <p>
          {text.elements(elements.length)}；
          {text.materials(materials.length, materials.filter(({ asked }) => asked).length)}
        </p>
        {found.merged === undefined ? <p>{text.waits}</p> : <MergedDraft merged={found.merged} versions={versions} />}
      </section>
    </>
  );
}

interface DecisionsFileProps {
  readonly slug: string;
  readonly decisions: MergeDecisions;
  readonly onDecisions: (decisions: MergeDecisions) => void;
}

/** Decisions as a file, to go on elsewhere. */
function DecisionsFile({ slug, decisions, onDecisions }: DecisionsFileProps): ReactNode {
  const text = useWords(MERGE_WORDS);
  const address = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(decisions, null, 2))}`;
  return (
    <>
      <Upload
        accept=".json,application/json"
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then((json) => onDecisions(decisionsIn(json)));
          return false;
        }}
      >
        <Button>{text.importDecisions}</Button>
      </Upload>
      <a className="catalogue-link" href={address} download={`${slug}-decisions.json`}>
        {text.exportDecisions}
      </a>
    </>
  );
}
