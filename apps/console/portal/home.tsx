import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { api, bodyOf } from '../api/client';
import { ProblemAlert } from '../frame/problem-alert';

/** First page of the portal: what can be done here. */
export function Home(): ReactNode {
  const { data = [], error } = useQuery({ queryKey: ['life-events'], queryFn: () => bodyOf(api.GET('/life-events')) });
  return (
    <>
      <h1>您想办什么事？</h1>
      <ProblemAlert error={error} />
      <ul>
        {data.map(({ slug, name }) => (
          <li key={slug}>{name}</li>
        ))}
      </ul>
    </>
  );
}
