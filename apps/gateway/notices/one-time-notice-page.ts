import { NOTICE_KIND_NAMES, noticeSections } from '@yijian/domain/catalogue';
import { type OneTimeNoticeRow } from '@yijian/adapters/register';
import { escaped, page } from '../pages/page';
import { type NoticeDelivery } from './one-time-notices';

/** The page of a one-time notice: the very text that is printed and sent, to read on a phone or to print; and to confirm. */
export function oneTimeNoticePage(notice: OneTimeNoticeRow, delivery?: NoticeDelivery): string {
  const { content, kind, noticeId } = notice;
  const sections = noticeSections(content).map(
    ({ title, lines }) => `<section><h2>${escaped(title)}</h2><pre>${escaped(lines.join('\n'))}</pre></section>`,
  );
  const message = content.message === undefined ? '' : `<p class="state note">${escaped(content.message)}</p>`;
  return page(
    `${content.lifeEventName}一次性告知单`,
    `<section>
      <p>${escaped(NOTICE_KIND_NAMES[kind])}</p>
      <h1>${escaped(content.lifeEventName)}一次性告知单</h1>
      ${message}
      <dl><dt>编码</dt><dd>${escaped(content.lifeEventCode)}</dd><dt>版本</dt><dd>${escaped(content.version)}</dd>
        <dt>告知单编号</dt><dd class="hash">${escaped(noticeId)}</dd></dl>
    </section>
    ${sections.join('\n')}
    ${delivery === undefined ? '' : confirmation(noticeId, delivery)}`,
  );
}

function confirmation(noticeId: string, { deliveryId, acknowledgedAt }: NoticeDelivery): string {
  if (acknowledgedAt !== null) return '<section><p class="state good" role="status">已确认阅读。</p></section>';
  const action = `/one-time-notices/${noticeId}/acknowledge?delivery=${deliveryId}`;
  return `<section><form method="post" action="${action}"><button type="submit">我已阅读</button></form></section>`;
}
