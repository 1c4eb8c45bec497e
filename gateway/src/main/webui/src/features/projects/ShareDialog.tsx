import type { Project } from '@/gen';
import { InviteForm, Members } from './Members';
import { messages } from './messages';
import { Dialog } from '@/ui/Dialog';

/** Who sees the project, and in which role; owners change it, the others look. */
export function ShareDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const owner = project.role === 'owner';
  return (
    <Dialog
      open
      onClose={onClose}
      title={messages.shareTitle(project.name)}
      description={owner ? messages.shareText : messages.readOnlyShare}
      width="sm:w-[32rem]"
    >
      {owner && (
        <div className="px-5 pb-4">
          <InviteForm projectId={project.id} autoFocus />
        </div>
      )}
      <div data-scroll className="min-h-32 overflow-y-auto border-t border-line px-5 py-2">
        <Members project={project} onLeave={onClose} />
      </div>
    </Dialog>
  );
}
