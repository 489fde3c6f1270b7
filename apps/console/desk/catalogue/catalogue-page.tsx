import { Skeleton } from 'antd';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import './catalogue.css';
import { FRAME_WORDS } from './frame-words';

/** One step of the way to a page. */
export interface TrailStep {
  readonly to: string;
  readonly name: string;
}

interface CataloguePageProps {
  readonly title: ReactNode;
  /** The way here, without the catalogue desk itself. */
  readonly trail?: readonly TrailStep[];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The desk itself has no way to itself. */
  readonly isStart?: boolean;
}

/** A page of the catalogue desk: the way to it, its title, what can be done, its content. */
export function CataloguePage({
  title,
  trail = [],
  actions,
  children,
  isStart = false,
}: CataloguePageProps): ReactNode {
  const text = useWords(FRAME_WORDS);
  const steps = isStart ? [] : [{ to: '/desk/catalogue', name: text.desk }, ...trail];
  return (
    <div className="catalogue">
      <div className="catalogue-head">
        <div>
          {steps.length > 0 && (
            <ol className="catalogue-trail">
              {steps.map(({ to, name }) => (
                <li key={to}>
                  <Link to={to}>{name}</Link>
                </li>
              ))}
            </ol>
          )}
          <h1>{title}</h1>
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}

/** Shows what was read, the reason why it could not be read, or that it is being read. */
export function Loaded<T>({
  query: { data, error },
  children,
}: {
  readonly query: { readonly data: T | undefined; readonly error: unknown };
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  if (data !== undefined) return children(data);
  return error === null ? <Skeleton active title={false} paragraph={{ rows: 4 }} /> : <ProblemAlert error={error} />;
}
