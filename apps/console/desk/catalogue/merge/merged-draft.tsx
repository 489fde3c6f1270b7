import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { type Answer, api, bodyOf } from '../../../api/client';
import { ProblemAlert } from '../../../frame/problem-alert';
import { useWords } from '../../../frame/words';
import { nextVersion } from '../next-version';
import { settled } from '../version-command';
import { MERGE_WORDS } from './merge-words';

interface MergedDraftProps {
  readonly merged: Answer<'MergedPackageDto'>;
  /** Numbers that are used. */
  readonly versions: readonly string[];
}

interface DraftForm {
  readonly version: string;
  readonly effectiveFrom: Dayjs;
}

/** Makes the result of a merge the draft of the next version. */
export function MergedDraft({ merged, versions }: MergedDraftProps): ReactNode {
  const text = useWords(MERGE_WORDS);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const lifeEvent = merged.lifeEvent as unknown as LifeEvent;
  const { dropped } = merged;
  const create = useMutation({
    mutationFn: async ({ version, effectiveFrom }: DraftForm) => {
      const content = { ...lifeEvent, version, effectiveFrom: effectiveFrom.format('YYYY-MM-DD') };
      const saved = await bodyOf(
        api.PUT('/catalogue/versions/{slug}/{version}/draft', {
          params: { path: { slug: lifeEvent.slug, version }, header: { 'If-Match': '"0"' } },
          body: { content, comment: text.comment },
        }),
      );
      await settled(saved);
      await queries.invalidateQueries({ queryKey: ['catalogue'] });
      return version;
    },
    onSuccess: (version) => navigate(`/desk/catalogue/${lifeEvent.slug}/${version}?tab=diff`),
  });
  return (
    <Form<DraftForm>
      layout="vertical"
      initialValues={{ version: nextVersion(versions, dayjs().year()), effectiveFrom: dayjs().add(30, 'day') }}
      onFinish={(form) => create.mutate(form)}
    >
      <p>{text.resultLead}</p>
      <p>{text.checked(merged.findings.length)}</p>
      {dropped.length > 0 && (
        <p className="quiet">
          {text.dropped}：{dropped.map(({ title }) => title).join('、')}
        </p>
      )}
      <div className="fields">
        <Form.Item
          name="version"
          label={text.number}
          rules={[{ required: true, pattern: /^\d{4}\.[1-9]\d{0,2}$/, message: text.number }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="effectiveFrom" label={text.day} rules={[{ required: true }]}>
          <DatePicker />
        </Form.Item>
      </div>
      <ProblemAlert error={create.error} />
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {text.create}
      </Button>
    </Form>
  );
}
