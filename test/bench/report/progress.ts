/** What is under way: which part of the run, how far, and how fast. */
export interface ProgressState {
  readonly title: string;
  readonly done: number;
  readonly of: number;
}

const WIDTH = 28;

/**
 * A progress bar on one line of a terminal, rewritten at most ten times a second; nothing at all where there is no terminal.
 */
export class ProgressBar {
  private shownAt = 0;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  /** Shows how far it is. */
  show({ title, done, of }: ProgressState): void {
    const now = Date.now();
    if (!this.stream.isTTY || (now - this.shownAt < 100 && done < of)) return;
    this.shownAt = now;
    const filled = Math.round((done / of) * WIDTH);
    this.write(`${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${of} ${title}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.stream.isTTY) this.write('');
  }

  private write(text: string): void {
    this.stream.write(`\r\u001b[2K${text}`);
  }
}
