import { messages } from './messages';
import { type Shortcut, useCheatSheet } from '@/lib/shortcuts';
import { Dialog } from '@/ui/Dialog';
import { Kbd } from '@/ui/Kbd';

const MOD = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
const NAMES: Record<string, string> = { ' ': 'Space', Mod: MOD, ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };
const close: Shortcut = {
  group: messages.general,
  keys: ['Escape'],
  label: messages.closeDialog,
  run: () => undefined,
};

/** The shortcuts that work on the page it was opened on. */
export function CheatSheet() {
  const { open, shortcuts } = useCheatSheet();
  const all = [...shortcuts, close];
  const groups = [...new Set(all.map(({ group }) => group))];
  return (
    <Dialog
      open={open}
      onClose={() => useCheatSheet.setState({ open: false })}
      title={messages.help}
      description={messages.helpText}
    >
      <div data-scroll className="space-y-5 overflow-y-auto px-5 pt-1 pb-6">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="mb-1.5 text-xs font-medium text-faint">{group}</h3>
            <dl className="divide-y divide-line">
              {all
                .filter((shortcut) => shortcut.group === group)
                .map(({ keys, label }) => (
                  <div key={label} className="flex items-center justify-between py-2 text-[0.8125rem]">
                    <dt>{label}</dt>
                    <dd className="flex items-center gap-1">
                      {keys.map((key) => (
                        <span
                          key={key}
                          className="flex gap-0.5 not-last:after:mx-1 not-last:after:text-faint not-last:after:content-['or']"
                        >
                          {key === ' ' ? (
                            <Kbd>Space</Kbd>
                          ) : (
                            key.split(' ').map((part) => <Kbd key={part}>{NAMES[part] ?? part}</Kbd>)
                          )}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
