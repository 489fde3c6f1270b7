import { Fragment, type ReactNode } from 'react';

/** Days and times of day, as pages and the gateway write them. */
const MOMENT = /(\d{4}年\d{1,2}月\d{1,2}日前?|（含当日）|\d{2}:\d{2})/;

/** A text with days and times that a line never ends within. */
export function Unbroken({ children }: { readonly children: string }): ReactNode {
  return children
    .split(MOMENT)
    .map((part, index) => (
      <Fragment key={index}>{index % 2 === 1 ? <span className="unbroken">{part}</span> : part}</Fragment>
    ));
}
