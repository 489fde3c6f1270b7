import { startTestSystem, type TestSystem } from '../support/system';
import { wholeCase } from './whole-case';

jest.setTimeout(180_000);

describe('journeys through the public door, on PostgreSQL and Temporal', () => {
  let running: TestSystem;
  const system = () => running;
  beforeAll(async () => {
    running = await startTestSystem();
  });
  afterAll(() => running?.stop());

  wholeCase(system);
});
