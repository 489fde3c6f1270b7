import { randomUUID, X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentCertificate, renderPdf, type SigningCertificate, testSeal } from '@yijian/adapters/documents';
import { folderStore } from '@yijian/adapters/object-store';
import { CaseEventRow, LegalDocumentRow } from '@yijian/adapters/register';
import { type DocumentKind } from '@yijian/domain/document';
import { printedNotice } from '@yijian/domain/testing';
import {
  importPackage,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
  type TestGateway,
} from './gateway';

/** What a document of a spec is like. */
export interface Sketch {
  readonly kind?: DocumentKind;
  readonly title?: string;
  readonly itemId?: string;
  /** Its act no longer stands: no event of the timeline names it. */
  readonly isVoid?: boolean;
}

/** A gateway with documents, as the process that issues and renders them leaves them. */
export class DocumentDesk {
  private issued = 0;

  private constructor(
    readonly gateway: TestGateway,
    /** Where the key of the seal lies. */
    readonly folder: string,
    private readonly certificate: SigningCertificate,
  ) {}

  static async open(): Promise<DocumentDesk> {
    const gateway = await startTestGateway();
    await importPackage(gateway, await samplePackage());
    const folder = await mkdtemp(join(tmpdir(), 'yijian-seal-'));
    const certificate = await developmentCertificate(folder);
    const { fingerprint256 } = new X509Certificate(certificate.certificate);
    await gateway.register.query('INSERT INTO seal_certificate (fingerprint, certificate, label) VALUES ($1, $2, $3)', [
      fingerprint256,
      certificate.certificate,
      '测试印章',
    ]);
    return new DocumentDesk(gateway, folder, certificate);
  }

  async close(): Promise<void> {
    await this.gateway.stop();
    await rm(this.folder, { recursive: true });
  }

  /** A case of 张三丰; its number. */
  async openCase(): Promise<string> {
    const { answers } = snackBar(await restaurantOpening());
    const applicant = { id: 'applicant', name: '张三丰' };
    const payload = { lifeEvent: 'restaurant-opening', channel: 'online', answers, applicant };
    const { body } = await this.gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
    return String(body['caseNo']);
  }

  /** A document that was issued, with the event that it belongs to. */
  async issue(
    caseNo: string,
    { kind = 'acceptanceNotice', title = '受理通知书', itemId, isVoid }: Sketch = {},
  ): Promise<LegalDocumentRow> {
    this.issued += 1;
    const act = `${kind}@command-${this.issued}`;
    const code = randomCode();
    const number = `政务局受字〔2026〕${this.issued}号`;
    const content = printedNotice({ title, number, verification: { url: `http://127.0.0.1/verify/${code}`, code } });
    const documents = this.gateway.register.getRepository(LegalDocumentRow);
    const now = new Date();
    await documents.insert({
      ...{ caseNo, act, kind, itemId: itemId ?? null, authorityId: 'government-services', actedAt: now, issuedAt: now },
      ...{ title, number, verificationCode: code, templateVersion: 1, content, nextAttemptAt: now },
    });
    await this.gateway.register.getRepository(CaseEventRow).insert({
      ...{ caseNo, epoch: 1, seq: 100 + this.issued, task: 1, at: now, type: 'noticeGiven', documented: true },
      ...{ actor: { role: 'system', id: 'service' }, event: { type: 'noticeGiven' }, acts: isVoid ? null : [act] },
    });
    return documents.findOneByOrFail({ caseNo, act });
  }

  /** Makes the file of a document. */
  async render(row: LegalDocumentRow): Promise<Buffer> {
    const { content, issuedAt, caseNo, act } = row;
    const file = await testSeal(this.certificate).seal(await renderPdf(content, { issuedAt }), {
      ...content,
      issuedAt,
    });
    const store = folderStore(this.gateway.objectStoreFolder);
    const { sha256, bytes, storageKey } = await store.put(once(file), file.length);
    const done = { sha256, bytes, storageKey, renderedAt: new Date(), sealLabel: '测试印章' };
    await this.gateway.register.getRepository(LegalDocumentRow).update({ caseNo, act }, done);
    return file;
  }
}

async function* once(file: Buffer): AsyncGenerator<Buffer> {
  yield file;
}

function randomCode(): string {
  const text = randomUUID().toUpperCase().replaceAll(/[-01]/g, '7');
  return [0, 5, 10, 15, 20].map((start) => text.slice(start, start + 5)).join('-');
}
