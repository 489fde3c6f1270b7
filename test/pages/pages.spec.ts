import { budgets } from './budgets';
import { desks } from './desks';
import { everyPage } from './every-page';
import { nextVersion } from './next-version';
import { largePrint } from './large-print';
import { type PagesSystem, startPagesSystem } from './system';
import { wholeCase } from './whole-case';
import { withoutSystem } from './without-system';

// Long enough for a machine that does much else; no journey measures time.
jest.setTimeout(300_000);

/** People at their pages, all in one system: starting it costs more than most of what they do. */
describe('pages in a real browser', () => {
  let running: PagesSystem;
  const system = () => running;
  beforeAll(async () => {
    running = await startPagesSystem();
  });
  afterEach(async () => {
    expect(await running?.leave()).toEqual([]);
  });
  afterAll(() => running?.stop());

  describe('一件事, by pages alone', () => wholeCase(system));
  describe('长辈版', () => largePrint(system));
  describe('desks', () => desks(system));
  describe('a department without a system', () => withoutSystem(system));
  describe('a catalogue version', () => nextVersion(system));
  describe('every page', () => everyPage(system));
  describe('budgets', () => budgets(system));
});
