import { MM } from '../layout/page';

/** Diameter of the seal in points: round seals of departments have 40 to 42 mm. */
export const SEAL_SIZE = 40 * MM;

/** Name of the signature field that every document leaves empty for the seal. */
export const SEAL_FIELD = 'seal';

/** What the library has but its types do not show: the catalogue of the file, and the annotations of a page. */
interface Inside {
  readonly _root: { readonly data: { readonly AcroForm: { readonly data: Record<string, unknown> } } };
  readonly page: { readonly annotations: readonly unknown[] };
}

/**
 * Leaves an empty signature field on the current page. Whoever seals fills it: the picture of the seal is the appearance
 * of the signature, so that a document which is not signed never shows a seal.
 * @param corner upper left corner, in points from the upper left of the page
 */
export function leaveSealPlace(doc: PDFKit.PDFDocument, corner: { readonly x: number; readonly y: number }): void {
  // Flags of the field: printed and locked.
  const field = { Subtype: 'Widget', FT: 'Sig', T: new String(SEAL_FIELD), F: 132 };
  doc.annotate(corner.x, corner.y, SEAL_SIZE, SEAL_SIZE, field as PDFKit.Mixins.AnnotationOption);
  doc.initForm();
  const { _root: root, page } = doc as unknown as Inside;
  const form = root.data.AcroForm.data;
  // There is nothing to fill in: readers must not draw the field anew.
  delete form['NeedAppearances'];
  delete form['DA'];
  form['SigFlags'] = 0;
  form['Fields'] = page.annotations.slice(-1);
}
