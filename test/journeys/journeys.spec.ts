import { startTestSystem, type TestSystem } from '../support/system';
import { acceptance } from './acceptance';
import { catalogue } from './catalogue';
import { commitment } from './commitment';
import { deemedAcceptance } from './deemed-acceptance';
import { denial } from './denial';
import { documents } from './documents';
import { everySituation } from './every-situation';
import { guidance } from './guidance';
import { idempotency } from './idempotency';
import { joinedItems } from './joined-items';
import { jointVisit } from './joint-visit';
import { orderOfCommands } from './order-of-commands';
import { ownWrites } from './own-writes';
import { parkedItem } from './parked-item';
import { privacy } from './privacy';
import { rectification } from './rectification';
import { tolerance } from './tolerance';
import { unrulyReplies } from './unruly-replies';
import { wholeCase } from './whole-case';
import { withdrawal } from './withdrawal';
import { workerAway } from './worker-away';

// Long enough for a machine that does much else; no journey measures time.
jest.setTimeout(300_000);

/** All scenarios share one system: starting it costs more than most of them. */
describe('journeys through the public door, on PostgreSQL and Temporal', () => {
  let running: TestSystem;
  const system = () => running;
  beforeAll(async () => {
    running = await startTestSystem();
  });
  afterAll(() => running?.stop());

  describe('导办、告知', () => guidance(system));
  describe('一件事, whole', () => wholeCase(system));
  describe('every example situation', () => everySituation(system));
  describe('受理', () => acceptance(system));
  describe('逾期视为受理', () => deemedAcceptance(system));
  describe('告知承诺', () => commitment(system));
  describe('容缺', () => tolerance(system));
  describe('联合勘验', () => jointVisit(system));
  describe('整改', () => rectification(system));
  describe('不予', () => denial(system));
  describe('撤回', () => withdrawal(system));
  describe('文书', () => documents(system));
  describe('items that join in flight', () => joinedItems(system));
  describe('a worker that is away', () => workerAway(system));
  describe('a step that cannot go on', () => parkedItem(system));
  describe('replies of departments', () => unrulyReplies(system));
  describe('idempotency', () => idempotency(system));
  describe('commands out of order', () => orderOfCommands(system));
  describe('own writes', () => ownWrites(system));
  describe('catalogue packages', () => catalogue(system));
  describe('personal data', () => privacy(system));
});
