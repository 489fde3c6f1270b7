import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { EVENT_WORDS } from './event-words';
import { nextVersion } from './next-version';
import { type ShownVersion } from './queries';
import { settled } from './version-command';

interface CopyForm {
  readonly from: string;
  readonly version: string;
  readonly effectiveFrom: Dayjs;
}

/** A button that drafts the next version of an event as a copy of one there is. */
export function CopyVersion({ versions }: { readonly versions: readonly ShownVersion[] }): ReactNode {
  const text = useWords(EVENT_WORDS);
  const [isOpen, setOpen] = useState(false);
  const [source] = versions.filter(({ inForce }) => inForce).concat(versions);
  if (source === undefined) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {text.copy}
      </Button>
      <Modal open={isOpen} title={text.copy} footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <CopyDialog versions={versions} source={source} onCancel={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function CopyDialog({
  versions,
  source,
  onCancel,
}: {
  readonly versions: readonly ShownVersion[];
  readonly source: ShownVersion;
  readonly onCancel: () => void;
}): ReactNode {
  const text = useWords(EVENT_WORDS);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const copy = useMutation({
    mutationFn: async ({ from, version, effectiveFrom }: CopyForm) => {
      const params = { path: { slug: source.slug, version: from }, header: {} as never };
      const body = { version, effectiveFrom: effectiveFrom.format('YYYY-MM-DD') };
      const answer = await bodyOf(api.POST('/catalogue/versions/{slug}/{version}/copy', { params, body }));
      await settled(answer);
      await queries.invalidateQueries({ queryKey: ['catalogue'] });
      return version;
    },
    onSuccess: (version) => navigate(`/desk/catalogue/${source.slug}/${version}`),
  });
  const numbers = versions.map(({ version }) => version);
  const initial = {
    from: source.version,
    version: nextVersion(numbers, dayjs().year()),
    effectiveFrom: dayjs().add(30, 'day'),
  };
  return (
    <Form<CopyForm> layout="vertical" initialValues={initial} onFinish={(form) => copy.mutate(form)}>
      <Form.Item name="from" label={text.copyOf}>
        <Select options={numbers.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item
        name="version"
        label={text.number}
        extra={text.numberRule}
        rules={[{ required: true, pattern: /^\d{4}\.[1-9]\d{0,2}$/, message: text.numberRule }]}
      >
        <Input />
      </Form.Item>
      <Form.Item name="effectiveFrom" label={text.day} extra={text.dayRule} rules={[{ required: true }]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <ProblemAlert error={copy.error} />
      <div className="row">
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={copy.isPending}>
          {text.create}
        </Button>
      </div>
    </Form>
  );
}
