import { useQuery } from '@tanstack/react-query';
import { type SynonymsFile } from '@yijian/domain/catalogue';
import { App, Button, Input } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { CataloguePage, Loaded } from './catalogue-page';
import { useImport } from './package-import';
import { fileOf, linesOf, type SynonymLine } from './synonyms-text';
import { SYNONYMS_WORDS } from './synonyms-words';

/** Everyday words by which people look for events, and what they mean in the catalogue. */
export function CatalogueSynonyms(): ReactNode {
  const text = useWords(SYNONYMS_WORDS);
  const synonyms = useQuery({
    queryKey: ['catalogue', 'synonyms'],
    queryFn: async () => (await bodyOf(api.GET('/catalogue/synonyms'))) as unknown as SynonymsFile,
    refetchOnWindowFocus: false,
  });
  return (
    <CataloguePage title={text.title}>
      <p>{text.lead}</p>
      <Loaded query={synonyms}>{(file) => <Lines key={file.version} file={file} />}</Loaded>
    </CataloguePage>
  );
}

function Lines({ file }: { readonly file: SynonymsFile }): ReactNode {
  const text = useWords(SYNONYMS_WORDS);
  const { message } = App.useApp();
  const [lines, setLines] = useState(() => linesOf(file));
  const put = useImport();
  const change = (index: number, line: Partial<SynonymLine>): void =>
    setLines((before) => before.map((each, place) => (place === index ? { ...each, ...line } : each)));
  const save = (): void => {
    const next = fileOf(file, lines, dayjs().year());
    put.mutate([{ path: 'synonyms.json', text: JSON.stringify(next, null, 2) }], {
      onSuccess: () => void message.success(text.saved(next.version)),
    });
  };
  return (
    <section className="panel pane">
      <p className="quiet">{text.version(file.version)}</p>
      <ul className="rows">
        {lines.map((line, index) => (
          <li key={index} className="fields">
            <Input.TextArea
              aria-label={`${text.words} ${index + 1}`}
              autoSize
              value={line.words}
              onChange={({ target }) => change(index, { words: target.value })}
            />
            <Input
              aria-label={`${text.means} ${index + 1}`}
              prefix={text.means}
              value={line.means}
              onChange={({ target }) => change(index, { means: target.value })}
            />
          </li>
        ))}
      </ul>
      <ProblemAlert error={put.error} />
      <div className="row">
        <Button onClick={() => setLines((before) => [...before, { words: '', means: '' }])}>{text.add}</Button>
        <Button type="primary" loading={put.isPending} onClick={save}>
          {text.save}
        </Button>
      </div>
    </section>
  );
}
