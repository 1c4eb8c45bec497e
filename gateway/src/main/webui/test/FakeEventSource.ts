import { act } from '@testing-library/react';

/** The live stream, driven by the test instead of a server. */
export class FakeEventSource extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  private static opened: FakeEventSource[] = [];
  readyState = FakeEventSource.CONNECTING;

  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }

  static forget(): void {
    this.opened = [];
  }

  static get count(): number {
    return this.opened.length;
  }

  static get latest(): FakeEventSource {
    return this.opened.at(-1)!;
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  open(position = '1'): void {
    this.readyState = FakeEventSource.OPEN;
    act(() => void this.dispatchEvent(new Event('open')));
    this.send('stream.opened', { position });
  }

  send(type: string, data: object = {}, id = ''): void {
    act(
      () =>
        void this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify({ type, ...data }), lastEventId: id })),
    );
  }

  /** The server refused: a real EventSource then gives up. */
  refuse(): void {
    this.close();
    act(() => void this.dispatchEvent(new Event('error')));
  }
}
