import type { LeaseRepository } from '@app/persistence';
import { until } from '@app/testing';
import { Logger } from '@nestjs/common';
import { RelayLease } from './relay-lease';

beforeAll(() => Logger.overrideLogger(false));
afterEach(() => jest.restoreAllMocks());

describe('the lease of the relay', () => {
  it('tells of a new beginning where the answer to a renewal came after its end', async () => {
    let nowMs = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => nowMs);
    const asked: (() => void)[] = [];
    const acquire = () => new Promise<boolean>((resolve) => asked.push(() => resolve(true)));
    const leases = { acquire, release: () => Promise.resolve() } as unknown as LeaseRepository;
    const lease = new RelayLease(leases);
    const begun: number[] = [];
    lease.onTaken(() => begun.push(nowMs));
    lease.onApplicationBootstrap();

    asked[0]?.();
    await until('the lease is held', async () => (lease.held ? true : undefined));
    nowMs = 2_000;
    await until('it is renewed', async () => asked[1]);
    // What changes now is heard by nobody: the lease has run out, and nobody knows yet that it goes on.
    nowMs = 5_500;
    expect(lease.held).toBe(false);
    asked[1]?.();
    await until('it is held again', async () => (lease.held ? true : undefined));

    expect(begun).toEqual([0, 5_500]);
    await lease.onModuleDestroy();
  }, 20_000);
});
