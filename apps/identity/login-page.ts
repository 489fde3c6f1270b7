import { ROLE_NAMES } from '@yijian/domain/case';
import { type Account, PERSON_ROLES } from './account';
import { PEOPLE } from './accounts';

const STYLE = `
  body { font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; max-width: 60rem; margin: 0 auto;
    padding: 1rem; color: #1f1f1f; background: #fff; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
  .note { background: #fffbe6; border: 1px solid #d4b106; padding: .5rem 1rem; border-radius: 6px; }
  .wrong { color: #cf1322; }
  .people { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .5rem; }
  button { font: inherit; cursor: pointer; border: 1px solid #8c8c8c; border-radius: 6px; background: #fff; color: inherit; }
  .people button { text-align: left; padding: .5rem .75rem; width: 100%; height: 100%; }
  .people button:hover, .people button:focus-visible { border-color: #0958d9; outline: 2px solid #0958d9; }
  .people b { color: #0958d9; } .people small { display: block; color: #595959; }
  .other { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: .75rem; align-items: end; }
  label { display: block; } input, select { font: inherit; width: 100%; box-sizing: border-box; padding: .25rem .5rem; }
  .other button, .go { background: #0958d9; color: #fff; border-color: #0958d9; padding: .35rem 1rem; }
  @media (prefers-color-scheme: dark) {
    body, button { background: #141414; color: #f0f0f0; } .note { background: #2b2611; }
    .people b { color: #69b1ff; } .people small { color: #bfbfbf; } .wrong { color: #ff7875; }
  }`;

/** A page of this provider. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
<main><h1>${title}</h1>${body}</main></body></html>`;
}

/** Whom to sign in as: the ready-made people by role, and anybody else by hand. `action` takes the form. */
export function loginPage(action: string, wrong?: string): string {
  const groups = PERSON_ROLES.map((role) => {
    const people = PEOPLE.filter(({ roles }) => roles[0] === role);
    return people.length === 0
      ? ''
      : `<h2>${ROLE_NAMES[role]}</h2><div class="people">${people.map(button).join('')}</div>`;
  });
  const options = PERSON_ROLES.map((role) => `<option value="${role}">${ROLE_NAMES[role]}</option>`).join('');
  return page(
    '登录 · 一件事一次办',
    `<p class="note">这是开发用的身份认证服务：下列人物均为虚构，不需要密码。正式环境请接入本级统一身份认证。</p>
${wrong === undefined ? '' : `<p class="wrong" role="alert">${escaped(wrong)}</p>`}
<form method="post" action="${escaped(action)}">${groups.join('')}</form>
<h2>以其他身份登录（仅开发）</h2>
<form method="post" action="${escaped(action)}" class="other">
<label>角色<select name="role">${options}</select></label>
<label>账号<input name="id" required maxlength="64"></label>
<label>部门（部门和企业必填）<input name="department" maxlength="64"></label>
<label>区域（可不填）<input name="region" inputmode="numeric" maxlength="6"></label>
<button>登录</button></form>`,
  );
}

function button({ id, name, roles, organisation, duty }: Account): string {
  const also = roles.length > 1 ? `（${roles.map((role) => ROLE_NAMES[role]).join('、')}）` : '';
  const lines = [organisation, duty]
    .filter((line) => line !== undefined)
    .map((line) => `<small>${escaped(line)}</small>`);
  return `<button name="account" value="${escaped(id)}"><b>${escaped(name)}</b>${also}${lines.join('')}</button>`;
}

/** Text as it may stand in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
