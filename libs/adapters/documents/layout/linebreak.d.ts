/** The part of the line breaking library (UAX #14) that is used here. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place where a line may end, in UTF-16 units from the start. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
