import { ArrowLeftRight, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useNavigate } from 'react-router';
import { messages } from './messages';
import { useSignOut } from './mutations';
import { useUser } from '@/lib/queries/session';
import { useTheme } from '@/lib/theme';
import { showProblem } from '@/lib/toasts';
import { Avatar } from '@/ui/Avatar';
import { Menu, MenuChoices, MenuItem, MenuLine, MenuTitle } from '@/ui/Menu';

const icon = 'size-4 text-soft';

/** Who you are, the theme, and the way out. */
export function UserMenu() {
  const user = useUser();
  const signOut = useSignOut();
  const { theme, choose } = useTheme();
  const navigate = useNavigate();
  return (
    <Menu
      label={messages.account}
      className="w-60"
      trigger={
        <button type="button" className="rounded-full p-1 hover:bg-hover">
          <span className="sr-only">
            {messages.account}: {user.name}
          </span>
          <Avatar name={user.name} size="normal" />
        </button>
      }
    >
      <div className="flex items-center gap-3 px-2.5 py-2">
        <Avatar name={user.name} />
        <div className="min-w-0">
          <p className="truncate text-[0.8125rem] font-medium">{user.name}</p>
          <p className="truncate text-xs text-faint">{user.email}</p>
        </div>
      </div>
      <MenuLine />
      <MenuTitle>{messages.theme}</MenuTitle>
      <MenuChoices
        value={theme}
        onChoose={choose}
        choices={[
          { value: 'system', label: messages.themes.system, icon: <Monitor className={icon} /> },
          { value: 'light', label: messages.themes.light, icon: <Sun className={icon} /> },
          { value: 'dark', label: messages.themes.dark, icon: <Moon className={icon} /> },
        ]}
      />
      <MenuLine />
      <MenuItem onSelect={() => void navigate('/import')}>
        <ArrowLeftRight className={icon} />
        {messages.transfer}
      </MenuItem>
      <MenuItem onSelect={() => signOut.mutate(undefined, { onError: (error) => showProblem(error) })}>
        <LogOut className={icon} />
        {messages.signOut}
      </MenuItem>
    </Menu>
  );
}
