import { useFailures } from './bulk';
import { bulkMessages as messages } from './messages';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

/** Which tasks were left as they were, and why. */
export function BulkFailures() {
  const { failures } = useFailures();
  const close = () => useFailures.setState({ failures: [] });
  return (
    <Dialog
      open={failures.length > 0}
      onClose={close}
      title={messages.failed(failures.length)}
      description={messages.failedText}
    >
      <ul data-scroll className="divide-y divide-line overflow-y-auto px-5 pb-4">
        {failures.map(({ task, reason }) => (
          <li key={task.id} className="py-2">
            <p className="font-medium [overflow-wrap:anywhere]">{task.title}</p>
            <p className="text-xs text-danger">{reason}</p>
          </li>
        ))}
      </ul>
      <footer className="flex justify-end px-5 pb-4">
        <Button look="primary" onClick={close}>
          {messages.understood}
        </Button>
      </footer>
    </Dialog>
  );
}
