/** Nothing is loaded from anywhere, nothing runs, and no other site may frame the page or learn its address. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
};

/** Look of every page: readable on a phone, without anything to load. */
const STYLE = `
  :root { color-scheme: light }
  body { margin: 0; font: 1.0625rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: #1b1b1b; background: #f4f5f7 }
  main { max-width: 40rem; margin: 0 auto; padding: 1rem }
  section { background: #fff; border-radius: .5rem; padding: 1rem 1.25rem; margin: 1rem 0; border: 1px solid #d5d9de }
  h1 { font-size: 1.5rem; line-height: 1.3; margin: .25rem 0 }
  h2 { font-size: 1.15rem; margin: 0 0 .5rem }
  .state { border-left: .4rem solid; padding: .6rem .9rem; border-radius: .25rem; font-weight: 600 }
  .good { border-color: #1a7f37; background: #e9f6ec; color: #0f5323 }
  .bad { border-color: #b3261e; background: #fdecea; color: #7d1a14 }
  .note { border-color: #9a6700; background: #fff6dd; color: #5e3f00 }
  dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem }
  dt { color: #57606a } dd { margin: 0; overflow-wrap: anywhere }
  .hash { font-family: ui-monospace, monospace; font-size: .85rem }
  label { display: block; margin-bottom: .5rem }
  input[type=file] { display: block; width: 100%; padding: .5rem 0; font: inherit }
  button { font: inherit; padding: .6rem 1.4rem; min-height: 2.75rem; border: 0; border-radius: .3rem; background: #0b57d0; color: #fff }
  :focus-visible { outline: 3px solid #f5a524; outline-offset: 2px }
  ol, ul { margin: 0; padding-left: 1.4rem } pre { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
  @media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: .5rem } }
  @media print { body { background: #fff } section { border: 0; padding: 0; break-inside: avoid } form { display: none } }`;

/** A whole page around its body, which must be HTML already. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
