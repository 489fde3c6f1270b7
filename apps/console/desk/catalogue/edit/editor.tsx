import { type ReactNode, useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useWords } from '../../../frame/words';
import { CataloguePage, Loaded } from '../catalogue-page';
import { FRAME_WORDS } from '../frame-words';
import { type VersionKey } from '../queries';
import { BasicsPart } from './basics-part';
import { type Revision, useEdits, useRevision } from './draft';
import { EDIT_WORDS } from './edit-words';
import { EditorContext } from './editor-context';
import { ExpertPart } from './expert-part';
import { withEdits } from './edits';
import { GuidePart } from './guide-part';
import { ItemsPart } from './items-part';
import { MaterialsPart } from './materials-part';
import { type Part, partOf, PARTS } from './parts';
import { QuestionsPart } from './questions-part';
import { SaveBar } from './save-bar';
import { SituationsPart } from './situations-part';

/** The editor of a draft: the most common things in fields of their own, all the rest as JSON. */
export function CatalogueEditor(): ReactNode {
  const { slug = '', version = '' } = useParams();
  const key = { slug, version };
  const text = useWords(EDIT_WORDS);
  const frame = useWords(FRAME_WORDS);
  const revision = useRevision(key);
  const name = revision.data?.content.name ?? slug;
  return (
    <CataloguePage
      title={`${text.title}：${name}`}
      trail={[
        { to: `/desk/catalogue/${slug}`, name },
        { to: `/desk/catalogue/${slug}/${version}`, name: frame.version(version) },
      ]}
    >
      <Loaded query={revision}>
        {(read) =>
          read.isDraft ? (
            <DraftEditor versionKey={key} revision={read} onReload={() => void revision.refetch()} />
          ) : (
            <p className="panel">{text.notDraft}</p>
          )
        }
      </Loaded>
    </CataloguePage>
  );
}

interface DraftEditorProps {
  readonly versionKey: VersionKey;
  readonly revision: Revision;
  readonly onReload: () => void;
}

function DraftEditor({ versionKey, revision, onReload }: DraftEditorProps): ReactNode {
  const text = useWords(EDIT_WORDS);
  const [params] = useSearchParams();
  const { edits, add, clear } = useEdits(versionKey);
  const content = useMemo(() => withEdits(revision.content, edits), [revision.content, edits]);
  const place = params.get('place') ?? '';
  const fromPlace = partOf(place);
  const asked = params.get('part');
  const part = PARTS.find((each) => each === asked) ?? (place === '' ? 'basics' : fromPlace.part);
  const openIndex = part === fromPlace.part ? fromPlace.index : undefined;
  return (
    <EditorContext value={{ content, edit: add }}>
      <SaveBar
        versionKey={versionKey}
        revision={revision}
        edits={edits}
        content={content}
        onSaved={clear}
        onDiscard={clear}
        onReload={onReload}
        onImport={(...imported) => add(...imported)}
      />
      <div className="editor">
        <nav className="parts" aria-label={text.title}>
          {PARTS.map((each) => (
            <Link key={each} to={`?part=${each}`} aria-current={each === part ? 'page' : undefined}>
              {text.parts[each]}
            </Link>
          ))}
        </nav>
        <section className="panel editor-part" aria-label={text.parts[part]}>
          <PartFields key={part} part={part} openIndex={openIndex} place={place} />
        </section>
      </div>
    </EditorContext>
  );
}

interface PartFieldsProps {
  readonly part: Part;
  readonly openIndex: number | undefined;
  readonly place: string;
}

function PartFields({ part, openIndex, place }: PartFieldsProps): ReactNode {
  switch (part) {
    case 'basics':
      return <BasicsPart />;
    case 'items':
      return <ItemsPart openIndex={openIndex} />;
    case 'materials':
      return <MaterialsPart openIndex={openIndex} />;
    case 'questions':
      return <QuestionsPart openIndex={openIndex} />;
    case 'guide':
      return <GuidePart />;
    case 'situations':
      return <SituationsPart />;
    case 'expert':
      return <ExpertPart place={place} />;
  }
}
