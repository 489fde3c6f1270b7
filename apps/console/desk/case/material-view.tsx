import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { type ReactNode, useCallback } from 'react';
import { type Answer, api } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { keepKeyboard } from './keep-keyboard';

const WORDS = words(
  {
    loading: '正在读取材料',
    notShown: (name: string) => `浏览器不能直接显示“${name}”，请下载查看。`,
    download: '下载',
  },
  {
    loading: 'Loading',
    notShown: (name) => `“${name}” cannot be shown here; download it.`,
    download: 'Download',
  },
);

type Upload = Answer<'UploadDto'>;

/** A file handed in, shown in the page: a picture as it is, a PDF by the browser, anything else to download. */
export function MaterialView({ caseNo, upload }: { readonly caseNo: string; readonly upload: Upload }): ReactNode {
  const text = useWords(WORDS);
  const { uploadId, mediaType, fileName } = upload;
  const { data, error } = useQuery({
    queryKey: ['upload', caseNo, uploadId],
    queryFn: async () => {
      const path = { caseNo, uploadId };
      const { data: bytes } = await api.GET('/cases/{caseNo}/materials/{uploadId}', {
        params: { path },
        parseAs: 'blob',
      });
      // The type comes from the register, where it was found by the content, not from the name.
      return new Blob([bytes as unknown as Blob], { type: mediaType });
    },
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const shows = useCallback(
    (place: ShowingElement | null) => (place && data ? showIn(place, data) : undefined),
    [data],
  );
  if (error !== null) return <ProblemAlert error={error} />;
  if (data === undefined) return <Spin aria-label={text.loading} />;
  if (mediaType.startsWith('image/')) return <img ref={shows} className="material-shown" alt={fileName} />;
  if (mediaType === 'application/pdf') return <iframe ref={shows} className="material-shown" title={fileName} />;
  return (
    <p>
      {text.notShown(fileName)}{' '}
      <a ref={shows} download={fileName}>
        {text.download}
      </a>
    </p>
  );
}

type ShowingElement = HTMLImageElement | HTMLIFrameElement | HTMLAnchorElement;

/** Gives an element the address of bytes for as long as it is on the page. */
function showIn(place: ShowingElement, bytes: Blob): () => void {
  const address = URL.createObjectURL(bytes);
  if (place instanceof HTMLAnchorElement) place.href = address;
  else place.src = address;
  const undo = place instanceof HTMLIFrameElement ? keepKeyboard(place) : undefined;
  return () => {
    undo?.();
    URL.revokeObjectURL(address);
  };
}
