import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Answer, api, bodyOf } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { beijingTime } from './beijing-time';
import { Loaded } from './catalogue-page';
import { EVENT_WORDS } from './event-words';
import { FRAME_WORDS } from './frame-words';
import { useTickets } from './queries';
import { useReader } from './role';

type Ticket = Answer<'StaffTicketDto'>;

/** What people said of the guide of an event, and the answers. */
export function FeedbackTickets({
  slug,
  versions,
}: {
  readonly slug: string;
  readonly versions: readonly string[];
}): ReactNode {
  const text = useWords(EVENT_WORDS);
  const { role } = useReader();
  const [isOpenOnly, setOpenOnly] = useState(false);
  const mayRead = role === 'catalogueManager' || role === 'department';
  const tickets = useTickets(slug, mayRead);
  if (!mayRead) return null;
  return (
    <section className="panel">
      <div className="row">
        <h2>{text.tickets}</h2>
        <Checkbox checked={isOpenOnly} onChange={({ target }) => setOpenOnly(target.checked)}>
          {text.openOnly}
        </Checkbox>
      </div>
      <Loaded query={tickets}>
        {(all) => {
          const shown = all.filter(({ status }) => !isOpenOnly || status === 'open');
          if (shown.length === 0) return <p className="quiet">{text.noTickets}</p>;
          return (
            <ul className="rows">
              {shown.map((ticket) => (
                <li key={ticket.ticketId}>
                  <TicketRow ticket={ticket} versions={versions} mayReply={role === 'catalogueManager'} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}

interface TicketRowProps {
  readonly ticket: Ticket;
  readonly versions: readonly string[];
  readonly mayReply: boolean;
}

function TicketRow({ ticket, versions, mayReply }: TicketRowProps): ReactNode {
  const text = useWords(EVENT_WORDS);
  const frame = useWords(FRAME_WORDS);
  const [isReplying, setReplying] = useState(false);
  const isOpen = ticket.status === 'open';
  return (
    <>
      <div className="row">
        <span>
          <span className="chip">{text.kinds[ticket.kind] ?? ticket.kind}</span> {frame.version(ticket.version)}
        </span>
        <span className="quiet">{beijingTime(ticket.givenAt)}</span>
      </div>
      <p>{ticket.text}</p>
      {ticket.contact !== undefined && (
        <p className="quiet">
          {text.contact}：{ticket.contact}
        </p>
      )}
      {!isOpen && (
        <p>
          <span className="chip chip-green">{text.answered}</span> {ticket.reply}{' '}
          {ticket.resolvedInVersion !== undefined && frame.version(ticket.resolvedInVersion)}
        </p>
      )}
      {isOpen && mayReply && !isReplying && <Button onClick={() => setReplying(true)}>{text.reply}</Button>}
      {isReplying && isOpen && (
        <Reply ticketId={ticket.ticketId} versions={versions} onCancel={() => setReplying(false)} />
      )}
    </>
  );
}

function Reply({
  ticketId,
  versions,
  onCancel,
}: {
  readonly ticketId: string;
  readonly versions: readonly string[];
  readonly onCancel: () => void;
}): ReactNode {
  const text = useWords(EVENT_WORDS);
  const queries = useQueryClient();
  const resolve = useMutation({
    mutationFn: (body: Answer<'ResolveFeedbackDto'>) =>
      bodyOf(api.POST('/feedback/{ticketId}/resolve', { params: { path: { ticketId } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['catalogue'] }),
  });
  return (
    <Form<Answer<'ResolveFeedbackDto'>> layout="vertical" onFinish={(body) => resolve.mutate(body)}>
      <Form.Item name="reply" label={text.reply} extra={text.replyRule} rules={[{ required: true }]}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="resolvedInVersion" label={text.resolvedIn}>
        <Select allowClear options={versions.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <ProblemAlert error={resolve.error} />
      <div className="row">
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={resolve.isPending}>
          {text.send}
        </Button>
      </div>
    </Form>
  );
}
