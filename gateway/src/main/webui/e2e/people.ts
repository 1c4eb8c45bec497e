import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where the suite answers; whoever starts these scripts has started it. */
export const GATEWAY = process.env.GATEWAY ?? 'http://localhost:8080';

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });

export type Person = { page: Page; email: string; name: string };

/** Signs a new person up in a browser window of their own. */
export async function newcomer(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const email = `${name.toLowerCase()}-${crypto.randomUUID()}@example.com`;
  await page.goto(GATEWAY);
  await page
    .getByRole('link', { name: /create|sign up/i })
    .first()
    .click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('a calm and long passphrase');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign'));
  return { page, email, name };
}

export async function createProject({ page }: Person, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New project' }).first().click();
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Create project' }).click();
  await page.getByRole('heading', { name }).waitFor();
}

export async function share({ page }: Person, other: Person): Promise<void> {
  await page
    .getByRole('button', { name: /^Share/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address of the person').fill(other.email);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByText(other.email).waitFor();
  await page.keyboard.press('Escape');
}

export async function addTask({ page }: Person, title: string): Promise<void> {
  const field = page.getByLabel('Add a task');
  await field.fill(title);
  await field.press('Enter');
  await page.getByText(title, { exact: true }).first().waitFor();
}
