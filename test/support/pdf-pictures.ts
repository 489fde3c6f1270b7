import { getDocumentProxy, renderPageAsImage } from 'unpdf';

/**
 * The pages of a PDF as PNG, for tests and for pictures in documents.
 * @param scale pixels per point: 2 gives 144 dpi
 */
export async function picturesOf(pdf: Buffer, scale = 2): Promise<Buffer[]> {
  const { numPages } = await getDocumentProxy(new Uint8Array(pdf));
  const pictures: Buffer[] = [];
  for (let page = 1; page <= numPages; page += 1) {
    const canvasImport = () => import('@napi-rs/canvas');
    pictures.push(Buffer.from(await renderPageAsImage(new Uint8Array(pdf), page, { canvasImport, scale })));
  }
  return pictures;
}
