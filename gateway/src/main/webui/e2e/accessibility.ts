import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/**
 * What axe finds wrong with the page as it is, light and dark: WCAG 2.2 A and AA, and what is good practice.
 *
 * @param without rules that do not fit the page, each with a reason where it is named
 */
export async function faultsOf(page: Page, name: string, ...without: string[]): Promise<string[]> {
  const rules = { ...RULES, rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) };
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, colorScheme);
    // Until the colours of the other theme are there, the last transition too.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
    // Evaluated by the debugger, which no content security policy keeps from doing so.
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(
      (options) =>
        (window as unknown as { axe: { run: (at: Document, options: RunOptions) => Promise<AxeResults> } }).axe.run(
          document,
          options,
        ),
      rules,
    );
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes) {
        faults.push(`${name}, ${colorScheme}: ${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`);
      }
    }
  }
  return faults;
}
