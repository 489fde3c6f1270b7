import { cadesSignature } from './cades';
import { sealPicture } from './seal-picture';
import { type SealPort } from './seal-port';
import { fillSealField } from './sealing-revision';
import { type SigningCertificate } from './signing-certificate';
import { typefaceWith } from '../layout/typeface';

const LABEL = '测试印章';

/**
 * A seal for development and tests only, which says so in its picture, in the signature and in the certificate. It has no
 * legal effect: see `SealPort`. The signature is PAdES B-B; the same document gets the same bytes.
 * @param fallbackFonts as for `renderPdf`
 */
export function testSeal(certificate: SigningCertificate, fallbackFonts: readonly string[] = []): SealPort {
  // An authority has few seals and puts them on many documents.
  const pictures = new Map<string, string>();
  const pictureOf = (authority: string, sealName: string): string => {
    const key = `${authority} ${sealName}`;
    const known = pictures.get(key);
    if (known !== undefined) return known;
    const picture = sealPicture({ authority, sealName, note: LABEL }, typefaceWith(fallbackFonts));
    pictures.set(key, picture);
    return picture;
  };
  return {
    label: LABEL,
    async seal(pdf, { authority, sealName, issuedAt }) {
      const unsigned = fillSealField(pdf, pictureOf(authority, sealName), {
        name: `${authority} ${sealName}（${LABEL}）`,
        reason: `${LABEL}，不具有法律效力`,
        signedAt: issuedAt,
      });
      return unsigned.withSignature(await cadesSignature(unsigned.signedBytes, certificate));
    },
  };
}
