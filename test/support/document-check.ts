import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { required } from './required';

/** What an independent program says of a file: Digital Signature Service (EU) of its signature, veraPDF of its format. */
export interface DocumentVerdict {
  /** Number of signatures; what follows of them is said of exactly one. */
  readonly signatures: number;
  /** `PAdES-BASELINE-B`. */
  readonly format?: string;
  /** `FULL` when the whole file is signed. */
  readonly scope?: string;
  readonly intact?: boolean;
  readonly indication?: 'TOTAL_PASSED' | 'TOTAL_FAILED' | 'INDETERMINATE';
  /** Common name of the signer. */
  readonly by?: string;
  /** Time that the signer claims, ISO 8601. */
  readonly at?: string;
  /** Whether it is PDF/A-2b. */
  readonly archival: boolean;
}

/** Verdicts on files, in order; they are checked together, because the checker takes seconds to start. */
export async function checkDocuments(pdfs: readonly Buffer[], trusted: Buffer): Promise<DocumentVerdict[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yijian-documents-'));
  try {
    const paths = [trusted, ...pdfs].map((_, index) => join(folder, String(index)));
    await Promise.all([trusted, ...pdfs].map((content, index) => writeFile(paths[index] ?? '', content)));
    const { stdout } = await promisify(execFile)(required('DOCUMENT_CHECK'), paths);
    return stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as DocumentVerdict);
  } finally {
    await rm(folder, { recursive: true });
  }
}
