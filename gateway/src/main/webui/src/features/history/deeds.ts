import type { ChangedField, Due, HistoryEntry, Status } from '@/gen';
import { DEEDS, FIELDS, messages, PRIORITIES, STATUSES } from './messages';

export type Teller = {
  nameOf: (userId: string) => string;
  dateOf: (due: Due) => string;
  /** Of a project that the reader sees. */
  projectOf: (id: string) => string | undefined;
};

/** Who did it. An invitation is told as done by who invited, but it is taken up by who was. */
export function doerOf({ actor, member, invitation }: HistoryEntry, { nameOf }: Teller): string {
  if (member && invitation) return nameOf(member.userId);
  return actor ? nameOf(actor) : messages.service;
}

/** What a change did, as words to go on after the name of who did it. */
export function deedsOf(entry: HistoryEntry, teller: Teller): string[] {
  const whole = wholeDeed(entry, teller);
  // A creation is told without what it began with, and the next occurrence with the one that was completed.
  if (whole && (entry.kind === 'created' || entry.occurrence)) return [whole];
  const fields = entry.changes.flatMap((change) => fieldDeeds(change, entry, teller));
  return whole ? [whole, ...fields] : fields;
}

function wholeDeed(
  { kind, taskId, actor, changes, occurrence, member, invitation, relation, attachment }: HistoryEntry,
  teller: Teller,
) {
  const name = member ? teller.nameOf(member.userId) : '';
  switch (kind) {
    case 'created':
      return taskId ? DEEDS.createdTask : DEEDS.createdProject;
    case 'moved':
      return DEEDS.moved;
    case 'moved-out':
      return DEEDS.movedTo(projectOf(changes, 'new', teller));
    case 'moved-in':
      return DEEDS.movedFrom(projectOf(changes, 'old', teller));
    case 'completed': {
      const next = changes.find(({ field }) => field === 'due')?.new;
      return occurrence && next
        ? DEEDS.completedOccurrence(teller.dateOf(occurrence.due), teller.dateOf(next as Due))
        : DEEDS.completed;
    }
    case 'reopened':
      return DEEDS.reopened;
    case 'deleted':
      return taskId ? DEEDS.deletedTask : DEEDS.deletedProject;
    case 'restored':
      return taskId ? DEEDS.restoredTask : DEEDS.restoredProject;
    case 'relation-added':
      return relation && DEEDS.related[relation.kind];
    case 'relation-removed':
      return relation && DEEDS.unrelated[relation.kind];
    case 'attachment-added':
      return attachment && DEEDS.attached(attachment.name);
    case 'attachment-removed':
      return attachment && DEEDS.detached(attachment.name);
    case 'member-added':
      if (!member) return undefined;
      return invitation
        ? DEEDS.invitationTaken(member.role, actor ? teller.nameOf(actor) : messages.service)
        : DEEDS.memberAdded(name, member.role);
    case 'invited':
      return invitation && DEEDS.invited(invitation.email ?? undefined, invitation.role);
    case 'invitation-revoked':
      return DEEDS.invitationRevoked(invitation?.email ?? undefined);
    case 'member-role-changed':
      return member && DEEDS.roleChanged(name, member.role);
    case 'transferred':
      return DEEDS.transferred(name);
    case 'member-removed':
      return member?.userId === actor ? DEEDS.left : DEEDS.memberRemoved(name);
    default:
      return undefined;
  }
}

const projectOf = (changes: ChangedField[], which: 'old' | 'new', teller: Teller): string | undefined =>
  teller.projectOf(String(changes.find(({ field }) => field === 'project')?.[which] ?? ''));

function fieldDeeds({ field, old, new: now }: ChangedField, { kind }: HistoryEntry, teller: Teller): string[] {
  switch (field) {
    case 'title':
    case 'name':
    case 'key':
      return [DEEDS.renamed(FIELDS[field], String(old ?? ''), String(now ?? ''))];
    case 'description':
      return [!old ? DEEDS.descriptionAdded : now ? DEEDS.descriptionChanged : DEEDS.descriptionRemoved];
    case 'status':
      return kind === 'completed' || kind === 'reopened'
        ? []
        : [DEEDS.changed(FIELDS.status, STATUSES[old as Status], STATUSES[now as Status])];
    case 'priority':
      return [
        !old ? DEEDS.set(FIELDS.priority, priority(now)) : DEEDS.changed(FIELDS.priority, priority(old), priority(now)),
      ];
    case 'labels':
      return differences(old, now, DEEDS.labelled, DEEDS.unlabelled);
    case 'assignees':
      return differences(
        old,
        now,
        (id) => DEEDS.assigned(teller.nameOf(id)),
        (id) => DEEDS.unassigned(teller.nameOf(id)),
      );
    case 'start':
    case 'due':
      return [dateDeed(FIELDS[field], old as Due | null, now as Due | null, teller)];
    case 'recurrence':
      return [!old ? DEEDS.repeats : now ? DEEDS.repeatsOtherwise : DEEDS.repeatsNoMore];
    case 'reminders':
      return [((now ?? []) as unknown[]).length > 0 ? DEEDS.reminders : DEEDS.noReminders];
    case 'parent':
      return [!now ? DEEDS.noSubtask : old ? DEEDS.otherParent : DEEDS.subtask];
    case 'archived':
      return [now ? DEEDS.archived : DEEDS.unarchived];
    case 'color':
      return [DEEDS.recoloured];
    // The status says it, or the kind of the change does.
    case 'done':
    case 'role':
    case 'project':
      return [];
    case 'rank':
      return kind.startsWith('moved') ? [] : [DEEDS.moved];
    default:
      return [DEEDS.something(field)];
  }
}

const priority = (value: unknown): string => PRIORITIES[Number(value)] ?? String(value);

function dateDeed(what: string, old: Due | null, now: Due | null, { dateOf }: Teller): string {
  if (!now) return DEEDS.removed(what);
  return old ? DEEDS.changed(what, dateOf(old), dateOf(now)) : DEEDS.set(what, dateOf(now));
}

function differences(
  old: unknown,
  now: unknown,
  added: (item: string) => string,
  removed: (item: string) => string,
): string[] {
  const before = (old ?? []) as string[];
  const after = (now ?? []) as string[];
  return [
    ...after.filter((item) => !before.includes(item)).map(added),
    ...before.filter((item) => !after.includes(item)).map(removed),
  ];
}
