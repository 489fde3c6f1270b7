export { developmentCertificate } from './seal/development-certificate';
export { GlyphMissing } from './glyph-missing';
export { type Printing, renderPdf } from './render-pdf';
export { type SealContext, type SealPort } from './seal/seal-port';
export { type SigningCertificate } from './seal/signing-certificate';
export { type SealPlace, sealPlaceOf } from './seal/structure';
export { testSeal } from './seal/test-seal';
export { type Signer, type SignatureProblem, type SignatureReport, verifyPdfSignature } from './seal/verify-signature';
