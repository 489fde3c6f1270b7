import fastifyStatic from '@fastify/static';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Own scripts, pictures and frames alone (`blob:` frames show materials of a case); styles may stand in the page, because the component library writes them there. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

/**
 * Serves the web pages: the one page of the application at every address of the portal and the desks, and its files, whose names
 * change with their content, so that browsers keep them. Throws when the folder holds no pages.
 */
export async function serveConsole(server: FastifyInstance, folder: string): Promise<void> {
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
  });
  const show = (_: unknown, reply: FastifyReply): FastifyReply => reply.headers(HEADERS).send(index);
  for (const path of ['/portal', '/portal/*', '/desk', '/desk/*']) server.get(path, show);
  server.get('/', (_, reply) => reply.redirect('/portal'));
}
