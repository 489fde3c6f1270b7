import { dirname, join } from 'node:path';

/** A route of the pages, as far as tests look at it. */
interface Route {
  readonly path?: string;
  readonly index?: boolean;
  readonly lazy?: unknown;
  readonly children?: readonly Route[];
}

/** Patterns of all pages, from the table the application itself uses: `/portal`, `/desk/cases/:caseNo` … */
export function pageRoutes(): readonly string[] {
  const table = join(dirname(require.resolve('@yijian/console/package.json')), 'routes.tsx');
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- pages are compiled for the browser alone
  const { routes } = require(table) as { readonly routes: readonly Route[] };
  return [...new Set(routes.flatMap((route) => pagesBelow(route, '')))];
}

/** A route with children is a frame; every other one that loads something is a page. */
function pagesBelow({ path = '', children, lazy }: Route, above: string): readonly string[] {
  const here = path.startsWith('/') ? path : [above, path].filter((part) => part !== '').join('/');
  if (children !== undefined) return children.flatMap((child) => pagesBelow(child, here));
  return lazy === undefined ? [] : [here];
}
