import { me } from '@/gen';
import { consistent } from '@/lib/http';

/**
 * Saves what is at an address. The browser fetches it by itself, so that a file of any size goes straight to the disk;
 * the request before renews a session that has run out, which the browser would not do.
 */
export async function download(address: string): Promise<void> {
  await me();
  const link = document.createElement('a');
  link.href = consistent(address);
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}
