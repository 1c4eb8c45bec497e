import { Component, type ReactNode } from 'react';
import { messages } from './messages';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { NothingFoundPicture } from '@/ui/Pictures';

/** Shows a page instead of a blank window when rendering fails, or when a chunk of an older release is gone. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="flex min-h-dvh items-center">
        <EmptyState
          picture={<NothingFoundPicture />}
          title={messages.crashTitle}
          text={messages.crashText}
          action={<Button onClick={() => location.assign('/')}>{messages.reload}</Button>}
        />
      </main>
    );
  }
}
