import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What operators watch, in the Prometheus text format. One registry per process. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  /** Seconds from the first byte of a request to the end of its answer; `route` is the pattern, never an address with ids. */
  readonly httpRequests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  /** Commands by aggregate type, command type and how they ended (`committed`, `replayed`, or a problem code). */
  readonly commands = new Counter({
    name: 'record_commands_total',
    help: 'Commands given to the record',
    labelNames: ['aggregate', 'command', 'outcome'] as const,
    registers: [this.registry],
  });

  readonly lostRaces = new Counter({
    name: 'record_lost_races_total',
    help: 'Commands decided again because another one came first',
    labelNames: ['aggregate'] as const,
    registers: [this.registry],
  });

  /** Nudges that the relay sent to workflows, by workflow type and reason (`awaits`, `due`, `again`). */
  readonly nudges = new Counter({
    name: 'relay_nudges_total',
    help: 'Signals with start sent to workflows',
    labelNames: ['workflow', 'reason'] as const,
    registers: [this.registry],
  });

  readonly relayErrors = new Counter({
    name: 'relay_errors_total',
    help: 'Passes of the relay that failed',
    registers: [this.registry],
  });

  /** Things that have awaited a workflow for more than five minutes: somebody has to look. */
  readonly overdueNudges = new Gauge({
    name: 'relay_awaiting_overdue',
    help: 'Things that have awaited a workflow for more than five minutes',
    registers: [this.registry],
  });

  /** Counters that the nightly recount found wrong: each is a fault of the folder, or somebody wrote to the database. */
  readonly countersCorrected = new Counter({
    name: 'record_counters_corrected_total',
    help: 'Counters that a recount found wrong and put right',
    registers: [this.registry],
  });

  /** Things that stand still because the schedule of a year that has begun is not in the calendar: the administrator has to enter it. */
  readonly waitingForYear = new Gauge({
    name: 'calendar_year_missing',
    help: 'Things that wait for the schedule of a calendar year that has begun',
    registers: [this.registry],
  });

  /** Attempts to send, by channel and how they ended (`sent`, `dropped`, `failed`, `dead`, `away`). */
  readonly parcels = new Counter({
    name: 'notifications_parcels_total',
    help: 'Attempts to send messages outside',
    labelNames: ['channel', 'result'] as const,
    registers: [this.registry],
  });

  readonly outboxWaiting = new Gauge({
    name: 'notifications_outbox_waiting',
    help: 'Parcels that wait to be sent',
    labelNames: ['channel'] as const,
    registers: [this.registry],
  });

  /** Of what may be sent by now: quiet hours and digests are no delay. */
  readonly outboxOldest = new Gauge({
    name: 'notifications_outbox_oldest_seconds',
    help: 'How long the parcel that is longest due has waited',
    labelNames: ['channel'] as const,
    registers: [this.registry],
  });

  /** What was given up: an operator decides (docs/runbooks/notifications.md). */
  readonly outboxDead = new Gauge({
    name: 'notifications_outbox_dead',
    help: 'Parcels that were given up and wait for an operator',
    labelNames: ['channel'] as const,
    registers: [this.registry],
  });

  readonly untoldEvents = new Gauge({
    name: 'notifications_untold_events',
    help: 'Events of which messages are still to be made',
    registers: [this.registry],
  });

  readonly untoldOldest = new Gauge({
    name: 'notifications_untold_oldest_seconds',
    help: 'Age of the oldest event of which messages are still to be made',
    registers: [this.registry],
  });

  readonly logins = new Counter({
    name: 'auth_logins_total',
    help: 'Logins by result',
    labelNames: ['result'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** All metrics as text, and its media type. */
  async render(): Promise<{ contentType: string; body: string }> {
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }
}
