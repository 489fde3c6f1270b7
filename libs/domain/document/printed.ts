/**
 * A legal document (文书) ready to be printed: only words, no logic. Which words a document must have is the matter of
 * whoever composes it; identity numbers are masked before they come here.
 */
export interface PrintedDocument {
  /** The template the words were composed with, e.g. `acceptance`, 3. */
  readonly template: { readonly kind: string; readonly version: number };
  /** 受理通知书. */
  readonly title: string;
  /** 文书编号, e.g. 示例区政务局受字〔2026〕12号. */
  readonly number: string;
  /** What every document says first: 办件编号, 事项, 申请人, 证件号 (masked) … */
  readonly head: readonly PrintedField[];
  readonly body: readonly PrintedBlock[];
  /** Full name of the authority that issues the document; also on its seal. */
  readonly authority: string;
  /** Which seal of the authority: 受理专用章, 审批专用章 … */
  readonly sealName: string;
  /** Day of issue as printed: 2026年3月2日. */
  readonly date: string;
  /** How to reach the authority: 联系电话：…. */
  readonly contact?: string;
  /** How many copies there are and who keeps them: 一式两份…. */
  readonly copies?: string;
  /** Where and with which code the document can be verified; printed, the address also as a QR code. */
  readonly verification: { readonly url: string; readonly code: string };
}

/** A label and what it says, printed as one row. */
export interface PrintedField {
  readonly label: string;
  /** Empty in a signature: a line to write on. */
  readonly value: string;
}

/** A part of the body. Line feeds in texts start new lines. */
export type PrintedBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Whom it is for, from the left edge: 示例区巷口小吃店：. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** Numbered 1. 2. … */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Widths are shares: 1, 3, 2 makes columns of a sixth, a half and a third. A row may be shorter than the columns. */
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'fields'; readonly fields: readonly PrintedField[] }
  /** Lines to sign on, e.g. 申请人（签名）, 日期. */
  | { readonly kind: 'signature'; readonly lines: readonly PrintedField[] };
