import type { StreamEvent } from '@/gen';

export type LiveState = 'connecting' | 'live' | 'paused';

export type LiveHandlers = {
  onEvent: (event: StreamEvent) => void;
  /** Something may have been missed: what is on screen has to be fetched again. */
  onGap: () => void;
  /** A break was resumed without a gap; memberships may have changed meanwhile. */
  onResume: () => void;
  onState: (state: LiveState) => void;
  /** Resolves to whether somebody is signed in, renewing the session when it must. */
  signedIn: () => Promise<boolean>;
};

/** The types the stream sends; an EventSource hears only those it was asked to listen to. */
const TYPES = [
  ...['created', 'changed', 'completed', 'reopened', 'deleted', 'restored', 'purged'].map((verb) => `task.${verb}.v1`),
  ...['moved-out', 'moved-in'].map((verb) => `task.${verb}.v1`),
  ...['added', 'removed'].flatMap((verb) => [`task.relation-${verb}.v1`, `task.attachment-${verb}.v1`]),
  ...['created', 'changed', 'deleted', 'restored', 'purged'].map((verb) => `project.${verb}.v1`),
  ...['added', 'role-changed', 'removed'].map((verb) => `project.member-${verb}.v1`),
  ...['created', 'changed', 'deleted'].map((verb) => `comment.${verb}.v1`),
  'notification.created.v1',
];
const PATIENCE = 5_000;
const MAX_BACK_OFF = 30_000;

/**
 * The live stream of this tab. The EventSource resumes short breaks by itself, from the last position. Where it gives
 * up (a 401, a 503) the session is renewed and a new one opened at that position, because a new one knows none.
 */
export class LiveStream {
  private source: EventSource | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private position = '';
  private openedBefore = false;
  private stopped = false;

  constructor(private readonly handlers: LiveHandlers) {}

  start(): void {
    this.stopped = false;
    this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    clearTimeout(this.patience);
    this.source?.close();
  }

  private connect(): void {
    const from = this.position && `?lastEventId=${encodeURIComponent(this.position)}`;
    const source = new EventSource(`/api/stream${from}`);
    this.source = source;
    this.waitABit();
    source.addEventListener('open', () => this.onOpen());
    source.addEventListener('stream.opened', (event) => this.onPosition(event));
    source.addEventListener('error', () => this.onError(source));
    source.addEventListener('stream.reset', () => this.handlers.onGap());
    source.addEventListener('stream.interrupted', () => this.handlers.onState('paused'));
    source.addEventListener('stream.resumed', () => this.settle());
    TYPES.forEach((type) => source.addEventListener(type, (event) => this.deliver(type, event)));
  }

  private onOpen(): void {
    this.settle();
    if (this.openedBefore && this.position) this.handlers.onResume();
    else if (this.openedBefore) this.handlers.onGap();
    this.openedBefore = true;
  }

  private onPosition(message: MessageEvent<string>): void {
    this.position = (JSON.parse(message.data) as { position?: string }).position ?? this.position;
  }

  private deliver(type: string, message: MessageEvent<string>): void {
    this.position = message.lastEventId || this.position;
    try {
      this.handlers.onEvent({ ...(JSON.parse(message.data) as StreamEvent), type });
    } catch {
      this.handlers.onGap();
    }
  }

  private onError(source: EventSource): void {
    if (this.stopped) return;
    this.waitABit();
    const session = this.handlers.signedIn().catch(() => true);
    if (source.readyState !== EventSource.CLOSED) return;
    const backOff = Math.min(1_000 * 2 ** this.failures++, MAX_BACK_OFF);
    this.retry = setTimeout(
      async () => {
        if ((await session) && !this.stopped) this.connect();
      },
      backOff * (0.75 + Math.random() / 2),
    );
  }

  private waitABit(): void {
    this.handlers.onState('connecting');
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.handlers.onState('paused'), PATIENCE);
  }

  private settle(): void {
    this.failures = 0;
    clearTimeout(this.patience);
    this.handlers.onState('live');
  }
}
