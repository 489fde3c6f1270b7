import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { type Answer, api } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';

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
  const address = useObjectUrl(data);
  if (error !== null) return <ProblemAlert error={error} />;
  if (address === undefined) return <Spin aria-label={text.loading} />;
  if (mediaType.startsWith('image/')) return <img className="material-shown" src={address} alt={fileName} />;
  if (mediaType === 'application/pdf') return <iframe className="material-shown" src={address} title={fileName} />;
  return (
    <p>
      {text.notShown(fileName)}{' '}
      <a href={address} download={fileName}>
        {text.download}
      </a>
    </p>
  );
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (blob === undefined) return;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
